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
      "Vous serez en charge de la mer.",
      "Vous savez lire un plan.", "Avenue de Genève et rue de Lyon.", "Contactez Albert au plus vite.",
      "Saisie dans SAP.",
      "Un rayon bio de qualité.", "Vous travaillez en ville, au bureau.",
      "Votre sens de l'accueil, votre force de vente.",
      "travailler à la poste", "Caisse et mise en rayon, les menus du jour.",
    ])
  func words(text: String) throws { #expect(try read(text) == nil) }

  @Test("The town of an agency that recruits for a client says the department only")
  func agencies() throws {
    let place = try #require(try read("Notre agence Adéquat de Cluses recrute pour son client un soudeur."))
    #expect(place.precision == .departement && place.name == "74 - Haute-Savoie" && place.point == nil)
  }

  @Test("A homonym is the one of the department that the text names; without one, the text does not say")
  func homonyms() throws {
    #expect(try read("Poste basé à Massingy, en Haute-Savoie.")?.insee?.description == "74170")
    #expect(try read("Poste basé à Massingy.") == nil)
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
    WorkplaceReading(
      OfferText(title: title, description: description), rawTitle: title, rawDescription: description,
      names: try Names.value.get()
    ).place
  }
}
