import FactTables
import Occupations
import Territory

extension CheckLedger {
  /// What the loaders cannot see: two rows of one code, of which they keep one, and codes in lists that they pass over.
  mutating func checkCodes(_ edition: ReferenceEditions.Edition) {
    for table in edition.source.tables {
      if table == .appellations {
        checkUnique(table, of: edition) { $0[0] + " " + $0[3] }
        checkUnique(table, of: edition) { $0.text(1) }
      } else if table == .usageTerms {
        checkUnique(table, of: edition) { $0[0] + " " + $0[1] }
      } else {
        checkUnique(table, of: edition) { $0[0] }
      }
      for field in Self.fieldsOfCodes where field.table == table { checkShape(field, of: edition) }
    }
  }

  /// A column that holds codes separated by spaces, or one code or none.
  private struct FieldOfCodes: Sendable {
    let table: ReferenceTable
    let column: String
    let isCode: @Sendable (Substring) -> Bool
  }

  private static let fieldsOfCodes: [FieldOfCodes] = [
    FieldOfCodes(table: .mobility, column: "targets") { RomeCode($0) != nil },
    FieldOfCodes(table: .occupationSkills, column: "skills") { SkillCode($0.last == "*" ? $0.dropLast() : $0) != nil },
    FieldOfCodes(table: .skills, column: "macro") { SkillCode($0) != nil },
    FieldOfCodes(table: .certificates, column: "ogr") { SkillCode($0) != nil },
    FieldOfCodes(table: .communes, column: "postal_codes") { PostalCode($0) != nil },
    FieldOfCodes(table: .communes, column: "city") { InseeCode($0) != nil },
    FieldOfCodes(table: .districts, column: "communes") { InseeCode($0) != nil },
  ]

  private mutating func checkUnique(
    _ table: ReferenceTable, of edition: ReferenceEditions.Edition, key: (FactRow) -> String?
  ) {
    var seen: Set<String> = []
    scan(table, of: edition) { ledger, row in
      guard let code = key(row) else { return }
      ledger.note(
        .uniqueCode, holds: seen.insert(code).inserted, else: .repeatedCode(table: table.file, code: code))
    }
  }

  private mutating func checkShape(_ field: FieldOfCodes, of edition: ReferenceEditions.Edition) {
    guard let position = field.table.columns.firstIndex(of: field.column) else { return }
    scan(field.table, of: edition) { ledger, row in
      for token in row.tokens(position) {
        ledger.note(
          .wellFormedCode, holds: field.isCode(token),
          else: .malformedCode(table: field.table.file, line: row.line, column: field.column, value: String(token)))
      }
    }
  }
}
