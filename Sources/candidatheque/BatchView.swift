import CounsellorService
import Employment
import Matching
import Publishing
import Wording

/// Many lists, each printed as soon as it is there.
final class BatchView {
  /// What each list is about.
  enum Subject { case participant, offer }

  typealias Emit = ([BatchRow]) throws(ServiceError) -> Void

  private let settings: BatchSettings
  private let labels: ReferenceLabels?
  private let format: OutputFormat
  private let isAnonymous: Bool
  private let subject: Subject
  private var progress: ProgressLine
  private var isFirstRow = true

  init(_ session: Session, _ options: GlobalOptions, _ ranking: RankingOptions, label: String, subject: Subject) throws
  {
    settings = try ranking.batch()
    labels = ranking.explain ? try session.reference.labels() : nil
    (format, isAnonymous) = (OutputFormat.list(options.format), options.anonymous)
    self.subject = subject
    progress = ProgressLine(label)
  }

  /// Runs a batch and prints what it gives, then what it did.
  func show(
    _ run: (BatchSettings, (Double, Int) -> Void, @escaping Emit) throws(ServiceError) -> BatchReport
  ) throws {
    if format == .csv { Terminal.line(Self.columns.map(\.title).joined(separator: ";")) }
    if format == .json { Terminal.line("[") }
    let report = try run(settings, { self.progress.show($0, records: $1) }) { list throws(ServiceError) in
      try self.show(list)
    }
    if format == .json { Terminal.line("]") }
    progress.end()
    Terminal.message(summary(report))
    if let spread = report.spread { SpreadText.lines(spread).forEach { Terminal.message($0) } }
  }

  private func summary(_ report: BatchReport) -> String {
    switch subject {
    case .participant:
      count(report.lists, "participant") + ", " + count(report.rows, "proposition") + " parmi "
        + count(report.candidates, "offre ouverte", "offres ouvertes") + " ; " + count(report.empty, "participant")
        + " sans proposition"
    case .offer:
      count(report.lists, "offre") + ", " + count(report.rows, "ligne") + " parmi "
        + count(report.candidates, "participant") + " ; " + count(report.empty, "offre") + " sans candidat"
    }
  }

  private func show(_ list: [BatchRow]) throws(ServiceError) {
    switch format {
    case .ndjson: for row in list { Terminal.line(try Printing.json(BatchRowDocument(row, labels: labels))) }
    case .json:
      for row in list {
        let text = try Printing.json(BatchRowDocument(row, labels: labels))
        Terminal.line((isFirstRow ? "" : ",") + text)
        isFirstRow = false
      }
    case .csv: for row in list { Terminal.line(cells(row).map(csvField).joined(separator: ";")) }
    case .table: showTable(list)
    }
  }

  private func showTable(_ list: [BatchRow]) {
    guard let first = list.first else { return }
    // The subject stands above its list: its own columns are left out of it.
    let own = subject == .participant ? 0..<2 : 2..<5
    progress.end()
    Terminal.line(Terminal.bold(cells(first)[own].filter { !$0.isEmpty }.joined(separator: ", ")))
    let columns = Self.columns.indices.filter { !own.contains($0) }
    var table = TextTable(columns.map { Self.columns[$0] })
    for row in list {
      let cells = cells(row)
      table.add(columns.map { cells[$0] })
    }
    table.lines(width: Terminal.width).forEach { Terminal.line($0) }
    Terminal.line()
    guard let labels else { return }
    for row in list { explain(row, labels) }
  }

  private func explain(_ row: BatchRow, _ labels: ReferenceLabels) {
    guard let assessment = row.assessment else { return }
    for criterion in assessment.criteria {
      Terminal.line(
        "  \(ordinal(row.rank)) \(criterion.criterion.label) \(frenchFixed(criterion.points)) : "
          + labels.why(criterion))
    }
    Terminal.line(
      "  \(ordinal(row.rank)) priorité \(frenchFixed(assessment.priority.points)) : "
        + labels.text(of: assessment.priority))
    Terminal.line()
  }

  private static let columns: [TextTable.Column] = [
    .init(title: "Participant", widest: 24), .init(title: "Nom", widest: 28), .init(title: "Offre", widest: 32),
    .init(title: "Intitulé", widest: 44), .init(title: "Lieu", widest: 20), .init(title: "Rang", isNumber: true),
    .init(title: "Rang en adéquation", isNumber: true), .init(title: "Adéquation", isNumber: true),
    .init(title: "Priorité", isNumber: true), .init(title: "Total", isNumber: true), .init(title: "À noter"),
  ]

  private func cells(_ row: BatchRow) -> [String] {
    [
      row.participant.id.description, isAnonymous ? "" : ParticipantHeading.name(row.participant),
      row.offer.id.description, row.offer.title, row.offer.place?.name ?? "lieu non précisé", String(row.rank),
      String(row.rankByFit), frenchFixed(row.fit), frenchFixed(row.total - row.fit), frenchFixed(row.total),
      [row.isProjectValidated ? nil : "projet à valider", row.insteadOfRank.map { "à la place du rang \($0)" }]
        .compactMap(\.self).joined(separator: ", "),
    ]
  }
}
