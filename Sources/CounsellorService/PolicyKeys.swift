import Yams

/// The keys that a policy file may hold. A key that is misspelt would leave a rule at a value that nobody chose: it is
/// named, not passed over.
enum PolicyKeys {
  /// The keys under each key; under the others there are values, or tables whose own keys are checked where they are read.
  private static let keys: [String: [String]] = [
    "": [
      "nom", "version", "validee_le", "poids", "valeurs_neutres", "rempli_a_partir_de", "proximite_metiers",
      "projet_a_valider", "competences", "mobilite", "trajet", "contrat", "experience", "priorite", "ouverture",
      "repartition",
    ],
    "competences": ["facteur_exige", "competence_proche", "competence_probable", "mois_pour_probable"],
    "mobilite": ["duree_supposee_min", "duree_maximale_min"],
    "trajet": ["detour", "dans_la_commune_km", "modes"],
    "trajet.modes": ["voiture", "cyclomoteur", "transports", "velo", "marche"],
    "contrat": ["perte_par_heure"],
    "experience": ["un_niveau_en_dessous", "par_mobilite"],
    "ouverture": ["adequation_minimale", "pas_trajet_min"],
    "priorite": ["plafond", "part_a_renouveler", "points", "regles"],
    "repartition": ["perte_maximale"],
    "priorite.regles": ["deld_mois", "jeune_moins_de", "validite_attestation_mois", "validite_domicile_mois"],
  ]

  /// The keys under each mode of travel.
  private static let keysOfMode = ["fixe_min", "min_par_km", "portee_km"]

  /// The first key of a text that no policy has; nil when there is none, or when the text is not YAML.
  static func unknown(in text: String) -> PolicyProblem? {
    guard let node = try? Yams.compose(yaml: text) else { return nil }
    return unknown(in: node, under: "")
  }

  private static func unknown(in node: Node, under parent: String) -> PolicyProblem? {
    let isMode = parent.hasPrefix("trajet.modes.")
    guard let mapping = node.mapping else { return nil }
    guard let expected = isMode ? keysOfMode : keys[parent] else { return nil }
    for (key, value) in mapping {
      let name = key.string ?? ""
      let path = parent.isEmpty ? name : "\(parent).\(name)"
      guard expected.contains(name) else { return .unknownKey(path, expected: expected.sorted()) }
      if let problem = unknown(in: value, under: path) { return problem }
    }
    return nil
  }
}
