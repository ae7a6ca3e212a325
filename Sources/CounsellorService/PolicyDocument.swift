import Accompaniment
import Employment
import Matching
import Occupations
import Territory

/// The shape of a policy file.
struct PolicyDocument: Decodable {
  let nom: String
  let version: String
  let validee_le: CalendarDate
  let poids: [String: Int]
  let valeurs_neutres: [String: Double]
  let rempli_a_partir_de: Double
  let proximite_metiers: [String: Double]
  let projet_a_valider: Double
  let competences: Skills
  let mobilite: Mobility
  let trajet: Travel
  let contrat: Contract
  let experience: Experience
  let priorite: Priority
  let ouverture: Opening
  let repartition: Spread

  struct Skills: Decodable {
    let facteur_exige: Int
    let competence_proche: Double
    let competence_probable: Double
    let mois_pour_probable: Int
  }

  struct Mobility: Decodable {
    let duree_supposee_min: Int
    let duree_maximale_min: Int
  }

  struct Contract: Decodable { let perte_par_heure: Double }

  struct Experience: Decodable {
    let un_niveau_en_dessous: Double
    let par_mobilite: Double
  }

  struct Opening: Decodable {
    let adequation_minimale: Double
    let pas_trajet_min: Int
  }

  struct Priority: Decodable {
    let plafond: Double
    let part_a_renouveler: Double
    let points: [String: Double]
    let regles: Rules
  }

  struct Rules: Decodable {
    let deld_mois: Int
    let jeune_moins_de: Int
    let validite_attestation_mois: Int
    let validite_domicile_mois: Int
  }

  struct Spread: Decodable { let perte_maximale: Double }

  private static let criteria: [String: Criterion] = [
    "metier": .occupation, "competences": .skills, "mobilite": .mobility, "contrat": .contract,
    "experience": .experience,
  ]
  private static let relations: [String: OccupationRelation] = [
    "meme_metier": .same, "meme_famille": .sameParent, "mobilite": .mobilityLink, "meme_domaine": .sameDomain,
    "meme_secteur": .sameSector,
  ]
  private static let priorities: [String: PriorityCriterion] = [
    "deld": .deld, "rsa": .rsa, "qpv": .qpv, "rqth": .rqth, "jeune": .youth,
  ]

  func policy() throws(PolicyProblem) -> Policy {
    let weights = try Self.renamed(poids, Self.criteria, under: "poids") { key, value throws(PolicyProblem) in
      Hundredths(try within(value, 0...100, key))
    }
    let sum = weights.values.reduce(0) { $0 + $1.value }
    guard sum == 100 else { throw .weightsDoNotAddUp(sum: sum) }
    let affinity = try Self.renamed(proximite_metiers, Self.relations, under: "proximite_metiers", share)
    let steps = OccupationRelation.allCases.map { affinity[$0] ?? .zero }
    guard zip(steps, steps.dropFirst()).allSatisfy({ $0 >= $1 }) else { throw .affinityNotDecreasing }
    let neutral = try Self.renamed(valeurs_neutres, Self.criteria, under: "valeurs_neutres", share)
    let longest = try within(mobilite.duree_maximale_min, 5...180, "mobilite.duree_maximale_min")
    return Policy(
      name: nom, version: version, validatedOn: validee_le, weights: weights, neutral: neutral,
      metFrom: try share("rempli_a_partir_de", rempli_a_partir_de), affinity: affinity,
      exploratoryProject: try share("projet_a_valider", projet_a_valider),
      requiredSkillFactor: try within(competences.facteur_exige, 1...10, "competences.facteur_exige"),
      nearSkill: try share("competences.competence_proche", competences.competence_proche),
      impliedSkill: try share("competences.competence_probable", competences.competence_probable),
      impliedSkillMonths: try within(competences.mois_pour_probable, 1...120, "competences.mois_pour_probable"),
      assumedTravelLimit: Minutes(
        try within(mobilite.duree_supposee_min, 5...mobilite.duree_maximale_min, "mobilite.duree_supposee_min")),
      longestReasonableTravel: Minutes(longest),
      hourOutside: try share("contrat.perte_par_heure", contrat.perte_par_heure),
      oneLevelBelow: min(
        try share("experience.un_niveau_en_dessous", experience.un_niveau_en_dessous), neutral[.experience] ?? .one),
      linkedExperience: try share("experience.par_mobilite", experience.par_mobilite), priority: try priority(),
      opening: OpeningPolicy(
        leastFit: try pointsOf("ouverture.adequation_minimale", ouverture.adequation_minimale),
        travelStep: Minutes(try within(ouverture.pas_trajet_min, 5...60, "ouverture.pas_trajet_min"))),
      travel: try trajet.model(),
      largestSpreadLoss: try pointsOf("repartition.perte_maximale", repartition.perte_maximale))
  }

  private func priority() throws(PolicyProblem) -> PriorityPolicy {
    let points = try Self.renamed(
      priorite.points, Self.priorities, under: "priorite.points", isWhole: false
    ) { key, value throws(PolicyProblem) in
      try pointsOf(key, value)
    }
    let rules = priorite.regles
    return PriorityPolicy(
      points: points, toRenew: try share("priorite.part_a_renouveler", priorite.part_a_renouveler),
      cap: try pointsOf("priorite.plafond", priorite.plafond),
      rules: CriterionRules(
        deldMonths: try within(rules.deld_mois, 1...120, "priorite.regles.deld_mois"),
        youthBelowAge: try within(rules.jeune_moins_de, 16...40, "priorite.regles.jeune_moins_de"),
        incomeProofMonths: try within(
          rules.validite_attestation_mois, 1...60, "priorite.regles.validite_attestation_mois"),
        addressProofMonths: try within(rules.validite_domicile_mois, 1...60, "priorite.regles.validite_domicile_mois")
      ))
  }

  /// The entries of a table under their names in the code; all of them must be there unless `isWhole` is false.
  static func renamed<Value, Key: Hashable, Result>(
    _ table: [String: Value], _ names: [String: Key], under parent: String, isWhole: Bool = true,
    _ convert: (String, Value) throws(PolicyProblem) -> Result
  ) throws(PolicyProblem) -> [Key: Result] {
    var result: [Key: Result] = [:]
    for (name, value) in table.sorted(by: { $0.key < $1.key }) {
      guard let key = names[name] else { throw .unknownKey("\(parent).\(name)", expected: names.keys.sorted()) }
      result[key] = try convert("\(parent).\(name)", value)
    }
    if isWhole, let missing = names.keys.sorted().first(where: { table[$0] == nil }) {
      throw .missingKey("\(parent).\(missing)")
    }
    return result
  }
}

/// Points of a file, 0…100; not a number is out of range too.
private func pointsOf(_ key: String, _ value: Double) throws(PolicyProblem) -> Points {
  guard (0...100).contains(value) else { throw .outOfRange(key: key, minimum: 0, maximum: 100) }
  return Points(hundredths: Int((value * 100).rounded()))
}

private func share(_ key: String, _ value: Double) throws(PolicyProblem) -> Hundredths {
  guard (0...1).contains(value) else { throw .outOfRange(key: key, minimum: 0, maximum: 1) }
  return Hundredths(Int((value * 100).rounded()))
}

private func within(_ value: Int, _ range: ClosedRange<Int>, _ key: String) throws(PolicyProblem) -> Int {
  guard range.contains(value) else {
    throw .outOfRange(key: key, minimum: Double(range.lowerBound), maximum: Double(range.upperBound))
  }
  return value
}
