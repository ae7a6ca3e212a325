import Capture

/// How a table is read: shown to people before anything is kept.
public struct TableReading: Hashable, Sendable {
  /// What its problems are filed under: the file's name, and the sheet's in brackets where there are several.
  public let name: String
  /// Where it stands in the file.
  public let place: FoundTable.Place
  /// The line of the header.
  public let headerLine: Int
  /// The names of the columns.
  public let columns: [String]
  /// The columns and their fields.
  public let mapping: ColumnMapping
  /// Whether the mapping is a guess rather than a file's.
  public let isGuessed: Bool
  /// The fields whose column is known by its values only.
  public let byContent: Set<String>
  /// The fields that have neither column nor value, in the order of `fields`.
  public let fieldsNotFound: [String]
  /// The sheets of the file that are not read.
  public let passedOver: [PassedOverSheet]

  /// What is known of a table that is read by a mapping. No value of a row is kept.
  /// - Parameters:
  ///   - fields: every field that a table may hold.
  ///   - isShown: whether the name of a column may be shown.
  public init(
    table: FoundTable, mapping: ColumnMapping, isGuessed: Bool, byContent: Set<String> = [],
    passedOver: [PassedOverSheet], fields: [String],
    showing isShown: (String) -> Bool = { _ in true }
  ) {
    (name, place, headerLine) = (table.name, table.place, table.headerLine)
    columns = table.columns.names.filter { !$0.isEmpty && isShown($0) }
    (self.mapping, self.isGuessed, self.byContent) = (mapping, isGuessed, byContent)
    self.passedOver = passedOver
    fieldsNotFound = fields.filter {
      mapping.columns[$0] == nil && mapping.constants[$0] == nil
    }
  }

  /// The fields that a column is read into, in no particular order but always the same; none for a column that is not
  /// read.
  public func fields(of column: String) -> [String] {
    mapping.columns.filter { $0.value.contains { columnKey($0) == columnKey(column) } }.keys.sorted()
  }
}
