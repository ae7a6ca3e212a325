/// Seeded damage to bytes, as files meet it: the same seed gives the same damage.
public struct Mutation {
  private var random: SplitMix
  private let signs: [[UInt8]]

  /// The damage of a seed; `signs` are what the format under test is made of, beyond those of every format.
  public init(seed: UInt64, signs: [String] = []) {
    random = SplitMix(seed: seed)
    self.signs = (Self.usualSigns + signs).map { Array($0.utf8) }
  }

  private static let usualSigns = [
    "\"", "'", "{", "}", "[", "]", "<", ">", "</", "<!--", "&", "&#", ";", ",", ":", "\n", "\r\n", "\n\n", "\t", "\\",
    "\0",
    "\u{FEFF}", "--", "=", "99999999999999999999", "-1", "1e999", "0", "é", "\u{1F600}", "@", "%", "(((((", "]]>",
    "null",
  ]

  /// A damaged copy: one to four changes, each a flip of a bit, a cut, a slice repeated or moved, a sign put in, a run of
  /// one sign, a byte of no text.
  public mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else {
      bytes = signs.randomElement(using: &random) ?? []
      return
    }
    let start = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, start + Int.random(in: 1...max(1, bytes.count / 4), using: &random))
    let sign = signs.randomElement(using: &random) ?? []
    switch Int.random(in: 0..<10, using: &random) {
    case 0: bytes[start] ^= 1 << UInt8.random(in: 0...7, using: &random)
    case 1: bytes[start] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.removeLast(bytes.count - start)
    case 3: bytes.removeSubrange(start..<end)
    case 4:
      let slice = Array(bytes[start..<end])
      for _ in 0..<Int.random(in: 1...6, using: &random) { bytes.insert(contentsOf: slice, at: end) }
    case 5:
      let slice = Array(bytes[start..<end])
      bytes.removeSubrange(start..<end)
      bytes.insert(contentsOf: slice, at: Int.random(in: 0...bytes.count, using: &random))
    case 6, 7: bytes.insert(contentsOf: sign, at: start)
    case 8:
      let count = [3, 30, 300, 3000].randomElement(using: &random) ?? 3
      bytes.insert(contentsOf: (0..<count).flatMap { _ in sign }, at: start)
    default: bytes.replaceSubrange(start..<end, with: sign)
    }
  }
}
