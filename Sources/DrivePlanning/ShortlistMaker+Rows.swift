import Accompaniment
import Drives
import Employment
import Matching
import Shortlisting

/// What a plan of numbers says of people: invitations, reserves, and the reason of everybody else.
extension ShortlistMaker {
  func invitations(
    _ lists: [[Int]], _ invited: [[Bool]], _ minima: [ClauseMinimum], _ without: WithoutRules
  ) -> [Shortlist.Invitation] {
    let locks = Set(drive.decisions.lazy.filter { $0.kind == .lock }.map { Pairing($0.participant, $0.offer) })
    var invitations: [Shortlist.Invitation] = []
    for (place, offer) in drive.offers.enumerated() {
      let ranks = Dictionary(uniqueKeysWithValues: lists[place].enumerated().map { ($1, $0 + 1) })
      // Somebody locked may be one whom a constraint keeps out of the list: the team has decided.
      let unlisted = invited.indices.filter { invited[$0][place] && ranks[$0] == nil }
      for number in lists[place].filter({ invited[$0][place] }) + unlisted {
        let (person, score) = (pool.people[number].id, pool[number, place])
        let pairing = Pairing(person, offer.offer)
        let clause = clause(number, place, minima, without)
        invitations.append(
          Shortlist.Invitation(
            participant: person, offer: offer.offer, fit: Points(hundredths: Int(score.fit)),
            total: Points(hundredths: Int(score.total)), rank: ranks[number] ?? lists[place].count + 1,
            reason: locks.contains(pairing)
              ? .locked
              : locked.contains(pairing)
                ? .promised : clause != nil ? .clause : wasInvited(pairing) ? .kept : .optimum,
            clause: locked.contains(pairing) ? nil : clause))
      }
    }
    return invitations
  }

  /// Whether some clause counts disabled workers: then no reason says what clauses decide, of nobody (RGPD art. 9).
  private var tellsOfDisability: Bool { drive.clauses.contains { $0.criteria.contains(.rqth) } }

  /// The first clause, by place from 1, that an invitation is there for: one that counts it, where it would not be there
  /// without clauses.
  private func clause(
    _ number: Int, _ offer: Int, _ minima: [ClauseMinimum], _ without: WithoutRules
  ) -> Int? {
    guard !tellsOfDisability, let free = without.clauses, !free.contains(.init(person: number, offer: offer)) else {
      return nil
    }
    return minima.indices.first {
      minima[$0].minimum.isEligible[number] && minima[$0].minimum.weights[offer] > 0
    }.map { $0 + 1 }
  }

  /// The reserves of every offer, as many as it has invitations and ten at least, and who is among them.
  func reserves(
    _ lists: [[Int]], _ invited: [[Bool]], _ without: WithoutRules
  ) -> (reserves: [Shortlist.Reserve], people: Set<Int>) {
    var (reserves, people): ([Shortlist.Reserve], Set<Int>) = ([], [])
    for (place, offer) in drive.offers.enumerated() {
      // Whom the team has imposed or promised a place says nothing of the points of the others.
      let last = lists[place].last {
        invited[$0][place] && !locked.contains(Pairing(pool.people[$0].id, offer.offer))
      }
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
        let score = pool[number, place]
        reserves.append(
          Shortlist.Reserve(
            participant: pool.people[number].id, offer: offer.offer, place: count,
            fit: Points(hundredths: Int(score.fit)), total: Points(hundredths: Int(score.total)),
            reason: reason(number, place, isBeforeLast: isBeforeLast, without)))
      }
    }
    return (reserves, people)
  }

  /// Why somebody who may be invited to an offer is not.
  private func reason(
    _ number: Int, _ offer: Int, isBeforeLast: Bool, _ without: WithoutRules
  ) -> Shortlist.Reserve.Reason {
    let place = WithoutRules.Place(person: number, offer: offer)
    if !tellsOfDisability, without.clauses?.contains(place) == true { return .clausePasses }
    if without.locks?.contains(place) == true { return .lockPasses }
    return isBeforeLast ? .wholeIsBetter : .fewerPoints
  }

  private static let fewestReserves = 10

  /// Why each participant who has neither invitation nor reserve has none, by identity.
  func others(_ lists: [[Int]], _ invited: [[Bool]], inReserve: Set<Int>) -> [Shortlist.LeftOut] {
    let people = pool.people.indices.filter { !inReserve.contains($0) && !invited[$0].contains(true) }
    let found = people.map { reason(leavingOut: $0) }
    // The place in one list each: a table of everybody's place in every list would be as large as the market.
    var nearest = [Int](repeating: -1, count: pool.people.count)
    for (number, found) in zip(people, found) { nearest[number] = found.offer ?? -1 }
    var ranks = [Int?](repeating: nil, count: pool.people.count)
    for (place, list) in lists.enumerated() {
      for (rank, number) in list.enumerated() where nearest[number] == place { ranks[number] = rank + 1 }
    }
    return zip(people, found).map { number, found in
      Shortlist.LeftOut(
        participant: pool.people[number].id, reason: found.reason, nearest: found.offer.map { drive.offers[$0].offer },
        rank: ranks[number])
    }.sorted { $0.participant < $1.participant }
  }

  /// Why somebody is left out, and of which offer that is said.
  private func reason(leavingOut number: Int) -> (reason: Shortlist.LeftOut.Reason, offer: Int?) {
    func nearest(_ holds: (Int) -> Bool) -> Int? {
      drive.offers.indices.filter(holds).max {
        (pool[number, $0].fit, -$0) < (pool[number, $1].fit, -$1)
      }
    }
    if let kept = reasonKept(number) { return (kept, nearest { pool[number, $0].isListed }) }
    if let offer = nearest({ mayInvite[number][$0] }) { return (.behind, offer) }
    if let offer = nearest({ pool[number, $0].isListed }) { return (.excluded, offer) }
    return (.constraint, nearest { _ in true })
  }

  func result(
    _ number: Int, _ minimum: ClauseMinimum, reached: Int, _ withoutLocks: Int?, _ chosen: [ShortlistMarket.Pair]
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
        .map { pool.people[$0].id }.sorted(),
      withoutLocks: withoutLocks.flatMap { $0 > reached ? minimum.reached($0) : nil })
  }
}
