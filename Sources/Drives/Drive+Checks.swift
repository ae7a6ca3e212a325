import Accompaniment
import Employment

/// What must hold of a drive after every step: what contradicts itself is refused when it is said, not on the day.
extension Drive {
  func check() throws(DriveProblem) {
    guard !name.allSatisfy(\.isWhitespace) else { throw .noName }
    guard mostInvitations > 0 else { throw .mostInvitations(mostInvitations) }
    for offer in offers {
      // Every sum of these fits, whatever the number of offers.
      guard offer.posts <= Self.mostPosts, offer.ratio.value <= Self.mostRatio, offer.hours ?? 0 <= Self.mostHours,
        offer.hours ?? 1 > 0
      else { throw .numbers }
      guard offer.posts > 0 else { throw .posts(offer.offer, offer.posts) }
      guard offer.ratio.value > 0 else { throw .ratio(offer.offer, offer.ratio) }
    }
    for clause in clauses { try check(clause) }
    try checkLocks()
    try checkInterviewers()
    for session in sessions {
      guard session.capacity > 0, !session.hours.isEmpty, session.hours.upperBound <= Self.minutesOfDay,
        session.day < day
      else { throw .session(session.day) }
    }
  }

  private static let minutesOfDay = 1_440
  private static let mostPosts = 100_000
  /// A thousand people a post, in hundredths.
  private static let mostRatio = 100_000
  private static let mostHours = 10_000

  private func checkInterviewers() throws(DriveProblem) {
    for (place, interviewer) in interviewers.enumerated() {
      guard !interviewer.name.allSatisfy(\.isWhitespace), !interviewer.offers.isEmpty,
        (1...Self.minutesOfDay).contains(interviewer.length),
        (0...Self.minutesOfDay).contains(interviewer.pause),
        interviewer.hours.count >= interviewer.length, interviewer.hours.upperBound <= Self.minutesOfDay
      else { throw .interviewer(interviewer.name) }
      for other in interviewers[..<place] {
        let (mine, theirs) = (Set(interviewer.offers), Set(other.offers))
        guard mine == theirs || mine.isDisjoint(with: theirs) else {
          throw .interviewersOverlap(other.name, interviewer.name)
        }
      }
    }
  }

  private func check(_ clause: SocialClause) throws(DriveProblem) {
    guard !clause.criteria.isEmpty else { throw .noCriterion }
    let counted = offers.filter { clause.counts($0.offer) }
    switch clause.measure {
    case .posts(let asked):
      guard asked > 0 else { throw .clauseBelowOne(asked) }
      let available = counted.reduce(0) { $0 + $1.posts }
      guard asked <= available else { throw .clauseAbove(asked: asked, available: available, isHours: false) }
    case .hours(let asked):
      guard asked > 0 else { throw .clauseBelowOne(asked) }
      var available = 0
      for offer in counted {
        guard let hours = offer.hours else { throw .hoursUnknown(offer.offer) }
        available += hours * offer.posts
      }
      guard asked <= available else { throw .clauseAbove(asked: asked, available: available, isHours: true) }
    }
  }

  private func checkLocks() throws(DriveProblem) {
    let locks = decisions.filter { $0.kind == .lock }
    for offer in offers {
      let locked = locks.count { $0.offer == offer.offer }
      guard locked <= offer.places else {
        throw .locksAbovePlaces(offer.offer, locked: locked, places: offer.places)
      }
    }
    for (participant, locks) in Dictionary(grouping: locks, by: \.participant).sorted(by: { $0.key < $1.key }) {
      guard locks.count <= mostInvitations else {
        throw .locksAboveMost(participant, locked: locks.count, most: mostInvitations)
      }
      guard !absences.contains(where: { $0.participant == participant }) else { throw .lockedAndAbsent(participant) }
    }
  }
}
