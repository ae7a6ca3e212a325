import Accompaniment
import Capture
import ColumnMapping
import Employment

/// Reads a file of participants, CSV or a workbook, in any of the dialects that `ParticipantDialect` names, or in columns
/// of its own that a mapping brings to the project's.
///
/// The dialect is told from the header, never from the file's name; encoding and separator are told from the bytes.
/// Every row is imported or rejected, and a rejected row states everything that is wrong with it. The row of an
/// identifier that an earlier row bears is rejected, even where the earlier one was: nothing tells which of the two is
/// right.
///
/// - Parameters:
///   - file: the bytes, and the name to give in problems.
///   - mapping: the columns; without one they are those of a dialect, else guessed by their usual names.
///   - references: the tables in use.
///   - day: the day at which ages are plausible or not.
/// - Complexity: O(bytes).
public func readParticipants(
  _ file: CapturedFile, mapping: ParticipantMapping? = nil, against references: ParticipantReferences,
  asOf day: CalendarDate
) -> ParticipantImport {
  var result = ParticipantImport()
  guard file.data.contains(where: { $0 > 0x20 }) else {
    result.problems = [ImportProblem(file: file.name, line: 0, reason: .emptyFile)]
    return result
  }
  let tables: CapturedTables
  do throws(ImportProblem) {
    tables = try CapturedTables(file, layout: mapping?.mapping.layout ?? TableLayout()) { header in
      mapping?.mapping.fit(header)
        ?? max(ParticipantHeader.fit(header), ColumnGuess.fit(header, for: ParticipantMapping.catalogue))
    }
  } catch {
    result.problems = [error]
    return result
  }
  var identifiers: Set<ParticipantID> = []
  for table in tables.tables {
    let header: ParticipantHeader
    switch recognised(table, mapping) {
    case .failure(let missing):
      result.problems += missing.columns.map {
        ImportProblem(file: table.name, line: table.headerLine, field: $0, reason: .missingColumn)
      }
      continue
    case .success(let found):
      header = found.header
      result.readings.append(found.reading(of: table, tables.passedOver))
    }
    result.dialect = header.dialect
    result.refusedColumns += header.refusedColumns
    result.unreadColumns += header.unreadColumns
    tables.forEachRow(of: table) { record, _ in
      switch record {
      case .failure(let problem): result.problems.append(problem.withoutNationalNumber)
      case .success(let row):
        var reader = RowReader(table: table, row: row, header: header, references: references, day: day)
        let participant = header.dialect.participant(&reader)
        if let id = reader.identifier, !identifiers.insert(id).inserted {
          reader.reject(header.dialect.identifierColumn, value: id.description, .duplicateIdentifier)
        }
        result.problems += reader.problems
        result.notes += reader.notes
        if let participant, reader.problems.isEmpty {
          result.participants.append(.init(participant: participant, line: row.line))
        }
      }
    }
  }
  return result
}

/// A header that is understood, and the mapping that it is read by.
private struct RecognisedHeader {
  let header: ParticipantHeader
  let mapping: ColumnMapping
  let guess: ColumnGuess?

  func reading(of table: FoundTable, _ passedOver: [PassedOverSheet]) -> TableReading {
    var shown = mapping
    shown.columns = shown.columns.compactMapValues { names in
      let kept = names.filter { !namesNationalNumber($0) }
      return kept.isEmpty ? nil : kept
    }
    return TableReading(
      table: table, mapping: shown, isGuessed: guess != nil, byContent: guess?.byContent ?? [], passedOver: passedOver,
      fields: header.dialect.columns, showing: { !looksLikeNationalNumber($0) })
  }
}

/// A mapping's columns, else a dialect, else the usual names of the project's own fields.
private func recognised(
  _ table: FoundTable, _ mapping: ParticipantMapping?
) -> Result<RecognisedHeader, ParticipantHeader.MissingColumns> {
  let names = table.columns.names
  func mapped(_ mapping: ColumnMapping, _ guess: ColumnGuess?) -> Result<
    RecognisedHeader, ParticipantHeader.MissingColumns
  > {
    let reader = FieldReader(mapping, ParticipantMapping.catalogue, columns: table.columns)
    guard reader.missingColumns.isEmpty else { return .failure(.init(columns: reader.missingColumns.sorted())) }
    let header = ParticipantHeader(mapped: reader, columns: table.columns)
    return .success(RecognisedHeader(header: header, mapping: mapping, guess: guess))
  }
  if let mapping { return mapped(mapping.mapping, nil) }
  let dialect = ParticipantHeader.recognise(names)
  switch dialect {
  case .success(let header):
    let columns = header.names.mapValues { [$0] }
    return .success(RecognisedHeader(header: header, mapping: ColumnMapping(columns: columns), guess: nil))
  case .failure(let missing):
    let readable = names.map { namesNationalNumber($0) ? "" : $0 }
    let guess = ColumnGuess(readable, sample: table.sample, for: ParticipantMapping.catalogue)
    guard guess.missing.isEmpty else { return .failure(missing) }
    return mapped(guess.mapping, guess)
  }
}

extension ImportProblem {
  /// The problem without its value where that may be a national number.
  fileprivate var withoutNationalNumber: ImportProblem {
    guard let value, looksLikeNationalNumber(value) else { return self }
    return ImportProblem(file: file, line: line, field: field, reason: reason)
  }
}

extension ParticipantDialect {
  /// The participant of a row; nil when identity or name is missing, which `reader` then says.
  fileprivate func participant(_ reader: inout RowReader) -> Participant? {
    switch self {
    case .carnetDeBord: CarnetDeBord.participant(&reader)
    case .franceTravail: FranceTravailExtract.participant(&reader)
    case .own: OwnFormat.participant(&reader)
    }
  }
}
