import Capture
import ColumnMapping

/// Which columns of a table hold which field of an offer.
public struct OfferMapping: Hashable, Sendable {
  /// The fields that a column can hold, by the name they bear in a mapping file.
  public enum Field: String, CaseIterable, Sendable {
    case sourceID = "identifiant"
    case title = "intitule"
    case description
    case romeCode = "code_rome"
    case appellation
    case employer = "employeur"
    case place = "lieu"
    case insee = "code_insee"
    case postalCode = "code_postal"
    case contract = "contrat"
    case duration = "duree"
    case hours = "horaires"
    case fullTime = "temps_travail"
    case pay = "salaire"
    case payMost = "salaire_max"
    case payUnit = "salaire_unite"
    case experience
    case training = "formation"
    case licences = "permis"
    case certificates = "certificats"
    case posts = "postes"
    case publishedOn = "publiee_le"
    case startsOn = "debut_le"
    case endsOn = "fin_le"
    case expiresOn = "expire_le"
    case accessibleRQTH = "accessible_rqth"
    case status = "statut"
  }

  /// What the mapping says, by the fields' names.
  public let mapping: ColumnMapping

  /// A mapping as read or guessed; its keys are fields of `catalogue`.
  public init(_ mapping: ColumnMapping) { self.mapping = mapping }

  /// A mapping of the given columns.
  public init(columns: [Field: [String]]) {
    mapping = ColumnMapping(
      columns: Dictionary(columns.map { ($0.rawValue, $1) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Reads a mapping file: `Documentation/correspondance.md` describes it.
  /// - Throws: `MappingError` naming what is wrong.
  public init(yaml: String) throws(MappingError) {
    mapping = try ColumnMapping(yaml: yaml, for: Self.catalogue)
  }

  /// Guesses the columns of a header by the names that people give them, and by the first rows where the name says
  /// nothing; nil when no column can be the title.
  public init?(guessingFrom header: [String], sample: [[String]] = []) {
    let guess = ColumnGuess(header, sample: sample, for: Self.catalogue)
    guard guess.missing.isEmpty else { return nil }
    mapping = guess.mapping
  }

  /// The columns of each field that the table has.
  public var columns: [Field: [String]] {
    let pairs = mapping.columns.compactMap { name, columns in Field(rawValue: name).map { ($0, columns) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
