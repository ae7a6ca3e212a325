import Occupations
import Testing

@testable import OfferIndexing

@Suite("What a word of demand is about, in a list")
struct DemandScopeTests {
  @Test(
    "Licences",
    arguments: [
      ("Permis B, permis C serait un plus.", ["B!", "C"]), ("Permis B, permis C serait apprécié.", ["B!", "C"]),
      ("Permis B (permis C serait un plus).", ["B!", "C"]), ("Permis B et permis C serait un plus.", ["B!", "C"]),
      ("Permis B + permis C souhaité", ["B!", "C"]), ("Permis B, C apprécié.", ["B!", "C"]),
      ("Permis B exigé, C apprécié.", ["B!", "C"]), ("Permis C (CE apprécié)", ["C!", "CE"]),
      ("Permis B, idéalement permis C.", ["B!", "C"]), ("Permis B et idéalement permis C.", ["B!", "C"]),
      ("Permis B, si possible permis C.", ["B!", "C"]), ("Idéalement permis C, permis B obligatoire.", ["B!", "C"]),
      ("Permis B indispensable ; permis C et CE appréciés.", ["B!", "C", "CE"]),
      ("Permis B souhaité, permis C exigé.", ["B", "C!"]), ("- Permis B\n- Permis C (serait un plus)", ["B!", "C"]),
      ("Permis B et C appréciés.", ["B", "C"]), ("Permis B et permis C appréciés.", ["B", "C"]),
      ("Permis B, C et CE souhaités.", ["B", "C", "CE"]), ("Permis B, C, CE", ["B!", "C!", "CE!"]),
      ("Permis B, C et CE exigés.", ["B!", "C!", "CE!"]), ("Idéalement titulaire des permis C et CE.", ["C", "CE"]),
      ("Permis B, de préférence.", ["B"]), ("Permis B et véhicule indispensables.", ["B!"]),
      ("Permis poids lourd et CACES sont un plus.", ["C"]), ("Permis D+FIMO souhaité", ["D"]),
      ("Permis B et CACES 3 serait un plus.", ["B!"]), ("Permis B et CACES 3 appréciés.", ["B"]),
      ("Permis B, CACES 3 apprécié.", ["B!"]), ("Permis B et expérience souhaitée.", ["B!"]),
      ("Permis B, débutant accepté, une expérience serait un plus.", ["B!"]),
    ])
  func licences(text: String, expected: [String]) {
    let read = LicenceReading(OfferText(title: "Employé", description: text)).demands
      .map { $0.licence.rawValue + ($0.demand.isRequired == true ? "!" : "") }
    #expect(read == expected, "\(text)")
  }

  @Test(
    "Certificates",
    arguments: [
      ("Permis B exigé, CACES 3 apprécié.", ["R489-3"]), ("CACES 3, CACES 5 serait un plus.", ["R489-3!", "R489-5"]),
      ("CACES R489 3 et 5 appréciés.", ["R489-3", "R489-5"]),
      ("CACES 3 obligatoire, SST souhaité.", ["R489-3!", "SST"]),
      ("CACES 3 et SST souhaités.", ["R489-3", "SST"]), ("CACES 3 et SST apprécié.", ["R489-3!", "SST"]),
      ("CACES 3, idéalement CACES 5.", ["R489-3!", "R489-5"]), ("Permis B et CACES 3 serait un plus.", ["R489-3"]),
      ("FIMO, ADR serait un plus.", ["ADR", "FIMO!"]), ("FIMO, FCO et ADR appréciés.", ["ADR", "FCO", "FIMO"]),
      ("FIMO et ADR exigées, SST serait un plus.", ["ADR!", "FIMO!", "SST"]),
      ("Habilitation électrique, CACES nacelle serait un plus.", ["HABILITATION_ELECTRIQUE!", "R486"]),
      ("CACES nacelle et habilitation électrique appréciés.", ["HABILITATION_ELECTRIQUE", "R486"]),
      ("Habilitations électriques B1V et BR exigées, SST souhaité.", ["B1V!", "BR!", "SST"]),
      ("SST et habilitation électrique seraient un plus.", ["HABILITATION_ELECTRIQUE", "SST"]),
      ("CACES R489 1, 3 et 5 obligatoires, CACES R485 apprécié.", ["R485", "R489-1A!", "R489-3!", "R489-5!"]),
      ("Un certificat Sauveteur Secouriste du Travail (SST) à jour est un plus.", ["SST"]),
      ("Idéalement CACES 3, SST obligatoire.", ["R489-3", "SST!"]), ("CACES 3, expérience appréciée.", ["R489-3!"]),
    ])
  func certificates(text: String, expected: [String]) throws {
    let read = CertificateReading(
      OfferText(title: "Employé", description: text), try Reference.certificates()
    ).demands.map { "\($0.key)" + ($0.demand.isRequired == true ? "!" : "") }
    #expect(read == expected, "\(text)")
  }
}
