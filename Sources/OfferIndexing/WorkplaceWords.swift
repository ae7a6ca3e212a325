import FrenchText
import Territory

/// The words that tell a workplace from another name of a commune.
enum WorkplaceWords {
  /// Words that stand before a workplace, without the "de" or "du" that follows some of them, and what they weigh.
  static let triggers = PhraseTable<Int>(
    weigh(
      60,
      """
      localisation, lieu, ville, localité, adresse, ville de travail, lieu de prise de service, implantation, poste basé, \
      site basé, \
      pourvoir à, pourvoir sur, basé à, basée à, basés à, basées à, basé sur, basée sur, basé au, basée au, base à, \
      situé à, située à, situés à, situées à, situé sur, située sur, situé au, se situe à, se situe sur, se situent à, \
      site, au départ, départ, commune, mairie, poste sur, poste à, travail à, affecté à, rattaché à, sur le secteur, \
      client à, client sur, clients à, clients sur, travaillez à, travaillerez à, travailler à, intervenez à, interviendrez à, exercez à, exercerez à, travaillerez sur, \
      intervenez sur, interviendrez sur, chantier à, chantiers sur, chantier sur, chantiers à, mission à, \
      mission sur, missions à, missions sur
      """)
      + weigh(
        130,
        """
        lieu de travail, résidence administrative, lieu du poste, lieu de mission, lieu d'exercice, lieu de la mission, poste basé à, \
        poste basé sur, poste situé à, poste situé sur, poste est basé à, poste est situé à, poste à pourvoir à, poste à pourvoir sur, \
        lieu d'intervention, lieu d'affectation, lieu d'embauche, lieu de prise de poste, adresse du poste, poste localisé à, \
        prise de poste à, prise de poste sur, prenez votre poste à, prendrez votre poste à
        """)
      + weigh(
        45,
        """
        secteur, secteurs, communes, villes, magasin, boutique, restaurant, hôpital, centre hospitalier, clinique, résidence, crèche, \
        entrepôt, usine, EHPAD, lycée, collège, école, camping, hôtel, concession, atelier, dépôt, hypermarché, \
        supermarché, pharmacie, cabinet, circuit, parc, cinéma, foyer, maison d'arrêt, implanté à, implantée à, CH, CHU, CCAS, ESAT, FAM, MAS, antenne, établissement, \
        la poste, maison de retraite, showroom, drive, boulangerie, garage, piscine, jardinerie, \
        client de, clients de, pme de, plateforme, plate-forme, zone, zone d'intervention, zone géographique, zone industrielle, zone commerciale, \
        installé à, installée à, nos locaux à, bureau, bureaux, site basé à, centre, entreprise, université
        """)
      + weigh(
        30,
        """
        sites, au cœur, plein cœur, recherche à, recrute à, recrutons à, recherchons à, recherche sur, recrute sur, \
        recherchons sur
        """)
      + weigh(30, nearness)
      + weigh(25, "à, sur, au, aux, agence")
      + weigh(
        -30,
        """
        siège à, siège social à, siège social, siège basé à, siège situé à, née à, fondée à, créée à, chez, en, \
        réunion à, entretien à, rendez-vous à, rdv à, site secondaire à, formation à, formation sur
        """))

  /// Words that say that the workplace is near a town, not in it.
  static let near = PhraseTable<Void>(nearness.split(separator: ",").map { (String($0), ()) })
  private static let nearness = """
    proche, près, à proximité, proximité, entre, alentours, environs, périphérie, autour, au sud, au nord, à l'est, \
    à l'ouest, minutes, minute, min, mn, km, kms, agglomération, région, bassin, métropole, lac, vallée, plaine, massif, forêt, littoral, \
    banlieue, canton, non loin, aux portes, à deux pas, à quelques pas, rayon, limitrophe
    """

  private static func weigh(_ weight: Int, _ phrases: String) -> [(String, Int)] {
    phrases.split(separator: ",").map { (String($0), weight) }
  }

  /// What may stand between such words and the name.
  static let between = hashes("le la les l de du des d commune ville a au aux sur cette pays coeur geographique")
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
  /// What says that something else than the work takes place at the name that follows.
  static let elsewhere = PhraseTable<Void>(
    """
    siège, siège social, maison mère, déplacement, déplacements, entretien aura lieu, entretiens auront lieu, \
    entretiens se dérouleront, entretiens, entretien d'embauche, réunion, réunions, information collective, \
    session de recrutement, forum, job dating, liaison, liaisons, candidature à, candidatures à, cv à, fondée, créée, née, fondé, \
    créé, stage, diplômé, diplômée
    """.split(separator: ",").map { (String($0), ()) })
  /// The first words of these.
  static let elsewhereWords = hashes(
    """
    siege maison deplacement deplacements entretien entretiens reunion reunions information session forum job liaison \
    liaisons candidature candidatures cv fondee creee nee fonde cree stage diplome diplomee
    """)
  /// What speaks of the post itself.
  static let ofPost = hashes(
    """
    poste postes basee bases basees pourvoir lieu mission missions travaillerez travaillez rejoindrez rejoignez recrute \
    recrutons recherche recherchons recherchent recrutent chantier chantiers client clients embauche affecte affectee \
    interviendrez intervenez
    """)
  static let temporary = wordHash("interim".utf8)
  /// What stands before "intérim" where it is the kind of contract.
  static let kinds = hashes("mission missions en contrat contrats travail cdi poste postes")
  /// What is said of a training, which may be far from the workplace: that it takes place, is a part of the career, or lasts.
  static let training = PhraseTable<Void>(
    """
    formation militaire, formation initiale, formation professionnelle, période de formation, formation dispensée, \
    formation se déroule, formation se déroulera, formation a lieu, formation aura lieu, formation est, formation sera, \
    formation de spécialité, formation spécialisée, formation complémentaire, formation théorique, formation dure, \
    formation pendant, semaines de formation, \
    centre de formation pour, formation au siège, formation de deux, formation de trois, formation de quatre, \
    formation de une, formation de 1, formation de 2, formation de 3, formation de 4, formation de 5, formation de 6, \
    formation de 8, formation de 10, formation de 12, formation d'une, formation d'un, formation spécifique, \
    brève formation, semaines de spécialisation, suivi de formation
    """.split(separator: ",").map { (String($0), ()) })
  /// The words of which one is in each of these.
  static let trainingWords = hashes("formation specialisation")
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
