import Employment
import FrenchText

/// How plainly a name says that it is the contract on offer.
extension ContractMention {
  static func weight(of name: Name, at range: Range<Int>, in text: FoldedText) -> Weight? {
    let before = text.words(before: range.lowerBound, atMost: 4)
    let isForm = isForm(range, in: text)
    let last = range.lowerBound - 1
    let isPreceded = !before.isEmpty && text.is(frameWords, at: last)
    let isOffered =
      isPreceded && text.is(offerWords, at: last - 1) || !before.isEmpty && text.is(contractWords, at: last)
    let startsLine = text.words[range.lowerBound].gap >= .stop || text.words[range.lowerBound].gap == .bracket
    let next = range.upperBound
    let endsLine = next == text.words.count || text.words[next].gap >= .stop
    let isFollowed =
      next < text.words.count && text.words[next].gap < .stop
      && (text.is(followers, at: next) || DurationInText(text, at: next) != nil)
    let afterOf = text.is(ofLength, at: next) ? next + 1 : next
    let isFollowedByLength =
      afterOf < text.words.count && text.words[afterOf].gap < .stop
      && DurationInText(text, at: afterOf)?.contractMonths != nil && !text.has(tradeWords, in: before)
    switch name {
    case .agencyWork:
      // The trade of the agency is not yet the contract on offer.
      if isForm || isOffered && !text.is(tradeWords, at: last) { return .declared }
      if isPreceded && text.is(inWords, at: last) && !text.has(tradeWords, in: before)
        || startsLine && (endsLine || text.is(then, at: next)) || isFollowedByLength
      {
        return .framed
      }
      return .bare
    case .assisted:
      return isFollowedByLength || isLengthAfterHours(next, in: text) ? .declared : nil
    case .casual:
      // `contrat : extra`, `en extra`; the word alone has other uses.
      if isForm || isOffered { return .declared }
      return range.count > 1 || text.has(seekers, in: before) ? .framed : nil
    case .workStudy:
      if text.has(learners, in: before) { return nil }
      if isForm || isOffered { return .declared }
      // `Alternance 12 mois`, `Alternance BTS MCO` at the beginning of a line
      if startsLine, isFollowedByLength || text.is(diplomas, at: next) && text.words[next].gap < .stop {
        return .framed
      }
      return (isPreceded || range.count > 1) && !text.has(trainingWords, in: before) ? .framed : nil
    default:
      if text.has(peopleWords, in: text.words(before: range.lowerBound, atMost: 2)) || text.has(others, in: before) {
        return nil
      }
      // `réseau d'agences en franchise` is the employer, `M. Un Tel, recruteur indépendant` signs.
      if name == .kind(.selfEmployed), range.count == 1,
        text.has(agencies, in: before) || text.words[max(0, last)].gap == .comma
      {
        return nil
      }
      // `recrute en CDI intérimaire` offers one, `vous propose : un CDI intérimaire` lists an agency's advantages.
      if name == .temporaryCDI, !isForm, !text.is(inAlone, at: last), !text.is(contractWords, at: last) { return nil }
      if isForm || isOffered { return .declared }
      // `apprentissage des gestes`, `un réseau de franchise`, `rayon saisonnier`: these words have other uses.
      guard [.cdi, .cdd, .temp].contains(name.kind) else {
        let isSought = text.has(seekers, in: before)
        let isIn = !before.isEmpty && text.is(inAlone, at: last) || range.lowerBound == 0
        if name == .kind(.selfEmployed) {
          // `chez un indépendant` is an employer, `conseillers indépendants` are what the offer makes.
          return range.count > 1 || text.has(ownAccount, in: before.suffix(2)) ? .framed : nil
        }
        return range.count > 1 || isSought || isIn ? .framed : nil
      }
      if isPreceded || isFollowed || startsLine { return .framed }
      // An agency that praises its CDI intérimaire in passing offers a mission.
      return name == .temporaryCDI ? nil : .bare
    }
  }

  /// `PEC 20h 9 mois`, `PEC 26h sur 10 mois`
  private static func isLengthAfterHours(_ position: Int, in text: FoldedText) -> Bool {
    guard let hours = DurationInText(text, at: position), hours.unit == .hour,
      let next = text.words(from: hours.end, atMost: 4, within: .colon).first(where: { text.words[$0].isNumber })
    else { return false }
    return DurationInText(text, at: next)?.contractMonths != nil
  }

  /// `Type de contrat : CDI`, `Type d'emploi : temps partiel, CDD`.
  private static func isForm(_ range: Range<Int>, in text: FoldedText) -> Bool {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 6, text.words[start].gap < .stop {
      if text.words[start].gap == .colon { return text.has(formWords, in: text.words(before: start, atMost: 4)) }
      start -= 1
    }
    return false
  }
}

extension ContractMention {
  private static let formWords = WordGroup("contrat type emploi poste statut duree embauche conditions nature")
  private static let frameWords = WordGroup("en un une d de contrat contrats mission missions a ce le type")
  private static let inWords = WordGroup("en mission missions contrat une un")
  private static let offerWords = WordGroup(
    "poste postes contrat contrats pourvoir pouvoir emploi recrutons recrute recrutement recherchons propose proposons "
      + "proposes offrons offre embauche type place recherche proposition mission missions temps cadre")
  private static let contractWords = WordGroup("contrat contrats mission missions")
  private static let ofLength = WordGroup("de d pour")
  private static let diplomas = WordGroup("bts bac licence master cap bachelor titre dut bep but mba")
  private static let seekers = WordGroup(
    "recherche recherchons recrute recrutons cherche cherchons embauche futur futurs")
  private static let followers = WordGroup("a de temps base saisonnier evolutif renouvelable pour du des h f plein et")
  private static let peopleWords = WordGroup(
    "gestion suivi permanent personnes jeunes personnels intermittents personnel")
  private static let others = WordGroup("salaries beneficiaires")
  private static let ownAccount = WordGroup(
    "agent agents consultant consultants conseiller conseillers conseillere recruteur recruteurs mandataire mandataires "
      + "commercial commerciaux immobilier immobiliers negociateur negociateurs formateur formateurs tant")
  private static let agencies = WordGroup("agence agences")
  private static let learners = WordGroup("stagiaires apprentis eleves etudiants alternants public publics")
  private static let inAlone = WordGroup("en")
  private static let then = WordGroup("puis evolutif evolutive renouvelable")
  private static let tradeWords = WordGroup(
    "agence agences acteur groupe specialiste specialise specialisee gestion reseau hors travaillees avantages "
      + "experience majeur")
  private static let trainingWords = WordGroup("formation formations organisme ecole etudes cfa centre etudiants")
}
