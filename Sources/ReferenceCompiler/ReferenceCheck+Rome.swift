import FactTables
import Occupations

extension CheckLedger {
  /// The tables of a ROME edition among themselves, and the sector prefixes and the weights of usage against its
  /// occupations.
  mutating func checkRome(
    _ edition: ReferenceEditions.Edition, sectors: ReferenceEditions.Edition?, usage: ReferenceEditions.Edition?
  ) {
    let rome = load { () throws(FactTableError) in
      let none = FactTable(path: "", bytes: Array(SectorTable.columns.joined(separator: "\t").utf8))
      let table = try sectors.map { sectors throws(FactTableError) in
        try FactTable(path: "\(sectors.folder)/\(ReferenceTable.sectors.file)")
      }
      return try Rome(folder: edition.folder, edition: edition.name, sectors: SectorTable(table: table ?? none))
    }
    guard let rome else { return }
    checkOccupations(rome, edition)
    checkTitles(rome, edition)
    checkSkills(rome, edition)
    checkQualifications(edition)
    if let sectors { checkSectors(rome, sectors) }
    if let usage { checkUsage(usage, of: rome) }
  }

  private mutating func checkOccupations(_ rome: Rome, _ edition: ReferenceEditions.Edition) {
    for occupation in rome.occupations {
      let code = occupation.code
      note(
        .parentLabel, holds: rome.v3Label(of: occupation.v3Parent) != nil,
        else: .parentWithoutLabel(occupation: code, parent: occupation.v3Parent))
      note(
        .domainLabel, holds: rome.domainLabel(occupation.domain) != nil,
        else: .domainWithoutLabel(occupation: code, domain: occupation.domain))
    }
    scan(.v3, of: edition) { ledger, row in
      guard let code = RomeCode(row[0]) else { return }
      ledger.note(.v3Occupation, holds: rome[code] != nil, else: .v3CodeWithoutOccupation(code))
    }
    scan(.mobility, of: edition) { ledger, row in
      guard let from = RomeCode(row[0]) else { return }
      for target in row.tokens(1).compactMap({ RomeCode($0) }) {
        ledger.note(
          .mobilityLink, holds: rome[from] != nil && rome[target] != nil,
          else: .mobilityToUnknownOccupation(from: from, to: target))
      }
    }
  }

  private mutating func checkTitles(_ rome: Rome, _ edition: ReferenceEditions.Edition) {
    let titles = load { () throws(FactTableError) in try appellations(folder: edition.folder) }
    guard let titles else { return }
    for title in titles {
      note(
        .titleOccupation, holds: rome[title.rome] != nil,
        else: .titleOfUnknownOccupation(title: title.title, occupation: title.rome))
    }
    let titled = Set(titles.map(\.rome))
    for occupation in rome.occupations {
      note(.occupationTitle, holds: titled.contains(occupation.code), else: .occupationWithoutTitle(occupation.code))
    }
  }

  private mutating func checkSkills(_ rome: Rome, _ edition: ReferenceEditions.Edition) {
    let skills = load { () throws(FactTableError) in try SkillTable(folder: edition.folder) }
    guard let skills else { return }
    for occupation in rome.occupations {
      for skill in occupation.skills {
        note(
          .occupationSkill, holds: skills[skill.code] != nil,
          else: .unknownSkill(occupation: occupation.code, skill: skill.code))
      }
    }
    scan(.occupationSkills, of: edition) { ledger, row in
      guard let code = RomeCode(row[0]), rome[code] == nil else { return }
      ledger.violations.append(.skillsOfUnknownOccupation(code))
    }
    scan(.skills, of: edition) { ledger, row in
      guard let code = SkillCode(row[0]), let macro = row.text(2).flatMap({ SkillCode($0) }) else { return }
      let kind = skills[macro]?.kind
      ledger.note(
        .skillMacro, holds: kind == .macroCompetence || kind == .savoirEtre,
        else: .unknownMacro(skill: code, macro: macro))
    }
  }

  private mutating func checkQualifications(_ edition: ReferenceEditions.Edition) {
    let certificates = load { () throws(FactTableError) in try CertificateTable(folder: edition.folder) }
    var seen: Set<SkillCode> = []
    for code in certificates?.certificates.flatMap(\.codes) ?? [] {
      note(.certificateCode, holds: seen.insert(code).inserted, else: .codeOfTwoCertificates(code))
    }
    scan(.licences, of: edition) { ledger, row in
      ledger.note(.licence, holds: DrivingLicence(code: row[0]) != nil, else: .unknownLicence(code: row[0]))
    }
  }

  private mutating func checkSectors(_ rome: Rome, _ sectors: ReferenceEditions.Edition) {
    let codes = rome.occupations.map(\.code.description)
    scan(.sectors, of: sectors) { ledger, row in
      let prefix = row[0]
      ledger.note(
        .sectorPrefix, holds: codes.contains { $0.hasPrefix(prefix) },
        else: .sectorPrefixWithoutOccupation(prefix: prefix))
    }
  }
}
