import Employment
import OfferCapture
import Testing

@testable import OfferIndexing

@Suite("The less usual contracts, in words and in labels")
struct ContractFormsTests {
  @Test(
    "On one's own account",
    arguments: [
      "Statut auto-entrepreneur.", "Poste sous statut d'auto-entrepreneur.", "Mission en auto-entreprise.",
      "Nous recherchons un freelance.", "Mission freelance de 6 mois.", "Contrat : freelance",
      "Type de contrat : indépendant", "Statut indépendant.", "Poste en tant qu'indépendant.",
    ])
  func ownAccount(words: String) { #expect(read(words) == Contract(kind: .selfEmployed), "\(words)") }

  @Test(
    "Insertion and assisted contracts; those that may be either kind are a CDD where their length is said",
    arguments: [
      ("CDDI de 6 mois.", ContractKind.cdd), ("Contrat CDDI 26h", .cdd), ("Contrat d'insertion CDDI", .cdd),
      ("Contrat à durée déterminée d'insertion de 4 mois.", .cdd), ("CDD tremplin de 12 mois.", .cdd),
      ("Contrat CUI-CAE de 9 mois.", .cdd), ("Contrat PEC de 9 mois.", .cdd), ("PEC de 9 mois.", .cdd),
      ("CUI CAE 20h", nil),
      ("CDD de 12 mois dans le cadre d'un PEC.", .cdd), ("CUI-CIE en CDI.", .cdi), ("Contrat unique d'insertion.", nil),
      ("Poste en contrat PEC (parcours emploi compétences).", nil), ("Parcours Emploi Compétences, 20h.", nil),
      ("CDI inclusion pour les plus de 57 ans.", .cdi), ("Contrat de travail temporaire d'insertion (CTTI).", .temp),
    ] as [(String, ContractKind?)])
  func insertion(words: String, kind: ContractKind?) {
    #expect(read(words).kind == kind && read(words).isInsertion, "\(words)")
  }

  @Test(
    "Other forms",
    arguments: [
      ("Contrat : CDII", ContractKind.cdi), ("Poste en CDII (CDI intermittent).", .cdi),
      ("POEI de 400h puis CDI.", .cdi), ("Formation POEI suivie d'un CDD de 6 mois.", .cdd),
      ("Recrutement en POEI débouchant sur un CDI.", .cdi), ("Mission en portage salarial.", .other),
      ("Contrat : VIE", .other), ("Volontariat international en entreprise (V.I.E).", .other),
      ("Poste en vacation.", .cdd), ("Contrat : vacation", .cdd), ("Contrat : extra", .cdd),
      ("Nous recherchons des extras.", .cdd), ("Poste en extra le week-end.", .cdd),
      ("Mission d'extra ce samedi.", .cdd),
      ("Contrat d'usage (CDDU).", .cdd), ("CDI, ou freelance possible.", .cdi),
      ("Encadrant : vous encadrez des salariés en insertion en CDDI. CDI.", .cdi),
    ])
  func others(words: String, kind: ContractKind) { #expect(read(words).kind == kind, "\(words)") }

  @Test(
    "Words that sound like them",
    arguments: [
      "Vous aimez la vie en équipe.", "Auxiliaire de vie de 35h.", "Projet de vie de 6 mois.",
      "Heures extra rémunérées.",
      "Une ambiance extra !", "Vacations du matin et du soir.", "Vous travaillez en vacations de 12h, jour et nuit.",
      "Vous animez des activités extra-scolaires.", "Portage salarial possible.", "Statut auto-entrepreneur possible.",
      "Une fois 400 heures travaillées en intérim et/ou en vacation.", "Heures majorées, extras possibles.",
      "POEC ouverte à tous.", "Vous accompagnez des salariés en CDDI.", "Rejoignez un réseau d'indépendants.",
      "Vous êtes autonome et indépendant.",
    ])
  func none(words: String) { #expect(read(words).kind == nil, "\(words)") }

  @Test("PEC is also what nurses call the care of somebody")
  func care() { #expect(read("Infirmier en CDI, une PEC qualitative des patients.") == Contract(kind: .cdi)) }

  @Test("In a title")
  func titles() {
    #expect(read("", title: "Extra serveur H/F").kind == .cdd)
    #expect(read("", title: "Serveur en extra").kind == .cdd)
    #expect(read("", title: "Animateur extra-scolaire").kind == nil)
  }

  @Test(
    "Labels of a source",
    arguments: [
      ("CDDI", ContractKind.cdd, true), ("CDD Tremplin", .cdd, true), ("CUI-CAE", nil, true),
      ("CUI-CAE - 9 mois", .cdd, true), ("Contrat PEC 12 mois", .cdd, true), ("Parcours emploi compétences", nil, true),
      ("Extra", .cdd, false), ("Vacation", .cdd, false), ("CDII", .cdi, false), ("Portage salarial", .other, false),
      ("VIE", .other, false), ("Auto-entrepreneur", .selfEmployed, false), ("CDD cuisinier", .cdd, false),
      ("CDD technicien du spectacle", .cdd, false),
    ] as [(String, ContractKind?, Bool)])
  func labels(label: String, kind: ContractKind?, isInsertion: Bool) {
    var raw = RawOffer(sourceID: "1", title: "Employé")
    raw.contract.label = label
    let contract = Contract(raw.contract)
    #expect(contract.kind == kind && contract.isInsertion == isInsertion, "\(label)")
  }

  private func read(_ description: String, title: String = "Employé") -> Contract {
    var contract = ContractInText(OfferText(title: title, description: description), published: nil).contract
    (contract.months, contract.hoursTotal) = (nil, nil)
    return contract
  }
}
