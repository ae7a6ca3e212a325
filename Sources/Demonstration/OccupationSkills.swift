import Occupations
import ParticipantIndexing

/// The skills of an occupation that people and offers talk about: those of the ROME without diplomas and certificates.
struct OccupationSkills {
  /// The skills, core ones first, then by ascending code.
  let skills: [Skill]

  /// The codes of the skills.
  var codes: [SkillCode] { skills.map(\.code) }

  /// The skills of a planned occupation; none when the edition in use does not have it.
  init(_ plan: OccupationPlan, references: ParticipantReferences) {
    let occupation = RomeCode(plan.code).flatMap { references.rome[$0] }
    let known = (occupation?.skills ?? []).filter { references.certificates.certificate(forCode: $0.code) == nil }
    let ordered = known.filter(\.isCore) + known.filter { !$0.isCore }
    skills = ordered.compactMap { references.skills[$0.code] }.filter { skill in
      skill.kind != .savoirEtre && !isDiploma(skill.label) && !isSupervision(skill.label)
    }
  }
}

/// Whether the label of a skill names a diploma, a title or a certificate rather than something one can do.
private func isDiploma(_ label: String) -> Bool {
  let starts = [
    "CAP ", "BEP ", "BP ", "BTS ", "BUT ", "BM ", "Bac ", "CQP ", "MC ", "Titre professionnel", "Certificat ",
    "Certification",
    "Licence ", "Diplôme ", "Habilitation ", "Permis ", "Formation ", "DE ", "Brevet ", "Attestation ",
  ]
  return starts.contains { label.hasPrefix($0) } || label.hasPrefix("CAP") || label.contains("CACES")
}

/// Whether a skill is that of whoever leads a team, which neither the people nor the offers here are about.
private func isSupervision(_ label: String) -> Bool {
  ["Superviser", "Former", "Encadrer", "Manager", "Coordonner", "Animer", "Diriger", "Recruter", "Piloter"].contains {
    label.hasPrefix($0 + " ")
  }
}
