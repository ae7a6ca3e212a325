import FrenchText

/// What an offer says of its occupation, in the terms that the tagger compares: the stems of its title and of its
/// description.
public struct OccupationText: Sendable {
  /// The stems of the title, each once, in order.
  let titleStems: [UInt64]
  /// The letters of the title's stems, four and five at a time.
  let titleGrams: [UInt64]
  /// The stems of the description, with repetitions.
  let descriptionStems: [UInt64]

  /// The longest description that is read, in words: what comes after it is not about the occupation any more.
  static let longestDescription = 800

  /// - Parameters:
  ///   - title: a title cleaned of "H/F" and the like.
  ///   - description: the description, cut into words; nil when there is none.
  /// - Complexity: O(length).
  public init(title: String, description: FoldedText?) {
    let title = StemmedTitle(title)
    (titleStems, titleGrams) = (title.stems, title.grams)
    descriptionStems =
      description.map { text in
        text.stemHashes(upTo: Self.longestDescription)
      } ?? []
  }
}

/// A title as stems, and as the letters of its stems.
struct StemmedTitle {
  private(set) var stems: [UInt64] = []
  private(set) var grams: [UInt64] = []
  /// The stems as text, where they are kept.
  private(set) var texts: [String] = []

  init(_ title: String, keepsTexts: Bool = false) {
    let text = FoldedText(foldedBytes: Array(withoutInclusiveEndings(folded(title)).utf8))
    var stemmer = Stemmer()
    for word in text.words {
      for bytes in TitleAbbreviations.words(for: word.hash) ?? [Array(text.bytes[word.start..<word.end])] {
        stemmer.read(bytes)
        guard !stems.contains(stemmer.hash) else { continue }
        stems.append(stemmer.hash)
        if keepsTexts { texts.append(String(decoding: stemmer.stem, as: UTF8.self)) }
        Self.addGrams(of: stemmer.stem, to: &grams)
      }
    }
  }

  /// Every run of four and of five bytes of a stem between two spaces; a stem shorter than that as a whole.
  private static func addGrams(of stem: [UInt8], to grams: inout [UInt64]) {
    let length = stem.count + 2
    func byte(_ index: Int) -> UInt64 { index == 0 || index == length - 1 ? 0x20 : UInt64(stem[index - 1]) }
    for size in 4...5 {
      guard length >= size else {
        if size == 4 { grams.append(mixed((0..<length).reduce(0) { $0 << 8 | byte($1) })) }
        continue
      }
      for start in 0...(length - size) {
        grams.append(mixed((start..<(start + size)).reduce(0) { $0 << 8 | byte($1) }))
      }
    }
  }

  private static func mixed(_ packed: UInt64) -> UInt64 {
    let product = packed &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 32)
  }
}
