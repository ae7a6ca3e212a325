import CounsellorService
import Wording

extension FactChangeProblem {
  /// What is wrong with a change, and what is possible; without the full stop.
  var text: String {
    switch self {
    case .empty: "le changement manque ; \(Self.examples)"
    case .unknownSubject: "on ne sait pas de quel fait il s'agit ; \(Self.examples)"
    case .unknownValue(let subject, let value, let expected):
      (value.isEmpty ? "la valeur manque" : "« \(value) » ne convient pas") + " ; attendu : "
        + (expected.isEmpty ? subject.expected : enumeration(expected, "ou"))
    case .ambiguous(let value, let candidates):
      "\(count(candidates.count, "compétence")) contiennent « \(value) » ; donnez le code ou l'intitulé entier : "
        + candidates.prefix(5).joined(separator: ", ") + (candidates.count > 5 ? "…" : "")
    case .noParticipant: "indiquez de qui il s'agit, par exemple « P-0001: permis B »"
    case .hoursExclude(let least, let most):
      "le minimum (\(french(least))) dépasserait le maximum (\(french(most))) ; donnez les deux, "
        + "par exemple « heures 20-35 »"
    case .outOfRange(let subject, let value, let range):
      "« \(value) » ne convient pas ; attendu : \(subject.expected), de \(range.lowerBound) à \(range.upperBound)"
    }
  }

  private static let examples =
    "par exemple « permis B », « CACES R489-3 », « compétence 100016 », « trajet 45 », « mode vélo », "
    + "« contrat CDI », « horaires nuit », « heures 20-35 », « disponible le 2026-12-01 » ou « projet validé »"
}

extension FactChangeReader.Subject {
  /// What a value of it looks like.
  fileprivate var expected: String {
    switch self {
    case .licence: "une catégorie de permis"
    case .certificate: "une clé de certificat"
    case .skill: "le code ou l'intitulé d'une compétence du ROME"
    case .travel: "une durée en minutes"
    case .mode: "un moyen de transport"
    case .contract: "un type de contrat"
    case .shift: "un horaire"
    case .hours: "des heures par semaine, comme « 20-35 » ou « 39 »"
    case .availability: "une date (AAAA-MM-JJ)"
    case .project: "« validé »"
    }
  }
}
