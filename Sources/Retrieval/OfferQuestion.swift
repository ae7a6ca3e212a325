import Accompaniment
import Employment
import Matching
import Occupations

/// An offer made ready to be compared with participants' records: every table that a pair needs, worked out once.
struct OfferQuestion: SearchQuestion {
  let rules: ScoreRules
  private let id: TieKey.OfOffer
  private let offer: OfferRecord
  private let occupation: OccupationTables
  private let skills: SkillNeeds
  /// How much of a month of experience counts, in hundredths, by occupation.
  private let counted: [UInt8]
  let mostOfSkills: Int32
  let mostOfFacts: Int32

  init(_ offer: Offer, _ scorer: Scorer, _ rules: ScoreRules, _ encoding: ParticipantEncoding) {
    self.rules = rules
    id = TieKey.OfOffer(offer.id)
    let record = OfferRecord(offer, asOf: scorer.asOf)
    self.offer = record
    occupation = OccupationTables(offer, scorer.policy, encoding.occupations)
    skills = SkillNeeds(offer, scorer, rules, encoding)
    var counted = [UInt8](repeating: 0, count: encoding.occupations.count)
    let shares = rules.shareOfMonths
    for tag in offer.occupations {
      for (index, step) in encoding.occupations.nearness(to: tag.code).enumerated() {
        counted[index] = max(counted[index], shares[Int(step)])
      }
    }
    self.counted = counted
    mostOfSkills = rules.skills * skills.most
    mostOfFacts =
      mostOfSkills + rules.contract * rules.mostContract(record) + rules.experience * rules.mostExperience(record)
  }

  var nearest: [NearOccupation] { occupation.nearest }
  var mostOfOthers: UInt8 { occupation.mostOfOthers }
  /// An offer adds no points: priority is the participant's.
  var points: Int32 { 0 }

  func mostMobility(_ tile: Tile) -> Int32? {
    guard let box = tile.box, offer.workplace.isKnown else { return Int32(rules.neutralMobility.value) }
    guard !box.isBeyond(tile.reach, from: offer.workplace) else { return nil }
    let straight = box.leastDistance(to: offer.workplace)
    return straight <= tile.reach ? rules.mostMobility(from: straight, limit: tile.longestLimit) : nil
  }

  @inline(__always)
  func place(_ record: ParticipantRecord, _ pool: UnsafeBufferPointer<UInt16>) -> UInt8 {
    occupation.place(record, ParticipantLists(pool: pool))
  }

  @inline(__always)
  func fit(
    _ person: ParticipantRecord, _ pool: UnsafeBufferPointer<UInt16>, mobility most: Int32, missing: Int64
  ) -> Int32? {
    let lists = ParticipantLists(pool: pool)
    var fit = rules.occupation * occupation.value(person, lists)
    guard Int64(fit + most + mostOfFacts) >= missing, !rules.excludes(person, offer) else { return nil }
    fit += rules.contract * rules.contract(person, offer)
    fit += rules.experience * rules.experience(person, offer) { months(person, lists) }
    guard Int64(fit + most + mostOfSkills) >= missing,
      let mobility = rules.mobility(person, to: offer.workplace)
    else { return nil }
    fit += rules.mobility * mobility
    guard Int64(fit + mostOfSkills) >= missing else { return nil }
    fit += rules.skills * skills.value(person, lists)
    return Int64(fit) >= missing ? fit : nil
  }

  /// The months of a person that count for the offer; nil when nobody asked.
  @inline(__always)
  private func months(_ person: ParticipantRecord, _ lists: ParticipantLists) -> Int? {
    guard person.flags.contains(.experienceKnown) else { return nil }
    var months = 0
    lists.experience(person).forEachPair { occupation, length in
      let share = offer.experience == .askedSomewhere ? 100 : Int(counted[Int(occupation)])
      months += Int(length) * share / 100
    }
    return months
  }

  func tieKey(_ identity: ParticipantID) -> UInt64 { id.with(participant: identity.description) }
}
