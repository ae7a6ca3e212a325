import Accompaniment
import Employment
import Matching

// An index as bytes, to be read again instead of arranged again. The bytes are those of one program, one policy, one set of
// editions and one day: whoever keeps them gives them back to no other.

extension ParticipantIndex {
  /// The index as bytes; what was crossed out is left out.
  /// - Complexity: O(n), after one arrangement where changes were taken in.
  public mutating func snapshot() -> [UInt8] {
    var snapshot = SnapshotWriter()
    encoding.write(to: &snapshot)
    people.write(to: &snapshot)
    return snapshot.bytes
  }

  /// Reads an index from the bytes of a snapshot; nil when they are not whole.
  /// - Complexity: O(n).
  public init?(snapshot bytes: UnsafeRawBufferPointer, _ scorer: Scorer) {
    var snapshot = SnapshotReader(bytes)
    let rules = ScoreRules(scorer.policy)
    guard let encoding = ParticipantEncoding(scorer, from: &snapshot),
      let people = LayeredRecords<ParticipantRecord, ParticipantID>(
        from: &snapshot, bounds: { ParticipantBounds($0, rules) }, arrange: Self.arrangement(rules)),
      snapshot.isAtEnd
    else { return nil }
    (self.scorer, self.rules, self.encoding, self.people) = (scorer, rules, encoding, people)
  }
}

extension OfferIndex {
  /// The index as bytes; what was crossed out is left out.
  /// - Complexity: O(n), after one arrangement where changes were taken in.
  public mutating func snapshot() -> [UInt8] {
    var snapshot = SnapshotWriter()
    encoding.write(to: &snapshot)
    offers.write(to: &snapshot)
    return snapshot.bytes
  }

  /// Reads an index from the bytes of a snapshot; nil when they are not whole.
  /// - Complexity: O(n).
  public init?(snapshot bytes: UnsafeRawBufferPointer, _ scorer: Scorer) {
    var snapshot = SnapshotReader(bytes)
    guard let encoding = OfferEncoding(scorer, from: &snapshot),
      let offers = LayeredRecords<OfferRecord, OfferID>(
        from: &snapshot, bounds: { _ in OfferBounds() }, arrange: Self.arrangement),
      snapshot.isAtEnd
    else { return nil }
    (self.scorer, rules, self.encoding, self.offers) = (scorer, ScoreRules(scorer.policy), encoding, offers)
  }
}

extension LayeredRecords where Identity: TextIdentity, Identity.Column == TextColumn<Identity> {
  /// Writes all records as one layer.
  mutating func write(to snapshot: inout SnapshotWriter) {
    compact()
    snapshot.add([UInt8(layers.count)])
    for layer in layers { layer.write(to: &snapshot) }
  }

  init?(
    from snapshot: inout SnapshotReader, bounds: (ArraySlice<Record>) -> Record.Bounds,
    arrange: @escaping Arrangement
  ) {
    switch snapshot.items(UInt8.self) {
    case [0]: self.init([], lists: [], identities: [], arrange: arrange)
    case [1]:
      guard let layer = Layer(from: &snapshot, bounds: bounds) else { return nil }
      self.init(layer, arrange: arrange)
    default: return nil
    }
  }
}
