import ArgumentParser
import Capture
import CounsellorService
import Evaluation
import Foundation
import Store
import Wording

/// `evaluate …`
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Mesure la qualité de l'indexeur sur des offres étiquetées.",
    subcommands: [Tagging.self, Extraction.self])

  /// `evaluate tagging`
  struct Tagging: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Métier et secteur reconnus dans le titre et la description seuls.",
      discussion: """
        Une offre dont le texte a servi à apprendre le vocabulaire des métiers est mesurée par validation croisée (une à \
        deux minutes) ; les autres le sont avec le vocabulaire en service.
        """)

    @Argument(help: "Fichier d'offres étiquetées (JSON France Travail).", transform: { $0 })
    var chemin: String
    @Option(help: ArgumentHelp("Autre fichier dont la validation croisée apprend aussi.", valueName: "fichier"))
    var alsoLearn: [String] = []
    @Option(
      help: ArgumentHelp(
        "Parties de la validation croisée, de 2 à 50 : plus il y en a, plus le vocabulaire de chacune est proche de celui "
          + "en service.", valueName: "n"))
    var folds = EvaluateTagging.folds
    @Option(help: ArgumentHelp("Dossier où écrire le rapport tagging.md.", valueName: "dossier"))
    var write: String?
    @Option(
      help: ArgumentHelp(
        "Fichier NDJSON où écrire les désaccords, dans un ordre tiré au sort.", valueName: "fichier"))
    var disagreements: String?
    @Option(help: ArgumentHelp("Graine du tirage des désaccords.", valueName: "nombre"))
    var seed: UInt64 = 1
    @OptionGroup var options: GlobalOptions

    func validate() throws {
      guard EvaluateTagging.possibleFolds.contains(folds) else {
        throw ValidationError("--folds va de 2 à 50, et non \(folds)")
      }
    }

    func run() throws {
      let session = options.session()
      let file = try opened(chemin)
      var progress = ProgressLine("Validation croisée")
      let others = try alsoLearn.map { try opened($0) }
      let outcome = try EvaluateTagging(session)(file, folds: folds, learningAlsoFrom: others) { progress.show($0) }
      progress.end()
      let measures = [("cross-validated", outcome.crossValidated), ("unseen", outcome.unseen)]
      guard measures.contains(where: { $0.1 != nil }) else {
        throw ServiceError.file(ImportProblem(file: chemin, line: 0, reason: .unrecognisedFormat))
      }
      switch options.format ?? .table {
      case .json, .ndjson:
        let records = measures.flatMap { kind, measure in
          measure.map { TaggingRows(measure: $0).records(kind) } ?? []
        }
        try Printing.records(options.format, records) { $0 }
      case .table, .csv:
        for (kind, measure) in measures {
          guard let measure else { continue }
          let known = kind == "unseen" ? "offre jamais vue" : "offre mesurée par validation croisée"
          let many = kind == "unseen" ? "offres jamais vues" : "offres mesurées par validation croisée"
          Terminal.message(count(measure.verdicts.count, known, many))
          try Printing.table(TaggingRows(measure: measure).table(), options.format ?? .table)
        }
      }
      if let write {
        let page = TaggingPage(
          outcome: outcome, session: session, labels: try session.reference.labels(),
          fileName: URL(fileURLWithPath: chemin).lastPathComponent, fingerprint: Fingerprint(of: file.data),
          folds: folds, alsoLearnt: alsoLearn.map { URL(fileURLWithPath: $0).lastPathComponent })
        try EvaluationFile.write(page.markdown, to: write, name: "tagging.md")
      }
      if let disagreements {
        let (rome, labels) = (try session.reference.rome(), try session.reference.labels())
        let lines = try measures.compactMap(\.1).flatMap { $0.disagreements(seed: seed) }
          .map { try Printing.json(DisagreementRecord($0, rome: rome, labels: labels)) + "\n" }
        try EvaluationFile.write(lines.joined(), to: disagreements)
      }
    }
  }

  /// `evaluate extraction`
  struct Extraction: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Contrat, horaires, salaire, permis… lus dans le titre et la description seuls.",
      discussion: """
        Les étiquettes de la source sont cachées à l'indexeur, puis comparées à ce qu'il a lu. Un fait est « dit » quand \
        les mots qui peuvent le dire figurent dans le texte.
        """)

    @Argument(help: "Fichier d'offres étiquetées (JSON France Travail).", transform: { $0 })
    var chemin: String
    @Option(help: ArgumentHelp("Dossier où écrire le rapport extraction.md.", valueName: "dossier"))
    var write: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = options.session()
      let file = try opened(chemin)
      let report = try EvaluateExtraction(session)(file)
      guard report.offers > 0 else {
        throw ServiceError.file(ImportProblem(file: chemin, line: 0, reason: .unrecognisedFormat))
      }
      let rows = ExtractionRows(report: report)
      switch options.format ?? .table {
      case .table: rows.table().lines(width: Terminal.width).forEach { Terminal.line($0) }
      case .csv: rows.table().csv().forEach { Terminal.line($0) }
      case .json, .ndjson: try Printing.records(options.format, rows.records) { $0 }
      }
      Terminal.message(rows.summary)
      if let write {
        let page = ExtractionPage(
          report: report, session: session, fileName: URL(fileURLWithPath: chemin).lastPathComponent,
          fingerprint: Fingerprint(of: file.data))
        try EvaluationFile.write(page.markdown, to: write, name: "extraction.md")
      }
    }
  }
}

/// Opens a file of labelled offers.
private func opened(_ path: String) throws(ServiceError) -> CapturedFile {
  do {
    return try CapturedFile(path: path)
  } catch {
    throw .file(error)
  }
}

/// A report on quality as a file.
enum EvaluationFile {
  /// Writes a report into a folder, which is created.
  static func write(_ text: String, to folder: String, name: String) throws(ServiceError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: folder)
    }
    try write(text, to: folder + "/" + name)
  }

  /// Writes a file, over the one that is there.
  static func write(_ text: String, to path: String) throws(ServiceError) {
    do {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw .cannotWrite(path: path)
    }
    Terminal.message("Écrit : \(path)")
  }
}
