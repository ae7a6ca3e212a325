import CSums

/// What each term weighs for each of a list of items, laid out to be added up fast: a row of all items for a term that many
/// of them have, a list of the few for any other.
///
/// Weights and factors are whole numbers, so that sums do not depend on their order or on the processor.
struct WeightTable: Sendable {
  /// How many items there are.
  let itemCount: Int
  /// Where the weights of each term begin: in `rows` for a term with a row, else in `listed`.
  private let terms: [csums_term]
  private let rows: [Int16]
  private let listed: [csums_weight]

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
        return csums_term(start: rowsEnd, count: -1)
      }
      defer { listedEnd += count }
      return csums_term(start: listedEnd, count: 0)  // what is listed so far
    }
    var rows = [Int16](repeating: 0, count: Int(rowsEnd))
    var listed = [csums_weight](repeating: csums_weight(item: 0, weight: 0), count: Int(listedEnd))
    weights { term, item, weight in
      let start = Int(terms[term].start)
      if terms[term].count < 0 {
        rows[start + item] = Int16(weight)
      } else {
        listed[start + Int(terms[term].count)] = csums_weight(item: UInt16(item), weight: Int16(weight))
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
  func add(_ factors: [TermFactor], to sums: inout [Int32]) {
    precondition(sums.count == itemCount && factors.allSatisfy { terms.indices.contains(Int($0.term)) })
    csums_add_terms(&sums, itemCount, rows, listed, terms, factors, factors.count)
  }
}

extension [Int32] {
  /// Takes the values of another list; one of the same length keeps its memory.
  mutating func become(_ values: [Int32]) {
    if count == values.count {
      withUnsafeMutableBufferPointer { own in values.withUnsafeBufferPointer { _ = own.update(fromContentsOf: $0) } }
    } else {
      self = values
    }
  }

  /// Makes of a list so many zeros; one that is used again and again keeps its memory.
  mutating func clear(count: Int) {
    if self.count == count {
      withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    } else {
      self = Array(repeating: 0, count: count)
    }
  }
}

/// A term by its number, and what its weights are multiplied by.
typealias TermFactor = csums_factor
