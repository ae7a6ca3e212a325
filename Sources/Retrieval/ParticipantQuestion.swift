import Accompaniment
import Employment
import Matching
import Occupations

/// A participant made ready to be compared with offers' records: every table that a pair needs, worked out once.
struct ParticipantQuestion: PairQuestion {
  let rules: ScoreRules
  private let id: ParticipantID
  let person: ParticipantRecord
  let project: ProjectTables
  let skills: SkillValues
  /// The person's experience: its months, and how much of them counts, in hundredths, by occupation of the offer. Nil when
  /// nobody asked.
  private let experience: [(months: Int, counted: [UInt8])]?
  private let reach: Double

  init(_ participant: Participant, _ scorer: Scorer, _ rules: ScoreRules, _ encoding: OfferEncoding) {
    (self.rules, id) = (rules, participant.id)
    let person = ParticipantRecord(participant, scorer)
    self.person = person
    project = ProjectTables(participant.project, scorer, encoding.occupations)
    skills = SkillValues(participant, scorer, rules, encoding)
    let shares = rules.shareOfMonths
    experience = participant.experience?.map { item in
      (item.months, encoding.occupations.nearness(to: item.code).map { shares[Int($0)] })
    }
    reach = rules.reach(of: person)
  }

  var nearest: [NearOccupation<Int32>] { project.nearest }
  var mostOfOthers: Int32 { project.mostOfOthers }
  var mostOfSkills: Int32 { rules.skills * 100 }
  var mostOfFacts: Int32 { mostOfSkills + rules.contract * 100 + rules.experience * 100 }
  /// The support priority of the person, whatever the offer.
  var points: Int32 { Int32(person.priority) }

  func most(of tile: Tile<OfferBounds>) -> TileMost<Int32>? {
    guard let box = tile.box, person.home.isKnown else { return most(Int32(rules.neutralMobility.value)) }
    guard !box.isBeyond(reach, from: person.home) else { return nil }
    let straight = box.leastDistance(to: person.home)
    guard straight <= reach else { return nil }
    let modes = person.modes & 0b11111 | person.modes >> 5
    return most(rules.mostMobility(from: straight, modes: modes, limit: rules.limit(of: person)))
  }

  private func most(_ mobility: Int32) -> TileMost<Int32> { TileMost(mobility: rules.mobility * mobility, points: 0) }

  /// An offer adds no points: priority is the participant's.
  func points(of record: OfferRecord) -> Int32 { 0 }

  @inline(__always)
  func place(_ record: OfferRecord, _ pool: UnsafeBufferPointer<UInt16>) -> UInt8 {
    project.place(record, OfferLists(pool: pool))
  }

  @inline(__always)
  func person(_ record: OfferRecord) -> ParticipantRecord { person }

  @inline(__always)
  func offer(_ record: OfferRecord) -> OfferRecord { record }

  @inline(__always)
  func occupation(_ record: OfferRecord, _ lists: OfferLists) -> Int32 { project.value(record, lists) }

  @inline(__always)
  func skills(_ record: OfferRecord, _ lists: OfferLists) -> Int32 { skills.value(record, lists, person) }

  /// The months of the person that count for an offer; nil when nobody asked.
  @inline(__always)
  func months(_ offer: OfferRecord, _ lists: OfferLists) -> Int? {
    guard let experience else { return nil }
    return experience.reduce(0) { sum, item in
      guard offer.experience == .asked else { return sum + item.months }
      var share: UInt8 = 0
      lists.tags(offer).forEachPair { occupation, _ in share = max(share, item.counted[Int(occupation)]) }
      return sum + item.months * Int(share) / 100
    }
  }

  func tieKey(_ identity: OfferID) -> UInt64 { TieKey.OfOffer(identity).with(participant: id.description) }
}
