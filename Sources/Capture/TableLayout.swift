/// What is known in advance of how a file holds its tables; what is not is told from the content.
public struct TableLayout: Hashable, Sendable {
  /// The sheets to read, by name; empty for every visible sheet with a header that is understood.
  public var sheets: [String] = []
  /// The line of the header.
  public var headerLine: Int?
  /// What separates the fields of delimited text.
  public var separator: UInt8?
  /// The encoding of delimited text.
  public var encoding: TextEncoding?

  /// Nothing known.
  public init() {}
}

/// A table that was found in a file.
public struct FoundTable: Hashable, Sendable {
  /// Where it stands.
  public enum Place: Hashable, Sendable {
    /// Delimited text.
    case text(separator: UInt8, encoding: TextEncoding)
    /// A sheet of a workbook.
    case sheet(name: String)
  }

  /// Where it stands.
  public let place: Place
  /// What its problems are filed under: the file's name, and the sheet's in brackets where the file has several tables.
  public internal(set) var name: String
  /// The columns. A column of a sheet without a name is called `colonne E`.
  public let columns: TableColumns
  /// The line of the header.
  public let headerLine: Int
  /// The first rows after the header, at most `sampleSize`, as they are written.
  public let sample: [[String]]
  /// The rows up to the header, it included, as they are written.
  public let opening: [[String]]

  /// Rows that a sample has at most.
  public static let sampleSize = 50

  /// What the row over the header says of each column, where it holds headings of several columns each: `Contrat` over
  /// `Type` and `Durée`. A heading counts up to the next one. Empty where there is no such row.
  public var groups: [String] {
    guard let row = opening.dropLast().last, let header = opening.last else { return [] }
    let cells = row.map(withoutSurroundingSpaces)
    let headings = Set(cells).subtracting([""])
    // A single heading is the table's title.
    guard headings.count > 1, headings.count < header.count(where: { !withoutSurroundingSpaces($0).isEmpty }) else {
      return []
    }
    var heading = ""
    return header.indices.map { position in
      if position < cells.count, !cells[position].isEmpty { heading = cells[position] }
      return heading
    }
  }
}

/// A sheet that is not read, and why.
public struct PassedOverSheet: Hashable, Sendable {
  /// Why a sheet is not read.
  public enum Reason: Hashable, Sendable {
    /// It is hidden.
    case hidden
    /// It holds nothing.
    case empty
    /// None of its first rows is a header that is understood.
    case noHeader
    /// Other sheets were asked for.
    case notAskedFor
  }

  /// The sheet's name.
  public let name: String
  /// Why it is not read.
  public let reason: Reason

  /// A sheet that is not read.
  public init(name: String, reason: Reason) { (self.name, self.reason) = (name, reason) }
}
