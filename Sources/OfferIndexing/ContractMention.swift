import Employment
import FrenchText

/// A place of a text where a contract is named, and how plainly it is said to be the one on offer.
struct ContractMention {
  /// What is named.
  enum Name: Hashable, Sendable {
    case kind(ContractKind)
    /// A CDI with a temporary-work agency.
    case temporaryCDI
    /// Work-study, without saying which of its two contracts.
    case workStudy
    /// Temporary work, perhaps only as the employer's trade: `agence d'intérim`.
    case agencyWork

    /// The kind that a text names with it; nil where it leaves two.
    var kind: ContractKind? {
      switch self {
      case .kind(let kind): kind
      case .temporaryCDI: .cdi
      case .agencyWork: .temp
      case .workStudy: nil
      }
    }

    /// Whether it names a work-study contract.
    var isStudy: Bool { [.workStudy, .kind(.apprenticeship), .kind(.professionalisation)].contains(self) }
  }

  /// How plainly, the least first.
  enum Weight: Int, Comparable {
    /// The word alone, anywhere.
    case bare
    /// In a frame that offers it: `en CDI`, `un CDD`, `CDD de 6 mois`, alone on its line.
    case framed
    /// In the title, or as a form states it: `Type de contrat : CDI`, `poste en CDI`.
    case declared

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  let name: Name
  private(set) var weight: Weight
  /// The words of the text that it covers.
  let range: Range<Int>

  /// The mentions of a text that may be about the contract on offer, in order: what comes later (`débouchant sur un CDI`),
  /// what is denied, and an agency's list of all that it recruits for are left out.
  static func all(in text: FoldedText, isTitle: Bool) -> [ContractMention] {
    let matches = phrases.phrases(in: text)
    var mentions: [ContractMention] = []
    for (index, match) in matches.enumerated() {
      if [.cdi, .cdd, .seasonal].contains(match.meaning.kind), isLater(match.range, in: text) { continue }
      if match.meaning == .workStudy, isShift(match.range, in: text) { continue }
      if match.meaning == .agencyWork, isTakenOver(match.range, in: text) { continue }
      if isDenied(match.range, in: text) || isInCatalogue(index, of: matches, in: text) { continue }
      guard let weight = isTitle ? .declared : weight(of: match.meaning, at: match.range, in: text) else { continue }
      if isTitle, match.meaning == .agencyWork || match.meaning.isStudy && isTraining(match.range, in: text) {
        continue
      }
      mentions.append(ContractMention(name: match.meaning, weight: weight, range: match.range))
    }
    return levelled(mentions, in: text)
  }

  /// Whether a text holds no other name for a contract than temporary work, not even in passing. A CDI with the agency is
  /// what agencies praise to all.
  static func namesNone(in text: FoldedText) -> Bool {
    phrases.phrases(in: text).allSatisfy {
      $0.meaning == .temporaryCDI || [.temp, nil].contains($0.meaning.kind) && !$0.meaning.isStudy
    }
  }

  /// `un CDD ou un CDI`: what stands side by side weighs the same.
  private static func levelled(_ mentions: [ContractMention], in text: FoldedText) -> [ContractMention] {
    var result = mentions
    for index in mentions.indices.dropFirst() where isNext(result[index - 1].range, result[index].range, in: text) {
      let weight = max(result[index - 1].weight, result[index].weight)
      result[index - 1].weight = weight
      result[index].weight = weight
    }
    return result
  }

  private static func weight(of name: Name, at range: Range<Int>, in text: FoldedText) -> Weight? {
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
    case .workStudy:
      if text.has(learners, in: before) { return nil }
      if isForm || isOffered { return .declared }
      return (isPreceded || range.count > 1) && !text.has(trainingWords, in: before) ? .framed : nil
    default:
      if text.has(peopleWords, in: text.words(before: range.lowerBound, atMost: 2)) { return nil }
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

  /// `Type de contrat : CDI`, `Type d'emploi : temps partiel, CDD`.
  private static func isForm(_ range: Range<Int>, in text: FoldedText) -> Bool {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 6, text.words[start].gap < .stop {
      if text.words[start].gap == .colon { return text.has(formWords, in: text.words(before: start, atMost: 4)) }
      start -= 1
    }
    return false
  }

  /// `vous assurez l'intérim du chef d'équipe`: a task.
  private static func isTakenOver(_ range: Range<Int>, in text: FoldedText) -> Bool {
    text.has(takingOver, in: text.words(before: range.lowerBound, atMost: 2))
  }

  /// `débouchant sur un CDI`, `possibilité de CDI`, `CDI à la clé`.
  private static func isLater(_ range: Range<Int>, in text: FoldedText) -> Bool {
    if text.has(laterBefore, in: text.words(before: range.lowerBound, atMost: 5, within: .bracket)) { return true }
    let after = text.words(from: range.upperBound, atMost: 4, within: .comma)
    if text.has(possible, in: after.prefix(1)) { return true }
    return after.contains { text.is(laterAfter, at: $0) && text.is(towards, at: $0 - 1) || text.is(laterAlone, at: $0) }
  }

  private static func isDenied(_ range: Range<Int>, in text: FoldedText) -> Bool {
    text.has(denials, in: text.words(before: range.lowerBound, atMost: 2, within: .comma))
  }

  /// `horaires en alternance 2x8`, `5h-13h / 13h-21h en alternance`, `travail en alternance matin et après-midi`: the shifts
  /// alternate.
  private static func isShift(_ range: Range<Int>, in text: FoldedText) -> Bool {
    text.has(shiftBefore, in: text.words(before: range.lowerBound, atMost: 3))
      || text.has(shiftAfter, in: text.words(from: range.upperBound, atMost: 3))
      || text.words(from: range.upperBound, atMost: 3).contains {
        text.words[$0].isNumber && text.is(eight, at: $0 + 1)
      }
  }

  /// `spécialisé dans le recrutement en intérim, CDD et CDI`: an agency's list, not an offer. Three kinds in a row are one
  /// anywhere; two are where the sentence speaks of recruiting.
  private static func isInCatalogue(
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
  private static func isNext(_ left: Range<Int>, _ right: Range<Int>, in text: FoldedText) -> Bool {
    let between = left.upperBound..<right.lowerBound
    guard text.words[right.lowerBound].gap < .stop else { return false }
    return between.isEmpty || between.count <= 2 && between.allSatisfy { text.is(listWords, at: $0) }
  }

  /// A title that trains or guides work-study people is not one of theirs: `Formateur en alternance`.
  private static func isTraining(_ range: Range<Int>, in text: FoldedText) -> Bool {
    text.has(trainers, in: text.words(before: range.lowerBound, atMost: 8, within: .paragraph))
  }
}

extension ContractMention {
  private static let shiftBefore = WordGroup(
    "horaire horaires equipe equipes matin midi soir nuit jour h roulement tournee tournees semaines")
  private static let shiftAfter = WordGroup("matin matins midi soir nuit nuits jour 2x8 3x8 x horaires")
  private static let eight = WordGroup("8")
  private static let formWords = WordGroup("contrat type emploi poste statut duree embauche conditions nature")
  private static let frameWords = WordGroup("en un une d de contrat contrats mission missions a ce le type")
  private static let inWords = WordGroup("en mission missions contrat une un")
  private static let offerWords = WordGroup(
    "poste postes contrat contrats pourvoir pouvoir emploi recrutons recrute recrutement recherchons propose proposons "
      + "proposes offrons offre embauche type place recherche proposition mission missions temps cadre")
  private static let contractWords = WordGroup("contrat contrats mission missions")
  private static let ofLength = WordGroup("de d pour")
  private static let seekers = WordGroup(
    "recherche recherchons recrute recrutons cherche cherchons embauche futur futurs")
  private static let followers = WordGroup("a de temps base saisonnier evolutif renouvelable pour du des h f plein et")
  private static let peopleWords = WordGroup(
    "gestion suivi permanent personnes jeunes personnels intermittents personnel")
  private static let ownAccount = WordGroup(
    "agent agents consultant consultants conseiller conseillers conseillere recruteur recruteurs mandataire mandataires "
      + "commercial commerciaux immobilier immobiliers negociateur negociateurs formateur formateurs tant")
  private static let agencies = WordGroup("agence agences")
  private static let takingOver = WordGroup("assurer assurez assure assures assurant assuriez")
  private static let learners = WordGroup("stagiaires apprentis eleves etudiants alternants public publics")
  private static let inAlone = WordGroup("en")
  private static let then = WordGroup("puis evolutif evolutive renouvelable")
  private static let tradeWords = WordGroup(
    "agence agences acteur groupe specialiste specialise specialisee gestion reseau hors travaillees avantages "
      + "experience majeur")
  private static let trainingWords = WordGroup("formation formations organisme ecole etudes cfa centre etudiants")
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
  private static let denials = WordGroup("pas non ni sans hors aucun aucune")
  private static let recruitingWords = WordGroup(
    "recrutement recrutements agence agences specialisee specialise specialiste acteur cabinet reseau solutions offres "
      + "portes talents clients travail temporaire placement interim solution leader annonces")
  private static let listWords = WordGroup("et ou en un de que vacation vacations alternance comme")

  private static let phrases = PhraseTable<Name>(
    [
      (ContractKind.cdi, ["cdi", "c d i", "contrat a duree indeterminee", "duree indeterminee"]),
      (
        .cdd,
        [
          "cdd", "c d d", "contrat a duree determinee", "duree determinee", "cddi", "vacataire", "vacataires",
          "contrat d'usage", "cddu",
        ]
      ),
      (
        .temp,
        [
          "ctt", "mission interim", "mission d'interim", "missions d'interim", "missions interim", "contrat interim",
          "contrat d'interim", "contrat interimaire", "mission interimaire", "missions interimaires",
          "contrat de travail temporaire", "contrat temporaire", "mission temporaire", "mission de travail temporaire",
          // What only a temporary worker receives.
          "fin de mission", "fins de mission", "fin de missions", "ifm", "iccp", "en tant qu'interimaire",
          "mutuelle interimaire", "mutuelle interimaires", "collaborateurs interimaires", "collaborateur interimaire",
          "salarie interimaire", "salariee interimaire", "salarie e interimaire", "mois d'interim",
          "longue mission", "mission longue", "longues missions", "missions longues", "mission longue duree",
        ]
      ),
      (
        .seasonal,
        [
          "contrat saisonnier", "contrats saisonniers", "cdd saisonnier", "cdd saisonniers", "emploi saisonnier",
          "poste saisonnier", "postes saisonniers", "contrat de saisonnier", "saisonnier", "saisonniere", "saisonniers",
          "saisonnieres", "contrat saison",
        ]
      ),
      (
        .apprenticeship,
        ["apprenti", "apprentie", "apprentissage", "contrat d'apprentissage", "contrat en apprentissage"]
      ),
      (
        .professionalisation,
        ["contrat de professionnalisation", "contrat pro", "contrats de professionnalisation", "professionnalisation"]
      ),
      (
        .selfEmployed,
        [
          "freelance", "en freelance", "independant", "independante", "independants", "agent commercial independant",
          "commercial independant", "consultant independant", "consultants independants",
          "consultants immobiliers independants", "conseiller independant", "conseiller immobilier independant",
          "futur independant", "en tant qu'independant", "auto entrepreneur",
          "autoentrepreneur", "micro entrepreneur", "statut independant",
          "statut d'independant", "travailleur independant", "franchise",
          "activite de vdi", "statut vdi", "statut de vdi", "contrat vdi", "devenir vdi", "devenez vdi",
          "vdi independant", "vdi independante", "vendeur a domicile independant", "profession liberale", "en liberal",
          "statut auto entrepreneur",
          "statut de micro entrepreneur", "mandataire immobilier", "statut d'agent commercial",
          "collaboration liberale", "remplacement liberal",
          "contrat d'agent commercial",
        ]
      ),
      (.other, ["offre de stage", "convention de stage", "service civique", "stagiaire"]),
    ].flatMap { kind, phrases in phrases.map { ($0, Name.kind(kind)) } }
      + ["cdi interimaire", "cdi interim", "cdii", "cdi de l'interim"].map { ($0, Name.temporaryCDI) }
      + [
        "alternance", "alternant", "alternante", "contrat en alternance", "contrat d'alternance", "contrat alternance",
      ].map { ($0, Name.workStudy) }
      + ["interim", "interimaire", "travail temporaire"].map { ($0, Name.agencyWork) })
}
