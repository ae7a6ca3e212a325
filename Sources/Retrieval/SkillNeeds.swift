import Accompaniment
import Employment
import Matching
import Occupations

/// What an offer asks for: licences, certificates and skills, with what each weighs.
struct SkillNeeds {
  /// The sum of all weights, in tenths; 0 when nothing is asked.
  private let total: Int
  private let neutral: Int
  private let licences: [(category: UInt16, weight: Int)]
  /// What the certificates asked for are worth to each set of certificates that records hold: Σ weight × value.
  private let certificateWorth: [Int]
  private let groups: [SkillGroup]

  init(_ offer: Offer, _ scorer: Scorer, _ rules: ScoreRules, _ encoding: ParticipantEncoding) {
    let neutral = rules.neutralSkills
    self.neutral = neutral
    let weight = { (isRequired: Bool) in scorer.weight(rarity: 10, isRequired) }
    licences = offer.licences.map { need in
      (bits(DrivingLicence.self) { $0 == need.item }, weight(need.isRequired))
    }
    let certificates = offer.certificates
    certificateWorth =
      certificates.isEmpty
      ? []
      : encoding.certificates.values.map { set in
        certificates.reduce(0) { sum, need in
          switch set.state(of: need.item) {
          case .yes: sum + weight(need.isRequired) * 100
          case .no: sum
          case .unknown: sum + weight(need.isRequired) * neutral
          }
        }
      }
    let asked = scorer.skillsAsked(offer).skills
    groups = stride(from: 0, to: asked.count, by: SkillGroup.capacity).map { start in
      SkillGroup(asked[start..<min(start + SkillGroup.capacity, asked.count)], scorer, rules, encoding)
    }
    total =
      licences.reduce(0) { $0 + $1.weight } + certificates.reduce(0) { $0 + weight($1.isRequired) }
      + groups.reduce(0) { $0 + $1.total }
  }

  /// The most that any record can get.
  var most: Int32 { total == 0 ? Int32(neutral) : 100 }

  /// The value of the criterion, in hundredths.
  @inline(__always)
  func value(_ record: ParticipantRecord, _ lists: ParticipantLists) -> Int32 {
    guard total > 0 else { return Int32(neutral) }
    var covered = certificateWorth.isEmpty ? 0 : certificateWorth[Int(record.certificates)]
    for need in licences {
      if record.licences & need.category != 0 {
        covered += need.weight * 100
      } else if record.absentLicences & need.category == 0 {
        covered += need.weight * neutral
      }
    }
    for group in groups { covered += group.covered(record, lists) }
    return Int32(Hundredths.ratio(covered, of: total * 100).value)
  }
}
