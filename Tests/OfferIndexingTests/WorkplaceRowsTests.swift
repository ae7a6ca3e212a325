import Employment
import Territory
import Testing

@testable import OfferIndexing

@Suite("Several towns in a row")
struct WorkplaceRowsTests {
  @Test(
    "Of three towns or more none is the workplace, however they are parted",
    arguments: [
      "{A} - {B} - {C}", "{A} / {B} / {C}", "{A}/{B}/{C}", "{A}, {B}, {C}", "{A}, {B} et {C}", "{A}, {B} ou {C}",
      "{A} ; {B} ; {C}", "{A} | {B} | {C}", "{A} & {B} & {C}", "{A}, {B} ainsi que {C}", "{A} et {B} et {C}",
      "{A} (62) - {B} (62) - {C} (59)", "{A} (62), {B} (62) et {C} (59)", "{A} (62) / {B} (62) / {C} (59)",
      "{A} (Pas-de-Calais), {B} (Pas-de-Calais), {C} (Nord)", "{A}-{B}-{C}",
    ])
  func three(row: String) throws {
    let towns = row.replacing("{A}", with: "Lens").replacing("{B}", with: "Arras").replacing("{C}", with: "Douai")
    for text in [
      "Poste à \(towns).", "Vous interviendrez à \(towns).", "Lieu de travail : \(towns)", "Chantiers à \(towns)",
      "Une entreprise implantée à \(towns) recrute.",
    ] {
      let reading = try read(text)
      #expect(reading.place?.insee?.description == "62498" && reading.place?.precision == .departement, "\(text)")
      #expect(reading.inferredFrom == "Lens", "\(text)")
    }
    for title in ["Aide à domicile H/F - \(towns)", "Aide à domicile (\(towns))", "\(towns) - Aide à domicile H/F"] {
      // "(Lens (62) …)" is not written so.
      if title.hasPrefix("Aide à domicile ("), towns.contains("(") || towns.contains("-") { continue }
      let reading = try read("Vous aidez.", title: title)
      #expect(reading.place?.precision == .departement && reading.inferredFrom == "Lens", "\(title)")
    }
  }

  @Test(
    "One on each line, with postal codes, small ones, or only spaces in a title",
    arguments: [
      ("", "Lieux de travail :\n- Lens\n- Arras\n- Douai", "62498"), ("", "Lieux :\nLens\nArras\nDouai", "62498"),
      ("", "Lieux : 62300 Lens, 62000 Arras, 59500 Douai", "62498"),
      ("", "Vous interviendrez à Lille, à Roubaix et à Tourcoing.", "59350"),
      ("", "Secteurs de Béthune, de Lens et d'Arras.", "62119"),
      ("", "Lens - Arras - Douai\nNous recherchons des aides à domicile.", "62498"),
      ("Aide à domicile Lens Arras Douai", "", "62498"),
      ("Aide à domicile - Bergues / Wormhout / Esquelbecq", "", "59067"),
      ("", "Poste sur Lens-Liévin.", "62498"), ("", "Dans l'agglomération Lens-Liévin.", "62498"),
      ("Cariste - Lille-Roubaix-Tourcoing", "", "59350"),
    ])
  func otherRows(title: String, text: String, insee: String) throws {
    let reading = try read(text, title: title.isEmpty ? "Employé" : title)
    #expect(reading.place?.insee?.description == insee, "\(title) \(text)")
    #expect(reading.place?.precision == .departement, "\(title) \(text)")
  }

  @Test(
    "Of two towns the first is kept, and the other is named",
    arguments: [
      "Lens - Arras", "Lens / Arras", "Lens et Arras", "Lens ou Arras", "Lens, Arras", "Lens (62) - Arras (62)",
    ])
  func two(row: String) throws {
    for (title, text) in [("Vendeur", "Poste basé à \(row)."), ("Vendeur - \(row)", "Vous vendez.")] {
      let reading = try read(text, title: title)
      #expect(reading.place?.insee?.description == "62498" && reading.place?.precision == .commune, "\(title) \(text)")
      #expect(reading.others == ["Arras"], "\(title) \(text)")
    }
  }

  @Test(
    "A compound name, a department, a region, a quarter or an address makes no row",
    arguments: [
      ("Poste basé à Clermont - Ferrand.", "63113"), ("Poste basé à Saint-Germain - en - Laye.", "78551"),
      ("Poste basé à Boulogne-sur-Mer.", "62160"), ("Poste basé à Villefranche - sur - Saône.", "69264"),
      ("Poste basé à Lens - Pas-de-Calais.", "62498"), ("Poste basé à Lens - Hauts-de-France - France.", "62498"),
      ("Poste basé à Lille - Nord.", "59350"), ("Poste basé à Laval - Mayenne.", "53130"),
      ("Poste basé à Guéret - Creuse.", "23096"), ("Poste basé à Lille - Fives.", "59350"),
      ("Poste basé à Lille - Wazemmes - Fives.", "59350"), ("Poste basé à Lyon - Gerland.", "69123"),
      ("Poste basé à Lens - CDI - 35h.", "62498"), ("CDI - Lens - 35h - Permis B", "62498"),
      ("Poste à Dunkerque (Malo-les-Bains).", "59183"),
      ("Notre agence, 12 rue de la Gare, 62300 Lens, recrute. Poste à Arras.", "62041"),
      ("Présents à Lille, Roubaix et Tourcoing, nous recrutons. Poste basé à Lens.", "62498"),
      ("Installé au bord du lac d'Annecy, à Sevrier, l'hôtel recrute.", "74267"),
    ])
  func noRow(text: String, insee: String) throws {
    let reading = try read(text)
    #expect(reading.place?.insee?.description == insee && reading.place?.precision == .commune, "\(text)")
    #expect(reading.others.isEmpty, "\(text)")
  }

  @Test("A plain statement wins over the title's row")
  func plain() throws {
    let reading = try read("Poste basé à Béthune.", title: "Aide à domicile - Lens / Arras / Douai")
    #expect(reading.place?.insee?.description == "62119" && reading.others.isEmpty)
  }

  @Test(
    "The town in an establishment's name, in a title, yields to a plain statement of the text, and to nothing less",
    arguments: [
      ("Infirmier - EHPAD Les Jardins de Calais", "Poste basé à Coulogne.", "62244"),
      ("Infirmier - EHPAD Les Jardins de Calais (62)", "Le poste est basé à Coulogne.", "62244"),
      ("EHPAD Les Jardins de Calais - Infirmier", "Le poste est basé à Coulogne.", "62244"),
      ("Serveur - Hôtel de Calais", "Vous travaillerez à Coulogne.", "62244"),
      ("Aide-soignant Résidence du Parc de Calais", "Lieu : Coulogne", "62244"),
      ("Vendeur magasin de Calais (62)", "Vous interviendrez à Coulogne.", "62244"),
      ("Infirmier - EHPAD Les Jardins de Calais", "Vous soignez les résidents.", "62193"),
      ("Infirmier - EHPAD de Calais", "Notre groupe est présent à Lille.", "62193"),
      ("Vendeur - Calais (62)", "Poste à pourvoir sur Calais. Vous livrez à Coulogne.", "62193"),
    ])
  func establishments(title: String, text: String, insee: String) throws {
    #expect(try read(text, title: title).place?.insee?.description == insee, "\(title) \(text)")
  }

  @Test("The offer says which other towns there are")
  func warnings() throws {
    let offer = try normalised(#""description":"Poste basé à Lens / Arras.""#).get()
    #expect(offer.place?.insee?.description == "62498")
    #expect(offer.warnings.contains(OfferWarning(.otherWorkplaces, excerpt: "Arras")))
  }

  private func read(_ description: String, title: String = "Employé polyvalent") throws -> WorkplaceReading {
    WorkplaceReading(
      OfferText(title: title, description: description), rawTitle: title, rawDescription: description,
      names: try Names.value.get())
  }

  private enum Names {
    static let value = Result { PlaceNames(try Gazetteer(folder: Reference.gazetteer, edition: "cog2026")) }
  }
}
