import Employment
import FrenchText

/// The experience that an offer asks for in its own words.
struct ExperienceInText {
  /// What is asked for; `.notStated` where the words do not say, or contradict each other.
  let experience: ExperienceRequirement

  init(_ text: OfferText) {
    var reading = Reading()
    reading.read(text.title)
    reading.read(text.description)
    experience = reading.requirement
  }

  /// What the places that speak of experience say together.
  fileprivate struct Reading {
    private var acceptsBeginners = false
    private var isAsked = false
    private var isRequired = false
    private var months: Set<Int> = []

    /// Beginners, unless so many years are required that both cannot be true.
    var requirement: ExperienceRequirement {
      if acceptsBeginners { return isRequired && !months.isEmpty ? .notStated : .beginnerAccepted }
      guard isAsked else { return .notStated }
      return .asked(months: months.count == 1 ? months.first : nil, isRequired: isRequired)
    }

    mutating func read(_ text: FoldedText) {
      for match in Self.phrases.phrases(in: text) {
        switch match.meaning {
        case .beginner: readBeginner(match.range, in: text)
        case .none: readNone(match.range, in: text)
        case .experience: readExperience(match.range, in: text)
        case .practice: readPractice(match.range, in: text)
        }
      }
    }

    /// `sans expérience`; `sans expérience s'abstenir` and `candidats sans expérience non retenus` accept no beginner.
    private mutating func readNone(_ range: Range<Int>, in text: FoldedText) {
      if text.is(Self.even, at: range.lowerBound - 1) { return }
      if isTurnedAway(range, in: text) { return }
      acceptsBeginners = true
    }

    /// Whether beginners are refused; how much experience is asked for stays unsaid.
    private func isTurnedAway(_ range: Range<Int>, in text: FoldedText) -> Bool {
      text.isRefused(after: range.upperBound) || text.isRefused(before: range.lowerBound)
    }

    /// `5 années de pratique`, `2 ans dans un poste similaire`: the phrase begins with the unit.
    private mutating func readPractice(_ range: Range<Int>, in text: FoldedText) {
      let before = text.words(before: range.lowerBound, atMost: 7)
      let after = text.words(from: range.upperBound, atMost: 6)
      if text.has(Self.company, in: before) || text.has(Self.notPractice, in: before) { return }
      if text.is(Self.publicService, at: range.upperBound) { return }
      // `3 ans d'expérience, dont un an sur un poste similaire`: the years of experience are read where they stand.
      if text.has(Self.named, in: text.words(before: range.lowerBound, atMost: 14)) { return }
      let ending = before.lazy.compactMap { DurationInText(text, at: $0) }.first { $0.end == range.lowerBound + 1 }
      guard let ending, let found = Self.months(ending), found < 15 * 12 else { return }
      isAsked = true
      if !text.has(Self.wishes, in: before) && !text.has(Self.wishes, in: after) { isRequired = true }
      months.insert(found)
    }

    private mutating func readBeginner(_ range: Range<Int>, in text: FoldedText) {
      if isTurnedAway(range, in: text) { return }
      let after = text.words(from: range.upperBound, atMost: 6, within: .colon)
      let before = text.words(before: range.lowerBound, atMost: 6)
      if text.has(Self.refusals, in: after) || text.has(Self.refusals, in: before.suffix(2)) { return }
      if text.has(Self.welcomes, in: after) || text.has(Self.welcomes, in: before) { acceptsBeginners = true }
    }

    private mutating func readExperience(_ range: Range<Int>, in text: FoldedText) {
      let before = text.words(before: range.lowerBound, atMost: 7)
      // `Exp. : 5 ans mini`, `Expérience min. 2 ans`: the full stop of the abbreviation ends no sentence.
      let isCut = range.upperBound < text.words.count && text.is(Self.abbreviation, at: range.lowerBound)
      let isMinimum = range.upperBound + 1 < text.words.count && text.is(Self.least, at: range.upperBound)
      let skipped = isMinimum ? 2 : isCut ? 1 : 0
      let after = range.upperBound..<text.words(from: range.upperBound + skipped, atMost: 9).upperBound
      // `selon expérience`, `expérience client`, `fort de 30 ans d'expérience`
      if text.has(Self.notAsked, in: before.suffix(3)) || text.has(Self.otherSenses, in: after.prefix(2)) { return }
      let clause = text.words(from: range.upperBound, atMost: 5, within: .comma)
      if text.has(Self.denials, in: before.suffix(3)) || text.has(Self.notNeeded, in: clause) {
        let isNotNeeded = text.has(Self.needed, in: after.prefix(6)) || text.has(Self.notNeeded, in: clause)
        if isNotNeeded { acceptsBeginners = true }
        return
      }
      let found = duration(before, after, in: text)
      if let found, found >= 15 * 12 || text.has(Self.company, in: before) { return }
      guard
        found != nil || text.has(Self.measures, in: after.prefix(2)) || text.has(Self.askers, in: before)
          || text.has(Self.needed, in: after)
          || text.has(Self.wishes, in: after)
      else { return }
      isAsked = true
      let isWish =
        text.has(Self.wishes, in: before) || text.has(Self.wishes, in: after) && !text.has(Self.needed, in: after)
      if !isWish { isRequired = true }
      if let found { months.insert(found) }
    }

    /// Months that stand by the word: `2 à 3 ans d'expérience`, `expérience d'au moins 3 ans`.
    private func duration(_ before: Range<Int>, _ after: Range<Int>, in text: FoldedText) -> Int? {
      for position in before.suffix(6) {
        guard let duration = DurationInText(text, at: position), duration.end >= before.upperBound - 1 else { continue }
        if let months = Self.months(duration) { return months }
      }
      for position in after.prefix(7) {
        guard let duration = DurationInText(text, at: position) else { continue }
        return Self.months(duration)
      }
      return nil
    }

    private static func months(_ duration: DurationInText) -> Int? {
      switch duration.unit {
      case .month where (1...120).contains(duration.count): duration.count
      case .year where (1...40).contains(duration.count): duration.count * 12
      default: nil
      }
    }
  }
}

extension ExperienceInText.Reading {
  fileprivate enum Sign: Sendable { case beginner, none, experience, practice }

  fileprivate static let phrases: PhraseTable<Sign> = PhraseTable(
    ["debutant", "debutants", "debutante", "debutantes", "debutant e", "debutant e s", "debutants tes"].map {
      ($0, .beginner)
    }
      + [
        "sans experience", "avec ou sans experience", "vous n'avez pas d'experience", "experience non exigee",
        "experience non requise",
        "experience non obligatoire", "experience non necessaire", "aucune experience requise",
        "aucune experience exigee",
        "aucune experience necessaire", "pas d'experience exigee", "pas d'experience requise",
        "pas d'experience necessaire", "pas besoin d'experience", "aucune experience n'est requise",
        "aucune experience n'est exigee", "aucune experience prealable", "aucune experience particuliere",
        "sans condition d'experience", "sans experience acceptee",
      ].map { ($0, .none) }
      + ["experience", "experiences", "exp"].map { ($0, .experience) }
      + ["an", "ans", "annee", "annees"].flatMap { unit in
        [
          "de pratique", "de metier", "d'anciennete dans le metier", "dans la fonction", "dans le metier",
          "dans un poste similaire", "sur un poste similaire", "dans une fonction similaire",
          "dans un poste equivalent",
          "sur un poste equivalent", "dans des fonctions similaires",
        ].map { (unit + " " + $0, .practice) }
      })

  fileprivate static let even = WordGroup("pas non")
  fileprivate static let refusals = WordGroup("abstenir refuse refuses pas non")
  fileprivate static let welcomes = WordGroup(
    "accepte acceptes acceptee acceptees accepted bienvenu bienvenus bienvenue bienvenues ouvert ouverte ouverts accessible "
      + "possible confirme confirmee experimente experimentee ou requis niveau formes formons souci integre admis motive"
  )
  fileprivate static let notAsked = WordGroup(
    "selon fonction suivant offrir vivre acquerir offre proposer notre nos son leur forte fort forts fortes votre vivez "
      + "vos leurs acquerez nouvelle belle culinaire valorisation reprise delivrer")
  fileprivate static let otherSenses = WordGroup(
    "client clients achat collaborateur collaborateurs interimaire utilisateur shopping candidat gustative unique culinaire "
      + "inoubliable enrichissante humaine sensorielle patient")
  fileprivate static let denials = WordGroup("pas aucune aucun sans meme ni")
  fileprivate static let abbreviation = WordGroup("exp")
  fileprivate static let least = WordGroup("min mini")
  /// `après 2 ans dans la fonction`, `CDD de 2 ans dans la fonction`
  fileprivate static let notPractice = WordGroup("apres cdd cdi contrat formation alternance duree partir")
  fileprivate static let named = WordGroup("experience experiences exp")
  fileprivate static let publicService = WordGroup("publique")
  fileprivate static let notNeeded = WordGroup("non pas")
  fileprivate static let needed = WordGroup(
    "exigee exigees exige requise requises requis indispensable indispensables obligatoire demandee necessaire imperative "
      + "imperatif demande demandees mini")
  fileprivate static let wishes = WordGroup(
    "souhaitee souhaitees souhaite souhaitable souhaitables appreciee appreciees apprecie apprecies plus atout ideal "
      + "idealement preference bienvenue serait valorisee recommandee favorisee privilegiee prealable")
  fileprivate static let askers = WordGroup(
    "justifiez justifier justifies justifiant disposez disposes possedez possedes beneficiez avez ayant dote dotee titulaire "
      + "avoir idealement premiere 1ere presentez requiert exige demandee acquis exigee as ere")
  fileprivate static let measures = WordGroup(
    "significative significatives confirmee reussie reussies similaire similaires minimum demontree averee probante")
  fileprivate static let company = WordGroup(
    "fort forte forts fortes notre nos depuis grace entreprise son sa leader nous")
}
