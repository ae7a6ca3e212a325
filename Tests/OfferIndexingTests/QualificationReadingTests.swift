import Employment
import Occupations
import Testing

@testable import OfferCapture
@testable import OfferIndexing

@Suite("Licences, certificates and skills that a source lists")
struct QualificationReadingTests {
  @Test(
    "Licences as France Travail and people write them",
    arguments: [
      ("B - Véhicule léger", DrivingLicence.b), ("C - Poids lourd", .c), ("D - Transport de personnes", .d),
      ("EC - Poids lourd + remorque", .ce), ("CE - Poids lourd + remorque (= EC)", .ce),
      ("BE - Véhicule léger + remorque (PTAC > 4,25 T)", .be), ("EB - Véhicule léger + remorque", .be),
      ("B mention 79.06 (= EB)", .be), ("B mention 96 - VL + remorque (PTAC < 4,25 T)", .b96),
      ("AM - Cyclomoteur <= 50 cm3", .am), ("DE - Transport de personnes + remorque (= ED)", .de), ("Permis B", .b),
      ("permis de conduire C1", .c1), ("Permis B exigé", .b), ("B", .b), ("Permis PL", .c), ("SPL", .ce), ("VL", .b),
    ])
  func licences(label: String, expected: DrivingLicence) {
    #expect(QualificationReading.licence(code: nil, label: label) == expected)
  }

  @Test(
    "What names no category",
    arguments: [
      "Permis exigé", "Permis de conduire", "Aucun permis", "Véhicule", "Travail en hauteur", "", "Permis de feu",
    ])
  func noLicence(label: String) {
    #expect(QualificationReading.licence(code: nil, label: label) == nil)
  }

  @Test(
    "Certificates written in a label",
    arguments: [
      ("CACES R489-3", "R489-3"), ("CACES R489 catégorie 3", "R489-3"), ("CACES R489 cat 1A", "R489-1A"),
      ("FIMO", "FIMO"), ("Habilitation B2V", "B2V"), ("Formation SST souhaitée", "SST"),
    ])
  func certificates(label: String, expected: String) throws {
    #expect(QualificationReading.certificate(in: label, try Reference.certificates())?.description == expected)
  }

  @Test("No certificate in other words", arguments: ["CACES obligatoire", "Autonomie", "Habilitation chlore", ""])
  func noCertificate(label: String) throws {
    #expect(QualificationReading.certificate(in: label, try Reference.certificates()) == nil)
  }

  @Test("A known code is a skill; a licence or certificate among the skills is one; the rest is named as unknown")
  func skills() throws {
    var offer = RawOffer(sourceID: "1", title: "Cariste")
    offer.skills = [
      .init(code: "100016", label: "Gestes et postures", isRequired: true),
      .init(code: "999999999", label: "Permis B", isRequired: false),
      .init(code: nil, label: "CACES R489-3", isRequired: true), .init(code: nil, label: "C", isRequired: true),
      .init(code: nil, label: "Rigueur", isRequired: false), .init(code: "120409", label: nil, isRequired: true),
    ]
    let read = try reading(offer)
    #expect(read.skills.map(\.code.description) == ["100016"])
    #expect(read.licences == [Requirement(.b, isRequired: false)])
    #expect(read.certificates.map(\.item.description) == ["FIMO", "R489-3"])
    #expect(read.unknown == ["C", "Rigueur"])
  }

  @Test("« Aucun permis » asks for none; the same licence twice is required when one of the two requires it")
  func merging() throws {
    var offer = RawOffer(sourceID: "1", title: "Cariste")
    offer.licences = [
      .init(code: nil, label: "Aucun permis", isRequired: false), .init(code: nil, label: "Permis C", isRequired: true),
      .init(code: nil, label: "B - Véhicule léger", isRequired: false), .init(code: "B", label: nil, isRequired: true),
      .init(code: nil, label: "B - Véhicule léger", isRequired: false),
    ]
    let read = try reading(offer)
    #expect(read.licences == [Requirement(.b, isRequired: true), Requirement(.c, isRequired: true)])
    #expect(read.unknown.isEmpty)
  }

  private func reading(_ offer: RawOffer) throws -> QualificationReading {
    QualificationReading(offer, skills: try Reference.skills(), certificates: try Reference.certificates())
  }
}
