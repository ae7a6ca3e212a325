import Territory
import Testing

@testable import OfferIndexing

@Suite("The workplace that an offer's own words state")
struct WorkplaceReadingTests {
  @Test(
    "In the description",
    arguments: [
      ("Poste basé à Dunkerque.", "59183"), ("Poste à pourvoir à Civrieux (01).", "01105"),
      ("Lieu de travail : 59140 Dunkerque", "59183"),
      ("Nous recherchons sur le secteur de Bergues un vendeur.", "59067"),
      ("Le poste est situé à St Pol sur Mer (59).", "59183"), ("Poste basé au Havre.", "76351"),
      ("Notre magasin de Sallanches recrute.", "74256"), ("Exploitation proche d'Arles.", "13004"),
      ("Poste basé à Lyon 3e.", "69383"), ("Localité : Neyron 01700", "01275"),
      ("Sur Arenthon (74), un maçon.", "74018"),
      ("Dans l'agglomération de Dunkerque, un soudeur.", "59183"), ("Poste entre Cluses et Sallanches.", "74081"),
      ("Notre client, basé à Marguerittes (30320), recrute.", "30156"), ("La commune de Bonne (74) recrute.", "74040"),
      ("Agence Adéquat de Cluses, pour notre client basé à Sallanches.", "74256"),
      ("Poste à Sallanches. Envoyez votre CV au 12 rue de Lyon, 74000 Annecy.", "74256"),
    ])
  func description(text: String, insee: String) throws { #expect(try read(text)?.insee?.description == insee) }

  @Test(
    "In the title",
    arguments: [
      ("Serveur H/F - Dunkerque", "59183"), ("Vendeur ANNEMASSE", "74012"), ("Caissier - Annecy (74)", "74010"),
      ("Chauffeur Paris 15e", "75115"), ("Vendeur 59 - DUNKERQUE", "59183"),
    ])
  func title(title: String, insee: String) throws { #expect(try read("", title: title)?.insee?.description == insee) }

  @Test(
    "Names that are words, streets, brands or first names",
    arguments: [
      "Bonne présentation et sens du service.", "Mission de longue durée, port de charges.",
      "Vous serez en charge de la mer.", "8 bd. de Douai", "Nous sommes av. de Dunkerque.", "Atelier ZAC de Bergues",
      "Un local dans la ZA d'Arques.",
      "Vous savez lire un plan.", "Avenue de Genève et rue de Lyon.", "Contactez Albert au plus vite.",
      "Saisie dans SAP.",
      "Un rayon bio de qualité.", "Vous travaillez en ville, au bureau.",
      "Votre sens de l'accueil, votre force de vente.",
      "Poste basé à l'École de la mer.", "travailler à la poste", "Caisse et mise en rayon, les menus du jour.",
    ])
  func words(text: String) throws { #expect(try read(text) == nil) }

  @Test(
    "The town of an agency stands for the workplace when nothing else states one, and it is said so",
    arguments: [
      ("Notre agence Adéquat de Cluses recrute pour son client un soudeur.", "74081", "Cluses"),
      ("Manpower BOURG EN BRESSE BTP recherche pour son client un soudeur.", "01053", "BOURG EN BRESSE"),
      ("L'agence CRIT de Béthune recherche pour l'un de ses clients un soudeur.", "62119", "Béthune"),
      ("L'agence d'intérim de Dax recherche pour un de ses clients un maçon.", "40088", "Dax"),
    ])
  func agencies(text: String, insee: String, town: String) throws {
    let reading = try reading(text)
    #expect(reading.place?.insee?.description == insee)
    #expect(reading.inferredFrom == town)
    #expect(reading.place?.precision == .departement)
  }

  @Test(
    "A town that the workplace is near stands for it, and only the department is known",
    arguments: [
      "Exploitation proche d'Arles.", "Chantiers à 20 minutes d'Arles.", "Un site en périphérie d'Arles.",
      "Entreprise basée au sud d'Arles.", "Verger au nord d'Arles.", "Un mas à l'est d'Arles.",
      "Un domaine dans la plaine d'Arles.", "Une exploitation située entre Arles et Tarascon (13).",
    ])
  func near(text: String) throws {
    let reading = try reading(text)
    #expect(reading.place?.insee?.description == "13004" && reading.place?.precision == .departement)
    #expect(reading.inferredFrom == "Arles")
    #expect(try self.reading(text + " Poste basé à Arles.").place?.precision == .commune)
  }

  @Test(
    "What is near the name says where it is, or that it is another thing",
    arguments: [
      ("Le Centre Hospitalier Sainte-Marie de Privas vous accueille.", "07186"),
      ("Un poste pour le magasin Sud 3 de Bergues.", "59067"),
      ("Notre client se situe à Vallières (74150).", "74289"),
      ("PIZZERIA DAVEZIEUX\nRecherche un serveur.", "07078"), ("Résidence administrative\nGuéret", "23096"),
      ("Le poste est à Dunkerque. La formation initiale se déroule à Rochefort.", "59183"),
      ("Poste situé à Grandrieu, près de l'atelier situé à Laval-Atger.", "48070"),
      ("Nos locaux à Bergues\nL'EHPAD Saint Jacques recrute.", "59067"), ("Formation militaire à Orange.", nil),
      ("Poste sur tout le département de la Creuse.", nil), ("Le foyer « Genêts » recrute.", nil),
      ("Poste basé à Saint-Quentin-en-Yvelines.", nil),
    ] as [(String, String?)])
  func surroundings(text: String, insee: String?) throws {
    #expect(try read(text)?.insee?.description == insee, "\(text)")
  }

  @Test(
    "A workplace that is stated wins over the agency's town, and is not inferred",
    arguments: [
      ("Agence Adéquat de Cluses, pour notre client basé à Sallanches.", "74256"),
      ("L'agence CRIT de Béthune recherche un soudeur. Poste à pourvoir sur Dunkerque.", "59183"),
      ("Lieu : Arques\nAgence d'intérim, 12 rue de Lille, 62500 Saint-Omer", "62040"),
      ("Lille - Intérim 2 mois", "59350"), ("Lille / Mission de 2 mois en intérim", "59350"),
      ("Notre agence recherche un serveur sur Montbrison et alentours.\n67 rue de Lyon\n42000 Saint-Étienne", "42147"),
    ])
  func statedPlaces(text: String, insee: String) throws {
    let reading = try reading(text)
    #expect(reading.place?.insee?.description == insee)
    #expect(reading.inferredFrom == nil)
  }

  @Test(
    "The town beside a house or a brand that bears the name of another",
    arguments: [
      ("Infirmier de nuit\nEHPAD Les Dunes, Bray-Dunes", "59107"), ("Résidence du Parc, Hazebrouck", "59295"),
      ("Boutique Yves Rocher de Saint-Priest (69)", "69290"),
      ("Recrute pour les communes de Réotier et Saint-Crépin", "05116"),
    ])
  func houses(text: String, insee: String) throws { #expect(try read(text)?.insee?.description == insee) }

  @Test(
    "Regions and places abroad name no commune",
    arguments: [
      "Poste en région Nord-Pas-de-Calais.", "Poste situé à Comines, Belgique.", "Basé à Tournai (Belgique).",
    ])
  func elsewhere(text: String) throws { #expect(try read(text)?.insee == nil) }

  @Test(
    "Parts of communes and bare postal codes",
    arguments: [
      ("Poste basé à Malo-les-Bains.", "59183"), ("Lieu : Rosendaël", "59183"), ("Poste à Petite-Synthe", "59183"),
      ("Lieu : 59640", "59183"), ("Poste basé à Lomme.", "59350"),
    ])
  func parts(text: String, insee: String) throws { #expect(try read(text)?.insee?.description == insee) }

  @Test("An amount after a word for a place is no postal code")
  func amounts() throws { #expect(try read("Poste à 25000 € brut par an, secteur 25000 euros") == nil) }

  @Test("A homonym is the one of the department that the text names; without one, the text does not say")
  func homonyms() throws {
    #expect(try read("Poste basé à Massingy, en Haute-Savoie.")?.insee?.description == "74170")
    #expect(try read("Poste basé à Massingy. Annecy est à 20 km.")?.insee?.description == "74170")
    #expect(try read("Poste basé à Massingy.") == nil)
  }

  @Test(
    "A plain form of the workplace wins over towns that only occur",
    arguments: [
      ("Poste situé à Lens. Vous gérez quatre sites (Angers (49), Nantes (44), Lens (62) et Vire (14)).", "62498"),
      ("Liaison entre Lille et Arras. Vous prenez votre poste à Arras.", "62041"),
      ("Lieu d'intervention : Hazebrouck. L'équipe de Dunkerque (59) vous aide.", "59295"),
      ("Installé au bord du lac d'Annecy, à Sevrier, l'hôtel recrute.", "74267"),
      ("Contrat exécuté au : Centre Nature 48500 - La Mothe Banassac-Canilhac", "48017"),
      ("Au sein de la commune de Bergues, à 20 minutes de Dunkerque (59).", "59067"),
      ("Vous intervenez sur Arras et ses alentours.", "62041"),
      ("Mission en intérim : entretenir les façades de Béthune et des environs.", "62119"),
      ("Zone géographique : Cambrai, Caudry", "59122"), ("Les EHPAD de Bergues et de Dunkerque recrutent.", "59067"),
      ("Notre client recherche un agent de propreté pour La Poste de Bergues.", "59067"),
      ("Nous recherchons pour notre EHPAD un infirmier diplômé d'État à Lens.", "62498"),
      ("Créée en 1990, notre entreprise est installée à Lens.", "62498"),
      ("Conducteur de ligne de bus, dépôt de Lens.", "62498"), ("Basé au siège à Valenciennes.", "59606"),
      ("Basée au siège social de Valenciennes, vous vendez.", "59606"),
      ("Contact par courrier. Nous sommes au 12 rue de la Gare, 62300 Lens", "62498"),
      ("Poste au 8, av. de Dunkerque, 59000 Lille", "59350"), ("Poste basé ZI de Bergues, 59140 Dunkerque", "59183"),
      ("Lieu : Lyon Gerland (7ème arrondissement)", "69387"), ("Poste à Paris, 12e arrondissement", "75112"),
    ])
  func plainForms(text: String, insee: String) throws {
    let reading = try reading(text)
    #expect(reading.place?.insee?.description == insee, "\(text)")
    #expect(reading.inferredFrom == nil, "\(text)")
  }

  @Test(
    "Where a training takes place is not where the work is",
    arguments: [
      ("La formation initiale se déroule à Rochefort pendant six semaines.", nil),
      ("Vous suivrez une brève formation de deux semaines à Strasbourg.", nil),
      ("La formation spécialisée a lieu dans notre école de Bourges (18).", nil),
      ("Après une formation de deux mois à Paris, vous rejoindrez notre site de Lens.", "62498"),
      ("Formation de 3 semaines à Lyon, poste basé à Arras.", "62041"),
      ("Notre centre de formation de Lens recrute un formateur.", "62498"),
      ("La maison rurale est un centre de formation pour apprentis basé à Cruseilles.", "74096"),
    ] as [(String, String?)])
  func trainings(text: String, insee: String?) throws {
    #expect(try read(text)?.insee?.description == insee, "\(text)")
  }

  @Test(
    "A name that is only a part of another, or that an article parts from its town, names no commune",
    arguments: [
      "Le village de vacances l'Isle d'Aulps recrute.", "Le Grill du Gaillard recherche un serveur.",
      "Au cœur de la métropole du Grand Paris.", "Les mesures du Ségur sont appliquées.",
    ])
  func partsOfNames(text: String) throws { #expect(try read(text) == nil, "\(text)") }

  @Test("The number of a department at the end of a name chooses between homonyms, and does no more")
  func hints() throws {
    #expect(try read("Le GEIQ BTP 85 recrute un maçon sur Beaurepaire.")?.insee?.description == "85017")
    #expect(try read("Le Club 38 recrute un maçon sur Beaurepaire.")?.insee?.description == "38034")
    #expect(try read("Une Équipe de 85 personnes recrute sur Beaurepaire.") == nil)
    #expect(try read("Le GEIQ BTP 85 recrute.") == nil)
  }

  @Test("An agency that recruits for a company says so without the word for a client")
  func companies() throws {
    let reading = try reading("Alpha Emploi Cluses recherche pour une PME industrielle un magasinier.")
    #expect(reading.inferredFrom == "Cluses" && reading.place?.precision == .departement)
  }

  @Test(
    "A department alone is all that is known", arguments: ["Poste en Ardèche.", "Secteur Ardèche.", "Dans l'Ardèche"])
  func departements(text: String) throws {
    let place = try #require(try read(text))
    #expect(place.precision == .departement && place.name == "07 - Ardèche")
  }

  @Test(
    "The displayed title loses the workplace at its end, and nothing else",
    arguments: [
      ("Serveur - Dunkerque", "Serveur"), ("Serveur - Dunkerque (59)", "Serveur"), ("Serveur (Dunkerque)", "Serveur"),
      ("Serveur, Dunkerque", "Serveur"), ("Serveur - Bergues", "Serveur - Bergues"), ("Dunkerque", "Dunkerque"),
      ("Chef de bord Dunkerque", "Chef de bord Dunkerque"),
    ])
  func titles(title: String, expected: String) throws {
    guard case .place(let place) = try Names.value.get().gazetteer.resolve(PlaceDescription(label: "59 - DUNKERQUE"))
    else {
      Issue.record("Dunkerque is not found")
      return
    }
    #expect(titleWithoutPlace(title, place) == expected)
  }

  private enum Names {
    static let value = Result { PlaceNames(try Gazetteer(folder: Reference.gazetteer, edition: "cog2026")) }
  }

  private func read(_ description: String, title: String = "Employé polyvalent") throws -> Place? {
    try reading(description, title: title).place
  }

  private func reading(_ description: String, title: String = "Employé polyvalent") throws -> WorkplaceReading {
    WorkplaceReading(
      OfferText(title: title, description: description), rawTitle: title, rawDescription: description,
      names: try Names.value.get())
  }
}
