import Capture
import ColumnMapping

/// What a header says: the dialect, which column of the file is which of the dialect's, and what is not read.
struct ParticipantHeader: Sendable {
  /// The mandatory columns that the nearest dialect has and the file has not.
  struct MissingColumns: Error, Hashable {
    let columns: [String]
  }

  let dialect: ParticipantDialect
  /// The file's name of each of the dialect's columns that the file has.
  let names: [String: String]
  /// Columns of a national identification number, as the file names them.
  let refusedColumns: [String]
  /// The other columns that the dialect does not read, as the file names them.
  let unreadColumns: [String]
  /// How the project's own columns are made of the file's; nil where the file has the dialect's columns.
  let mapped: FieldReader?
  /// Where each column stands.
  let positions: TableColumns

  /// The dialect whose mandatory columns are all there; else what is missing in the dialect that the header is nearest
  /// to. Accents, case, `_` and `*` do not matter.
  static func recognise(_ columns: [String]) -> Result<ParticipantHeader, MissingColumns> {
    let keys = Set(columns.map(columnKey))
    func missing(in dialect: ParticipantDialect) -> [String] {
      dialect.mandatoryColumns.filter { !keys.contains(columnKey($0)) }
    }
    if let dialect = ParticipantDialect.allCases.first(where: { missing(in: $0).isEmpty }) {
      return .success(ParticipantHeader(dialect, columns: columns))
    }
    var nearest = ParticipantDialect.own
    var best = 0
    for dialect in [ParticipantDialect.own, .carnetDeBord, .franceTravail] {
      let shared = dialect.columns.count { keys.contains(columnKey($0)) }
      if shared > best { (nearest, best) = (dialect, shared) }
    }
    return .failure(MissingColumns(columns: missing(in: nearest)))
  }

  private init(_ dialect: ParticipantDialect, columns: [String]) {
    var nameByKey: [String: String] = [:]
    var refused: [String] = []
    for column in columns where !column.isEmpty && !looksLikeNationalNumber(column) {
      if namesNationalNumber(column) {
        refused.append(column)
      } else if nameByKey[columnKey(column)] == nil {
        nameByKey[columnKey(column)] = column
      }
    }
    var names: [String: String] = [:]
    for column in dialect.columns { names[column] = nameByKey[columnKey(column)] }
    let read = Set(names.values)
    self.dialect = dialect
    self.names = names
    mapped = nil
    positions = TableColumns(columns)
    refusedColumns = refused
    unreadColumns = columns.filter {
      !$0.isEmpty && !read.contains($0) && !refused.contains($0) && !looksLikeNationalNumber($0)
    }
  }

  /// A table whose columns are read into the project's own as a mapping says. A column named as one of national
  /// identification numbers is refused, whatever the mapping says.
  init(mapped: FieldReader, columns: TableColumns) {
    let columnNames = columns.names.filter { !$0.isEmpty && !looksLikeNationalNumber($0) }
    let refused = columnNames.filter(namesNationalNumber)
    var names: [String: String] = [:]
    for column in OwnFormat.Column.allCases {
      names[column.rawValue] = mapped.column(of: column.rawValue).flatMap { refused.contains($0) ? nil : $0 }
    }
    let read = Set(mapped.columnsRead.map(\.name))
    dialect = .own
    self.names = names
    self.mapped = mapped
    positions = columns
    refusedColumns = refused
    unreadColumns = columnNames.filter { !read.contains($0) && !refused.contains($0) }
  }

  /// How many columns of a dialect a header has; 0 when it lacks one that is mandatory in each of them.
  static func fit(_ columns: [String]) -> Int {
    guard case .success(let header) = recognise(columns) else { return 0 }
    return header.names.count
  }
}
