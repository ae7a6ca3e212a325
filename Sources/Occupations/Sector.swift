import FactTables

/// One of the six sectors of the programme (R2).
public enum Sector: String, Sendable, Codable, CaseIterable, Comparable {
  case industry
  case transport
  /// Services à la personne et à la collectivité.
  case sap
  case building
  case catering
  case tertiary

  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool { left.order < right.order }
  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// The sector of each ROME prefix: the longest prefix wins, and a prefix without a sector (or absent) has none.
public struct SectorTable: Sendable {
  private let sectorByPrefix: [String: Sector?]

  /// Columns of `sectors.tsv`.
  public static let columns = ["rome_prefix", "sector"]

  /// Reads the table.
  /// - Throws: `FactTableError.badField` when a sector is not one of the six.
  public init(table: FactTable) throws(FactTableError) {
    var result: [String: Sector?] = [:]
    try table.forEachRow(Self.columns) { row throws(FactTableError) in
      guard row.text(1) != nil else {  // a prefix without a sector masks a shorter one that has it
        result[row[0]] = .some(nil)
        return
      }
      let sector: Sector = try row.value(1, expected: "un des six secteurs") { Sector(rawValue: $0) }
      result[row[0]] = .some(sector)
    }
    sectorByPrefix = result
  }

  /// The sector of an occupation, nil outside the six.
  public func sector(of code: RomeCode) -> Sector? {
    var prefix = code.description[...]
    while !prefix.isEmpty {
      if let sector = sectorByPrefix[String(prefix)] { return sector }
      prefix = prefix.dropLast()
    }
    return nil
  }
}
