import FrenchText

/// Countries other than France, as workplaces name them: those near it and those that recruit there.
public enum ForeignCountries {
  /// Their names, French and their own, found in running text.
  public static let names = PhraseTable<Void>(list.map { ($0, ()) })

  /// Whether a label says that the place is abroad: a country's name anywhere, or its code in brackets at the end, as
  /// `Brugge (BE)`.
  /// - Complexity: O(words).
  public static func isNamed(in label: String) -> Bool {
    let text = FoldedText(label)
    if text.words.indices.contains(where: { names.match(in: text, at: $0) != nil }) { return true }
    guard let last = text.words.last, last.gap >= .comma else { return false }
    return codes.contains(text.text(last))
  }

  private static let list = [
    "Belgique", "België", "Belgium", "Luxembourg", "Suisse", "Switzerland", "Schweiz", "Allemagne", "Deutschland",
    "Germany", "Espagne", "España", "Spain", "Italie", "Italia", "Italy", "Pays-Bas", "Nederland", "Netherlands",
    "Royaume-Uni", "United Kingdom", "Angleterre", "England", "Irlande", "Ireland", "Portugal", "Monaco", "Andorre",
    "Autriche", "Danemark", "Suède", "Norvège", "Pologne", "Roumanie", "Grèce", "Canada", "Québec", "Maroc", "Tunisie",
    "Algérie", "Sénégal", "États-Unis", "United States",
  ]
  private static let codes: Set<String> = [
    "be", "bel", "ch", "che", "de", "deu", "es", "esp", "it", "ita", "nl", "nld", "gb", "gbr", "uk", "lu", "lux", "pt",
    "prt", "mc", "ie", "at", "ca", "us", "ma", "tn",
  ]
}
