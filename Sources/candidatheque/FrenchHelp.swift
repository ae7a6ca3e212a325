import Foundation

/// The parser's own English words in French. The sentences of the commands are French already; these are the words that
/// the library adds around them.
enum FrenchHelp {
  /// A message of the parser, in French.
  static func translated(_ message: String) -> String {
    var text = message
    for (pattern, replacement) in patterns {
      text = text.replacingOccurrences(of: pattern, with: replacement, options: .regularExpression)
    }
    return text
  }

  /// Regular expressions and what takes their place, in order.
  private static let patterns: [(String, String)] = [
    (#"(?m)^Error: "#, "Erreur : "),
    (#"(?m)^Usage: "#, "Emploi : "),
    (#"(?m)^USAGE: "#, "EMPLOI : "),
    (#"(?m)^Help: "#, "Aide : "),
    (#"(?m)^OVERVIEW: "#, ""),
    (#"(?m)^ARGUMENTS:"#, "ARGUMENTS :"),
    (#"(?m)^OPTIONS:"#, "OPTIONS :"),
    (#"(?m)^SUBCOMMANDS:"#, "COMMANDES :"),
    (#"Show help information\."#, "Affiche cette aide."),
    (#"Show the version\."#, "Affiche la version."),
    (#"\(default: "#, "(par défaut : "),
    (#"; default:"#, " ; par défaut :"),
    (#"\(values:"#, "(valeurs :"),
    (#"(?m)^  See '(.*) <subcommand>' for detailed help\."#, "  Voir « $1 COMMANDE » pour l'aide d'une commande."),
    (#"(?m)^  See '(.*) --help' for more information\."#, "  Voir « $1 --help » pour en savoir plus."),
    (#"<subcommand>"#, "COMMANDE"),
    (#"\[<options>\]"#, "[OPTIONS]"),
    (#"Missing expected argument '([^']*)'"#, "il manque : $1"),
    (#"Missing value for '([^']*)'"#, "il manque une valeur pour « $1 »"),
    (#"Unknown option '([^']*)'\. Did you mean '([^']*)'\?"#, "option inconnue : « $1 ». Vouliez-vous dire « $2 » ?"),
    (#"Unknown option '([^']*)'"#, "option inconnue : « $1 »"),
    (#"Unexpected argument '([^']*)'"#, "« $1 » n'est pas attendu ici"),
    (#"(\d+) unexpected arguments: "#, "$1 mots ne sont pas attendus ici : "),
    (
      #"The value '([^']*)' is invalid for '([^']*)'(?:: |\. Please provide one of )([^\n]*)\.?"#,
      "la valeur « $1 » ne convient pas à « $2 » : $3"
    ),
    (#"The value '([^']*)' is invalid for '([^']*)'"#, "la valeur « $1 » ne convient pas à « $2 »"),
    (#" and '"#, " et '"), (#" or '"#, " ou '"),
  ]
}
