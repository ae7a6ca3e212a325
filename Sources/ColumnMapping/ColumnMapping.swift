import Capture

/// Which columns of a table hold which field, in which unit and in which words: what a mapping file says.
public struct ColumnMapping: Hashable, Sendable {
  /// The columns of each field, in the order in which their values are joined.
  public var columns: [String: [String]] = [:]
  /// The value of a field for the records whose columns give none.
  public var constants: [String: String] = [:]
  /// The unit of the bare numbers of a field.
  public var units: [String: String] = [:]
  /// The unit of the bare numbers of a column, for fields whose columns count by different ones.
  public var columnUnits: [String: [String: String]] = [:]
  /// For each field, what the source's words (by their key) mean.
  public var vocabulary: [String: [String: String]] = [:]
  /// The name of the source.
  public var source: String?
  /// Where the tables stand in the file.
  public var layout = TableLayout()

  /// A mapping of no column.
  public init() {}

  /// A mapping of the given columns.
  public init(columns: [String: [String]]) { self.columns = columns }

  /// How many of its columns a header has; at least 2 when it has any, since a name that is written down is no guess.
  public func fit(_ header: [String]) -> Int {
    let table = TableColumns(header)
    let names = Set(columns.values.joined())
    let found = names.count { table.position(near: $0) != nil }
    return found == 0 ? 0 : found + 1
  }
}

extension TableColumns {
  /// Where a column stands: that of the very name, else the only one whose name differs by accents, case, spaces or
  /// signs.
  public func position(near name: String) -> Int? {
    if let position = position(of: name) { return position }
    let key = columnKey(name)
    let near = names.indices.filter { columnKey(names[$0]) == key }
    return near.count == 1 && !key.isEmpty ? near[0] : nil
  }
}
