import Accompaniment
import Drives
import Employment
import Matching
import Publishing
import ReferenceCompiler
import Store
import Wording

/// What a list says to each of its readers: the facts of each document, in French.
struct DriveDocuments {
  private let answer: DriveAnswer

  init(_ answer: DriveAnswer) { self.answer = answer }

  private var drive: String { "\(answer.drive.name), \(frenchInFull(answer.drive.day))" }

  /// The list for the employer of an offer; nil where nobody is invited.
  func employerList(of entry: DriveOffer) -> EmployerList? {
    let invited = answer.places(.invited).filter { $0.offer == entry.offer }
    guard !invited.isEmpty, let offer = answer.offers[entry.offer] else { return nil }
    let people = invited.compactMap { place -> (order: (Int, String, String), candidate: EmployerList.Candidate)? in
      guard let person = answer.participants[place.participant],
        let assessment = answer.assessment(place.participant, entry.offer)
      else { return nil }
      let appointment = answer.appointment(of: place)
      let candidate = EmployerList.Candidate(
        familyName: person.familyName, givenName: person.givenName,
        occupations: person.project.occupations.map { answer.labels.occupationName($0) },
        assets: answer.labels.assets(assessment), experience: answer.labels.experience(assessment),
        training: person.trainingLevel.map(\.label), availability: availability(person),
        interview: appointment.map { Self.text($0) })
      return ((appointment?.time.lowerBound ?? .max, person.familyName, person.givenName), candidate)
    }
    return EmployerList(
      drive: drive, title: offer.title, employer: offer.employer, posts: count(entry.posts, "poste"),
      candidates: people.sorted { $0.order < $1.order }.map(\.candidate))
  }

  /// The letter to a participant; nil for somebody who is not invited, or not known any more.
  func letter(to id: ParticipantID) -> InvitationLetter? {
    guard let person = answer.participants[id] else { return nil }
    let places = answer.places(.invited).filter { $0.participant == id }
    let interviews = places.compactMap { place -> (start: Int, interview: InvitationLetter.Interview)? in
      guard let offer = place.offer.flatMap({ answer.offers[$0] }) else { return nil }
      let appointment = answer.appointment(of: place)
      return (
        appointment?.time.lowerBound ?? .max,
        InvitationLetter.Interview(
          title: offer.title, employer: offer.employer, workplace: offer.place?.name,
          time: appointment.map { "de \(frenchTime($0.time.lowerBound)) à \(frenchTime($0.time.upperBound))" },
          room: appointment?.room)
      )
    }
    guard !interviews.isEmpty else { return nil }
    return InvitationLetter(
      name: "\(person.givenName) \(person.familyName)", drive: answer.drive.name, day: frenchInFull(answer.drive.day),
      venue: answer.drive.venue?.text, journey: answer.journey(of: id)?.text,
      interviews: interviews.sorted { $0.start < $1.start }.map(\.interview),
      preparation: answer.preparations.first { $0.participant == id }.map { Self.text($0) })
  }

  /// The table of everybody, for the team.
  func teamTable() -> TeamTable {
    let list = answer.list
    let preparations = Dictionary(
      answer.preparations.map { ($0.participant, $0) }, uniquingKeysWith: { first, _ in first })
    let editions = Reference.editions(named: list.referenceEditions)
    let tables = ReferenceSource.allCases.compactMap { source in editions[source].map { "\(source.label) : \($0)" } }
    let rows = answer.places.map { place -> TeamTable.Row in
      let person = answer.participants[place.participant]
      let priority = place.fit.flatMap { fit in place.total.map { $0 - fit } }
      return TeamTable.Row(
        participant: place.participant.description, name: person.map { "\($0.givenName) \($0.familyName)" } ?? "",
        place: place.standing, offer: place.offer.flatMap { answer.offers[$0]?.title } ?? "",
        fit: place.fit, priority: priority, total: place.total,
        interview: place.kind == .invited ? answer.appointment(of: place).map { Self.text($0) } ?? "" : "",
        preparation: place.kind == .invited ? preparations[place.participant].map { Self.text($0) } ?? "" : "",
        reason: answer.reason(of: place))
    }
    return TeamTable(
      drive: drive,
      origin: "Liste nº \(list.number) du \(french(list.asOf)), par \(list.user) ; \(list.policyName), "
        + "version \(list.policyVersion). Références : \(tables.joined(separator: " ; ")).",
      remarks: answer.remarks, rows: rows)
  }

  private static func text(_ appointment: DriveAppointment) -> String {
    frenchTime(appointment.time.lowerBound) + (appointment.room.isEmpty ? "" : ", \(appointment.room)")
  }

  private static func text(_ preparation: DrivePreparation) -> String {
    "\(frenchInFull(preparation.day)), de \(frenchTime(preparation.time.lowerBound)) à "
      + frenchTime(preparation.time.upperBound) + (preparation.room.isEmpty ? "" : ", \(preparation.room)")
  }

  private func availability(_ person: Participant) -> String? {
    person.conditions.availableFrom.map { $0 <= answer.list.asOf ? "dès maintenant" : "à partir du \(french($0))" }
  }
}
