import TestSupport
import Testing

@testable import OfferIndexing

@Suite("Titles as a counsellor would write them")
struct TitleCleaningTests {
  @Test(
    "« H/F » goes, in every shape met",
    arguments: [
      "Soudeur H/F", "Soudeur (H/F)", "Soudeur (h/f)", "Soudeur F/H", "Soudeur (F/H) (H/F)", "Soudeur ((H/F))",
      "Soudeur - H/F", "Soudeur H / F", "Soudeur ( H/F)", "Soudeur (H-F)", "Soudeur H-F", "Soudeur H/F/X",
      "Soudeur (H/F/X)", "Soudeur (m/w/d)", "Soudeur M/F", "H/F Soudeur", "Soudeur(H/F)", "Soudeur [H/F]",
      "Soudeur (H F)", "Soudeur  H/F  ", "Soudeur H/F -", "Soudeur H|F", "\"Soudeur F-H\" (H/F)", "Soudeur (H (H/F)",
    ])
  func genderMarks(title: String) {
    #expect(cleanedTitle(title) == "Soudeur")
  }

  @Test(
    "What looks like a mark and is none stays",
    arguments: [
      "Technicien F1", "Chauffeur C/CE", "Monteur HTA/BT", "Agent H", "Chef de secteur F", "Assistant RH/Formation",
      "Femme / valet de chambre", "Chef/cheffe de chantier", "Soudeur -MIG-", "Ouvrier Voiries et Réseaux Divers -VRD-",
      "Vendeur ANNEMASSE", "Agent \"Senior\" de quai", "Technicien Recherche & Développement", "Aide-soignant",
    ])
  func untouched(title: String) {
    #expect(cleanedTitle(title) == title)
  }

  @Test(
    "A title in capitals becomes a sentence, and acronyms of the field keep theirs",
    arguments: [
      ("AGENT DE PRODUCTION H/F", "Agent de production"), ("CHAUFFEUR SPL FRIGO (H/F)", "Chauffeur SPL frigo"),
      ("ÉLECTRICIEN BÂTIMENT", "Électricien bâtiment"), ("CARISTE CACES R489-3", "Cariste CACES R489-3"),
      ("AIDE-SOIGNANT EN EHPAD", "Aide-soignant en EHPAD"), ("SOUDEUR TIG/MIG", "Soudeur TIG/MIG"),
      ("MONITEUR D'ATELIER 2EME CLASSE", "Moniteur d'atelier 2eme classe"), ("CDI - MAÇON", "CDI - maçon"),
      ("CHARGE D'AFFAIRES VRD - MOE", "Charge d'affaires VRD - MOE"), ("BTS", "BTS"),
    ])
  func shouting(title: String, expected: String) {
    #expect(cleanedTitle(title) == expected)
  }

  @Test(
    "The employer's name after a dash goes; another name stays",
    arguments: [
      ("Monteur-câbleur F/H - OET Automation (H/F)", "OET AUTOMATION", "Monteur-câbleur"),
      ("Aide-soignant - ADMR", "Résidence ADMR", "Aide-soignant - ADMR"),
      ("Soudeur - Dunkerque", nil, "Soudeur - Dunkerque"), ("Soudeur - Croix", "", "Soudeur - Croix"),
      ("Soudeur - L'Atelier", "L’ATELIER", "Soudeur"),
    ] as [(String, String?, String)])
  func employers(title: String, employer: String?, expected: String) {
    #expect(cleanedTitle(title, employer: employer) == expected)
  }

  @Test(
    "Entities are opened, lost ligatures put back, spaces gathered",
    arguments: [
      ("Chef d&#39;&eacute;quipe", "Chef d'équipe"), ("Achats &amp; ventes", "Achats & ventes"),
      ("Agent&nbsp;de  quai", "Agent de quai"), ("Man?uvre en maçonnerie", "Manœuvre en maçonnerie"),
      ("MAN?UVRE (H/F)", "Manœuvre"), ("Soudeur ,", "Soudeur"), ("- Soudeur", "Soudeur"),
    ])
  func repairs(title: String, expected: String) {
    #expect(cleanedTitle(title) == expected)
  }

  @Test("A title that is nothing but a mark stays as it is", arguments: ["H/F", "(H/F)"])
  func onlyMark(title: String) {
    #expect(!cleanedTitle(title).isEmpty)
  }

  @Test("Cleaning twice is cleaning once")
  func idempotence() {
    var random = SplitMix(seed: 1)
    let pieces = [
      "Soudeur", "AGENT", "(H/F)", "H/F", " - ", "F-H", "(", ")", "-VRD-", "\"", " ", "?UVRE", "/", "é", "2EME",
    ]
    for _ in 0..<4_000 {
      let title = (0..<6).map { _ in pieces.randomElement(using: &random) ?? "" }.joined(separator: " ")
      let once = cleanedTitle(title)
      if once.contains(where: \.isLetter) { #expect(cleanedTitle(once) == once, "\(title)") }
    }
  }
}
