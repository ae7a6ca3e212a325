extension PublishedCalendar {
  /// A text value (RFC 5545, section 3.3.11): backslashes, semicolons, commas and ends of lines are written with a backslash.
  static func escaped(_ text: String) -> String {
    var found = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": found.append(contentsOf: ["\\", scalar])
      case "\n" where previous == "\r": break
      case let one where endsLine(one): found.append(contentsOf: ["\\", "n"])
      case let one where isPrintable(one): found.append(one)
      default: break
      }
      previous = scalar
    }
    return String(found)
  }

  /// The value of a parameter between quotes (section 3.2): it cannot hold a quote, nor the end of a line.
  static func quoted(_ text: String) -> String {
    var found = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where endsLine(scalar) || isPrintable(scalar) {
      let held: Unicode.Scalar = endsLine(scalar) ? " " : scalar == "\"" ? "'" : scalar
      found.append(held)
    }
    return "\"" + String(found) + "\""
  }

  /// An address in one piece: without spaces, ends of lines and what cannot be printed.
  static func address(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { isPrintable($0) && !$0.properties.isWhitespace }))
  }

  private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\r", "\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// Whether a line can hold it (section 3.1): any character but control characters; tabs are none here.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar.properties.generalCategory != .control
  }

  /// A moment in UTC (section 3.3.5, form 2).
  static func moment(_ time: LocalTime) -> String {
    let (dayNumber, minute) = time.universal
    let (year, month, day) = LocalTime.date(dayNumber)
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(max(number, 0))
      return String(repeating: "0", count: max(count - text.count, 0)) + text
    }
    return digits(year, 4) + digits(month, 2) + digits(day, 2) + "T" + digits(minute / 60, 2) + digits(minute % 60, 2)
      + "00Z"
  }

  /// A line cut so that no piece is longer than 75 octets, each but the first after a space (section 3.1); no character of
  /// UTF-8 is cut in two.
  static func folded(_ line: String) -> String {
    guard line.utf8.count > 75 else { return line }
    var (found, length) = ("", 0)
    for scalar in line.unicodeScalars {
      let octets = UTF8.width(scalar)
      if length + octets > 75 {
        found += "\r\n "
        length = 1
      }
      found.unicodeScalars.append(scalar)
      length += octets
    }
    return found
  }
}
