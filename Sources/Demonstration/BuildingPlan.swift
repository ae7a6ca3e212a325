/// Building and public works.
let buildingPlan: [OccupationPlan] = [
  OccupationPlan(
    code: "F1703", offers: 4, people: 4,
    titles: ["Maçon / Maçonne", "Maçon / Maçonne en rénovation", "Maçon-coffreur / Maçonne-coffreuse"],
    missions: [
      "monter des murs en parpaings ou en briques", "couler des dalles et des fondations", "réaliser les enduits",
      "lire les plans et tracer au sol", "monter et démonter les échafaudages",
    ],
    workplace: "sur chantier", activity: .init("43.99C", "Travaux de maçonnerie générale et gros œuvre de bâtiment"),
    licence: .init(licence: .b, percent: 30), experienced: 60, level: .cap, pay: 1_260...1_480, grade: .skilledWorker),
  OccupationPlan(
    code: "F1704", offers: 4, people: 6,
    titles: ["Manœuvre bâtiment", "Manœuvre de chantier", "Aide-maçon / Aide-maçonne"],
    missions: [
      "approvisionner le chantier en matériaux", "préparer le mortier et le béton", "évacuer les gravats",
      "aider les compagnons", "nettoyer et ranger le chantier",
    ],
    workplace: "sur chantier", activity: .init("43.99C", "Travaux de maçonnerie générale et gros œuvre de bâtiment"),
    licence: .init(licence: .b, percent: 15), experienced: 20, grade: .labourer),
  OccupationPlan(
    code: "F1606", offers: 3, people: 4, titles: ["Peintre en bâtiment", "Peintre finisseur / Peintre finisseuse"],
    missions: [
      "protéger les sols et le mobilier", "préparer et enduire les supports", "appliquer la peinture",
      "poser du papier peint ou de la toile de verre", "assurer les finitions",
    ],
    workplace: "sur chantier", activity: .init("43.34Z", "Travaux de peinture et vitrerie"),
    licence: .init(licence: .b, percent: 30), certificates: [.init(key: "R486-A", percent: 15, isRequired: false)],
    experienced: 50, level: .cap, pay: 1_240...1_420, grade: .skilledWorker),
  OccupationPlan(
    code: "F1602", offers: 3, people: 3,
    titles: ["Électricien / Électricienne du bâtiment", "Électricien / Électricienne d'équipement"],
    missions: [
      "poser les chemins de câbles et les conduits", "tirer et raccorder les câbles", "installer les appareillages",
      "vérifier la conformité de l'installation", "dépanner les installations existantes",
    ],
    workplace: "sur chantier", activity: .init("43.21A", "Travaux d'installation électrique dans tous locaux"),
    licence: .init(licence: .b, percent: 55), certificates: [.init(key: "B2V", percent: 40, isRequired: false)],
    experienced: 60, level: .cap, pay: 1_280...1_500, grade: .skilledWorker),
  OccupationPlan(
    code: "F1603", offers: 2, people: 2, titles: ["Plombier / Plombière", "Plombier / Plombière sanitaire"],
    missions: [
      "poser les réseaux d'eau et d'évacuation", "installer les appareils sanitaires",
      "rechercher et réparer les fuites",
      "raccorder les chauffe-eau", "conseiller les occupants",
    ],
    workplace: "sur chantier et en dépannage",
    activity: .init("43.22A", "Travaux d'installation d'eau et de gaz en tous locaux"),
    licence: .init(licence: .b, percent: 80), experienced: 65, level: .cap, pay: 1_290...1_520, grade: .skilledWorker),
  OccupationPlan(
    code: "F1702", offers: 2, people: 3, titles: ["Ouvrier / Ouvrière en voiries"],
    missions: [
      "poser les bordures et les pavés", "ouvrir et remblayer les tranchées", "mettre en œuvre les enrobés",
      "installer la signalisation du chantier", "guider les engins",
    ],
    workplace: "sur chantiers de voirie", activity: .init("42.11Z", "Construction de routes et autoroutes"),
    licence: .init(licence: .b, percent: 30),
    certificates: [
      .init(key: "R482-A", percent: 30, isRequired: false), .init(key: "AIPR", percent: 40, isRequired: false),
    ],
    shifts: [.night], experienced: 35, grade: .specialised),
  OccupationPlan(
    code: "F1619", offers: 2, people: 1, titles: ["Couvreur / Couvreuse"],
    missions: [
      "déposer les anciennes couvertures", "poser les tuiles ou les ardoises", "réaliser les raccords de zinguerie",
      "isoler les toitures", "sécuriser le chantier en hauteur",
    ],
    workplace: "sur chantier, en hauteur", activity: .init("43.91B", "Travaux de couverture par éléments"),
    licence: .init(licence: .b, percent: 35), experienced: 55, level: .cap, pay: 1_270...1_480, grade: .skilledWorker),
  OccupationPlan(
    code: "I1203", offers: 1, people: 4,
    titles: ["Agent / Agente d'entretien du bâtiment", "Agent / Agente de maintenance des bâtiments"],
    missions: [
      "assurer les petites réparations de plomberie et d'électricité", "remplacer les serrures et les vitrages",
      "rafraîchir les peintures", "contrôler les installations", "répondre aux demandes des locataires",
    ],
    workplace: "sur un parc de logements", activity: .init("68.20A", "Location de logements"),
    licence: .init(licence: .b, percent: 70), experienced: 45, level: .cap, grade: .skilledWorker),
]
