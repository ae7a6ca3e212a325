import Testing

@testable import ParticipantIndexing

@Suite("The national identification number (NIR) is never read, kept or repeated")
struct NationalNumberGuardTests {
  @Test(
    "A number is known by its shape",
    arguments: [
      "184057512345667", "1 84 05 75 123 456 67", "1.84.05.75.123.456.67", "1-84-05-75-123-456-67", "1840575123456",
      "2\u{A0}84\u{202F}05 75 123 456", "1 84 05 2A 123 456 10", "184052b12345610", "n° 284057512345667, à jour",
      "12 184057512345667", "784057512345667",
    ])
  func looksLikeOne(value: String) { #expect(looksLikeNationalNumber(value)) }

  @Test(
    "Other numbers are not one",
    arguments: [
      "", "Vasseur", "59140", "0612345678", "06 12 34 56 78", "+33 6 12 34 56 78", "2026-11-21",
      "1982-02-01 00:00:00.0",
      "300000L", "2055990", "71288a46-3c4d-4372-9298-c32936d7e76d", "73282932000074", "51.0312345", "2.371234567891",
      "1840575123", "184137512345667", "5840575123456", "100023,100063,100068,100069", "N1103:24,K2204:6",
      "FR76 3000 6000 0112 3456 7890 189",
    ])
  func isNotOne(value: String) { #expect(!looksLikeNationalNumber(value)) }

  @Test("A month that does not exist counts only with the right key: births of uncertain date")
  func uncertainMonth() {
    #expect(looksLikeNationalNumber("184307512345637"))
    #expect(!looksLikeNationalNumber("184307512345638"))
    #expect(!looksLikeNationalNumber("1843075123456"))
  }

  @Test(
    "A column is known by its name",
    arguments: [
      ("NIR", true), ("nir", true), ("NIR*", true), ("N° de sécurité sociale", true), ("numero_securite_sociale", true),
      ("No sécu", true), ("NIA", true), ("Nom", false), ("sécurité", false), ("Avenir", false),
    ])
  func columnNames(column: String, isRefused: Bool) { #expect(namesNationalNumber(column) == isRefused) }

  @Test("A column of that name is refused and named; its values appear nowhere")
  func refusedColumn() throws {
    let number = "184057512345667"
    for value in [number, "absent", "x" + number] {
      let result = try carnet(["NIR": value, "RQTH": "peut-être"])
      #expect(result.refusedColumns == ["NIR"])
      #expect(result.unreadColumns.isEmpty)
      #expect(!"\(result)".contains(value))
      #expect(result.faults.map(\.field) == ["RQTH"])
    }
  }

  @Test(
    "In any other column it is read as empty, and noted without its value",
    arguments: [
      "ville", "permis", "conseiller", "telephone", "identifiant", "nom", "date_naissance", "metiers_vises",
    ])
  func elsewhere(column: String) throws {
    let number = "2 84 05 75 123 456 21"
    let columns = ["identifiant", "prenom", "nom"] + (["identifiant", "nom"].contains(column) ? [] : [column])
    let row = columns.map { $0 == column ? number : ["identifiant": "P-1", "prenom": "Lina"][$0] ?? "Vasseur" }
    let result = try imported(columns.joined(separator: ";") + "\n" + row.joined(separator: ";"))
    #expect(result.notes == [ImportNote(line: 2, field: column, kind: .nationalNumberDropped)])
    #expect(!"\(result)".contains("84 05 75"))
    let isMandatory = column == "identifiant" || column == "nom"
    #expect(result.faults == (isMandatory ? [Fault(column, nil, .missingValue)] : []))
    #expect(result.participants.count == (isMandatory ? 0 : 1))
  }

  @Test("As the name of a column it is not repeated either")
  func inTheHeader() throws {
    let result = try own(["184057512345667": "x"])
    #expect(result.participants.count == 1)
    #expect(!"\(result)".contains("184057512345667"))
  }
}
