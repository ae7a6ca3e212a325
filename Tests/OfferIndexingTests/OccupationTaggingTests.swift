import Employment
import Occupations
import Testing

@Suite("Occupation and sector of an offer")
struct OccupationTaggingTests {
  private func offer(_ title: String, _ description: String = "", code: String? = nil) throws -> Offer {
    let code = code.map { ",\"romeCode\":\"\($0)\"" } ?? ""
    return try normalised("\"description\":\"\(description)\"\(code)", title: title).get()
  }

  @Test(
    "The sector is that of the likeliest occupations; outside the six there is none",
    arguments: [
      ("Maçon / Maçonne", Sector?.some(.building)), ("Soudeur.se", .industry), ("Aide à domicile", .sap),
      ("PRÉPARATRICE DE COMMANDES", .transport), ("Serveur(se) en restauration", .catering),
      ("Agriculteur / Agricultrice", nil),
    ])
  func sectors(title: String, sector: Sector?) throws {
    let sectors = try offer(title).sectors
    #expect(sectors.first?.sector == sector, "\(sectors)")
    #expect(sectors.map(\.confidence) == sectors.map(\.confidence).sorted(by: >))
    #expect(Set(sectors.map(\.sector)).count == sectors.count)
  }

  @Test(
    "A title that is an abbreviation is read as the words that it stands for",
    arguments: [
      ("AS de nuit", "J1501"), ("IDE", "J1506"), ("Chauffeur PL", "N4101"), ("Conducteur SPL (H/F)", "N4101"),
      ("AES à domicile", "K1302"), ("ASH en EHPAD", "J1301"), ("AVS", "K1302"), ("Assistant RH", "M1501"),
      ("ATSEM", "K1303"), ("EJE", "K1202"),
    ])
  func abbreviations(title: String, parent: String) throws {
    let occupation = try #require(try offer(title).occupations.first)
    #expect(try Reference.v3Parent(of: occupation.code)?.description == parent, "\(occupation)")
  }

  @Test("A code that agrees raises the confidence")
  func agreement() throws {
    func confidence(_ offer: Offer) -> Hundredths {
      offer.occupations.first { $0.code.description == "N1103" }?.confidence ?? .zero
    }
    let (without, with) = (try offer("Agent logistique"), try offer("Agent logistique", code: "N1103"))
    #expect(confidence(with) > confidence(without))
    #expect(!with.warnings.contains { $0.code == .occupationContradiction })
  }

  @Test("A tea seller coded as circus artist: both are candidates, though five are likelier than the code")
  func contradiction() throws {
    let tea = try offer("Vendeur de thé", "Conseil et vente de thé au détail en boutique, encaissement.", code: "L1204")
    #expect(tea.occupations.first?.code.description.hasPrefix("D1") == true)
    #expect(tea.occupations.contains { $0.code.description == "L1204" })
    #expect(tea.warnings.contains { $0.code == .occupationContradiction })
    #expect(tea.occupations.count == 5 && tea.occupations.last?.confidence ?? .zero < Hundredths(10))
  }

  @Test("A code beside a title that says nothing is taken with the confidence that codes deserve")
  func codeAlone() throws {
    let found = try offer("Xyzzy", code: "N1103")
    #expect(found.occupations == [OccupationTag(code: try #require(RomeCode("N1103")), confidence: Hundredths(90))])
    #expect(found.sectors.map(\.sector) == [.transport])
  }

  @Test("Nothing is ever certain, and no candidate is below a hundredth")
  func bounds() throws {
    for title in ["Boulanger / Boulangère", "Aide-soignant / Aide-soignante", "Vendeur", "Technicien"] {
      for tag in try offer(title, title, code: nil).occupations {
        #expect(Hundredths(1) <= tag.confidence && tag.confidence <= Hundredths(99))
      }
    }
  }
}
