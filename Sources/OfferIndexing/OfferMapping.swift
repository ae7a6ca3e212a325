import FrenchText
import Yams

/// Which column of a delimited file holds which field of an offer.
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
    case pay = "salaire"
    case experience
    case training = "formation"
    case licences = "permis"
    case certificates = "certificats"
    case posts = "postes"
    case publishedOn = "publiee_le"
    case startsOn = "debut_le"
    case expiresOn = "expire_le"
  }

  /// The column of each field that the file has.
  public let columns: [Field: String]

  /// A mapping of the given columns.
  public init(columns: [Field: String]) { self.columns = columns }

  /// Reads a mapping file: YAML with a key `colonnes`, each line `champ: nom de la colonne`.
  /// - Throws: `OfferMappingError` naming what is wrong.
  public init(yaml: String) throws(OfferMappingError) {
    let document: Node?
    do {
      document = try Yams.compose(yaml: yaml)
    } catch {
      throw .notYAML(detail: "\(error)")
    }
    guard let entries = document?.mapping?["colonnes"]?.mapping else { throw .missingColumns }
    var columns: [Field: String] = [:]
    for (key, value) in entries {
      guard let name = key.string, let field = Field(rawValue: name) else {
        throw .unknownField(key.string ?? "", known: Field.allCases.map(\.rawValue))
      }
      guard let column = value.string, !column.isEmpty else { throw .emptyColumn(field: name) }
      columns[field] = column
    }
    guard columns[.title] != nil else { throw .missingTitle }
    self.columns = columns
  }

  /// Guesses the columns of a header by the names that people give them; nil when no column can be the title.
  public init?(guessingFrom header: [String]) {
    var columns: [Field: String] = [:]
    for (field, names) in Self.usualNames {
      let match = names.lazy.compactMap { name in header.first { words(of: $0).joined(separator: " ") == name } }.first
      if let match { columns[field] = match }
    }
    guard columns[.title] != nil else { return nil }
    self.columns = columns
  }

  /// The usual names of each column, folded, the surest first.
  private static let usualNames: [(Field, [String])] = [
    (
      .sourceID, ["identifiant", "id", "reference", "ref", "numero", "n", "numero offre", "reference offre", "n offre"]
    ),
    (.title, ["intitule", "intitule du poste", "titre", "poste", "intitule poste", "libelle", "metier", "emploi"]),
    (.description, ["description", "descriptif", "missions", "mission", "detail", "description du poste"]),
    (.romeCode, ["code rome", "rome", "rome code"]),
    (.appellation, ["appellation"]),
    (.employer, ["employeur", "entreprise", "societe", "client", "nom entreprise"]),
    (.place, ["lieu", "lieu de travail", "ville", "commune", "localisation"]),
    (.insee, ["code insee", "insee"]),
    (.postalCode, ["code postal", "cp"]),
    (.contract, ["contrat", "type de contrat", "type contrat", "nature du contrat"]),
    (.duration, ["duree", "duree du contrat", "duree contrat"]),
    (.hours, ["horaires", "temps de travail", "duree hebdomadaire", "heures", "horaire"]),
    (.pay, ["salaire", "remuneration", "taux horaire", "taux"]),
    (.experience, ["experience", "experience demandee", "experience souhaitee"]),
    (.training, ["formation", "niveau", "diplome", "niveau de formation"]),
    (.licences, ["permis", "permis de conduire"]),
    (.certificates, ["certificats", "caces", "habilitations", "habilitation"]),
    (.posts, ["postes", "nombre de postes", "nb postes", "nb de postes", "nombre postes", "effectif"]),
    (.publishedOn, ["publiee le", "date", "date de publication", "date publication", "publie le", "date de creation"]),
    (.startsOn, ["debut le", "date de debut", "debut", "date debut", "prise de poste"]),
    (.expiresOn, ["expire le", "date limite", "fin de publication"]),
  ]
}

/// Why a mapping file cannot be used.
public enum OfferMappingError: Error, Hashable, Sendable {
  case notYAML(detail: String)
  case missingColumns
  case unknownField(String, known: [String])
  case emptyColumn(field: String)
  case missingTitle
}
