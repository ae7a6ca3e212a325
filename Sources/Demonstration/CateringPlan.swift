/// Hotels and catering, food trades.
let cateringPlan: [OccupationPlan] = [
  OccupationPlan(
    code: "G1609", offers: 3, people: 3, titles: ["Cuisinier / Cuisinière"],
    missions: [
      "préparer les entrées, les plats et les desserts", "dresser les assiettes", "gérer les stocks et les commandes",
      "appliquer les règles d'hygiène", "proposer des plats du jour",
    ],
    workplace: "en cuisine", activity: .init("56.10A", "Restauration traditionnelle"), shifts: [.split, .weekend],
    experienced: 65, level: .cap, pay: 1_250...1_480, grade: .skilledEmployee),
  OccupationPlan(
    code: "G1602", offers: 3, people: 5, titles: ["Commis / Commise de cuisine", "Aide de cuisine"],
    missions: [
      "éplucher et tailler les légumes", "préparer les ingrédients de base", "dresser les entrées froides",
      "nettoyer la cuisine et le matériel", "ranger les livraisons",
    ],
    workplace: "en cuisine", activity: .init("56.10A", "Restauration traditionnelle"),
    certificates: [.init(key: "HYGIENE_ALIMENTAIRE", percent: 25, isRequired: false)], shifts: [.split, .weekend],
    partTime: 25, experienced: 20, grade: .unskilledEmployee),
  OccupationPlan(
    code: "G1607", offers: 2, people: 5, titles: ["Employé / Employée de restauration collective"],
    missions: [
      "préparer et réchauffer les plats", "servir les convives", "tenir la caisse ou le badgeage", "assurer la plonge",
      "respecter la chaîne du froid",
    ],
    workplace: "en restauration collective", activity: .init("56.29A", "Restauration collective sous contrat"),
    certificates: [.init(key: "HYGIENE_ALIMENTAIRE", percent: 35, isRequired: false)], partTime: 60, experienced: 20,
    grade: .unskilledEmployee),
  OccupationPlan(
    code: "G1603", offers: 2, people: 4,
    titles: ["Équipier polyvalent / Équipière polyvalente de restauration rapide"],
    missions: [
      "prendre les commandes et encaisser", "assembler les produits", "tenir la salle propre",
      "préparer les livraisons",
      "appliquer les règles d'hygiène",
    ],
    workplace: "en restaurant", activity: .init("56.10C", "Restauration de type rapide"),
    shifts: [.weekend, .split, .staggered], partTime: 75, experienced: 5, grade: .unskilledEmployee),
  OccupationPlan(
    code: "G1803", offers: 2, people: 3,
    titles: ["Serveur / Serveuse de restaurant", "Serveur / Serveuse en restauration"],
    missions: [
      "dresser les tables", "accueillir et conseiller la clientèle", "prendre les commandes et servir", "encaisser",
      "débarrasser et ranger la salle",
    ],
    workplace: "en salle", activity: .init("56.10A", "Restauration traditionnelle"), shifts: [.split, .weekend],
    partTime: 35,
    experienced: 40, pay: 1_230...1_350, grade: .skilledEmployee),
  OccupationPlan(
    code: "G1501", offers: 2, people: 3,
    titles: ["Employé / Employée d'étage", "Employé / Employée d'étage en hôtellerie"],
    missions: [
      "nettoyer les chambres et les sanitaires", "changer le linge et refaire les lits",
      "réassortir les produits d'accueil",
      "entretenir les parties communes", "signaler les objets trouvés",
    ],
    workplace: "en hôtel", activity: .init("55.10Z", "Hôtels et hébergement similaire"), shifts: [.weekend],
    partTime: 65,
    experienced: 15, grade: .unskilledEmployee),
  OccupationPlan(
    code: "D1102", offers: 1, people: 2, titles: ["Boulanger / Boulangère", "Ouvrier boulanger / Ouvrière boulangère"],
    missions: [
      "pétrir, façonner et cuire les pains", "préparer les viennoiseries", "surveiller les fermentations",
      "entretenir le fournil", "gérer les matières premières",
    ],
    workplace: "au fournil", activity: .init("10.71C", "Boulangerie et boulangerie-pâtisserie"),
    shifts: [.night, .weekend],
    experienced: 60, level: .cap, pay: 1_240...1_400, grade: .skilledWorker),
]
