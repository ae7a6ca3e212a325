/// Who gets which column at the least cost, when each row gets one column or is left out at a price of its own.
///
/// Rows are added one after the other along the shortest way, with prices that keep every reduced cost at 0 or more (the
/// Hungarian method, H. W. Kuhn, 1955, in the form of R. Jonker and A. Volgenant, 1987). A row left out stays out: that is a
/// column which is nobody else's.
struct Assignment {
  /// The column of each row; -1 for a row that is left out.
  private(set) var columnOf: [Int]
  /// The least cost.
  let total: Cost

  /// Stands for a pair that cannot be.
  static let impossible = Cost.max / 4

  /// - Parameters:
  ///   - costs: row by row, each `columns` long; 0 or more, or `impossible`.
  ///   - leavingOut: what it costs to leave out each row.
  /// - Complexity: O(rows² × columns), less when columns are plenty.
  init(columns: Int, costs: [Cost], leavingOut: [Cost]) {
    var columnOf = [Int](repeating: -1, count: leavingOut.count)
    var rowOf = [Int](repeating: -1, count: columns)
    var rowPrices = [Cost](repeating: 0, count: leavingOut.count)
    var columnPrices = [Cost](repeating: 0, count: columns)
    var distances = [Cost](repeating: 0, count: columns)
    var before = [Int](repeating: -1, count: columns)
    var isReached = [Bool](repeating: false, count: columns)
    var reached: [Int] = []
    for added in leavingOut.indices {
      for column in 0..<columns { (distances[column], isReached[column]) = (Self.impossible, false) }
      reached.removeAll(keepingCapacity: true)
      // The column whose row is looked at; -1 stands for the row that is added.
      var (row, at) = (added, -1)
      var (leastOut, outAt) = (Self.impossible, -1)
      var end = -1
      while true {
        var (least, next) = (Self.impossible, -1)
        for column in 0..<columns where !isReached[column] {
          let cost = costs[row * columns + column]
          if cost < Self.impossible {
            let distance = cost - rowPrices[row] - columnPrices[column]
            if distance < distances[column] { (distances[column], before[column]) = (distance, at) }
          }
          if distances[column] < least { (least, next) = (distances[column], column) }
        }
        let out = leavingOut[row] - rowPrices[row]
        if out < leastOut { (leastOut, outAt) = (out, at) }
        let step = min(least, leastOut)
        rowPrices[added] += step
        for column in reached {
          columnPrices[column] -= step
          rowPrices[rowOf[column]] += step
        }
        if leastOut < least {
          end = outAt
          if end >= 0 { columnOf[rowOf[end]] = -1 }
          break
        }
        for column in 0..<columns where !isReached[column] && distances[column] < Self.impossible {
          distances[column] -= step
        }
        leastOut -= step
        (isReached[next], at) = (true, next)
        reached.append(next)
        if rowOf[next] < 0 {
          end = next
          break
        }
        row = rowOf[next]
      }
      while end >= 0 {
        let previous = before[end]
        let row = previous < 0 ? added : rowOf[previous]
        (rowOf[end], columnOf[row]) = (row, end)
        end = previous
      }
    }
    self.columnOf = columnOf
    total = columnOf.indices.reduce(0) { sum, row in
      sum + (columnOf[row] < 0 ? leavingOut[row] : costs[row * columns + columnOf[row]])
    }
  }
}
