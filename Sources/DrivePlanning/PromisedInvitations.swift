import Accompaniment
import Drives
import Employment

extension Drive {
  /// The drive with invitations of an earlier list locked: those of offers and participants that still are in it, whom
  /// nobody has excluded, who have not declined and are available, as far as there are places: the first ones first.
  public func promising(
    _ invitations: [ShortlistMaker.Pairing], by mark: DecisionMark, _ pool: DrivePool
  ) -> Drive {
    let known = Set(pool.people.map(\.id))
    let away = Set(absences.map(\.participant))
    let decided = Set(decisions.map { ShortlistMaker.Pairing($0.participant, $0.offer) })
    var drive = self
    for pairing in invitations
    where known.contains(pairing.participant) && !away.contains(pairing.participant) && !decided.contains(pairing) {
      let lock = PairDecision(.lock, pairing.participant, pairing.offer, mark)
      // An offer that has fewer places now, or has gone, keeps what it can.
      do { drive = try drive.applying(.decide(lock)) } catch { continue }
    }
    return drive
  }
}
