import CSums

/// Groups of neighbours in a list: the v4 codes of each v3 occupation.
struct ConsecutiveGroups: Sendable {
  /// Where each group begins; one entry more than groups.
  private let starts: [Int32]

  /// Groups equal neighbours.
  init<Key: Equatable>(of keys: [Key]) {
    starts = (keys.indices.filter { $0 == 0 || keys[$0 - 1] != keys[$0] } + [keys.count]).map(Int32.init)
  }

  /// The places of a group's members.
  subscript(_ group: Int) -> Range<Int> { Int(starts[group])..<Int(starts[group + 1]) }

  /// The greatest of each group's scores, none of which is below 0.
  /// - Parameter greatest: as many as there are groups, afterwards; a list that is used again keeps its memory.
  func findGreatest(of scores: [Int32], _ greatest: inout [Int32]) {
    precondition(scores.count == Int(starts[starts.count - 1]))
    greatest.clear(count: starts.count - 1)
    csums_greatest(scores, starts, &greatest, greatest.count)
  }
}
