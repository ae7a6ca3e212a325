import Accompaniment
import Employment
import Matching
import Occupations

/// An offer made ready to be compared with participants' records: every table that a pair needs, worked out once.
struct OfferQuestion: PairQuestion {
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

  var nearest: [NearOccupation<Int32>] { occupation.nearest }
  var mostOfOthers: Int32 { occupation.mostOfOthers }
  /// An offer adds no points: priority is the participant's.
  var points: Int32 { 0 }

  func most(of tile: Tile<ParticipantBounds>) -> TileMost<Int32>? {
    guard let box = tile.box, offer.workplace.isKnown else { return most(Int32(rules.neutralMobility.value), tile) }
    guard !box.isBeyond(tile.bounds.reach, from: offer.workplace) else { return nil }
    let straight = box.leastDistance(to: offer.workplace)
    guard straight <= tile.bounds.reach else { return nil }
    return most(rules.mostMobility(from: straight, limit: tile.bounds.longestLimit), tile)
  }

  private func most(_ mobility: Int32, _ tile: Tile<ParticipantBounds>) -> TileMost<Int32> {
    TileMost(mobility: rules.mobility * mobility, points: tile.bounds.mostPoints)
  }

  func points(of record: ParticipantRecord) -> Int32 { Int32(record.priority) }

  @inline(__always)
  func most(at place: Int, _ hint: RecordHint) -> HintMost<Int32> {
    HintMost(
      occupation: occupation.most(at: place, isValidated: ParticipantRecord.isProjectValidated(hint)),
      points: ParticipantRecord.mostPoints(hint))
  }

  @inline(__always)
  func place(_ record: ParticipantRecord, _ pool: UnsafeBufferPointer<UInt16>) -> UInt8 {
    occupation.place(record, ParticipantLists(pool: pool))
  }

  @inline(__always)
  func person(_ record: ParticipantRecord) -> ParticipantRecord { record }

  @inline(__always)
  func offer(_ record: ParticipantRecord) -> OfferRecord { offer }

  @inline(__always)
  func occupation(_ record: ParticipantRecord, _ lists: ParticipantLists) -> Int32 { occupation.value(record, lists) }

  @inline(__always)
  func skills(_ record: ParticipantRecord, _ lists: ParticipantLists) -> Int32 { skills.value(record, lists) }

  /// The months of a person that count for the offer; nil when nobody asked.
  @inline(__always)
  func months(_ person: ParticipantRecord, _ lists: ParticipantLists) -> Int? {
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
