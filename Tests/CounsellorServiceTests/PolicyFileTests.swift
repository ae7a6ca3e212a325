import CounsellorService
import Foundation
import Matching
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
      ("  mobilite: 15\n", "", .missingKey("poids.mobilite")),
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

  @Test("another byte gives another fingerprint")
  func fingerprint() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    let same = try LoadedPolicy(text: text, path: "a")
    let other = try LoadedPolicy(text: text + "\n", path: "a")
    #expect(same.fingerprint == (try LoadedPolicy(path: Self.path)).fingerprint)
    #expect(other.policy == same.policy && other.fingerprint != same.fingerprint)
  }
}
