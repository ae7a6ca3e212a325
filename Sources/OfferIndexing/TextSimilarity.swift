import OfferCapture
import FrenchText

/// The runs of three words of an offer's title and description, to be compared exactly with another's.
public struct TextShingles: Sendable {
  private let sorted: [UInt64]

  /// The runs of three words of an offer.
  /// - Complexity: O(*n* log *n*) for *n* words.
  public init(_ offer: RawOffer) {
    let words = ComparedWords(OfferText(title: offer.title, description: offer.description))
    sorted = Set(words.shingles).sorted()
  }

  /// The Jaccard similarity of two texts: the runs that they share, as a share of all their runs; 0…1.
  /// - Complexity: O(*n* + *m*).
  public func similarity(to other: Self) -> Double {
    var (here, there, shared) = (0, 0, 0)
    while here < sorted.count, there < other.sorted.count {
      if sorted[here] == other.sorted[there] {
        shared += 1
        here += 1
        there += 1
      } else if sorted[here] < other.sorted[there] {
        here += 1
      } else {
        there += 1
      }
    }
    let all = sorted.count + other.sorted.count - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
  }
}
