import Accompaniment
import Capture
import ColumnMapping
import Employment
import Territory

/// Reads the fields of one row and keeps everything that is wrong with them: a reader never stops at the first problem.
///
/// Every field passes the guard against national identification numbers first, so that none can reach a participant or
/// a message.
struct RowReader {
  let file: String
  let header: ParticipantHeader
  let references: ParticipantReferences
  let day: CalendarDate
  private(set) var problems: [ImportProblem] = []
  private(set) var notes: [ImportNote] = []
  private let row: TableRow
  private let isSheet: Bool
  private var dropped: Set<String> = []
  /// The mapped fields that have the shape of a national number only once their columns are joined.
  private var droppedFields: Set<String> = []

  init(
    table: FoundTable, row: TableRow, header: ParticipantHeader, references: ParticipantReferences,
    day: CalendarDate
  ) {
    (file, self.row, self.header, self.references, self.day) = (table.name, row, header, references, day)
    if case .sheet = table.place { isSheet = true } else { isSheet = false }
    let columnsRead = header.mapped.map { $0.columnsRead.map(\.name) } ?? header.names.values.sorted()
    for column in columnsRead + header.unreadColumns where !header.refusedColumns.contains(column) {
      if columnsRead.contains(column), let fault = header.positions.position(of: column).flatMap({ row.faults[$0] }) {
        problems.append(fault.problem(file: file, line: row.line, field: column))
      }
      guard let value = row[column], looksLikeNationalNumber(value) else { continue }
      dropped.insert(column)
      notes.append(ImportNote(line: row.line, field: column, kind: .nationalNumberDropped))
    }
    if let mapped = header.mapped { guardMapped(mapped) }
    // No field of these tables has two lines: a quote that is never closed has swallowed the next row.
    for (column, name) in header.names.sorted(by: { $0.key < $1.key }) {
      // (In a sheet, where nothing is quoted, a cell may well have two.)
      guard !isSheet, let value = row[name], !dropped.contains(name), value.contains(where: \.isNewline) else {
        continue
      }
      dropped.insert(name)
      reject(column, value: value, .unexpectedShape)
    }
  }

  /// The line on which the row starts.
  var line: Int { row.line }

  /// The identifier; nil when it is missing.
  var identifier: ParticipantID? { text(header.dialect.identifierColumn).map { ParticipantID($0) } }

  /// The field of one of the dialect's columns; nil when it is empty, dropped or not in the file. `NULL`, which database
  /// extracts write, is empty too.
  func text(_ column: String) -> String? {
    let value: String?
    if let mapped = header.mapped {
      guard !droppedFields.contains(column) else { return nil }
      value = mappedText(column, mapped)
    } else {
      value = header.names[column].flatMap { dropped.contains($0) ? nil : row[$0] }
    }
    return value == "NULL" ? nil : value
  }

  /// The field, which must not be empty; a field that is rejected already is not called missing as well.
  mutating func required(_ column: String) -> String? {
    let value = text(column)
    let name = header.names[column] ?? column
    if value == nil, !problems.contains(where: { $0.field == name }) { reject(column, value: nil, .missingValue) }
    return value
  }

  /// Notes a problem with a field. Where columns are mapped, their names no longer tell that a value is one of health,
  /// income or residence (RGPD art. 9): such a value is not repeated.
  mutating func reject(_ column: String, value: String?, _ reason: ImportProblem.Reason) {
    let isSensitive = header.mapped != nil && OwnFormat.Column(rawValue: column)?.isSensitive == true
    let value = isSensitive ? nil : value
    problems.append(
      ImportProblem(file: file, line: line, field: header.names[column] ?? column, value: value, reason: reason))
  }

  /// Notes something that does not reject the row.
  mutating func note(_ column: String, _ kind: ImportNote.Kind) {
    notes.append(ImportNote(line: line, field: header.names[column] ?? column, kind: kind))
  }

  /// The field through `parse`, which gives nil for a value that `reason` then rejects.
  mutating func value<Value>(
    _ column: String, _ reason: ImportProblem.Reason, _ parse: (String) -> Value?
  ) -> Value? {
    guard let text = text(column) else { return nil }
    let value = parse(text)
    if value == nil { reject(column, value: text, reason) }
    return value
  }
}

extension RowReader {
  /// Columns that are joined must not make a national number together.
  private mutating func guardMapped(_ mapped: FieldReader) {
    for column in OwnFormat.Column.allCases.map(\.rawValue) {
      guard let value = mappedText(column, mapped), looksLikeNationalNumber(value) else { continue }
      droppedFields.insert(column)
      note(column, .nationalNumberDropped)
    }
  }

  /// A field of the project's own, in its own shape, made of the file's columns.
  private func mappedText(_ column: String, _ mapped: FieldReader) -> String? {
    let isRefused = { (position: Int) in
      let name = header.positions.names[position]
      return dropped.contains(name) || header.refusedColumns.contains(name)
    }
    return mapped.value(column, in: row, refusing: isRefused).map { OwnFormat.adapted($0, column) }
  }
}

extension RowReader {
  /// A day that exists.
  mutating func date(_ column: String) -> CalendarDate? {
    value(column, .notADate) { CalendarDate($0) }
  }

  /// A birth date, in the years that leave an age between 14 and 100: working age with a margin for wrong entries to
  /// show.
  mutating func birthDate(_ column: String) -> CalendarDate? {
    guard let birth = date(column) else { return nil }
    let age = birth.wholeYears(until: day)
    guard birth <= day, (14...100).contains(age) else {
      let year = day.components.year
      reject(column, value: text(column), .outOfRange(minimum: year - 100, maximum: year - 14))
      return nil
    }
    return birth
  }

  /// A whole number in a range.
  mutating func integer(_ column: String, in range: ClosedRange<Int>) -> Int? {
    guard let number = value(column, .notANumber, { Int($0) }) else { return nil }
    guard range.contains(number) else {
      reject(column, value: text(column), .outOfRange(minimum: range.lowerBound, maximum: range.upperBound))
      return nil
    }
    return number
  }

  /// A decimal number in a range, with a point or a comma.
  mutating func decimal(_ column: String, in range: ClosedRange<Int>) -> Double? {
    let number = value(column, .notANumber) { text in
      Double(String(text.map { $0 == "," ? "." : $0 })).flatMap { $0.isFinite ? $0 : nil }
    }
    guard let number else { return nil }
    guard (Double(range.lowerBound)...Double(range.upperBound)).contains(number) else {
      reject(column, value: text(column), .outOfRange(minimum: range.lowerBound, maximum: range.upperBound))
      return nil
    }
    return number
  }

  /// One of the words of a vocabulary.
  mutating func term<Value>(_ column: String, of vocabulary: Vocabulary<Value>) -> Value? {
    value(column, .unknownTerm(expected: vocabulary.terms)) { vocabulary[$0] }
  }
}
