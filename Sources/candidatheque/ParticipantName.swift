import Accompaniment

extension GlobalOptions {
  /// What a participant is called on a screen: identifier and name, or the identifier alone where names are withheld or the
  /// participant is not known any more.
  func name(of id: ParticipantID, in people: [ParticipantID: Participant]) -> String {
    guard !anonymous, let person = people[id] else { return id.description }
    return "\(id) \(person.givenName) \(person.familyName)"
  }
}
