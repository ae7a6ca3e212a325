import ArgumentParser
import CounsellorService
import Employment
import Matching
import Wording

/// A ranking for people or for programs: the list, the points of each row, and who is kept out.
struct RankingView {
  private let ranking: Ranking
  private let labels: ReferenceLabels
  private let policy: LoadedPolicy
  private let day: CalendarDate
  private let options: RankingOptions
  private let format: OutputFormat?
  private let heading: [String]
  private let columns: [TextTable.Column]
  private let noun: (singular: String, plural: String)
  /// The cells that name the other end of a pair, one for each of `columns`.
  private let name: (Assessment) -> [String]

  init(
    _ ranking: Ranking, labels: ReferenceLabels, policy: LoadedPolicy, day: CalendarDate, options: RankingOptions,
    format: OutputFormat?, heading: [String], columns: [TextTable.Column], noun: (String, String),
    name: @escaping (Assessment) -> [String]
  ) {
    (self.ranking, self.labels, self.policy, self.day, self.options) = (ranking, labels, policy, day, options)
    (self.format, self.heading, self.columns, self.noun, self.name) = (format, heading, columns, noun, name)
  }

  func show() throws {
    let shown = Array(ranking.pairs.prefix(options.shown))
    switch OutputFormat.list(format) {
    case .ndjson, .json:
      let rows =
        shown.map { RankedRowDocument($0, labels: labels) }
        + (options.nearMisses ? ranking.nearMisses.map { RankedRowDocument($0, labels: labels) } : [])
      try Printing.records(format, rows) { $0 }
    case .csv:
      var table = listTable()
      for pair in shown { table.add(cells(pair)) }
      table.csv().forEach { Terminal.line($0) }
    case .table:
      showPage(shown)
    }
  }

  private func showPage(_ shown: [RankedPair]) {
    heading.forEach { Terminal.line($0) }
    Terminal.line(
      "\(policy.policy.name.firstCapital), version \(policy.policy.version), au \(french(day)) ; "
        + "ordre : \(ranking.order.label)")
    Terminal.line()
    if shown.isEmpty {
      Terminal.line("Aucun résultat : \(count(ranking.asideCount, noun.singular, noun.plural)) à l'écart.")
    } else if options.explain {
      for pair in shown { explain(pair) }
    } else {
      var table = listTable()
      for pair in shown { table.add(cells(pair)) }
      table.lines(width: Terminal.width).forEach { Terminal.line($0) }
      Terminal.line()
    }
    let rest = ranking.listedCount - shown.count
    Terminal.line(
      count(ranking.listedCount, noun.singular, noun.plural) + " dans la liste"
        + (rest > 0 ? ", dont \(grouped(rest)) au-delà de cette page (--top)" : "")
        + " ; " + count(ranking.asideCount, noun.singular, noun.plural) + " à l'écart"
        + (options.nearMisses || ranking.asideCount == 0 ? "." : " (--near-misses en donne les raisons)."))
    if options.nearMisses { showNearMisses() }
  }

  private func listTable() -> TextTable {
    TextTable(
      [.init(title: "Rang", isNumber: true)] + columns + [
        .init(title: "Adéquation", isNumber: true), .init(title: "Priorité", isNumber: true),
        .init(title: "Total", isNumber: true), .init(title: "Rangs et critères"),
      ])
  }

  private func cells(_ pair: RankedPair) -> [String] {
    let assessment = pair.assessment
    let mark = assessment.isProjectValidated ? "" : "projet à valider ; "
    return [String(pair.rank)] + name(assessment) + [
      frenchFixed(assessment.fit), frenchFixed(assessment.priority.points), frenchFixed(assessment.total),
      mark + labels.ranks(of: pair),
    ]
  }

  private func explain(_ pair: RankedPair) {
    let assessment = pair.assessment
    let title = "\(ordinal(pair.rank))  \(name(assessment).filter { !$0.isEmpty }.joined(separator: ", "))"
    Terminal.line(Terminal.bold(title))
    Terminal.line(
      "    adéquation \(french(assessment.fit)) + priorité \(french(assessment.priority.points))"
        + " = \(french(assessment.total)) ; \(labels.ranks(of: pair))"
        + (assessment.isProjectValidated ? "" : " ; projet à valider, positionnement impossible"))
    for criterion in assessment.criteria { line(criterion) }
    let priority =
      "    priorité     +"
      + String(repeating: " ", count: max(0, 18 - frenchFixed(assessment.priority.points).count))
      + frenchFixed(assessment.priority.points) + "  "
    indented(priority, labels.text(of: assessment.priority))
    Terminal.line()
  }

  private func line(_ criterion: CriterionAssessment) {
    let name = criterion.criterion.label
    let product = "\(frenchFixed(criterion.value)) × \(criterion.weight.value)"
    let points = frenchFixed(criterion.points)
    let head =
      "    " + name + String(repeating: " ", count: max(1, 13 - name.count)) + product + " ="
      + String(repeating: " ", count: max(1, 18 - product.count - 2 - points.count + 1)) + points + "  "
    indented(head, "\(criterion.state.label) — \(labels.why(criterion))")
    for question in labels.texts(of: criterion.questions) {
      indented(String(repeating: " ", count: head.count) + "→ ", question)
    }
  }

  private func indented(_ head: String, _ text: String) {
    for (index, part) in wrapped(text, width: max(40, Terminal.width - head.count)).enumerated() {
      Terminal.line((index == 0 ? head : String(repeating: " ", count: head.count)) + part)
    }
  }

  private func showNearMisses() {
    guard !ranking.nearMisses.isEmpty else { return }
    Terminal.line()
    Terminal.line(Terminal.bold("À l'écart, et ce qui manque"))
    for miss in ranking.nearMisses {
      let reasons = miss.assessment.brokenConstraints.map(labels.text(of:)).joined(separator: " ; ")
      let place = miss.change.flatMap { change in
        miss.rankIfChanged.map { " → \(labels.text(of: change)) : \(ordinal($0))" }
      }
      indented("  \(name(miss.assessment).filter { !$0.isEmpty }.joined(separator: ", "))  ", reasons + (place ?? ""))
    }
  }
}

extension String {
  var firstCapital: String { prefix(1).uppercased() + dropFirst() }
}
