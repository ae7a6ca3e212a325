import CSums
import FrenchText
import Guarding

/// What a title alone says of its occupation.
struct TitleReading: Sendable {
  /// The stems of the title, each once, in order.
  let stems: [UInt64]
  /// How near the nearest official title of each v4 code is, in parts of `CosineIndex.one`.
  let nearest: [Int32]
  /// The same for each v3 occupation.
  let nearestParents: [Int32]
  /// What usage says of the title's words, as sums for each v3 occupation; empty where it knows none.
  let usage: [Int32]
  /// The v3 occupations that have an official title of the same words.
  let official: [Int32]
}

/// The official titles: which of them a title is near, and which it is word for word.
///
/// How near letters are costs more than all else that is weighed for an offer, and half of the titles of real offers have
/// stood over another one (47 of 100 once 3,000 are read): what a title was read as is kept, 4 bytes for each v4 code and 8
/// for each v3 occupation, in all some 22 MB where 2,048 titles are known.
struct TitleIndex: Sendable {
  private let letters: CosineIndex
  /// Where the sums of each v4 code's titles begin, at a multiple of eight each, and at last where they end; sums of no title
  /// stay 0 (`ItemPlaces`).
  private let starts: [Int32]
  private let codesOfParents: ConsecutiveGroups
  private let official: OfficialTitles
  private let usage: UsageWeights?
  private let known = Memo<[UInt8], TitleReading>(capacity: 2048, longest: 256)

  /// Letters that more than this share of the titles have cost half the time and tell next to nothing.
  private static let greatestShare = 0.1
  /// Letters of so few titles are kept whatever their share.
  private static let fewTitles = 20.0

  /// - Parameters:
  ///   - titles: the official titles of each v4 code.
  ///   - parents: the place of each code's v3 occupation.
  ///   - codesOfParents: the codes of each v3 occupation.
  init(_ titles: [[StemmedTitle]], parents: [Int32], codesOfParents: ConsecutiveGroups, usage: UsageWeights?) {
    (self.codesOfParents, self.usage) = (codesOfParents, usage)
    var official = OfficialTitles()
    var places = ItemPlaces()
    for (own, parent) in zip(titles, parents) {
      places.beginGroup()
      for title in own {
        places.add()
        official.add(title.stems, of: parent)
      }
    }
    places.end()
    self.official = official
    starts = places.startsOfGroups
    let all = titles.flatMap { $0.map(\.grams) }
    letters = CosineIndex(
      all, greatestShare: max(Self.greatestShare, Self.fewTitles / Double(max(all.count, 1))), places: places)
  }

  /// What a title says, which is found out once while it is kept.
  /// - Parameter title: a title cleaned of "H/F" and the like.
  func reading(of title: String) -> TitleReading {
    let bytes = Array(title.utf8)
    return known.value(of: bytes, length: bytes.count) { _ in
      reading(of: OccupationText(title: title, description: nil))
    }
  }

  /// What the title of a text says; found out anew, and so the twin of what is kept.
  /// - Complexity: O(weights of its letters + titles).
  func reading(of text: OccupationText) -> TitleReading {
    var scores = [Int32](repeating: 0, count: letters.sumCount)
    letters.add(text.titleGrams, to: &scores)
    var nearest = [Int32](repeating: 0, count: starts.count - 1)
    csums_greatest_of_eights(scores, starts, &nearest, nearest.count)
    var nearestParents: [Int32] = []
    codesOfParents.findGreatest(of: nearest, &nearestParents)
    return TitleReading(
      stems: text.titleStems, nearest: nearest, nearestParents: nearestParents, usage: usage?.sums(ofTitle: text) ?? [],
      official: official[text.titleStems])
  }
}
