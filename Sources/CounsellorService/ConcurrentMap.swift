import Dispatch
import Guarding

/// What `transform` makes of each element, in the order of the elements, on all cores.
///
/// `transform` must be pure: elements are taken in any order. The results are those of `map`; they stay in the pieces in
/// which they were made, so that large ones are not copied together.
func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ transform: @Sendable (Element) -> Result
) -> FlattenSequence<[[Result]]> {
  let pieces = (elements.count + longestPiece - 1) / longestPiece
  guard pieces > 1 else { return [elements.map(transform)].joined() }
  let results = Guarded<[[Result]]>(Array(repeating: [], count: pieces))
  DispatchQueue.concurrentPerform(iterations: pieces) { piece in
    let own = elements[piece * longestPiece..<min((piece + 1) * longestPiece, elements.count)].map(transform)
    results.withLock { $0[piece] = own }
  }
  return results.withLock { $0 }.joined()
}

/// Elements that one thread takes at a time.
private let longestPiece = 8
