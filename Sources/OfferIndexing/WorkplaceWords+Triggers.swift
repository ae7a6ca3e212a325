import FrenchText

/// The words before a name that say it is the workplace, and what they weigh.
extension WorkplaceWords {
  /// Words that stand before a workplace, without the "de" or "du" that follows some of them, and what they weigh.
  static let triggers = PhraseTable<Int>(
    weigh(
      60,
      """
      localisation, lieu, localité, adresse, implantation, affectation, rattachement, poste basé, \
      site basé, pourvoir à, pourvoir sur, base à, se situe à, se situe sur, se situent à, se trouve à, se trouvent à, \
      site, au départ, départ, commune, mairie, poste sur, poste à, travail à, affecté à, rattaché à, sur le secteur, \
      client à, client sur, clients à, clients sur, travaillez à, travaillerez à, travailler à, intervenez à, \
      interviendrez à, exercez à, exercerez à, travaillerez sur, intervenez sur, interviendrez sur, intervenir à, \
      intervenir sur, chantier à, chantiers sur, chantier sur, chantiers à, mission à, mission sur, missions à, missions sur
      """)
      + weigh(
        130,
        """
        résidence administrative, lieu de travail est, lieu de travail sera, lieu de travail principal, prise de poste à, prise de poste sur, prenez votre poste à, prendrez votre poste à
        """)
      + weigh(
        45,
        """
        secteur, secteurs, communes, villes, magasin, boutique, restaurant, hôpital, centre hospitalier, clinique, résidence, crèche, \
        entrepôt, usine, EHPAD, lycée, collège, école, camping, hôtel, concession, atelier, dépôt, hypermarché, \
        supermarché, pharmacie, cabinet, circuit, parc, cinéma, foyer, maison d'arrêt, CH, CHU, CCAS, ESAT, FAM, MAS, antenne, établissement, \
        la poste, maison de retraite, showroom, drive, boulangerie, garage, piscine, jardinerie, \
        client, clients, pme de, plateforme, plate-forme, zone, zone d'intervention, zone géographique, zone industrielle, zone commerciale, \
        nos locaux à, bureau, bureaux, site basé à, centre, entreprise, université
        """)
      + weigh(
        30,
        """
        sites, au cœur, plein cœur, recherche à, recrute à, recrutons à, recherchons à, recherche sur, recrute sur, \
        recherchons sur
        """)
      + weigh(30, nearness)
      + weigh(25, "à, sur, au, aux, agence")
      + weigh(15, "pour")
      + weigh(35, "ville")
      + weigh(5, "présent à, présente à, présents à, présentes à, présent sur, présente sur, présents sur, leader à")
      + weigh(
        -30,
        """
        siège à, siège social à, siège social, siège basé à, siège situé à, née à, fondée à, créée à, chez, en, \
        réunion à, entretien à, rendez-vous à, rdv à, site secondaire à, formation à, formation sur
        """)
      + standings)

  private static let standings: [(String, Int)] = {
    var weighed = labels.map { ($0, 130) } + joining.map { ($0, 45) }
    weighed += standing("basé", "situé", "localisé").map { ($0, 60) }
    weighed += standing("implanté", "installé", "domicilié", "affecté").map { ($0, 45) }
    for phrase in standing("basé", "situé", "localisé", "à pourvoir") {
      weighed += ["poste", "poste est", "poste sera"].map { ("\($0) \(phrase)", 130) }
    }
    // The seat is the workplace where the post is based there.
    for ending in ["", "e", "s", "es", " e"] {
      for seat in ["siège", "siège social"] {
        weighed += ["à", "de"].map { ("basé\(ending) au \(seat) \($0)", 60) }
      }
    }
    return weighed
  }()

  /// `Lieu de travail`, `Lieu(x) d'intervention`, `Localisation du poste`.
  private static var labels: [String] {
    ["lieu", "lieux", "lieu x", "localisation", "adresse", "site", "ville", "commune"].flatMap { place in
      [
        "de travail", "du poste", "de mission", "de la mission", "des missions", "d'exercice", "d'intervention",
        "d'affectation", "d'embauche", "d'exécution", "d'activité", "de l'emploi", "de prise de poste",
        "de prise de service", "de prise de fonction", "de prise de fonctions", "de rattachement",
      ].map { "\(place) \($0)" }
    }
  }

  /// `Vous rejoindrez notre équipe de Lens`.
  private static var joining: [String] {
    ["rejoindrez", "rejoignez", "rejoindre", "intégrerez", "intégrez", "intégrer"].flatMap { verb in
      ["l'équipe", "notre équipe", "une équipe", "nos équipes", "les équipes"].map { "\(verb) \($0)" }
    }
  }

  /// A participle that says where something stands, in all its forms, before each preposition: `située au`, `basé(e)s sur`.
  private static func standing(_ participles: String...) -> [String] {
    var phrases: [String] = []
    for participle in participles {
      for ending in participle.hasSuffix("é") ? ["", "e", "s", "es", " e", " e s"] : [""] {
        for preposition in ["à", "au", "aux", "sur"] { phrases.append("\(participle)\(ending) \(preposition)") }
      }
    }
    return phrases
  }

  private static func weigh(_ weight: Int, _ phrases: String) -> [(String, Int)] {
    phrases.split(separator: ",").map { (String($0), weight) }
  }
}
