/// A record that can be cut into tiles and searched.
protocol SearchRecord: BitwiseCopyable, Sendable {
  /// Where it is.
  var spot: Spot { get }
  /// Where its lists start in the pool, and how many places they take.
  var lists: UInt32 { get set }
  var listLength: Int { get }
  /// What it adds to every fit in the combined order, in hundredths of a point.
  var points: Int32 { get }
  /// The occupations under which it is looked up, from its lists; `Posting.none` when nothing is known of any.
  func occupations(_ pool: UnsafeBufferPointer<UInt16>) -> [UInt16]
}

extension ParticipantRecord: SearchRecord {
  var spot: Spot { home }
  var points: Int32 { Int32(priority) }

  func occupations(_ pool: UnsafeBufferPointer<UInt16>) -> [UInt16] {
    guard targetCount > 0 || sectors != 0 else { return [Posting.none] }
    var targets: [UInt16] = []
    ParticipantLists(pool: pool).forEachTarget(self) { targets.append($0) }
    return targets
  }
}

extension OfferRecord: SearchRecord {
  var spot: Spot { workplace }
  var points: Int32 { 0 }

  func occupations(_ pool: UnsafeBufferPointer<UInt16>) -> [UInt16] {
    guard tagCount > 0 || sectorCount > 0 else { return [Posting.none] }
    var codes: [UInt16] = []
    OfferLists(pool: pool).tags(self).forEachPair { code, _ in codes.append(code) }
    return codes
  }
}
