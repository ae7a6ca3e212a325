import CHTML

/// The lines of a page as the parser gives them: text with marks for headings, items, rows and cells (`CHTML.h`).
struct MarkedLines {
  private(set) var title: String?
  private(set) var tables: [[[String]]] = []
  private var lines: [ReadableText.Line] = []
  private var main: Range<Int>?
  private var rows: [[String]]?
  /// The cells that stand in rows below their own, by column.
  private var spanning: [Int: (text: String, rows: Int)] = [:]
  private let source: UnsafeBufferPointer<UInt8>

  init(_ source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// The lines of the main content, where the page marks it and it is not empty; else all of them.
  var mainLines: [ReadableText.Line] {
    guard let main, main.contains(where: { lines[$0].text.utf8.count > 20 }) else { return lines }
    return Array(lines[main])
  }

  mutating func read() {
    var mainStart: Int?
    for line in source.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let rest = line.dropFirst()
      switch line.first.map(Int.init) {
      case CHTML_TITLE: if title == nil { title = Self.cell(rest).flatMap { $0.isEmpty ? nil : $0 } }
      case CHTML_HEADING: lines.append(.init(Self.text(rest), .heading))
      case CHTML_ITEM: lines.append(.init(Self.text(rest), .item))
      case CHTML_ROW: add(row: rest)
      case CHTML_TABLE: (rows, spanning) = ([], [:])
      case CHTML_TABLE_END:
        if let rows, rows.count > 1 { tables.append(rows) }
        rows = nil
      case CHTML_MAIN: if mainStart == nil { mainStart = lines.count }
      case CHTML_MAIN_END:
        if let mainStart, main == nil, mainStart < lines.count { main = mainStart..<lines.count }
      default:
        if line.contains(UInt8(CHTML_CELL)) { add(row: line) } else { lines.append(.init(Self.text(line))) }
      }
    }
  }

  /// A row of two cells of which the first is short is a labelled line; other cells stand side by side, or each on lines
  /// of its own when one has several.
  private mutating func add(row: Slice<UnsafeBufferPointer<UInt8>>) {
    let cells = row.split(separator: UInt8(CHTML_CELL), omittingEmptySubsequences: false)
    var all: [String] = []
    var own: [String] = []
    var below = spanning
    func fillSpanned() {
      while let cell = spanning[all.count] {
        below[all.count] = cell.rows > 1 ? (cell.text, cell.rows - 1) : nil
        all.append(cell.text)
      }
    }
    for cell in cells.dropFirst() {
      fillSpanned()
      let mark = cell.first == UInt8(CHTML_SPAN) ? cell.dropFirst().first : nil
      let text = Self.cell(mark == nil ? cell : cell.dropFirst(2)) ?? ""
      if let mark, rows != nil { below[all.count] = (text, Int(mark) - 0x21) }
      all.append(text)
      own.append(text)
    }
    fillSpanned()
    spanning = below
    rows?.append(all)
    let texts = own.filter { !$0.isEmpty }
    if let before = cells.first.flatMap({ Self.cell($0) }), !before.isEmpty { lines.append(.init(before)) }
    guard texts.contains(where: { $0.contains("\n") }) == false else {
      if texts.count == 2, texts[0].count <= 40, !texts[0].contains("\n") {
        lines.append(.init(texts[0] + (texts[0].hasSuffix(":") ? "" : " :")))
        lines += texts[1].split(separator: "\n").map { .init($0) }
      } else {
        for text in texts { lines += text.split(separator: "\n").map { .init($0) } }
      }
      lines.append(.init(""))
      return
    }
    if texts.count == 2, texts[0].count <= 40 {
      lines.append(.init(texts[0] + (texts[0].hasSuffix(":") ? " " : " : ") + texts[1]))
    } else {
      lines.append(.init(texts.joined(separator: " | ")))
    }
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String {
    trimmed(String(decoding: bytes.lazy.filter { $0 >= 0x20 }, as: UTF8.self))
  }

  /// The text of a cell; its line breaks are kept.
  private static func cell(_ bytes: some Collection<UInt8>) -> String? {
    let text = String(
      decoding: bytes.lazy.map { $0 == UInt8(CHTML_BREAK) ? 0x0A : $0 }.filter { $0 >= 0x20 || $0 == 0x0A },
      as: UTF8.self)
    return text.split(separator: "\n").map { trimmed($0) }.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
