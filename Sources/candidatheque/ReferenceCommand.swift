import ArgumentParser
import CounsellorService
import Foundation
import ReferenceCompiler
import Wording

/// `reference …`
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference", abstract: "Tables de référence : métiers, communes, quartiers prioritaires, secteurs.",
    subcommands: [Build.self, Learn.self, Check.self, Status.self])

  /// `reference build`
  struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compile les tables publiées ; l'édition la plus récente est ensuite utilisée.")

    @Option(help: ArgumentHelp("Dossier des tables publiées (rome/, geo/).", valueName: "dossier"))
    var from: String
    @Option(
      help: ArgumentHelp(
        "Liste des secteurs du programme (sectors.tsv) ; sinon celle du dossier ou de son voisin domain/.",
        valueName: "fichier"))
    var sectors: String?
    @Option(help: ArgumentHelp("Dossier à écrire (sinon celui de l'utilisateur).", valueName: "dossier"))
    var to: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let list =
        sectors
        ?? ["\(from)/sectors.tsv", "\(from)/../domain/sectors.tsv"].first { FileManager.default.fileExists(atPath: $0) }
      let report = try MaintainReference(options.session()).build(from: from, sectors: list, to: to)
      Self.show(report)
    }

    static func show(_ report: BuildReport) {
      for compiled in report.compiled {
        Terminal.line("\(compiled.edition.source.label), édition \(compiled.edition.name) → \(compiled.edition.folder)")
        Sizes.show(compiled.tables)
        for left in compiled.leftOut {
          Terminal.line("  laissé de côté : \(left.reason.text(left.subjects.count))")
        }
        if !compiled.inherited.isEmpty {
          let names = compiled.inherited.map(\.file).joined(separator: ", ")
          Terminal.line("  repris d'une édition précédente : \(names)")
        }
      }
      if !report.absent.isEmpty {
        Terminal.message("Absent du dossier, laissé en l'état : \(enumeration(report.absent.map(\.label)))")
      }
    }
  }

  /// `reference learn`
  struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Apprend d'offres publiées le vocabulaire des métiers ; utilisé ensuite pour reconnaître le métier.")

    @Argument(help: "Fichiers d'offres avec leur code ROME (format France Travail).", transform: { $0 })
    var chemins: [String]
    @Option(help: ArgumentHelp("Dossier à écrire (sinon celui de l'utilisateur).", valueName: "dossier"))
    var to: String?
    @OptionGroup var options: GlobalOptions

    func run() throws { Build.show(try MaintainReference(options.session()).learn(from: chemins, to: to)) }
  }

  /// `reference check`
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Vérifie toutes les références croisées des tables.")

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let check = MaintainReference(options.session()).check()
      var table = TextTable([.init(title: "Vérification"), .init(title: "Faits vérifiés", isNumber: true)])
      for item in check.counts { table.add([item.fact.label, grouped(item.checked)]) }
      try Printing.table(table, options.format ?? .table)
      for violation in check.violations { Terminal.message("Contradiction : \(violation.text)") }
      guard check.isSound else { throw ExitCode(65) }
      Terminal.message("Aucune contradiction.")
    }
  }

  /// `reference status`
  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Dit quelles tables sont utilisées.")

    @OptionGroup var options: GlobalOptions

    func run() throws {
      for (edition, sizes) in try MaintainReference(options.session()).status() {
        Terminal.line("\(edition.source.label), édition \(edition.name) : \(edition.folder)")
        Sizes.show(sizes)
      }
    }
  }

  private enum Sizes {
    static func show(_ sizes: [ReferenceEditions.Edition.TableSize]) {
      for size in sizes {
        Terminal.line("  \(size.file) : \(count(size.rows, "ligne")), \(grouped((size.bytes + 1023) / 1024)) Kio")
      }
    }
  }
}
