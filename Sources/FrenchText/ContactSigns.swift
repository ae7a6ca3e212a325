/// The signs that a text may name the person to reach: "contact", "interlocuteur", and the masks of what was hidden.
///
/// Each is looked for by three of its letters that seldom stand together elsewhere, at eight places at once.
enum ContactSigns {
  static var signs: [String] { anchored.map { String(decoding: $0.sign, as: UTF8.self) } }

  /// Each sign, and where in it its three letters begin (`tac`, `rlo`), or its bracket.
  private static let anchored: [(sign: [UInt8], anchor: Int)] = [
    ("ontact", 2), ("nterlocut", 3), ("CONTACT", 3), ("[tel]", 0), ("[email]", 0),
  ].map { (Array($0.utf8), $1) }

  /// Whether one of the signs stands in a text.
  /// - Complexity: O(bytes), eight at a time.
  static func stand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let anchored = anchored  // asked for once: whether it is made already is looked up each time
    var index = 0
    while index + 10 <= text.count {
      let eight = (EightBytes(text, at: index), EightBytes(text, at: index + 1), EightBytes(text, at: index + 2))
      // The three letters in either case, r l o, and a bracket.
      if EightBytes.hold((0x74, 0x61, 0x63), in: eight, ignoringCase: true)
        || EightBytes.hold((0x72, 0x6C, 0x6F), in: eight) || eight.0.hold(0x5B)
      {
        for place in index..<(index + 8) where stands(anchored, in: text, at: place) { return true }
      }
      index += 8
    }
    while index < text.count {
      if stands(anchored, in: text, at: index) { return true }
      index += 1
    }
    return false
  }

  /// Whether a sign stands in a text whose letters begin at a place.
  private static func stands(
    _ anchored: [(sign: [UInt8], anchor: Int)], in text: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> Bool {
    for (sign, anchor) in anchored where text[place] == sign[anchor] && place >= anchor {
      let start = place - anchor
      guard start + sign.count <= text.count else { continue }
      var index = 0
      while index < sign.count, text[start + index] == sign[index] { index += 1 }
      if index == sign.count { return true }
    }
    return false
  }
}
