import Capture
import Documents
import Foundation
import TestSupport
import Testing

@testable import OfferCapture

@Suite("Texts with several offers: none is lost, none takes a neighbour's facts")
struct OfferListsTests {
  /// What an offer must not take from its neighbours.
  static func facts(_ text: String, subject: String? = nil, isPage: Bool = false) -> [String] {
    FreeTextOfferReaderTests.offers(text, title: subject, isPage: isPage).map { offer in
      let reference = offer.sourceID.count < 6 ? offer.sourceID : "-"
      return [reference, offer.title, offer.employer ?? "-", offer.workplace.label ?? "-", offer.contract.label ?? "-"]
        .joined(separator: " | ")
    }
  }

  @Test(
    "Lines above the title belong to the offer below them",
    arguments: [
      (
        "Référence : 01\nPoste : Serveur\nVille : Lens\nContrat : CDD\n\nRéférence : 02\nPoste : Plongeur\nVille : Lille\nContrat : CDI",
        ["01 | Serveur | - | Lens | CDD", "02 | Plongeur | - | Lille | CDI"]
      ),
      (
        "Entreprise : Bistrot A\nIntitulé du poste : Serveur\nLieu : Lens\nContrat : CDD\n\nEntreprise : Hôtel B\nIntitulé du poste : Plongeur\nLieu : Lille\nContrat : CDI",
        ["- | Serveur | Bistrot A | Lens | CDD", "- | Plongeur | Hôtel B | Lille | CDI"]
      ),
      (
        "Réf : 1\nEntreprise : A\nPoste : Serveur\nLieu : Lens\nRéf : 2\nPoste : Plongeur\nLieu : Lille\nRéf : 3\nEntreprise : C\nPoste : Commis\nLieu : Arras",
        ["1 | Serveur | A | Lens | -", "2 | Plongeur | - | Lille | -", "3 | Commis | C | Arras | -"]
      ),
      (
        "Réf 001\nPoste : Serveur\nVille : Lens\n----------\nRéf 002\nPoste : Plongeur\nVille : Lille\n----------\nRéf 003\nPoste : Serveur\nVille : Arras",
        ["001 | Serveur | - | Lens | -", "002 | Plongeur | - | Lille | -", "003 | Serveur | - | Arras | -"]
      ),
      (
        "Réf : 1\n\nPoste : Serveur\n\nLieu : Lens\n\nRéf : 2\n\nPoste : Plongeur\n\nLieu : Lille",
        ["1 | Serveur | - | Lens | -", "2 | Plongeur | - | Lille | -"]
      ),
      (
        "Poste : Serveur\nRéférence : 01\nLieu : Lens\n\nPoste : Plongeur\nRéférence : 02\nLieu : Lille",
        ["01 | Serveur | - | Lens | -", "02 | Plongeur | - | Lille | -"]
      ),
      (
        "Poste : Serveur\nLieu : Lens\nContrat : CDI\nPoste : Plongeur\nLieu : Lille\nContrat : CDD",
        ["- | Serveur | - | Lens | CDI", "- | Plongeur | - | Lille | CDD"]
      ),
      (
        "Emploi : Serveur\nLieu : Lens\nContrat : CDI\n\nEmploi : Plongeur\nLieu : Lille\nContrat : CDD",
        ["- | Serveur | - | Lens | CDI", "- | Plongeur | - | Lille | CDD"]
      ),
    ] as [(String, [String])])
  func above(text: String, expected: [String]) { #expect(Self.facts(text) == expected) }

  @Test(
    "The same job twice is two offers where a fact differs, one where the title is only said again",
    arguments: [
      ("Poste : Serveur\nVille : Lens\nContrat : CDI\n\nPoste : Serveur\nVille : Lille\nContrat : CDD 3 mois", 2),
      (
        "Poste : Serveur\nVille : Lens\nContrat : CDI\n\nPoste : Plongeur\nVille : Lens\nContrat : CDI\n\nPoste : Serveur\nVille : Lille\nContrat : CDD",
        3
      ),
      (
        "SOUDEUR H/F\nLieu : Lens\nContrat : CDI\n\nMAÇON H/F\nLieu : Lens\nContrat : CDI\n\nSOUDEUR H/F\nLieu : Lille\nContrat : CDD",
        3
      ),
      ("Poste : Serveur\nVille : Lens\nContrat : CDI\n\nPoste : Serveur\nSalaire : 13 €\nHoraires : 35 h", 1),
      ("SOUDEUR H/F\nLieu : Lens\nContrat : CDI\n\nSoudeur H/F\nSalaire : 13 €/h", 1),
    ])
  func twice(text: String, count: Int) { #expect(FreeTextOfferReaderTests.offers(text).count == count) }

  @Test(
    "Alerts, letters, lines, bars, rules",
    arguments: [
      (
        "Vos nouvelles offres\nSoudeur H/F\nAGENCE A\n59 - LILLE\nCDI\n\nMaçon H/F\nAGENCE B\n62 - LENS\nCDD 6 mois",
        ["- | Soudeur H/F | AGENCE A | - | -", "- | Maçon H/F | AGENCE B | - | -"]
      ),
      (
        "Vos offres du jour\nSoudeur H/F\nAGENCE A\nLille (59)\nCDI\nMaçon H/F\nAGENCE B\nLens (62)\nCDD 6 mois",
        ["- | Soudeur H/F | AGENCE A | - | -", "- | Maçon H/F | AGENCE B | - | -"]
      ),
      (
        "A) Soudeur H/F\nLille - CDI - 35h\nB) Maçon H/F\nLens - CDD - 39h",
        ["- | Soudeur H/F | - | - | -", "- | Maçon H/F | - | - | -"]
      ),
      (
        "n° 1 - Soudeur H/F, CDI, Lille\nn° 2 - Maçon H/F, CDD, Lens",
        ["- | Soudeur H/F, CDI, Lille | - | - | -", "- | Maçon H/F, CDD, Lens | - | - | -"]
      ),
      (
        "Nous avons 3 besoins :\nSoudeur à Lille en CDI à 13 €/h,\nMaçon à Lens en CDD de 6 mois,\nCariste CACES 3 à Douai en intérim à 12,50 €/h.",
        [
          "- | Soudeur à Lille en CDI à 13 €/h | - | - | -", "- | Maçon à Lens en CDD de 6 mois | - | - | -",
          "- | Cariste CACES 3 à Douai en intérim à 12,50 €/h | - | - | -",
        ]
      ),
      (
        "Réf 12 | Soudeur H/F | Lille | CDI | 14€/h\nRéf 13 | Maçon H/F | Lens | CDD 6 mois | 13€/h",
        ["12 | Soudeur H/F | - | - | -", "13 | Maçon H/F | - | - | -"]
      ),
      (
        "Soudeur H/F - Lille - CDI\nSoudeur H/F - Lens - CDD\nMaçon H/F - Arras - CDI",
        [
          "- | Soudeur H/F - Lille - CDI | - | - | -", "- | Soudeur H/F - Lens - CDD | - | - | -",
          "- | Maçon H/F - Arras - CDI | - | - | -",
        ]
      ),
      (
        "Voici les postes :\n\n* MAÇON (H/F)\n  Lens - CDI - 35h\n\n* CARISTE (H/F)\n  Douai - CDD 3 mois\n\nMerci",
        ["- | MAÇON (H/F) | - | - | -", "- | CARISTE (H/F) | - | - | -"]
      ),
      (
        "Aide-soignant(e)\nEHPAD Les Lilas, Lens\nCDI temps plein\n\nCuisinier(ère)\nEHPAD Les Pins, Douai\nCDD 3 mois",
        ["- | Aide-soignant(e) | - | - | -", "- | Cuisinier(ère) | - | - | -"]
      ),
      (
        "Nos offres\nSoudeur/Soudeuse : CDI, Lens, 14 €/h\nMaçon/Maçonne : CDD, Douai\nCariste : intérim, Calais",
        [
          "- | Soudeur/Soudeuse : CDI, Lens, 14 €/h | - | - | -", "- | Maçon/Maçonne : CDD, Douai | - | - | -",
          "- | Cariste : intérim, Calais | - | - | -",
        ]
      ),
      (
        "➤ Maçon H/F\nLieu : Lens\nContrat : CDI\n\n➤ Cariste H/F\nLieu : Douai\nContrat : CDD",
        ["- | Maçon H/F | - | Lens | CDI", "- | Cariste H/F | - | Douai | CDD"]
      ),
      (
        "Soudeur\nLille, CDI\n*****\nMaçon\nLens, CDD",
        ["- | Soudeur | - | - | -", "- | Maçon | - | - | -"]
      ),
    ] as [(String, [String])])
  func lists(text: String, expected: [String]) { #expect(Self.facts(text) == expected) }

  @Test(
    "One offer with headings, lists or its title twice stays one",
    arguments: [
      "Technicien (F/H) - Alternance\nDiagnostiqueur immobilier en alternance H/F\n\nVous contrôlez des logements.",
      "Chauffeur PL H/F - CDI - Lens (62)\nLe groupe recherche un chauffeur poids lourd (H/F) en CDI pour son site de Lens.",
      "Livreur (H/F)\nNotre société recrute un livreur en CDI.\nLe chauffeur-livreur (H/F) sera amené à :\n- charger\nLe chauffeur-livreur (H/F) se doit d'être ponctuel.",
      "Soudeur H/F, CDI, Lens\nVos missions\n1. Souder\n2. Meuler\nVotre profil\nA. CAP\nB. Permis",
      "Cariste H/F\nContrat : CDI\nLieu : Lens\n\nMissions\n- conduire\n- ranger\n\nProfil\nCariste confirmé",
      "Soudeur H/F\n--------\nContrat : CDI\nLieu : Lens\n--------\nContact : 06 00 00 00 00",
    ])
  func one(text: String) {
    let reading = FreeTextOfferReader().reading(of: ReadableText(plain: text))
    #expect(reading.offers.count == 1 && reading.faults.isEmpty)
  }

  @Test(
    "A text that holds several and cannot be cut says so",
    arguments: [
      (
        "2 soudeurs à Lens en CDI, voir avec moi\nEt aussi, comme convenu, le planning\n3 maçons à Lille en CDD pour mars",
        nil
      ),
      ("Nous recrutons un soudeur H/F à Lens, CDI, et un maçon H/F à Lille.", "TR: deux offres"),
      ("Nous recrutons un soudeur H/F en CDI à Lens et un maçon H/F en CDD à Lille.", nil),
    ] as [(String, String?)])
  func mixed(text: String, subject: String?) {
    let reading = FreeTextOfferReader().reading(of: ReadableText(plain: text, title: subject))
    #expect(reading.offers.count == 1 && reading.faults.map(\.fault) == [.mixedOffers])
  }

  @Test("A town above a group of offers holds for each of them")
  func groups() {
    let offers = FreeTextOfferReaderTests.offers(
      "LENS\nMaçon H/F - CDI\nCariste H/F - CDD\n\nDOUAI\nSoudeur H/F - CDI")
    #expect(offers.map(\.title) == ["Maçon H/F - CDI", "Cariste H/F - CDD", "Soudeur H/F - CDI"])
    #expect(offers.map(\.description) == ["LENS", "LENS", "DOUAI"])
  }

  @Test("The number of people that opens an item is the number of posts; the number of an item is not")
  func posts() {
    let posts = { (text: String) in FreeTextOfferReaderTests.offers(text).map { $0.posts ?? "-" } }
    #expect(posts("Nous recrutons :\n- 2 maçons à Lens, CDI\n- 3 soudeurs à Lille, CDI") == ["2", "3"])
    #expect(posts("Nos offres\n1. Maçon H/F, CDI, Lens\n2. Soudeur H/F, CDI, Lille") == ["-", "-"])
    #expect(posts("5 agents d'entretien\nCDI à Lens, 13 €/h") == ["5"])
    #expect(posts("2 maçon\nCDI à Lens, 13 €/h") == ["-"])
  }

  @Test(
    "A short offer is one",
    arguments: [
      ("Cherche maçon à Lens, CDD 3 mois, 13 €/h, permis B.", "maçon"),
      ("Soudeur H/F à Lens. Poste en intérim de 3 mois, 12,50 €/h. Permis B.", "Soudeur H/F à Lens"),
      ("Cariste H/F à Douai, CDI, CACES 1, 3 et 5, 12,50 €/h, 35h.", "Cariste H/F à Douai"),
      ("Recherche jeune serveuse souriante à Lens.\nCDI 35h. 12,02 €/h.", "jeune serveuse souriante"),
      ("Il me faudrait un plaquiste lundi sur Lens, 3 mois, 14 €/h.", "plaquiste"),
      ("Besoin de deux caristes à Douai, intérim, 3 mois", "caristes"),
    ])
  func short(text: String, title: String) { #expect(FreeTextOfferReaderTests.offers(text).map(\.title) == [title]) }

  @Test("The subject of a message stands before its text where the title is in the text")
  func subject() {
    let offer = FreeTextOfferReaderTests.offers(
      "Nous recrutons un boucher H/F en CDI, 39h.", title: "TR: Boucherie à Lens"
    )
    .first
    #expect(offer?.title == "boucher H/F" && offer?.description?.hasPrefix("Boucherie à Lens\n") == true)
  }

  @Test("The day behind « Publié le » inside a line comes before the day of the message")
  func published() {
    let text = "Soudeur (H/F)\nCDI - Publié le 17/11/2026\nLens"
    let offers = FreeTextOfferReader().offers(in: ReadableText(plain: text), sentOn: "2026-11-20").map(\.offer)
    #expect(offers.map(\.publishedOn) == ["2026-11-17"])
  }
}

@Suite("Lists in pages, messages and tables that a text draws")
struct CapturedListsTests {
  static func titles(_ text: String) -> [String] {
    captured(file(text, name: "d")).map { record in
      switch record {
      case .success(let located): located.offer.title
      case .failure(let problem): "\(problem.file) \(problem.reason)"
      }
    }
  }

  @Test(
    "A page that lists offers gives each; what surrounds a single offer is not read",
    arguments: [
      (
        "<h1>Nos offres</h1><div><h2>Soudeur H/F</h2><p>Lieu : Lens</p><p>Contrat : CDI</p></div><div><h2>Maçon H/F</h2><p>Lieu : Lille</p><p>Contrat : CDD</p></div>",
        ["Soudeur H/F", "Maçon H/F"]
      ),
      (
        "<h1>Offres d'emploi</h1><ul><li><a>Soudeur H/F - Lens - CDI</a></li><li><a>Maçon H/F - Lille - CDD</a></li></ul>",
        ["Soudeur H/F - Lens - CDI", "Maçon H/F - Lille - CDD"]
      ),
      (
        "<h1>Cariste H/F</h1><p>Contrat : CDI</p><p>Lieu : Lens</p><ul><li>Soudeur H/F - CDI</li><li>Maçon H/F - CDD</li></ul>",
        ["Cariste H/F"]
      ),
      (
        "<title>Cariste H/F</title><h1>Cariste H/F</h1><p>Contrat : CDI</p><h3>Soudeur H/F</h3><p>Contrat : CDD</p>",
        ["Cariste H/F"]
      ),
    ])
  func pages(html: String, titles: [String]) { #expect(Self.titles("<html><body>" + html) == titles) }

  @Test(
    "Data for machines that is broken, or about something else, hides no text",
    arguments: [
      #"{"@type":"Organization","name":"x","#, #"{"@type":"WebSite","name":"x" "url":"y"}"#,
      #"{"@type":"JobPosting","title":"Cariste","#, #"{"@type":"WebSite","name":"x"}"#,
    ])
  func broken(json: String) {
    let html =
      "<html><script type=\"application/ld+json\">\(json)</script><h1>Cariste H/F</h1><p>CDI à Lens, 13 € / h. Permis B exigé."
    #expect(Self.titles(html) == ["Cariste H/F"])
  }

  @Test("Broken data on a page without an offer is named")
  func brokenAlone() {
    let html = "<html><script type=\"application/ld+json\">{\"@type\":\"JobPosting\",</script><h1>Accueil</h1>"
    #expect(Self.titles(html).count == 1)
  }

  @Test(
    "Tables drawn with spaces, tabs or bars",
    arguments: [
      "Réf   Poste      Ville       Contrat       Nb\nT1    Soudeur    Lens        CDI           2\nT2    Maçon      Lille       CDD 6 mois    1",
      "Bonjour,\n\nPoste\tLieu\tContrat\tNb\nSoudeur\tLens\tCDI\t2\nMaçon\tLille\tCDD\t1\n\nCordialement",
      "| Poste | Lieu | Contrat |\n|---|---|---|\n| Soudeur | Lens | CDI |\n| Maçon | Lille | CDD |\n\nMerci",
      "  Nos besoins\n\n  Poste         Lieu      Contrat\n  Soudeur       Lens      CDI\n\n  Maçon         Lille     CDD\n\n  Jeanne Quidam     Agence",
      "Poste          Lieu      Contrat\nSoudeur        Lens      CDI\n\nPoste          Lieu      Contrat\nMaçon          Lille     CDD",
    ])
  func drawn(text: String) throws {
    let offers = captured(file(CapturedDocumentsTests.head + "Subject: Besoins\n\n" + text, name: "m"))
      .compactMap { try? $0.get().offer }
    #expect(offers.map(\.title) == ["Soudeur", "Maçon"])
    #expect(offers.map { $0.workplace.label ?? "" } == ["Lens", "Lille"])
  }

  @Test("A cell cut over two lines is one, and an empty cell moves no other")
  func wrapped() throws {
    let text =
      "Réf   Poste               Ville       Contrat\nT1    Agent d'entretien   Lens        CDI\n      des locaux\nT2    Maçon                           CDD\nBonne journée"
    let tables = TextTables(ReadableText(plain: text)).tables
    #expect(
      tables.map(\.rows) == [
        [
          ["Réf", "Poste", "Ville", "Contrat"], ["T1", "Agent d'entretien des locaux", "Lens", "CDI"],
          ["T2", "Maçon", "", "CDD"],
        ]
      ])
  }

  @Test(
    "Sheets and sentences are no table",
    arguments: [
      "Poste          Soudeur\nLieu           Lens\nContrat        CDI", "Poste, lieu, contrat : à voir", "",
      "Soudeur H/F   Lens   CDI\nMaçon H/F   Lille   CDD",
    ])
  func noTables(text: String) { #expect(TextTables(ReadableText(plain: text)).tables.isEmpty) }

  @Test("A title above the header, and a cell that stands in two rows")
  func spans() throws {
    let html =
      "<table><tr><th colspan=4>Offres<tr><th>Réf<th>Poste<th>Lieu<th>Contrat<tr><td>1<td>Soudeur<td rowspan=2>Lens<td>CDI"
      + "<tr><td>2<td>Maçon<td>CDD</table>"
    let offers = try captured(file(html, name: "p")).map { try $0.get().offer }
    #expect(offers.map { $0.workplace.label } == ["Lens", "Lens"] && offers.map(\.contract.label) == ["CDI", "CDD"])
  }

  private static func forwarded(_ subjects: [String], mark: Bool) -> String {
    CapturedDocumentsTests.head + "Subject: TR: offres\nContent-Type: text/plain; charset=utf-8\n\nVoir ci-dessous.\n\n"
      + subjects.map { subject in
        (mark ? "---------- Message transféré ----------\n" : "")
          + "De : A <a@example.org>\nEnvoyé : lundi\nObjet : \(subject)\n\n"
          + "Nous recherchons un \(subject) à Lens, CDI, 35h, 13 €/h.\n\n"
      }.joined()
  }

  @Test(
    "A message that hands on several gives the offers of each", arguments: [true, false])
  func handedOn(mark: Bool) {
    #expect(Self.titles(Self.forwarded(["soudeur H/F", "maçon H/F"], mark: mark)) == ["soudeur H/F", "maçon H/F"])
  }

  @Test("A forwarded message without an offer is named beside the others")
  func handedOnOther() {
    let mail =
      Self.forwarded(["soudeur H/F"], mark: true)
      + "---------- Message transféré ----------\nDe : B <b@example.org>\nObjet : Réunion\n\nÀ mardi, salle 3.\n"
    #expect(Self.titles(mail) == ["soudeur H/F", "d document(Capture.DocumentFault.noOffer)"])
  }

  @Test("Every message of a mailbox is an offer or named")
  func mailbox() {
    let messages = ["Nous recherchons un soudeur H/F à Lens, CDI, 13 €/h.", "Bonjour, à mardi."].map { text in
      "From a@b Wed Nov 18 10:00:00 2026\nFrom: a@b.fr\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n\(text)\n\n"
    }
    #expect(
      Self.titles(messages.joined()) == ["soudeur H/F", "d › message 2 document(Capture.DocumentFault.noOffer)"])
  }
}
