/// What a schedule costs, as one whole number: aims of lower rank weigh so little that all of them together never outweigh one
/// unit of the rank above. 128 bits hold it for any day that fits into memory.
typealias Cost = Int128

/// The price of each aim.
struct Prices: Sendable {
  /// An interview that does not take place.
  let unplaced: Cost
  /// An appointment of the earlier schedule that could stay and does not.
  let moved: Cost
  /// An interview that does not take place instead of one that stands one place further down.
  let standing: Cost
  /// A minute that a person waits.
  let minute: Cost

  /// The minute at which an interview ends costs 1 for each minute of the day; all else follows from the number of interviews.
  init(interviews: Int) {
    let all = Cost(interviews + 1)
    let day = Cost(minutesOfDay + 1)
    minute = day * all
    standing = minute * day * all
    // Fewer than all stand after one.
    moved = standing * all * all
    // Twice, so that it stays the dearest when waiting is counted against it (see `RelaxedDay`).
    unplaced = 2 * moved * all
  }
}
