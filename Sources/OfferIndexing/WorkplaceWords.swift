import FrenchText
import Territory

/// The words that tell a workplace from another name of a commune.
enum WorkplaceWords {
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
  static let departement = hashes("departement")
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
  static let asWell = FoldedText("ainsi que").words.map(\.hash)
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
    rue avenue av ave place boulevard bd bld route chemin impasse allee allees quai cours faubourg square cs bp
    """)
  /// Streets that are written with a point: `av. de Dunkerque`.
  static let shortStreets = hashes("av bd bld ave pl rte imp all ch che fbg")
  /// Zones of workshops, which bear the names of other places: `ZI de Dunkerque`.
  static let zones = hashes("za zi zac zae")
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
