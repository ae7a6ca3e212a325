import Accompaniment
import Drives
import Employment
import Matching

/// What the scorer says of every participant and every offer of a drive.
public struct DrivePool: Sendable {
  /// The offers, in the order of the drive.
  public let offers: [Offer]
  /// The participants, in an order that favours nobody.
  public let people: [Participant]
  /// By participant, then by offer, one row after the other.
  private let scores: [PairScore]
  let scorer: Scorer

  /// A fit and a total, in hundredths of a point.
  public struct PairScore: Hashable, Sendable {
    let fit: Int32
    /// The total; its complement, below 0, for a pair that cannot be listed: many million pairs are eight bytes each.
    private let signed: Int32

    /// A score.
    /// - Parameters:
    ///   - fit: the fit, 0 or more.
    ///   - total: fit and priority together.
    ///   - isListed: whether the pair can be listed.
    public init(fit: Int32, total: Int32, isListed: Bool) { (self.fit, signed) = (fit, isListed ? total : ~total) }

    /// Fit and priority together, whether or not the pair can be listed.
    var total: Int32 { isListed ? signed : ~signed }

    /// Whether the pair can be listed.
    var isListed: Bool { signed >= 0 }
  }

  /// The scores of one participant with some offers, by the scorer itself: the simple way, and the twin of the quick one.
  /// - Complexity: O(offers).
  public static func scores(_ person: Participant, _ offers: [Offer], _ scorer: Scorer) -> [PairScore] {
    offers.map { offer in
      let assessment = scorer.assess(person, offer)
      return PairScore(
        fit: Int32(assessment.fit.hundredths), total: Int32(assessment.total.hundredths),
        isListed: assessment.isEligible)
    }
  }

  /// A pool.
  /// - Parameters:
  ///   - people: each once, in the order that `neutralOrder` gives.
  ///   - scores: what `scores` gives for each of them, one after the other.
  public init(_ people: [Participant], _ offers: [Offer], scores: [PairScore], _ scorer: Scorer) {
    (self.people, self.offers, self.scores, self.scorer) = (people, offers, scores, scorer)
  }

  /// The score of a participant, by number, and an offer, by place.
  subscript(person: Int, offer: Int) -> PairScore { scores[person * offers.count + offer] }

  /// Participants in an order that favours nobody: by a hash of their identity and the drive's, so that it is another one in
  /// every drive.
  public static func neutralOrder(_ people: some Sequence<Participant>, of drive: DriveID) -> [Participant] {
    let key = TieKey.OfOffer(OfferID(source: "drive", sourceID: drive.description))
    return people.map { (key.with(participant: $0.id.description), $0) }
      .sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }
      .map(\.1)
  }
}
