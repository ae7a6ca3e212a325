import Guarding
import Testing

@Suite("What is kept of values that come again")
struct MemoTests {
  @Test("A memo asks once for each key that it keeps, and gives what it was told")
  func once() {
    let memo = Memo<String, Int>(capacity: 3, longest: 512)
    var asked: [String] = []
    func length(_ key: String) -> Int {
      memo.value(of: key, length: key.utf8.count) {
        asked.append($0)
        return $0.count
      }
    }
    #expect(["a", "bb", "a", "ccc", "bb"].map(length) == [1, 2, 1, 3, 2])
    #expect(asked == ["a", "bb", "ccc"])
    // The fourth key takes the place of all.
    #expect(["dddd", "a", "dddd", "a"].map(length) == [4, 1, 4, 1])
    #expect(asked == ["a", "bb", "ccc", "dddd", "a"])
    // What is too long is not kept.
    let text = String(repeating: "x", count: 600)
    #expect([text, text].map(length) == [600, 600])
    #expect(asked.suffix(2) == [text, text] && asked.count == 7)
  }

  @Test("A lazy value is made once, its error too")
  func lazily() {
    struct Failure: Error, Equatable {}
    let made = Guarded(0)
    let value = Lazy<Int, Never> {
      made.withLock {
        $0 += 1
        return $0
      }
    }
    #expect([value.value(), value.value()] == [1, 1])
    let failing = Lazy<Int, Failure> { () throws(Failure) in
      made.withLock { $0 += 1 }
      throw Failure()
    }
    for _ in 0..<2 { #expect(throws: Failure()) { try failing.value() } }
    #expect(made.withLock { $0 } == 2)
  }
}
