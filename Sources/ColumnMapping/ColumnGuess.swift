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
  /// - Parameters:
  ///   - groups: what a row over the header says of each column; empty where there is none.
  ///   - sample: the first rows after the header.
  public init(_ header: [String], groups: [String] = [], sample: [[String]] = [], for catalogue: FieldCatalogue) {
    var claimed = Self.byName(header, groups, catalogue)
    for (index, field) in catalogue.fields.enumerated() where field.yieldsToContent {
      guard let position = claimed[index]?.first else { continue }
      let isOther = catalogue.fields.indices.contains { other in
        guard claimed[other] == nil, let content = catalogue.fields[other].content else { return false }
        return !content.needsSilentName && Self.isCertain(content, position, sample)
      }
      if isOther { claimed[index] = nil }
    }
    for (field, positions) in claimed {
      let (name, names) = (catalogue.fields[field].name, positions.map { header[$0] })
      mapping.columns[name] = names
      let units = positions.map { position in
        let group = position < groups.count ? groups[position] : ""
        return Self.unit(of: catalogue.fields[field], header[position] + " " + group)
      }
      if Set(units.compactMap(\.self)).count == 1, units.count == 1 || !catalogue.fields[field].takesEveryColumn {
        mapping.units[name] = units[0]
      } else {
        for (column, unit) in zip(names, units) where unit != nil {
          mapping.columnUnits[name, default: [:]][column] = unit
        }
      }
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
    let fields = byName(header, [], catalogue)
    let names = Set(fields.keys.map { catalogue.fields[$0].name })
    return catalogue.required.allSatisfy(names.contains) ? fields.count : 0
  }

  /// The columns of each field, by name: the surest name of a field wins, and a column belongs to one field.
  private static func byName(_ header: [String], _ groups: [String], _ catalogue: FieldCatalogue) -> [Int: [Int]] {
    var found: [Int: [(position: Int, rank: Int)]] = [:]
    for (position, name) in header.enumerated() {
      guard header.firstIndex(of: name) == position else { continue }
      let group = position < groups.count ? groups[position] : ""
      guard let match = match(name, catalogue) ?? groupMatch(name, group, catalogue) else { continue }
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

  /// The field of a column's name, the surest of those that have it, and how sure it is.
  private static func match(_ name: String, _ catalogue: FieldCatalogue) -> (field: Int, rank: Int)? {
    let (key, loose) = (columnKey(name), looseColumnKey(name))
    if key.isEmpty { return nil }
    if let match = catalogue.usual[key] { return match }
    let words = words(of: name)
    // `Permis B` is one of the licences, whatever else its words may mean.
    if let item = catalogue.fields.firstIndex(where: { $0.isItem?(words) ?? false }) { return (item, 1500) }
    return loose.isEmpty ? nil : catalogue.usual[loose].map { (field: $0.field, rank: $0.rank + 2000) }
  }

  /// The same of a name that means something under its heading only: `Type` under `Contrat`.
  private static func groupMatch(
    _ name: String, _ group: String, _ catalogue: FieldCatalogue
  ) -> (field: Int, rank: Int)? {
    guard !group.isEmpty, !name.isEmpty else { return nil }
    return match(name + " " + group, catalogue) ?? match(group + " " + name, catalogue)
  }

  private static func unit(of field: FieldCatalogue.Field, _ name: String) -> String? {
    let said = Set(words(of: name))
    let units = field.units.filter { !$0.signs.isDisjoint(with: said) }
    let general = Set(units.compactMap(\.kindOf))
    let told = units.filter { !general.contains($0.name) }
    return told.count == 1 ? told[0].name : nil
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
