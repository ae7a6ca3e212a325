/// Invented employers of an activity (NAF code); they belong to no region, so that they can stand anywhere.
///
/// An activity that is not listed has none: its offers do not say who recruits.
func inventedEmployers(ofActivity code: String) -> [String] { employersByActivity[code] ?? [] }

/// Invented temporary employment agencies.
let inventedAgencies: [String] = [
  "Passerelle Aubin", "Trajectio Emploi", "Alterno Vives", "Cap Mission Neuve", "Relais Compétences Plus",
]

private let employersByActivity: [String: [String]] = [
  "10.20Z": ["Conserverie Belmarée", "Saveurs du Grand Filet", "Salaisons Morvandelle-Bey"],
  "10.71C": ["Au Fournil d'Ombeline", "Boulangerie Maison Perdrix", "Le Pétrin de Léonce"],
  "24.10Z": ["Aciers Vernelle", "Laminoirs Chastelle", "Fonderie des Trois Ponts"],
  "25.11Z": ["Ateliers Montreval", "Métallerie Grandcourt", "Mécaforge du Ronquoi"],
  "25.62B": ["Usinage Delterne", "Mécanique Orsival", "Précision Lanval"],
  "29.32Z": ["Assemblage Florimond", "Carrolys Équipements"],
  "33.12Z": ["Maintenance Orlevaux", "Atelier Dépann'Méca Sorel"],
  "33.14Z": ["Électro-Maintenance Valcourt", "Bobinages Tessier-Lann"],
  "33.20A": ["Tubalys Industrie", "Montage & Tuyaux Corvin"],
  "38.11Z": ["Collecte Verte du Pays", "Rippolys Environnement"],
  "42.11Z": ["Voirie Travaux Astrée", "Routes et Pavés Lambrin"],
  "43.21A": ["Électro Bâti Plus Vert", "Lumières Castaigne Travaux"],
  "43.22A": ["Plomberie Vauquelle", "Sanitherm Dubreau"],
  "43.34Z": ["Peintures Lavandel", "Couleurs et Façons Noves"],
  "43.91B": ["Toitures Marlier-Bey", "Couverture Ardoisine"],
  "43.99C": ["Bâti Horizon Neuf", "Entreprise Caudrelier Frères", "Maçonnerie Estampes-Roy"],
  "46.69B": ["Fournitures Delcampe Pro", "Outillages Brancion-Lys"],
  "47.11D": ["Marché Plein Panier", "Supérette du Grand Tilleul", "Halles Bonne Mine"],
  "47.11F": ["Hypermarché Galaxie Verte", "Hypermarché Les Trois Allées"],
  "49.31Z": ["Réseau Bus Lilas", "Bus Mirabelle"],
  "49.41B": ["Transports Verdonck & Fils", "Trois Vents Fret"],
  "52.10B": ["Opaline Logistique", "Logivaude", "Entrepôts Saint-Firmin"],
  "52.24A": ["Quai Neuf Manutention", "Cargaisons Béryl"],
  "52.24B": ["Manutention Grandpré", "Portefaix Services"],
  "52.29A": ["Messageries du Clocher", "Colisval Express"],
  "53.20Z": ["Rapidoval", "Tournée Bleue Livraison"],
  "55.10Z": ["Hôtel des Quatre Marées", "Hôtel Le Relais d'Aubépine"],
  "56.10A": ["Brasserie du Beffroi Bleu", "Le Comptoir Tamarin", "Crêperie La Goélette Jaune"],
  "56.10C": ["Pain-Minute Express", "Tacolino"],
  "56.29A": ["Cantines Bel-Appétit", "Tables Communes Restauration"],
  "68.20A": ["Habitat Les Tilleuls", "Logis Clairval"],
  "69.20Z": ["Cabinet Orvalon Gestion", "Chiffres & Clarté Conseil"],
  "80.10Z": ["Sécurivelle", "Veille Grand Angle"],
  "81.21Z": ["Netterive Propreté", "Maison Clarté", "Brigade Nette"],
  "81.22Z": ["Industrinet Val d'Or", "Netterive Industrie"],
  "81.30Z": ["Les Mains Vertes du Coin", "Jardins Trévières-Paysage"],
  "82.11Z": ["Bureau Relais Administratif", "Secrétariat Plume d'Oie"],
  "82.92Z": ["Emballages Orne-Rivel", "Conditionnement des Deux Caps Verts"],
  "84.11Z": ["Mairie (recrutement mutualisé)", "Syndicat intercommunal de services"],
  "86.90F": ["Centre de santé Les Peupliers", "Maison médicale du Moulin Vieux"],
  "88.10A": ["Aux Bons Soins d'Églantine", "Association Le Fil de l'Âge", "Domivelle"],
  "88.91A": ["Ribambelle à Domicile", "Les Petits Pas de Capucine"],
]
