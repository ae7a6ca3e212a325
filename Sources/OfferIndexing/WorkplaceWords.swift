import FrenchText
import Territory

/// The words that tell a workplace from another name of a commune.
enum WorkplaceWords {
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

  /// What may stand between such words and the name.
  static let between = hashes("le la les l de du des d commune ville a au aux sur cette coeur geographique")
  /// Establishments whose name may stand between them and their town: `magasin Bio Terre de Bergues`.
  static let establishments = hashes(
    """
    magasin boutique restaurant hopital hospitalier clinique residence creche entrepot usine ehpad lycee college ecole \
    camping hotel concession atelier depot hypermarche supermarche pharmacie cabinet site agence bureau centre foyer \
    showroom drive boulangerie garage piscine jardinerie
    """)
  static let saints = hashes("saint sainte st ste")
  /// What ties such a name to the town.
  static let ofTown = hashes("de du d a au")
  /// What makes a department's name the area of the work.
  static let areaWords = hashes("en dans departement du secteur le sur l")
  /// What no commune's name follows, unless it is part of the name: "Les Dunes" is a house, "Dunes" a commune; "le Grill du
  /// Gaillard" is a restaurant, "Gaillard" a commune.
  static let articles = hashes("le la les des un une")
  static let meltedArticles = hashes("du au aux")
  static let allMeltedArticles = hashes("du au aux des")
  /// What stands before the town of a house, and never before its name.
  static let inTown = hashes("a au aux sur")
  /// What may follow the town that closes a title.
  static let closing = hashes("h f hf fh m w x centre ville nord sud est ouest cdi cdd interim et alentours environs")
  /// What speaks of the post itself.
  static let ofPost = hashes(
    """
    poste postes basee bases basees pourvoir lieu mission missions travaillerez travaillez rejoindrez rejoignez recrute \
    recrutons recherche recherchons recherchent recrutent chantier chantiers client clients embauche affecte affectee \
    interviendrez intervenez cdi cdd
    """)
  /// What may follow a commune's name that is also a word, where it is the commune: `Poste à Sens en CDI`.
  static let goingOn = hashes(
    "en et ou a au dans pour sur h f hf fh cdi cdd interim avec des france centre recrute recherche")
  /// What may stand after the hyphen of a name that is whole without it: `Lille-Centre`, `Lille-CDI`.
  static let quarters = closing.union(hashes("gare port plage agglomeration metropole est h f"))
  /// Who stands somewhere else than the post, perhaps: `votre responsable basé à Lyon`.
  static let others = hashes(
    "responsable manager directeur directrice chef superviseur coordinateur coordinatrice equipe equipes groupe direction"
  )
  /// What else stands between the signs of a first line: `CDI / Lens / 35h`.
  static let conditions = hashes("cdi cdd interim plein partiel complet h f h alternance stage mission contrat")
  /// What makes a place an area around the name: `secteur de Bergues`.
  static let areas = hashes("secteur secteurs zone bassin")
  /// What speaks of the post itself more plainly: of several towns after a preposition, the one in its sentence is meant.
  static let ofWork = hashes(
    """
    poste postes pourvoir travaillerez travaillez interviendrez intervenez intervenir exercerez exercez base basee bases \
    affecte affectee rattache rattachee bureaux locaux atelier mission
    """)
  static let temporary = wordHash("interim".utf8)
  /// What stands before "intérim" where it is the kind of contract.
  static let kinds = hashes("mission missions en contrat contrats travail cdi poste postes")
  /// What speaks of the workplace again after a training: `après une formation de 2 mois, vous rejoindrez notre site de Lens`.
  static let afterTraining = hashes(
    """
    poste postes travaillerez travaillez rejoindrez rejoignez recrute recherche recrutons recherchons basee \
    basees integrerez interviendrez affecte affectee affectation magasin chantier embauche
    """)
  /// As well; alone, "base" is that of an army.
  static let basedIn = PhraseTable<Void>(["basé à", "basé sur", "basé au"].map { ($0, ()) })
  /// What follows a name that others around it share: `Arras et ses alentours`.
  static let around = hashes("alentours alentour environs agglomeration peripherie")
  static let aroundLinks = hashes("et ses des les aux ou de sa son dans")
  /// What a number after a word in capitals counts, so that it is no department: `GEIQ BTP 85` has none.
  static let counted = hashes(
    """
    h heures heure ans an mois jours jour semaines semaine postes poste euros eur k kg km kms m m2 places lits minutes min \
    salaries collaborateurs personnes enfants et a ou
    """)
  static let greaterParis = hashes("ouest sud nord saclay vallee")
  static let grand = hashes("grand")
  static let arrondissement = hashes("arrondissement arrondissements arrdt arr")
  /// What continues a name after a hyphen.
  static let nameLinks = hashes("en sur sous les aux")
  /// What ties several sites together.
  static let links = hashes("et ou")
  /// Houses whose names are often those of places; see `WorkplaceEvidence`.
  static let houses = hashes("ehpad residence hotel camping foyer clinique brasserie restaurant domaine villa maison")
  /// Regions, whose names hold those of places (`Nord-Pas-de-Calais`).
  static let regions = PhraseTable<Void>((Departements.regions + Departements.formerRegions).map { ($0, ()) })
  static let agencyWords = hashes("agence agences interim temporaire")
  static let agencyNames = hashes("emploi recrutement")
  static let clientWords = hashes(
    "client clients poste postes mission missions chantier chantiers site lieu partenaires")
  static let recruits = hashes("recrute recherche recrutent recherchent embauche")
  static let streets = hashes(
    """
    rue avenue av place boulevard bd bld route chemin impasse allee allees quai cours faubourg square cs bp
    """)
  /// What makes a name that follows one of something else.
  static let notPlaces = streets.union(
    hashes("pont groupe societe chez mont domaine chateau gare aeroport saint"))

  /// Names of communes that are also common words, first names or brands in offers.
  static let usual: Set<String> = Set(
    """
    aime, aire, albert, allons, alloue, ange, ars, aucun, avion, avril, bains, bar, barre, bars, bio, blaise, bois, \
    bonne, bonnes, bords, borne, bras, bretagne, bus, by, caille, campagne, cannelle, carnet, caves, celle, celles, \
    centres, cere, cesse, champs, chance, change, charge, charme, chateau, cintre, clefs, colonne, commer, confort, \
    contes, contre, cordon, corps, couches, coudre, courant, courbe, cours, couture, cultures, degre, die, dole, \
    ecole, engins, entre deux, esse, eu, faux, feux, fins, fixin, fontaine, force, four, fours, frais, francois, \
    gan, gas, ger, gouts, grand, gras, ham, hommes, hopital, hotellerie, issus, jalons, jardin, job, jury, \
    gorges, la chaise, la chambre, la croix blanche, l union, la vallee, la chapelle, la flotte, la force, la garde, la marche, la motte, la salle, la table, la tour, laure, le segur, \
    le blanc, le cours, le mas, le mont, le parc, le quartier, le pin, le plan, le port, le syndicat, le temple, le val, leon, les clefs, les mees, \
    les menus, les salles, les ventes, leves, levier, lez, lies, ligne, linge, lire, lisse, long, lourdes, luxe, \
    macon, maisons, marches, marges, marie, marques, mars, mer, mercury, monnaie, montagne, mortiers, moulins, moyen, \
    murs, nuits, orange, oust, oz, pannes, parce, peintre, peri, perles, pierres, place, plaine, plaisir, plan, \
    planches, plats, poisson, poissons, pont, ponts, port, portes, poses, premieres, racines, rang, relevant, ri, \
    riche, rives, rivieres, roche, routes, routier, rue, sains, sales, saint gobain, saint maclou, salles, salon, saone, \
    sap, selles, sens, serez, serres, signes, simple, son, soude, sure, sus, tence, termes, thiery, tourneur, \
    notre dame, \
    tresses, ur, us, vains, vers, viens, vif, ville, villes, vives, vue, y, yves
    """.split(separator: ",").map { placeNameKey(String($0)) })

  /// The departments by name, but Paris, which is a commune.
  static let departements = PhraseTable<String>(
    Departements.all.filter { $0.code != "75" }.map { ($0.name, $0.code) } + [("Savoie (Haute)", "74")])
}
