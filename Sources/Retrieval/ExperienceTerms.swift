import Employment
import Matching
import Occupations

/// The experience and training that an offer asks for, ready to be compared with records.
struct ExperienceTerms {
  private let experience: Asked
  private let neutral: Int
  /// How much of a month counts, in hundredths, by occupation in which it was worked.
  private let counted: [UInt8]
  /// What each level of training is worth.
  private let byLevel: [Int]
  private let ofUnknownLevel: Int
  /// The most that any record can get.
  let most: Int32

  private enum Asked {
    /// Whatever the person has is worth this.
    case nothing(worth: Int)
    /// Months in the offer's occupations.
    case months(Int)
    /// Months in an occupation that the offer does not tell.
    case monthsSomewhere(Int)
  }

  init(_ offer: Offer, _ policy: Policy, _ space: OccupationSpace) {
    neutral = policy.neutral(of: .experience).value
    switch offer.experience {
    case .beginnerAccepted: experience = .nothing(worth: 100)
    case .notStated: experience = .nothing(worth: neutral)
    case .asked(let months, _):
      let needed = max(months ?? 1, 1)
      experience = offer.occupations.isEmpty ? .monthsSomewhere(needed) : .months(needed)
    }
    var counted = [UInt8](repeating: 0, count: space.count)
    if case .months = experience {
      for tag in offer.occupations {
        let shares = OccupationSpace.steps.map { relation -> UInt8 in
          switch relation {
          case .same, .sameParent: 100
          case .mobilityLink: UInt8(known: policy.linkedExperience.value)
          case .sameDomain, .sameSector, .unrelated: 0
          }
        }
        for (index, step) in space.nearness(to: tag.code).enumerated() {
          counted[index] = max(counted[index], shares[Int(step)])
        }
      }
    }
    self.counted = counted
    let asked = offer.training?.level.rawValue
    byLevel = TrainingLevel.allCases.map { level in
      guard let asked, level.rawValue < asked else { return 100 }
      return asked - level.rawValue == 1 ? policy.oneLevelBelow.value : 0
    }
    ofUnknownLevel = asked == nil ? 100 : neutral
    let mostOfExperience = if case .nothing(let worth) = experience { worth } else { 100 }
    most = Int32(Self.mean(mostOfExperience + 100))
  }

  @inline(__always)
  private static func mean(_ sum: Int) -> Int { (2 * sum + 2) / 4 }

  /// The value of the criterion, in hundredths.
  @inline(__always)
  func value(_ record: ParticipantRecord, _ lists: RecordLists) -> Int32 {
    let training = record.training == ParticipantRecord.unknownLevel ? ofUnknownLevel : byLevel[Int(record.training)]
    return Int32(Self.mean(experienceValue(record, lists) + training))
  }

  @inline(__always)
  private func experienceValue(_ record: ParticipantRecord, _ lists: RecordLists) -> Int {
    let needed: Int
    switch experience {
    case .nothing(let worth): return worth
    case .months(let months), .monthsSomewhere(let months): needed = months
    }
    guard record.flags.contains(.experienceKnown) else { return neutral }
    let isSomewhere = if case .monthsSomewhere = experience { true } else { false }
    var (months, items) = (0, lists.experience(record))
    while items.count >= 2 {
      let share = isSomewhere ? 100 : Int(counted[Int(items[items.startIndex])])
      months += Int(items[items.startIndex + 1]) * share / 100
      items = items.dropFirst(2)
    }
    let ratio = Hundredths.ratio(min(months, needed), of: needed)
    guard isSomewhere, months > 0 else { return ratio.value }
    return valueOfUnknown(neutral: Hundredths(neutral), ifNo: .zero, ifYes: ratio).value
  }
}
