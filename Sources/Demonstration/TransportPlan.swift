/// Transport and logistics: warehouse, road, port.
let transportPlan: [OccupationPlan] = [
  OccupationPlan(
    code: "N1103", offers: 7, people: 8,
    titles: ["Préparateur / Préparatrice de commandes", "Préparateur / Préparatrice logistique en entrepôt"],
    missions: [
      "prélever les produits à l'aide d'un terminal ou d'un casque vocal", "constituer et filmer les palettes",
      "contrôler les quantités et les références", "ranger les marchandises en zone d'expédition",
      "signaler les ruptures de stock",
    ],
    workplace: "en entrepôt", activity: .init("52.10B", "Entreposage et stockage non frigorifique"),
    certificates: [
      .init(key: "R489-1A", percent: 35, isRequired: false), .init(key: "R489-1B", percent: 25, isRequired: false),
    ],
    shifts: [.twoShifts, .staggered, .night], partTime: 8, experienced: 25, grade: .specialised),
  OccupationPlan(
    code: "N1101", offers: 5, people: 5, titles: ["Cariste", "Cariste d'entrepôt", "Cariste réceptionnaire"],
    missions: [
      "charger et décharger les camions au chariot élévateur", "ranger les palettes en hauteur",
      "vérifier l'état du chariot avant chaque prise de poste", "scanner les emplacements",
      "respecter le plan de circulation du site",
    ],
    workplace: "en entrepôt", activity: .init("52.10B", "Entreposage et stockage non frigorifique"),
    certificates: [
      .init(key: "R489-3", percent: 85, isRequired: true), .init(key: "R489-5", percent: 50, isRequired: false),
    ],
    shifts: [.twoShifts, .threeShifts, .night], experienced: 55, pay: 1_230...1_360, grade: .skilledWorker),
  OccupationPlan(
    code: "N1105", offers: 3, people: 5,
    titles: ["Manutentionnaire", "Manutentionnaire en transport logistique"],
    missions: [
      "charger et décharger les colis à la main ou au transpalette", "trier les marchandises",
      "monter et filmer les palettes", "tenir les allées dégagées", "aider à l'inventaire",
    ],
    workplace: "en entrepôt", activity: .init("52.24B", "Manutention non portuaire"), shifts: [.staggered, .night],
    partTime: 15, experienced: 10, grade: .labourer),
  OccupationPlan(
    code: "N1110", offers: 2, people: 3, titles: ["Magasinier / Magasinière", "Magasinier / Magasinière cariste"],
    missions: [
      "réceptionner les livraisons et vérifier les bons", "enregistrer les entrées et les sorties",
      "approvisionner les ateliers", "tenir le stock à jour", "préparer les inventaires",
    ],
    workplace: "en magasin",
    activity: .init("46.69B", "Commerce de gros de fournitures et équipements industriels divers"),
    certificates: [.init(key: "R489-3", percent: 45, isRequired: false)], experienced: 50, pay: 1_220...1_330,
    grade: .skilledEmployee),
  OccupationPlan(
    code: "N1106", offers: 2, people: 2, titles: ["Agent / Agente de quai manutentionnaire"],
    missions: [
      "décharger les remorques", "orienter les colis vers les bonnes travées", "scanner et contrôler les envois",
      "charger les tournées dans l'ordre de livraison", "signaler les colis abîmés",
    ],
    workplace: "sur quai", activity: .init("52.29A", "Messagerie, fret express"),
    certificates: [.init(key: "R489-1A", percent: 40, isRequired: false)], shifts: [.night, .staggered], partTime: 20,
    experienced: 20, grade: .specialised),
  OccupationPlan(
    code: "N3203", offers: 3, people: 2,
    titles: ["Ouvrier / Ouvrière docker", "Ouvrier / Ouvrière de manutention portuaire"],
    missions: [
      "décharger les navires et les barges", "élinguer les charges et guider le grutier ou la grutière",
      "arrimer les marchandises", "baliser la zone de manutention", "pointer les colis",
    ],
    workplace: "sur les quais du port", activity: .init("52.24A", "Manutention portuaire"),
    certificates: [
      .init(key: "R489-4", percent: 35, isRequired: false), .init(key: "R482-F", percent: 15, isRequired: false),
    ],
    shifts: [.threeShifts, .weekend], experienced: 45, pay: 1_300...1_500, grade: .specialised, isMaritime: true),
  OccupationPlan(
    code: "N4101", offers: 4, people: 5,
    titles: [
      "Conducteur / Conductrice de poids lourd", "Conducteur routier régional / Conductrice routière régionale",
    ],
    missions: [
      "assurer les livraisons régionales en porteur", "contrôler le chargement et son arrimage",
      "faire signer les documents de transport", "respecter la réglementation sociale",
      "vérifier et entretenir le véhicule",
    ],
    workplace: "sur route", activity: .init("49.41B", "Transports routiers de fret de proximité"),
    licence: .init(licence: .c, percent: 100), certificates: [.init(key: "FIMO", percent: 90, isRequired: true)],
    shifts: [.staggered], experienced: 50, pay: 1_240...1_380, grade: .skilledWorker),
  OccupationPlan(
    code: "N4103", offers: 2, people: 3, titles: ["Conducteur / Conductrice de bus", "Chauffeur / Chauffeuse de bus"],
    missions: [
      "conduire un bus sur les lignes du réseau", "accueillir et renseigner les voyageurs",
      "vendre les titres de transport",
      "respecter les horaires", "contrôler le véhicule avant le départ",
    ],
    workplace: "sur route", activity: .init("49.31Z", "Transports urbains et suburbains de voyageurs"),
    licence: .init(licence: .d, percent: 80), shifts: [.split, .weekend, .staggered], partTime: 25, experienced: 25,
    pay: 1_260...1_400, grade: .skilledEmployee),
  OccupationPlan(
    code: "N4105", offers: 3, people: 5,
    titles: ["Chauffeur-livreur / Chauffeuse-livreuse", "Conducteur-livreur / Conductrice-livreuse de marchandises"],
    missions: [
      "charger le véhicule selon la tournée", "livrer les colis aux particuliers et aux entreprises",
      "faire signer les bons de livraison", "rendre compte des incidents", "tenir le véhicule propre",
    ],
    workplace: "en tournée", activity: .init("53.20Z", "Autres activités de poste et de courrier"),
    licence: .init(licence: .b, percent: 95), shifts: [.staggered], partTime: 10, experienced: 30,
    grade: .unskilledEmployee),
  OccupationPlan(
    code: "N1104", offers: 1, people: 1, titles: ["Pontier / Pontière", "Pontier élingueur / Pontière élingueuse"],
    missions: [
      "conduire le pont roulant au sol ou en cabine", "élinguer et déplacer les charges",
      "vérifier l'état des élingues",
      "baliser la zone de levage", "signaler toute anomalie",
    ],
    workplace: "en usine", activity: .init("24.10Z", "Sidérurgie"),
    certificates: [.init(key: "R484-1", percent: 80, isRequired: true)], shifts: [.threeShifts], experienced: 60,
    pay: 1_280...1_450, grade: .skilledWorker),
]
