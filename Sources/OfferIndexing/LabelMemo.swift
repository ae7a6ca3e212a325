import Guarding

/// What the words of labels were read as.
///
/// A source chooses its labels from a list, or its employers choose the same words: nine in ten of the hours, contracts and
/// experiences of real offers have stood in one before. A reading depends on the words alone, so it is kept.
final class LabelMemo<Label: Hashable & Sendable, Reading: Sendable>: Sendable {
  /// As many labels are kept.
  private let capacity: Int
  private let known = Guarded<[Label: Reading]>([:])

  /// A memo of nothing yet.
  init(capacity: Int = 4096) { self.capacity = capacity }

  /// A longer text is no label, and is read each time: memory stays bounded, whatever a file holds.
  static var longest: Int { 512 }

  /// What `read` makes of a label, which it is asked once while the label is kept; by two threads that meet
  /// it together, twice.
  /// - Parameter bytes: how long the texts of the label are.
  /// - Complexity: O(bytes of the label) for a known one.
  func reading(of label: Label, bytes: Int, _ read: (Label) -> Reading) -> Reading {
    guard bytes <= Self.longest else { return read(label) }
    if let reading = known.withLock({ $0[label] }) { return reading }
    let reading = read(label)
    known.withLock { known in
      // Which labels are worth keeping shows soon again: all go, none is dated.
      if known.count >= capacity { known.removeAll(keepingCapacity: true) }
      known[label] = reading
    }
    return reading
  }
}
