import FrenchText

/// The number of posts that an offer states in its own words: `5 postes à pourvoir`, `recrute 3 soudeurs`.
struct PostsInText {
  /// 1 or more; nil where no number is said, or several.
  let posts: Int?

  init(_ text: OfferText) {
    let trades = Set(text.title.words.map(\.hash))
    let said = Self.numbers(in: text.title, trades).union(Self.numbers(in: text.description, trades))
    posts = said.count == 1 ? said.first : nil
  }

  /// - Parameter trades: the words of the title: `recherchons, pour un client, 3 soudeurs` counts one of them.
  private static func numbers(in text: FoldedText, _ trades: Set<UInt64>) -> Set<Int> {
    var said = times(in: text)
    for match in triggers.phrases(in: text) {
      switch match.meaning {
      case .posts:
        let before = match.range.lowerBound - 1
        guard before >= 0, text.words[match.range.lowerBound].gap <= .space, let count = text.count(at: before),
          count.end == match.range.lowerBound,
          !text.is(rhythm, at: before - 1) || text.is(there, at: before - 2)
        else { continue }
        let after = text.words(from: match.range.upperBound, atMost: 2)
        let isToFill = text.has(toFill, in: text.words(from: match.range.upperBound, atMost: 7))
        let isOpening = text.is(of, at: before - 1) && text.is(openings, at: before - 2)
        guard
          text.has(open, in: after) || match.range.count > 1 || isToFill || isOpening
            || isAlone(before, match.range.upperBound, in: text)
        else { continue }
        if (1...500).contains(count.whole) { said.insert(count.whole) }
      case .label:
        let next = match.range.upperBound
        guard next < text.words.count, text.words[next].gap <= .colon, let count = text.count(at: next),
          (1...500).contains(count.whole), count.hundredths % 100 == 0,
          count.end == text.words.count || !text.is(rhythm, at: count.end) && text.words[count.end].gap != .hyphen
        else { continue }
        said.insert(count.whole)
      case .needed:
        // `Besoin de 15 manutentionnaires` begins its sentence, or counts the title's trade; `par an` counts an agency's.
        guard let count = text.count(at: match.range.upperBound), (2...500).contains(count.whole),
          count.hundredths % 100 == 0, count.end < text.words.count, text.words[count.end].gap == .space,
          !text.words[count.end].isNumber, !text.is(notPosts, at: count.end), !text.is(notNeeded, at: count.end),
          text.words[match.range.lowerBound].gap >= .stop || isPlural(count.end, of: trades, in: text),
          !text.has(per, in: text.words(from: count.end, atMost: 6))
        else { continue }
        said.insert(count.whole)
      case .recruited:
        guard match.range.lowerBound >= 2, let count = text.count(at: match.range.lowerBound - 2),
          count.end == match.range.lowerBound - 1, !text.is(notPosts, at: count.end),
          !text.is(rhythm, at: match.range.lowerBound - 3), text.words[match.range.lowerBound].gap <= .space
        else { continue }
        if (2...500).contains(count.whole), count.hundredths % 100 == 0 { said.insert(count.whole) }
      case .recruits:
        for position in text.words(from: match.range.upperBound, atMost: 18) {
          guard let count = text.count(at: position), (2...500).contains(count.whole), count.end < text.words.count,
            text.words[position].gap == .comma, isPlural(count.end, of: trades, in: text)
          else { continue }
          said.insert(count.whole)
          break
        }
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

  /// `6 postes.`, `CDI, 2 postes`: nothing else stands in the clause.
  private static func isAlone(_ start: Int, _ end: Int, in text: FoldedText) -> Bool {
    (start == 0 || text.words[start].gap >= .comma) && (end == text.words.count || text.words[end].gap >= .comma)
  }

  /// `Soudeurs (x12)`; `2x8` is none.
  private static func times(in text: FoldedText) -> Set<Int> {
    var said: Set<Int> = []
    for position in text.positions(of: by) where position + 1 < text.words.count {
      let (next, word) = (position + 1, text.words[position])
      guard let count = text.number(text.words[next]), (2...200).contains(count), text.words[next].gap <= .space,
        word.gap == .bracket || word.gap == .space && text.words[next].gap == .glued,
        position > 0, !text.words[position - 1].isNumber,
        next + 1 == text.words.count || text.words[next + 1].gap >= .bracket
      else { continue }
      said.insert(count)
    }
    return said
  }

  /// Whether a word is the plural of one of the title's.
  private static func isPlural(_ position: Int, of trades: Set<UInt64>, in text: FoldedText) -> Bool {
    let word = text.words[position]
    guard word.gap == .space, word.end - word.start > 3, text.bytes[word.end - 1] == 0x73 else { return false }
    return trades.contains(word.hash) || trades.contains(wordHash(text.bytes[word.start..<word.end - 1]))
  }

  private enum Trigger: Sendable { case posts, label, needed, recruits, recruited }
  private static let triggers = PhraseTable<Trigger>(
    [
      "poste", "postes", "postes a pourvoir", "poste a pourvoir", "postes a pouvoir", "postes disponibles",
      "cdi a pourvoir", "cdd a pourvoir", "contrats a pourvoir",
    ].map { ($0, .posts) }
      + [
        "nombre de postes", "nombre de poste", "nb de postes", "nombre de postes a pourvoir",
        "nombre de postes proposes",
        "nombre de postes ouverts", "nombre de postes disponibles",
      ].map { ($0, .label) }
      + ["recrutement de", "besoin de", "besoins de"].map { ($0, .needed) }
      + ["recrute", "recrutons", "recrutent", "recherche", "recherchons", "embauche", "embauchons"].map {
        ($0, .recruits)
      }
      + ["recherches", "recherchees", "a recruter", "recrutes", "recrutees"].map { ($0, .recruited) })
  private static let by = WordGroup("x")
  private static let open = WordGroup("disponibles disponible ouverts ouvert proposes vacants")
  private static let toFill = WordGroup("pourvoir pouvoir")
  private static let of = WordGroup("de")
  private static let openings = WordGroup("ouverture creation")
  private static let there = WordGroup("y")
  private static let notNeeded = WordGroup("minutes metres kg km postes")
  private static let per = WordGroup("par")
  private static let rhythm = WordGroup("x sur entre a au et ou")
  private static let passed = WordGroup("actuellement pour un de ses clients son client urgemment immediatement")
  private static let notPosts = WordGroup(
    "ans an annees mois semaines jours jour h heures x a ou et au euros eme nouveaux types profils fois metiers")
}
