import Accompaniment
import Capture
import Employment

/// Reads a file of participants in any of the dialects that `ParticipantDialect` names.
///
/// The dialect is told from the header, never from the file's name; encoding and separator are told from the bytes.
/// Every row is imported or rejected, and a rejected row states everything that is wrong with it. The row of an
/// identifier that an earlier row bears is rejected, even where the earlier one was: nothing tells which of the two is
/// right.
///
/// - Parameters:
///   - file: the bytes, and the name to give in problems.
///   - references: the tables in use.
///   - day: the day at which ages are plausible or not.
/// - Complexity: O(bytes).
public func readParticipants(
  _ file: CapturedFile, against references: ParticipantReferences, asOf day: CalendarDate
) -> ParticipantImport {
  var result = ParticipantImport()
  func unusable(_ reason: ImportProblem.Reason) -> ParticipantImport {
    result.problems = [ImportProblem(file: file.name, line: 0, reason: reason)]
    return result
  }
  guard file.data.contains(where: { $0 > 0x20 }) else { return unusable(.emptyFile) }
  guard let (text, encoding) = TextEncoding.decode(file.data) else { return unusable(.notText) }
  // UTF-16 is full of zero bytes, which `format` takes for a binary file.
  let isUTF16 = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
  let isText = isUTF16 || [.delimitedText, .plainText].contains(file.format)
  guard isText, let table = DelimitedTable(text) else { return unusable(.unrecognisedFormat) }

  let header: ParticipantHeader
  switch ParticipantHeader.recognise(table.columns) {
  case .success(let recognised): header = recognised
  case .failure(let missing):
    result.problems = missing.columns.map {
      ImportProblem(file: file.name, line: table.headerLine, field: $0, reason: .missingColumn)
    }
    return result
  }
  result.dialect = header.dialect
  (result.refusedColumns, result.unreadColumns) = (header.refusedColumns, header.unreadColumns)

  var identifiers: Set<ParticipantID> = []
  for record in table.records(file: file.name) {
    switch record {
    case .failure(let problem): result.problems.append(problem)
    case .success(let row):
      var reader = RowReader(file: file.name, row: row, header: header, references: references, day: day)
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
  return result
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
