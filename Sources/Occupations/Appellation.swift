import FactTables

/// A title under which an occupation is known (appellation): `Cariste d'entrepôt`.
public struct Appellation: Sendable, Hashable {
  /// The occupation.
  public let rome: RomeCode
  /// The published code; nil for a title that only the older edition has.
  public let code: Int32?
  /// Whether the publisher marks it as little used.
  public let isRare: Bool
  /// The title, both genders: `Abatteur / Abatteuse de carrière`.
  public let title: String
}

/// Reads `appellations.tsv` from a folder written by the reference compiler.
/// - Throws: `FactTableError` when the table is missing or damaged.
public func appellations(folder: String) throws(FactTableError) -> [Appellation] {
  let table = try FactTable(path: folder + "/appellations.tsv")
  var result: [Appellation] = []
  result.reserveCapacity(15_000)
  try table.forEachRow(RomeTables.appellationColumns) { row throws(FactTableError) in
    result.append(
      Appellation(
        rome: try RomeTables.romeCode(row, 0), code: try row.integer(1).map { Int32($0) }, isRare: row[2] == "1",
        title: row[3]))
  }
  return result
}
