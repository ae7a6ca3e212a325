/// Contract and schedule, and training: what one record says to the other, in hundredths.
extension ScoreRules {
  /// Whether something known of the contract keeps the pair out: the kind is refused, or the work starts too early.
  @inline(__always)
  func excludes(_ person: ParticipantRecord, _ offer: OfferRecord) -> Bool {
    if person.absentLicences & offer.requiredLicences != 0 || person.refusedKinds & offer.contractKind != 0 {
      return true
    }
    guard offer.startsIn != OfferRecord.unknown, person.availableIn != ParticipantRecord.unknown else { return false }
    return person.availableIn > offer.startsIn
  }

  /// The value of contract and schedule: the mean of kind, hours, shifts and start.
  @inline(__always)
  func contract(_ person: ParticipantRecord, _ offer: OfferRecord) -> Int32 {
    Int32(meanOfFour(kind(person, offer) + hours(person, offer) + shifts(person, offer) + start(person, offer)))
  }

  /// The most that contract and schedule can be worth for an offer.
  func mostContract(_ offer: OfferRecord) -> Int32 {
    let known = [
      offer.contractKind != 0, offer.weekly != OfferRecord.unknown, offer.shifts != OfferRecord.unknownShifts, true,
    ]
    return Int32(meanOfFour(known.reduce(0) { $0 + ($1 ? 100 : neutralContract) }))
  }

  @inline(__always)
  private func kind(_ person: ParticipantRecord, _ offer: OfferRecord) -> Int {
    if person.contractKinds & offer.contractKind != 0 { return 100 }
    return person.refusedKinds & offer.contractKind != 0 ? 0 : neutralContract
  }

  @inline(__always)
  private func hours(_ person: ParticipantRecord, _ offer: OfferRecord) -> Int {
    guard offer.weekly != OfferRecord.unknown else { return neutralContract }
    let weekly = Int(offer.weekly)
    let hasMinimum = person.minimumHours != ParticipantRecord.unknown
    let hasMaximum = person.maximumHours != ParticipantRecord.unknown
    let outside = max(
      hasMinimum ? Int(person.minimumHours) - weekly : 0, hasMaximum ? weekly - Int(person.maximumHours) : 0, 0)
    if outside > 0 {
      let lost = (outside * hourOutside + 59) / 60
      return (neutralContract * max(0, 100 - lost) + 50) / 100
    }
    return hasMinimum && hasMaximum ? 100 : neutralContract
  }

  @inline(__always)
  private func shifts(_ person: ParticipantRecord, _ offer: OfferRecord) -> Int {
    guard offer.shifts != OfferRecord.unknownShifts else { return neutralContract }
    let count = offer.shifts.nonzeroBitCount
    guard count > 0 else { return 100 }
    let accepted = (person.shifts & offer.shifts).nonzeroBitCount
    let refused = (person.refusedShifts & offer.shifts).nonzeroBitCount
    let sum = 100 * accepted + neutralContract * (count - accepted - refused)
    return (2 * sum + count) / (2 * count)
  }

  @inline(__always)
  private func start(_ person: ParticipantRecord, _ offer: OfferRecord) -> Int {
    guard person.availableIn != ParticipantRecord.unknown else { return neutralContract }
    let isKnown = offer.startsIn != OfferRecord.unknown
    if person.availableIn <= (isKnown ? offer.startsIn : 0) { return 100 }
    return isKnown ? 0 : neutralContract
  }

  /// What a level of training is worth against the one asked for.
  @inline(__always)
  func training(_ person: ParticipantRecord, _ offer: OfferRecord) -> Int {
    guard offer.training != OfferRecord.noLevel else { return 100 }
    guard person.training != ParticipantRecord.unknownLevel else { return neutralExperience }
    guard person.training < offer.training else { return 100 }
    return offer.training - person.training == 1 ? oneLevelBelow : 0
  }
}
