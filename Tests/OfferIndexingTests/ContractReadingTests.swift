import Employment
import Testing

@testable import OfferCapture
@testable import OfferIndexing

@Suite("Contracts, in the words of France Travail, agencies and employers")
struct ContractReadingTests {
  @Test(
    "Code, label and nature of France Travail",
    arguments: [
      ("CDI", "Contrat à durée indéterminée", "Contrat travail", Contract(kind: .cdi)),
      ("CDD", "CDD - 6 Mois", "Contrat travail", Contract(kind: .cdd, months: 6)),
      ("CDD", "CDD - 4 Jour(s)", "Contrat travail", Contract(kind: .cdd, months: 0)),
      ("MIS", "Mission intérimaire - 18 Mois", "Contrat travail", Contract(kind: .temp, months: 18)),
      ("MIS", "Intérim - 5 Jour(s)", "Contrat travail", Contract(kind: .temp, months: 0)),
      ("SAI", "Contrat travail saisonnier - 6 Mois", "Contrat travail", Contract(kind: .seasonal, months: 6)),
      ("DIN", "CDI Intérimaire", "Contrat travail", Contract(kind: .cdi)),
      (
        "DDI", "CDD Insertion - 4 Mois", "Insertion par l'activ.éco.",
        Contract(kind: .cdd, months: 4, isInsertion: true)
      ),
      (
        "MIS", "Mission intérimaire - 1 Mois", "Insertion par l'activ.éco.",
        Contract(kind: .temp, months: 1, isInsertion: true)
      ),
      (
        "CDD", "Contrat à durée déterminée - 24 Mois", "Contrat apprentissage",
        Contract(kind: .apprenticeship, months: 24, isWorkStudy: true)
      ),
      ("CDI", "CDI", "Contrat apprentissage", Contract(kind: .apprenticeship, isWorkStudy: true)),
      (
        "CDD", "CDD - 10 Mois", "Cont. professionnalisation",
        Contract(kind: .professionalisation, months: 10, isWorkStudy: true)
      ),
      ("CDD", "Contrat à durée déterminée - 12 Mois", "CUI - CAE", Contract(kind: .cdd, months: 12, isInsertion: true)),
      ("FRA", "Franchise", "Emploi non salarié", Contract(kind: .selfEmployed)),
      ("CCE", "Profession commerciale", "Emploi non salarié", Contract(kind: .selfEmployed)),
      ("", "", "", Contract(kind: nil)),
    ])
  func franceTravail(code: String, label: String, nature: String, expected: Contract) {
    #expect(read(code: code, label: label, nature: nature) == expected)
  }

  @Test(
    "What agencies and employers write; the first kind named counts, so that no offer is called more durable than it is",
    arguments: [
      ("CDI", ContractKind.cdi), ("cdi temps plein", .cdi), ("Contrat à durée indéterminée", .cdi),
      ("CDD de remplacement", .cdd), ("Contrat à durée déterminée", .cdd), ("Vacataire", .cdd),
      ("Extra - contrat d'usage", .cdd),
      ("Intérim", .temp), ("Mission d'intérim puis CDI", .temp), ("CTT", .temp), ("Travail temporaire", .temp),
      ("CDD évolutif vers un CDI", .cdd), ("CDD saisonnier", .seasonal), ("Saisonnier", .seasonal),
      ("Contrat d'apprentissage", .apprenticeship), ("Contrat pro", .professionalisation),
      ("Auto-entrepreneur", .selfEmployed), ("Freelance", .selfEmployed), ("Agent commercial, commissions", .other),
      ("Stage", .other), ("CDI intérimaire", .cdi),
    ])
  func labels(label: String, expected: ContractKind) {
    #expect(read(label: label).kind == expected)
  }

  @Test(
    "A length alone says no kind",
    arguments: [
      ("3 semaines", 0), ("6 mois", 6), ("1 an renouvelable", 12), ("De 3 à 6 mois", 3), ("24", nil),
      ("Durée : 2 mois", 2),
    ] as [(String, Int?)])
  func lengthAlone(label: String, months: Int?) {
    #expect(read(label: label) == Contract(kind: nil, months: months), "\(label)")
  }

  @Test("Alternance does not tell which of its two contracts is meant")
  func alternance() {
    #expect(read(label: "Alternance") == Contract(kind: nil, isWorkStudy: true))
    #expect(read(label: "CDD en alternance - 12 mois").isWorkStudy)
  }

  @Test(
    "Durations in whole months: days and weeks never add up to a month that is not there (R41: 6 months)",
    arguments: [
      ("CDD 6 mois", 6), ("CDD de 1 an", 12), ("CDD 2 ans", 24), ("CDD 6 à 12 mois", 6), ("CDD 3/6 mois", 3),
      ("CDD - 180 jours", 6), ("CDD - 179 jours", 5), ("CDD - 60 Jour(s)", 2), ("CDD - 29 Jour(s)", 1),
      ("CDD 26 semaines", 6), ("CDD 25 semaines", 5), ("CDD 1 semaine", 0), ("CDD - 27 jours", 0),
      ("CDD 18 mois renouvelable 1 fois", 18),
      ("CDD", nil), ("CDD jusqu'au 31/12", nil), ("CDD 2 animateurs", nil), ("CDD 0 mois", nil),
    ] as [(String, Int?)])
  func durations(label: String, months: Int?) {
    #expect(read(label: label).months == months)
  }

  @Test("A CDI has no duration")
  func openEnded() {
    #expect(read(label: "CDI après 6 mois de formation").months == nil)
  }

  @Test(
    "Hours in all, for temp work (R41: more than 900)",
    arguments: [("Intérim - 910 heures", 910), ("Mission de 1 200 h", 1_200), ("Intérim 35h", nil), ("Intérim", nil)]
      as [(String, Int?)])
  func hours(label: String, hours: Int?) {
    #expect(read(label: label).hoursTotal == hours)
  }

  private func read(code: String? = nil, label: String, nature: String? = nil) -> Contract {
    var raw = RawOffer.RawContract()
    (raw.code, raw.label, raw.nature) = (code, label, nature)
    return Contract(raw)
  }
}
