import Occupations
import Territory
import Testing

@testable import ReferenceCompiler

/// One damage done to a compiled table of the sample, and what the check must say of it.
struct Damage: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let table: String
  let replacing: String
  let with: String
  let violations: [ReferenceViolation]

  init(
    _ description: String, _ table: String, _ replacing: String, _ with: String, _ violations: ReferenceViolation?...
  ) {
    (testDescription, self.table, self.replacing, self.with) = (description, table, replacing, with)
    self.violations = violations.compactMap { $0 }
  }

  static let all = rome + skills + communes + districts

  static let rome = [
    Damage(
      "a weight for an occupation that does not exist", "usage/ft2025-08/terms.tsv",
      "\tequipier\t1588\tG1603:", "\tequipier\t1588\tG1699:",
      rome("G1699").map { .weightOfUnknownOccupation(term: "equipier", occupation: $0) }),
    Damage(
      "a title of an occupation that does not exist", "rome/v460/appellations.tsv", "N1103\t302", "N1199\t302",
      rome("N1199").map { .titleOfUnknownOccupation(title: "Picker", occupation: $0) }),
    Damage(
      "an occupation without a title", "rome/v460/appellations.tsv", "N1106\t303", "N1103\t303",
      rome("N1106").map { .occupationWithoutTitle($0) }),
    Damage(
      "a v3 parent without a label", "rome/v460/v3.tsv", "G1603\tPersonnel polyvalent en restauration\n", "",
      rome("G1603").map { .parentWithoutLabel(occupation: $0, parent: $0) }),
    Damage(
      "a v3 code that no occupation has", "rome/v460/v3.tsv", "G1603", "G1603\tRestauration\nG1699",
      rome("G1699").map { .v3CodeWithoutOccupation($0) }),
    Damage(
      "a professional domain without a label", "rome/v460/domains.tsv", "G16", "G17",
      rome("G1603").map { .domainWithoutLabel(occupation: $0, domain: "G16") }),
    Damage(
      "a mobility link to nowhere", "rome/v460/mobility.tsv", "N1106 G1603", "N1106 G1699",
      link("N1103", "G1699").map { .mobilityToUnknownOccupation(from: $0.0, to: $0.1) }),
    Damage(
      "a mobility link from nowhere", "rome/v460/mobility.tsv", "G1603\tN1103", "G1699\tN1103",
      link("G1699", "N1103").map { .mobilityToUnknownOccupation(from: $0.0, to: $0.1) }),
    Damage(
      "a mobility link to what is no code", "rome/v460/mobility.tsv", "N1106 G1603", "N1106 G16",
      .malformedCode(table: "mobility.tsv", line: 3, column: "targets", value: "G16")),
    Damage(
      "an occupation twice", "rome/v460/occupations.tsv", "G1603\tG1603\tG16",
      "G1603\tG1603\tG16\tPlongeur / Plongeuse\nG1603\tG1603\tG16",
      .repeatedCode(table: "occupations.tsv", code: "G1603")),
    Damage(
      "a published title code twice", "rome/v460/appellations.tsv", "302", "301",
      .repeatedCode(table: "appellations.tsv", code: "301")),
    Damage(
      "a title of an occupation twice", "rome/v460/appellations.tsv", "Manutentionnaire", "Picker",
      .repeatedCode(table: "appellations.tsv", code: "N1103 Picker")),
    Damage(
      "a sector prefix that is no occupation's", "sectors/2026/sectors.tsv", "G16", "K26",
      .sectorPrefixWithoutOccupation(prefix: "K26")),
  ]

  static let skills = [
    Damage(
      "a skill that does not exist", "rome/v460/occupation_skills.tsv", "100* 501", "100* 599",
      rome("N1103").flatMap { code in SkillCode("599").map { .unknownSkill(occupation: code, skill: $0) } }),
    Damage(
      "the skills of an occupation that does not exist", "rome/v460/occupation_skills.tsv", "N1106", "N1199",
      rome("N1199").map { .skillsOfUnknownOccupation($0) }),
    Damage(
      "a macro-compétence that does not exist", "rome/v460/skills.tsv", "100\tf\t500", "100\tf\t599",
      skills("100", "599").map { .unknownMacro(skill: $0.0, macro: $0.1) }),
    Damage(
      "a macro-compétence that is none", "rome/v460/skills.tsv", "100\tf\t500", "100\tf\t200",
      skills("100", "200").map { .unknownMacro(skill: $0.0, macro: $0.1) }),
    Damage(
      "a certificate key twice", "rome/v460/certificates.tsv", "SST\tSECOURISME", "R489-3\tSECOURISME",
      .repeatedCode(table: "certificates.tsv", code: "R489-3")),
    Damage(
      "a published code of two certificates", "rome/v460/certificates.tsv", "491617", "491586",
      SkillCode("491586").map { .codeOfTwoCertificates($0) }),
    Damage(
      "a licence that the law does not know", "rome/v460/licences.tsv", "EB\t", "Z\t", .unknownLicence(code: "Z")),
  ]

  static let communes = [
    Damage(
      "a commune without a postal code", "geo/cog2026/communes.tsv", "\t59495\t", "\t\t",
      insee("59340").map { .communeWithoutPostalCode($0) }),
    Damage(
      "a postal code that is none", "geo/cog2026/communes.tsv", "59140 59240", "59140 5924O",
      .malformedCode(table: "communes.tsv", line: 5, column: "postal_codes", value: "5924O")),
    Damage(
      "an EPCI without a name", "geo/cog2026/epci.tsv", "245900428", "245900429",
      insee("59183").map { .epciWithoutName(commune: $0, epci: "245900428") },
      insee("59340").map { .epciWithoutName(commune: $0, epci: "245900428") }),
    Damage(
      "an arrondissement without its city", "geo/cog2026/communes.tsv", "\t13055\n", "\t13056\n",
      pair("13201", "13056").map { .arrondissementWithoutCity(arrondissement: $0.0, city: $0.1) }),
    Damage(
      "a former commune that is part of none", "geo/cog2026/merged.tsv", "Fort-Mardyck\t59183", "Fort-Mardyck\t59999",
      pair("59248", "59999").map { .formerCommuneWithoutToday(former: $0.0, today: $0.1) }),
    Damage(
      "a commune twice", "geo/cog2026/communes.tsv", "29155\tOuessant", "13055\tOuessant",
      .repeatedCode(table: "communes.tsv", code: "13055")),
  ]

  static let districts = [
    Damage(
      "a district in a commune that does not exist", "qpv/qpv2024/districts.tsv", "59340", "59999",
      insee("59999").map { .districtInUnknownCommune(district: "QN05901M", commune: $0) }),
    Damage(
      "a district in no commune", "qpv/qpv2024/districts.tsv", "\t59340\t", "\t\t",
      .districtWithoutCommune(district: "QN05901M")),
    Damage(
      "a contour that is open", "qpv/qpv2024/districts.tsv", "100,-200 -200,0", "100,-200",
      .brokenContour(district: "QN05901M", contour: 1)),
    Damage(
      "a contour of two points", "qpv/qpv2024/districts.tsv", "100,200 100,-200 -200,0", "100,200 -100,-200",
      .brokenContour(district: "QN05901M", contour: 1)),
    Damage(
      "a second contour that is broken", "qpv/qpv2024/districts.tsv", " -1000,0", " -1000,0;5,5",
      .brokenContour(district: "QN05902M", contour: 2)),
    Damage(
      "a district without a contour", "qpv/qpv2024/districts.tsv", "24300,510400 100,200 100,-200 -200,0", "",
      .brokenContour(district: "QN05901M", contour: 1)),
    Damage(
      "a district twice", "qpv/qpv2024/districts.tsv", "QN05902M", "QN05901M",
      .repeatedCode(table: "districts.tsv", code: "QN05901M")),
  ]

  private static func rome(_ code: String) -> RomeCode? { RomeCode(code) }
  private static func insee(_ code: String) -> InseeCode? { InseeCode(code) }

  private static func link(_ from: String, _ to: String) -> (RomeCode, RomeCode)? {
    RomeCode(from).flatMap { from in RomeCode(to).map { (from, $0) } }
  }

  private static func skills(_ one: String, _ other: String) -> (SkillCode, SkillCode)? {
    SkillCode(one).flatMap { one in SkillCode(other).map { (one, $0) } }
  }

  private static func pair(_ one: String, _ other: String) -> (InseeCode, InseeCode)? {
    InseeCode(one).flatMap { one in InseeCode(other).map { (one, $0) } }
  }
}
