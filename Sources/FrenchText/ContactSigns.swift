/// The signs that a text may name the person to reach: "contact", "interlocuteur", and the masks of what was hidden.
///
/// They are looked for together, from the end of the shortest on, so that most bytes are passed over (R. N. Horspool,
/// "Practical fast searching in strings", 1980, for several words: S. Wu, U. Manber, 1994).
struct ContactSigns: Sendable {
  static let shared = ContactSigns()

  static let signs = ["ontact", "nterlocut", "CONTACT", "[tel]", "[email]"]
  private let signs = Self.signs.map { Array($0.utf8) }
  /// How many bytes of each sign are looked at together: as many as the shortest has.
  private let width: Int
  /// How far the next place is at which a sign may end its first `width` bytes, by the byte that stands there now.
  private let shifts: [UInt8]

  private init() {
    let width = signs.map(\.count).min() ?? 0
    var shifts = [UInt8](repeating: UInt8(width), count: 256)
    for sign in signs {
      for (index, byte) in sign.prefix(width).enumerated() {
        shifts[Int(byte)] = min(shifts[Int(byte)], UInt8(width - 1 - index))
      }
    }
    (self.width, self.shifts) = (width, shifts)
  }

  /// Whether one of the signs stands in a text.
  /// - Complexity: O(bytes); some two bytes in five are read.
  func stand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    shifts.withUnsafeBufferPointer { shifts in
      var index = width - 1
      while index < text.count {
        let shift = shifts[Int(text[index])]
        if shift > 0 {
          index += Int(shift)
        } else {
          let start = index - width + 1
          if signs.contains(where: { Self.stands($0, in: text, at: start) }) { return true }
          index += 1
        }
      }
      return false
    }
  }

  private static func stands(_ sign: [UInt8], in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + sign.count <= text.count else { return false }
    var index = 0
    while index < sign.count, text[start + index] == sign[index] { index += 1 }
    return index == sign.count
  }
}
