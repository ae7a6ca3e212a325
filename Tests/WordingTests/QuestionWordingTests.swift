import Employment
import Matching
import Occupations
import Territory
import Testing
import Wording

@Suite("Questions, constraints and changes, each in one French line")
struct QuestionWordingTests {
  @Test("Every question has its own words, and a code its name")
  func questions() throws {
    let (skill, key) = (try #require(SkillCode("100016")), try #require(CertificateKey("R489-3")))
    var questions: [Question] = [
      .project, .projectValidation, .skill(skill), .certificate(key), .home, .longestTravel, .acceptedHours,
      .availability, .experience, .trainingLevel, .offerOccupation, .workplace, .offerContract, .offerHours,
      .offerSchedule, .offerExperience,
    ]
    questions += DrivingLicence.allCases.map { .licence($0) } + TravelMode.allCases.map { .mode($0) }
    questions += ContractKind.allCases.map { .contractKind($0) } + Shift.allCases.map { .shift($0) }
    let labels = try Reference.labels()
    let texts = questions.map { labels.text(of: $0) }
    #expect(Set(texts).count == questions.count)
    for text in texts { #expect(!text.isEmpty && text.last != "." && Leak.words(in: text).isEmpty, "\(text)") }
    #expect(labels.text(of: Question.skill(skill)) == "vérifier la compétence « Gestes et postures de manutention »")
  }

  @Test("Skills to verify share a line")
  func sharedLine() throws {
    let skills = try ["100016", "100017"].map { Question.skill(try #require(SkillCode($0))) }
    let labels = try Reference.labels()
    #expect(labels.texts(of: [.home] + skills).count == 2)
    #expect(labels.texts(of: [.home, skills[0]]).count == 2)
    #expect(labels.texts(of: []).isEmpty)
  }

  @Test(
    "Why a pair is kept out of a list",
    arguments: [
      (HardConstraint.licenceMissing(.ce), "permis CE exigé, non détenu"),
      (.contractRefused(.temp), "contrat refusé : intérim"),
      (.tooFar(Minutes(95), limit: Minutes(60)), "trajet de 1 h 35, limite acceptée 1 h"),
      (.beyondReach(Minutes(95), ceiling: Minutes(90)), "trajet de 1 h 35, plus de 1 h 30 (limite acceptée inconnue)"),
      (
        .beyondReach(nil, ceiling: Minutes(90)),
        "aucun moyen de transport possible pour ce trajet (limite acceptée inconnue)"
      ),
      (.tooFar(nil, limit: Minutes(45)), "aucun moyen de transport possible pour ce trajet (limite acceptée 45 min)"),
      (.offerExpired(on: CalendarDate(dayNumber: 0)), "offre expirée depuis le 01/01/1970"),
      (
        .notAvailable(startsOn: CalendarDate(dayNumber: 0), availableFrom: CalendarDate(dayNumber: 31)),
        "début le 01/01/1970, disponible le 01/02/1970"
      ),
    ])
  func constraints(constraint: HardConstraint, text: String) throws {
    #expect(try Reference.labels().text(of: constraint) == text)
  }

  @Test(
    "A change of one fact",
    arguments: [
      (FactChange.licence(.b), "avec le permis B"), (.mode(.bicycle), "en venant à vélo"),
      (.longestTravel(Minutes(75)), "en acceptant 1 h 15 de trajet"), (.contractKind(.cdd), "en acceptant : CDD"),
      (.shift(.night), "en acceptant : travail de nuit"),
      (.availableFrom(CalendarDate(dayNumber: 0)), "en étant disponible le 01/01/1970"),
      (.projectValidated(on: CalendarDate(dayNumber: 0)), "avec un projet validé"),
      (
        .hours(minimum: WeeklyHours(hours: 20), maximum: WeeklyHours(minutes: 2_130)),
        "en acceptant de 20 h à 35 h 30 par semaine"
      ), (.hours(minimum: WeeklyHours(hours: 20), maximum: nil), "en acceptant au moins 20 h par semaine"),
      (.hoursIncluding(WeeklyHours(hours: 39)), "en acceptant aussi 39 h par semaine"),
    ])
  func changes(change: FactChange, text: String) throws {
    #expect(try Reference.labels().text(of: change) == text)
  }

  @Test(
    "What a change is about, for a column",
    arguments: [
      (FactChange.licence(.ce), "permis CE"), (.mode(.car), "voiture"), (.longestTravel(Minutes(60)), "trajet de 1 h"),
      (.contractKind(.temp), "contrat : intérim"), (.shift(.night), "horaires : travail de nuit"),
      (.hoursIncluding(WeeklyHours(minutes: 2_030)), "33 h 50 par semaine"),
    ])
  func names(change: FactChange, text: String) throws {
    let labels = try Reference.labels()
    #expect(labels.name(of: change) == text)
    #expect(try labels.name(of: .certificate(#require(CertificateKey("R489-3")))) == "CACES R489-3")
  }

  @Test(
    "A difference has its sign",
    arguments: [(1_250, "+12,50"), (-300, "−3,00"), (0, "=")])
  func differences(hundredths: Int, text: String) {
    #expect(difference(Points(hundredths: hundredths)) == text)
  }
}
