import ArgumentParser
import CounsellorService
import Wording

extension OffersCommand {
  /// `offers reindex`
  struct Reindex: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Relit toutes les offres connues avec l'indexeur et le référentiel d'aujourd'hui.",
      discussion: """
        Un import ne lit que les offres nouvelles ou changées : après une mise à jour du programme ou du référentiel, les \
        autres gardent ce qu'une version antérieure y a lu. Les captures, les clôtures et ce qui a été décidé des doublons \
        ne changent pas.
        Une relecture interrompue se relance : ce qui a déjà été relu ne change plus.
        """)

    @OptionGroup var options: GlobalOptions

    func run() throws {
      var line = ProgressLine("Relecture des offres")
      let report = try ReindexOffers(options.session()) { line.show($0.share, records: $0.records) }
      line.end()
      for (id, problems) in report.refused.prefix(Self.shownRefusals) {
        Terminal.message(
          "\(id) garde ses faits, sa capture n'est plus acceptée : \(problems.map(\.text).joined(separator: " ; "))")
      }
      let more = report.refused.count - Self.shownRefusals
      if more > 0 { Terminal.message("… et \(count(more, "autre offre", "autres offres")) de même") }
      let changed = report.changed == 0 ? "aucune n'a changé" : "dont \(count(report.changed, "changée"))"
      Terminal.message("\(count(report.read, "offre relue", "offres relues")), \(changed)")
      if report.newDuplicates != 0 { Terminal.message(DuplicateWording.changed(by: report.newDuplicates)) }
      if !report.refused.isEmpty { throw ExitCode(2) }
    }

    /// Refused offers shown one by one; the rest is counted.
    private static let shownRefusals = 50
  }
}
