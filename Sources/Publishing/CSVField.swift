/// A text as a field of a CSV line with `;`: quoted where it needs to be; what a spreadsheet program would run as a formula is
/// disarmed with an apostrophe.
public func csvField(_ text: String) -> String {
  var text = text
  // By scalars: a line end of two characters is one of Swift's.
  if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) { text = "'" + text }
  guard text.unicodeScalars.contains(where: { ";\"\n\r".unicodeScalars.contains($0) }) else { return text }
  return "\"" + text.replacing("\"", with: "\"\"") + "\""
}
