import FrenchText

/// How firmly a text asks for something that it names.
enum Demand: Comparable {
  /// It says that it is not needed, offers it as a benefit, or teaches it.
  case notAsked
  /// `souhaité`, `serait un plus`, `idéalement`.
  case wished
  /// Named without any such word: what an offer names it asks for.
  case stated
  /// `obligatoire`, `exigé`, `impérativement`.
  case required

  /// Whether it counts as required rather than wished for; nil where it is not asked for at all.
  var isRequired: Bool? { self == .notAsked ? nil : self != .wished }

  /// Reads the words around what is named.
  ///
  /// A denial right before it decides (`aucun permis exigé`), then what follows it in its own clause (`permis B souhaité`), then what precedes it in its sentence
  /// (`idéalement titulaire du permis B`), then what follows right after a comma, then the heading of its list
  /// (`Les plus :`).
  ///
  /// - Parameters:
  ///   - range: the words that name it.
  ///   - text: the text they stand in.
  /// - Complexity: O(words of the sentence).
  init(of range: Range<Int>, in text: FoldedText) {
    self =
      Self.denial(of: range, in: text) ?? Self.following(range, in: text) ?? Self.preceding(range, in: text)
      ?? Self.afterComma(range, in: text)
      ?? Self.heading(of: range, in: text) ?? .stated
  }

  /// The longest way, in words, that a sign is looked for.
  private static let reach = 14

  /// `pas de permis nécessaire`, `ni diplôme ni permis exigé`, `permis B : non`; but `sans permis, s'abstenir` asks for it.
  private static func denial(of range: Range<Int>, in text: FoldedText) -> Demand? {
    let next = range.upperBound
    if text.is(no, at: next), text.words[next].gap < .stop,
      next + 1 == text.words.count || text.words[next + 1].gap >= .comma
    {
      return .notAsked
    }
    guard
      let before = text.words(before: range.lowerBound, atMost: 3, within: .comma).first(where: { position in
        denials.match(in: text, at: position)?.range.upperBound == range.lowerBound
      })
    else { return nil }
    let isWarning = text.has(abstain, in: text.words(from: next, atMost: 4))
    return isWarning && text.is(without, at: before) ? .required : .notAsked
  }

  private static func following(_ range: Range<Int>, in text: FoldedText) -> Demand? {
    var index = range.upperBound
    let end = min(text.words.count, index + reach)
    var found: Demand?
    while index < end, text.words[index].gap < .stop, text.words[index].gap != .comma {
      if let match = signsAfter.match(in: text, at: index) {
        // "pas obligatoire mais apprécié", "un atout mais non obligatoire": wished for either way.
        if found == nil || found == .notAsked { found = match.meaning }
        if found != .notAsked { return found }
        index = match.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private static func afterComma(_ range: Range<Int>, in text: FoldedText) -> Demand? {
    guard range.upperBound < text.words.count, text.words[range.upperBound].gap == .comma else { return nil }
    return signsAfter.match(in: text, at: range.upperBound)?.meaning
  }

  private static func preceding(_ range: Range<Int>, in text: FoldedText) -> Demand? {
    var index = range.lowerBound
    let first = max(0, index - reach)
    while index > first, text.words[index].gap < .stop {
      index -= 1
      guard let match = signsBefore.match(in: text, at: index), match.range.upperBound <= range.lowerBound else {
        continue
      }
      let distance = range.lowerBound - match.range.upperBound
      if distance <= match.meaning.reach { return match.meaning.demand }
    }
    return nil
  }

  /// What the last line that ends with a colon says, where the words stand in the list right under it.
  private static func heading(of range: Range<Int>, in text: FoldedText) -> Demand? {
    var index = range.lowerBound
    let first = max(0, index - 60)
    while index > first {
      let gap = text.words[index].gap
      index -= 1
      guard gap >= .line else { continue }
      var after = text.words[index].end
      while after < text.bytes.count, text.bytes[after] == 0x20 { after += 1 }
      guard after < text.bytes.count, text.bytes[after] == 0x3A else {
        if gap == .paragraph { return nil }
        continue
      }
      return text.span(around: index, upTo: .line).lazy.compactMap { headings.match(in: text, at: $0)?.meaning }.first
    }
    return nil
  }

  /// Whether the sign that follows is about several things: `B1V, BR et SST souhaités`.
  static func isPlural(after end: Int, in text: FoldedText) -> Bool {
    text.words(from: end, atMost: 3, within: .comma).contains { position in
      let word = text.words[position]
      return text.is(several, at: position)
        || text.bytes[word.end - 1] == 0x73 && signsAfter.match(in: text, at: position)?.range.count == 1
    }
  }

  /// A sign that stands before what it is about, and how many words may lie between the two.
  struct Sign {
    let demand: Demand
    let reach: Int
  }
}

extension Demand {
  fileprivate static let signsAfter = PhraseTable<Demand>(
    phrases(
      .required,
      """
      obligatoire, obligatoires, obligatoirement, impératif, impératifs, impérative, impératives, impérativement, \
      indispensable, indispensables, exigé, exigée, exigés, exigées, requis, requise, requises, nécessaire, nécessaires, \
      demandé, demandée, demandés, demandées, essentiel, essentielle
      """)
      + phrases(
        .wished,
        """
        souhaité, souhaitée, souhaités, souhaitées, souhaitable, souhaitables, apprécié, appréciée, appréciés, \
        appréciées, un plus, un grand plus, un vrai plus, un réel plus, est un +, seraient un plus, des plus, un atout, \
        des atouts, atout, idéal, idéalement, si possible, de préférence, optionnel, optionnelle, optionnels, facultatif, \
        facultative, facultatifs, bienvenu, bienvenue, bienvenus, valorisé, valorisée, valorisés, préférable, privilégié, \
        un avantage, serait un bonus, un bonus, favorablement
        """)
      + phrases(
        .notAsked,
        """
        non exigé, non exigée, non exigés, non requis, non requise, non obligatoire, non obligatoires, non nécessaire, \
        non nécessaires, non indispensable, non demandé, pas obligatoire, pas obligatoires, pas exigé, pas exigée, \
        pas requis, pas requise, pas nécessaire, pas nécessaires, pas indispensable, pas demandé, inutile, pas utile, \
        financé, financée, financés, offert, offerte, offerts, pris en charge, prise en charge, pris en compte, \
        payé, payée, remboursé, assurée par nos soins, par nos soins, formation assurée, formation possible, \
        possibilité de formation, possibilité de le passer
        """))

  fileprivate static let signsBefore = PhraseTable<Sign>(
    phrases(Sign(demand: .required, reach: 12), "impérativement, obligatoirement, il faut, exigeons")
      + phrases(
        Sign(demand: .wished, reach: 12),
        """
        idéalement, dans l'idéal, éventuellement, si possible, de préférence, un plus si, un atout si, apprécié si, \
        souhaitons, serait apprécié, seraient appréciés, un plus serait, le petit plus, les petits plus
        """)
      + phrases(
        Sign(demand: .notAsked, reach: 3),
        """
        sans, aucun, aucune, pas de, pas besoin de, ni, passer, passez, passage, préparer, préparez, préparation, \
        financement, financer, finance, finançons, financé, obtenir, obtention, aide, aides, prêt, prêts, \
        remboursement, participation, prise en charge, location, en vue de, coût, enseigner, enseignement, moniteur
        """)
      + phrases(
        Sign(demand: .notAsked, reach: 8),
        """
        possibilité, possibilités, nous proposons, on vous propose, nous vous proposons, nous offrons, nous vous offrons, \
        nous vous formons, nous vous formerons, on vous forme, vous bénéficiez, vous bénéficierez, vous serez formé, \
        souhaitant passer, n'avez pas, n'as pas, ne possédez pas
        """))

  fileprivate static let headings = PhraseTable<Demand>(
    phrases(
      .wished,
      """
      un plus, les plus, les petits plus, plus appréciés, atout, atouts, souhaité, souhaitée, souhaités, souhaitées, \
      apprécié, appréciés, appréciées, optionnel, optionnels, serait un plus, seraient un plus, dans l'idéal, idéalement
      """)
      + phrases(
        .notAsked,
        """
        avantages, vos avantages, nous offrons, nous proposons, nous vous offrons, nous vous proposons, on vous propose, \
        ce que nous offrons, ce que nous proposons, les plus du poste, les plus de l'entreprise, pourquoi nous rejoindre
        """))

  fileprivate static let denials = PhraseTable<Void>(
    [
      "pas de", "pas besoin de", "pas besoin du", "pas besoin d'un", "aucun", "aucune", "ni", "ni le", "ni de", "sans",
      "sans le",
    ]
    .map { ($0, ()) })
  fileprivate static let several = WordGroup("sont seraient")
  fileprivate static let no = WordGroup("non")
  fileprivate static let without = WordGroup("sans aucun pas")
  fileprivate static let abstain = WordGroup("abstenir inutile")

  private static func phrases<Meaning>(_ meaning: Meaning, _ list: String) -> [(String, Meaning)] {
    list.split(separator: ",").map { (String($0), meaning) }
  }
}
