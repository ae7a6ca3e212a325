import ArgumentParser
import CounsellorService
import Employment
import Store
import Wording

/// `log`
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Montre les classements consignés : quoi, quand, par qui, avec quelle politique.",
    discussion: """
      « replay NUMÉRO » refait un classement et dit s'il est le même. Le journal ne copie aucun fait ; il garde six mois \
      au moins. Les listes des recrutements en nombre sont gardées avec eux : « drive history » et « drive replay ».
      """)

  @Option(help: ArgumentHelp("Nombre de lignes montrées, les dernières : 20 sans cette option.", valueName: "n"))
  var top: Int?
  @Flag(help: "Montre les accès aux données des personnes : lectures, écritures, exports.")
  var accesses = false
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard top ?? 1 > 0 else { throw ValidationError("--top doit être supérieur à 0") }
  }

  func run() throws {
    let logs = ReadLogs(options.session())
    let top = top ?? 20
    if accesses { return try show(try logs.accesses(last: top)) }
    let rankings = try logs.rankings(last: top)
    switch OutputFormat.list(options.format) {
    case .table, .csv:
      var table = TextTable([
        .init(title: "Numéro", isNumber: true), .init(title: "Fait le (UTC)"), .init(title: "Par", widest: 16),
        .init(title: "Question"), .init(title: "Au"), .init(title: "Ordre"), .init(title: "Lignes", isNumber: true),
        .init(title: "Politique", widest: 40), .init(title: "Empreinte"), .init(title: "À noter"),
        .init(title: "Références"),
      ])
      for ranking in rankings { table.add(cells(ranking)) }
      try Printing.table(table, options.format)
      Terminal.message(count(rankings.count, "classement"))
    case .json, .ndjson:
      try Printing.records(options.format, rankings) { RankingLogRow($0) }
    }
  }

  private func cells(_ ranking: LoggedRanking) -> [String] {
    let (entry, terms) = (ranking.entry, ranking.entry.terms)
    let rows = terms?.limit.map { entry.subject == "*" ? "\(entry.rowCount)" : "\(entry.rowCount) sur \($0)" }
    return [
      String(ranking.number), frenchMoment(entry.at), entry.user, ReplayText.question(entry), french(entry.asOf),
      terms?.order.label ?? "non consigné", rows ?? "\(entry.rowCount)",
      "\(entry.policyName), version \(entry.policyVersion)", terms.map { short($0.answer) } ?? "",
      terms == nil ? "ne peut être rejoué" : terms?.replayOf.map { "rejeu du nº \($0)" } ?? "",
      entry.referenceEditions,
    ]
  }

  private func show(_ accesses: [AccessLogEntry]) throws {
    switch OutputFormat.list(options.format) {
    case .table, .csv:
      var table = TextTable([
        .init(title: "Fait le (UTC)"), .init(title: "Par", widest: 16), .init(title: "Accès"), .init(title: "Objet"),
      ])
      for access in accesses { table.add([frenchMoment(access.at), access.user, access.action.label, object(access)]) }
      try Printing.table(table, options.format)
      Terminal.message(count(accesses.count, "accès", "accès"))
    case .json, .ndjson:
      try Printing.records(options.format, accesses) { AccessLogRow($0) }
    }
  }

  private func object(_ access: AccessLogEntry) -> String {
    let noun = access.kind == "offer" ? "offre" : access.kind
    return switch access.object {
    case .one(let id): "\(noun) \(id)"
    case .many(let number): count(number, noun)
    }
  }
}

/// The beginning of a fingerprint: enough to compare by eye.
private func short(_ fingerprint: Fingerprint) -> String { String(fingerprint.description.prefix(8)) }

/// A time stamp as French writes it, to the minute: `21/11/2026 08:00`.
func frenchMoment(_ at: String) -> String {
  guard let day = CalendarDate(String(at.prefix(10))) else { return at }
  return "\(french(day)) \(at.dropFirst(11).prefix(5))"
}

/// A ranking of the log for programs; null for what a version did not keep.
private struct RankingLogRow: Encodable {
  let number: Int
  let at: String
  let user: String
  let question: String
  let subject: String
  let as_of: CalendarDate
  let policy: String
  let policy_version: String
  let policy_digest: String
  let reference_editions: String
  let rows: Int
  let facts_digest: String
  let order: String?
  let row_limit: Int?
  let captured_since: CalendarDate?
  let spread_ratio: Double?
  let program_version: String?
  let participants: Int?
  let offers: Int?
  let answer_digest: String?
  let replay_of: Int?
  let is_replayable: Bool

  init(_ ranking: LoggedRanking) {
    let (entry, terms) = (ranking.entry, ranking.entry.terms)
    (number, at, user, question) = (ranking.number, entry.at, entry.user, entry.question.rawValue)
    (subject, as_of, rows, reference_editions) = (entry.subject, entry.asOf, entry.rowCount, entry.referenceEditions)
    (policy, policy_version) = (entry.policyName, entry.policyVersion)
    (policy_digest, facts_digest) = (entry.policyFingerprint.description, entry.factsFingerprint.description)
    (order, row_limit, captured_since) = (terms?.order.rawValue, terms?.limit, terms?.since)
    spread_ratio = terms?.spread?.decimal
    (program_version, participants, offers) = (terms?.programVersion, terms?.participants.count, terms?.offers.count)
    (answer_digest, replay_of, is_replayable) = (terms?.answer.description, terms?.replayOf, terms != nil)
  }
}

/// An access for programs.
private struct AccessLogRow: Encodable {
  let at: String
  let user: String
  let action: String
  let kind: String
  let id: String?
  let count: Int?

  init(_ access: AccessLogEntry) {
    (at, user, action, kind) = (access.at, access.user, access.action.rawValue, access.kind)
    switch access.object {
    case .one(let id): (self.id, count) = (id, nil)
    case .many(let number): (id, count) = (nil, number)
    }
  }
}
