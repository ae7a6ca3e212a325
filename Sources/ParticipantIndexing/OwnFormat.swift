import Accompaniment
import Employment
import FrenchText
import Occupations
import Territory

/// The project's own table of participants: its columns and its words. `Documentation/format-participants.md` describes
/// it for those who write it.
enum OwnFormat {
  /// The columns, in the order in which they are written; any order is read.
  enum Column: String, CaseIterable {
    case identifier = "identifiant"
    case givenName = "prenom"
    case familyName = "nom"
    case birthDate = "date_naissance"
    case postalCode = "code_postal"
    case commune = "commune"
    case latitude = "latitude"
    case longitude = "longitude"
    case occupations = "metiers_vises"
    case sectors = "secteurs"
    case validatedOn = "projet_valide_le"
    case skills = "competences"
    case licences = "permis"
    case certificates = "certificats"
    case modes = "modes"
    case longestTravel = "trajet_max_min"
    case contractKinds = "contrats"
    case minimumHours = "heures_min"
    case maximumHours = "heures_max"
    case shifts = "horaires"
    case availableFrom = "disponible_le"
    case experience = "experience"
    case trainingLevel = "niveau_formation"
    case registeredOn = "inscrit_le"
    case deldProof = "deld_justificatif_le"
    case rsa = "rsa"
    case rsaProof = "rsa_justificatif_le"
    case qpv = "qpv"
    case qpvProof = "qpv_justificatif_le"
    case rqth = "rqth"
    case rqthValidUntil = "rqth_valide_jusqu_au"
    case barriers = "freins"
    case adviser = "conseiller"
  }

  static let mandatory: [Column] = [.identifier, .givenName, .familyName]

  /// The word that closes a list: nothing else is in.
  static let none = "aucun"

  /// Whether a word is `aucun`, `aucune`, `aucun autre` …
  static func isNone(_ word: String) -> Bool {
    let first = folded(word).split(separator: " ").first
    return first == "aucun" || first == "aucune"
  }

  static let sectors = Vocabulary<Sector>([
    "industrie": .industry, "transport": .transport, "sap": .sap, "batiment": .building, "restauration": .catering,
    "tertiaire": .tertiary,
  ])
  static let modes = Vocabulary<TravelMode>([
    "voiture": .car, "cyclomoteur": .moped, "velo": .bicycle, "transports": .publicTransport, "marche": .walk,
  ])
  static let contractKinds = Vocabulary<ContractKind>([
    "cdi": .cdi, "cdd": .cdd, "interim": .temp, "saisonnier": .seasonal, "apprentissage": .apprenticeship,
    "professionnalisation": .professionalisation, "independant": .selfEmployed,
  ])
  static let shifts = Vocabulary<Shift>([
    "nuit": .night, "week-end": .weekend, "coupure": .split, "2x8": .twoShifts, "3x8": .threeShifts,
    "decales": .staggered,
  ])
  static let trainingLevels = Vocabulary<TrainingLevel>([
    "aucun": .none, "brevet": .brevet, "cap": .cap, "bac": .bac, "bac+2": .bacPlus2, "bac+3": .bacPlus3,
    "bac+5": .bacPlus5,
  ])
  static let barriers = Vocabulary<Barrier.Category>([
    "mobilite": .mobility, "logement": .housing, "sante": .health, "garde": .childcare, "argent": .money,
    "langue": .language, "numerique": .digital, "administratif": .administrative,
  ])
}
