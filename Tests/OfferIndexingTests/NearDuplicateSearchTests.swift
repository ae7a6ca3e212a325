import Employment
import TestSupport
import Testing

@testable import OfferCapture
@testable import OfferIndexing

@Suite("Near-duplicates: the search by sketches and its exhaustive twin")
struct NearDuplicateSearchTests {
  /// Texts of a place, each either new or a former one with some words changed.
  private func texts(_ count: Int, seed: UInt64) -> [(offer: RawOffer, place: Int64)] {
    var random = SplitMix(seed: seed)
    var texts: [(words: [String], place: Int64)] = []
    for _ in 0..<count {
      var words: [String]
      if let former = texts.randomElement(using: &random), Bool.random(using: &random) {
        words = former.words
        for _ in 0..<Int.random(in: 0...12, using: &random) {
          words[Int.random(in: 0..<words.count, using: &random)] = "mot\(UInt16.random(in: 0...999, using: &random))"
        }
      } else {
        words = (0..<Int.random(in: 20...200, using: &random)).map { _ in
          "mot\(UInt16.random(in: 0...999, using: &random))"
        }
      }
      texts.append((words, Int64.random(in: 1...3, using: &random)))
    }
    return texts.enumerated().map { number, text in
      var offer = RawOffer(sourceID: "\(number)", title: "Poste")
      offer.description = text.words.joined(separator: " ")
      return (offer, text.place)
    }
  }

  @Test("Every pair of one place with a similarity of .80 or more is a candidate", arguments: 0..<6)
  func complete(seed: UInt64) throws {
    let texts = texts(200, seed: seed)
    let shingles = texts.map { TextShingles($0.offer) }
    var search = NearDuplicateSearch()
    for text in texts {
      let words = ComparedWords(OfferText(title: text.offer.title, description: text.offer.description))
      search.add(try #require(TextSketch(of: words.shingles)), place: text.place)
    }
    let candidates = Set(search.candidates().map { [$0.0, $0.1] })
    var pairs = 0
    for first in texts.indices {
      for second in (first + 1)..<texts.count {
        let isAlike =
          texts[first].place == texts[second].place && shingles[first].similarity(to: shingles[second]) >= 0.8
        if isAlike {
          pairs += 1
          #expect(candidates.contains([first, second]))
        }
        if texts[first].place != texts[second].place { #expect(!candidates.contains([first, second])) }
      }
    }
    #expect(pairs > 5)
  }

  @Test("Jaccard over runs of three words")
  func similarity() {
    func shingles(_ text: String) -> TextShingles {
      var offer = RawOffer(sourceID: "1", title: "")
      offer.description = text
      return TextShingles(offer)
    }
    let one = shingles("un deux trois quatre cinq six")
    #expect(one.similarity(to: one) == 1)
    #expect(one.similarity(to: shingles("UN, deux. Trois ! quatre cinq six (H/F)")) == 1)
    #expect(one.similarity(to: shingles("un deux trois quatre cinq sept")) == 0.6)
    #expect(one.similarity(to: shingles("autre chose tout à fait")) == 0)
    #expect(shingles("").similarity(to: shingles("")) == 0)
  }
}
