import FoundationEssentials

/// Which editions of the reference data a folder holds, and which one is in use.
///
/// The folder is laid out as `<source>/<edition>/<table>.tsv`. An edition counts when it has every table of its source;
/// names are compared as people count (`v460` < `v470` < `v1000`), and the newest is the one in use.
public struct ReferenceEditions: Sendable, Hashable {
  /// One edition of a source.
  public struct Edition: Sendable, Hashable {
    /// The source.
    public let source: ReferenceSource
    /// The edition's name: `v460`, `cog2026`, `qpv2024`, `2026`.
    public let name: String
    /// The path of the folder that holds its tables.
    public let folder: String
  }

  /// The folders looked at.
  public let folders: [String]
  /// Every complete edition, by source, then oldest first.
  public let all: [Edition]

  /// Looks at a reference folder.
  /// - Parameter folder: the path that holds `rome/`, `geo/`, `qpv/`, `sectors/`; a source without a folder has none.
  /// - Throws: `ReferenceBuildError.missingFolder`.
  /// - Complexity: one listing a source; no table is read.
  public init(folder: String) throws(ReferenceBuildError) {
    guard isFolder(folder) else { throw .missingFolder(path: folder) }
    self.init(folders: [folder])
  }

  /// Looks at several reference folders as if they were one: what a user has compiled beside what the program ships
  /// with. Where two hold the same edition the first folder's stands; a folder that does not exist holds none.
  public init(folders: [String]) {
    self.folders = folders
    all = ReferenceSource.allCases.flatMap { source in
      var byName: [String: Edition] = [:]
      for folder in folders.reversed() where isFolder(folder) {
        let parent = folder + "/" + source.rawValue
        for name in entries(of: parent) where source.tables.allSatisfy({ isFile("\(parent)/\(name)/\($0.file)") }) {
          byName[name] = Edition(source: source, name: name, folder: "\(parent)/\(name)")
        }
      }
      return byName.values.sorted { precedesNaturally($0.name, $1.name) }
    }
  }

  private init(folders: [String], all: [Edition]) { (self.folders, self.all) = (folders, all) }

  /// The same with the named editions only, whatever is newer: what a ranking of another day was made with.
  /// - Returns: nil when one of them is not there any more.
  public func restricted(to names: [ReferenceSource: String]) -> ReferenceEditions? {
    let named = all.filter { names[$0.source] == $0.name }
    return named.count == names.count ? ReferenceEditions(folders: folders, all: named) : nil
  }

  /// The edition of a source that is in use: the newest; nil when there is none.
  public subscript(_ source: ReferenceSource) -> Edition? { all.last { $0.source == source } }

  /// The editions of a source, oldest first.
  public func editions(of source: ReferenceSource) -> [Edition] { all.filter { $0.source == source } }

  /// The ROME in use.
  public var rome: Edition? { self[.rome] }
  /// The communes in use.
  public var geo: Edition? { self[.geo] }
  /// The priority districts in use.
  public var qpv: Edition? { self[.qpv] }
  /// The sector table in use.
  public var sectors: Edition? { self[.sectors] }
}

extension ReferenceEditions.Edition {
  /// What one table of the edition weighs.
  public struct TableSize: Sendable, Hashable {
    /// The name of the table: `communes.tsv`.
    public let file: String
    /// How many rows it has, the line of column names not counted.
    public let rows: Int
    /// How many bytes the file has.
    public let bytes: Int
  }

  /// The size of each table, in the order of `ReferenceSource.tables`.
  /// - Throws: `ReferenceBuildError.missingFile` when a table went away since the folder was listed.
  /// - Complexity: O(bytes): the tables are read.
  public func tableSizes() throws(ReferenceBuildError) -> [TableSize] {
    var sizes: [TableSize] = []
    for table in source.tables {
      let path = folder + "/" + table.file
      guard let data = FileManager.default.contents(atPath: path) else { throw .missingFile(path: path) }
      let rows = data.split(separator: 0x0A).count - 1
      sizes.append(TableSize(file: table.file, rows: max(rows, 0), bytes: data.count))
    }
    return sizes
  }
}

/// Whether an edition's name comes before another: runs of digits compare as numbers, the rest as text.
func precedesNaturally(_ left: String, _ right: String) -> Bool {
  let (first, second) = (naturalParts(left), naturalParts(right))
  for (one, other) in zip(first, second) where one != other {
    if let number = Int(one), let otherNumber = Int(other), number != otherNumber { return number < otherNumber }
    return one < other
  }
  return first.count < second.count
}

private func naturalParts(_ name: String) -> [String] {
  var parts: [String] = []
  var lastIsNumber: Bool?
  for character in name {
    let isNumber = character.isASCII && character.isNumber
    if isNumber == lastIsNumber {
      parts[parts.count - 1].append(character)
    } else {
      parts.append(String(character))
    }
    lastIsNumber = isNumber
  }
  return parts
}
