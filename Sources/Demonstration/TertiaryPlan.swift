/// Tertiary: shops, offices, reception, security.
let tertiaryPlan: [OccupationPlan] = [
  OccupationPlan(
    code: "D1507", offers: 4, people: 5,
    titles: [
      "Employé / Employée de rayon libre-service", "Employé polyvalent / Employée polyvalente de libre-service",
    ],
    missions: [
      "mettre les produits en rayon", "vérifier les dates de péremption et les prix", "ranger la réserve",
      "renseigner la clientèle", "participer aux inventaires",
    ],
    workplace: "en magasin", activity: .init("47.11D", "Supermarchés"), shifts: [.staggered, .weekend], partTime: 45,
    experienced: 15, grade: .unskilledEmployee),
  OccupationPlan(
    code: "D1505", offers: 2, people: 4,
    titles: ["Hôte / Hôtesse de caisse", "Hôte / Hôtesse de caisse services clients"],
    missions: [
      "enregistrer les articles et encaisser", "accueillir la clientèle", "aider aux caisses automatiques",
      "tenir l'accueil du magasin", "contrôler le fond de caisse",
    ],
    workplace: "en magasin", activity: .init("47.11F", "Hypermarchés"), shifts: [.weekend, .split], partTime: 70,
    experienced: 20, grade: .unskilledEmployee),
  OccupationPlan(
    code: "D1106", offers: 2, people: 3,
    titles: ["Vendeur / Vendeuse en boulangerie-pâtisserie", "Vendeur / Vendeuse en produits frais"],
    missions: [
      "accueillir et conseiller la clientèle", "emballer les produits et encaisser", "garnir la vitrine",
      "préparer les commandes", "nettoyer l'espace de vente",
    ],
    workplace: "en boutique", activity: .init("10.71C", "Boulangerie et boulangerie-pâtisserie"),
    shifts: [.weekend, .staggered], partTime: 45, experienced: 30, grade: .unskilledEmployee),
  OccupationPlan(
    code: "M1602", offers: 2, people: 4,
    titles: ["Agent administratif / Agente administrative", "Employé administratif / Employée administrative"],
    missions: [
      "saisir et classer les dossiers", "traiter le courrier", "répondre au téléphone",
      "mettre à jour les tableaux de suivi",
      "préparer les réunions",
    ],
    workplace: "au bureau", activity: .init("82.11Z", "Services administratifs combinés de bureau"), partTime: 25,
    experienced: 40, level: .bac, pay: 1_220...1_340, grade: .skilledEmployee),
  OccupationPlan(
    code: "M1607", offers: 2, people: 2,
    titles: ["Assistant administratif / Assistante administrative", "Secrétaire polyvalent / Secrétaire polyvalente"],
    missions: [
      "accueillir les visiteurs", "rédiger les courriers et les comptes rendus", "tenir les agendas",
      "suivre les factures",
      "organiser les déplacements",
    ],
    workplace: "au bureau", activity: .init("86.90F", "Activités de santé humaine non classées ailleurs"), partTime: 30,
    experienced: 55, level: .bac, pay: 1_240...1_400, grade: .skilledEmployee),
  OccupationPlan(
    code: "M1601", offers: 2, people: 3, titles: ["Chargé / Chargée d'accueil", "Agent / Agente d'accueil"],
    missions: [
      "accueillir et orienter le public", "tenir le standard", "gérer les prises de rendez-vous",
      "tenir l'espace d'accueil en ordre", "remettre les documents demandés",
    ],
    workplace: "à l'accueil", activity: .init("84.11Z", "Administration publique générale"), partTime: 35,
    experienced: 35,
    level: .bac, pay: 1_215...1_320, grade: .skilledEmployee),
  OccupationPlan(
    code: "D1401", offers: 1, people: 1,
    titles: ["Assistant commercial / Assistante commerciale"],
    missions: [
      "établir les devis et suivre les commandes", "relancer la clientèle par téléphone",
      "tenir à jour le fichier des clients",
      "préparer les dossiers de l'équipe", "traiter les réclamations",
    ],
    workplace: "au bureau",
    activity: .init("46.69B", "Commerce de gros de fournitures et équipements industriels divers"),
    experienced: 60, level: .bacPlus2, pay: 1_280...1_500, grade: .skilledEmployee),
  OccupationPlan(
    code: "M1225", offers: 1, people: 1, titles: ["Aide-comptable"],
    missions: [
      "saisir les pièces comptables", "rapprocher les relevés bancaires", "suivre les règlements",
      "préparer les déclarations",
      "classer et archiver",
    ],
    workplace: "au bureau", activity: .init("69.20Z", "Activités comptables"), partTime: 20, experienced: 55,
    level: .bac,
    pay: 1_280...1_480, grade: .skilledEmployee),
  OccupationPlan(
    code: "K2503", offers: 2, people: 3,
    titles: ["Agent / Agente de sécurité", "Agent / Agente de prévention et de sécurité"],
    missions: [
      "contrôler les accès", "effectuer des rondes", "surveiller les écrans", "intervenir en cas d'alarme",
      "rédiger la main courante",
    ],
    workplace: "sur site", activity: .init("80.10Z", "Activités de sécurité privée"),
    certificates: [
      .init(key: "SSIAP1", percent: 40, isRequired: true), .init(key: "SST", percent: 40, isRequired: false),
    ],
    shifts: [.night, .weekend], partTime: 15, experienced: 35, pay: 1_240...1_330, grade: .skilledEmployee),
]
