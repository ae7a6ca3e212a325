import Employment
import Testing

@testable import OfferIndexing

@Suite("Hours and shifts in an offer's own words")
struct WorkingTimeInTextTests {
  @Test(
    "Hours per week",
    arguments: [
      ("Contrat 35h", 35.0), ("35 heures hebdomadaires", 35), ("Temps plein 151,67h", 35),
      ("Temps complet (151h67 / mois)", 35),
      ("24h/semaine", 24), ("28 heures par semaine", 28), ("CDI 30h00", 30), ("36h30 par semaine", 36.5),
      ("17,5 heures par semaine", 17.5), ("Durée hebdomadaire de travail : 39h", 39), ("Base 39h", 39),
      ("CDD à temps partiel 20h", 20), ("Poste de jour - 37h", 37), ("104 heures par mois", 24),
      ("7h par jour, 5 jours par semaine", 35), ("Semaine de 39h, journée de 7h48", 39),
      ("Temps partiel 75 % (26h15 hebdo), roulement 10h de nuit", 26.25), ("26h15 hebdo", 26.25), ("80 % (28h)", 28),
      ("5h par jour du lundi au vendredi", 25), ("De 8h à 16h, 35h par semaine", 35), ("35h annualisées", 35),
      ("Journées de 9h - 36h/semaine", 36), ("Nombre d'heures hebdomadaires : 22", 22),
      ("Nombre d'heures : 24 par semaine", 24), ("Heures/semaine : 30", 30), ("Sous contrat CDI de 35h", 35),
      ("CDI à pourvoir dans notre magasin, 35h semaine", 35), ("Après une période d'essai, contrat de 30h", 30),
      ("Dans une équipe de 5 personnes, 36 heures", 36), ("Pause de 30 min, 35h semaine", 35),
      ("Au cours de la saison, 39h par semaine", 39), ("Heures hebdomadaires : 17,5", 17.5),
      ("1607 h annualisées", 35), ("Base annuelle de 1 607 heures", 35),
      ("Temps de travail : 24h", 24), ("Durée du travail : 22 h", 22), ("Temps non complet (28/35ème)", 28),
      ("Temps non complet 17h30/35h", 17.5), ("7h par jour, 5 jours", 35),
      ("Horaires en 3x8, base 35 h / RTT", 35), ("35h/1800 € net", 35), ("35h - 1 800 € net", 35),
      ("CDI de 36 h par mois\n3 fois 3h par semaine", 9), ("2 x 4h par semaine", 8), ("CDI de 39h par mois", 9),
      ("28h sur 4 jours", 28), ("24h réparties sur 4 jours", 24), ("CDD de 6 mois, 24h", 24), ("CDI à 20h", 20),
      ("Contrat à durée indéterminée de 24 heures", 24), ("Un contrat de travail de 24 heures", 24),
      ("Quotité de travail : 17h30", 17.5), ("Volume horaire : 20h", 20), ("DHS : 24h", 24),
      ("Temps non complet 28/35", 28), ("28h/35", 28), ("28h/35, poste de jour", 28), ("35h, mission à 13h30", 35),
      ("CDI à 17,5 heures", 17.5), ("3 nuits de 10h par semaine", 30), ("Deux gardes de 12h par semaine", 24),
      ("Horaires en 3x8h, 35h par semaine", 35), ("Réunion de 2h par semaine. Contrat de 30h", 30),
      ("33h36 par semaine payées 35h", 33.6), ("CDI de 52h par mois", 12), ("CDI à temps plein, 35h par semaine", 35),
      ("Agent d'accueil, CDI de 28h réparties sur 4 jours", 28), ("Après 2h de sport par semaine, 35h hebdo", 35),
      ("Contrat d'accompagnement de 20h par semaine", 20), ("Salariés en congés payés, poste de 30h", 30),
      ("Un temps complet est de 18h. Ici 9h par semaine devant élèves", 9),
      ("24 heures annualisées par semaine", 24),
    ] as [(String, Double)])
  func hours(words: String, hours: Double) {
    #expect(time(words).weekly?.hours == hours, "\(words)")
  }

  @Test(
    "What is no number of hours per week",
    arguments: [
      "9h par jour du lundi au vendredi midi", "De 8h à 16h", "8h-12h / 13h30-17h", "Prise de poste à 6h",
      "7h par jour", "Réponse sous 48h",
      "Surveillance 24h/24",
      "Entre 20 et 25h par semaine", "Semaine impaire 41h, semaine paire 33h", "70 heures de formation",
      "Majoration après 36 heures supplémentaires", "3 heures tous les 15 jours", "Ouverture : lundi 9h 12h 14h 18h",
      "Rappel sous 36h", "Réponse dans les 36h", "Intervention sous un délai de 36 h", "Cours de 35 heures",
      "Formation de 35h", "Stage obligatoire de 35 heures",
      "1607 heures annualisées sur 39 semaines", "1 820 heures par an", "Heures d'ouverture : 30", "Semaine : 30",
      "Une ville de 35 000 habitants", "Contrat de 35h ou de 39h",
      "Prime des 35h", "Une intégration de 35h", "Magasin ouvert 35h par semaine", "Astreintes de 24h par semaine",
      "Poste en 12h", "Tickets restaurant dès 35h", "Amplitude de 8h à 20h30 en semaine", "De 8h - 20h",
      "Départ de la mission à 6h", "Réunion mission à 18h", "Premier contrat à 9h le lundi", "CDI à 8h du centre-ville",
      "Signature du contrat à 14h le mardi", "Réunion contrat à 15h", "CDI à 17h30", "Intérim à 20h",
      "3x8h par semaine", "2 x 8h par semaine", "3*8h par semaine", "5×8h par semaine", "Des nuits de 10h par semaine",
      "Vacations de 12h par semaine", "Temps plein, 3 x 4h par semaine de nuit",
      "Formation obligatoire : 28h réparties sur 4 jours", "Parcours d'intégration, 21h sur 3 jours",
      "Salon professionnel, 30h sur 4 jours", "Formation : 35h", "Cours du soir, 30h par mois",
      "Bénévolat : 20h par mois",
      "28h/35 agents", "Télétravail de 14h par semaine", "Délégation : 5h par semaine", "2h de tutorat par semaine",
      "1h d'accompagnement par semaine", "Semaine 1 : 44h, semaine 2 : 26h", "Semaine A : 40h, semaine B : 30h",
      "Semaine haute 44h", "44h en semaine haute", "Heures rémunérées sur la base de 35h",
      "36h de repos hebdomadaire", "Prise de poste 6h30", "39/35ème", "37,5/35ème", "35h/an", "24h/24, 7j/7", "7j/24h",
    ])
  func noHours(words: String) {
    #expect(time(words).weekly == nil, "\(words)")
  }

  @Test(
    "However it is written, a number of hours per week is that number",
    arguments: [
      "{h} hebdo", "{h} hebdomadaires", "{h}/semaine", "{h} / sem", "{h} par semaine", "{h} de travail par semaine",
      "à raison de {h} par semaine", "Contrat {h}", "Contrat de {h}", "Contrat de travail de {h}", "CDI {h}",
      "CDI - {h}",
      "CDI ({h})", "CDI temps partiel, {h}", "CDD 6 mois {h}", "CDD de 6 mois, {h}", "Temps partiel : {h}",
      "Temps partiel de {h}", "Base {h}", "Base hebdomadaire de {h}", "Durée hebdomadaire : {h}",
      "Durée du travail : {h}", "Temps de travail : {h}", "Volume horaire hebdomadaire : {h}", "Quotité : {h}",
      "Du lundi au vendredi, {h} par semaine", "De 8h à 12h, {h} par semaine", "{h} par semaine sur 4 jours",
      "{h}/semaine + RTT", "1 900 € brut par mois pour {h} hebdo", "Semaine de {h}", "{h}/semaine annualisées",
    ])
  func frames(frame: String) {
    for (words, hours) in [
      ("35h", 35.0), ("39 heures", 39), ("28H", 28), ("24 h", 24), ("20h00", 20), ("17h30", 17.5),
      ("17,5 heures", 17.5),
      ("37.5 h", 37.5), ("15h", 15), ("13 heures", 13),
    ] {
      let text = frame.replacing("{h}", with: words)
      #expect(time(text).weekly?.hours == hours, "\(text)")
    }
  }

  @Test("The times of a day after a number of hours per week are times")
  func timesOfDay() {
    #expect(time("6h25 hebdomadaires : 11h20 - 13h20 les lundis").weekly == WeeklyHours(minutes: 385))
  }

  @Test("The title says it before the description")
  func title() {
    let text = OfferText(title: "Agent d'entretien 20h", description: "Une équipe de 35h par semaine vous attend")
    #expect(WeeklyHoursInText(text).weekly == WeeklyHours(hours: 20))
    let plain = OfferText(title: "Agent d'entretien - temps partiel", description: "Temps plein dans un an")
    #expect(WeeklyHoursInText(plain).isFullTime == false)
  }

  @Test(
    "Full or part time; the legal week is 35 hours",
    arguments: [
      ("CDI temps plein", true), ("à temps complet", true), ("Mi-temps", false),
      ("Temps partiel évolutif vers un temps complet", false),
      ("35h par semaine", true), ("24h par semaine", false), ("Temps plein ou temps partiel", nil),
      ("Poste à 80% d'un temps plein", false), ("50 % du temps complet", false), ("100% temps plein", true),
      ("Primes de 90% du SMIC, temps plein", true),
      ("Temps plein, temps partiel possible", nil), ("3 ans en équivalent temps plein", nil), ("Une belle équipe", nil),
    ] as [(String, Bool?)])
  func fullTime(words: String, isFullTime: Bool?) {
    #expect(time(words).isFullTime == isFullTime, "\(words)")
  }

  @Test(
    "Shifts",
    arguments: [
      ("Travail de nuit", [Shift.night]), ("Équipe de nuit, 21h - 5h", [.night]), ("Veilleur de nuit", [.night]),
      ("Horaires en 2x8", [.twoShifts]), ("Horaires : 2*8", [.twoShifts]), ("Poste en 3/8", [.threeShifts]),
      ("Rotation 2×8 ou 3×8", [.twoShifts, .threeShifts]), ("Travail posté", [.twoShifts]),
      ("Un week-end sur deux", [.weekend]), ("Travail le samedi", [.weekend]), ("Du mardi au samedi", [.weekend]),
      ("Samedi : 8h-12h", [.weekend]), ("Horaires coupés", [.split]),
      ("Travail en coupure le week-end", [.weekend, .split]), ("39h. Coupures et week-ends.", [.weekend, .split]),
      ("Horaires décalés", [.staggered]),
      ("Horaires de journée", []), ("Du lundi au vendredi", []),
      ("Pas de travail le week-end, horaires de journée", []),
    ])
  func shifts(words: String, shifts: [Shift]) {
    #expect(ShiftsInText(OfferText(title: "Agent", description: words)).shifts == shifts, "\(words)")
  }

  @Test(
    "What says nothing of the shifts",
    arguments: [
      "Pas de travail le week-end", "Week-ends libres", "Sans coupure ni nuit", "Repos le dimanche", "Prime de nuit",
      "Salon de l'emploi le samedi 9 août", "Notre agence est ouverte du lundi au vendredi.",
      "Éventuellement le samedi",
      "2x8 ou journée", "Le 02/08/2025", "Rangement du poste de travail. Poste polyvalent",
      "Séjours et week-ends à prix réduit",
      "Découpe sur mesure", "Hôtel de 80 chambres, 3 nuits en moyenne",
    ])
  func noShifts(words: String) {
    #expect(ShiftsInText(OfferText(title: "Agent", description: words)).shifts == nil, "\(words)")
  }

  private func time(_ description: String) -> WeeklyHoursInText {
    WeeklyHoursInText(OfferText(title: "Agent", description: description))
  }
}
