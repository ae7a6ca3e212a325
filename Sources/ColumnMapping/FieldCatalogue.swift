import FrenchText

/// The fields that the columns of a table can hold: for offers one catalogue, for participants another.
public struct FieldCatalogue: Sendable {
  /// A field.
  public struct Field: Sendable {
    /// The name that it bears in a mapping file.
    public let name: String
    /// The names that people give to its column, folded words, the surest first.
    let usualNames: [String]
    /// The units in which a bare number may stand, and how such a number is then worded.
    let units: [Unit]
    /// The signs that separate the items of a list; empty for a field that is no list.
    public let itemSigns: String
    /// What is put between the values of several columns.
    let joint: String
    /// Whether every column with a usual name belongs to it, and not the surest only.
    let takesEveryColumn: Bool
    /// How its values are known where the name says nothing.
    let content: Content?
    /// Whether a column's name is an item of the field, which the rows tick: `Permis B`, `CACES 3`, `Nuit`.
    let isItem: (@Sendable (_ words: [String]) -> Bool)?
    /// Whether a column that bears its name may hold another field, if its values can be nothing else: `Statut` of `CDI`.
    let yieldsToContent: Bool

    /// A field.
    public init(
      _ name: String, _ usualNames: [String] = [], units: [Unit] = [], itemSigns: String = "", joint: String = " ",
      takesEveryColumn: Bool = false, content: Content? = nil, isItem: (@Sendable ([String]) -> Bool)? = nil,
      yieldsToContent: Bool = false
    ) {
      (self.name, self.usualNames, self.units, self.itemSigns) = (name, usualNames, units, itemSigns)
      (self.joint, self.takesEveryColumn, self.content) = (joint, takesEveryColumn, content)
      (self.isItem, self.yieldsToContent) = (isItem, yieldsToContent)
    }
  }

  /// A unit of a field.
  public struct Unit: Sendable {
    /// Its name in a mapping file.
    public let name: String
    /// Words of a column's name that tell it.
    let signs: Set<String>
    /// What a bare number is read as; `#` stands for the number.
    let wording: String
    /// The unit that it is a kind of, whose signs may stand beside its own: `k€ annuel`.
    let kindOf: String?

    /// A unit.
    public init(_ name: String, signs: Set<String>, wording: String, kindOf: String? = nil) {
      (self.name, self.signs, self.wording, self.kindOf) = (name, signs, wording, kindOf)
    }
  }

  /// What shows that a column holds a field, whatever it is called.
  public struct Content: Sendable {
    /// Whether the column's name must say nothing at all: values of that look mean different things elsewhere.
    let needsSilentName: Bool
    /// Whether the values of a column, as many as there are in the first rows, are certainly this field's.
    let isCertain: @Sendable ([String]) -> Bool

    /// A test of values.
    public init(needsSilentName: Bool, _ isCertain: @escaping @Sendable ([String]) -> Bool) {
      (self.needsSilentName, self.isCertain) = (needsSilentName, isCertain)
    }
  }

  /// The fields, in the order in which they are shown.
  public let fields: [Field]
  /// The fields without which no record can be read.
  public let required: [String]
  private let positions: [String: Int]
  /// The field and the rank of each usual name.
  let usual: [String: (field: Int, rank: Int)]

  /// A catalogue of the given fields.
  public init(_ fields: [Field], required: [String]) {
    (self.fields, self.required) = (fields, required)
    positions = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var usual: [String: (field: Int, rank: Int)] = [:]
    // Whole names of every field before loose ones: `Nb` is a name of its own, not what is left of `Nb mois`.
    for (keyOf, penalty) in [(columnKey, 0), (looseColumnKey, 1000)] {
      for (index, field) in fields.enumerated() {
        for (rank, name) in ([field.name] + field.usualNames).enumerated() {
          let key = keyOf(name)
          if usual[key] == nil { usual[key] = (index, rank + penalty) }
        }
      }
    }
    self.usual = usual
  }

  /// The names of the fields.
  public var names: [String] { fields.map(\.name) }

  /// The field of a name; nil when there is none.
  public func field(_ name: String) -> Field? { positions[name].map { fields[$0] } }
}

/// The key under which the spellings of a column's name meet: its folded words.
public func columnKey(_ name: String) -> String { words(of: name).joined(separator: " ") }

/// As `columnKey`, without the words that say nothing of what a column holds: articles, units, "obligatoire".
func looseColumnKey(_ name: String) -> String {
  let words = words(of: name).filter { !idleWords.contains($0) }
  return words.joined(separator: " ")
}

private let idleWords: Set<String> = [
  "de", "du", "des", "la", "le", "les", "l", "d", "en", "et", "ou", "a", "au", "aux", "par", "pour", "sur", "the", "of",
  "h", "f", "hf", "brut", "bruts", "brute", "euro", "euros", "eur", "k", "ke", "keuros", "mensuel", "mensuelle",
  "annuel", "annuelle",
  "mois",
  "an", "ans", "annee", "annees", "semaine", "semaines", "sem", "hebdo", "jour", "jours", "obligatoire", "requis",
  "facultatif",
  "oui", "non", "eventuel", "eventuelle", "propose", "proposee", "demande", "demandee", "demandes", "souhaite",
  "souhaitee", "exige", "exigee", "requise", "recherche", "recherchee", "x", "s",
]
