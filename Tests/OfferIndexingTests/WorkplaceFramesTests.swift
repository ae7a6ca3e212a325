import FrenchText
import TestSupport
import Territory
import Testing

@testable import OfferIndexing

/// What agencies and employers write around a town, with the towns drawn from all of France.
@Suite("The workplace in the usual sentences, for communes of all sizes")
struct WorkplaceFramesTests {
  @Test(
    "A sentence that states the workplace gives it",
    arguments: [
      "Poste basé {à} ({D}).", "Lieu de travail : {P} {N}", "Le poste est à pourvoir sur {N} ({D}).",
      "{N} ({D}) - Nous recherchons un magasinier.", "Mission d'intérim {à} ({D}) pour notre client.",
      "POSTE A POURVOIR A {N} ({D})", "Notre siège est à Lyon. Le poste est basé {à} ({D}).",
      "La société, dont le siège est situé à Lyon, recrute pour son site {de} ({D}).",
      "Poste basé {à} ({D}). Déplacements ponctuels à Lyon.",
      "Poste basé {à} ({D}), formation de trois semaines à Lyon.",
      "Poste basé {à} ({D}). Merci d'envoyer votre CV à notre agence de Lyon.",
      "Lieu(x) de travail : {N} ({D})", "Localisation du poste : {N} ({D})", "Lieu de prise de fonction : {N} ({D})",
      "Lieu du poste : Clinique du Soleil {N} ({D})", "Lieu de travail : École maternelle {de} ({D})",
      "La résidence, située {à} ({D}), recrute.", "Implantée {à} ({D}), notre PME recrute.",
      "Vous serez basé(e) {à} ({D}).", "Vous êtes affecté.e {à} ({D}).", "Vous rejoindrez l'équipe {de} ({D}).",
      "Poste à pourvoir dès que possible {à} ({D}).", "CDI / {N} ({D}) / 35h", "CDI, {N}, temps plein ({D})",
      "Notre groupe, présent à Lyon, Dijon et Paris, recrute. Poste {à} ({D}).",
      "Après une formation de 4 semaines à Lyon, poste basé {à} ({D}).",
      "Présentez-vous au 12 rue de la Gare, 69001 Lyon. Poste {à} ({D}).",
      "Le groupe et son agence de Lyon recrutent pour un de leurs clients, situé {à} ({D}), un maçon.",
      "Stage puis CDI {à} ({D}).", "Mission {à} ({D}) de trois mois.", "Le poste se trouve {à} ({D}).",
      "Société de transport ({P} {N}) recherche un chauffeur.",
    ])
  func stated(frame: String) throws {
    for commune in try sample() {
      let place = try reading(frame, commune).place
      #expect(place?.insee == commune.code && place?.precision == .commune, "\(fill(frame, commune))")
    }
  }

  @Test(
    "A sentence about another place than the workplace, or about what is near it, states none",
    arguments: [
      "Poste non loin {de} ({D}).", "Poste aux portes {de} ({D}).",
      "Chantiers dans un rayon de 30 km autour {de} ({D}).",
      "Notre siège social est situé {à} ({D}).", "Réunion mensuelle au siège {de} ({D}).",
      "Des déplacements {à} ({D}) sont à prévoir.", "Une information collective est prévue {à} ({D}) le 3 mai.",
      "Session de recrutement {à} ({D}).", "Notre maison mère {à} ({D}) emploie 200 personnes.",
      "Notre agence d'intérim {de} ({D}) recherche des caristes pour ses clients.",
      "Poste situé à côté {de} ({D}).", "Poste à une heure {de} ({D}).", "Poste à 12 kilomètres {de} ({D}).",
      "L'association du Pays {de} ({D}) recrute.", "Arrondissement {de} ({D}) : recherche infirmier.",
      "Navettes depuis {N} ({D}).", "Livraisons vers {N} ({D}).",
      "Recrutement le 12 mai {à} ({D}).", "Venez nous rencontrer au salon de l'emploi {de} ({D}).",
      "Présentez-vous à l'agence, 12 rue de la Gare, {P} {N}", "Vous habitez {N} ({D}) ?",
      "Groupe né en 1985 {à} ({D}).", "Entreprise créée {à} ({D}).", "Nous cherchons un ingénieur diplômé {de} ({D}).",
      "Votre responsable, basé au siège {à} ({D}), vous guide.",
      "La formation peut être un CAP en deux ans sur {N} ({D}).",
      "Le début de la formation est prévu en mai {à} ({D}).", "Les cours ont lieu {à} ({D}).",
      "L'agence Alpha {de} ({D}) recrute pour plusieurs de ses clients des soudeurs.",
      "Le groupe Alpha et son agence {de} ({D}) recrutent pour un de leurs clients un maçon.",
    ])
  func elsewhere(frame: String) throws {
    for commune in try sample() {
      #expect(try reading(frame, commune).place?.precision != .commune, "\(fill(frame, commune))")
    }
  }

  @Test(
    "In a title", arguments: ["Soudeur H/F - {N} ({D})", "Préparateur de commandes ({D} - {N})", "Vendeur - {N} {P}"])
  func titles(frame: String) throws {
    for commune in try sample() {
      let title = fill(frame, commune)
      let place = WorkplaceReading(
        OfferText(title: title, description: "Vous soudez."), rawTitle: title, rawDescription: "Vous soudez.",
        names: try names()
      ).place
      let isShortWord = placeNameKey(commune.name).utf8.count <= 4
      #expect(place?.insee == commune.code || isShortWord, "\(title)")
    }
  }

  @Test(
    "Usual spellings, short names and former communes",
    arguments: [
      ("Poste basé à Villefranche (69).", "69264"), ("Poste basé à Villefranche s/ Saône.", "69264"),
      ("Poste basé à Villefranche/Saône.", "69264"), ("Poste basé à Thonon.", "74281"),
      ("Poste basé à Châlons.", "51108"),
      ("Poste à Brive.", "19031"), ("Poste sur Havre (76).", "76351"), ("Poste à Villeneuve lez Avignon.", "30351"),
      ("Poste à Villeneuve-les-Avignon.", "30351"), ("Poste basé à Aix (13).", "13001"),
      ("Poste à Boulogne (62).", "62160"), ("Poste basé à Banassac (48).", "48017"),
      ("Poste basé à Saint Étienne.", "42218"), ("Poste à Marseille 13ème.", "13213"), ("CDI - Lille - 35h", "59350"),
    ])
  func spellings(text: String, insee: String) throws {
    #expect(try reading(text).place?.insee?.description == insee, "\(text)")
  }

  @Test(
    "What is left of a name is none where it is a word, part of another name or open",
    arguments: [
      "Office de tourisme Mont-Lozère.", "Poste à Villefranche.", "Poste à Boulogne.", "Bateaux de plaisance à moteur.",
      "Poste basé sur le plateau de la ville.", "Un poste à la Croix.",
    ])
  func noShortNames(text: String) throws { #expect(try reading(text).place == nil, "\(text)") }

  @Test(
    "Of two towns, the one of the post, whichever comes first and however large the other is",
    arguments: [
      "Poste basé {à}.", "Lieu : {N}", "Lieu de mission : {N}", "Vous serez basé(e) {à}.", "Poste en CDI {à}.",
      "Poste à pourvoir dès que possible {à}.", "Vous interviendrez {à}.", "Vous rejoindrez notre équipe {de}.",
      "Notre magasin {de} recrute un vendeur.", "Nos bureaux se situent {à}.", "Mission d'intérim {à}.",
    ])
  func twoTowns(frame: String) throws {
    let others = [
      "Notre siège est à Lyon.", "Entreprise créée à Lyon en 1970.", "Déplacements ponctuels à Lyon.",
      "Entretiens à Lyon.", "Adressez votre CV à notre agence de Lyon.",
      "Contact : 12 rue de la Gare, 69001 LYON.", "Transport en commun depuis Lyon.", "À 20 minutes de Lyon.",
      "Une formation de 3 semaines à Lyon est prévue.", "Présent à Lyon depuis 20 ans, notre groupe se développe.",
      "Vous reporterez au responsable basé à Lyon.", "Gare de Lyon accessible en bus.",
    ]
    let names = try names()
    let communes = try sample(of: 2_000).filter {
      let key = placeNameKey($0.name)
      // Names that are words, or as short as words, need more around them.
      return $0.departement != "69" && names.place(key) == $0.code && key.utf8.count > 3
        && !WorkplaceWords.usual.contains(key)
    }
    // As many as there are of the others, so that each comes up.
    try #require(communes.count >= others.count)
    for (index, commune) in communes.enumerated() {
      let (post, other) = (fill(frame, commune), others[index % others.count])
      for text in [post + "\n\n" + other, other + "\n\n" + post] {
        #expect(try reading(text).place?.insee == commune.code, "\(text)")
      }
    }
  }

  @Test(
    "A name that goes on is another one, and a list of three towns or more states none",
    arguments: [
      "Un plongeur à Metz-Tessy.", "Sur St André de Cordemain, un maçon.", "Nos agences de Lens, Arras et Douai.",
      "Implantée à Lens, Arras et Douai, la société recrute.", "Secteur : Creuse", "Lieu : École publique",
    ])
  func longerNames(text: String) throws { #expect(try reading(text).place?.precision != .commune, "\(text)") }

  @Test("An area is said to be one", arguments: ["Poste sur le secteur de Bergues.", "Zone : Bergues"])
  func areas(text: String) throws {
    let reading = try reading(text)
    #expect(reading.place?.insee?.description == "59067" && reading.area == "Bergues")
    #expect(try self.reading(text + " Poste basé à Bergues.").area == nil)
    #expect(try self.reading("Poste basé à Bergues.").area == nil)
  }

  @Test("The town of a fair is not the workplace, in a title either")
  func fairs() throws {
    for title in ["Agent d'accueil - Job dating Lens", "Speed recruiting Lens"] {
      let reading = WorkplaceReading(
        OfferText(title: title, description: ""), rawTitle: title, rawDescription: "", names: try names())
      #expect(reading.place?.precision == .departement, "\(title)")
    }
  }

  @Test(
    "The words by which a text is passed over quickly hold those of every phrase",
    arguments: [
      (WorkplaceWords.elsewherePhrases, true), (WorkplaceWords.fairPhrases, true),
      (WorkplaceWords.trainingPhrases, false),
    ])
  func quickWords(phrases: String, isFirst: Bool) {
    for phrase in phrases.split(separator: ",") {
      let words = FoldedText(String(phrase)).words.map(\.hash)
      let isKnown =
        isFirst
        ? words.first.map(WorkplaceWords.elsewhereWords.contains) ?? false
        : words.contains(where: WorkplaceWords.trainingWords.contains)
      #expect(isKnown, "\(phrase)")
    }
  }

  /// A hundred and fifty communes of metropolitan France but Lyon, of at least so many inhabitants.
  private func sample(of least: Int = 0) throws -> [Commune] {
    var random = SplitMix(seed: 59)
    let all = try names().gazetteer.communes.filter {
      $0.city == nil && !$0.postalCodes.isEmpty && $0.departement < "96" && $0.code.description != "69123"
        && $0.population >= least
    }
    return (0..<150).compactMap { _ in all.randomElement(using: &random) }
  }

  private func reading(_ frame: String, _ commune: Commune? = nil) throws -> WorkplaceReading {
    let text = commune.map { fill(frame, $0) } ?? frame
    return WorkplaceReading(
      OfferText(title: "Employé polyvalent", description: text), rawTitle: "Employé polyvalent", rawDescription: text,
      names: try names())
  }

  private func fill(_ frame: String, _ commune: Commune) -> String {
    let name = commune.name
    let at =
      name.hasPrefix("Le ") ? "au " + name.dropFirst(3) : name.hasPrefix("Les ") ? "aux " + name.dropFirst(4) : nil
    let of =
      name.hasPrefix("Le ") ? "du " + name.dropFirst(3) : name.hasPrefix("Les ") ? "des " + name.dropFirst(4) : nil
    return [
      ("{N}", name), ("{à}", at ?? "à " + name), ("{de}", of ?? "de " + name), ("{D}", commune.departement),
      ("{P}", commune.postalCodes.first?.description ?? ""),
    ].reduce(frame) { $0.replacing($1.0, with: $1.1) }
  }

  private enum Names {
    static let value = Result { PlaceNames(try Gazetteer(folder: Reference.gazetteer, edition: "cog2026")) }
  }

  private func names() throws -> PlaceNames { try Names.value.get() }
}

extension PlaceNames {
  /// The commune that a name means without more words.
  fileprivate func place(_ key: String) -> InseeCode? { place(key, departement: nil, postalCode: nil)?.insee }
}
