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
      ("Candidature dès aujourd'hui", nil),
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
    ])
  func accessibility(words: String, isAccessible: Bool) {
    #expect(
      AccessibilityInText(OfferText(title: "Agent", description: words)).isAccessible == isAccessible, "\(words)")
  }

  private func dates(_ words: String) -> DatesInText {
    DatesInText(OfferText(title: "Agent", description: words), published: CalendarDate("2025-02-20"))
  }
}
