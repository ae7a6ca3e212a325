import Employment
import Matching
import Occupations
import Territory

extension ReferenceLabels {
  /// Why a criterion has its value: the facts of both sides, and the rule or table behind each number. One sentence,
  /// without a full stop.
  public func why(_ assessment: CriterionAssessment) -> String {
    switch assessment.facts {
    case .occupation(let facts): why(facts, value: assessment.value)
    case .skills(let facts): why(facts)
    case .mobility(let facts): why(facts, assessment)
    case .contract(let facts): why(facts)
    case .experience(let facts): why(facts)
    }
  }

  private func why(_ facts: OccupationFacts, value: Hundredths) -> String {
    guard let best = facts.best else {
      return value == .zero
        ? "aucun métier visé ne se rapproche de celui de l'offre (fiches, mobilités, domaine et secteur du ROME)"
        : "projet ou métier de l'offre non renseigné : valeur neutre \(french(value))"
    }
    let project =
      facts.isProjectValidated
      ? "projet validé \(french(best.projectFactor))" : "projet à valider \(french(best.projectFactor))"
    let terms = "proximité \(french(best.affinity)) × confiance \(french(best.confidence)) × \(project)"
    return "\(nearness(best)) : \(terms)"
  }

  private func nearness(_ pair: OccupationFacts.Pair) -> String {
    guard let offered = pair.offered else {
      let sector = pair.sector?.label ?? "non précisé"
      return pair.target.map { "métier visé \(occupation($0)), du secteur de l'offre : \(sector)" }
        ?? "secteur visé : \(sector), celui de l'offre"
    }
    guard let target = pair.target else { return "métier de l'offre : \(occupation(offered))" }
    switch pair.relation {
    case .same: return "métier visé \(occupation(target)), celui de l'offre"
    case .sameParent:
      return "métier visé \(occupation(target)), même famille ROME que \(occupation(offered))"
    case .mobilityLink:
      return "métier visé \(occupation(target)), lié à \(occupation(offered)) par une mobilité du ROME"
    case .sameDomain:
      let domain = rome.domainLabel(offered.domain) ?? offered.domain
      return "métier visé \(occupation(target)), même domaine que \(occupation(offered)) : « \(domain) »"
    case .sameSector:
      let sector = pair.sector?.label ?? "le même"
      return "métier visé \(occupation(target)), même secteur que \(occupation(offered)) : \(sector)"
    case .unrelated: return "métier visé \(occupation(target)), sans lien avec \(occupation(offered))"
    }
  }

  private func why(_ facts: SkillFacts) -> String {
    guard !facts.needs.isEmpty else { return "l'offre ne précise aucune compétence : valeur neutre" }
    var parts: [String] = []
    func add(_ heading: String, _ needs: [SkillFacts.Need], _ describe: (SkillFacts.Need) -> String) {
      guard !needs.isEmpty else { return }
      let shown = needs.prefix(3).map(describe)
      let rest = needs.count - shown.count
      let list = shown.joined(separator: ", ") + (rest > 0 ? " et \(count(rest, "autre"))" : "")
      parts.append("\(heading) \(list)")
    }
    let required = { (need: SkillFacts.Need) in need.isRequired ? " (exigé)" : "" }
    add("acquis :", facts.needs.filter { $0.basis == .held }) { item($0.item) + required($0) }
    add("proche :", facts.needs.filter { if case .near = $0.basis { true } else { false } }) { need in
      guard case .near(let other) = need.basis else { return item(need.item) }
      return "\(item(need.item)) par \(skill(other)) (\(french(need.value)))"
    }
    add("probable d'après l'expérience :", facts.needs.filter { if case .implied = $0.basis { true } else { false } }) {
      item($0.item) + " (\(french($0.value)))"
    }
    add("manque :", facts.needs.filter { $0.basis == .missing }) { item($0.item) + required($0) }
    let unknown = facts.needs.filter { $0.basis == .notKnown }
    if let value = unknown.first?.value {
      parts.append("\(count(unknown.count, "exigence")) à vérifier (valeur neutre \(french(value)))")
    }
    let (covered, total) = facts.coverage
    parts.append("couverture pondérée \(french(covered)) sur \(french(total))")
    let origin =
      facts.coreOf.map { "l'offre ne liste pas de compétences, cœur de métier de \(occupation($0)) ; " } ?? ""
    return origin + parts.joined(separator: " ; ")
  }

  private func why(_ facts: MobilityFacts, _ assessment: CriterionAssessment) -> String {
    guard let distance = facts.distance else {
      return "domicile ou lieu de travail non situé : valeur neutre \(french(assessment.value))"
    }
    let limit =
      facts.isLimitAssumed
      ? "limite acceptée inconnue, \(french(facts.limit)) par hypothèse" : "limite acceptée \(french(facts.limit))"
    var parts: [String] = []
    if let known = facts.known {
      parts.append("\(french(known.minutes)) \(known.mode.label) (\(french(distance))), \(limit)")
    } else {
      parts.append("\(french(distance)), aucun moyen de transport connu qui convienne, \(limit)")
    }
    if let possible = facts.possible {
      let best = possible.minutes < facts.limit ? share(possible.minutes, facts.limit) : "0"
      parts.append(
        "\(french(possible.minutes)) \(possible.mode.label) si ce moyen est disponible ; valeur neutre, au plus \(best)"
      )
    } else if let known = facts.known {
      parts.append(known.minutes < facts.limit ? share(known.minutes, facts.limit) : "durée atteinte : 0")
    }
    return parts.joined(separator: " ; ")
  }

  /// The rule of the criterion in figures: `1 − 20/60`.
  private func share(_ minutes: Minutes, _ limit: Minutes) -> String { "1 − \(minutes.value)/\(limit.value)" }

  private func why(_ facts: ContractFacts) -> String {
    facts.parts.map { "\(sentence($0)) \(french($0.value))" }.joined(separator: " ; ") + " (moyenne des quatre)"
  }

  private func sentence(_ part: ContractFacts.Part) -> String {
    switch part.subject {
    case .kind(nil): return "contrat non précisé"
    case .kind(let kind?):
      switch part.state {
      case .yes: return "\(kind.label) accepté"
      case .no: return "\(kind.label) refusé"
      case .unknown: return "\(kind.label), accord à vérifier"
      }
    case .hours(nil, _, _): return "heures non précisées"
    case .hours(let hours?, let minimum, let maximum):
      switch part.state {
      case .yes: return "\(french(hours)) par semaine acceptées"
      case .no:
        let bounds = [minimum.map { "au moins \(french($0))" }, maximum.map { "au plus \(french($0))" }]
        return "\(french(hours)) par semaine, souhait : \(bounds.compactMap(\.self).joined(separator: ", "))"
      case .unknown: return "\(french(hours)) par semaine, accord à vérifier"
      }
    case .shifts(nil, _, _): return "horaires non précisés"
    case .shifts(let offered?, let refused, let unknown):
      if offered.isEmpty { return "horaires de journée" }
      if !refused.isEmpty { return "\(enumeration(refused.map(\.label))) : refusé" }
      if !unknown.isEmpty { return "\(enumeration(unknown.map(\.label))), accord à vérifier" }
      return "\(enumeration(offered.map(\.label))) : accepté"
    case .start(let start, let available):
      switch part.state {
      case .yes: return "disponible" + (start.map { " pour le \(french($0))" } ?? "")
      case .no: return "disponible le \(available.map { french($0) } ?? "?")"
      case .unknown:
        return available.map { "disponible le \(french($0)), date de début à préciser" } ?? "disponibilité à vérifier"
      }
    }
  }

  private func why(_ facts: ExperienceFacts) -> String {
    facts.parts.map { "\(sentence($0)) \(french($0.value))" }.joined(separator: " ; ") + " (moyenne des deux)"
  }

  private func sentence(_ part: ExperienceFacts.Part) -> String {
    switch part.subject {
    case .experience(.beginnerAccepted, _): return "débutant accepté"
    case .experience(.notStated, _): return "expérience demandée non précisée"
    case .experience(.asked(let asked, let isRequired), let months):
      let demand = "expérience \(isRequired ? "exigée" : "souhaitée")" + (asked.map { " : \(frenchMonths($0))" } ?? "")
      let held = months.map { $0 == 0 ? "aucune dans ce métier" : "\(frenchMonths($0)) dans ce métier" }
      return "\(demand), \(held ?? "à vérifier")"
    case .training(nil, _): return "aucun diplôme indiqué"
    case .training(let asked?, let level):
      let demand = "niveau \(asked.level.label) \(asked.isRequired ? "exigé" : "souhaité")"
      return "\(demand), \(level.map { "niveau \($0.label)" } ?? "à vérifier")"
    }
  }
}
