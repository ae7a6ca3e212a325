import Employment
import Testing

@testable import OfferIndexing

@Suite("The linter: demands that the law forbids, and lawful words that look like them")
struct OfferLintTests {
  @Test(
    "Flagged, with the exact words",
    arguments: [
      ("Nous cherchons un vendeur de moins de 30 ans.", OfferWarning.Ground.age, "moins de 30 ans"),
      ("Vous avez entre 25 et 35 ans.", .age, "entre 25 et 35 ans"), ("Âge maximum : 40 ans", .age, "Âge maximum"),
      ("Vendeur jeune et dynamique", .age, "jeune et dynamique"), ("Senior s'abstenir", .age, "Senior s'abstenir"),
      ("Une équipe jeune et dynamique", .teamAge, "équipe jeune et dynamique"),
      ("Cherche jeune fille", .age, "jeune fille"),
      ("Nous recherchons une femme sérieuse.", .sex, "recherchons une femme"),
      ("Cherche homme pour manutention", .sex, "Cherche homme"),
      ("Hôtesse uniquement femme", .sex, "uniquement femme"), ("Poste réservé aux hommes", .sex, "réservé aux hommes"),
      ("Personne célibataire", .family, "célibataire"), ("Sans enfants", .family, "Sans enfants"),
      ("De nationalité française", .origin, "De nationalité française"),
      ("Langue maternelle française", .origin, "Langue maternelle"),
      ("Bonne présentation physique", .appearance, "présentation physique"),
      ("CV avec photo obligatoire", .appearance, "CV avec photo"),
      ("Bonne condition physique exigée", .health, "Bonne condition physique"),
      ("Être physiquement apte", .health, "physiquement apte"),
      ("Pas de problème de dos", .health, "Pas de problème de dos"), ("en bonne santé", .health, "en bonne santé"),
      ("Habitant impérativement à Dunkerque", .residence, "Habitant impérativement"),
      ("Vous devez résider dans la commune.", .residence, "Vous devez résider"),
      ("RQTH s'abstenir", .health, "RQTH s'abstenir"), ("Idéal retraité", .age, "Idéal retraité"),
      ("Non syndiqué", .convictions, "Non syndiqué"),
    ])
  func flagged(text: String, ground: OfferWarning.Ground, excerpt: String) {
    #expect(lint(text) == [OfferWarning(.discriminatoryWording, excerpt: excerpt, ground: ground)])
  }

  @Test(
    "Lawful",
    arguments: [
      "Poste ouvert aux personnes en situation de handicap", "À compétences égales, priorité aux personnes RQTH",
      "Quel que soit votre âge", "Animation auprès de jeunes enfants", "Jeune entreprise dynamique",
      "Apprentis (17 à 21 ans)", "Contrat d'apprentissage, moins de 30 ans",
      "Service civique, 16-25 ans, moins de 26 ans",
      "École de la 2e chance : moins de 26 ans", "Mission locale : jeunes de moins de 26 ans", "Femme de ménage",
      "Recherchons une femme de chambre", "Recherchons un homme ou une femme de terrain", "Homme / Femme de terrain",
      "Recherche homme/femme de ménage", "Collection pour femmes et hommes", "De 2 à 25 ans d'expérience",
      "Moins de 20 ans d'existence", "Depuis plus de 30 ans", "Résidents de moins de 60 ans", "Vous êtes jeune diplômé",
      "Profil junior accepté", "Groupe en excellente santé financière", "Si vous habitez à Dunkerque, venez",
      "Développeur React native", "Présentation soignée", "Personnes âgées de plus de 60 ans", "Gestion des syndics",
      "Gendarmerie : être de nationalité française et apte physiquement", "35 h par semaine, de 8 h à 16 h",
      "Jeune pousse innovante", "Nous luttons contre toute discrimination liée au sexe ou à la situation de famille",
    ])
  func lawful(text: String) { #expect(lint(text) == []) }

  @Test(
    "What stands beside a demand does not excuse it",
    arguments: [
      ("Vous avez entre 25 et 35 ans et le permis B", OfferWarning.Ground.age), ("Moins de 30 ans, permis B", .age),
      ("Âgé de 25 à 35 ans, avec expérience", .age), ("Personnes de moins de 45 ans uniquement", .age),
      ("Nous recherchons des personnes de moins de 40 ans", .age),
      ("Pour cette mission, vous avez moins de 30 ans", .age),
      ("Vous avez été formé et avez moins de 40 ans", .age),
      ("Quel que soit votre diplôme, vous avez moins de 30 ans", .age),
      ("De nationalité française, titulaire du permis B", .origin),
      ("Statut cadre. Être de nationalité française", .origin), ("Titulaire du permis B, être en bonne santé", .health),
      ("Proche gare SNCF. Langue maternelle française exigée", .origin), ("Femme uniquement, RQTH acceptée", .sex),
      ("Poste ouvert RQTH, homme exclusivement", .sex), ("35 h, femme uniquement", .sex),
      ("Poste non accessible aux travailleurs handicapés", .health),
      ("Non ouvert aux personnes en situation de handicap", .health), ("RQTH non acceptée", .health),
    ])
  func beside(text: String, ground: OfferWarning.Ground) { #expect(lint(text).map(\.ground) == [ground]) }

  @Test(
    "More forms of demands",
    arguments: [
      ("Vous avez 40 ans maximum", OfferWarning.Ground.age), ("35 ans au plus", .age), ("Age maxi 35 ans", .age),
      ("Âge : 25-35 ans", .age), ("18-25 ans uniquement", .age), ("Profil 25/35 ans", .age),
      ("Plus de 50 ans s'abstenir", .age), ("Nous recherchons une jeune serveuse", .age),
      ("Rejoignez une jeune équipe", .teamAge), ("Ambiance jeune et conviviale", .teamAge),
      ("Besoin d'un homme", .sex), ("Homme seulement", .sex), ("De préférence femme", .sex),
      ("Femmes enceintes s'abstenir", .sex), ("Ne pas avoir de problème de dos", .health),
      ("Vous possédez une bonne résistance physique", .health), ("Lettre, C.V. et photo", .appearance),
      ("Vous habitez Lille ou ses environs", .residence), ("Habiter Dunkerque obligatoirement", .residence),
      ("Étrangers s'abstenir", .origin), ("Syndiqués s'abstenir", .convictions),
    ])
  func forms(text: String, ground: OfferWarning.Ground) { #expect(lint(text).map(\.ground) == [ground]) }

  @Test(
    "Lawful: said of a contract, of both sexes, of others, of things",
    arguments: [
      "Contrat en alternance. Moins de 30 ans.", "PEC Jeune. Avoir entre 18 et 25 ans.", "Retraite à 62 ans",
      "Garantie jusqu'à 30 ans", "Viande d'origine française", "Recherche un homme d'entretien H/F",
      "Nous recherchons un homme, une femme", "Recherchons Femmes & Hommes", "Recherche Homme - Femme",
      "PROFIL RECHERCHÉ - Homme ou Femme de terrain", "Recherche femme ménage H/F", "L'entreprise en bonne santé",
      "Maintenir la bonne condition physique des résidents", "Photo obligatoire des colis",
      "Selon la situation familiale des usagers", "Pour les familles, les célibataires",
      "Auprès d'un jeune homme tétraplégique", "Entreprise domiciliée à Dunkerque",
      "Établissement de confession catholique", "Vous habitez à Lille ? Ce poste est pour vous.",
      "Emplois francs : le candidat doit résider en QPV", "Ils souhaitent résider à domicile",
      "Clientèle âgée de 25 à 45 ans", "Notre cible : les femmes de 25 à 40 ans",
      "Tarif réduit pour les moins de 26 ans", "Panneaux garantis de 25 à 30 ans", "Bail de 18 à 25 ans",
      "Limite d'âge : aucune", "Espace non fumeur", "Viande bleu blanc rouge", "Bonne présentation",
      "Recherche vendeuse",
    ])
  func lawfulBeside(text: String) { #expect(lint(text) == []) }

  @Test("A title is read too, and one wording is flagged once")
  func titles() {
    let text = OfferText(title: "Vendeur jeune et dynamique", description: "Jeune et dynamique ; jeune et dynamique.")
    let lint = OfferLint(
      text, rawTitle: "Vendeur jeune et dynamique", rawDescription: "Jeune et dynamique ; jeune et dynamique.")
    #expect(lint.warnings.map(\.excerpt) == ["jeune et dynamique", "Jeune et dynamique"])
  }

  private func lint(_ text: String) -> [OfferWarning] {
    OfferLint(OfferText(title: "Employé", description: text), rawTitle: "Employé", rawDescription: text).warnings
  }
}
