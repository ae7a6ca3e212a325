import Documents
import FrenchText

/// The tables of offers that a text draws with spaces, tabs or bars, as a printed sheet or a mail does.
///
/// A line of three cells or more that name columns of offers, one of them the job, is a header; the lines below it are
/// rows as long as their cells stand below those of the header. What is cut over two lines is one row.
/// - Complexity: O(n).
struct TextTables {
  /// A table: its header, then its rows, each with a cell for every column.
  struct Table {
    let line: Int
    var rows: [[String]]
  }

  /// The tables, in order, each with the line of its header, from 1.
  private(set) var tables: [Table] = []
  /// The lines that are in none.
  private(set) var rest: [ReadableText.Line] = []

  init(_ text: ReadableText) {
    var header: (cells: [Cell], separator: Separator)?
    var isApart = false
    for (index, line) in text.lines.enumerated() {
      defer { isApart = line.text.isEmpty }
      if let found = Self.header(line) {
        // The header is repeated on every page.
        if let header, header.cells.map(\.text) == found.cells.map(\.text) { continue }
        header = found
        tables.append(Table(line: index + 1, rows: [found.cells.map(\.text)]))
      } else if let open = header {
        if line.text.isEmpty || OfferSections.isRule(line) { continue }
        if add(line, below: open.cells, open.separator, isApart: isApart) { continue }
        header = nil
        rest.append(line)
      } else {
        rest.append(line)
      }
    }
    for table in tables.filter({ $0.rows.count < 2 }) { rest += table.rows.map { .init($0.joined(separator: "   ")) } }
    tables.removeAll { $0.rows.count < 2 }
  }

  // MARK: Cells

  private enum Separator { case tab, bar, spaces }

  private struct Cell {
    let start: Int
    let text: String
  }

  private static func header(_ line: ReadableText.Line) -> (cells: [Cell], separator: Separator)? {
    guard line.kind == .text, line.text.utf8.count <= 400 else { return nil }
    let separator: Separator = line.text.contains("\t") ? .tab : line.text.contains("|") ? .bar : .spaces
    let cells = cells(of: line, separator)
    guard cells.count > 2, cells.allSatisfy({ $0.text.count <= 40 && !$0.text.contains(":") }),
      cells.filter({ $0.text.contains(where: \.isLetter) }).count == cells.count,
      let mapping = OfferMapping(guessingFrom: cells.map(\.text)), mapping.columns.count > 1,
      mapping.columns.count * 2 >= cells.count, !cells.contains(where: { hasGenderMark($0.text) })
    else { return nil }
    return (cells, separator)
  }

  private static func cells(of line: ReadableText.Line, _ separator: Separator) -> [Cell] {
    switch separator {
    case .tab:
      return line.text.split(separator: "\t", omittingEmptySubsequences: false).map {
        .init(start: 0, text: oneLine($0))
      }
    case .bar:
      var text = line.text[...]
      if text.hasPrefix("|") { text = text.dropFirst() }
      if text.hasSuffix("|") { text = text.dropLast() }
      return text.split(separator: "|", omittingEmptySubsequences: false).map { .init(start: 0, text: oneLine($0)) }
    case .spaces:
      var cells: [Cell] = []
      var (start, gap, current) = (0, 0, "")
      for (offset, character) in line.text.enumerated() {
        if character.isWhitespace {
          gap += 1
          continue
        }
        if gap > 1, !current.isEmpty {
          cells.append(.init(start: start, text: current))
          current = ""
        } else if gap == 1, !current.isEmpty {
          current.append(" ")
        }
        if current.isEmpty { start = line.indent + offset }
        current.append(character)
        gap = 0
      }
      if !current.isEmpty { cells.append(.init(start: start, text: current)) }
      return cells
    }
  }

  /// Adds a line to the last table; false when it is no row of it.
  private mutating func add(
    _ line: ReadableText.Line, below header: [Cell], _ separator: Separator, isApart: Bool
  ) -> Bool {
    let cells = Self.cells(of: line, separator)
    // After an empty line, what is shorter is the text below the table.
    if isApart, cells.count != header.count { return false }
    let table = tables.count - 1
    if separator != .spaces {
      guard cells.count > 1, cells.count <= header.count + 1 else { return false }
      tables[table].rows.append((0..<header.count).map { $0 < cells.count ? cells[$0].text : "" })
      return true
    }
    var row = [String](repeating: "", count: header.count)
    if cells.count == header.count {
      row = cells.map(\.text)
    } else {
      guard let places = Self.places(of: cells, below: header) else { return false }
      // One cell at the left edge is a sentence or a heading.
      if cells.count == 1, places == [0] { return false }
      for (cell, place) in zip(cells, places) { row[place] = cell.text }
    }
    let filled = row.count { !$0.isEmpty }
    let last = tables[table].rows.count - 1
    if row[0].isEmpty, last > 0, filled * 2 <= header.count {
      for (place, text) in row.enumerated() where !text.isEmpty {
        tables[table].rows[last][place] += (tables[table].rows[last][place].isEmpty ? "" : " ") + text
      }
      return true
    }
    guard filled > 1 else { return false }
    tables[table].rows.append(row)
    return true
  }

  /// The column below which each cell stands; nil where two stand below one, or none is near.
  private static func places(of cells: [Cell], below header: [Cell]) -> [Int]? {
    guard cells.count < header.count else { return nil }
    var places: [Int] = []
    for cell in cells {
      let near = header.indices.min { abs(header[$0].start - cell.start) < abs(header[$1].start - cell.start) } ?? 0
      guard near > places.last ?? -1 else { return nil }
      places.append(near)
    }
    return places
  }
}
