import CounsellorService
import Employment
import Matching
import Publishing
import Wording

/// What single changes open: for one participant, or for a portfolio.
struct OpeningsView {
  let labels: ReferenceLabels
  let format: OutputFormat
  let isAnonymous: Bool

  init(_ labels: ReferenceLabels, _ options: GlobalOptions) {
    (self.labels, format, isAnonymous) = (labels, OutputFormat.list(options.format), options.anonymous)
  }

  func show(_ answer: OpeningsAnswer, top: Int) throws {
    let shown = Array(answer.openings.prefix(top))
    switch format {
    case .ndjson, .json: return try Printing.records(format, shown) { OpeningDocument($0, labels: labels) }
    case .csv:
      return table(Self.columns, shown.map(cells)).csv().forEach { Terminal.line($0) }
    case .table: break
    }
    let person = isAnonymous ? ParticipantHeading.withoutNames(answer.participant) : answer.participant
    ParticipantHeading.lines(person, asOf: answer.day, labels: labels).forEach { Terminal.line($0) }
    Terminal.line(rule(answer.policy, answer.day))
    Terminal.line(
      count(answer.openCount, "offre ouverte", "offres ouvertes") + " à ce jour sur \(grouped(answer.offerCount))")
    Terminal.line()
    guard !shown.isEmpty else { return Terminal.line("Aucun changement, seul, n'ouvre d'autre offre.") }
    table(Self.columns, shown.map(cells)).lines(width: Terminal.width).forEach { Terminal.line($0) }
    Terminal.line()
    Terminal.line(ending(answer.openings.count, shown.count))
  }

  func show(_ portfolio: PortfolioOpenings, top: Int) throws {
    let openings = portfolio.openings
    let shown = Array(openings.prefix(top))
    let rows = shown.map { opening in
      [
        labels.name(of: opening.change).firstCapital, opening.nature.label, String(opening.participants),
        String(opening.pairs), String(opening.offers),
      ]
    }
    let columns: [TextTable.Column] = [
      .init(title: "Changement", widest: 64), .init(title: "Nature"), .init(title: "Participants", isNumber: true),
      .init(title: "Paires ouvertes", isNumber: true), .init(title: "Offres", isNumber: true),
    ]
    switch format {
    case .ndjson, .json: return try Printing.records(format, shown) { PortfolioOpeningDocument($0, labels: labels) }
    case .csv: return table(columns, rows).csv().forEach { Terminal.line($0) }
    case .table: break
    }
    Terminal.line(rule(portfolio.policy, portfolio.day))
    Terminal.line(summary(portfolio))
    Terminal.line()
    guard !shown.isEmpty else { return Terminal.line("Aucun changement, seul, n'ouvre d'autre offre.") }
    table(columns, rows).lines(width: Terminal.width).forEach { Terminal.line($0) }
    Terminal.line()
    Terminal.line(ending(openings.count, shown.count))
  }

  /// How many participants were asked about, and how many a single change helps.
  func summary(_ portfolio: PortfolioOpenings) -> String {
    count(portfolio.participantCount, "participant") + " et "
      + count(portfolio.offerCount, "offre en cours", "offres en cours") + " ; un seul changement ouvre des offres à "
      + count(portfolio.helpedCount, "participant")
  }

  static let columns: [TextTable.Column] = [
    .init(title: "Changement", widest: 64), .init(title: "Nature"), .init(title: "Offres", isNumber: true),
    .init(title: "La meilleure", widest: 32), .init(title: "Intitulé", widest: 44), .init(title: "Lieu", widest: 20),
    .init(title: "Adéquation", isNumber: true), .init(title: "Gain", isNumber: true),
    .init(title: "Sans cela"),
  ]

  func cells(_ row: OpeningRow) -> [String] {
    [
      labels.name(of: row.change).firstCapital, row.nature.label, String(row.offers.count), row.best.id.description,
      row.best.title, row.best.place?.name ?? "lieu non précisé", frenchFixed(row.after.fit), difference(row.gain),
      without(row),
    ]
  }

  /// What closes the best offer as things are: what keeps the person out, or too little a fit.
  private func without(_ row: OpeningRow) -> String {
    let broken = row.before.brokenConstraints.map(labels.text(of:))
    return broken.isEmpty ? "adéquation \(frenchFixed(row.before.fit))" : broken.joined(separator: " ; ")
  }

  func table(_ columns: [TextTable.Column], _ rows: [[String]]) -> TextTable {
    var table = TextTable(columns)
    rows.forEach { table.add($0) }
    return table
  }

  private func rule(_ policy: LoadedPolicy, _ day: CalendarDate) -> String {
    "\(policy.policy.name.firstCapital), version \(policy.policy.version), au \(french(day)) ; "
      + "une offre est ouverte à partir de \(french(policy.policy.opening.leastFit)) points d'adéquation"
  }

  private func ending(_ number: Int, _ shown: Int) -> String {
    count(number, "changement") + (number < 2 ? " ouvre" : " ouvrent") + " au moins une offre"
      + (number > shown ? ", dont \(grouped(number - shown)) au-delà de cette page (--top)." : ".")
  }
}

/// The best changes of each participant, printed as they are found.
struct OpeningsStream {
  private let view: OpeningsView
  private var isFirst = true

  init(_ view: OpeningsView) { self.view = view }

  func begin() {
    if view.format == .csv {
      let titles = ["Participant", "Nom"] + OpeningsView.columns.map(\.title)
      Terminal.line(titles.map(csvField).joined(separator: ";"))
    }
    if view.format == .json { Terminal.line("[") }
  }

  func end() { if view.format == .json { Terminal.line("]") } }

  mutating func show(_ rows: [OpeningRow]) throws(ServiceError) {
    guard let person = rows.first?.participant else { return }
    let name = view.isAnonymous ? "" : ParticipantHeading.name(person)
    switch view.format {
    case .ndjson: for row in rows { Terminal.line(try document(row)) }
    case .json:
      for row in rows {
        Terminal.line((isFirst ? "" : ",") + (try document(row)))
        isFirst = false
      }
    case .csv:
      for row in rows {
        Terminal.line(([person.id.description, name] + view.cells(row)).map(csvField).joined(separator: ";"))
      }
    case .table:
      Terminal.line(Terminal.bold([person.id.description, name].filter { !$0.isEmpty }.joined(separator: ", ")))
      view.table(OpeningsView.columns, rows.map(view.cells)).lines(width: Terminal.width).forEach { Terminal.line($0) }
      Terminal.line()
    }
  }

  private func document(_ row: OpeningRow) throws(ServiceError) -> String {
    try Printing.json(OpeningDocument(row, labels: view.labels))
  }
}
