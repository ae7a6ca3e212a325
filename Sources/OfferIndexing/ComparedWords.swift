import FrenchText

/// The words of an offer that count when texts are compared, as hashes, title first.
///
/// Left out is what the same post is published with here and without there: "H/F" and its like, telephones and e-mails,
/// the marks that stand for them (`[tel]`), entities of HTML (`&#39;`).
struct ComparedWords {
  private(set) var hashes: [UInt64] = []
  /// How many of them are the title's.
  let titleCount: Int

  init(_ text: OfferText) {
    hashes.reserveCapacity(text.title.words.count + text.description.words.count)
    Self.add(text.title, to: &hashes)
    titleCount = hashes.count
    Self.add(text.description, to: &hashes)
  }

  /// The words of a text such as an employer's name.
  init(_ text: FoldedText) {
    Self.add(text, to: &hashes)
    titleCount = hashes.count
  }

  var descriptionCount: Int { hashes.count - titleCount }

  /// The hash of each run of three words; of all words where there are fewer.
  var shingles: [UInt64] {
    guard hashes.count >= 3 else { return hashes.isEmpty ? [] : [chained(hashes)] }
    return (2..<hashes.count).map { last in
      let pair = (hashes[last - 2] &* 0x9E37_79B9_7F4A_7C15) ^ hashes[last - 1]
      return mixed((pair &* 0xC2B2_AE3D_27D4_EB4F) ^ hashes[last])
    }
  }

  private static func add(_ text: FoldedText, to hashes: inout [UInt64]) {
    var addresses = addresses(in: text.bytes)[...]
    var elided: UInt64?
    let (marks, elisions) = (Self.marks, Self.elisions)  // whether they are made already is looked up each time
    var index = 0
    while index < text.words.count {
      let word = text.words[index]
      while let known = addresses.first, known.upperBound <= word.start { addresses.removeFirst() }
      let isInAddress = !addresses.isEmpty && addresses[addresses.startIndex].contains(word.start)
      // Marks and elided words have one or two letters: most words need not be looked up.
      let isShort = word.end - word.start <= 2
      if isInAddress || (isShort && marks.contains(word.hash)) {
        index += 1
      } else if word.isNumber, case let end = endOfTelephone(text, at: index), end > index {
        index = end
      } else if word.start > 0, isEnclosing(text.bytes[word.start - 1]), let end = endOfEnclosed(text, at: index) {
        // `qu&#39;aide` is `qu'aide`, whose first word is no word.
        if let last = hashes.last, last == elided { hashes.removeLast() }
        index = end
      } else {
        hashes.append(word.hash)
        index += 1
        elided = isShort && elisions.contains(word.hash) ? word.hash : nil
        continue
      }
      elided = nil
    }
  }

  /// `H/F`, `F/H`, `H/F/X`, `M/F` and, glued, `HF`.
  private static let marks = WordSet("h f x m hf fh")
  private static let elisions = WordSet("qu l d j s n m t c")

  /// Where a French telephone number that begins at a word ends: five pairs of digits, or ten digits, the first 0. The
  /// word itself where there is none.
  private static func endOfTelephone(_ text: FoldedText, at index: Int) -> Int {
    let first = text.words[index]
    guard text.bytes[first.start] == 0x30 else { return index }
    if first.end - first.start == 10 { return index + 1 }
    guard index + 5 <= text.words.count else { return index }
    for position in index..<(index + 5) {
      let word = text.words[position]
      guard word.isNumber, word.end - word.start == 2, position == index || word.gap < .line else { return index }
    }
    return index + 5
  }

  /// Whether a sign may stand before what `endOfEnclosed` looks for: before most words stands a space.
  private static func isEnclosing(_ sign: UInt8) -> Bool { sign == 0x5B || sign == 0x26 || sign == 0x23 }

  /// Where `[tel]` or `&#39;` ends, of which the word is the first; nil for another word.
  private static func endOfEnclosed(_ text: FoldedText, at index: Int) -> Int? {
    let (bytes, word) = (text.bytes, text.words[index])
    guard word.start > 0 else { return nil }
    func ends(_ position: Int, with sign: UInt8) -> Bool {
      let end = text.words[position].end
      return end < bytes.count && bytes[end] == sign
    }
    switch bytes[word.start - 1] {
    case 0x5B:  // [
      let last = min(index + 3, text.words.count)
      return (index..<last).first { ends($0, with: 0x5D) }.map { $0 + 1 }
    case 0x26:  // &
      return ends(index, with: 0x3B) ? index + 1 : nil
    case 0x23 where word.start > 1 && bytes[word.start - 2] == 0x26:  // &#
      return ends(index, with: 0x3B) ? index + 1 : nil
    default: return nil
    }
  }

  /// Where e-mail addresses stand: the signs around each `@` up to the next space.
  private static func addresses(in bytes: [UInt8]) -> [Range<Int>] {
    guard bytes.withUnsafeBufferPointer({ $0.firstPlace(of: 0x40) }) != nil else { return [] }
    return bytes.indices.filter { bytes[$0] == 0x40 }.map { at in
      var (start, end) = (at, at + 1)
      while start > 0, bytes[start - 1] > 0x20 { start -= 1 }
      while end < bytes.count, bytes[end] > 0x20 { end += 1 }
      return start..<end
    }
  }
}

/// One hash of a sequence of hashes; their order counts.
func chained(_ hashes: some Sequence<UInt64>) -> UInt64 {
  mixed(hashes.reduce(0xcbf2_9ce4_8422_2325) { mixed($0 ^ $1) })
}

/// Spreads every bit of a number over all bits (the last step of MurmurHash3, A. Appleby).
func mixed(_ number: UInt64) -> UInt64 {
  var number = (number ^ (number >> 33)) &* 0xFF51_AFD7_ED55_8CCD
  number = (number ^ (number >> 33)) &* 0xC4CE_B9FE_1A85_EC53
  return number ^ (number >> 33)
}
