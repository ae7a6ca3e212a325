import ArgumentParser
import Capture
import CounsellorService
import Employment
import Occupations
import Store
import Wording

/// `offers …`
struct OffersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offers", abstract: "Importer, lire, clore et relire les offres.",
    subcommands: [
      Import.self, Normalise.self, List.self, Show.self, Close.self, Reopen.self, Duplicates.self, Merge.self,
      KeepApart.self,
      Rejected.self, Reindex.self,
    ])

  /// `offers import`
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Importe des offres captées : JSON, CSV, .xlsx, page web, courriel, PDF, texte, ou un dossier de tout cela.")

    @Argument(help: "Fichiers ou dossiers à importer.", transform: { $0 })
    var chemins: [String]
    @Option(
      help: ArgumentHelp("Nom de la source (france-travail pour son JSON, sinon le nom du fichier).", valueName: "nom"))
    var source: String?
    @Option(
      help: ArgumentHelp("Correspondance entre colonnes et champs (YAML), pour un tableau.", valueName: "fichier"))
    var mapping: String?
    @Flag(help: "Montre comment les fichiers sont lus et les premières offres, sans rien enregistrer.")
    var dryRun = false
    @Option(help: WriteMappingOption.help)
    var writeMapping: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = options.session()
      var progress = ProgressLine("Import des offres")
      let report: ImportReport
      if dryRun || writeMapping != nil {
        let first: [Offer]
        (report, first) = try CheckOffers(session, mappingPath: mapping)(chemins, source: source) {
          progress.show($0.share, records: $0.records)
        }
        progress.end()
        if let writeMapping {
          try WriteMappingOption.write(report, to: writeMapping)
        } else {
          ContentView(report: report).show()
          let labels = try session.reference.labels()
          for offer in first {
            Terminal.line()
            OfferPage(facts: offer, labels: labels).show()
          }
        }
      } else {
        report = try ImportOffers(session, mappingPath: mapping)(chemins, source: source) {
          progress.show($0.share, records: $0.records)
        }
      }
      progress.end()
      try ImportSummary(report: report, noun: "offre", isFeminine: true, isDryRun: dryRun || writeMapping != nil).show()
    }
  }

  /// `offers normalise`
  struct Normalise: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "L'indexeur seul : une offre normalisée par ligne, rien n'est enregistré.")

    @Argument(help: "Fichiers ou dossiers à lire.", transform: { $0 })
    var chemins: [String]
    @Option(help: ArgumentHelp("Nom de la source.", valueName: "nom"))
    var source: String?
    @Option(
      help: ArgumentHelp("Correspondance entre colonnes et champs (YAML), pour un tableau.", valueName: "fichier"))
    var mapping: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = options.session()
      var (isClean, isUsable, isMissing) = (true, false, false)
      let normalise = try NormaliseOffers(session, mappingPath: mapping)
      let format = options.format ?? .ndjson
      var table = TextTable(OfferRows.columns)
      var documents: [String] = []
      try normalise.forEach(chemins, source: source) { outcome throws(ServiceError) in
        switch outcome.result {
        case .failure(let rejection):
          isClean = false
          isMissing = isMissing || rejection.problems.contains { $0.reason == .unreadableFile }
          if !rejection.problems.allSatisfy(\.isOfWholeFile) { isUsable = true }
          for problem in rejection.problems { Terminal.message(problem.text) }
        case .success(let offer):
          isUsable = true
          switch format {
          case .table, .csv: table.add(OfferRows.cells(offer))
          case .json, .ndjson:
            let line = try Printing.json(NormalisedOfferDocument(offer, reference: session.reference))
            if format == .ndjson { Terminal.line(line) } else { documents.append(line) }
          }
        }
      }
      switch format {
      case .table: table.lines(width: Terminal.width).forEach { Terminal.line($0) }
      case .csv: table.csv().forEach { Terminal.line($0) }
      case .json: Terminal.line("[" + documents.joined(separator: ",\n") + "]")
      case .ndjson: break
      }
      if !isUsable, !isClean { throw ExitCode(isMissing ? 66 : 65) }
      if !isClean { throw ExitCode(2) }
    }
  }

  /// `offers list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Liste les offres.")

    @Flag(help: "Montre aussi les offres closes et celles qui en répètent une autre.")
    var all = false
    @Option(
      help: ArgumentHelp("Un secteur : industry, transport, sap, building, catering ou tertiary.", valueName: "secteur")
    )
    var sector: Sector?
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = options.session()
      let offers = try ReadRecords(session).offers(OfferFilter(status: all ? .all : .open, sector: sector))
      switch OutputFormat.list(options.format) {
      case .table, .csv:
        var table = TextTable(OfferRows.columns)
        for offer in offers { table.add(OfferRows.cells(offer.offer, closing: offer.closing)) }
        try Printing.table(table, options.format)
        Terminal.message(count(offers.count, "offre"))
      case .json, .ndjson:
        try Printing.records(options.format, offers) {
          try NormalisedOfferDocument($0.offer, reference: session.reference)
        }
      }
    }
  }

  /// `offers show`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Montre une offre et son historique.")

    @Argument(help: "Identifiant de l'offre.", transform: { $0 })
    var offre: String
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = options.session()
      let record = try ReadRecords(session).offer(offre)
      if record.asked != record.offer.offer.id {
        Terminal.message(DuplicateWording.standing(record.offer.offer.id, for: record.asked))
      }
      switch OutputFormat.page(options.format) {
      case .table, .csv:
        OfferPage(record: record, labels: try session.reference.labels()).show()
      case .json, .ndjson:
        Terminal.line(try Printing.json(NormalisedOfferDocument(record.offer.offer, reference: session.reference)))
      }
    }
  }

  /// `offers rejected`
  struct Rejected: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Liste les enregistrements rejetés à l'import, avec la raison.")

    @OptionGroup var options: GlobalOptions

    func run() throws {
      try RejectedRows.show(ReadRecords(options.session()).rejected(.offer), options.format)
    }
  }
}

extension Sector: ExpressibleByArgument {}
