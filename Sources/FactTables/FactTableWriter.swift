/// Writes a fact table in the form that `FactTable` reads.
public struct FactTableWriter: Sendable {
  private var bytes: [UInt8]
  private let columnCount: Int
  /// How many rows were added.
  public private(set) var rowCount = 0

  /// An empty table with its columns.
  public init(columns: [String]) {
    columnCount = columns.count
    bytes = Array(columns.joined(separator: "\t").utf8) + [0x0A]
  }

  /// Adds a row. Tabs and line breaks inside a field become spaces: a fact holds neither.
  /// - Precondition: as many fields as columns.
  public mutating func add(_ fields: [String]) {
    precondition(fields.count == columnCount, "a row has as many fields as the table has columns")
    for (position, field) in fields.enumerated() {
      if position > 0 { bytes.append(0x09) }
      for byte in field.utf8 { bytes.append(byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : byte) }
    }
    bytes.append(0x0A)
    rowCount += 1
  }

  /// The table's bytes, ready to be written to a file.
  public var contents: [UInt8] { bytes }
}
