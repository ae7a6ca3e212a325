import Employment
import Testing

@testable import OfferIndexing

@Suite("Beginners who are refused are not accepted, and years are read in more of the ways they are written")
struct RefusedBeginnersTests {
  @Test(
    "Refused",
    arguments: [
      "Sans expérience s'abstenir", "Sans expérience, s'abstenir", "Personne sans expérience s'abstenir",
      "Profils sans expérience s'abstenir", "Candidats sans expérience non retenus",
      "Nous ne retenons pas les candidats sans expérience", "Sans expérience : candidature non retenue",
      "Ne convient pas à une personne sans expérience", "Poste non ouvert aux débutants",
      "Poste non accessible aux débutants", "Ce poste n'est pas accessible aux débutants",
      "Débutants s'abstenir", "Débutant non accepté", "Débutants, s'abstenir",
      "Les candidatures sans expérience ne seront pas retenues",
    ])
  func refused(words: String) {
    #expect(experience(words) == .notStated, "\(words)")
  }

  @Test(
    "Welcome",
    arguments: [
      "Débutant accepté", "N'hésitez pas à postuler, même sans expérience", "Avec ou sans expérience",
      "Poste accessible aux débutants", "Ce poste est ouvert aux débutants", "Profil sans expérience accepté",
      "Permis non obligatoire. Débutants acceptés", "Non diplômés acceptés, débutants acceptés",
      "Sans expérience accepté, non-motivés s'abstenir", "Débutant accepté. Fumeurs s'abstenir.",
      "Nous ne demandons pas de diplôme, débutants acceptés", "Expérience non exigée",
    ])
  func welcome(words: String) {
    #expect(experience(words) == .beginnerAccepted, "\(words)")
  }

  @Test(
    "Years",
    arguments: [
      ("Expérience min. 2 ans", 24), ("Expérience mini. 3 ans", 36), ("5 années de pratique", 60),
      ("Minimum 5 ans dans la fonction", 60), ("2 ans dans un poste similaire exigés", 24),
      ("5 ans d'ancienneté dans le métier", 60), ("Vous avez 3 ans sur un poste similaire", 36),
      ("CDD de 2 ans dans la fonction publique", nil), ("Notre maison a 20 ans de métier", nil),
      ("5 ans d'expérience, dont 2 ans sur un poste similaire", 60), ("Évolution après 2 ans dans la fonction", nil),
      ("Fort de 30 ans de pratique, le cabinet recrute", nil),
    ] as [(String, Int?)])
  func years(words: String, months: Int?) {
    #expect(
      experience(words) == (months.map { .asked(months: $0, isRequired: true) } ?? .notStated), "\(words)")
  }

  private func experience(_ words: String) -> ExperienceRequirement {
    ExperienceInText(OfferText(title: "Agent", description: words)).experience
  }
}
