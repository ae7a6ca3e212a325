/// What a document says, line by line, whatever it was written in: a page, an e-mail, a PDF, plain text.
public struct ReadableText: Hashable, Sendable {
  /// The title that the document has apart from its text: a page's title, a message's subject.
  public var title: String?
  /// The lines, in order. An empty one stands between paragraphs; never two in a row, none at either end.
  public var lines: [Line]

  /// A text of the given lines.
  public init(title: String? = nil, lines: [Line]) {
    self.title = title
    self.lines = []
    for line in lines where !line.text.isEmpty || self.lines.last?.text.isEmpty == false { self.lines.append(line) }
    if self.lines.last?.text.isEmpty == true { self.lines.removeLast() }
  }

  /// A line without surrounding spaces.
  public struct Line: Hashable, Sendable {
    /// What the line is, where the document says so.
    public enum Kind: Hashable, Sendable { case text, heading, item }
    /// What it is.
    public var kind: Kind
    /// Its words.
    public var text: String
    /// How many spaces stood before it, where the document was laid out by them.
    public var indent: Int
    /// A line.
    public init(_ text: some StringProtocol, _ kind: Kind = .text, indent: Int = 0) {
      (self.kind, self.text, self.indent) = (kind, trimmed(text), indent)
    }
  }

  /// The lines as one text; items are marked with a dash.
  public var text: String {
    lines.map { $0.kind == .item ? "- " + $0.text : $0.text }.joined(separator: "\n")
  }

  /// How many letters and digits there are, counted up to `limit`.
  public func size(upTo limit: Int) -> Int {
    var count = 0
    for line in lines {
      for character in line.text.unicodeScalars where character.properties.isAlphabetic { count += 1 }
      if count >= limit { return limit }
    }
    return count
  }
}

extension ReadableText {
  /// Plain text: lines that begin with a dash or a bullet are items.
  public init(plain text: String, title: String? = nil) {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    self.init(title: title, lines: lines.map { Line(plain: $0) })
  }
}

extension ReadableText.Line {
  /// A line of plain text. Control characters are dropped.
  init(plain line: Substring) {
    var rest = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    var isItem = false
    if let first = rest.first, "-–—•●▪◦‣*·➢➔➤➜►▶▸■□◆♦❖✓✔✅→»\u{F0B7}\u{F0A7}\u{F0D8}\u{F0FC}".contains(first),
      rest.dropFirst().first.map({ $0.isWhitespace || first != "-" && first != "*" }) ?? false
    {
      isItem = true
      rest = rest.dropFirst()
    }
    let text =
      rest.unicodeScalars.contains { $0.value < 0x20 && $0 != "\t" || $0.value == 0x7F }
      ? Substring(String(String.UnicodeScalarView(rest.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\t" })))
      : rest
    self.init(text, isItem ? .item : .text, indent: text.isEmpty ? 0 : line.prefix { $0 == " " }.count)
  }
}

/// A text without the white space at either end.
func trimmed(_ text: some StringProtocol) -> String {
  guard let first = text.firstIndex(where: { !$0.isWhitespace }), let last = text.lastIndex(where: { !$0.isWhitespace })
  else { return "" }
  return String(text[first...last])
}
