import ArgumentParser
import CounsellorService
import Employment
import Wording

extension OffersCommand {
  /// `offers duplicates`
  struct Duplicates: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Propose les offres d'un même lieu dont les textes sont presque les mêmes.",
      discussion: """
        Les offres de même texte, même lieu et mêmes conditions sont réunies à l'import. Celles-ci diffèrent un peu : \
        « offers merge » les réunit, « offers keep-apart » les garde séparées ; elles ne sont alors plus proposées.
        """)

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let proposals = try CompareOffers(options.session()).proposals()
      switch OutputFormat.list(options.format) {
      case .table, .csv:
        var table = TextTable([
          .init(title: "Offre"), .init(title: "Ressemble à"), .init(title: "Similarité", isNumber: true),
          .init(title: "Intitulé", widest: 32), .init(title: "Lieu", widest: 24),
          .init(title: "Ce qui diffère", widest: 60),
        ])
        for proposal in proposals {
          let (offer, other) = (proposal.offer, proposal.other)
          let differences = DuplicateWording.differences(offer, other)
          table.add([
            offer.id.description, other.id.description, frenchFixed(hundredths(proposal.similarity)), offer.title,
            offer.place?.name ?? "non précisé",
            differences.isEmpty ? "quelques mots du texte" : differences.joined(separator: " ; "),
          ])
        }
        try Printing.table(table, options.format)
        Terminal.message(count(proposals.count, "paire proposée", "paires proposées"))
      case .json, .ndjson:
        try Printing.records(options.format, proposals) { Row($0) }
      }
    }

    private struct Row: Encodable {
      let offer: String
      let other: String
      let similarity: Double
      let differences: [String]

      init(_ proposal: DuplicateProposal) {
        (offer, other) = (proposal.offer.id.description, proposal.other.id.description)
        similarity = Double(hundredths(proposal.similarity).value) / 100
        differences = DuplicateWording.differences(proposal.offer, proposal.other)
      }
    }
  }

  /// `offers merge`
  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Réunit deux offres : c'est le même poste, publié deux fois.")

    @Argument(help: "Identifiant de l'offre à réunir.", transform: { $0 })
    var offre: String
    @Argument(help: "Identifiant de l'offre à laquelle elle est réunie.", transform: { $0 })
    var autre: String
    @OptionGroup var options: GlobalOptions

    func run() throws { report(try CompareOffers(options.session()).merge(offre, into: autre)) }
  }

  /// `offers keep-apart`
  struct KeepApart: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Garde deux offres séparées : ce sont deux postes. Défait aussi une réunion.")

    @Argument(help: "Identifiant de l'offre, qui quitte l'autre si elles sont réunies.", transform: { $0 })
    var offre: String
    @Argument(help: "Identifiant de l'autre offre.", transform: { $0 })
    var autre: String
    @OptionGroup var options: GlobalOptions

    func run() throws { report(try CompareOffers(options.session()).keepApart(offre, autre)) }
  }
}

/// A similarity in whole hundredths, rounded down: what is not the same text never shows as 1.
private func hundredths(_ similarity: Double) -> Hundredths { Hundredths(Int(similarity * 100)) }

private func report(_ outcome: DuplicateOutcome) {
  let text = DuplicateWording.decided(outcome.decision, standing: outcome.standing, post: outcome.post)
  Terminal.message(text.prefix(1).uppercased() + text.dropFirst() + ".")
}
