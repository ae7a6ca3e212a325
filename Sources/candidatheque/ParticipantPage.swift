import Accompaniment
import Employment
import Wording

/// A participant on a page: what is known, what is known to be absent, and what is to verify.
struct ParticipantPage {
  let participant: Participant
  /// When it was imported and last changed; nil for one that is not stored.
  var history: (importedOn: CalendarDate, updatedOn: CalendarDate)?
  let day: CalendarDate
  let rules: CriterionRules
  let labels: ReferenceLabels

  func show() {
    ParticipantHeading.lines(participant, asOf: day, labels: labels).forEach { Terminal.line($0) }
    row("Permis", known(participant.licences) { $0.rawValue })
    row("Certificats", known(participant.certificates) { labels.certificate($0) })
    row("Compétences", known(participant.skills) { labels.skill($0) })
    row("Contrats", known(participant.conditions.contractKinds) { $0.label })
    row("Horaires", known(participant.conditions.shifts) { $0.label })
    row("Heures", hours(participant.conditions))
    row("Disponible", participant.conditions.availableFrom.map { "le \(french($0))" } ?? "à vérifier")
    row("Expérience", experience(participant.experience))
    row("Formation", participant.trainingLevel?.label ?? "à vérifier")
    let criteria = PriorityCriterion.allCases.map { criterion in
      "\(criterion.label) : \(participant.state(of: criterion, asOf: day, rules: rules).label)"
    }
    row("Critères", criteria.joined(separator: " ; "))
    if !participant.barriers.isEmpty {
      row(
        "Freins",
        participant.barriers.map { $0.category.label + ($0.isMajor ? " (majeur)" : "") }.joined(separator: ", "))
    }
    if let adviser = participant.employmentAdviser { row("Conseiller", adviser) }
    if let history {
      row("Importé le", "\(french(history.importedOn)), dernier changement le \(french(history.updatedOn))")
    }
  }

  private func known<Element>(_ set: KnownSet<Element>, _ name: (Element) -> String) -> String {
    var parts: [String] = []
    if !set.members.isEmpty { parts.append(set.members.map(name).joined(separator: ", ")) }
    if !set.absent.isEmpty { parts.append("sauf : " + set.absent.map(name).joined(separator: ", ")) }
    if set.isComplete {
      parts.append(set.members.isEmpty ? "aucun" : "rien d'autre")
    } else {
      parts.append("le reste à vérifier")
    }
    return parts.joined(separator: " ; ")
  }

  private func hours(_ conditions: WorkConditions) -> String {
    let parts = [
      conditions.minimumHours.map { "au moins \(french($0))" }, conditions.maximumHours.map { "au plus \(french($0))" },
    ].compactMap(\.self)
    return parts.isEmpty ? "à vérifier" : parts.joined(separator: ", ")
  }

  private func experience(_ experience: [OccupationExperience]?) -> String {
    guard let experience else { return "à vérifier" }
    if experience.isEmpty { return "aucune" }
    return experience.map { "\(labels.occupation($0.code)) : \(frenchMonths($0.months))" }.joined(separator: " ; ")
  }

  private func row(_ name: String, _ text: String) {
    let indent = String(repeating: " ", count: max(0, 14 - name.count))
    for (index, line) in wrapped(text, width: Terminal.width - 14).enumerated() {
      Terminal.line((index == 0 ? name + indent : String(repeating: " ", count: 14)) + line)
    }
  }
}
