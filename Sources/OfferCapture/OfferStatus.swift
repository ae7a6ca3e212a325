import FrenchText

/// What a source says of an offer's recruitment: `POURVU`, `Annulé`, `à pourvoir`.
enum OfferStatus {
  /// Whether words say that nobody is looked for any more. What leaves a doubt (`en partie pourvu`) does not.
  static func isClosed(_ text: String) -> Bool {
    let words = words(of: text)
    let closes = words.contains { word in closedStems.contains { word.hasPrefix($0) } } || words == ["stand", "by"]
    return closes && !words.contains { openWords.contains($0) }
  }

  private static let closedStems = [
    "pourvu", "annul", "clos", "clotur", "ferme", "suspend", "abandon", "archiv", "retire", "expire", "termine", "gele",
    "standby", "perime", "inactif", "inactive", "desactiv", "filled", "cancel",
  ]
  private static let openWords: Set<String> = [
    "non", "pas", "partie", "partiellement", "cours", "bientot", "presque", "avant", "si", "reste", "encore", "ouvert",
    "ouverte",
  ]
}
