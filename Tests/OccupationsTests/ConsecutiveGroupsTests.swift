import Testing

@testable import Occupations

@Suite("Groups of neighbours in a list")
struct ConsecutiveGroupsTests {
  @Test(
    "Equal neighbours are a group, and the greatest of each is found",
    arguments: [
      ("", [Int32](), [Range<Int>](), [Int32]()),
      ("a", [7], [0..<1], [7]),
      ("abc", [1, 0, 2], [0..<1, 1..<2, 2..<3], [1, 0, 2]),
      ("aabbb", [1, 5, 0, 9, 3], [0..<2, 2..<5], [5, 9]),
      ("abbac", [4, 0, 0, 6, 1], [0..<1, 1..<3, 3..<4, 4..<5], [4, 0, 6, 1]),
    ])
  func greatest(keys: String, scores: [Int32], ranges: [Range<Int>], expected: [Int32]) {
    let groups = ConsecutiveGroups(of: Array(keys))
    #expect(expected.indices.map { groups[$0] } == ranges)
    for before in [[], [Int32](repeating: 99, count: expected.count)] {
      var found = before
      groups.findGreatest(of: scores, &found)
      #expect(found == expected)
    }
  }
}
