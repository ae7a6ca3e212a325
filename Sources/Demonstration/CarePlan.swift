/// Services to persons and to the community (SAP): home help, cleaning, green spaces, waste.
let carePlan: [OccupationPlan] = [
  OccupationPlan(
    code: "K1302", offers: 5, people: 5,
    titles: ["Assistant / Assistante de vie auprès de personnes âgées", "Assistant / Assistante de vie dépendance"],
    missions: [
      "aider au lever, au coucher et à la toilette", "préparer et accompagner les repas", "faire les courses",
      "entretenir le logement", "soutenir la vie sociale de la personne", "transmettre les informations à l'équipe",
    ],
    workplace: "au domicile des personnes", activity: .init("88.10A", "Aide à domicile"),
    licence: .init(licence: .b, percent: 50), certificates: [.init(key: "SST", percent: 15, isRequired: false)],
    shifts: [.weekend, .split], partTime: 60, experienced: 30, level: .cap, pay: 1_215...1_330, grade: .skilledEmployee),
  OccupationPlan(
    code: "K1304", offers: 4, people: 6,
    titles: ["Aide à domicile", "Employé / Employée de ménage", "Employé familial / Employée familiale"],
    missions: [
      "faire le ménage et le repassage", "entretenir le linge", "faire les courses",
      "respecter les habitudes de la maison",
      "rendre compte à la personne responsable du secteur",
    ],
    workplace: "chez des particuliers", activity: .init("88.10A", "Aide à domicile"),
    licence: .init(licence: .b, percent: 35), partTime: 75, experienced: 20, pay: 1_215...1_300,
    grade: .unskilledEmployee),
  OccupationPlan(
    code: "K1303", offers: 2, people: 3, titles: ["Garde d'enfant à domicile", "Garde d'enfant"],
    missions: [
      "aller chercher les enfants à l'école", "préparer le goûter et accompagner les devoirs",
      "proposer des activités adaptées à l'âge", "veiller à la sécurité des enfants", "ranger l'espace de jeu",
    ],
    workplace: "au domicile des familles", activity: .init("88.91A", "Accueil de jeunes enfants"),
    certificates: [.init(key: "PSC1", percent: 25, isRequired: false)], shifts: [.split, .staggered], partTime: 85,
    experienced: 35, level: .cap, grade: .unskilledEmployee),
  OccupationPlan(
    code: "K2205", offers: 5, people: 7,
    titles: [
      "Agent / Agente de propreté de locaux", "Agent / Agente d'entretien-propreté de locaux",
      "Agent / Agente de propreté et d'hygiène",
    ],
    missions: [
      "nettoyer les bureaux et les sanitaires", "vider les corbeilles et trier les déchets",
      "laver et lustrer les sols",
      "doser les produits d'entretien", "signaler les dégradations",
    ],
    workplace: "dans les locaux des clients", activity: .init("81.21Z", "Nettoyage courant des bâtiments"),
    licence: .init(licence: .b, percent: 20), shifts: [.split, .staggered], partTime: 65, experienced: 20,
    pay: 1_225...1_290, grade: .unskilledEmployee),
  OccupationPlan(
    code: "K2204", offers: 4, people: 4,
    titles: ["Agent / Agente de nettoyage industriel", "Ouvrier / Ouvrière de nettoyage industriel"],
    missions: [
      "nettoyer les ateliers et les machines", "utiliser une autolaveuse ou un nettoyeur haute pression",
      "évacuer les déchets industriels", "appliquer les consignes de sécurité du site",
      "tenir à jour la fiche de passage",
    ],
    workplace: "sur sites industriels",
    activity: .init("81.22Z", "Autres activités de nettoyage des bâtiments et nettoyage industriel"),
    certificates: [.init(key: "R486-B", percent: 20, isRequired: false)], shifts: [.staggered, .twoShifts, .night],
    partTime: 25, experienced: 20, pay: 1_225...1_320, grade: .labourer),
  OccupationPlan(
    code: "A1203", offers: 3, people: 4,
    titles: ["Agent / Agente d'entretien des espaces verts", "Ouvrier / Ouvrière paysagiste"],
    missions: [
      "tondre les pelouses et tailler les haies", "désherber et entretenir les massifs",
      "ramasser les feuilles et les branches",
      "entretenir le petit matériel", "participer aux plantations",
    ],
    workplace: "en extérieur", activity: .init("81.30Z", "Services d'aménagement paysager"),
    licence: .init(licence: .b, percent: 45), experienced: 35, level: .cap, grade: .specialised),
  OccupationPlan(
    code: "K2303", offers: 2, people: 2, titles: ["Ripeur / Ripeuse", "Agent / Agente de collecte de déchets"],
    missions: [
      "collecter les bacs et les sacs", "charger la benne en sécurité", "guider les manœuvres du camion",
      "nettoyer les points de collecte", "signaler les dépôts sauvages",
    ],
    workplace: "en tournée de collecte", activity: .init("38.11Z", "Collecte des déchets non dangereux"),
    shifts: [.staggered], experienced: 10, pay: 1_220...1_320, grade: .labourer),
  OccupationPlan(
    code: "K2307", offers: 1, people: 2,
    titles: ["Agent / Agente de propreté urbaine", "Balayeur / Balayeuse de voirie"],
    missions: [
      "balayer les trottoirs et les caniveaux", "vider les corbeilles de rue", "enlever les affiches et les graffitis",
      "désherber la voirie", "signaler les anomalies",
    ],
    workplace: "sur la voie publique", activity: .init("84.11Z", "Administration publique générale"),
    licence: .init(licence: .b, percent: 30), shifts: [.staggered, .weekend], experienced: 10, grade: .labourer),
  OccupationPlan(
    code: "G1203", offers: 1, people: 2, titles: ["Animateur / Animatrice d'activités périscolaires"],
    missions: [
      "accueillir les enfants avant et après la classe", "animer des jeux et des ateliers", "surveiller la cantine",
      "échanger avec les familles", "préparer les activités avec l'équipe",
    ],
    workplace: "dans les écoles", activity: .init("84.11Z", "Administration publique générale"), shifts: [.split],
    partTime: 90, experienced: 15, grade: .unskilledEmployee),
]
