import Capture
import ColumnMapping
import Foundation

/// Tells a table of offers from other text by what its first rows say: names of columns that are understood, and rows that
/// are cut alike. It decides before the shape of the text, which sentences in quoted fields blur.
enum TableRecognition {
  /// The rows that are looked at.
  private static let rows = 50
  /// The rows among which a header is looked for.
  private static let headerRows = 20

  /// Whether a text is a table of offers under one of the separators, or a sheet of labels and values.
  /// - Complexity: O(`CapturedFile.recognisedBytes`).
  static func isTable(_ file: CapturedFile) -> Bool {
    guard let text = TextEncoding.decode(file.data.prefix(CapturedFile.recognisedBytes))?.text else { return false }
    return DelimitedRows.separators.contains { separator in
      let rows = DelimitedRows(text, separator: separator).lazy.filter(\.isWellFormed).prefix(Self.rows)
      return isTable(rows.map(\.fields), isProseSign: separator == 0x2C)
    }
  }

  /// - Parameter isProseSign: whether sentences hold the separator too.
  private static func isTable(_ rows: [[String]], isProseSign: Bool) -> Bool {
    for (index, header) in rows.prefix(headerRows).enumerated() {
      // A name is short: most rows are passed over by that alone.
      guard header.count > 1, header.allSatisfy({ $0.utf8.count <= 80 }) else { continue }
      let names = header.count { $0.contains { !$0.isWhitespace } }
      let fit = ColumnGuess.fit(header, for: OfferMapping.catalogue)
      guard fit > 1, fit * 3 >= names else { continue }
      let others = rows[(index + 1)...]
      let alike = others.count { isProseSign ? $0.count == header.count : $0.count > 1 }
      if others.isEmpty ? fit == names && (index == 0 || !isProseSign) : alike * 2 >= others.count { return true }
    }
    guard rows.count > 2, rows.count < Self.rows, !isProseSign else { return false }
    return VerticalSheet(rows) != nil
  }

  /// Whether a text that commas cut alike is none of a table: its first line holds a label, or a title as offers write them.
  static func isProse(_ file: CapturedFile) -> Bool {
    let head = file.data.drop { $0 <= 0x20 }.prefix(1024).prefix { $0 != 0x0A && $0 != 0x0D }
    guard !head.contains(0x3B), !head.contains(0x09), !head.starts(with: Data("sep=".utf8)) else { return false }
    let line = String(decoding: head, as: UTF8.self).lowercased()
    return line.contains(" : ") || line.contains("h/f") || line.contains("f/h")
  }
}
