import FrenchText

/// Whether an offer says in its own words that it is open to disabled workers. An offer to work *with* disabled people does
/// not say so.
struct AccessibilityInText {
  let isAccessible: Bool

  init(_ text: OfferText) {
    isAccessible = [text.title, text.description].contains { text in
      Self.phrases.phrases(in: text).contains { match in
        let before = text.words(before: match.range.lowerBound, atMost: 14)
        switch match.meaning {
        case .says: return !text.has(Self.denials, in: before.suffix(2))
        case .people:
          return text.has(Self.open, in: before) && text.has(Self.offer, in: before)
            || text.has(Self.answers, in: before.suffix(7))
        }
      }
    }
  }

  private enum Sign: Sendable { case says, people }
  private static let phrases = PhraseTable<Sign>(
    [
      "handi accueillant", "handi accueillante", "handiaccueillant", "handiaccueillante", "handi accueillants",
      "handi friendly", "handifriendly", "handi bienveillant", "handi bienveillante", "handibienveillant",
      "accessible rqth", "accessibles rqth", "accessible aux rqth", "accessible th", "ouvert th", "rqth accepte",
      "accessible aux personnes rqth", "ouvert aux personnes rqth", "rqth bienvenue", "rqth bienvenus", "rqth acceptee",
      "ouvert rqth", "ouvert aux rqth", "ouvert a la rqth",
      "ouvert aux travailleurs handicapes", "ouverts aux travailleurs handicapes",
      "ouverte aux travailleurs handicapes",
      "accessible aux travailleurs handicapes", "accessibles aux travailleurs handicapes",
      "ouvert aux beneficiaires de l'obligation d'emploi", "ouverts aux beneficiaires de l'obligation d'emploi",
    ].map { ($0, .says) }
      + [
        "situation de handicap", "situations de handicap", "personnes handicapees", "personne handicapee", "rqth",
        "travailleurs handicapes", "travailleur handicape", "handicap", "obligation d'emploi", "oeth", "boeth",
      ].map { ($0, .people) })
  private static let denials = WordGroup("pas non")
  private static let open = WordGroup("ouvert ouverte ouverts ouvertes accessible accessibles")
  private static let answers = WordGroup("candidature candidatures")
  private static let offer = WordGroup(
    "poste postes offre offres emploi emplois recrutement recrutements candidature candidatures metiers missions annonce "
      + "opportunites profils")
}
