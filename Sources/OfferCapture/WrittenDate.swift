import Employment
import FrenchText

/// The day that words name (`le 1er décembre 2026`, `lundi 03/11/2026`), as `AAAA-MM-JJ`; nil for words that name none,
/// such as `dès que possible`, or a day without its year.
public func writtenDate(_ text: String) -> String? {
  for word in text.split(whereSeparator: { $0.isWhitespace || ",()".contains($0) }) {
    if let date = CalendarDate(word) { return date.description }
  }
  let words = words(of: text)
  for (index, word) in words.enumerated() where index > 0 && index + 1 < words.count {
    guard let month = months.firstIndex(where: { $0 == word || word.count > 2 && $0.hasPrefix(word) }),
      let day = Int(words[index - 1] == "1er" ? "1" : words[index - 1]), let year = Int(words[index + 1])
    else { continue }
    return CalendarDate(year: year, month: month + 1, day: day)?.description
  }
  return nil
}

private let months = [
  "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
  "decembre",
]
