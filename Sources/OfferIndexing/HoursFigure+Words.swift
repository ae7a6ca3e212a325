import FrenchText

/// The words that tell hours of a week from others.
extension HoursFigure {
  static let weekOrLink = WordGroup(
    "par la semaine hebdo hebdomadaire hebdomadaires travail travaillees de est")
  static let week = WordGroup("semaine hebdo hebdomadaire hebdomadaires")
  static let hourWord = WordGroup("heures h heure")
  static let countWords = WordGroup("nombre nb nbre volume")
  static let weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"].map {
    WordGroup($0)
  }
  static let halfDays = WordGroup("midi matin")
  static let until = WordGroup("au")
  static let units = WordGroup("h heures heure hrs hr")
  static let rangeWords = WordGroup("a et ou au jusqu puis")
  static let of = WordGroup("de")
  static let per = WordGroup("par la")
  static let weeks = WordGroup("semaine semaines sem hebdo hebdomadaire hebdomadaires hebdomadairement")
  static let months = WordGroup("mois mensuel mensuelles mensuels mensuelle")
  static let days = WordGroup("jour jours jr j journee journees")
  static let work = WordGroup(
    "travail travaillees de effectives minimum min environ max maximum annualisees annualise annualises")
  static let links = WordGroup("de a en est sont la par soit")
  static let times = WordGroup("a de entre vers des jusqu avant apres et midi matin soir depuis partir")
  static let frames = WordGroup(
    "contrat cdi cdd interim plein partiel complet temps base hebdomadaire hebdo semaine forfait mission poste contrats indeterminee determinee quotite dhs"
  )
  static let weekBefore = WordGroup("hebdomadaire hebdo semaine hebdomadaires")
  static let otherBefore = WordGroup(
    "supplementaires supplementaire sup reponse cumul anciennete astreinte astreintes delai majoration modulation pause prime primes integration ouvert ouverte ouverts ouverture"
  )
  static let otherAfter = WordGroup("mission formation cours majorees pause tous toutes")
  static let rest = WordGroup("repos")
  static let contracts = WordGroup("contrat contrats cdi cdd partiel indeterminee determinee interim mission")
  /// A contract itself; "mission à 14h" and "intérim à 14h" are times.
  static let bonds = WordGroup("contrat contrats cdi cdd partiel indeterminee determinee")
  static let meetings = WordGroup("prise depart fin debut reunion rendez rdv entretien")
  /// What is spread over days beside the work.
  static let events = WordGroup(
    "formation formations stage cours module modules integration accueil parcours salon permanence permanences assistance"
  )
  /// What takes a part of a week, never the whole of it.
  static let accessories = WordGroup(
    "reunion reunions teletravail tutorat sport delegation accompagnement coaching supervision trajet trajets")
  static let turnNouns = WordGroup(
    "nuit nuits garde gardes vacation vacations service services matinee matinees soir soirs soiree soirees midi")
  static let paid = WordGroup("paye payes payee payees remunere remuneres remuneree remunerees")
  static let paidLinks = WordGroup("sur la base de a en")
  static let leave = WordGroup("conge conges")
  static let highOrLow = WordGroup("haute hautes basse basses paire paires impaire impaires")
  static let weekLetters = WordGroup("a b c")
  static let cross = WordGroup("x")
  static let afternoon = WordGroup("midi")
  static let partTime = WordGroup("complet partiel quotite tnc")
  static let spells = WordGroup("mois an ans semaines")
  static let ends = WordGroup("prise debut fin")
  static let repeated = WordGroup("fois x")
  static let spread = WordGroup("reparties repartis reparti repartie")
  static let stretches = WordGroup("an ans annee jour jours mission mois j")
  static let extra = WordGroup("supplementaires supplementaire sup")
  static let at = WordGroup("a")
  static let alternating = WordGroup("impaire impaires paire paires")
  static let over = WordGroup("sur")
  static let delays = WordGroup("sous dans apres cours des")
  static let inside = WordGroup("en")
  static let workWord = WordGroup("travail")
  static let spans = WordGroup("temps duree volume horaire horaires quotite")
  static let volume = WordGroup("volume")
  static let ordinals = WordGroup("e eme emes ieme iemes h heures")
  /// What stands before a day: `à 14h le mardi`.
  static let dayArticles = WordGroup("le les ce")
  static let articles = WordGroup("les de un une")
  static let lessons = WordGroup("formation formations stage cours module modules")
}
