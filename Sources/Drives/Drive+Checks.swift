import Accompaniment
import Employment

/// What must hold of a drive after every step: what contradicts itself is refused when it is said, not on the day.
extension Drive {
  func check() throws(DriveProblem) {
    guard !name.isEmpty else { throw .noName }
    guard mostInvitations > 0 else { throw .mostInvitations(mostInvitations) }
    for offer in offers {
      guard offer.posts > 0 else { throw .posts(offer.offer, offer.posts) }
      guard offer.ratio.value > 0 else { throw .ratio(offer.offer, offer.ratio) }
    }
    for clause in clauses { try check(clause) }
    try checkLocks()
    for interviewer in interviewers {
      guard !interviewer.name.isEmpty, !interviewer.offers.isEmpty, interviewer.length > 0, interviewer.pause >= 0,
        interviewer.hours.count >= interviewer.length
      else { throw .interviewer(interviewer.name) }
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
