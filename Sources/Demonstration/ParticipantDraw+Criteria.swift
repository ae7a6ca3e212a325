import Accompaniment
import Employment

extension ParticipantDraw {
  /// The criteria on record: about half registered for a year or more, 45 % with the RSA, 12 % recognised as disabled
  /// workers; a fifth to a third not known; some proofs grown too old.
  mutating func criteria(isInDistrict: Bool, districtIsThere: Bool) -> [CriterionRecord] {
    [registration(), income(), district(isInDistrict: isInDistrict, isThere: districtIsThere), disability()]
      .compactMap { $0 }
  }

  private mutating func registration() -> CriterionRecord? {
    let isLong = random.chance(64)
    let months = isLong ? random.number(in: 12...60) : random.number(in: 1...11)
    let registeredOn = day.adding(months: -months).adding(days: -random.number(in: 0...27))
    let proof = proofDate(seen: 55, freshWithin: 85)
    return random.chance(82)
      ? CriterionRecord(
        criterion: .deld, isMet: true, source: proof == nil ? .declared : .proofSeen,
        proofDate: proof.map { max($0, registeredOn) }, registeredOn: registeredOn) : nil
  }

  private mutating func income() -> CriterionRecord? {
    let isMet = random.chance(56)
    let proof = proofDate(seen: 65, freshWithin: 85)
    guard random.chance(80) else { return nil }
    let date = isMet ? proof : nil
    return CriterionRecord(
      criterion: .rsa, isMet: isMet, source: date == nil ? .declared : .proofSeen, proofDate: date)
  }

  private mutating func district(isInDistrict: Bool, isThere: Bool) -> CriterionRecord? {
    let proof = proofDate(seen: 55, freshWithin: 170)
    let isKnown = random.chance(isInDistrict ? 88 : 70)
    guard isKnown, isInDistrict || isThere || random.chance(50) else { return nil }
    let date = isInDistrict ? proof : nil
    return CriterionRecord(
      criterion: .qpv, isMet: isInDistrict, source: date == nil ? .declared : .proofSeen, proofDate: date)
  }

  private mutating func disability() -> CriterionRecord? {
    let isMet = random.chance(17)
    let isOver = random.chance(22)
    let end = isOver ? day.adding(days: -random.number(in: 5...300)) : day.adding(days: random.number(in: 30...1_700))
    let hasDate = random.chance(80)
    guard random.chance(66) else { return nil }
    let validUntil = isMet && hasDate ? end : nil
    return CriterionRecord(
      criterion: .rqth, isMet: isMet, source: validUntil == nil ? .declared : .proofSeen, validUntil: validUntil)
  }

  /// The date of a proof, seen so many times in a hundred; two thirds are fresh.
  private mutating func proofDate(seen: Int, freshWithin days: Int) -> CalendarDate? {
    let isFresh = random.chance(66)
    let age = isFresh ? random.number(in: 1...days) : random.number(in: (days + 10)...(days + 260))
    return random.chance(seen) ? day.adding(days: -age) : nil
  }
}
