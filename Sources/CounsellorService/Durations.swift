import FrenchText

/// Durations as people type them.
enum Durations {
  /// The most hours a week that anybody is taken to accept, as in an import.
  static let mostHours = 60

  /// `45`, `45 min`, `1 h 15`, `1h`: minutes; nil when it is none of these.
  static func minutes(_ text: String) -> Int? {
    let text = folded(text).filter { $0 != " " }
    if let match = text.wholeMatch(of: /(\d{1,3})(?:min|mn|minutes?)?/) { return Int(match.1) }
    guard let match = text.wholeMatch(of: /(\d{1,2})(?:h|heures?)(\d{2})?(?:min|mn|minutes?)?/),
      let hours = Int(match.1)
    else { return nil }
    return hours * 60 + (match.2.flatMap { Int($0) } ?? 0)
  }

  /// Hours a week, in minutes.
  struct Hours {
    var least: Int?
    var most: Int?
    /// Whether the text gives one number, which is both.
    var isOne = false
  }

  /// `20-35`, `20 à 35 h`, `39`, `24h30`, `24,5`, `moins 20` (at least), `plus 35` (at most); nil for anything else.
  static func hours(_ text: String) -> Hours? {
    var text = folded(text)
    let isLeast = text.hasPrefix("moins ")
    let isMost = text.hasPrefix("plus ")
    if isLeast || isMost { text = String(text.drop { $0 != " " }) }
    let bare = text.filter { $0 != " " }
    let hour = /(\d{1,3})(?:[,.](\d)|(?:heures?|h)(\d{2})?)?(?:heures?|h)?/
    var rest = bare[...]
    var values: [Int] = []
    while let match = rest.prefixMatch(of: hour), let whole = Int(match.1) {
      values.append(whole * 60 + (match.2.flatMap { Int($0) } ?? 0) * 6 + (match.3.flatMap { Int($0) } ?? 0))
      rest = rest[match.range.upperBound...]
      guard let sign = rest.first, sign == "-" || sign == "a" || sign == "–", values.count == 1 else { break }
      rest = rest.dropFirst()
    }
    guard rest.isEmpty, let first = values.first else { return nil }
    if isLeast || isMost {
      return values.count == 1 ? Hours(least: isLeast ? first : nil, most: isMost ? first : nil) : nil
    }
    return values.count == 2
      ? Hours(least: first, most: values[1]) : Hours(least: first, most: first, isOne: true)
  }
}
