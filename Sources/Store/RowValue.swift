import Foundation

/// A value of a column, as SQLite keeps it.
enum RowValue: Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob(Data)

  var text: String? { if case .text(let text) = self { text } else { nil } }

  var integer: Int64? { if case .integer(let number) = self { number } else { nil } }

  var real: Double? { if case .real(let number) = self { number } else { nil } }

  /// The value in a message about a damaged row.
  var shown: String {
    switch self {
    case .null: "NULL"
    case .integer(let number): "\(number)"
    case .real(let number): "\(number)"
    case .text(let text): text
    case .blob(let bytes): Hexadecimal.text(bytes)
    }
  }

  var blob: Data? { if case .blob(let data) = self { data } else { nil } }

  /// How many bytes the value takes while a statement has it for a parameter: a text, with a NUL after it, or bytes.
  var boundSize: Int {
    switch self {
    case .null, .integer, .real: 0
    case .text(let text): text.utf8.count + 1
    case .blob(let data): data.count
    }
  }
}
