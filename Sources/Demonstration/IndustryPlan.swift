/// Industry: metallurgy, maintenance, food processing, assembly.
let industryPlan: [OccupationPlan] = [
  OccupationPlan(
    code: "H2913", offers: 5, people: 4,
    titles: ["Soudeur / Soudeuse", "Soudeur / Soudeuse à l'arc semi-automatique"],
    missions: [
      "préparer et positionner les pièces à assembler", "souder des ensembles mécano-soudés d'après plan",
      "contrôler l'aspect et les dimensions des soudures", "effectuer les reprises et les finitions",
      "entretenir le poste de soudage",
    ],
    workplace: "en atelier",
    activity: .init("25.11Z", "Fabrication de structures métalliques et de parties de structures"),
    certificates: [
      .init(key: "SOUDAGE-135", percent: 45, isRequired: false), .init(key: "R484-1", percent: 20, isRequired: false),
    ],
    shifts: [.twoShifts, .night], experienced: 65, level: .cap, pay: 1_280...1_520, grade: .skilledWorker),
  OccupationPlan(
    code: "H2902", offers: 3, people: 2,
    titles: ["Chaudronnier / Chaudronnière", "Chaudronnier soudeur / Chaudronnière soudeuse"],
    missions: [
      "tracer et découper les tôles d'après plan", "mettre en forme les pièces par pliage ou cintrage",
      "assembler les éléments par pointage ou soudage", "contrôler la conformité des ensembles réalisés",
      "participer au montage sur site",
    ],
    workplace: "en atelier et sur site",
    activity: .init("25.11Z", "Fabrication de structures métalliques et de parties de structures"),
    licence: .init(licence: .b, percent: 25), certificates: [.init(key: "R484-1", percent: 30, isRequired: false)],
    shifts: [.twoShifts], experienced: 65, level: .cap, pay: 1_300...1_550, grade: .skilledWorker),
  OccupationPlan(
    code: "H2914", offers: 2, people: 1, titles: ["Tuyauteur / Tuyauteuse", "Tuyauteur-soudeur / Tuyauteuse-soudeuse"],
    missions: [
      "relever les cotes et lire les plans isométriques", "préparer, couper et cintrer les tubes",
      "monter et raccorder les tuyauteries", "participer aux essais d'étanchéité",
      "intervenir lors des arrêts techniques",
    ],
    workplace: "sur sites industriels",
    activity: .init("33.20A", "Installation de structures métalliques, chaudronnées et de tuyauterie"),
    licence: .init(licence: .b, percent: 50), experienced: 75, level: .cap, pay: 1_350...1_600, grade: .skilledWorker),
  OccupationPlan(
    code: "H2907", offers: 5, people: 3,
    titles: [
      "Opérateur / Opératrice de production des métaux", "Opérateur / Opératrice de coulée en métallurgie",
      "Ouvrier / Ouvrière de fusion en métallurgie",
    ],
    missions: [
      "surveiller le four et ses paramètres", "préparer les charges et les poches de coulée",
      "prélever des échantillons de métal", "signaler les anomalies et intervenir au premier niveau",
      "tenir la zone de travail propre et sûre",
    ],
    workplace: "en usine", activity: .init("24.10Z", "Sidérurgie"),
    certificates: [
      .init(key: "R484-1", percent: 40, isRequired: false), .init(key: "SST", percent: 15, isRequired: false),
    ],
    shifts: [.threeShifts, .weekend], experienced: 30, pay: 1_290...1_480, grade: .specialised),
  OccupationPlan(
    code: "H2906", offers: 4, people: 4,
    titles: [
      "Opérateur / Opératrice sur machine automatique de production mécanique",
      "Opérateur / Opératrice de production d'équipement automatisé en construction mécanique",
    ],
    missions: [
      "alimenter la ligne en pièces et en matières", "surveiller le déroulement de la production",
      "contrôler les pièces à l'aide d'instruments de mesure", "changer les outils et régler les paramètres courants",
      "renseigner le suivi de production",
    ],
    workplace: "en usine", activity: .init("25.62B", "Mécanique industrielle"), shifts: [.twoShifts, .threeShifts],
    experienced: 40, level: .cap, pay: 1_230...1_380, grade: .specialised),
  OccupationPlan(
    code: "H2909", offers: 4, people: 5,
    titles: [
      "Opérateur / Opératrice de montage-assemblage mécanique", "Monteur / Monteuse sur chaîne d'assemblage",
      "Agent / Agente de montage-assemblage mécanique",
    ],
    missions: [
      "assembler des sous-ensembles selon la fiche de poste", "visser, riveter ou emmancher les éléments",
      "vérifier la conformité du montage", "approvisionner le poste de travail", "signaler les défauts constatés",
    ],
    workplace: "sur ligne de montage", activity: .init("29.32Z", "Fabrication d'autres équipements automobiles"),
    shifts: [.twoShifts, .night], experienced: 25, grade: .specialised),
  OccupationPlan(
    code: "H3302", offers: 4, people: 7,
    titles: ["Agent / Agente de conditionnement", "Opérateur / Opératrice de conditionnement manuel"],
    missions: [
      "trier et emballer les produits", "étiqueter les colis et constituer les palettes",
      "contrôler la qualité et le poids des produits", "respecter les règles d'hygiène", "nettoyer le poste de travail",
    ],
    workplace: "en usine", activity: .init("82.92Z", "Activités de conditionnement"), shifts: [.twoShifts, .staggered],
    partTime: 10, experienced: 10, grade: .labourer),
  OccupationPlan(
    code: "H2105", offers: 4, people: 5,
    titles: [
      "Agent / Agente de production en industrie alimentaire",
      "Ouvrier / Ouvrière de fabrication des industries alimentaires",
      "Opérateur / Opératrice de production en industrie alimentaire",
    ],
    missions: [
      "peser et mélanger les ingrédients", "surveiller la cuisson ou la découpe",
      "contrôler la température des produits",
      "appliquer les règles d'hygiène et de sécurité alimentaire", "nettoyer et désinfecter les machines",
    ],
    workplace: "en usine, au frais",
    activity: .init("10.20Z", "Transformation et conservation de poissons et de crustacés"),
    certificates: [.init(key: "HYGIENE_ALIMENTAIRE", percent: 20, isRequired: false)],
    shifts: [.twoShifts, .night], experienced: 20, grade: .labourer),
  OccupationPlan(
    code: "I1304", offers: 4, people: 3,
    titles: [
      "Technicien / Technicienne de maintenance industrielle", "Agent / Agente de maintenance industrielle",
    ],
    missions: [
      "réaliser la maintenance préventive des installations", "diagnostiquer les pannes et dépanner les machines",
      "remplacer les pièces usées", "proposer des améliorations", "rendre compte des interventions par écrit",
    ],
    workplace: "en usine", activity: .init("33.12Z", "Réparation de machines et équipements mécaniques"),
    licence: .init(licence: .b, percent: 40), certificates: [.init(key: "BS", percent: 40, isRequired: true)],
    shifts: [.twoShifts, .threeShifts], experienced: 70, level: .bac, pay: 1_400...1_700, grade: .technician),
  OccupationPlan(
    code: "I1309", offers: 2, people: 2,
    titles: ["Électricien / Électricienne de maintenance", "Électricien / Électricienne d'entretien en industrie"],
    missions: [
      "entretenir les équipements électriques", "rechercher l'origine des pannes", "câbler et raccorder les armoires",
      "consigner les installations avant intervention", "mettre à jour les schémas",
    ],
    workplace: "sur sites industriels", activity: .init("33.14Z", "Réparation d'équipements électriques"),
    licence: .init(licence: .b, percent: 45), certificates: [.init(key: "B2V", percent: 50, isRequired: true)],
    shifts: [.staggered], experienced: 65, level: .bac, pay: 1_380...1_620, grade: .skilledWorker),
]
