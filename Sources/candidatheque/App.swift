import ArgumentParser
import CounsellorService
import Foundation
import Logging

/// The command line: it parses, calls one use case, prints.
@main
struct Candidatheque: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidatheque",
    abstract: "Rapproche les participants d'un PLIE et les offres d'emploi, et dit pourquoi.",
    discussion: """
      Les résultats vont à la sortie standard, les messages à la sortie d'erreur.
      Codes de retour : 0 terminé ; 2 terminé, avec des enregistrements rejetés ; \
      3 rejeu dont les faits ou les lignes ne sont plus les mêmes ; 64 commande mal écrite ; \
      65 contenu inutilisable ; 66 fichier ou enregistrement introuvable ; 70 erreur interne ; \
      73 écriture impossible ; 75 base occupée.
      """,
    version: programVersion,
    subcommands: [
      DemoCommand.self, OffersCommand.self, ParticipantsCommand.self, RankCommand.self, SuggestCommand.self,
      WhatIfCommand.self, DriveCommand.self, LogCommand.self, ReplayCommand.self, ReferenceCommand.self,
      EvaluateCommand.self,
    ])

  static func main() {
    LoggingSystem.bootstrap(StreamLogHandler.standardError)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as ServiceError {
      Terminal.message("Erreur : \(error.text)")
      Foundation.exit(error.exitCode)
    } catch let error as ArgumentParser.ExitCode {
      Foundation.exit(error.rawValue)
    } catch {
      let code = exitCode(for: error)
      let text = FrenchHelp.translated(fullMessage(for: error))
      if code.isSuccess { Terminal.line(text) } else { Terminal.message(text) }
      Foundation.exit(code.rawValue)
    }
  }
}
