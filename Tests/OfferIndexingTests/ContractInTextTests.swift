import Employment
import Testing

@testable import OfferIndexing

@Suite("The contract in an offer's own words")
struct ContractInTextTests {
  @Test(
    "The kind that the words offer",
    arguments: [
      ("Poste en CDI à pourvoir rapidement.", ContractKind.cdi), ("Type de contrat : CDI", .cdi),
      ("Nous proposons un contrat à durée indéterminée.", .cdi), ("C.D.I. temps plein", .cdi),
      ("Vous rejoignez une équipe soudée.\nCDI 35h - du lundi au vendredi", .cdi),
      ("Nous recrutons en CDI intérimaire.", .cdi),
      ("CDD de 6 mois", .cdd), ("Poste en contrat à durée déterminée", .cdd), ("Un poste de vacataire", .cdd),
      ("CDD pouvant déboucher sur un CDI", .cdd), ("CDD, possibilité de CDI par la suite", .cdd),
      ("CDD de remplacement, CDI à la clé", .cdd), ("CDD évolutif en CDI", .cdd),
      ("Poste en intérim", .temp), ("Mission d'intérim évolutive vers un CDI", .temp), ("Contrat : intérim", .temp),
      ("Intérim puis CDI selon résultats", .temp), ("Longue mission sur Dunkerque", .temp),
      ("Salaire majoré de 10 % d'IFM et 10 % d'ICCP", .temp),
      ("Votre agence d'intérim recherche un cariste pour son client.", .temp), ("Intérim 3 mois.", .temp),
      ("Cariste à Bierne - intérim 3 mois", .temp), ("Contrat : CTT", .temp), ("CTT de 2 mois", .temp),
      ("Manpower Dunkerque recherche pour une mission un cariste.", .temp), ("Activité de VDI", .selfEmployed),
      ("Contrat saisonnier de juin à septembre", .seasonal), ("CDD saisonnier logé", .seasonal),
      ("Contrat d'apprentissage de 24 mois", .apprenticeship),
      ("Contrat de professionnalisation de 12 mois", .professionalisation),
      ("Vous exercez sous le statut d'indépendant", .selfEmployed),
      ("Poste d'auto-entrepreneur", .selfEmployed), ("En tant que recruteur indépendant", .selfEmployed),
      ("Type d'emploi : temps partiel, CDD", .cdd), ("Vos avantages : une mutuelle intérimaire", .temp),
      ("Une mission longue. Nous vous proposons :\n- Un CDI intérimaire\n- Un CET", .temp),
      ("Notre réseau compte 200 conseillers indépendants.", .selfEmployed),
    ])
  func kinds(words: String, kind: ContractKind) {
    #expect(contract("Cariste", words).kind == kind, "\(words)")
  }

  @Test(
    "What the words leave open, deny, or say of something else",
    arguments: [
      "CDI, CDD, temps plein ou temps partiel", "Nous proposons un CDD ou un CDI selon votre disponibilité.",
      "Agence spécialisée dans le recrutement en intérim, CDD et CDI, nous recherchons un cariste.",
      "Votre agence d'intérim et cabinet de recrutement recherche un cariste pour son client.",
      "Le contrat sera étudié avec vous.",
      "Possibilité de CDI après une période de formation", "Vous suivez la gestion des CDI et des paies.",
      "Vous encadrez une équipe de saisonniers.", "Sortie d'apprentissage acceptée",
      "Vous accompagnez l'apprentissage de l'autonomie.", "Ce n'est pas un CDI.",
      "Poste ouvert aux personnes en apprentissage",
      "Notre réseau propose du recrutement permanent (CDI).",
      "Vous réassortissez le rayon saisonnier.", "Réseau de magasins en franchise", "Poste chez un indépendant",
      "Vous êtes indépendant et autonome.", "Manpower recherche un cariste. Vos missions : charger les camions.",
      "Le premier réseau d'agences d'emploi en franchise", "M. Un Tel, recruteur indépendant",
      "Vous assurez l'intérim du chef d'équipe.", "Vous formez des stagiaires sous contrat en alternance.",
      "En synergie avec l'équipe, votre mission est de vendre.",
    ])
  func silence(words: String) {
    #expect(contract("Cariste", words).kind == nil, "\(words)")
  }

  @Test("The title says it before the description, and a form before a passing word")
  func weights() {
    #expect(
      contract("Cariste - CDD 3 mois", "Nos salariés en CDI ont une mutuelle.") == Contract(kind: .cdd, months: 3))
    #expect(contract("Cariste", "Un CDI ? C'est possible. Type de contrat : intérim").kind == .temp)
    #expect(contract("Formateur en alternance - CDI", "").kind == .cdi)
    // Temporary work between the signs of a title is the contract; beside a job it may be the trade.
    #expect(contract("Cariste H/F - Lens - intérim 3 mois", "") == Contract(kind: .temp, months: 3))
    #expect(contract("Soudeur, intérim, 14 €/h", "").kind == .temp)
    #expect(contract("Chargé de recrutement intérim", "").kind == nil)
  }

  @Test("A word that runs over the end of a sentence is none")
  func sentences() {
    #expect(contract("Cariste", "Votre mission.\nInterim est un roman de gare.").kind == nil)
  }

  @Test("Alternance alone does not tell which of its two contracts is meant")
  func workStudy() {
    #expect(contract("Vendeur en alternance", "") == Contract(kind: nil, isWorkStudy: true))
    #expect(
      contract("Vendeur", "Contrat en alternance de 12 mois") == Contract(kind: nil, months: 12, isWorkStudy: true))
    #expect(contract("Apprenti boulanger", "").kind == .apprenticeship)
    #expect(!contract("Formateur", "Organisme de formation en alternance, nous recrutons en CDI.").isWorkStudy)
    #expect(!contract("Tuteur d'apprentis", "Poste en CDI").isWorkStudy)
  }

  @Test(
    "Shifts that alternate are no work-study contract",
    arguments: [
      "CDI, horaires en alternance 2x8", "CDI. Travail en alternance matin et après-midi",
      "CDI - 5h-13h / 13h-21h en alternance",
      "CDI en équipes en alternance", "CDI, une semaine sur deux en alternance de nuit",
    ])
  func shifts(words: String) {
    #expect(contract("Opérateur", words) == Contract(kind: .cdi), "\(words)")
  }

  @Test(
    "Lengths",
    arguments: [
      ("CDD de 6 mois", 6), ("CDD d'un an renouvelable", 12), ("CDD (7 mois) à temps plein", 7),
      ("Mission de 3 semaines", 0), ("Mission de 4 semaines", 1),
      ("Contrat intérim - durée : 18/mois", 18), ("Poste en intérim pour une période de 4 mois", 4),
      ("CDD. Durée du contrat : deux mois", 2), ("CDD de 3 à 6 mois", 3),
      ("CDD de remplacement d'un congé maternité (5 mois)", 5), ("CDD de 10 jours", 0),
      ("CDD du 1er septembre 2025 au 31 août 2026", 12), ("Contrat saisonnier du 04/08/2025 au 02/11/2025", 3),
      ("CDD du 14 au 27/04/2025", 0), ("CDD jusqu'au 31 août", 2), ("Contrat saisonnier jusqu'à fin octobre 2025", 4),
      ("CDD avec une période d'essai de 2 mois", nil), ("CDD. Formation de 3 mois assurée.", nil),
      ("CDD. Expérience de 6 mois exigée.", nil), ("CDD ; salaire versé sur 13 mois", nil),
      ("Mission pouvant aller jusqu'à 18 mois", nil), ("CDI après une mission de 6 mois", nil),
      ("CDD de 6 mois, puis un CDD de 12 mois", nil), ("CDD, 5 jours par semaine", nil),
      ("CDD 9 mois (remplacement congé maternité)", 9), ("CDD d'avril à septembre", 6),
      ("Contrat saisonnier de juin à août", 3),
      ("CDD jusqu'au 30 juin à partir du 1er janvier 2026", 6), ("CDD du 4 janvier 2027 au 30 juin 2027", 5),
      ("Intérim de 3 mois.", 3),
      ("6 mois de CDD", 6), ("Poste à pourvoir pour 6 mois en CDD", 6), ("Nous proposons 4 mois d'intérim.", 4),
      ("Après 6 mois de CDD, un CDI est possible.", nil), ("Plus de 3 mois d'intérim dans le métier.", nil),
      ("Justifier de 6 mois de contrat.", nil), ("Prime après 3 mois de mission.", nil),
      ("Alternance sur 12 mois", 12), ("Contrat de professionnalisation sur 10 mois", 10),
      ("CDD annualisé sur 12 mois", nil), ("CDD, rémunération sur 13 mois", nil), ("CDD sur 13 mois de salaire", nil),
      ("Pendant 13 mois, vous alternez entre l'entreprise et l'école.", 13), ("Formé pendant 2 mois", nil),
      ("CDD de 12 mois, période d'essai de 1 mois", 12), ("CDD de remplacement (congé maternité) de 4 mois", 4),
      ("CDD pour un congé parental de 6 mois", 6), ("CDD, 5 semaines de congés par an", nil),
      ("Intérim 1 mois, possibilité de CDD de 6 mois", 1), ("CDD de 1 à 6 mois", 1),
      ("CDD à temps plein (35h) de 6 mois", 6),
      ("CDD, un week-end et une semaine sur deux", nil), ("Intérim : une semaine matin, une semaine après-midi", nil),
    ] as [(String, Int?)])
  func lengths(words: String, months: Int?) {
    #expect(contract("Cariste", words).months == months, "\(words)")
  }

  @Test("Without a day of publication, a day without a year gives no length")
  func unknownYear() {
    let text = OfferText(title: "Cariste", description: "CDD jusqu'au 31 août")
    #expect(ContractInText(text, published: nil).contract.months == nil)
  }

  @Test("Hours in all")
  func hours() {
    #expect(contract("Cariste", "Mission de 910 heures en intérim").hoursTotal == 910)
    #expect(contract("Cariste", "Poste en intérim, 35 heures").hoursTotal == nil)
  }

  @Test(
    "Insertion: the offer's own contract, not those of the people that its holder follows",
    arguments: [
      ("CDDI de 24 h par semaine", true), ("Poste en CDD d'insertion", true), ("Être éligible IAE (Pass IAE)", true),
      ("Contrat PEC de 9 mois", true), ("Vous accompagnez les salariés en CDDI", false),
      ("Poste hors contrat aidé", false), ("Vous rejoignez un chantier d'insertion comme encadrant", false),
    ])
  func insertion(words: String, isInsertion: Bool) {
    #expect(contract("Agent", words).isInsertion == isInsertion, "\(words)")
  }

  private func contract(_ title: String, _ description: String) -> Contract {
    ContractInText(OfferText(title: title, description: description), published: CalendarDate("2025-06-20")).contract
  }
}
