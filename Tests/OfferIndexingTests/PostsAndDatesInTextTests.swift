import Employment
import Testing

@testable import OfferIndexing

@Suite("Posts, days and openness in an offer's own words")
struct PostsAndDatesInTextTests {
  @Test(
    "Posts",
    arguments: [
      ("5 postes à pourvoir", 5), ("Deux postes disponibles", 2), ("Notre client recrute 3 soudeurs", 3),
      ("Nous recherchons deux agents", 2), ("1 poste à pourvoir", 1),
      ("Nous recherchons, pour un chantier naval, 3 agents", 3), ("Agents (x12)", 12), ("6 postes.", 6),
      ("CDI. 2 postes", 2), ("20 personnes recherchées", 20), ("Nous recherchons un chef, 3 mois d'essai", nil),
      ("Plusieurs postes à pourvoir", nil), ("Horaires (2x8)", nil), ("Une équipe de 3 agents", nil),
      ("Nous recherchons des agents", nil), ("Nous recherchons un agent", nil),
      ("Nous recherchons 2 à 3 agents", nil), ("Nous recherchons 2 ans d'expérience", nil), ("Poste en 2x8", nil),
      ("3 postes à pourvoir. Nous recrutons 5 agents", nil), ("Un poste polyvalent", nil),
      ("12 postes de caristes à pourvoir", 12), ("Il y a 10 postes à pourvoir", 10), ("Nombre de postes : 4", 4),
      ("3 CDI à pourvoir", 3), ("Recrutement de 6 agents", 6), ("Besoin de 15 manutentionnaires", 15),
      ("Ouverture de 12 postes", 12), ("Nous avons besoin de 4 agents", 4), ("Création de trois postes", 3),
      ("Nombre de postes : 2 à 4", nil), ("Ouverture de 12 magasins", nil), ("Besoin de 2 ans d'expérience", nil),
      ("Le recrutement de 500 agents par an", nil), ("Recrutement de 500 personnes par an", nil),
      ("Vous avez besoin de 3 minutes pour répondre", nil), ("5 à 10 postes de caristes à pourvoir", nil),
    ] as [(String, Int?)])
  func posts(words: String, posts: Int?) {
    #expect(PostsInText(OfferText(title: "Agent", description: words)).posts == posts, "\(words)")
  }

  @Test(
    "The first day of work",
    arguments: [
      ("Poste à pourvoir à partir du 3 mars", "2025-03-03"), ("Prise de poste : 01/04/2025", "2025-04-01"),
      ("CDD à compter du 1er septembre 2025", "2025-09-01"), ("Date de début prévue : 5 mai", "2025-05-05"),
      ("Prise de poste début septembre 2025", "2025-09-01"), ("Poste en CDI dès le lundi 17 mars", "2025-03-17"),
      ("Prise de poste : 10 janvier", "2026-01-10"),
      ("Début : 4 janvier 2026", "2026-01-04"), ("CDD du 4 avril au 30 juin", "2025-04-04"),
      ("CDI au 15 mars", "2025-03-15"),
      ("À compter du 1er mars 2025, CDI", "2025-03-01"), ("À partir du 4 mars 2025, nous recrutons", "2025-03-04"),
      ("Embauche prévue le 3 mars", "2025-03-03"), ("Entrée en fonction : 3 mars 2025", "2025-03-03"),
      ("À compter du 1er mars, la ligne 2 sera prolongée", nil),
      ("Formation du 4 avril au 30 juin", nil), ("Au début du 4 avril", nil),
      ("Prise de poste dès que possible", nil), ("Prise de poste immédiate", nil), ("Prise de poste mi-septembre", nil),
      ("À partir du 3 mars, nos magasins ouvrent", nil), ("Poste à pourvoir le 31/02/2025", nil),
      ("Convention collective du 15 mars 1966", nil), ("Prise de poste : dès que possible jusqu'au 31/08/2025", nil),
    ] as [(String, String?)])
  func start(words: String, day: String?) {
    #expect(dates(words).startsOn?.description == day, "\(words)")
  }

  @Test(
    "The last day to answer",
    arguments: [
      ("Candidature avant le 15/03/2025", "2025-03-15"), ("Date limite de candidature : 20 mars", "2025-03-20"),
      ("Envoyez votre CV avant le 10 mars 2025", "2025-03-10"), ("Avant le 10 mars, les travaux seront finis", nil),
      ("Candidature dès aujourd'hui", nil), ("Offre valable jusqu'au 15/03/2025", "2025-03-15"),
      ("Date de clôture : 15 mars 2025", "2025-03-15"), ("Clôture : 15/03/2025", "2025-03-15"),
      ("Clôture des comptes au 15 mars", nil),
    ] as [(String, String?)])
  func end(words: String, day: String?) {
    #expect(dates(words).expiresOn?.description == day, "\(words)")
  }

  @Test("A day without a year is unknown without a day of publication")
  func unknownYear() {
    let text = OfferText(title: "Agent", description: "Prise de poste : 3 mars")
    #expect(DatesInText(text, published: nil).startsOn == nil)
  }

  @Test(
    "Open to disabled workers; to work with them is something else",
    arguments: [
      ("Ce poste est ouvert aux personnes en situation de handicap.", true), ("Entreprise handi-accueillante", true),
      ("Tous nos postes sont accessibles aux travailleurs handicapés", true),
      ("Offre ouverte aux titulaires d'une RQTH", true),
      ("Toutes les candidatures, dont celles de personnes en situation de handicap, sont étudiées", true),
      ("Manutention légère. Accessible RQTH.", true), ("Non accessible RQTH", false),
      ("Vous accompagnez des personnes en situation de handicap", false), ("Foyer pour adultes handicapés", false),
      ("Gestion des marchandises", false),
      ("Poste ouvert en priorité aux travailleurs handicapés", true), ("Priorité aux travailleurs handicapés", true),
      ("Ouvert de préférence aux personnes en situation de handicap", true),
      ("Nous recrutons des personnes en situation de handicap", true),
      ("Poste réservé aux travailleurs handicapés", true), ("RQTH exigée (entreprise adaptée)", true),
      ("Travailleurs handicapés bienvenus", true), ("À compétences égales, candidatures RQTH étudiées", true),
      ("Poste ouvert à tous, dont les personnes en situation de handicap", true),
      ("Pas de télétravail. Ce poste est ouvert aux personnes en situation de handicap.", true),
      ("Poste ouvert à tous, handicapés ou non, RQTH acceptée", true),
    ])
  func accessibility(words: String, isAccessible: Bool) {
    #expect(
      AccessibilityInText(OfferText(title: "Agent", description: words)).isAccessible == isAccessible, "\(words)")
  }

  @Test(
    "Who is turned away, and who is only served, is not welcomed",
    arguments: [
      "Poste non ouvert aux personnes en situation de handicap",
      "Cet emploi n'est pas accessible aux personnes en situation de handicap",
      "Poste non accessible aux personnes handicapées", "Candidatures RQTH non acceptées",
      "Les candidatures de personnes en situation de handicap ne seront pas retenues",
      "Poste ouvert à tous sauf RQTH", "RQTH non acceptée", "Poste non accessible aux travailleurs handicapés",
      "Ce poste ne peut être ouvert aux personnes handicapées", "Poste ouvert à tous, RQTH s'abstenir",
      "Poste ouvert dans un foyer pour personnes handicapées",
      "Poste d'AES ouvert aux débutants : accompagner des personnes en situation de handicap",
      "Candidatures à adresser à l'Association pour personnes handicapées",
      "Nous recrutons un accompagnant de personnes en situation de handicap",
      "Poste accessible en bus, auprès de personnes handicapées",
      "Expérience du milieu du handicap exigée", "Priorité au confort des personnes handicapées accueillies",
    ])
  func refusal(words: String) {
    #expect(!AccessibilityInText(OfferText(title: "Agent", description: words)).isAccessible, "\(words)")
  }

  private func dates(_ words: String) -> DatesInText {
    DatesInText(OfferText(title: "Agent", description: words), published: CalendarDate("2025-02-20"))
  }
}
