/// Given names of many origins and ages. People of the demonstration are invented: any likeness is chance.
let inventedGivenNames: [String] = [
  "Nadia", "Chantal", "Moussa", "Lucas", "Sylvie", "Karim", "Aurore", "Thierry", "Fatou", "Mélanie", "Jérémy", "Oksana",
  "Bernadette", "Ousmane", "Céline", "Mickaël", "Leïla", "Dorian", "Véronique", "Samir", "Élodie", "Kévin", "Amina",
  "Pascal", "Ewa", "Romain", "Nathalie", "Bilal", "Coralie", "Didier", "Mariam", "Anthony", "Isabelle", "Rachid",
  "Justine", "Frédéric", "Samira", "Alexis", "Corinne", "Ibrahima", "Laëtitia", "Ludovic", "Hawa", "Morgane", "Gérald",
  "Fatima", "Cédric", "Brigitte", "Tarek", "Océane", "Sébastien", "Aïcha", "Valentin", "Martine", "Adama", "Émilie",
  "Fabrice", "Zohra", "Maxime", "Sandrine", "Idriss", "Léa", "Christophe", "Salima", "Florian", "Patricia", "Hamid",
  "Charlotte", "Yann", "Nour", "Grégory", "Stéphanie", "Boubacar", "Manon", "Olivier", "Rokia", "Théo", "Delphine",
  "Abdel", "Pauline", "Guillaume", "Khadija", "Enzo", "Sabrina", "Tomasz", "Marie-Line", "Jean-Marc", "Anaïs", "Farid",
  "Hélène", "Steeve", "Yasmine", "Arnaud", "Daniela", "Marwan", "Peggy", "Quentin", "Ludivine", "Minh", "Ghislaine",
  "Nassim", "Angélique", "Loïc", "Selma", "Rodrigue", "Inès", "Mourad", "Betty", "Hugo", "Naïma", "Franck", "Carole",
  "Ahmed", "Émeline", "Joël", "Paulo", "Sophia", "Gaëtan", "Halima", "Bruno", "Jessica", "Omar", "Maryline", "Nelson",
]

/// Family names of many origins.
let inventedFamilyNames: [String] = [
  "Verbeke", "Lecointre", "Dewaele", "Belhadi", "Kouyaté", "Delforge", "Vanhoutte", "Marquilly", "Soumaré", "Petitprez",
  "Bouzerara", "Coudeville", "Degrave", "Ferreira", "Hennebel", "Tounkara", "Lamérant", "Nowicki", "Vasseur",
  "Benslama",
  "Carpentier", "Dufossé", "Ghezali", "Huyghe", "Isambert", "Jonckheere", "Kaddouri", "Lefranc", "Melnyk", "Ndong",
  "Oudart", "Pruvost", "Quetstroey", "Ryckebusch", "Sansen", "Touré-Lamy", "Ughetto", "Vandamme", "Wadoux", "Yildirim",
  "Zerrouki", "Allemeersch", "Bathily", "Cappelaere", "Debruyne", "Evrard", "Flament", "Gossart", "Hadj-Amar", "Ibanez",
  "Jourdain", "Kowalczyk", "Lesaffre", "Mouchard", "Nguyen-Ba", "Ochin", "Plancke", "Queval", "Renouf", "Sagnard",
  "Tavares", "Uzan", "Verhaeghe", "Wattel", "Yahiaoui", "Zawadzki", "Adriansen", "Bocquillon", "Chaussoy", "Decroix",
  "Elleboudt", "Fournier", "Goddefroy", "Houssaye", "Iddir", "Joly", "Kerbrat", "Lootvoet", "Maes", "Nollet", "Oumarou",
  "Pinchon", "Rigaux", "Santerne", "Tribout", "Vermersch", "Wacquet", "Amrane", "Bailleul", "Clabaut", "Demuynck",
  "Errami", "Fiévet", "Gallois", "Hocquette", "Kanté", "Lemoine", "Moreira", "Noël", "Otmani", "Pauwels", "Roussel",
  "Senechal", "Thibaut", "Vanneste", "Wicart", "Achour", "Blondeel", "Crépin", "Dhondt", "Ettouati", "Fasquelle",
]

/// The employment advisers who share the portfolio, one or two a sector.
let inventedAdvisers: [String] = [
  "Claire Ansart", "Mathieu Béhague", "Sonia Derradji", "Philippe Wyckaert", "Maud Tellier", "Yacine Lorthiois",
]
