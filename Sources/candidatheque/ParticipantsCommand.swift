import Accompaniment
import ArgumentParser
import CounsellorService
import Employment
import Store
import Wording

/// `participants …`
struct ParticipantsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "participants", abstract: "Importer et lire les participants.",
    subcommands: [Import.self, List.self, Show.self, Rejected.self])

  /// `participants import`
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Importe des participants : CSV ou classeur du Carnet de bord, de France Travail ou d'un autre logiciel.")

    @Argument(help: "Fichiers à importer.", transform: { $0 })
    var chemins: [String]
    @Option(help: ArgumentHelp("Correspondance entre colonnes et champs (YAML).", valueName: "fichier"))
    var mapping: String?
    @Flag(help: "Montre comment les fichiers sont lus et les premiers participants, sans rien enregistrer.")
    var dryRun = false
    @Option(help: WriteMappingOption.help)
    var writeMapping: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = options.session()
      var progress = ProgressLine("Import des participants")
      let importing = try ImportParticipants(session, mappingPath: mapping)
      let report: ImportReport
      if dryRun || writeMapping != nil {
        let first: [Participant]
        (report, first) = try importing.check(chemins) { progress.show($0.share, records: $0.records) }
        progress.end()
        if let writeMapping {
          try WriteMappingOption.write(report, to: writeMapping)
        } else {
          ContentView(report: report).show()
          let rules = try session.policy().policy.priority.rules
          let labels = try session.reference.labels()
          for participant in first {
            let shown = options.anonymous ? ParticipantHeading.withoutNames(participant) : participant
            Terminal.line()
            ParticipantPage(participant: shown, day: session.day, rules: rules, labels: labels).show()
          }
        }
      } else {
        report = try importing(chemins) { progress.show($0.share, records: $0.records) }
      }
      progress.end()
      try ImportSummary(report: report, noun: "participant", isFeminine: false, isDryRun: dryRun || writeMapping != nil)
        .show()
    }
  }

  /// `participants list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Liste les participants.")

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = options.session()
      let participants = try ReadRecords(session).participants()
      let rome = try session.reference.rome()
      switch OutputFormat.list(options.format) {
      case .table, .csv:
        var table = TextTable([
          .init(title: "Participant"), .init(title: "Nom"), .init(title: "Commune"), .init(title: "Projet", widest: 44),
          .init(title: "État"), .init(title: "Mobilité"),
        ])
        for stored in participants {
          let participant = stored.participant
          table.add([
            participant.id.description, options.anonymous ? "" : ParticipantHeading.name(participant),
            participant.home?.name ?? "à renseigner",
            participant.project.occupations.first.flatMap { rome[$0]?.label } ?? "à renseigner",
            participant.project.isValidated(on: session.day) ? "validé" : "à valider",
            ParticipantHeading.mobility(participant),
          ])
        }
        try Printing.table(table, options.format)
        Terminal.message(count(participants.count, "participant"))
      case .json, .ndjson:
        try Printing.records(options.format, participants) {
          ParticipantRow(
            options.anonymous ? ParticipantHeading.withoutNames($0.participant) : $0.participant, asOf: session.day)
        }
      }
    }
  }

  /// `participants show`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Montre un participant.")

    @Argument(help: "Identifiant du participant.", transform: { $0 })
    var participant: String
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = options.session(printing: .page(options.format))
      var stored = try ReadRecords(session).participant(participant)
      if options.anonymous { stored.participant = ParticipantHeading.withoutNames(stored.participant) }
      switch OutputFormat.page(options.format) {
      case .table, .csv:
        ParticipantPage(
          participant: stored.participant, history: (stored.importedOn, stored.updatedOn), day: session.day,
          rules: try session.policy().policy.priority.rules,
          labels: try session.reference.labels()
        ).show()
      case .json, .ndjson: Terminal.line(try Printing.json(ParticipantRow(stored.participant, asOf: session.day)))
      }
    }
  }

  /// `participants rejected`
  struct Rejected: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Liste les lignes rejetées à l'import, avec la raison.")

    @OptionGroup var options: GlobalOptions

    func run() throws {
      try RejectedRows.show(ReadRecords(options.session()).rejected(.participant), options.format)
    }
  }
}

/// A participant for programs: project and mobility, no criterion.
private struct ParticipantRow: Encodable {
  let participant: String
  let given_name: String
  let family_name: String
  let insee: String?
  let place: String?
  let occupations: [String]
  let project_validated: Bool
  let modes: [String]
  let longest_travel_minutes: Int?

  init(_ participant: Participant, asOf day: CalendarDate) {
    self.participant = participant.id.description
    (given_name, family_name) = (participant.givenName, participant.familyName)
    insee = participant.home?.insee?.description
    place = participant.home?.name
    occupations = participant.project.occupations.map(\.description)
    project_validated = participant.project.isValidated(on: day)
    modes = participant.mobility.modes.members.map(\.rawValue)
    longest_travel_minutes = participant.mobility.longestTravel?.value
  }
}
