import Accompaniment
import Matching

extension ReferenceLabels {
  /// What to ask, and whom, one line each; skills to verify share a line.
  public func texts(of questions: [Question]) -> [String] {
    let skills = questions.compactMap { question in
      if case .skill(let code) = question { return skill(code) }
      return nil
    }
    guard skills.count > 1 else { return questions.map(text(of:)) }
    let others = questions.filter { if case .skill = $0 { false } else { true } }
    return others.map(text(of:)) + ["vérifier les compétences \(enumeration(skills))"]
  }

  /// What to ask, and whom, in one question or instruction.
  public func text(of question: Question) -> String {
    switch question {
    case .project: "demander quel métier ou quel secteur est visé"
    case .projectValidation: "faire valider le projet avant tout positionnement"
    case .skill(let code): "vérifier la compétence \(skill(code))"
    case .licence(let licence): "demander si la personne a le \(licence.label)"
    case .certificate(let key): "demander si la personne a : \(certificate(key))"
    case .home: "demander la commune de résidence"
    case .mode(let mode): "demander si la personne peut venir \(mode.label)"
    case .longestTravel: "demander la durée de trajet acceptée"
    case .contractKind(let kind): "demander si ce contrat convient : \(kind.label)"
    case .acceptedHours: "demander combien d'heures par semaine conviennent"
    case .shift(let shift): "demander si cela convient : \(shift.label)"
    case .availability: "demander la date de disponibilité"
    case .experience: "demander l'expérience dans ce métier"
    case .trainingLevel: "demander le niveau de formation"
    case .offerOccupation: "faire préciser le métier ou les compétences par l'employeur"
    case .workplace: "faire préciser le lieu de travail par l'employeur"
    case .offerContract: "faire préciser le type de contrat par l'employeur"
    case .offerHours: "faire préciser la durée du travail par l'employeur"
    case .offerSchedule: "faire préciser les horaires par l'employeur"
    case .offerStart: "faire préciser la date de début par l'employeur"
    case .offerExperience: "faire préciser l'expérience attendue par l'employeur"
    }
  }

  /// Why a pair is kept out of a list.
  public func text(of constraint: HardConstraint) -> String {
    switch constraint {
    case .licenceMissing(let licence): "\(licence.label) exigé, non détenu"
    case .contractRefused(let kind): "contrat refusé : \(kind.label)"
    case .tooFar(let minutes?, let limit): "trajet de \(french(minutes)), limite acceptée \(french(limit))"
    case .tooFar(nil, let limit): "aucun moyen de transport possible pour ce trajet (limite acceptée \(french(limit)))"
    case .beyondReach(let minutes?, let ceiling):
      "trajet de \(french(minutes)), plus de \(french(ceiling)) (limite acceptée inconnue)"
    case .beyondReach(nil, _): "aucun moyen de transport possible pour ce trajet (limite acceptée inconnue)"
    case .notAvailable(let start, let available):
      "début le \(french(start)), disponible le \(french(available))"
    case .offerExpired(let day): "offre expirée depuis le \(french(day))"
    }
  }

  /// What the support priority is made of: `DELD 4, QPV 4 (8 sur 10 possibles)`; with what is to verify or renew.
  public func text(of priority: SupportPriority) -> String {
    let counted = priority.criteria.filter { $0.points > .zero }.map { item in
      "\(item.criterion.label) \(french(item.points))" + (item.state == .toRenew ? " (à renouveler)" : "")
    }
    let unknown = priority.criteria.filter { $0.state == .unknown }.map(\.criterion.label)
    var parts = [counted.isEmpty ? "aucun critère rempli" : counted.joined(separator: " + ")]
    let sum = priority.criteria.reduce(Points.zero) { $0 + $1.points }
    if sum > priority.points { parts.append("plafonné à \(french(priority.cap))") }
    if !unknown.isEmpty { parts.append("à vérifier : \(unknown.joined(separator: ", "))") }
    return parts.joined(separator: " ; ")
  }

  /// Both ranks in one line: `12e en adéquation, affiché 5e : DELD, QPV`.
  public func ranks(of pair: RankedPair) -> String {
    let criteria = pair.assessment.priority.met.map(\.label).joined(separator: ", ")
    let byFit = ordinal(pair.rankByFit)
    let shown =
      pair.rank == pair.rankByFit ? "\(byFit) en adéquation" : "\(byFit) en adéquation, affiché \(ordinal(pair.rank))"
    return criteria.isEmpty ? shown : "\(shown) : \(criteria)"
  }
}
