import Accompaniment
import Drives
import Employment
import Matching
import Shortlisting

/// Makes the shortlist of a drive: the best invitations as a whole, then reserves, then the reason of everybody else.
///
/// What counts is fit and support priority together, as in every list. Of lists that are equally good the one stands that
/// keeps most of those invited before, then the one whose participants have fewest other chances.
public struct ShortlistMaker {
  let drive: Drive
  let pool: DrivePool
  /// By participant, then by offer: whether the pair may be invited.
  private(set) var mayInvite: [[Bool]]
  /// By participant: whether the participant may be invited at all; nil, or why not.
  private let kept: [Shortlist.LeftOut.Reason?]
  private let before: Set<Pairing>
  /// What is in every list: what the team has locked, and what was promised.
  let locked: Set<Pairing>

  /// A participant and an offer.
  public struct Pairing: Hashable, Sendable {
    /// The participant.
    public let participant: ParticipantID
    /// The offer.
    public let offer: OfferID

    /// A pair.
    public init(_ participant: ParticipantID, _ offer: OfferID) {
      (self.participant, self.offer) = (participant, offer)
    }
  }

  /// A maker.
  /// - Parameters:
  ///   - pool: the offers of the drive, in its order.
  ///   - before: who was invited to what in the list before, the first ones first.
  ///   - isPromised: whether these invitations are promised, and stay whatever the gain.
  ///   - engaged: who is invited elsewhere on the day.
  /// - Throws: `noPosts`.
  public init(
    _ drive: Drive, _ pool: DrivePool, keeping before: [Pairing] = [], isPromised: Bool = false,
    engaged: Set<ParticipantID> = []
  ) throws(DriveProblem) {
    guard drive.places > 0 else { throw .noPosts }
    (self.drive, self.pool, self.before) = (drive, pool, Set(before))
    let promised = isPromised ? drive.promised(before, among: Set(pool.people.map(\.id))) : []
    let locks = drive.decisions.lazy.filter { $0.kind == .lock }.map { Pairing($0.participant, $0.offer) }
    self.locked = promised.union(locks)
    let absent = Set(drive.absences.map(\.participant))
    let away = Set(drive.decisions.lazy.filter { $0.kind != .lock }.map { Pairing($0.participant, $0.offer) })
    kept = pool.people.map { person in
      if absent.contains(person.id) { return .absent }
      if engaged.contains(person.id) { return .engaged }
      return drive.acceptsUnvalidated || person.project.isValidated(on: pool.scorer.asOf) ? nil : .unvalidated
    }
    mayInvite = pool.people.enumerated().map { number, person in
      drive.offers.enumerated().map { place, entry in
        pool[number, place].isListed && (away.isEmpty || !away.contains(Pairing(person.id, entry.offer)))
      }
    }
  }

  /// The shortlist.
  /// - Throws: `DriveProblem` where the numbers of the drive are too large to be added up.
  /// - Complexity: that of `ShortlistPlan`, and O(participants × offers).
  public func make() throws(DriveProblem) -> Shortlist {
    let minima = try drive.clauses.map { clause throws(DriveProblem) in
      try ClauseMinimum(clause, drive, isEligible: pool.people.map { $0.counts(for: clause, pool.scorer) == .yes })
    }
    let plan: ShortlistPlan
    let (market, without): (ShortlistMarket, WithoutRules)
    do {
      market = try ShortlistMarket(
        places: drive.offers.map { Int32(clamping: $0.places) },
        most: pool.people.map { _ in Int32(clamping: drive.mostInvitations) },
        pairs: pairs(), minima: minima.map(\.minimum))
      plan = try ShortlistPlan(market)
      without = try WithoutRules(market, plan) {
        kept[Int($0.person)] == nil && mayInvite[Int($0.person)][Int($0.offer)]
      }
    } catch {
      throw .numbers
    }
    var invited = Array(repeating: Array(repeating: false, count: drive.offers.count), count: pool.people.count)
    for pair in plan.chosen { invited[Int(pair.person)][Int(pair.offer)] = true }
    let lists = drive.offers.indices.map { list(of: $0) }
    let (reserves, places) = reserves(lists, invited, without)
    return Shortlist(
      invitations: invitations(lists, invited, minima, without), reserves: reserves,
      others: others(lists, invited, inReserve: places),
      clauses: zip(minima, plan.reached).enumerated().map { number, result in
        self.result(number, result.0, reached: result.1, without.reached?[number], plan.chosen)
      },
      comparison: comparison(plan, market, without), isProven: plan.certainty == .optimal)
  }

  /// Why a participant may not be invited to anything; nil for whoever may.
  func reasonKept(_ number: Int) -> Shortlist.LeftOut.Reason? { kept[number] }

  /// Whether a pair was in the list before.
  func wasInvited(_ pairing: Pairing) -> Bool { before.contains(pairing) }

  /// Whether a participant can be called for an offer: is not invited to as many as one may be.
  func mayStandBy(_ number: Int, _ offer: Int, _ invited: [Bool]) -> Bool {
    kept[number] == nil && mayInvite[number][offer] && invited.count { $0 } < drive.mostInvitations
  }

  private func pairs() -> [ShortlistMarket.Pair] {
    var pairs: [ShortlistMarket.Pair] = []
    for (number, person) in pool.people.enumerated() {
      let chances = mayInvite[number].count { $0 }
      for (place, offer) in drive.offers.enumerated() {
        let pairing = Pairing(person.id, offer.offer)
        let isLocked = locked.contains(pairing)
        // What the team has promised holds, for this offer alone.
        guard kept[number] == nil && mayInvite[number][place] || isLocked else { continue }
        let favour = (before.contains(pairing) ? Self.favourOfKept : 0) + max(0, Self.manyChances - chances)
        pairs.append(
          ShortlistMarket.Pair(
            person: Int32(number), offer: Int32(place), worth: worth(number, place), favour: Int32(favour),
            isLocked: isLocked))
      }
    }
    return pairs
  }

  /// What an invitation is worth: fit and priority in hundredths of a point; one hundredth where there is nothing else.
  private func worth(_ person: Int, _ offer: Int) -> Int32 { max(pool[person, offer].total, 1) }

  /// Who has so many offers or more has no fewer chances than others.
  private static let manyChances = 64
  /// One invitation kept outweighs all that chances say of a thousand others.
  private static let favourOfKept = 64_000

  /// The participants who can be listed for an offer, the best first, in the order of every list of the program.
  private func list(of offer: Int) -> [Int] {
    let key = TieKey.OfOffer(drive.offers[offer].offer)
    return pool.people.indices.filter { pool[$0, offer].isListed }
      .map { number in
        let score = pool[number, offer]
        return (score, key.with(participant: pool.people[number].id.description), number)
      }
      .sorted { one, other in
        if one.0.total != other.0.total { return one.0.total > other.0.total }
        if one.0.fit != other.0.fit { return one.0.fit > other.0.fit }
        if one.1 != other.1 { return one.1 < other.1 }
        return pool.people[one.2].id < pool.people[other.2].id
      }
      .map(\.2)
  }
}
