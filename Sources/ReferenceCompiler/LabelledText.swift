import Capture
import FrenchText
import Occupations
import OfferCapture
import OfferIndexing

/// What an open offer says in words, with the occupation that its source gives: what usage is learnt from.
public struct LabelledText: Hashable, Sendable {
  /// The source's identifier.
  public let id: String
  /// The title, cleaned as the indexer cleans it.
  public let title: String
  /// The description.
  public let description: String
  /// The occupation's code at the source, of v3 or v4.
  public let code: RomeCode

  /// A labelled text.
  public init(id: String, title: String, description: String, code: RomeCode) {
    (self.id, self.title, self.description, self.code) = (id, title, description, code)
  }

  /// The same for offers that say the same: the words of the description, whatever stands between them, or those of the
  /// title where it has none. Offers of one group are never learnt from and measured on.
  public var group: UInt64 {
    var hash: UInt64 = 0
    let words = FoldedText(description).words
    for word in (words.isEmpty ? FoldedText(title).words : words).prefix(80) {
      hash = (hash ^ word.hash) &* 0x9E37_79B9_7F4A_7C15
    }
    return hash ^ (hash >> 32)
  }

  /// The labelled offers of a file of open offers; those without a code are left out.
  public static func read(_ file: CapturedFile) -> [LabelledText] {
    var result: [LabelledText] = []
    CapturedOffers().forEach(in: file) { record, _ in
      guard case .success(let located) = record, let code = located.offer.romeCode.flatMap({ RomeCode($0) }) else {
        return
      }
      let offer = located.offer
      result.append(
        LabelledText(
          id: offer.sourceID, title: cleanedTitle(offer.title, employer: offer.employer),
          description: offer.description ?? "", code: code))
    }
    return result
  }
}
