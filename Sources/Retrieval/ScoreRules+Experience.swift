import Employment
import Matching
import Occupations

/// Experience and training: what one record says to the other, in hundredths.
extension ScoreRules {
  /// The value of experience and training: the mean of both.
  ///
  /// - Parameter months: the months that count for the offer, asked for only where they decide; nil when nobody asked the
  ///   person.
  @inline(__always)
  func experience(_ person: ParticipantRecord, _ offer: OfferRecord, months: () -> Int?) -> Int32 {
    Int32(meanOfTwo(experienceAlone(offer, months: months) + training(person, offer)))
  }

  @inline(__always)
  private func experienceAlone(_ offer: OfferRecord, months: () -> Int?) -> Int {
    switch offer.experience {
    case .beginnerAccepted: return 100
    case .notStated: return neutralExperience
    case .asked, .askedSomewhere: break
    }
    guard let months = months() else { return neutralExperience }
    let needed = Int(offer.months)
    let ratio = Hundredths.ratio(min(months, needed), of: needed)
    guard offer.experience == .askedSomewhere, months > 0 else { return ratio.value }
    return valueOfUnknown(neutral: Hundredths(neutralExperience), ifNo: .zero, ifYes: ratio).value
  }

  /// The most that experience and training can be worth for an offer.
  func mostExperience(_ offer: OfferRecord) -> Int32 {
    Int32(meanOfTwo((offer.experience == .notStated ? neutralExperience : 100) + 100))
  }

  /// How much of a month counts, in hundredths, by how near the occupation is in which it was worked: one share for each
  /// of `OccupationSpace.steps`.
  var shareOfMonths: [UInt8] {
    OccupationSpace.steps.map { relation in
      switch relation {
      case .same, .sameParent: 100
      case .mobilityLink: linkedExperience
      case .sameDomain, .sameSector, .unrelated: 0
      }
    }
  }
}
