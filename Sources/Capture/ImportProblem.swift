/// What is wrong with a record of an imported file: a value, never an exception, so that the good records pass.
public struct ImportProblem: Error, Hashable, Sendable {
  /// The file, as the user named it.
  public let file: String
  /// The line on which the record starts, from 1; 0 when the problem is the whole file's.
  public let line: Int
  /// The field or column at fault, as the file names it; nil when the record as a whole is.
  public let field: String?
  /// What was read, at most 80 characters of it; nil when nothing was, or when it must not be repeated.
  public let value: String?
  /// What is wrong with it.
  public let reason: Reason

  /// A problem; `value` is cut to 80 characters.
  public init(file: String, line: Int, field: String? = nil, value: String? = nil, reason: Reason) {
    (self.file, self.line, self.field, self.reason) = (file, line, field, reason)
    self.value = value.map { $0.count > 80 ? $0.prefix(79) + "…" : $0 }
  }

  /// Whether the file as a whole cannot be used, rather than one of its records.
  public var isOfWholeFile: Bool { line == 0 || reason == .missingColumn }

  /// What can be wrong. The French sentence of each stands in the room `Wording`.
  public enum Reason: Hashable, Sendable {
    /// The file cannot be opened or is a folder.
    case unreadableFile
    /// The file holds nothing.
    case emptyFile
    /// The bytes are not the text of any encoding that is read.
    case notText
    /// The text is neither JSON nor CSV that can be recognised.
    case unrecognisedFormat
    /// The JSON of the record is not well formed.
    case malformedJSON
    /// The record stops before its end.
    case truncated
    /// The record is longer than the limit, in bytes.
    case tooLong(limit: Int)
    /// The row has another number of fields than the header.
    case fieldCount(expected: Int, found: Int)
    /// The file lacks a column.
    case missingColumn
    /// The record lacks a value that it must have.
    case missingValue
    /// The value is of another kind than expected (a list where a text belongs …).
    case unexpectedShape
    /// The value is not a date that exists.
    case notADate
    /// The value is not a number.
    case notANumber
    /// The number is outside the range that makes sense.
    case outOfRange(minimum: Int, maximum: Int)
    /// No ROME code in the edition in use.
    case unknownOccupation
    /// No commune of the edition in use.
    case unknownCommune
    /// No skill, licence or certificate of the tables in use.
    case unknownQualification
    /// The value is not one of the words expected.
    case unknownTerm(expected: [String])
    /// Another record of the file has the same identifier.
    case duplicateIdentifier
    /// The archive of a workbook is cut or damaged.
    case damagedWorkbook
    /// The workbook, or office file, is protected by a password.
    case protectedWorkbook
    /// The workbook unpacks to more than a table of records has.
    case oversizedWorkbook
    /// An office file in the binary shape of before 2007 (`.xls`, `.doc` …).
    case oldOfficeFile
    /// A spreadsheet in another shape than `.xlsx` (`.ods`, `.xlsb`).
    case otherSpreadsheet
    /// The cell holds a formula that was never computed.
    case formulaWithoutValue
    /// The cell holds a formula that failed.
    case failedFormula
    /// The table has no header on the line that is named.
    case missingHeader
    /// The row is a heading, a total or the header again, not a record.
    case headingRow
    /// The record says that it is filled, cancelled or closed.
    case notOpen
    /// The document cannot be read, or nothing in it is an offer.
    case document(DocumentFault)
  }
}
