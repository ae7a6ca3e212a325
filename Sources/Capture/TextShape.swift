import Foundation

/// Tells a table (CSV) from other text by its first lines.
enum TextShape {
  /// The lines that are looked at.
  private static let lines = 50

  /// Whether text is a table: a separator cuts at least half of the first lines into as many fields, two at least. Prose
  /// has commas too, so those must cut four lines of five, and lines of several sentences are none. Separators at the
  /// end of a line count for nothing: lists end their lines with `;`.
  static func isTable(_ text: Data) -> Bool {
    let text = [UInt8](text)
    if text.starts(with: Array("sep=".utf8)) { return true }
    if hasTable(text, 0x3B, share: 50) || hasTable(text, 0x09, share: 50) { return true }
    return hasTable(text, 0x2C, share: 80) && !text.contains(". ", within: text.count)
  }

  private static func hasTable(_ text: [UInt8], _ separator: UInt8, share: Int) -> Bool {
    let counts = separators(separator, in: text)
    guard let first = counts.first else { return false }
    if counts.count == 1 { return first > 0 && separator != 0x2C || first > 1 }
    var byCount: [Int: Int] = [:]
    for count in counts where count > 0 { byCount[count, default: 0] += 1 }
    // Of two counts that are as usual, the larger: the result hangs on no order.
    guard let usual = byCount.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return false }
    return usual.value * 100 >= counts.count * share
  }

  /// How many separators each line has inside, quoted fields left out; empty lines are passed over.
  private static func separators(_ separator: UInt8, in text: [UInt8]) -> [Int] {
    var result: [Int] = []
    var (count, pending, isQuoted, isEmpty, isFieldStart) = (0, 0, false, true, true)
    for byte in text {
      switch byte {
      case 0x22 where isQuoted || isFieldStart:
        isQuoted.toggle()
        (isEmpty, isFieldStart) = (false, false)
      case 0x0A where !isQuoted, 0x0D where !isQuoted:
        if !isEmpty { result.append(count) }
        if result.count == lines { return result }
        (count, pending, isEmpty, isFieldStart) = (0, 0, true, true)
      case separator where !isQuoted:
        pending += 1
        (isEmpty, isFieldStart) = (false, true)
      case 0x0A, 0x0D, 0x20, 0x09: break
      default:
        (count, pending) = (count + pending, 0)
        (isEmpty, isFieldStart) = (false, false)
      }
    }
    if !isEmpty { result.append(count) }
    return result
  }
}
