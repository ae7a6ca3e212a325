import Accompaniment
import CounsellorService
import Employment
import Matching
import Store
import Wording

/// A ranking as it is and as it would be with some facts changed.
struct WhatIfView {
  private let rows: [ComparedPair]
  private let changes: [WantedChanges]
  private let order: RankingOrder
  private let labels: ReferenceLabels
  private let options: RankingOptions
  private let format: OutputFormat?
  private let heading: [String]
  private let columns: [TextTable.Column]
  private let noun: (singular: String, plural: String)
  /// The pairs that the changes are about, shown whatever the place: those of the participants named.
  private let isSubject: (ComparedPair) -> Bool
  /// The cells that name the other end of a pair, one for each of `columns`.
  private let name: (Assessment) -> [String]

  func show() throws {
    for wanted in changes where wanted.changesNothing {
      Terminal.message("\(wanted.participant.id) : ce qui est supposé est déjà acquis, rien ne change.")
    }
    let page = page
    switch OutputFormat.list(format) {
    case .ndjson, .json: try Printing.records(format, page) { ComparedPairDocument($0, labels: labels) }
    case .csv:
      var table = table()
      for row in page { table.add(cells(row)) }
      table.csv().forEach { Terminal.line($0) }
    case .table: showPage(page)
    }
  }

  /// The first rows, then those further down that the question is about.
  private var page: [ComparedPair] { rows.prefix(options.shown) + rows.dropFirst(options.shown).filter(isSubject) }

  private func showPage(_ page: [ComparedPair]) {
    heading.forEach { Terminal.line($0) }
    for wanted in changes {
      let texts = wanted.changes.map(labels.text(of:))
      Terminal.line("Et si ? \(wanted.participant.id) \(enumeration(texts)).")
    }
    Terminal.line()
    var table = table()
    for row in page { table.add(cells(row)) }
    table.lines(width: Terminal.width).forEach { Terminal.line($0) }
    if !page.isEmpty { Terminal.line() }
    if options.explain { for row in page where !row.gains.isEmpty { explain(row) } }
    Terminal.line(summary)
  }

  private func table() -> TextTable {
    TextTable(
      [.init(title: "Rang", isNumber: true), .init(title: "Avant", isNumber: true)] + columns + [
        .init(title: "Adéquation", isNumber: true), .init(title: "Avant", isNumber: true),
        .init(title: "Écart", isNumber: true), .init(title: "Ce qui change"),
      ])
  }

  private func cells(_ row: ComparedPair) -> [String] {
    [row.after.rank.map(String.init) ?? "–", row.before.rank.map(String.init) ?? "–"] + name(row.after.assessment) + [
      frenchFixed(row.after.assessment.fit), frenchFixed(row.before.assessment.fit), difference(row.gain), why(row),
    ]
  }

  /// What makes the difference, criterion by criterion, and whether the pair enters or leaves the list.
  private func why(_ row: ComparedPair) -> String {
    let broken = row.goesOut ? row.after.assessment.brokenConstraints : row.before.assessment.brokenConstraints
    let reasons = broken.map(labels.text(of:)).joined(separator: ", ")
    var parts = row.comesIn ? ["entre"] : row.goesOut ? ["sort : \(reasons)"] : []
    parts += row.gains.map { "\($0.criterion.label) \(difference($0.points))" }
    let priority = row.after.assessment.priority.points - row.before.assessment.priority.points
    if priority != .zero { parts.append("priorité \(difference(priority))") }
    if row.comesIn { parts.append("à l'écart jusqu'ici : \(reasons)") }
    return parts.joined(separator: " ; ")
  }

  private func explain(_ row: ComparedPair) {
    let place = row.after.rank.map { ordinal($0) } ?? "à l'écart"
    let title = name(row.after.assessment).filter { !$0.isEmpty }.joined(separator: ", ")
    Terminal.line(Terminal.bold("\(place)  \(title)"))
    for (old, new) in zip(row.before.assessment.criteria, row.after.assessment.criteria) where old.points != new.points
    {
      let head = "    \(new.criterion.label) \(frenchFixed(old.points)) → \(frenchFixed(new.points))  "
      for (index, part) in wrapped(labels.why(new), width: max(40, Terminal.width - head.count)).enumerated() {
        Terminal.line((index == 0 ? head : String(repeating: " ", count: head.count)) + part)
      }
    }
    Terminal.line()
  }

  private var summary: String {
    let listed = rows.count { $0.after.isListed }
    let (came, left) = (rows.count { $0.comesIn }, rows.count { $0.goesOut })
    let stayed = rows.filter { $0.before.isListed && $0.after.isListed }
    let (up, down) = (stayed.count { $0.gain > .zero }, stayed.count { $0.gain < .zero })
    let rest = rows.count - min(rows.count, options.shown)
    return count(listed, noun.singular, noun.plural) + " dans la liste"
      + (rest > 0 ? ", \(grouped(rest)) au-delà de cette page (--top)" : "")
      + " : \(verb(came, "entre", "entrent")), \(verb(left, "sort", "sortent")), "
      + "\(verb(up, "gagne des points", "gagnent des points")), \(verb(down, "en perd", "en perdent")) ; "
      + "ordre : \(order.label)."
  }

  private func verb(_ number: Int, _ singular: String, _ plural: String) -> String {
    "\(grouped(number)) \(number < 2 ? singular : plural)"
  }
}

extension WhatIfView {
  /// The participants of an offer, with facts of some of them changed.
  static func candidates(
    _ answer: WhatIfAnswer<StoredOffer>, _ ranking: RankingOptions, _ options: GlobalOptions
  ) -> WhatIfView {
    let subjects = Set(answer.changes.map(\.participant.id))
    return WhatIfView(
      rows: answer.comparison.rows, changes: answer.changes, order: answer.after.order, labels: answer.labels,
      options: ranking, format: options.format,
      heading: OfferHeading.lines(answer.subject.offer, asOf: answer.day) + [policyLine(answer)],
      columns: [.init(title: "Participant", widest: 24), .init(title: "Nom", widest: 28)],
      noun: ("participant", "participants"), isSubject: { subjects.contains($0.after.assessment.participant) }
    ) { assessment in
      let name = answer.participants[assessment.participant].map(ParticipantHeading.name) ?? ""
      return [assessment.participant.description, options.anonymous ? "" : name]
    }
  }

  /// The offers of a participant, with facts changed.
  static func offers(
    _ answer: WhatIfAnswer<Participant>, _ ranking: RankingOptions, _ options: GlobalOptions
  ) -> WhatIfView {
    let shown = options.anonymous ? ParticipantHeading.withoutNames(answer.subject) : answer.subject
    return WhatIfView(
      rows: answer.comparison.rows, changes: answer.changes, order: answer.after.order, labels: answer.labels,
      options: ranking, format: options.format,
      heading: ParticipantHeading.lines(shown, asOf: answer.day, labels: answer.labels) + [policyLine(answer)],
      columns: [
        .init(title: "Offre", widest: 32), .init(title: "Intitulé", widest: 44), .init(title: "Lieu", widest: 20),
      ],
      noun: ("offre", "offres"), isSubject: { _ in false }
    ) { assessment in
      let offer = answer.offers[assessment.offer]
      return [assessment.offer.description, offer?.title ?? "", offer?.place?.name ?? "lieu non précisé"]
    }
  }

  private static func policyLine(_ answer: WhatIfAnswer<some Sendable>) -> String {
    let policy = answer.policy.policy
    return "\(policy.name.firstCapital), version \(policy.version), au \(french(answer.day))"
  }
}
