import Accompaniment
import Drives
import Employment
import Matching
import Shortlisting

/// What a plan of numbers says of people: invitations, reserves, and the reason of everybody else.
extension ShortlistMaker {
  func invitations(_ lists: [[Int]], _ invited: [[Bool]]) -> [Shortlist.Invitation] {
    let locks = Set(drive.decisions.lazy.filter { $0.kind == .lock }.map { Pairing($0.participant, $0.offer) })
    var invitations: [Shortlist.Invitation] = []
    for (place, offer) in drive.offers.enumerated() {
      let ranks = Dictionary(uniqueKeysWithValues: lists[place].enumerated().map { ($1, $0 + 1) })
      // Somebody locked may be one whom a constraint keeps out of the list: the team has decided.
      let unlisted = invited.indices.filter { invited[$0][place] && ranks[$0] == nil }
      for number in lists[place].filter({ invited[$0][place] }) + unlisted {
        let (person, score) = (pool.people[number].id, pool.rows[number][place])
        let pairing = Pairing(person, offer.offer)
        invitations.append(
          Shortlist.Invitation(
            participant: person, offer: offer.offer, fit: Points(hundredths: Int(score.fit)),
            total: Points(hundredths: Int(max(score.total, score.fit))), rank: ranks[number] ?? lists[place].count + 1,
            reason: locks.contains(pairing)
              ? .locked : locked.contains(pairing) ? .promised : wasInvited(pairing) ? .kept : .optimum))
      }
    }
    return invitations
  }

  /// The reserves of every offer, as many as it has invitations and ten at least, and who is among them.
  func reserves(
    _ lists: [[Int]], _ invited: [[Bool]]
  ) -> (reserves: [Shortlist.Reserve], people: Set<Int>) {
    var (reserves, people): ([Shortlist.Reserve], Set<Int>) = ([], [])
    for (place, offer) in drive.offers.enumerated() {
      let last = lists[place].last { invited[$0][place] }
      var isBeforeLast = last != nil
      var count = 0
      for number in lists[place] {
        if invited[number][place] {
          if number == last { isBeforeLast = false }
          continue
        }
        guard count < max(offer.places, Self.fewestReserves), mayStandBy(number, place, invited[number]) else {
          continue
        }
        count += 1
        people.insert(number)
        let score = pool.rows[number][place]
        reserves.append(
          Shortlist.Reserve(
            participant: pool.people[number].id, offer: offer.offer, place: count,
            fit: Points(hundredths: Int(score.fit)), total: Points(hundredths: Int(score.total)),
            reason: isBeforeLast ? .wholeIsBetter : .fewerPoints))
      }
    }
    return (reserves, people)
  }

  private static let fewestReserves = 10

  /// Why each participant who has neither invitation nor reserve has none, by identity.
  func others(_ lists: [[Int]], _ invited: [[Bool]], inReserve: Set<Int>) -> [Shortlist.LeftOut] {
    var ranks = Array(repeating: [Int?](repeating: nil, count: drive.offers.count), count: pool.people.count)
    for (place, list) in lists.enumerated() {
      for (rank, number) in list.enumerated() { ranks[number][place] = rank + 1 }
    }
    return pool.people.indices.filter { !inReserve.contains($0) && !invited[$0].contains(true) }
      .map { leftOut($0, ranks[$0]) }
      .sorted { $0.participant < $1.participant }
  }

  private func leftOut(_ number: Int, _ ranks: [Int?]) -> Shortlist.LeftOut {
    let person = pool.people[number].id
    func nearest(_ holds: (Int) -> Bool) -> Int? {
      drive.offers.indices.filter(holds).max {
        (pool.rows[number][$0].fit, -$0) < (pool.rows[number][$1].fit, -$1)
      }
    }
    func reason(_ reason: Shortlist.LeftOut.Reason, _ offer: Int?) -> Shortlist.LeftOut {
      .init(
        participant: person, reason: reason, nearest: offer.map { drive.offers[$0].offer },
        rank: offer.flatMap { ranks[$0] })
    }
    if let kept = reasonKept(number) { return reason(kept, nearest { pool.rows[number][$0].isListed }) }
    if let offer = nearest({ mayInvite[number][$0] }) { return reason(.behind, offer) }
    if let offer = nearest({ pool.rows[number][$0].isListed }) { return reason(.excluded, offer) }
    return reason(.constraint, nearest { _ in true })
  }

  func result(
    _ number: Int, _ minimum: ClauseMinimum, reached: Int, _ chosen: [ShortlistMarket.Pair]
  ) -> ClauseResult {
    let clause = drive.clauses[number]
    let offers = drive.offers.indices.filter { clause.counts(drive.offers[$0].offer) }
    let reachable = pool.people.indices.filter { person in
      reasonKept(person) == nil && offers.contains { mayInvite[person][$0] }
    }
    let counted = chosen.count {
      minimum.minimum.isEligible[Int($0.person)] && minimum.minimum.weights[Int($0.offer)] > 0
    }
    return ClauseResult(
      clause: clause, invitations: counted, reached: minimum.reached(reached),
      eligible: reachable.count { minimum.minimum.isEligible[$0] },
      unknown: reachable.filter { pool.people[$0].counts(for: clause, pool.scorer) == .unknown }
        .map { pool.people[$0].id }.sorted())
  }
}
