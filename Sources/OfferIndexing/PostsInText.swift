import FrenchText

/// The number of posts that an offer states in its own words: `5 postes à pourvoir`, `recrute 3 soudeurs`.
struct PostsInText {
  /// 1 or more; nil where no number is said, or several.
  let posts: Int?

  init(_ text: OfferText) {
    let said = Self.numbers(in: text.title).union(Self.numbers(in: text.description))
    posts = said.count == 1 ? said.first : nil
  }

  private static func numbers(in text: FoldedText) -> Set<Int> {
    var said: Set<Int> = []
    for match in triggers.phrases(in: text) {
      switch match.meaning {
      case .posts:
        let before = match.range.lowerBound - 1
        guard before >= 0, text.words[match.range.lowerBound].gap <= .space, let count = text.count(at: before),
          count.end == match.range.lowerBound, !text.is(rhythm, at: before - 1)
        else { continue }
        let after = text.words(from: match.range.upperBound, atMost: 2)
        guard text.has(open, in: after) || match.range.count > 1 else { continue }
        if (1...500).contains(count.whole) { said.insert(count.whole) }
      case .recruits:
        for position in text.words(from: match.range.upperBound, atMost: 4, within: .colon) {
          guard let count = text.count(at: position) else {
            if text.is(passed, at: position) { continue }
            break
          }
          // `recherche 2 à 3 personnes` is no number; `2 ans`, `35 h` count something else; `un` is an article.
          let next = count.end
          guard count.whole > 1, count.whole <= 500, count.hundredths % 100 == 0, next < text.words.count,
            text.words[next].gap == .space, !text.is(notPosts, at: next), !text.words[next].isNumber
          else { break }
          said.insert(count.whole)
          break
        }
      }
    }
    return said
  }

  private enum Trigger: Sendable { case posts, recruits }
  private static let triggers = PhraseTable<Trigger>(
    ["poste", "postes", "postes a pourvoir", "poste a pourvoir", "postes a pouvoir", "postes disponibles"].map {
      ($0, .posts)
    }
      + ["recrute", "recrutons", "recrutent", "recherche", "recherchons", "embauche", "embauchons"].map {
        ($0, .recruits)
      })
  private static let open = WordGroup("disponibles disponible ouverts ouvert proposes vacants")
  private static let rhythm = WordGroup("x sur entre a au et ou")
  private static let passed = WordGroup("actuellement pour un de ses clients son client urgemment immediatement")
  private static let notPosts = WordGroup(
    "ans an annees mois semaines jours jour h heures x a ou et au euros eme nouveaux types profils fois metiers")
}
