import Dispatch
import Synchronization

/// What `transform` makes of each element, in the order of the elements, on all cores.
///
/// `transform` must be pure: elements are taken in any order. The result is that of `map`.
func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ transform: @Sendable (Element) -> Result
) -> [Result] {
  let pieces = (elements.count + longestPiece - 1) / longestPiece
  guard pieces > 1 else { return elements.map(transform) }
  let results = Mutex<[Int: [Result]]>([:])
  DispatchQueue.concurrentPerform(iterations: pieces) { piece in
    let own = elements[piece * longestPiece..<min((piece + 1) * longestPiece, elements.count)].map(transform)
    results.withLock { $0[piece] = own }
  }
  return results.withLock { results in (0..<pieces).flatMap { results[$0] ?? [] } }
}

/// Elements that one thread takes at a time.
private let longestPiece = 16
