import TestSupport
import Testing

@testable import Scheduling

/// The cheapest columns for all rows, or none.
@Suite struct AssignmentTests {
  @Test("an assignment costs what the cheapest of all costs, found by trying them all")
  func twin() {
    var random = SplitMix(seed: 11)
    for round in 0..<400 {
      let (rows, columns) = (1 + random.below(5), random.below(6))
      let leavingOut = (0..<rows).map { _ in Cost(random.below(40)) }
      let costs = (0..<rows * columns).map { _ in
        random.below(4) == 0 ? Assignment.impossible : Cost(random.below(round % 2 == 0 ? 4 : 40))
      }
      let found = Assignment(columns: columns, costs: costs, leavingOut: leavingOut)
      var taken: Set<Int> = []
      func least(_ row: Int) -> Cost {
        guard row < rows else { return 0 }
        var best = leavingOut[row] + least(row + 1)
        for column in 0..<columns where costs[row * columns + column] < Assignment.impossible {
          guard taken.insert(column).inserted else { continue }
          best = min(best, costs[row * columns + column] + least(row + 1))
          taken.remove(column)
        }
        return best
      }
      #expect(found.total == least(0), "round \(round)")
      let used = found.columnOf.filter { $0 >= 0 }
      #expect(Set(used).count == used.count)
    }
  }
}
