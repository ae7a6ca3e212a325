import Employment
import Testing

@testable import OfferIndexing

@Suite("Experience and training in an offer's own words")
struct DemandsInTextTests {
  @Test(
    "Experience",
    arguments: [
      ("2 ans d'expérience exigés", ExperienceRequirement.asked(months: 24, isRequired: true)),
      ("Exp. : 5 ans mini", .asked(months: 60, isRequired: true)),
      ("Min 1 an d'exp", .asked(months: 12, isRequired: true)),
      ("Ni diplôme ni expérience requis", .beginnerAccepted),
      ("Expérience exigée de 6 mois", .asked(months: 6, isRequired: true)),
      ("Vous justifiez d'une expérience d'au moins 3 ans", .asked(months: 36, isRequired: true)),
      ("Vous avez au moins deux ans d'expérience", .asked(months: 24, isRequired: true)),
      ("CACES R489 3 et 6 mois d'expérience", .asked(months: 6, isRequired: true)),
      ("Entre 3 et 6 mois d'expérience", .asked(months: 3, isRequired: true)),
      ("Expérience de 2 à 3 ans minimum", .asked(months: 24, isRequired: true)),
      ("Expérience souhaitée de 1 an", .asked(months: 12, isRequired: false)),
      ("Première expérience souhaitée", .asked(months: nil, isRequired: false)),
      ("Idéalement, une expérience de 2 ans", .asked(months: 24, isRequired: false)),
      ("Une expérience dans le domaine serait un plus", .asked(months: nil, isRequired: false)),
      ("Vous disposez d'une expérience significative", .asked(months: nil, isRequired: true)),
      ("Expérience exigée", .asked(months: nil, isRequired: true)),
      ("Profil : expérience significative en soudure", .asked(months: nil, isRequired: true)),
      ("Vous n'avez pas d'expérience ? Nous vous formons.", .beginnerAccepted),
      ("Débutant accepté", .beginnerAccepted), ("Débutant(e)s accepté(e)s", .beginnerAccepted),
      ("Poste ouvert aux débutants", .beginnerAccepted), ("Expérience non exigée", .beginnerAccepted),
      ("Aucune expérience requise", .beginnerAccepted), ("Avec ou sans expérience", .beginnerAccepted),
      ("L'expérience n'est pas indispensable", .beginnerAccepted),
      ("Expérience souhaitée, débutant accepté", .beginnerAccepted),
      ("Salaire selon expérience", .notStated), ("Fort de 30 ans d'expérience, notre groupe recrute", .notStated),
      ("Une expérience client inoubliable", .notStated), ("Venez vivre une belle expérience", .notStated),
      ("Entreprise de 20 ans d'expérience", .notStated), ("Débutant s'abstenir", .notStated),
      (
        "Vous avez 2 ans d'expérience. 5 ans d'expérience pour le poste de chef.", .asked(months: nil, isRequired: true)
      ),
    ])
  func experience(words: String, expected: ExperienceRequirement) {
    #expect(ExperienceInText(OfferText(title: "Agent", description: words)).experience == expected, "\(words)")
  }

  @Test(
    "Training: the lowest level of those required, else of those wished for",
    arguments: [
      ("Vous êtes titulaire d'un CAP cuisine", required(.cap)), ("De formation CAP à BAC+2", required(.cap)),
      ("BEP exigé", required(.cap)), ("Bac pro souhaité", wished(.bac)), ("De niveau bac +2", required(.bacPlus2)),
      ("Niveau bac à bac+2", required(.bac)),
      ("BTS ou équivalent", required(.bacPlus2)), ("Formation : licence en droit", required(.bacPlus3)),
      ("Diplôme d'État d'infirmier exigé", required(.bacPlus3)), ("DEAES ou équivalent exigé", required(.cap)),
      ("Diplôme d'ingénieur", required(.bacPlus5)), ("De formation bac+5", required(.bacPlus5)),
      ("Idéalement titulaire d'un CAP", wished(.cap)), ("Un CAP serait un plus", wished(.cap)),
      ("Titulaire d'un CAP ou expérience équivalente", wished(.cap)),
    ])
  func training(words: String, expected: TrainingRequirement) {
    #expect(TrainingInText(OfferText(title: "Agent", description: words)).training == expected, "\(words)")
  }

  @Test(
    "What asks no training",
    arguments: [
      "Sans diplôme", "Aucun diplôme exigé", "En partenariat avec Cap Emploi", "Mettez le cap sur l'aventure",
      "Nettoyage des bacs", "Vous préparez un BTS en alternance", "Pour obtenir un CAP en un an",
      "Licence de transport", "Bac de tri à vider", "Titulaire du poste : vidage du bac à graisse",
      "Pas besoin de diplôme, bac non exigé", "Profil : CAP non requis", "Ni CAP ni expérience exigés",
      "Une équipe de maîtres et de masters",
    ])
  func noTraining(words: String) {
    #expect(TrainingInText(OfferText(title: "Agent", description: words)).training == nil, "\(words)")
  }
}

private func required(_ level: TrainingLevel) -> TrainingRequirement { .init(level: level, isRequired: true) }
private func wished(_ level: TrainingLevel) -> TrainingRequirement { .init(level: level, isRequired: false) }
