import FrenchText

/// The words after which a name is another place than the workplace: one that it is near, one of a training, one to write to.
extension WorkplaceWords {
  /// Words that say that the workplace is near a town, not in it.
  static let near = table(nearness)
  static let nearness = """
    proche, près, à proximité, proximité, entre, alentours, environs, périphérie, autour, au sud, au nord, à l'est, \
    à l'ouest, minutes, minute, min, mn, km, kms, kilomètre, kilomètres, agglomération, région, bassin, métropole, lac, vallée, \
    plaine, massif, forêt, littoral, banlieue, canton, non loin, aux portes, à deux pas, à quelques pas, rayon, limitrophe, \
    limitrophes, à côté, couronne, pays, arrondissement, axe, vers, depuis, venant, en provenance, en direction
    """
  /// As well, where "de" or "d'" follows: `à une heure de Lens`, not `12 € de l'heure à Lens`.
  static let hours = hashes("heure heures h")
  static let ofWords = hashes("de du des")

  /// What says that something else than the work takes place at the name that follows.
  static let elsewhere = table(elsewherePhrases)
  static let elsewherePhrases = """
    siège, siège social, maison mère, déplacement, déplacements, entretien aura lieu, entretiens auront lieu, \
    entretiens se dérouleront, entretiens, entretien d'embauche, réunion, réunions, information collective, \
    session de recrutement, forum, job dating, liaison, liaisons, candidature à, candidatures à, cv à, \
    rendez vous le, rendez vous à, salon de l'emploi, salon du recrutement, taf, recrutement le, \
    vous présenter, présentez vous, vous présentant, se présenter, passer à l'agence, passez à l'agence, \
    habitez, résidez, habitant, résidant, navette, navettes, ligne de bus de, \
    ligne de bus depuis, ligne de bus entre, lignes de bus de, autres sites
    """
  /// As well, right before the preposition and the name: where somebody or something comes from.
  static let origins = hashes(
    "fondee creee nee fonde cree ne nes nees stage stages diplome diplomee diplomes diplomees")
  static let inYear = hashes("en")
  /// The first words of these, and of `fairs`.
  static let elsewhereWords = origins.union(
    hashes(
      """
      siege maison deplacement deplacements entretien entretiens reunion reunions information session forum job speed liaison \
      liaisons candidature candidatures cv rendez salon taf recrutement \
      vous presentez se passer passez habitez residez habitant residant navette navettes ligne lignes autres
      """))
  /// Fairs, also in a title: what is offered there is work for the fair, or anywhere.
  static let fairs = table(fairPhrases)
  static let fairPhrases = """
    taf, salon de l'emploi, salon du recrutement, forum de l'emploi, forum emploi, job dating, speed recruiting, \
    salon de l'alternance
    """

  /// What is said of a training, which may be far from the workplace: that it takes place, is a part of the career, or lasts.
  static let training = table(trainingPhrases, (1...24).map { "formation de \($0)" })
  static let trainingPhrases = """
    formation militaire, formation initiale, formation professionnelle, période de formation, formation dispensée, \
    formation se déroule, formation se déroulera, formation a lieu, formation aura lieu, formation est, formation sera, \
    formation peut, formations peuvent, formation de spécialité, formation spécialisée, formation complémentaire, \
    formation théorique, formation dure, formation pendant, semaines de formation, mois de formation, jours de formation, \
    démarrage de la formation, début de la formation, lieu de la formation, lieu de formation, cours ont lieu, \
    cours se déroulent, cours auront lieu, partie théorique, \
    centre de formation pour, formation au siège, formation d'une, formation d'un, formation de une, formation de deux, \
    formation de trois, formation de quatre, formation de cinq, formation de six, formation de huit, formation de dix, \
    formation de douze, formation spécifique, brève formation, semaines de spécialisation, suivi de formation
    """
  /// The words of which one is in each of these.
  static let trainingWords = hashes("formation formations specialisation cours partie")

  /// What says that somebody recruits for another: an agency's town is not the workplace.
  static let intermediary = table(
    """
    son client, notre client, leur client, un client basé, un client situé, pour un client, chez un client, d'un client, \
    un de nos client, un de ses client, contrat de mission, mission intérim, intérim, travail temporaire, \
    un de ses partenaires, l'un de ses partenaires, entreprises partenaires, entreprise utilisatrice, pour le compte de, \
    agence d'emploi, agence d'intérim, agence adéquat, agence proman, agence recherche, agence recrute
    """,
    pairs(
      "un de, une de, plusieurs de, certains de, quelques uns de, deux de, trois de", "ses, nos, leurs, ces", "clients")
      + pairs("pour", "ses clients, nos clients, leurs clients", clientsToCome)
      + pairs(
        "recherche, recrute, recherchent, recrutent, recrutons, recherchons", "pour",
        "ses clients, nos clients, leurs clients")
      + pairs("recherche, recrute, recherchons, recrutons", "pour", clientsUnnamed))
  /// What follows "pour ses clients" where it goes on with whom they look for.
  private static let clientsToCome = "un, une, des, plusieurs, deux, trois, quatre, 1, 2, 3, 4, 5, 6, 10, situés, basés"
  /// Clients that are not called so.
  private static let clientsUnnamed = """
    pme, une pme, une entreprise, une société, un acteur, une industrie, un industriel, un groupe, une structure, \
    des clients, un leader
    """

  /// Every way to put one phrase of each list after the other.
  private static func pairs(_ lists: String...) -> [String] {
    lists.reduce([""]) { phrases, list in
      let next = list.split(separator: ",").map { $0.trimmingPrefix(" ") }
      return phrases.flatMap { phrase in next.map { phrase.isEmpty ? String($0) : "\(phrase) \($0)" } }
    }
  }

  /// What stands before an address to write to.
  static let contact = hashes(
    "contact contacter contactez adresser envoyer candidature candidatures postuler cv tel mail email courrier joindre")
  static let turningTo = hashes("contacter contactez contactant")
  static let clients = hashes("client cliente clients clientes")

  private static func table(_ phrases: String, _ more: [String] = []) -> PhraseTable<Void> {
    PhraseTable((phrases.split(separator: ",").map(String.init) + more).map { ($0, ()) })
  }
}
