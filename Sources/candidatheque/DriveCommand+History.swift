import Accompaniment
import ArgumentParser
import CounsellorService
import Drives
import Employment
import Store
import Wording

extension DriveCommand {
  /// `drive history`
  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Montre tout ce qui a été fait d'un recrutement : quoi, quand, par qui.")
    @OptionGroup var number: Number
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let history = try ReadDrive(options.session()).history(number.recrutement)
      let lines = lines(history)
      switch OutputFormat.list(options.format) {
      case .table:
        // Reasons are what one looks for: they are wrapped, never cut.
        let indent = String(repeating: " ", count: 18)
        for line in lines {
          let texts = wrapped("\(line.user) : \(line.what)", width: Terminal.width - indent.count)
          for (place, text) in texts.enumerated() {
            Terminal.line((place == 0 ? frenchMoment(line.at) + "  " : indent) + text)
          }
        }
      case .csv:
        var table = TextTable([.init(title: "Fait le (UTC)"), .init(title: "Par"), .init(title: "Quoi")])
        for line in lines { table.add([frenchMoment(line.at), line.user, line.what]) }
        try Printing.table(table, options.format)
      case .json, .ndjson: try Printing.records(options.format, lines) { $0 }
      }
      Terminal.message(count(history.steps.count, "étape") + ", " + count(history.lists.count, "liste"))
    }

    /// Steps and lists in the order of their moments; of one second, steps come first: a list is made of them.
    private func lines(_ history: DriveHistory) -> [Line] {
      let steps = history.steps.map { taken in
        Line(at: taken.at, user: taken.user, what: taken.step.text { options.name(of: $0, in: history.participants) })
      }
      let lists = history.lists.map { list in
        Line(
          at: list.at, user: list.user,
          what: "liste nº \(list.number) (\(list.terms.keeping.label)) ; \(list.policyName), "
            + "version \(list.policyVersion), au \(french(list.asOf))", list: list.number,
          answer_digest: list.answer.description, program_version: list.terms.programVersion)
      }
      return (steps + lists).enumerated()
        .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    private struct Line: Encodable {
      let at: String
      let user: String
      let what: String
      var list: Int?
      var answer_digest: String?
      var program_version: String?
    }
  }

  /// `drive replay`
  struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Refait une liste et dit si elle est la même.",
      discussion: """
        La politique, le jour, les références, les étapes et les autres recrutements sont ceux d'alors ; les faits sont \
        ceux de la base, et leur empreinte dit s'ils ont changé. Rien n'est gardé. Code de retour 3 si quelque chose diffère.
        """)
    private static let differs = ArgumentParser.ExitCode(3)

    private struct Row: Encodable {
      let drive: Int
      let list: Int
      let is_same: Bool
      let is_intact: Bool
      let differences: [String]
      let moved: [String]
      let shifted: Int
      let deleted_drives: [Int]
      let program_version: String

      init(_ verdict: ReplayDriveList.Verdict) {
        (drive, list) = (verdict.list.drive.number, verdict.list.number)
        (is_same, is_intact, shifted) = (verdict.isSame, verdict.isIntact, verdict.shifted)
        differences = verdict.differences.map { ReplayText.text($0) }
        moved = verdict.moved.map(\.participant.description)
        (deleted_drives, program_version) = (verdict.deletedSince.map(\.number), verdict.list.terms.programVersion)
      }
    }

    @OptionGroup var number: Number
    @Option(help: ArgumentHelp("Numéro de la liste (la dernière par défaut).", valueName: "n"))
    var list: Int?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
      guard options.asOf == nil, options.policy == nil else {
        throw ValidationError("replay reprend le jour et la politique de la liste, sans --as-of ni --policy")
      }
    }

    func run() throws {
      let verdict = try ReplayDriveList(options.session())(number.recrutement, list: list)
      switch OutputFormat.page(options.format) {
      case .table, .csv: DriveReplayText.lines(verdict).forEach { Terminal.line($0) }
      case .json, .ndjson: try Printing.records(options.format, [Row(verdict)]) { $0 }
      }
      if !verdict.isSame { throw Self.differs }
    }
  }
}

extension DriveListTerms.Keeping {
  /// What of the list before was to stay.
  var label: String {
    switch self {
    case .nothing: "sans regarder la précédente"
    case .whereEqual: "en changeant le moins possible"
    case .promised: "invitations promises"
    }
  }
}

/// What is said of a list that was made again.
enum DriveReplayText {
  /// How many of those who stand elsewhere are named.
  private static let named = 20

  static func lines(_ verdict: ReplayDriveList.Verdict) -> [String] {
    let list = verdict.list
    let head = "Rejeu de la liste nº \(list.number), recrutement nº \(list.drive), au \(french(list.asOf))"
    var lines: [String]
    if verdict.isSame {
      lines = [
        head + " : identique.",
        "Mêmes faits, mêmes étapes, même politique (\(list.policyName), version \(list.policyVersion)), mêmes "
          + "références ; chaque participant y est à la même place.",
      ]
    } else {
      lines = [head + " : ce n'est plus la même."]
      lines += verdict.differences.filter { $0 != .rows }.map { ReplayText.text($0) }
      if !verdict.isIntact {
        lines.append(
          "Les places gardées ne sont plus celles qui avaient été écrites : un participant a été effacé depuis, ou le "
            + "fichier a été modifié.")
      }
      if !verdict.deletedSince.isEmpty {
        lines.append(
          "Effacé depuis : recrutement \(enumeration(verdict.deletedSince.map { "nº \($0)" })) ; s'il invitait le même jour, "
            + "la liste en diffère.")
      }
      if !verdict.differences.contains(.rows) { lines.append("Chacun est pourtant à la même place.") }
      lines += verdict.moved.prefix(named).map { moved in
        "  \(moved.participant) : \(standing(moved.then)) alors, \(standing(moved.now)) maintenant"
      }
      let rest = verdict.moved.count - named
      if rest > 0 { lines.append("  et \(count(rest, "autre"))") }
      if verdict.shifted > 0 {
        lines.append(
          "\(count(verdict.shifted, "participant est", "participants sont")) où \(verdict.shifted > 1 ? "ils étaient" : "il était"), "
            + "avec un autre rang, d'autres points ou une autre raison.")
      }
    }
    if let version = verdict.otherVersion {
      lines.append(
        "Elle avait été faite par la version \(version) du programme ; celle-ci est la version \(programVersion).")
    }
    return lines
  }

  private static func standing(_ places: [DrivePlace]) -> String {
    guard !places.isEmpty else { return "absent de la liste" }
    return enumeration(
      places.map { place in
        let offer = place.kind == .leftOut ? "" : " pour \(place.offer?.description ?? "")"
        let points = place.total.map { " (\(french(Hundredths($0))) points)" } ?? ""
        return place.standing + offer + points
      })
  }
}
