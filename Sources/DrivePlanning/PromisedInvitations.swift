import Accompaniment
import Drives
import Employment

extension Drive {
  /// Which invitations of an earlier list still hold when all of them are promised: those of offers and participants that
  /// still are in the drive, whom nobody has excluded, who have not declined and are available, as far as there are places
  /// beside what the team has locked; the first ones first.
  func promised(_ invitations: [ShortlistMaker.Pairing], among people: Set<ParticipantID>) -> Set<
    ShortlistMaker.Pairing
  > {
    let away = Set(absences.map(\.participant))
    let decided = Set(decisions.map { ShortlistMaker.Pairing($0.participant, $0.offer) })
    let locks = decisions.filter { $0.kind == .lock }
    var places = Dictionary(offers.map { ($0.offer, $0.places) }, uniquingKeysWith: { first, _ in first })
    var most: [ParticipantID: Int] = [:]
    for lock in locks {
      places[lock.offer, default: 0] -= 1
      most[lock.participant, default: 0] += 1
    }
    var promised: Set<ShortlistMaker.Pairing> = []
    for pairing in invitations
    where people.contains(pairing.participant) && !away.contains(pairing.participant) && !decided.contains(pairing) {
      guard places[pairing.offer, default: 0] > 0, most[pairing.participant, default: 0] < mostInvitations else {
        continue
      }
      places[pairing.offer, default: 0] -= 1
      most[pairing.participant, default: 0] += 1
      promised.insert(pairing)
    }
    return promised
  }
}
