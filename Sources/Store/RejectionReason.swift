import Capture
import Foundation

/// How the reason of an import problem is kept: a stable code, and its details as JSON where it has some.
///
/// A code never changes its meaning: databases hold it.
enum RejectionReason {
  /// The details of the reasons that have some, each under its name.
  private struct Detail: Codable {
    var limit: Int?
    var expected: Int?
    var found: Int?
    var minimum: Int?
    var maximum: Int?
    var terms: [String]?
  }

  /// The code of a reason, and its details as JSON.
  static func stored(_ reason: ImportProblem.Reason) -> (code: String, detail: String?) {
    switch reason {
    case .unreadableFile: ("unreadable_file", nil)
    case .emptyFile: ("empty_file", nil)
    case .notText: ("not_text", nil)
    case .unrecognisedFormat: ("unrecognised_format", nil)
    case .malformedJSON: ("malformed_json", nil)
    case .truncated: ("truncated", nil)
    case .tooLong(let limit): ("too_long", json(Detail(limit: limit)))
    case .fieldCount(let expected, let found): ("field_count", json(Detail(expected: expected, found: found)))
    case .missingColumn: ("missing_column", nil)
    case .missingValue: ("missing_value", nil)
    case .unexpectedShape: ("unexpected_shape", nil)
    case .notADate: ("not_a_date", nil)
    case .notANumber: ("not_a_number", nil)
    case .outOfRange(let minimum, let maximum): ("out_of_range", json(Detail(minimum: minimum, maximum: maximum)))
    case .unknownOccupation: ("unknown_occupation", nil)
    case .unknownCommune: ("unknown_commune", nil)
    case .unknownQualification: ("unknown_qualification", nil)
    case .unknownTerm(let expected): ("unknown_term", json(Detail(terms: expected)))
    case .duplicateIdentifier: ("duplicate_identifier", nil)
    case .damagedWorkbook: ("damaged_workbook", nil)
    case .protectedWorkbook: ("protected_workbook", nil)
    case .oversizedWorkbook: ("oversized_workbook", nil)
    case .oldOfficeFile: ("old_office_file", nil)
    case .otherSpreadsheet: ("other_spreadsheet", nil)
    case .formulaWithoutValue: ("formula_without_value", nil)
    case .failedFormula: ("failed_formula", nil)
    case .missingHeader: ("missing_header", nil)
    case .headingRow: ("heading_row", nil)
    case .notOpen: ("not_open", nil)
    case .document(let fault): ("document", json(Detail(limit: fault.limit, terms: [fault.code])))
    }
  }

  /// The reason of a code and its details; nil for a code that this version does not know, or without its details.
  static func reason(code: String, detail: String?) -> ImportProblem.Reason? {
    let detail = detail.flatMap { try? JSONDecoder().decode(Detail.self, from: Data($0.utf8)) } ?? Detail()
    switch code {
    case "unreadable_file": return .unreadableFile
    case "empty_file": return .emptyFile
    case "not_text": return .notText
    case "unrecognised_format": return .unrecognisedFormat
    case "malformed_json": return .malformedJSON
    case "truncated": return .truncated
    case "too_long": return detail.limit.map { .tooLong(limit: $0) }
    case "field_count":
      guard let expected = detail.expected, let found = detail.found else { return nil }
      return .fieldCount(expected: expected, found: found)
    case "missing_column": return .missingColumn
    case "missing_value": return .missingValue
    case "unexpected_shape": return .unexpectedShape
    case "not_a_date": return .notADate
    case "not_a_number": return .notANumber
    case "out_of_range":
      guard let minimum = detail.minimum, let maximum = detail.maximum else { return nil }
      return .outOfRange(minimum: minimum, maximum: maximum)
    case "unknown_occupation": return .unknownOccupation
    case "unknown_commune": return .unknownCommune
    case "unknown_qualification": return .unknownQualification
    case "unknown_term": return detail.terms.map { .unknownTerm(expected: $0) }
    case "duplicate_identifier": return .duplicateIdentifier
    case "damaged_workbook": return .damagedWorkbook
    case "protected_workbook": return .protectedWorkbook
    case "oversized_workbook": return .oversizedWorkbook
    case "old_office_file": return .oldOfficeFile
    case "other_spreadsheet": return .otherSpreadsheet
    case "formula_without_value": return .formulaWithoutValue
    case "failed_formula": return .failedFormula
    case "missing_header": return .missingHeader
    case "heading_row": return .headingRow
    case "not_open": return .notOpen
    case "document":
      return detail.terms?.first.flatMap { DocumentFault(code: $0, limit: detail.limit) }.map { .document($0) }
    default: return nil
    }
  }

  private static func json(_ detail: Detail) -> String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(detail)).map { String(decoding: $0, as: UTF8.self) }
  }
}
