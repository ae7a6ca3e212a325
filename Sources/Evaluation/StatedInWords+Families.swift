import Employment
import FrenchText

extension StatedInWords {
  static let contractWords = families([
    (ContractKind.cdi, ["cdi", "indeterminee", "c d i"]),
    (.cdd, ["cdd", "cddi", "duree determinee", "vacataire", "c d d"]),
    (.temp, ["interim", "interimaire", "interimaires", "travail temporaire", "mission temporaire"]),
    (.seasonal, ["saisonnier", "saisonniere", "saisonniers", "saisonnieres"]),
    (.apprenticeship, ["apprentissage", "apprenti", "apprentie", "apprentis"]),
    (.professionalisation, ["professionnalisation", "contrat pro"]),
    (
      .selfEmployed,
      [
        "independant", "independante", "independants", "freelance", "franchise", "auto entrepreneur",
        "micro entrepreneur",
        "profession liberale", "remplacement liberal", "agent commercial",
      ]
    ),
  ])
  static let contractLineWords = words(
    "cdd contrat mission missions interim duree periode saisonnier saison alternance remplacement apprentissage "
      + "professionnalisation")
  static let experienceWords = words("experience experiences")
  static let agencyWords = words("agence agences")
  static let clientWords = words("client clients compte partenaires")
  static let seekingWords = words("recherche recherchent recrute recrutent recrutons recherchons propose proposent")
  static let nearWords = words(
    "proche pres proximite alentours environs peripherie autour minutes minute mn min km kilometres kms lac vallee "
      + "plaine massif foret littoral banlieue canton pays")
  static let fairWords = PhraseTable<Void>(
    ["job dating", "taf", "salon de l'emploi", "salon du recrutement", "forum de l'emploi"].map { ($0, ()) })
  static let presentingWords = PhraseTable<Void>([("vous présenter", ()), ("présentez vous", ())])
  static let directions = PhraseTable<Void>(["au nord", "au sud", "a l'est", "a l'ouest"].map { ($0, ()) })
  static let rangeWords = words("a au et ou")
  static let listWords = words("et ou")
  static let hourWords = words("h heures heure hrs")
  static let weekWords = words("semaine semaines sem hebdo hebdomadaire hebdomadaires")
  static let timeWords = families([
    (true, ["temps plein", "temps complet", "plein temps"]),
    (false, ["temps partiel", "mi temps", "temps non complet"]),
  ])
  static let licenceWords = words("permis")
  static let lorryWords = PhraseTable<Void>(["pl", "spl", "poids lourd", "poids lourds"].map { ($0, ()) })
  static let experienceDemands = families([
    (false, ["debutant", "debutants", "debutante", "debutantes", "sans experience", "aucune experience"]),
    (true, ["experience exigee", "experience requise", "experience souhaitee", "d'experience", "experience de"]),
    (true, ["experience d'au moins", "experience minimum", "experience indispensable", "experience significative"]),
  ])
  static let levelWords = families([
    (TrainingLevel.brevet, ["brevet des colleges", "diplome national du brevet"]),
    (.cap, ["cap", "bep", "deaes", "deavs", "bepa"]),
    (.bac, ["bac", "baccalaureat", "brevet professionnel", "bp"]),
    (.bacPlus2, ["bts", "dut", "btsa"]),
    (.bacPlus3, ["licence", "bachelor", "diplome d'etat d'infirmier", "diplome d'infirmier"]),
    (.bacPlus5, ["master", "ingenieur", "ecole d'ingenieurs"]),
  ])
  static let postWords = words("poste postes")
  static let recruitingWords = words("recrute recrutons recherche recherchons embauche")
  static let moneyWords = words("euro euros eur k ke brut bruts")
  static let thousandWords = words("k ke")
  static let shiftWords = families([
    (Shift.night, ["nuit", "nuits"]),
    (
      .weekend,
      ["week end", "week ends", "weekend", "weekends", "samedi", "samedis", "dimanche", "dimanches", "feries"]
    ),
    (.split, ["coupure", "coupures", "coupes", "fractionnes", "fractionne"]),
    (.twoShifts, ["2x8", "2 8", "2 x 8", "horaires postes", "travail poste"]),
    (.threeShifts, ["3x8", "3 8", "3 x 8", "4x8", "5x8"]),
    (.staggered, ["decales", "decale", "variables", "irreguliers", "atypiques"]),
  ])

  /// Months by the unit that follows a number.
  static let units: [UInt64: Int] = Dictionary(
    uniqueKeysWithValues: [("mois", 1), ("an", 12), ("ans", 12), ("annee", 12), ("annees", 12)].map {
      (wordHash($0.0.utf8), $0.1)
    })
  static let numberWords: [UInt64: Int] = Dictionary(
    uniqueKeysWithValues: "un deux trois quatre cinq six sept huit neuf dix".split(separator: " ").enumerated().map {
      (wordHash($1.utf8), $0 + 1)
    })

  private static func words(_ words: String) -> PhraseTable<Void> {
    PhraseTable(words.split(separator: " ").map { (String($0), ()) })
  }

  private static func families<Meaning>(_ families: [(Meaning, [String])]) -> PhraseTable<Meaning> {
    PhraseTable(families.flatMap { meaning, phrases in phrases.map { ($0, meaning) } })
  }
}
