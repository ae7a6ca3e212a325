import Employment
import OfferCapture
import Testing

@testable import OfferIndexing

@Suite("Labels are read once")
struct SourceLabelsTests {
  @Test("A title is cleaned as it would be alone, whatever titles and employers came before")
  func titles() {
    let titles = [
      "Soudeur", "Soudeur (H/F)- ACME", "Soudeur H/F- ACME", "Soudeur -(H/F) ACME", "Soudeur&nbsp;- ACME",
      "Soudeur&nbsp;-&nbsp;ACME", "Soudeur - ACME", "Soudeur – ACME", "Plombier-chauffagiste", "Employ\u{E9}",
      "Employe\u{301}", "", "Maçon " + String(repeating: "du bâtiment ", count: 60) + "- ACME",
    ]
    for order in [titles, titles.reversed()] {
      let labels = SourceLabels()
      for _ in 0..<2 {
        for title in order {
          for employer in [nil, "", "ACME", "Autre"] {
            var raw = RawOffer(sourceID: "1", title: title)
            raw.employer = employer
            let alone = cleanedTitle(title, employer: employer)
            #expect(labels.title(raw).utf8.elementsEqual(alone.utf8), "\(title) \(employer ?? "nil")")
          }
        }
      }
    }
  }

  @Test("What is read of labels is what each would give alone, the second time as the first")
  func alone() {
    let labels = SourceLabels()
    let hours = [[], ["35H Horaires normaux"], ["24H Travail le samedi", "Travail de nuit"], ["35H/semaine"]]
    let contracts = ["CDI", "CDD - 6 Mois", "Mission intérimaire - 3 Jour(s)", ""]
    let experiences = ["Débutant accepté", "1 An(s)", "6 mois - souhaitée", ""]
    let pays = ["Mensuel de 1800.0 Euros sur 12.0 mois", "Horaire de 12.5 Euros", "selon profil", ""]
    // Every label beside every other: none stands for what is read of the one next to it.
    for round in 0..<2 {
      for index in 0..<256 {
        var raw = RawOffer(sourceID: "1", title: "Titre")
        raw.hours = hours[index % 4]
        raw.fullTimeLabel = index < 128 ? nil : "Temps plein"
        raw.contract.label = contracts[index / 4 % 4]
        raw.contract.code = index / 2 % 2 == 0 ? nil : "MIS"
        (raw.experienceCode, raw.experienceLabel) = (index / 8 % 2 == 0 ? nil : "S", experiences[index / 16 % 4])
        let weekly: WeeklyHours? = index % 2 == 0 ? nil : WeeklyHours(hours: 24)
        #expect(labels.workingTime(raw) == WorkingTime(hours: raw.hours, fullTimeLabel: raw.fullTimeLabel))
        #expect(labels.contract(raw) == Contract(raw.contract))
        #expect(
          labels.experience(raw) == ExperienceRequirement(code: raw.experienceCode, label: raw.experienceLabel))
        let pay = pays[index / 64]
        #expect(labels.pay(pay, weekly: weekly) == PayReading(pay, weekly: weekly), "round \(round)")
      }
    }
  }
}
