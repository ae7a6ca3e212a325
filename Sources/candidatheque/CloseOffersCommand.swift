import ArgumentParser
import CounsellorService
import Store
import Wording

extension OffersCommand {
  /// `offers close`
  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Clôt une offre, ou celles qui ne sont plus diffusées ou dont la date est passée.",
      discussion: """
        Une offre close à la main n'est rouverte par aucune capture, et ses autres publications sont closes avec elle.
        Une offre qui n'était plus diffusée est rouverte par toute nouvelle capture ; une offre dont la date est passée, \
        par une capture qui diffère.
        """)

    @Argument(help: "Identifiant de l'offre à clore à la main.", transform: { $0 })
    var offre: String?
    @Option(
      parsing: .unconditional,
      help: ArgumentHelp("Clôt les offres qu'aucune capture n'a montrées depuis tant de jours.", valueName: "jours"))
    var notSeen: Int?
    @Option(help: ArgumentHelp("Avec --not-seen : seulement les offres de cette source.", valueName: "nom"))
    var source: String?
    @Flag(help: "Clôt les offres dont le dernier jour est passé.")
    var expired = false
    @OptionGroup var options: GlobalOptions

    func validate() throws {
      guard offre != nil || notSeen != nil || expired else {
        throw ValidationError("Indiquez une offre, --not-seen ou --expired")
      }
      guard offre == nil || (notSeen == nil && !expired) else {
        throw ValidationError("Une offre se clôt seule, sans --not-seen ni --expired")
      }
      guard notSeen.map({ $0 > 0 }) ?? true else { throw ValidationError("--not-seen doit être supérieur à 0") }
      guard source == nil || notSeen != nil else { throw ValidationError("--source accompagne --not-seen") }
    }

    func run() throws {
      let close = CloseOffers(options.session())
      if let offre {
        let (id, closed) = try close.byHand(offre)
        Terminal.message(closed.isEmpty ? "L'offre \(id) était déjà close." : "Offre \(id) close.")
        let others = closed.filter { $0 != id }
        if !others.isEmpty {
          Terminal.message("Closes avec elle, comme autres publications : \(enumeration(others.map(\.description))).")
        }
        return
      }
      // What is past its date is closed for that reason, even when it is not seen any more either: it opens less easily.
      if expired { report(try close.expired(), .expired) }
      if let notSeen { report(try close.notSeen(forDays: notSeen, source: source), .notSeen) }
    }

    private func report(_ number: Int, _ reason: ClosingReason) {
      Terminal.message("\(count(number, "offre close", "offres closes")) (\(reason.label))")
    }
  }

  /// `offers reopen`
  struct Reopen: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Rouvre une offre, quelle que soit la raison de sa clôture, avec ses autres publications.")

    @Argument(help: "Identifiant de l'offre.", transform: { $0 })
    var offre: String
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let (id, opened) = try CloseOffers(options.session()).reopen(offre)
      Terminal.message(opened.isEmpty ? "L'offre \(id) n'était pas close." : "Offre \(id) rouverte.")
      let others = opened.filter { $0 != id }
      if !others.isEmpty {
        Terminal.message("Rouvertes avec elle, comme autres publications : \(enumeration(others.map(\.description))).")
      }
    }
  }
}
