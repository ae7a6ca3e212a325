import Capture
import FrenchText

/// A mapping that is guessed from a header, and from values where the header says nothing.
public struct ColumnGuess: Hashable, Sendable {
  /// What is guessed.
  public private(set) var mapping = ColumnMapping()
  /// The fields whose column is known by its values only.
  public private(set) var byContent: Set<String> = []

  /// The fields without which no record can be read, and that have no column.
  public private(set) var missing: [String] = []

  /// Guesses the columns of a header.
  /// - Parameter sample: the first rows after the header.
  public init(_ header: [String], sample: [[String]] = [], for catalogue: FieldCatalogue) {
    var claimed = Self.byName(header, catalogue)
    for (field, positions) in claimed {
      let names = positions.map { header[$0] }
      mapping.columns[catalogue.fields[field].name] = names
      mapping.units[catalogue.fields[field].name] = Self.unit(of: catalogue.fields[field], names)
    }
    for (index, field) in catalogue.fields.enumerated() where claimed[index] == nil {
      guard let content = field.content else { continue }
      let taken = Set(claimed.values.joined())
      let matches = header.indices.filter { position in
        !taken.contains(position) && (!content.needsSilentName || Self.isSilent(header[position]))
          && Self.isCertain(content, position, sample)
      }
      // Two columns that look alike: nothing tells which one is meant.
      guard matches.count == 1 else { continue }
      claimed[index] = matches
      mapping.columns[field.name] = [header[matches[0]]]
      byContent.insert(field.name)
    }
    missing = catalogue.required.filter { mapping.columns[$0] == nil }
  }

  /// How many fields a header is understood to hold; 0 when one that is required is missing.
  public static func fit(_ header: [String], for catalogue: FieldCatalogue) -> Int {
    let fields = byName(header, catalogue)
    let names = Set(fields.keys.map { catalogue.fields[$0].name })
    return catalogue.required.allSatisfy(names.contains) ? fields.count : 0
  }

  /// The columns of each field, by name: the surest name of a field wins, and a column belongs to one field.
  private static func byName(_ header: [String], _ catalogue: FieldCatalogue) -> [Int: [Int]] {
    var found: [Int: [(position: Int, rank: Int)]] = [:]
    for (position, name) in header.enumerated() {
      let (key, loose) = (columnKey(name), looseColumnKey(name))
      guard !key.isEmpty, header.firstIndex(of: name) == position else { continue }
      let near = loose.isEmpty ? nil : catalogue.usual[loose].map { (field: $0.field, rank: $0.rank + 2000) }
      guard let match = catalogue.usual[key] ?? near else { continue }
      found[match.field, default: []].append((position, match.rank))
    }
    var claimed: [Int: [Int]] = [:]
    for (field, matches) in found {
      let ordered = matches.sorted { ($0.rank, $0.position) < ($1.rank, $1.position) }
      claimed[field] =
        catalogue.fields[field].takesEveryColumn ? ordered.map(\.position).sorted() : [ordered[0].position]
    }
    return claimed
  }

  private static func unit(of field: FieldCatalogue.Field, _ names: [String]) -> String? {
    let said = Set(names.flatMap { words(of: $0) })
    let units = field.units.filter { !$0.signs.isDisjoint(with: said) }
    return units.count == 1 ? units[0].name : nil
  }

  /// Values of a column that must be there before its content is believed.
  private static let leastValues = 3

  private static func isCertain(_ content: FieldCatalogue.Content, _ position: Int, _ sample: [[String]]) -> Bool {
    let values = sample.compactMap { row in
      position < row.count && row[position].contains { !$0.isWhitespace } ? row[position] : nil
    }
    return values.count >= leastValues && content.isCertain(values)
  }

  /// Whether a column's name says nothing: `colonne E`, `Col3`, `X`, `Unnamed: 4`.
  private static func isSilent(_ name: String) -> Bool {
    let said = words(of: name)
    guard let first = said.first else { return true }
    let stem = String(first.prefix { !$0.isNumber })
    let isIdle = ["colonne", "col", "column", "champ", "field", "unnamed", "x", ""].contains(stem)
    return isIdle && said.count <= 2 || said.count == 1 && first.count == 1
  }
}
