import Foundation

/// How a workbook shows a number, as far as it changes what the number means (ECMA-376, 18.8.30).
enum NumberFormat: Hashable, Sendable {
  /// A number with what is written around it (`12,50 €/h`, `6 mois`), filled with zeros to a width (`01000`).
  case number(prefix: String, suffix: String, width: Int)
  case percent
  case date
  case dateAndTime
  case timeOfDay
  /// Hours beyond 24: `[h]:mm`.
  case elapsed

  /// A number as it is.
  static let general = NumberFormat.number(prefix: "", suffix: "", width: 0)

  /// One of the formats that a workbook need not spell out.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...17, 27...36, 50...58: self = .date
    case 18...21: self = .timeOfDay
    case 22: self = .dateAndTime
    case 45...47: self = .elapsed
    default: self = .general
    }
  }

  /// A format of the workbook's own: `dd/mm/yyyy`, `00000`, `0.00" €/h"`. Only its first section, for positive numbers,
  /// counts.
  init(code: String) {
    var reading = FormatReading()
    reading.read(code)
    self = reading.format
  }

  /// The text of a number; dates as `AAAA-MM-JJ`.
  /// - Parameter is1904: whether days are counted from 1904 rather than 1900.
  func text(_ written: String, is1904: Bool) -> String {
    guard let value = Double(written), value.isFinite else { return written }
    switch self {
    case .number(let prefix, let suffix, let width):
      let number = plainNumber(written, value)
      let missing = width - number.prefix(while: \.isNumber).count
      return prefix + (value >= 0 && missing > 0 ? String(repeating: "0", count: missing) : "") + number + suffix
    case .percent: return plainNumber("", value * 100) + "%"
    case .date: return SpreadsheetDay(serial: value, is1904: is1904)?.text ?? plainNumber(written, value)
    case .dateAndTime:
      guard let day = SpreadsheetDay(serial: value, is1904: is1904) else { return plainNumber(written, value) }
      return day.text + (day.minutes == 0 ? "" : "T" + clock(day.minutes))
    case .timeOfDay where value < 1 && value >= 0: return clock(Int((value * 1440).rounded()) % 1440)
    case .timeOfDay, .elapsed:
      guard (0..<10_000).contains(value) else { return plainNumber(written, value) }
      let minutes = Int((value * 1440).rounded())
      return "\(minutes / 60)h" + (minutes % 60 == 0 ? "" : twoDigits(minutes % 60))
    }
  }
}

/// A number without exponent and without the noise of binary fractions: fifteen digits, as spreadsheets show.
private func plainNumber(_ written: String, _ value: Double) -> String {
  if !written.isEmpty, written.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return written }
  if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
  return String(format: "%.15g", value)
}

private func clock(_ minutes: Int) -> String { twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60) }

private func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

/// What the signs of a format code amount to.
private struct FormatReading {
  private var (prefix, suffix) = ("", "")
  private var (hasDigits, isGrouped, isAfterPoint) = (false, false, false)
  private var zeros = 0
  private var letters: Set<Character> = []
  private var (isPercent, isElapsed) = (false, false)

  var format: NumberFormat {
    if isElapsed { return .elapsed }
    if isPercent { return .percent }
    let hasTime = letters.contains("h") || letters.contains("s")
    let hasDay = letters.contains("y") || letters.contains("d") || letters.contains("m") && !hasTime
    if hasDay { return hasTime ? .dateAndTime : .date }
    if hasTime { return .timeOfDay }
    let isPlain = !hasDigits
    return .number(
      prefix: isPlain ? "" : prefix, suffix: isPlain ? "" : suffix, width: zeros > 1 && !isGrouped ? zeros : 0)
  }

  mutating func read(_ code: String) {
    var rest = code.replacing(/(?i)general/, with: "#")[...]
    while let sign = rest.popFirst(), sign != ";" {
      switch sign {
      case "\"":
        literal(String(rest.prefix { $0 != "\"" }))
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\": if let next = rest.popFirst() { literal(String(next)) }
      case "_", "*": _ = rest.popFirst()
      case "[":
        bracket(String(rest.prefix { $0 != "]" }))
        rest = rest.drop { $0 != "]" }.dropFirst()
      case "%": isPercent = true
      case "0", "#", "?": digit(sign)
      case ".": isAfterPoint = isAfterPoint || hasDigits
      case ",": isGrouped = isGrouped || hasDigits
      case "E": isGrouped = true
      case "@": break
      case let sign where "yYmMdDhHsS".contains(sign): letters.formUnion(sign.lowercased())
      default: literal(String(sign))
      }
    }
  }

  private mutating func digit(_ sign: Character) {
    // What stands between digits groups them: it belongs neither before nor after the number.
    if hasDigits, !suffix.isEmpty { (isGrouped, suffix) = (true, "") }
    hasDigits = true
    if sign == "0", !isAfterPoint { zeros += 1 }
  }

  private mutating func literal(_ text: String) {
    if hasDigits { suffix += text } else { prefix += text }
  }

  /// `[h]`, `[$€-40C]`; colours and conditions say nothing.
  private mutating func bracket(_ text: String) {
    if ["h", "hh", "m", "mm", "s", "ss"].contains(text.lowercased()) {
      isElapsed = true
    } else if text.hasPrefix("$") {
      literal(String(text.dropFirst().prefix { $0 != "-" }))
    }
  }
}
