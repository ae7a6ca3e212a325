import CounsellorService
import Foundation
import Matching
import Territory
import Testing

/// The policy file that comes with the program, and what is said of one that cannot be used.
@Suite struct PolicyFileTests {
  static let path = TestSession.repository + "/corpora/policies/standard.yaml"

  private func problem(_ change: (String) -> String) throws -> PolicyProblem? {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    let changed = change(text)
    #expect(changed != text, "the change changes nothing")
    do {
      _ = try LoadedPolicy(text: changed, path: "essai.yaml")
      return nil
    } catch .policy(_, let problem) {
      return problem
    }
  }

  @Test("the standard policy has the weights of the programme")
  func standard() throws {
    let policy = try LoadedPolicy(path: Self.path).policy
    #expect(Criterion.allCases.map { policy.weights[$0]?.value } == [40, 25, 15, 10, 10])
    #expect(policy.priority.cap == Points(hundredths: 1000))
  }

  @Test("the standard policy's travel times are those that ARCHITECTURE.md gives the sources of")
  func travel() throws {
    let travel = try LoadedPolicy(path: Self.path).policy.travel
    #expect(travel.detour == 1.3 && travel.withinCommune == Kilometres(1.5))
    let figures = TravelMode.allCases.map { mode in
      [travel.paces[mode]?.fixedMinutes, travel.paces[mode]?.minutesPerKilometre, travel.paces[mode]?.reach?.value]
    }
    #expect(figures == [[2.5, 1.06, nil], [2, 2, 40], [12, 2.4, 80], [2, 4, 15], [0, 12.5, 6]])
  }

  @Test("a policy's own travel times are those of its rankings")
  func ownTravel() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    let slower = try LoadedPolicy(
      text: text.replacingOccurrences(of: "min_par_km: 1.06", with: "min_par_km: 2.12"), path: "a")
    #expect(slower.policy.travel.minutes(for: Kilometres(100), by: .car) == Minutes(215))
    #expect(slower.fingerprint != (try LoadedPolicy(path: Self.path)).fingerprint)
  }

  @Test(
    "what is wrong is named by its key",
    arguments: [
      ("  metier: 40", "  metier: 45", PolicyProblem.weightsDoNotAddUp(sum: 105)),
      ("  metier: 0.30", "  metier: 1.30", .outOfRange(key: "valeurs_neutres.metier", minimum: 0, maximum: 1)),
      ("  meme_secteur: 0.20", "  meme_secteur: 0.90", .affinityNotDecreasing),
      (
        "    rqth: 4", "    sexe: 4",
        .unknownKey("priorite.points.sexe", expected: ["deld", "jeune", "qpv", "rqth", "rsa"])
      ),
      (
        "duree_supposee_min: 45", "duree_suposee_min: 45",
        .unknownKey("mobilite.duree_suposee_min", expected: ["duree_maximale_min", "duree_supposee_min"])
      ),
      (
        "    jeune_moins_de: 26", "    jeune_moins_de: 26\n    age_maximal: 40",
        .unknownKey(
          "priorite.regles.age_maximal",
          expected: ["deld_mois", "jeune_moins_de", "validite_attestation_mois", "validite_domicile_mois"])
      ),
      (
        "duree_supposee_min: 45", "duree_supposee_min: 120",
        .outOfRange(key: "mobilite.duree_supposee_min", minimum: 5, maximum: 90)
      ),
      ("    deld: 4", "    deld: -4", .outOfRange(key: "priorite.points.deld", minimum: 0, maximum: 100)),
      ("version: \"1\"\n", "", .missingKey("version")),
      ("  plafond: 10", "  plafond: .nan", .outOfRange(key: "priorite.plafond", minimum: 0, maximum: 100)),
      ("  plafond: 10", "  plafond: beaucoup", .badValue(key: "priorite.plafond")),
      (
        "perte_maximale: 5", "perte_maximale: 101",
        .outOfRange(key: "repartition.perte_maximale", minimum: 0, maximum: 100)
      ),
      ("perte_maximale: 5", "perte: 5", .unknownKey("repartition.perte", expected: ["perte_maximale"])),
      ("  mobilite: 15\n", "", .missingKey("poids.mobilite")),
      ("  detour: 1.30", "  detour: 0.90", .outOfRange(key: "trajet.detour", minimum: 1, maximum: 3)),
      (
        "  detour: 1.30", "  detours: 1.30",
        .unknownKey("trajet.detours", expected: ["dans_la_commune_km", "detour", "modes"])
      ),
      (
        "min_par_km: 1.06", "min_par_km: 0",
        .outOfRange(key: "trajet.modes.voiture.min_par_km", minimum: 0.1, maximum: 60)
      ),
      ("portee_km: sans_limite", "portee_km: loin", .badValue(key: "trajet.modes.voiture.portee_km")),
      ("      portee_km: sans_limite\n", "", .missingKey("trajet.modes.voiture.portee_km")),
      (
        "portee_km: 15", "portee_km: .inf", .outOfRange(key: "trajet.modes.velo.portee_km", minimum: 1, maximum: 500)
      ),
      (
        "fixe_min: 12", "attente_min: 12",
        .unknownKey("trajet.modes.transports.attente_min", expected: ["fixe_min", "min_par_km", "portee_km"])
      ),
      (
        "    marche:", "    trottinette:",
        .unknownKey("trajet.modes.trottinette", expected: ["cyclomoteur", "marche", "transports", "velo", "voiture"])
      ),
      (
        "adequation_minimale: 60", "adequation_minimale: 101",
        .outOfRange(key: "ouverture.adequation_minimale", minimum: 0, maximum: 100)
      ),
      (
        "pas_trajet_min: 15", "pas_trajet_min: 0", .outOfRange(key: "ouverture.pas_trajet_min", minimum: 5, maximum: 60)
      ),
      (
        "pas_trajet_min: 15", "pas_trajet: 15",
        .unknownKey("ouverture.pas_trajet", expected: ["adequation_minimale", "pas_trajet_min"])
      ),
    ])
  func problems(old: String, new: String, expected: PolicyProblem) throws {
    if case .weightsDoNotAddUp = expected {
      #expect(try problem { $0.replacingOccurrences(of: old, with: new) } == expected)
    } else {
      let range = { (text: String) in text.range(of: old) }
      #expect(
        try problem { text in range(text).map { text.replacingCharacters(in: $0, with: new) } ?? text } == expected)
    }
  }

  @Test("a file from before travel times stood in it is refused: nobody has validated the times it would get")
  func withoutTravel() throws {
    #expect(
      try problem { text in
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(of: "trajet:"), let end = lines.firstIndex(of: "contrat:") else {
          return text
        }
        return (lines[..<start] + lines[end...]).joined(separator: "\n")
      } == .missingKey("trajet"))
  }

  @Test("another byte gives another fingerprint")
  func fingerprint() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    let same = try LoadedPolicy(text: text, path: "a")
    let other = try LoadedPolicy(text: text + "\n", path: "a")
    #expect(same.fingerprint == (try LoadedPolicy(path: Self.path)).fingerprint)
    #expect(other.policy == same.policy && other.fingerprint != same.fingerprint)
  }
}
