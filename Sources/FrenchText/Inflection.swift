/// The stem under which the masculine, feminine and plural forms of a folded French word meet.
///
/// It is a key for comparison, not a lemma: `boulangere` and `boulanger` give `boulanger`, `vendeuse` gives `vendeur`,
/// `conductrices` gives `conducteur`, `employees` and `employe` give `employ`. Words of three letters or fewer and words
/// with a digit stay as they are.
///
/// - Parameter word: one word, folded (see `words(of:)`).
/// - Complexity: O(length).
public func stem(_ word: some StringProtocol) -> String {
  var stemmer = Stemmer()
  stemmer.read(word.utf8)
  return String(decoding: stemmer.stem, as: UTF8.self)
}

/// Reads one word after the other and gives the stem of each (see `stem(_:)`) without making a string.
public struct Stemmer {
  /// The stem of the word read last.
  public private(set) var stem: [UInt8] = []

  /// A stemmer that has read nothing.
  public init() { stem.reserveCapacity(32) }

  /// The hash of the stem; see `wordHash(_:)`.
  public var hash: UInt64 { wordHash(stem) }

  /// Reads one word, folded: what `read` of any collection does, compiled for the usual one.
  public mutating func read(_ word: [UInt8]) { read(word[...]) }

  /// Reads one word, folded.
  public mutating func read(_ word: some Collection<UInt8>) {
    stem.removeAll(keepingCapacity: true)
    stem.append(contentsOf: word)
    guard let last = stem.last, Self.reads(ending: last) else { return }
    guard stem.count > 3, stem.allSatisfy({ (0x61...0x7A).contains($0) }) else { return }
    if stem.last == 0x73 || stem.last == 0x78 { stem.removeLast() }  // plural s, x
    if stem.last == 0x65 { takeMasculine() }
    while stem.count > 3, stem.last == 0x65 { stem.removeLast() }  // final e, ee
    if stem.count > 3, stem.last == 0x73, stem[stem.count - 2] != 0x73 { stem.removeLast() }  // commise, commis
  }

  /// Whether a word that ends so may have another stem than itself: it ends in s, x or e.
  static func reads(ending: UInt8) -> Bool { ending == 0x73 || ending == 0x78 || ending == 0x65 }

  /// The hash of the stem of a word of more than three bytes that `reads(ending:)` names, without making the stem.
  /// - Parameter hash: that of the word itself.
  fileprivate static func hash(
    ofStemOf word: Slice<UnsafeBufferPointer<UInt8>>, hash: UInt64, _ endingsByLetter: [[EndingRule]]
  ) -> UInt64 {
    let bytes = UnsafeBufferPointer(rebasing: word)
    for byte in bytes where byte &- 0x61 >= 26 { return hash }
    var end = bytes.count
    if bytes[end - 1] != 0x65 { end -= 1 }  // plural s, x
    if bytes[end - 1] == 0x65 {
      for rule in endingsByLetter[Int(bytes[end - 2])]
      where end > rule.feminine.count + 1 && bytes[..<end].ends(with: rule.feminine) {
        return WordHash(bytes[..<(end - rule.feminine.count)], rule.masculineStem).value
      }
    }
    while end > 3, bytes[end - 1] == 0x65 { end -= 1 }  // final e, ee
    if end > 3, bytes[end - 1] == 0x73, bytes[end - 2] != 0x73 { end -= 1 }  // commise, commis
    return end == bytes.count ? hash : WordHash(bytes[..<end], []).value
  }

  private mutating func takeMasculine() {
    for rule in endingsByLetter[Int(stem[stem.count - 2])]
    where stem.count > rule.feminine.count + 1 && stem.hasSuffix(rule.feminine) {
      stem.removeLast(rule.feminine.count)
      stem += rule.masculine
      return
    }
  }
}

extension FoldedText {
  /// The hashes of the stems of the words, in order, with repetitions.
  /// - Parameter limit: words after these are not read.
  public func stemHashes(upTo limit: Int = .max) -> [UInt64] {
    words.prefix(limit).map { nominalStemHash($0) }
  }

  /// The hash of the stem of one word under which its genders and numbers meet (`stem(_:)`); `stemHash(_:)` cuts further, so
  /// that verbs meet too.
  /// - Complexity: O(length).
  package func nominalStemHash(_ word: Word) -> UInt64 {
    // A word of three letters or fewer, a number, and a word without an ending that is read, is its own stem.
    guard word.end - word.start > 3, !word.isNumber, Stemmer.reads(ending: bytes[word.end - 1]) else {
      return word.hash
    }
    return bytes.withUnsafeBufferPointer {
      Stemmer.hash(ofStemOf: $0[word.start..<word.end], hash: word.hash, endingsByLetter)
    }
  }
}

private struct EndingRule {
  let feminine: [UInt8]
  let masculine: [UInt8]
  /// What stays of the masculine ending in a stem: two letters at least stand before it, so that a final e goes.
  let masculineStem: [UInt8]

  init(_ feminine: String, _ masculine: String) {
    (self.feminine, self.masculine) = (Array(feminine.utf8), Array(masculine.utf8))
    masculineStem = self.masculine.last == 0x65 ? self.masculine.dropLast() : self.masculine
  }
}

/// The regular feminine endings of French trade names, longest first.
private let feminineEndings: [EndingRule] = [
  ("eresse", "eur"), ("tresse", "tre"), ("tesse", "te"), ("trice", "teur"), ("drice", "deur"), ("ienne", "ien"),
  ("euse", "eur"), ("onne", "on"), ("enne", "en"), ("elle", "el"), ("ette", "et"), ("iere", "ier"), ("ere", "er"),
  ("ive", "if"), ("ffe", "f"),
].map { EndingRule($0.0, $0.1) }

/// The same by the letter before their last, which few words share with an ending.
private let endingsByLetter: [[EndingRule]] = (0..<256).map { letter in
  feminineEndings.filter { $0.feminine.suffix(2).first == UInt8(letter) }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  fileprivate func ends(with suffix: [UInt8]) -> Bool {
    guard count >= suffix.count else { return false }
    var (own, other) = (endIndex, suffix.count)
    while other > 0 {
      (own, other) = (own - 1, other - 1)
      if self[own] != suffix[other] { return false }
    }
    return true
  }
}
