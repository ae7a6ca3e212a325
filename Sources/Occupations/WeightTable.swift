import CSums

/// What each term weighs for each of a list of items, laid out to be added up fast: a row of all items for a term that many
/// of them have, a list of the few for any other.
///
/// Weights and factors are whole numbers, so that sums do not depend on their order or on the processor.
struct WeightTable: Sendable {
  /// How many items there are.
  let itemCount: Int
  /// Where the weights of each term begin: in `rows` for a term with a row, else in `listed`.
  private let terms: [Term]
  private let rows: [Int16]
  private let listed: [Listed]

  private struct Term {
    var start: Int32
    /// How many weights are listed so far; -1 for a row.
    var count: Int32
  }

  private struct Listed {
    let item: UInt16
    let weight: Int16
  }

  /// A row is quicker than a list from one item in so many on.
  private static let itemsByListedWeight = 10

  /// - Parameters:
  ///   - itemCount: how many items there are; fewer than 2^16.
  ///   - counts: how many weights each term has.
  ///   - weights: calls its argument with each weight (16 bits) once: term, item, weight.
  /// - Complexity: O(weights + terms with a row × items).
  init(itemCount: Int, counts: [Int32], weights: ((_ term: Int, _ item: Int, _ weight: Int) -> Void) -> Void) {
    self.itemCount = itemCount
    var (rowsEnd, listedEnd): (Int32, Int32) = (0, 0)
    var terms = counts.map { count in
      if count > 0, Int(count) * Self.itemsByListedWeight >= itemCount {
        defer { rowsEnd += Int32(itemCount) }
        return Term(start: rowsEnd, count: -1)
      }
      defer { listedEnd += count }
      return Term(start: listedEnd, count: 0)
    }
    var rows = [Int16](repeating: 0, count: Int(rowsEnd))
    var listed = [Listed](repeating: Listed(item: 0, weight: 0), count: Int(listedEnd))
    weights { term, item, weight in
      let start = Int(terms[term].start)
      if terms[term].count < 0 {
        rows[start + item] = Int16(weight)
      } else {
        listed[start + Int(terms[term].count)] = Listed(item: UInt16(item), weight: Int16(weight))
        terms[term].count += 1
      }
    }
    (self.terms, self.rows, self.listed) = (terms, rows, listed)
  }

  /// Adds each term's factor times its weight to the sum of each item.
  /// - Parameters:
  ///   - factors: terms by number, each with its factor.
  ///   - sums: `itemCount` sums; weights and factors keep them within 32 bits.
  /// - Complexity: O(weights of the terms).
  func add(_ factors: [(term: Int32, factor: Int32)], to sums: inout [Int32]) {
    precondition(sums.count == itemCount)
    sums.withUnsafeMutableBufferPointer { sums in
      guard let sums = sums.baseAddress else { return }
      rows.withUnsafeBufferPointer { rows in
        listed.withUnsafeBufferPointer { listed in
          for (number, factor) in factors {
            let term = terms[Int(number)]
            if term.count < 0 {
              rows.baseAddress.map { csums_add_row(sums, $0 + Int(term.start), factor, itemCount) }
            } else {
              for index in Int(term.start)..<Int(term.start + term.count) {
                sums[Int(listed[index].item)] &+= factor &* Int32(listed[index].weight)
              }
            }
          }
        }
      }
    }
  }
}
