import Employment
import FrenchText

/// Names of contracts that are not the one on offer.
extension ContractMention {
  /// `vous assurez l'intérim du chef d'équipe`: a task.
  static func isTakenOver(_ range: Range<Int>, in text: FoldedText) -> Bool {
    text.has(takingOver, in: text.words(before: range.lowerBound, atMost: 2))
  }

  /// `débouchant sur un CDI`, `possibilité de CDI`, `CDI à la clé`.
  static func isLater(_ range: Range<Int>, in text: FoldedText) -> Bool {
    // Who is trained before being taken on (POEI) has the promise of the contract (Code du travail, L6326-1).
    if text.has(promised, in: text.words(before: range.lowerBound, atMost: 9)) { return false }
    if text.has(laterBefore, in: text.words(before: range.lowerBound, atMost: 5, within: .bracket)) { return true }
    let after = text.words(from: range.upperBound, atMost: 4, within: .comma)
    if text.has(possible, in: after.prefix(1)) { return true }
    return after.contains { text.is(laterAfter, at: $0) && text.is(towards, at: $0 - 1) || text.is(laterAlone, at: $0) }
  }

  /// `portage salarial possible`
  static func isOnlyPossible(_ range: Range<Int>, in text: FoldedText) -> Bool {
    text.has(possible, in: text.words(from: range.upperBound, atMost: 1, within: .comma))
  }

  /// `extra-scolaire`, `huile extra vierge`; `vacations de 12h`, which are turns; `400 heures travaillées en intérim ou en
  /// vacation`, which are past.
  static func isOtherExtra(_ range: Range<Int>, in text: FoldedText) -> Bool {
    if text.has(worked, in: text.words(before: range.lowerBound, atMost: 7)) { return true }
    let next = range.upperBound
    guard next < text.words.count, text.words[next].gap < .comma else { return false }
    return text.words[next].gap == .hyphen || text.is(afterExtra, at: next)
      || text.is(of, at: next) && (text.is(turns, at: next + 1) || text.number(at: next + 1) != nil)
  }

  static func isDenied(_ range: Range<Int>, in text: FoldedText) -> Bool {
    text.has(denials, in: text.words(before: range.lowerBound, atMost: 2, within: .comma))
  }

  /// `horaires en alternance 2x8`, `5h-13h / 13h-21h en alternance`, `travail en alternance matin et après-midi`: the shifts
  /// alternate.
  static func isShift(_ range: Range<Int>, in text: FoldedText) -> Bool {
    text.has(shiftBefore, in: text.words(before: range.lowerBound, atMost: 3))
      || text.has(shiftAfter, in: text.words(from: range.upperBound, atMost: 3))
      || text.words(from: range.upperBound, atMost: 3).contains {
        text.words[$0].isNumber && text.is(eight, at: $0 + 1)
      }
  }

  /// `spécialisé dans le recrutement en intérim, CDD et CDI`: an agency's list, not an offer. Three kinds in a row are one
  /// anywhere; two are where the sentence speaks of recruiting.
  static func isInCatalogue(
    _ index: Int, of matches: [PhraseTable<Name>.Match], in text: FoldedText
  ) -> Bool {
    var (first, last) = (index, index)
    while first > 0, isNext(matches[first - 1].range, matches[first].range, in: text) { first -= 1 }
    while last + 1 < matches.count, isNext(matches[last].range, matches[last + 1].range, in: text) { last += 1 }
    let kinds = Set(matches[first...last].compactMap(\.meaning.kind))
    if kinds.count >= 3 { return true }
    let before = text.words(before: matches[first].range.lowerBound, atMost: 9)
    return kinds.count == 2 && text.has(recruitingWords, in: before)
  }

  /// Whether two names stand side by side in a list: `CDI, CDD`, `intérim et CDD`, `CDD/CDI`.
  static func isNext(_ left: Range<Int>, _ right: Range<Int>, in text: FoldedText) -> Bool {
    let between = left.upperBound..<right.lowerBound
    guard text.words[right.lowerBound].gap < .stop else { return false }
    return between.isEmpty || between.count <= 2 && between.allSatisfy { text.is(listWords, at: $0) }
  }

  /// A title that trains or guides work-study people is not one of theirs: `Formateur en alternance`.
  static func isTraining(_ range: Range<Int>, in text: FoldedText) -> Bool {
    text.has(trainers, in: text.words(before: range.lowerBound, atMost: 8, within: .paragraph))
  }
}

extension ContractMention {
  private static let shiftBefore = WordGroup(
    "horaire horaires equipe equipes matin midi soir nuit jour h roulement tournee tournees semaines")
  private static let shiftAfter = WordGroup("matin matins midi soir nuit nuits jour 2x8 3x8 x horaires")
  private static let eight = WordGroup("8")
  private static let takingOver = WordGroup("assurer assurez assure assures assurant assuriez")
  private static let trainers = WordGroup(
    "formateur formatrice responsable conseiller conseillere charge chargee tuteur tutrice referent coordinateur")
  private static let laterBefore = WordGroup(
    "deboucher debouche debouchent debouchant debouchera evolution evoluer evolutif evolutive evolutifs evoluant "
      + "evoluera possibilite possibilites perspective perspectives vue puis suivi suivie prolonger prolongation "
      + "transformer transformation transformable transforme aboutir aboutissant objectif but issue terme "
      + "embaucher avant vers egalement")
  private static let possible = WordGroup("possible possibles envisageable envisage eventuel eventuellement")
  private static let laterAfter = WordGroup("cle issue suite terme clef")
  private static let laterAlone = WordGroup("ensuite ulterieurement")
  private static let towards = WordGroup("la a par")
  private static let promised = WordGroup("poei poe")
  private static let worked = WordGroup("travaillees effectuees cumulees heures")
  private static let afterExtra = WordGroup("scolaire scolaires vierge muros hospitalier")
  private static let of = WordGroup("de")
  private static let turns = WordGroup("jour nuit journee matin soir")
  private static let denials = WordGroup("pas non ni sans hors aucun aucune")
  private static let recruitingWords = WordGroup(
    "recrutement recrutements agence agences specialisee specialise specialiste acteur cabinet reseau solutions offres "
      + "portes talents clients travail temporaire placement interim solution leader annonces")
  private static let listWords = WordGroup("et ou en un de que vacation vacations alternance comme")
}
