import Occupations

/// Invented employers of a sector; they belong to no region, so that they can stand anywhere.
func inventedEmployers(of sector: Sector) -> [String] {
  switch sector {
  case .industry:
    [
      "Ateliers Montreval", "Tubalys Industrie", "Fonderie des Trois Ponts", "Aciers Vernelle", "Mécaforge du Ronquoi",
      "Conserverie Belmarée", "Maintélys", "Métallerie Grandcourt", "Assemblia Composants", "Laminor",
    ]
  case .transport:
    [
      "Opaline Logistique", "Transports Verdonck & Fils", "Quai Neuf Manutention", "Logivaude",
      "Messageries du Clocher",
      "Entrepôts Saint-Firmin", "Trois Vents Fret", "Cargolys", "Rapidoval",
    ]
  case .sap:
    [
      "Aux Bons Soins d'Églantine", "Domilia Services", "Netterive Propreté", "Les Mains Vertes du Coin",
      "Maison Clarté",
      "Association Le Fil de l'Âge", "Brigade Nette", "Commune de Beauval-les-Prés",
    ]
  case .building:
    [
      "Bâti Horizon Neuf", "Entreprise Caudrelier Frères", "Peintures Lavandel", "Électro Bâti Plus Vert",
      "Toitures Marlier-Bey",
      "Voirie Travaux Astrée", "Habitat Les Tilleuls",
    ]
  case .catering:
    [
      "Brasserie du Beffroi Bleu", "Hôtel des Quatre Marées", "Cantinéo", "Au Fournil d'Ombeline",
      "Le Comptoir Tamarin",
      "Crêperie La Goélette Jaune",
    ]
  case .tertiary:
    [
      "Marché Plein Panier", "Supérette du Grand Tilleul", "Cabinet Orvalon Gestion", "Sécuralys",
      "Boulangerie Maison Perdrix",
      "Centre de santé Les Peupliers", "Fournitures Delcampe Pro",
    ]
  }
}

/// Invented temporary employment agencies.
let inventedAgencies: [String] = [
  "Passerelle Intérim", "Trajectio Emploi", "Alterno RH", "Cap Mission", "Relais Compétences Plus",
]
