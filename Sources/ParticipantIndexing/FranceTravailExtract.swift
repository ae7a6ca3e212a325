import Accompaniment
import Capture
import Employment
import Occupations
import Territory

/// The extract of France Travail's portfolio: how its columns become a participant.
///
/// What the extract says of the registration and of the RSA is kept as declared: it carries no date of proof. The
/// adviser named there is France Travail's, not the programme's.
enum FranceTravailExtract {
  /// The columns that are read.
  enum Column: String, CaseIterable {
    case identifier = "identifiant_unique_de"
    case familyName = "nom"
    case givenName = "prenom"
    case birthDate = "date_naissance"
    /// `08300 RETHEL`
    case address = "adresse_ligne6"
    case firstOccupation = "rome_1"
    case secondOccupation = "rome_2"
    case registration = "inscription"
    case money = "dif_financiere"
    case administrative = "dif_admin_jur"
    case health = "dif_sante"
    case housing = "dif_logement"
    case transport = "dif_transport"
    case family = "dif_familiale"
    case rsa = "brsa"
  }

  static let mandatory: [Column] = [.identifier, .familyName, .givenName, .birthDate]

  /// The difficulties that have a category of barrier. `dif_inser_com` (insertion, communication) covers too many
  /// things to be one, and is not read.
  private static let barriers: [(column: Column, category: Barrier.Category)] = [
    (.transport, .mobility), (.housing, .housing), (.health, .health), (.family, .childcare), (.money, .money),
    (.administrative, .administrative),
  ]

  static func participant(_ reader: inout RowReader) -> Participant? {
    let id = reader.required(Column.identifier.rawValue)
    let givenName = reader.required(Column.givenName.rawValue)
    let familyName = reader.required(Column.familyName.rawValue)
    let birth = reader.required(Column.birthDate.rawValue) == nil ? nil : reader.birthDate(Column.birthDate.rawValue)
    let home = place(&reader)
    var occupations = reader.occupations(Column.firstOccupation.rawValue)
    for code in reader.occupations(Column.secondOccupation.rawValue) where !occupations.contains(code) {
      occupations.append(code)
    }
    let registeredOn = reader.date(Column.registration.rawValue)
    let rsa = reader.term(Column.rsa.rawValue, of: .yesNo)
    var barriers: [Barrier] = []
    for (column, category) in Self.barriers where reader.term(column.rawValue, of: .yesNo) == true {
      barriers.append(Barrier(category: category, isMajor: false))
    }

    guard let id, let givenName, let familyName else { return nil }
    var participant = Participant(id: ParticipantID(id), givenName: givenName, familyName: familyName)
    participant.birthDate = birth
    participant.home = home
    participant.project.occupations = occupations
    participant.barriers = barriers
    if let registeredOn {
      participant.criteria.append(
        CriterionRecord(criterion: .deld, isMet: true, source: .declared, registeredOn: registeredOn))
    }
    if let rsa { participant.criteria.append(CriterionRecord(criterion: .rsa, isMet: rsa, source: .declared)) }
    return participant
  }

  /// The last line of the address: a postal code, a space, the name of the commune.
  private static func place(_ reader: inout RowReader) -> Place? {
    guard let line = reader.text(Column.address.rawValue) else { return nil }
    let parts = line.split(separator: " ", maxSplits: 1)
    let startsWithCode = parts.first.map { $0.utf8.count == 5 && PostalCode($0) != nil } ?? false
    return reader.place(
      postalCode: startsWithCode ? parts.first.map(String.init) : nil,
      name: startsWithCode ? (parts.count > 1 ? trimmed(parts[1]) : nil) : line, in: Column.address.rawValue)
  }
}
