import Testing

@testable import CounsellorService

@Suite("Work on all cores")
struct ConcurrentMapTests {
  @Test("The results are those of a plain map, in its order", arguments: [0, 1, 2, 15, 16, 17, 33, 1000])
  func order(count: Int) {
    let elements = Array(0..<count)
    #expect(Array(concurrentMap(elements) { "\($0 * $0)" }) == elements.map { "\($0 * $0)" })
  }
}
