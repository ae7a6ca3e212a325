/// The columns of a table: their names, in order, and where each stands.
public struct TableColumns: Hashable, Sendable {
  /// The names as the file writes them, without surrounding spaces; of equal names the first counts.
  public let names: [String]
  private let positions: [String: Int]

  /// Columns of the given names.
  public init(_ names: [String]) {
    self.names = names
    positions = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where a column stands, from 0; nil when there is none of that name.
  public func position(of name: String) -> Int? { positions[name] }
}

/// A row of a table, whose fields are read by column.
public struct TableRow: Sendable {
  /// The line, or the row of the sheet, on which it starts, from 1.
  public let line: Int
  /// Cells whose value cannot be known, by position from 0.
  public let faults: [Int: CellFault]
  private let fields: [String]
  private let columns: TableColumns

  /// A row of the given fields.
  public init(line: Int, fields: [String], columns: TableColumns, faults: [Int: CellFault] = [:]) {
    (self.line, self.fields, self.columns, self.faults) = (line, fields, columns, faults)
  }

  /// The field at a position without surrounding spaces; nil when it is empty or the row is shorter.
  public subscript(_ position: Int) -> String? {
    guard position < fields.count else { return nil }
    let field = withoutSurroundingSpaces(fields[position])
    return field.isEmpty ? nil : field
  }

  /// The field of a column without surrounding spaces; nil when it is empty or the file has no such column.
  public subscript(_ column: String) -> String? { columns.position(of: column).flatMap { self[$0] } }
}

/// A text without the spaces, line breaks and byte-order marks around it.
public func withoutSurroundingSpaces(_ text: String) -> String {
  let utf8 = text.utf8
  // Most fields have none: no character beyond a space at either end, in ASCII.
  if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) {
    return text
  }
  let isSpace = { (character: Character) in character.isWhitespace || character == "\u{FEFF}" }
  guard let start = text.firstIndex(where: { !isSpace($0) }), let end = text.lastIndex(where: { !isSpace($0) }) else {
    return ""
  }
  return String(text[start...end])
}
