import Foundation
import Publishing

/// A table for people: columns as wide as their content, the last one as wide as the terminal allows.
struct TextTable {
  /// A column.
  struct Column {
    let title: String
    var isNumber = false
    /// The most columns that a cell may take on a terminal; a longer one is cut there, never in CSV.
    var widest = Int.max
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  /// An empty table.
  init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row; as many cells as columns.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The lines of the table, the titles first; none for a table without rows.
  func lines(width: Int) -> [String] {
    if rows.isEmpty { return [] }
    let header = columns.map(\.title)
    let rows = rows.map { row in
      zip(row, columns).map { $0.count > $1.widest ? $0.prefix($1.widest - 1) + "…" : $0 }
    }
    let widths = columns.indices.map { index in
      ([header] + rows).map { displayWidth($0[index]) }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      var text = ""
      for (index, cell) in cells.enumerated() {
        let isLast = index == cells.count - 1
        let room = width - displayWidth(text)
        let shown = isLast && displayWidth(cell) > room && room > 20 ? cell.prefix(room - 1) + "…" : cell
        let padding = String(repeating: " ", count: max(0, widths[index] - displayWidth(shown)))
        text += columns[index].isNumber ? padding + shown : shown + (isLast ? "" : padding)
        if !isLast { text += "  " }
      }
      return text
    }
    return [Terminal.bold(line(header))] + rows.map(line)
  }

  /// The rows as CSV: `;`, UTF-8, quoted where needed.
  func csv() -> [String] {
    ([columns.map(\.title)] + rows).map { $0.map(csvField).joined(separator: ";") }
  }
}

/// How many columns a text takes on a terminal: one a character, escape sequences none.
func displayWidth(_ text: some StringProtocol) -> Int { text.count }

/// A text cut into lines of at most `width` columns, at spaces; French punctuation stays with its word.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  let glued = text.replacing("« ", with: "«\u{A0}").replacing(/\ (?=[»;:?!])/, with: "\u{A0}")
  for word in glued.split(separator: " ") {
    if line.isEmpty {
      line = String(word)
    } else if line.count + 1 + word.count <= width {
      line += " " + word
    } else {
      lines.append(line)
      line = String(word)
    }
  }
  return lines + (line.isEmpty ? [] : [line])
}
