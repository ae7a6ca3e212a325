/// The facts that tell two posts apart although their text, title and place are the same: a shop looks for a full-time
/// and a part-time seller with one text, a temp agency offers one job as a mission and as a permanent post.
///
/// A fact that is not known tells nothing apart: another source may say less.
public struct PostConditions: Hashable, Comparable, Sendable {
  /// The kind of contract.
  public let contract: ContractKind?
  /// The months of a fixed-term contract.
  public let months: Int?
  /// The weekly working time, in minutes.
  public let weeklyMinutes: Int?
  /// A hash of the employer's name without its legal form; see `PublishedText`.
  public let employer: UInt64?

  /// Conditions of the given facts; nil for what is not known.
  public init(contract: ContractKind? = nil, months: Int? = nil, weeklyMinutes: Int? = nil, employer: UInt64? = nil) {
    (self.contract, self.months, self.weeklyMinutes, self.employer) = (contract, months, weeklyMinutes, employer)
  }

  /// Whether no fact that both know differs.
  public func agree(with other: Self) -> Bool {
    func agree<Fact: Equatable>(_ one: Fact?, _ other: Fact?) -> Bool { one == nil || other == nil || one == other }
    return agree(contract, other.contract) && agree(months, other.months)
      && agree(weeklyMinutes, other.weeklyMinutes) && agree(employer, other.employer)
  }

  /// The facts in one line, `-` for what is not known: `cdd 6 2100 9f3a…`. It is kept in databases: the form never
  /// changes.
  public var written: String {
    var line = contract?.rawValue ?? "-"
    for fact in [months, weeklyMinutes] {
      line += " "
      line += fact.map { String($0) } ?? "-"
    }
    line += " "
    line += employer.map { String($0, radix: 16) } ?? "-"
    return line
  }

  /// The facts of a written line; nil for a line of another form.
  public init?(written text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    func read<Fact>(_ part: Substring, _ parse: (Substring) -> Fact?) -> Fact?? {
      if part == "-" { return .some(nil) }
      return parse(part).map { .some($0) }
    }
    guard let contract = read(parts[0], { ContractKind(rawValue: String($0)) }),
      let months = read(parts[1], { Int($0) }), let weekly = read(parts[2], { Int($0) }),
      let employer = read(parts[3], { UInt64($0, radix: 16) })
    else { return nil }
    self.init(contract: contract, months: months, weeklyMinutes: weekly, employer: employer)
  }

  /// Compares the written lines.
  public static func < (left: Self, right: Self) -> Bool { left.written < right.written }
}
