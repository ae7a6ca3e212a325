import Employment
import Testing

@testable import OfferCapture
@testable import OfferIndexing

@Suite("Experience and training asked for")
struct ExperienceReadingTests {
  @Test(
    "Experience by code and words",
    arguments: [
      ("D", "Débutant accepté", ExperienceRequirement.beginnerAccepted), ("D", nil, .beginnerAccepted),
      (nil, "Débutant accepté - expérience appréciée", .beginnerAccepted), (nil, "Sans expérience", .beginnerAccepted),
      ("E", "Expérience exigée", .asked(months: nil, isRequired: true)),
      ("E", "Expérience exigée de 1 An(s)", .asked(months: 12, isRequired: true)),
      ("E", "2 An(s) - si pas de diplôme", .asked(months: 24, isRequired: true)),
      ("E", "6 Mois", .asked(months: 6, isRequired: true)), ("S", "1 an", .asked(months: 12, isRequired: false)),
      ("S", nil, .asked(months: nil, isRequired: false)), ("E", nil, .asked(months: nil, isRequired: true)),
      ("E", "Expérience exigée (de 1 à 3 ans)", .asked(months: 12, isRequired: true)),
      ("E", "1 An(s) - à 5 ans selon diplôme", .asked(months: 12, isRequired: true)),
      ("E", "12 Mois - 2 saisons minimum", .asked(months: 12, isRequired: true)),
      (nil, "2 ans - EXPERIENCE FORTEMENT SOUHAITEE", .asked(months: 24, isRequired: false)),
      (nil, "2 ans - Expérience appréciée", .asked(months: 24, isRequired: false)),
      (nil, "Débutant non accepté", .asked(months: nil, isRequired: true)),
      (nil, nil, .notStated), (nil, "", .notStated),
    ] as [(String?, String?, ExperienceRequirement)])
  func experience(code: String?, label: String?, expected: ExperienceRequirement) {
    #expect(ExperienceRequirement(code: code, label: label) == expected)
  }

  @Test(
    "Levels of training",
    arguments: [
      ("CAP, BEP et équivalents", TrainingLevel.cap), ("Bac ou équivalent", .bac), ("Bac+2 ou équivalents", .bacPlus2),
      ("Bac+3, Bac+4 ou équivalents", .bacPlus3), ("Bac+5 et plus ou équivalents", .bacPlus5),
      ("3ème achevée ou Brevet", .brevet), ("2nd ou 1ère achevée", .brevet), ("Aucune formation scolaire", .none),
      ("Bac + 2", .bacPlus2), ("BAC +3", .bacPlus3), ("BTS électrotechnique", .bacPlus2), ("Licence pro", .bacPlus3),
      ("Diplôme d'ingénieur", .bacPlus5), ("Bac pro maçonnerie", .bac), ("CAP à BTS", .cap), ("Sans diplôme", .none),
    ])
  func levels(label: String, expected: TrainingLevel) {
    #expect(TrainingLevel(label: label) == expected)
  }

  @Test(
    "Words that only contain a level's letters are none",
    arguments: ["Capacité d'adaptation", "Handicap", "Débit de tabac", "Conductrice", "", "Titre professionnel"])
  func noLevel(label: String) {
    #expect(TrainingLevel(label: label) == nil)
  }

  @Test("The lowest required level counts, else the lowest wished for; no formation at all asks for nothing")
  func lowest() {
    let training = { (items: [(String, Bool)]) in
      TrainingRequirement(items.map { RawOffer.RawRequirement(code: nil, label: $0, isRequired: $1) })
    }
    #expect(training([("Bac+2", true), ("CAP", false)]) == TrainingRequirement(level: .bacPlus2, isRequired: true))
    #expect(training([("Bac+2", true), ("Bac", true)]) == TrainingRequirement(level: .bac, isRequired: true))
    #expect(training([("Bac+5", false), ("Bac+2", false)]) == TrainingRequirement(level: .bacPlus2, isRequired: false))
    #expect(training([("Aucune formation scolaire", true)]) == nil)
    #expect(training([]) == nil)
  }
}
