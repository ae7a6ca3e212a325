import Occupations

extension RomeCompiler {
  /// `skills.tsv` and `occupation_skills.tsv`. Every competence and savoir of the release is kept, used by an
  /// occupation or not: an offer may name any of them.
  func addSkills(to tables: inout CompiledTables) throws(ReferenceBuildError) {
    let skills = try publishedSkills()
    tables.set(
      .skills,
      rows: skills.sorted { $0.key < $1.key }.map { code, skill in
        [code.description, skill.kind.rawValue, skill.macro?.description ?? "", skill.label]
      })

    let conditions = try workingConditions()
    var skillsByOccupation: [RomeCode: [(code: SkillCode, isCore: Bool)]] = [:]
    for row in try release.table("coherence_item", ["code_rome", "code_ogr", "coeur_metier"]).rows {
      let occupation = try row.value("code_rome") { RomeCode($0) }
      let code = try row.value("code_ogr") { SkillCode($0) }
      guard skills[code] != nil else {
        if !conditions.contains(code) { tables.leaveOut("\(occupation) \(code)", .unknownSkill) }
        continue
      }
      skillsByOccupation[occupation, default: []].append((code, row.text("coeur_metier") == "Principale"))
    }
    tables.set(
      .occupationSkills,
      rows: skillsByOccupation.sorted { $0.key < $1.key }.map { occupation, skills in
        let tokens = skills.sorted { $0.code < $1.code }.map { $0.code.description + ($0.isCore ? "*" : "") }
        return [occupation.description, tokens.joined(separator: " ")]
      })
  }

  private struct PublishedSkill {
    let kind: Skill.Kind
    let macro: SkillCode?
    let label: String
  }

  private func publishedSkills() throws(ReferenceBuildError) -> [SkillCode: PublishedSkill] {
    var skills: [SkillCode: PublishedSkill] = [:]
    let columns = ["code_ogr", "nature", "libelle_competence", "code_ogr_macro_comp", "cat_comp"]
    for row in try release.table("referentiel_competence", columns).rows {
      let isMacro = row.text("nature") == "Macro-compétence"
      let kind: Skill.Kind =
        switch row.text("cat_comp") {
        case "Savoir-être professionnel": .savoirEtre
        case _ where isMacro: .macroCompetence
        default: .savoirFaire
        }
      let macro = try row.optional("code_ogr_macro_comp") { SkillCode($0) }
      skills[try row.value("code_ogr") { SkillCode($0) }] = PublishedSkill(
        kind: kind, macro: macro, label: try row.required("libelle_competence"))
    }
    for row in try release.table("referentiel_savoir", ["code_ogr_savoir", "libelle_savoir"]).rows {
      skills[try row.value("code_ogr_savoir") { SkillCode($0) }] = PublishedSkill(
        kind: .savoir, macro: nil, label: try row.required("libelle_savoir"))
    }
    return skills
  }

  /// The codes of working conditions (hours, places, gear), which stand in the same lists as the skills.
  private func workingConditions() throws(ReferenceBuildError) -> Set<SkillCode> {
    var codes: Set<SkillCode> = []
    for row in try release.table("referentiel_contexte_travail", ["code_ogr"]).rows {
      codes.insert(try row.value("code_ogr") { SkillCode($0) })
    }
    return codes
  }
}
