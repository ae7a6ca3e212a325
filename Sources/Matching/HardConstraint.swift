import Accompaniment
import Employment
import Occupations
import Territory

/// Something known that keeps a participant out of an offer's list. What is not known never does.
public enum HardConstraint: Hashable, Sendable {
  /// A required licence is known to be missing.
  case licenceMissing(DrivingLicence)
  /// The contract kind is refused.
  case contractRefused(ContractKind)
  /// Every mode that is or may be open takes longer than accepted; the time is nil when no mode goes that far.
  case tooFar(Minutes?, limit: Minutes)
  /// The limit is not known, and every mode that is or may be open takes longer than the policy expects of anybody; the
  /// time is nil when no mode goes that far.
  case beyondReach(Minutes?, ceiling: Minutes)
  /// The work starts before the person is available.
  case notAvailable(startsOn: CalendarDate, availableFrom: CalendarDate)
  /// The offer's last day has passed.
  case offerExpired(on: CalendarDate)
}

extension Scorer {
  /// The constraints that a pair breaks, in a fixed order; none for a pair that can be listed.
  func brokenConstraints(
    _ participant: Participant, _ offer: Offer, _ journeys: MobilityFacts
  ) -> [HardConstraint] {
    var broken: [HardConstraint] = []
    for licence in offer.licences where licence.isRequired && participant.mayDrive(licence.item) == .no {
      broken.append(.licenceMissing(licence.item))
    }
    if let kind = offer.contract.kind, participant.conditions.contractKinds.state(of: kind) == .no {
      broken.append(.contractRefused(kind))
    }
    if let tooFar = tooFar(journeys) { broken.append(tooFar) }
    if let startsOn = offer.startsOn, let available = participant.conditions.availableFrom,
      available > max(startsOn, asOf)
    {
      broken.append(.notAvailable(startsOn: startsOn, availableFrom: available))
    }
    if let expiresOn = offer.expiresOn, offer.isExpired(on: asOf) { broken.append(.offerExpired(on: expiresOn)) }
    return broken
  }

  private func tooFar(_ facts: MobilityFacts) -> HardConstraint? {
    guard facts.distance != nil else { return nil }
    let quickest = [facts.known?.minutes, facts.possible?.minutes].compactMap(\.self).min()
    let limit = facts.isLimitAssumed ? policy.longestReasonableTravel : facts.limit
    if let quickest, quickest <= limit { return nil }
    return facts.isLimitAssumed ? .beyondReach(quickest, ceiling: limit) : .tooFar(quickest, limit: limit)
  }
}
