import Accompaniment
import Employment
import Matching
import Occupations
import ReferenceCompiler
import Territory
import Testing
import Wording

@Suite("Every case has a French name of its own, without a raw code")
struct LabelsTests {
  @Test(
    "All names of a scale",
    arguments: [
      Sector.allCases.map(\.label), ContractKind.allCases.map(\.label), Shift.allCases.map(\.label),
      TravelMode.allCases.map(\.label), TrainingLevel.allCases.map(\.label), PriorityCriterion.allCases.map(\.label),
      [CriterionState.met, .toRenew, .notMet, .unknown].map(\.label), Criterion.allCases.map(\.label),
      [CriterionReading.met, .partlyMet, .unmet, .unknown].map(\.label), Barrier.Category.allCases.map(\.label),
      DrivingLicence.allCases.map(\.label), TriState.allCases.map(\.label), RankingOrder.allCases.map(\.label),
      ChangeNature.allCases.map(\.label),
      ReferenceSource.allCases.map(\.label), CheckedFact.allCases.map(\.label),
      LeftOut.Reason.allCases.map { $0.text(1) }, LeftOut.Reason.allCases.map { $0.text(12) },
      OfferWarning.Code.allCases.map { OfferWarning($0).text },
      OfferWarning.Code.allCases.map { OfferWarning($0, excerpt: "extrait").text },
    ])
  func scales(labels: [String]) {
    #expect(Set(labels).count == labels.count)
    for label in labels {
      #expect(!label.isEmpty && label.first?.isWhitespace == false && label.last != ".", "\(label)")
      #expect(Leak.words(in: label).isEmpty, "\(label)")
    }
  }

  @Test("A place, a contract and a pay in words")
  func facts() throws {
    #expect(Contract(kind: .cdd, months: 6).text == "CDD de 6 mois")
    #expect(Contract(kind: .temp, months: 18).text == "intérim de 1 an et 6 mois")
    #expect(Contract(kind: .temp, months: 0).text == "intérim de moins d'un mois")
    #expect(Contract(kind: nil).text == "contrat non précisé")
    #expect(Contract(kind: nil, months: 6).text == "contrat de 6 mois")
    #expect(Contract(kind: nil, months: 0).text == "contrat de moins d'un mois")
    #expect(HourlyPay(minimum: 1_210, maximum: 1_210).text == "12,10 € de l'heure")
    #expect(HourlyPay(minimum: 1_200, maximum: 1_350).text == "12,00 à 13,50 € de l'heure")
    let code = try #require(PostalCode("59170"))
    let place = { (name: String, postalCode: PostalCode?, precision: Place.Precision) in
      Place(insee: nil, name: name, postalCode: postalCode, point: nil, precision: precision).text
    }
    #expect(place("Croix", code, .commune) == "Croix (59170)")
    #expect(place("59170", code, .commune) == "59170")
    #expect(place("59 - Nord", nil, .departement) == "59 - Nord (commune non précisée)")
    #expect(place("Occitanie", nil, .region) == "Occitanie (région entière)")
  }

  @Test("A code is never shown without its name; one that the tables do not have is shown as such")
  func referenceLabels() throws {
    let labels = try Reference.labels()
    #expect(labels.occupation(try #require(RomeCode("N1103"))).hasSuffix("(N1103)"))
    #expect(labels.occupation(try #require(RomeCode("N9999"))) == "métier inconnu de cette édition (N9999)")
    #expect(labels.skill(try #require(SkillCode("100016"))) == "« Gestes et postures de manutention »")
    #expect(labels.skill(try #require(SkillCode("1"))) == "compétence inconnue de cette édition (1)")
    #expect(labels.certificate(try #require(CertificateKey("R489-3"))) == "CACES R489-3")
    #expect(labels.certificate(try #require(CertificateKey("B2V"))) == "habilitation électrique B2V")
    #expect(labels.certificate(try #require(CertificateKey("FIMO"))) == "FIMO")
    #expect(labels.certificate(try #require(CertificateKey("XYZ"))) == "certificat inconnu de cette édition (XYZ)")
  }
}
