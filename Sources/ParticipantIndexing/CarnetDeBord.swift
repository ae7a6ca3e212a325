import Accompaniment
import Capture
import Employment
import Occupations
import Territory

/// The import file of the "Carnet de bord": how its columns become a participant.
///
/// Contact details, allowances, situation and structure are not read: the candidate pool has no use for them.
enum CarnetDeBord {
  /// The columns that are read. A `*` marks those that the tool itself requires.
  enum Column: String, CaseIterable {
    case identifier = "Identifiant dans le SI*"
    case givenName = "Prénom*"
    case familyName = "Nom*"
    case birthDate = "Date de naissance*"
    case postalCode = "Code postal"
    case commune = "Ville"
    case rsa = "Droits RSA"
    case rqth = "RQTH"
    case radius = "Zone de mobilité"
    case occupation = "Emploi recherché (code ROME)"
    case trainingLevel = "Niveau de formation"
  }

  static let mandatory: [Column] = [.identifier, .givenName, .familyName, .birthDate]

  /// The rights to RSA, as the tool names them: open, even where the payment is suspended, or not. A claim that waits
  /// for a decision says neither.
  private static let rsaRights = Vocabulary<TriState>([
    "rsa_droit_ouvert_versable": .yes,
    "rsa_droit_ouvert_et_suspendu": .yes,
    "rsa_droit_ouvert_versement_suspendu": .yes,
    "rsa_demande_en_attente": .unknown,
    "rsa_refuse": .no,
    "rsa_clos": .no,
    "rsa_clot": .no,
    "rsa_clos_anterieur": .no,
    "rsa_clot_anterieur": .no,
  ])

  /// France Travail's levels of training, which follow the nomenclature of 1969: level V is the CAP, level I five years
  /// after the bac. (In the one of 2019 the CAP is level 3.)
  private static let trainingLevels = Vocabulary<TrainingLevel>([
    "AFS": .none, "CP4": .none, "CFG": .none, "C3A": .brevet, "C12": .brevet, "NV5": .cap, "NV4": .bac,
    "NV3": .bacPlus2, "NV2": .bacPlus3, "NV1": .bacPlus5,
  ])

  static func participant(_ reader: inout RowReader) -> Participant? {
    let id = reader.required(Column.identifier.rawValue)
    let givenName = reader.required(Column.givenName.rawValue)
    let familyName = reader.required(Column.familyName.rawValue)
    let birth = reader.required(Column.birthDate.rawValue) == nil ? nil : reader.birthDate(Column.birthDate.rawValue)
    let home = reader.place(
      postalCode: reader.text(Column.postalCode.rawValue), name: reader.text(Column.commune.rawValue),
      in: Column.commune.rawValue)
    let criteria = [rsa(&reader), rqth(&reader)].compactMap { $0 }
    let longestTravel = travelTime(&reader)
    let occupations = reader.occupationsInParentheses(Column.occupation.rawValue)
    let level = reader.term(Column.trainingLevel.rawValue, of: trainingLevels)

    guard let id, let givenName, let familyName else { return nil }
    var participant = Participant(id: ParticipantID(id), givenName: givenName, familyName: familyName)
    participant.birthDate = birth
    participant.home = home
    participant.project.occupations = occupations
    participant.mobility.longestTravel = longestTravel
    participant.trainingLevel = level
    participant.criteria = criteria
    return participant
  }

  private static func rsa(_ reader: inout RowReader) -> CriterionRecord? {
    let right = reader.term(Column.rsa.rawValue, of: rsaRights) ?? .unknown
    guard right != .unknown else { return nil }
    return CriterionRecord(criterion: .rsa, isMet: right == .yes, source: .declared)
  }

  private static func rqth(_ reader: inout RowReader) -> CriterionRecord? {
    reader.term(Column.rqth.rawValue, of: .yesNo).map {
      CriterionRecord(criterion: .rqth, isMet: $0, source: .declared)
    }
  }

  /// The tool asks for a radius in kilometres, the pool for a time. The radius is taken as the crow flies and turned
  /// into the time that a car needs, the fastest mode: no place within the radius becomes too far by car. It is noted,
  /// since whoever travels otherwise may accept more.
  private static func travelTime(_ reader: inout RowReader) -> Minutes? {
    guard let radius = reader.integer(Column.radius.rawValue, in: 0...300), radius > 0 else { return nil }
    let travel = reader.references.travel
    guard let time = travel.minutes(for: Kilometres(Double(radius) * travel.detour), by: .car) else { return nil }
    reader.note(Column.radius.rawValue, .travelTimeDerived(kilometres: radius, minutes: time.value))
    return time
  }
}

extension RowReader {
  /// The codes of labels such as `Pontier élingueur / Pontière élingueuse (N1104)`; a bare code counts as well.
  mutating func occupationsInParentheses(_ column: String) -> [RomeCode] {
    guard let text = text(column) else { return [] }
    var codes: [RomeCode] = []
    for part in text.split(whereSeparator: { "(), ;".contains($0) }) {
      guard let code = RomeCode(part), part.count == 5 else { continue }
      guard references.rome[code] != nil else {
        reject(column, value: text, .unknownOccupation)
        return []
      }
      if !codes.contains(code) { codes.append(code) }
    }
    if codes.isEmpty { reject(column, value: text, .unknownOccupation) }
    return codes
  }
}
