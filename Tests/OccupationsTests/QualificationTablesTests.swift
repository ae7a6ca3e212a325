import Occupations
import TestSupport
import Testing

@Suite("Skills and certificates of the tables in use")
struct QualificationTablesTests {
  @Test("Every skill of an occupation has its label")
  func skillsOfOccupations() throws {
    let (rome, skills) = (try Reference.rome(), try Reference.skills())
    #expect(skills.count > 30_000)
    for occupation in rome.occupations {
      for skill in occupation.skills {
        #expect(skills[skill.code]?.label.isEmpty == false, "\(skill.code)")
        #expect(rome.occupationCount(of: skill.code) > 0)
      }
    }
  }

  @Test("Skills of one macro-compétence are near, in both directions; a skill is not near itself")
  func near() throws {
    let (rome, skills) = (try Reference.rome(), try Reference.skills())
    var random = SplitMix(seed: 1)
    let codes = Set(rome.occupations.flatMap { $0.skills.map(\.code) }).sorted()
    for _ in 0..<5_000 {
      guard let one = codes.randomElement(using: &random), let other = codes.randomElement(using: &random) else {
        break
      }
      #expect(!skills.areNear(one, one))
      #expect(skills.areNear(one, other) == skills.areNear(other, one))
    }
    let groups = Dictionary(grouping: codes) { skills[$0]?.macro }
    #expect(groups.count > 100)
    for (macro, group) in groups {
      guard let macro, let one = group.first else { continue }
      for other in group.dropFirst() { #expect(skills.areNear(one, other)) }
      #expect(skills.areNear(one, macro) && skills.areNear(macro, one))
    }
  }

  @Test("A certificate by its key and by each of its published codes")
  func certificates() throws {
    let table = try Reference.certificates()
    #expect(table.certificates.count > 100)
    for certificate in table.certificates {
      #expect(table[certificate.key] == certificate)
      for code in certificate.codes { #expect(table.certificate(forCode: code)?.key == certificate.key) }
    }
  }

  @Test(
    "Keys as people write them",
    arguments: [("r489-3", "R489-3"), ("R489 - 3", "R489-3"), ("FIMO", "FIMO"), ("Sst", "SST"), ("b2v", "B2V")])
  func keys(text: String, expected: String) throws {
    let key = try #require(CertificateKey(text))
    #expect(key.description == expected)
    #expect(try Reference.certificates()[key] != nil)
  }

  @Test("What is no key", arguments: ["", " ", "R489.3", "é", String(repeating: "A", count: 41)])
  func notKeys(text: String) {
    #expect(CertificateKey(text) == nil)
  }

  @Test("What is no skill code", arguments: ["", "0", "-5", "abc", "12345678901", "1.5"])
  func notSkillCodes(text: String) {
    #expect(SkillCode(text) == nil)
  }
}
