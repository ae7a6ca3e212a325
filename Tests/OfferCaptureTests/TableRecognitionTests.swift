import Capture
import ColumnMapping
import Testing

@testable import OfferCapture

@Suite("A header that is understood makes a text a table, whatever stands in its cells")
struct TableRecognitionTests {
  @Test(
    "Tables",
    arguments: [
      "Réf,Poste,Description,Ville\n1,Soudeur,\"Vous soudez. Vous lisez les plans.\",Croix\n2,Maçon,\"À voir.\",Lille\n",
      "\"Réf\",\"Poste\",\"Description\"\n\"1\",\"Soudeur\",\"Vous soudez. Puis, vous meulez.\"\n",
      "Intitulé,Employeur\nSoudeur,Ets. Dumez\nMaçon,S.A. Bâti\n", "Poste|Ville|Contrat\nMaçon|Croix|CDD\n",
      "Poste | Ville\nMaçon | Croix\nSoudeur | Lille\n", "Poste\tVille\rMaçon\tCroix\rSoudeur\tLille\r",
      "Nos offres du mois\n\nRéf;Poste;Ville\n1;Maçon;Croix\n", "Titre,Ville\nSoudeur. Urgent,Croix\n",
      "FICHE DE POSTE\nIntitulé du poste;Plombier\nLieu de travail;Croix\nType de contrat;CDI\n",
      "Intitulé du poste;Plombier\nLieu de travail;Croix\nType de contrat;CDI\nSalaire;14 €/h\n",
    ])
  func tables(text: String) {
    #expect(CapturedOffers().format(of: file(text, name: "f")) == .delimitedText)
    let offers = captured(file(text, name: "f"))
    #expect(offers.allSatisfy { (try? $0.get()) != nil } && !offers.isEmpty)
    #expect(offers.allSatisfy { (try? $0.get().offer.title.count).map { $0 > 3 } ?? false })
  }

  @Test(
    "Texts",
    arguments: [
      "Offre 1 : Soudeur H/F, Croix, CDI\nOffre 2 : Maçon H/F, Lens, CDD\nOffre 3 : Cariste H/F, Lille, intérim\n",
      "Poste, lieu et contrat à voir ensemble.\nNous recherchons un soudeur, à Croix, en CDI.\nVenez.\n",
      "Soudeur | Croix | CDI\nMaçon | Lens | CDD\n", "Poste : Soudeur\nLieu : Croix\nContrat : CDI\n",
      "Missions :\n- souder ;\n- meuler ;\n",
    ])
  func texts(text: String) {
    #expect(CapturedOffers().format(of: file(text, name: "f")) == .plainText)
  }

  @Test("A mapping file makes any text a table")
  func mapped() throws {
    let mapping = OfferMapping(columns: [.title: ["Quoi"]])
    #expect(CapturedOffers(mapping: mapping).format(of: file("Quoi\nMaçon", name: "f")) == .delimitedText)
  }
}

@Suite("Sheets that say an offer line by line")
struct VerticalSheetTests {
  @Test("Labels and values; texts that go on; several offers side by side")
  func turned() throws {
    let sheet = try #require(
      VerticalSheet([
        ["FICHE DE POSTE"], ["Intitulé du poste", "Maçon", "Soudeur"], ["Lieu", "Croix", "Lens"],
        ["Type de contrat", "CDD", ""], ["Missions", "- monter", "- souder"], ["", "- coffrer", ""],
        ["Divers", "clé", ""],
      ]))
    #expect(sheet.rows[0] == ["Intitulé du poste", "Lieu", "Type de contrat", "Missions", "Divers"])
    #expect(sheet.rows[1] == ["Maçon", "Croix", "CDD", "- monter\n- coffrer", "clé"])
    #expect(sheet.rows[2] == ["Soudeur", "Lens", "", "- souder", ""])
  }

  @Test("A text under its label, and one without a label")
  func texts() throws {
    let sheet = try #require(
      VerticalSheet([
        ["", "Poste", "Maçon"], ["", "Ville", "Croix"], ["", "Contrat", "CDI"], ["", "Profil"],
        ["", "Habile et ponctuel"],
        ["", "Prise de poste rapide"],
      ]))
    #expect(sheet.rows[0] == ["Poste", "Ville", "Contrat", "Profil", "description"])
    #expect(sheet.rows[1] == ["Maçon", "Croix", "CDI", "Habile et ponctuel", "Prise de poste rapide"])
  }

  @Test(
    "Other tables",
    arguments: [
      [["Poste", "Ville", "Contrat"], ["Maçon", "Croix", "CDI"], ["Soudeur", "Lens", "CDD"]],
      [["Poste", "Ville"], ["Lieu", "Croix"]], [["Poste"], ["Ville"], ["Contrat"], ["Salaire"]],
      [["Ville", "Croix"], ["Contrat", "CDI"], ["Salaire", "12"]], [],
    ])
  func others(rows: [[String]]) {
    #expect(VerticalSheet(rows) == nil)
  }

  @Test("The offer stands where its sheet begins, and its columns are shown as those of a table")
  func read() throws {
    let text = "Intitulé;Plombier H/F\nVille;Calais\nContrat;CDI\nSalaire;14 €/h\nHoraires;39h\nMutuelle;oui\n"
    var readings: [TableReading] = []
    var offers: [LocatedOffer] = []
    CapturedOffers().forEach(in: file(text), onTable: { readings.append($0) }) { record, _ in
      if case .success(let offer) = record { offers.append(offer) }
    }
    let offer = try #require(offers.first)
    #expect(offers.count == 1 && offer.line == 1 && offer.offer.title == "Plombier H/F")
    #expect(offer.offer.pay == ["14 €/h"] && offer.offer.hours == ["39h"])
    #expect(readings.first?.columns.contains("Mutuelle") == true && readings.first?.fields(of: "Mutuelle") == [])
  }
}

@Suite("Rows of a table that are no offer, and offers that are not open")
struct OfferRowTests {
  @Test(
    "Headers repeated, headings, totals",
    arguments: [
      ("Réf;Poste;Lieu;Nb", "Réf"), (" réf ;POSTE;lieu;nb", "réf"), ("BÂTIMENT;;;", "BÂTIMENT"),
      ("Total;3 offres;;5", "Total"),
      ("TOTAL GÉNÉRAL;7;;", "TOTAL GÉNÉRAL"), ("Sous-total;;;3", "Sous-total"), ("9;7;Croix;1", "9"),
    ])
  func headings(row: String, value: String) {
    let records = captured(file("Réf;Poste;Lieu;Nb\n1;Maçon;Croix;2\n\(row)\n2;Soudeur;Lens;1\n"))
    #expect(
      records.count == 3
        && records[1] == .failure(ImportProblem(file: "offres.csv", line: 3, value: value, reason: .headingRow)))
  }

  @Test("Without identifiers, capitals alone in a wide row are a heading; a job without anything else is an offer")
  func trades() {
    let records = captured(file("Poste;Ville;Contrat\nBÂTIMENT;;\nMaçon;Lens;CDD\nSoudeur;;\n"))
    #expect(
      records.first == .failure(ImportProblem(file: "offres.csv", line: 2, value: "BÂTIMENT", reason: .headingRow)))
    #expect(records.dropFirst().compactMap { try? $0.get().offer.title } == ["Maçon", "Soudeur"])
    #expect(captured(file("Poste;Ville\nMAÇON;\n")).allSatisfy { (try? $0.get()) != nil })
  }

  @Test(
    "Offers that look like them",
    arguments: ["3;Maçon;Total;1", "Total Énergies 4;Pompiste;Croix;1", "4;Poste de garde;Croix;", "5;Agent 2x8;;"])
  func offers(row: String) {
    #expect(captured(file("Réf;Poste;Lieu;Nb\n1;Maçon;Croix;2\n\(row)\n")).allSatisfy { (try? $0.get()) != nil })
  }

  @Test(
    "What is filled or cancelled is named, not imported; what may still be open is imported",
    arguments: [
      ("Statut", "POURVU", true), ("Statut", "Annulé", true), ("État", "Clôturée le 12/11", true),
      ("Statut", "suspendu", true), ("Pourvu", "X", true), ("Pourvu", "oui", true), ("Pourvue", "12/11/2026", true),
      ("Statut", "stand by", true), ("Statut de l'offre", "expirée", true), ("Statut", "Ouvert", false),
      ("Statut", "", false), ("Statut", "à pourvoir", false), ("Statut", "non pourvu", false),
      ("Statut", "en partie pourvu", false), ("Pourvu", "non", false), ("Pourvu", "", false),
      ("Pourvu", "en cours", false),
      ("Statut", "Cadre", false),
    ])
  func status(column: String, cell: String, isClosed: Bool) throws {
    let record = try #require(captured(file("Poste;Ville;\(column)\nMaçon;Croix;\(cell)\n")).first)
    guard case .failure(let problem) = record else { return #expect(!isClosed) }
    #expect(isClosed && problem.reason == .notOpen && problem.field == column)
    #expect(problem.value?.hasSuffix("Maçon") == true)
  }

  @Test("A column « Statut » of contracts is one of contracts")
  func statusOfContracts() throws {
    let offers = captured(file("Poste;Statut\nMaçon;CDI\nSoudeur;CDD\nPeintre;Intérim\n"))
    #expect(try offers.map { try $0.get().offer.contract.label } == ["CDI", "CDD", "Intérim"])
  }

  @Test("A file without identifiers: the offer is marked as named by what it says")
  func namedByContent() throws {
    #expect(try #require(captured(file("Poste;Ville\nMaçon;Croix\n")).first).get().isNamedByContent)
    #expect(try !#require(captured(file("Réf;Poste\nA;Maçon\n")).first).get().isNamedByContent)
  }
}
