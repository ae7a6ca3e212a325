/// The text of a capture as it is kept, with its fingerprint: computed once, however often it is asked whether it is known.
public struct CapturedText: Hashable, Sendable {
  /// The text; a NUL in it has become U+FFFD, see `RowWriter.kept(_:)`.
  public let text: String
  /// What tells whether an offer has changed.
  public let fingerprint: Fingerprint

  /// A text to keep.
  /// - Complexity: O(bytes).
  public init(_ text: String) {
    self.text = RowWriter.kept(text)
    fingerprint = Fingerprint(of: self.text)
  }

  /// Whether two texts are the same; see `Fingerprint`.
  public static func == (left: Self, right: Self) -> Bool { left.fingerprint == right.fingerprint }

  /// Hashes the fingerprint.
  public func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
}
