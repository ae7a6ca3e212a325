import Employment
import OfferCapture
import Testing

@testable import OfferIndexing

@Suite("Cells of tables become facts, or warnings that show the cell")
struct TableCellTests {
  private func offer(_ columns: String, _ cells: String) throws -> Offer {
    try #require(try normalised(file("Réf;Poste;Ville;\(columns)\n1;Soudeur;Croix;\(cells)\n")).first).get()
  }

  private func warnings(_ offer: Offer, _ codes: OfferWarning.Code...) -> [String] {
    offer.warnings.filter { codes.contains($0.code) }.map { $0.excerpt ?? "" }
  }

  @Test(
    "Contracts: kind, months, hours, and whether the cell leaves it open",
    arguments: [
      ("CDI/CDD", nil, nil, nil, true), ("CDI ou CDD", nil, nil, nil, true), ("CDD ou CDI", nil, nil, nil, true),
      ("CDD 6 mois ou CDI", nil, nil, nil, true), ("Intérim/CDD", nil, nil, nil, true),
      ("Non CDI", nil, nil, nil, true),
      ("CDD puis CDI", .cdd, nil, nil, false), ("CDD 6 mois (évolution CDI)", .cdd, 6, nil, false),
      ("CDD → CDI", .cdd, nil, nil, false), ("Intérim en vue d'un CDI", .temp, nil, nil, false),
      ("Intérim (CDI possible)", .temp, nil, nil, false), ("CDI intérimaire", .cdi, nil, nil, false),
      ("CDI - temps partiel 24h", .cdi, nil, 24, false), ("CDI 39h", .cdi, nil, 39, false),
      ("CDDI 26h", .cdd, nil, 26, false), ("CDD du 01/12/2026 au 31/05/2027", .cdd, 6, nil, false),
      ("CDD 01/12/2026 - 28/02/2027", .cdd, 3, nil, false), ("Int.", .temp, nil, nil, false),
      ("T.T.", .temp, nil, nil, false), ("C.D.I.", .cdi, nil, nil, false), ("Intérim 3m", .temp, 3, nil, false),
      ("CDD 2 sem.", .cdd, 0, nil, false), ("Extra", .cdd, nil, nil, false),
      ("CDD saisonnier", .seasonal, nil, nil, false),
      ("Saisonnier ou CDD", .seasonal, nil, nil, false), ("CDI, missions variées", .cdi, nil, nil, false),
      ("Mission longue", .temp, nil, nil, false), ("Stage", .other, nil, nil, false),
      ("À définir", nil, nil, nil, false), ("Temps partiel 20h", nil, nil, 20, false),
    ] as [(String, ContractKind?, Int?, Int?, Bool)])
  func contracts(cell: String, kind: ContractKind?, months: Int?, hours: Int?, isOpen: Bool) throws {
    let offer = try offer("Contrat", cell)
    #expect(offer.contract.kind == kind && offer.contract.months == months)
    #expect(offer.workingTime.weekly == hours.map { WeeklyHours(hours: $0) })
    #expect(warnings(offer, .contractUncertain) == (isOpen ? [cell] : []))
  }

  @Test(
    "From the first day to the last",
    arguments: [
      ("Intérim;01/12/2026;28/02/2027", 3), ("CDD;01/12/2026;46538", 6), ("CDD;;28/02/2027", nil),
      ("CDD 2 mois;01/12/2026;28/02/2027", 2), ("CDI;01/12/2026;28/02/2027", nil), ("CDD;01/03/2027;28/02/2027", nil),
      ("CDD;01/12/2026;dès que possible", nil), ("CDD;01/12/2026;fin mars", nil), ("CDD;01/12/2026;", nil),
    ])
  func ends(cells: String, months: Int?) throws {
    for columns in ["Contrat;Date début;Date fin", "Type de contrat;Du;Au", "Contrat;Début;Fin de mission"] {
      let offer = try offer(columns, cells)
      let last = cells.split(separator: ";", omittingEmptySubsequences: false).last.map(String.init) ?? ""
      #expect(offer.contract.months == months)
      let isRead = months != nil || last.isEmpty || last.contains("possible")
      #expect(warnings(offer, .valueUnreadable) == (isRead ? [] : ["fin : " + last]))
    }
  }

  @Test("A length without its unit is shown")
  func bareLength() throws {
    #expect(warnings(try offer("Contrat;Durée", "CDD;6"), .valueUnreadable) == ["CDD - 6"])
    #expect(warnings(try offer("Contrat;Durée", "CDD;6 mois"), .valueUnreadable) == [])
  }

  @Test(
    "Hours per week",
    arguments: [
      ("20 à 28 h", nil, false, true), ("24-30h", nil, false, true), ("entre 20 et 28h", nil, false, true),
      ("entre 30 et 39h", nil, nil, true), ("28h ou 35h", nil, nil, true), ("20 à 28", nil, nil, true),
      ("151,67", 2_100, true, false), ("151.67", 2_100, true, false), ("151,67 h", 2_100, true, false),
      ("104 h", 1_440, false, false), ("86,67 h", 1_200, false, false), ("35:00", 2_100, true, false),
      ("35:30:00", 2_130, true, false), ("08:30", nil, nil, false), ("35", 2_100, true, false), ("70", nil, nil, true),
      ("8h-16h", nil, nil, false), ("4h par jour du lundi au vendredi", 1_200, false, false),
      ("35h - 7h par jour", 2_100, true, false), ("24h/semaine", 1_440, false, false),
      ("Temps partiel", nil, false, false),
    ] as [(String, Int?, Bool?, Bool)])
  func hours(cell: String, minutes: Int?, isFull: Bool?, isUnclear: Bool) throws {
    let offer = try offer("Contrat;Horaires", "CDI;" + cell)
    #expect(offer.workingTime.weekly?.minutes == minutes && offer.workingTime.isFullTime == isFull)
    #expect(warnings(offer, .hoursUnclear) == (isUnclear ? [cell] : []))
  }

  @Test("Hours of several columns: figures of one, patterns of another, ticks")
  func severalHours() throws {
    let offer = try offer("Horaires;Heures / semaine;Nuit;Temps plein", "2x8;35;X;")
    #expect(offer.workingTime.weekly == WeeklyHours(hours: 35) && offer.workingTime.shifts == [.night, .twoShifts])
    #expect(try self.offer("Contrat;Temps plein", "CDI;oui").workingTime.isFullTime == true)
  }

  @Test(
    "Pay, with the units that columns name",
    arguments: [
      ("Salaire (k€/an)", "24", 1_319, 1_319), ("Salaire k€ annuel", "24", 1_319, 1_319),
      ("Salaire annuel (k€)", "24,5", 1_346, 1_346), ("Salaire annuel (k€)", "28-30", 1_538, 1_648),
      ("Salaire", "24 k€", 1_319, 1_319), ("Salaire", "12 à 13,50", 1_200, 1_350),
      ("Salaire", "1800-2000", 1_187, 1_319),
      ("Salaire mensuel;Taux horaire", "2350;", 1_549, 1_549), ("Salaire mensuel;Taux horaire", ";13", 1_300, 1_300),
      ("Salaire min;Salaire max", "12;13,5", 1_200, 1_350),
      ("Salaire min;Salaire max;Période", "12;13,5;heure", 1_200, 1_350),
      ("Salaire min;Salaire max;Période", "35;40;k€/an", 1_923, 2_198),
      ("Montant;Unité", "12,02;€/h", 1_202, 1_202), ("Salaire;Unité", "2000;mois", 1_319, 1_319),
      ("Salaire;Unité", "12 €/h;mois", 1_200, 1_200), ("Date de publication;Salaire", "20/11/2026;SMIC", 1_202, 1_202),
    ])
  func pay(columns: String, cells: String, least: Int, most: Int) throws {
    let offer = try offer(columns, cells)
    #expect(offer.pay == HourlyPay(minimum: least, maximum: most))
    #expect(warnings(offer, .payUnusable) == [])
  }

  @Test("Pay of which no figure is right", arguments: ["SMIC", "100 € / jour", "1500 € net", "22-25", "28"])
  func noPay(cell: String) throws {
    let offer = try offer("Salaire", cell)
    #expect(offer.pay == nil && warnings(offer, .payUnusable).map { $0.hasSuffix(cell) } == [true])
  }

  @Test("A mapping file says k€")
  func thousands() throws {
    let mapping = try OfferMapping(yaml: "colonnes: {intitule: A, salaire: B}\nunites: {salaire: k€}")
    let located = try #require(captured(file("A;B\nMaçon;24\n"), mapping: mapping).first).get()
    #expect(located.offer.pay == ["Annuel de 24 kEuros"])
  }

  @Test(
    "Days as spreadsheets keep and write them",
    arguments: [
      ("46357", "2026-12-01"), ("46357.35", "2026-12-01"), ("20261201", "2026-12-01"), ("01.12.2026", "2026-12-01"),
      ("1/12/26", "2026-12-01"), ("12000", nil), ("99999", nil), ("semaine 50", nil),
    ])
  func days(cell: String, day: String?) throws {
    let offer = try offer("Date de début", cell)
    #expect(offer.startsOn?.description == day)
    #expect(warnings(offer, .valueUnreadable) == (day == nil ? ["Date de début : " + cell] : []))
  }

  @Test("Licences and certificates by columns with crosses")
  func crosses() throws {
    let offer = try offer("Permis B;Permis C;FIMO;CACES 3;CACES 5", "X;non;;oui;souhaité")
    #expect(offer.licences.map(\.item) == [.b])
    #expect(offer.certificates.map(\.item.description) == ["R489-3", "R489-5"])
    #expect(offer.certificates.map(\.isRequired) == [true, false] && warnings(offer, .qualificationUnknown) == [])
  }

  @Test("Two header rows: the upper one says what the lower one leaves open")
  func twoHeaders() throws {
    let text = """
      Offre;;;Contrat;;Rémunération;;
      Réf;Intitulé;Ville;Type;Durée (mois);Min;Max;Unité
      1;Vendeur;Croix;CDD;4;12;13;€/h

      """
    let offer = try #require(try normalised(file(text)).first).get()
    #expect(offer.contract == Contract(kind: .cdd, months: 4) && offer.pay == HourlyPay(minimum: 1_200, maximum: 1_300))
    let narrow = "Offre;;Contrat;\nRéf;Intitulé;Type;Autre\n1;Vendeur;CDI;x\n"
    #expect(try normalised(file(narrow)).map { try $0.get().title } == ["Vendeur"])
  }
}
