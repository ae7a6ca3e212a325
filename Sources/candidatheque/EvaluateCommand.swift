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
    subcommands: [Extraction.self])

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

    private func opened(_ path: String) throws(ServiceError) -> CapturedFile {
      do {
        return try CapturedFile(path: path)
      } catch {
        throw .file(error)
      }
    }
  }
}

/// A report on quality as a file.
enum EvaluationFile {
  /// Writes a report into a folder, which is created.
  static func write(_ text: String, to folder: String, name: String) throws(ServiceError) {
    let path = folder + "/" + name
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw .cannotWrite(path: path)
    }
    Terminal.message("Écrit : \(path)")
  }
}
