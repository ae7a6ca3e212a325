import FrenchText

/// Whether an offer says in its own words that it is open to disabled workers. An offer to work *with* disabled people does
/// not say so, and one that turns them away says the contrary.
struct AccessibilityInText {
  let isAccessible: Bool

  init(_ text: OfferText) {
    isAccessible = [text.title, text.description].contains { text in
      Self.phrases.phrases(in: text).contains { match in
        if text.isRefused(after: match.range.upperBound, within: .comma) { return false }
        switch match.meaning {
        case .says:
          return !text.has(Self.denials, in: text.words(before: match.range.lowerBound, atMost: 3, within: .comma))
            && !text.isRefused(before: match.range.lowerBound)
        case .people: return Self.areWelcome(match.range, in: text)
        }
      }
    }
  }

  private static func areWelcome(_ range: Range<Int>, in text: FoldedText) -> Bool {
    let after = text.words(from: range.upperBound, atMost: 3, within: .comma)
    let before = text.words(before: range.lowerBound, atMost: 14)
    // `travailleurs handicapés bienvenus`, `RQTH exigée`
    // (`expérience du handicap exigée` is another demand).
    if !text.is(condition, at: range.lowerBound), let word = after.first(where: { !text.is(being, at: $0) }),
      text.is(welcomed, at: word)
    {
      return !text.has(others, in: before.suffix(5))
    }
    guard let opening = before.last(where: { text.is(openings, at: $0) }) else {
      return isRecruited(range, in: text)
    }
    let between = opening + 1..<range.lowerBound
    if text.isDenied(opening) || text.has(except, in: between) || text.has(others, in: between) { return false }
    // `priorité aux`, `ouvert également aux`, `ouvert à tous, dont les`; `ouvert dans un foyer pour` is open to nobody.
    if text.is(answers, at: opening) {
      return between.count < 7 && !text.is(towards, at: opening + 1)
        || text.has(open, in: before) && governs(between, text)
    }
    guard governs(between, text) else { return isRecruited(range, in: text) }
    if text.is(priority, at: opening) { return between.count <= 3 && text.is(towards, at: range.lowerBound - 1) }
    let startsSentence = text.words[opening].gap >= .stop && text.is(open, at: opening)
    return startsSentence || text.has(offer, in: text.words(before: opening, atMost: 14))
      || text.has(offer, in: between)
  }

  private static func governs(_ between: Range<Int>, _ text: FoldedText) -> Bool {
    between.isEmpty || text.has(towards, in: between)
  }

  /// `nous recrutons également des personnes en situation de handicap`; `recrutons un accompagnant de personnes` does not.
  private static func isRecruited(_ range: Range<Int>, in text: FoldedText) -> Bool {
    let before = text.words(before: range.lowerBound, atMost: 6)
    guard let verb = before.last(where: { !text.is(passed, at: $0) }) else { return false }
    return text.is(recruits, at: verb) && !text.isDenied(verb)
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
        "situation de handicap", "situations de handicap", "personnes en situation de handicap",
        "personne en situation de handicap", "personnes handicapees", "personne handicapee", "rqth",
        "travailleurs handicapes", "travailleur handicape", "handicap", "obligation d'emploi", "oeth", "boeth",
      ].map { ($0, .people) })
  private static let denials = WordGroup("pas non")
  private static let open = WordGroup("ouvert ouverte ouverts ouvertes accessible accessibles")
  private static let priority = WordGroup("priorite prioritairement prioritaire prioritaires")
  private static let answers = WordGroup("candidature candidatures")
  private static let openings = WordGroup(
    "ouvert ouverte ouverts ouvertes accessible accessibles reserve reservee reserves reservees priorite prioritairement "
      + "prioritaire prioritaires candidature candidatures")
  private static let offer = WordGroup(
    "poste postes offre offres emploi emplois recrutement recrutements candidature candidatures metiers missions annonce "
      + "opportunites profils")
  private static let towards = WordGroup("a au aux tous toutes")
  private static let except = WordGroup("sauf hors excepte hormis")
  /// What is done for disabled people, and where: then they are not who is sought.
  private static let others = WordGroup(
    "accompagner accompagnez accompagnant accompagnement accompagnants encadrer encadrez encadrement aider aidez assister "
      + "intervenir intervenez intervention aupres foyer etablissement residence association structure chez pour envoyer "
      + "adresser adressez usagers service services aide attention public publics travaillez travailler")
  private static let condition = WordGroup("handicap situation situations")
  private static let being = WordGroup("est sont etes soyez les le la tres")
  private static let welcomed = WordGroup(
    "bienvenu bienvenue bienvenus bienvenues accepte acceptee acceptes acceptees exigee exige requise requis obligatoire "
      + "souhaitee souhaite appreciee apprecie imperative indispensable")
  private static let recruits = WordGroup("recrutons recrute embauchons embauche recherchons recherche")
  private static let passed = WordGroup(
    "des de egalement aussi prioritairement les toute tous notamment personnes candidats travailleurs volontiers en")
}
