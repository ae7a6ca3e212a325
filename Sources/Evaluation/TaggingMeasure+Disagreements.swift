import FrenchText
import Occupations

extension TaggingMeasure {
  /// The offers whose label is not what was found first, or whose sector is not the label's, in a drawn order: the first
  /// so many of them, or of those that a condition picks, are a uniform sample that anybody can draw again.
  /// - Parameter seed: which order; the same seed gives the same order, whatever the order of the file.
  public func disagreements(seed: UInt64) -> [Verdict] {
    verdicts.filter { !$0.isFirst || !$0.isSector }
      .map { (key: Self.drawKey($0.text.id, seed), verdict: $0) }
      .sorted { ($0.key, $0.verdict.text.id) < ($1.key, $1.verdict.text.id) }
      .map(\.verdict)
  }

  /// The finaliser of SplitMix64 (S. Vigna, public domain) over the identifier's hash and the seed.
  private static func drawKey(_ id: String, _ seed: UInt64) -> UInt64 {
    var key = wordHash(id.utf8) &+ (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
    key = (key ^ (key >> 30)) &* 0xBF58_476D_1CE4_E5B9
    key = (key ^ (key >> 27)) &* 0x94D0_49BB_1331_11EB
    return key ^ (key >> 31)
  }
}
