import Employment
import FrenchText

/// The words by which patterns of working hours are named, and those that undo them.
extension ShiftsInText {
  enum Sign: Sendable {
    case shift(Shift)
    /// `2*8`, `3/8`: a pattern only where a sign joins the figures.
    case figures(Shift)
    case weekendWord, nightWord, breakWord, dayWork, weekdays
  }

  static let or = WordGroup("ou")
  static let day = WordGroup("journee jour journees normal normaux")
  static let denials = WordGroup("pas sans ni aucun aucune hors jamais non")
  static let free = WordGroup(
    "libre libres repos ferme fermes fermee chomes chome off conge conges prime primes majoration majores majorees majore "
      + "paye payes")
  static let possible = WordGroup(
    "possible possibles eventuellement eventuel eventuels ponctuellement ponctuel ponctuels occasionnellement "
      + "exceptionnellement possibilite")
  static let onCall = WordGroup("astreinte astreintes")
  static let included = WordGroup("compris")
  static let open = WordGroup(
    "ouvert ouverte ouverts ouvertes ouverture ouvre joignable joindre contacter contactez telephone tel")
  static let officeWords = WordGroup(
    "agence agences ouverte joindre contacter contactez contact telephone appeler accueil accueille attend rejoindre tel "
      + "appelez joignable salon forum dating jobdating")
  static let leisure = WordGroup(
    "pass sejours sejour bon reduction deplacement ouvert magasin clientele client")
  static let workWords = WordGroup(
    "travail travaille travailles travaillee travaillez travailler travaillerez horaire horaires poste postes planning "
      + "equipe equipes roulement permanence permanences garde gardes astreinte astreintes disponible disponibilite "
      + "disponibilites service services mission missions vacation vacations amplitude rotation cycle week end ends "
      + "intervention interventions contraintes")
  static let nightWorkers = WordGroup(
    "veilleur veilleuse surveillant surveillante agent aide soignant soignante infirmier infirmiere receptionniste heures "
      + "auxiliaire operateur ouvrier preparateur chauffeur conducteur boulanger gardien h f ide as")
  static let fixed = WordGroup("fixe fixes uniquement")
  static let breaks = WordGroup("coupure coupures")
  static let weekends = WordGroup("week weekend weekends samedi samedis dimanche dimanches")
  static let hours = WordGroup("h heures matin midi soir")
  static let outOf = WordGroup("sur par")
  static let until = WordGroup("au")
  static let weekdayNames = WordGroup("lundi mardi mercredi jeudi vendredi")

  static let phrases: PhraseTable<Sign> = {
    var all: [(String, Sign)] = []
    func add(_ sign: Sign, _ phrases: String...) { all += phrases.map { ($0, sign) } }
    add(
      .shift(.night), "travail de nuit", "poste de nuit", "equipe de nuit", "horaires de nuit", "horaire de nuit",
      "nuit fixe", "nuits fixes", "travail en nuit", "poste en nuit", "travailler de nuit", "travailler la nuit",
      "veilleur de nuit", "garde de nuit", "gardes de nuit", "nuit et week end", "jour et nuit", "jour ou nuit")
    add(.figures(.twoShifts), "2 8")
    add(.figures(.threeShifts), "3 8", "4 8", "5 8")
    add(.nightWord, "nuit", "nuits")
    add(.weekendWord, "week end", "week ends", "weekend", "weekends", "samedi", "samedis", "dimanche", "dimanches")
    add(
      .shift(.weekend), "samedi et dimanche", "samedis et dimanches", "7 jours sur 7", "travail le week end",
      "travail le samedi", "travail le dimanche", "travail les week ends", "un week end sur deux", "1 week end sur 2",
      "1 weekend sur 2", "un weekend sur deux", "du lundi au dimanche", "week ends et jours feries",
      "week end et jours feries", "weekends et jours feries")
    add(
      .shift(.split), "en coupure", "avec coupure", "avec coupures", "des coupures", "horaires coupes", "horaire coupe",
      "horaires fractionnes", "horaire fractionne", "travail en coupure", "service en coupure", "horaires en coupure",
      "horaires de coupure", "journee coupee")
    add(.breakWord, "coupure", "coupures")
    add(.shift(.twoShifts), "2x8", "deux huit", "horaires postes", "travail poste", "horaire poste")
    add(
      .shift(.threeShifts), "3x8", "trois huit", "4x8", "5x8",
      "2x8 ou 3x8", "2x8 3x8")
    add(
      .shift(.staggered), "horaires decales", "horaire decale", "horaires variables", "horaires irreguliers",
      "horaires atypiques", "horaires flexibles", "decales", "horaire variable", "horaires tournants")
    add(
      .dayWork, "horaires de journee", "horaire de journee", "travail en journee", "poste en journee",
      "horaires en journee", "travail de journee", "horaires de bureau", "travail de jour", "poste de jour",
      "horaire journee", "horaires journee", "horaires normaux", "horaire normal")
    add(.weekdays, "du lundi au vendredi", "lundi au vendredi", "lundi vendredi")
    return PhraseTable(all)
  }()
}
