import Occupations
import TestSupport
import Testing

@Suite("The ROME in use: occupations and how near they are")
struct RomeTests {
  @Test("Every v3 code is kept as an occupation, with its parent, label and domain")
  func generations() throws {
    let rome = try Reference.rome()
    #expect(rome.occupations.count == 1_584)
    #expect(Set(rome.occupations.map(\.v3Parent)).count == 532)
    for occupation in rome.occupations {
      #expect(rome[occupation.v3Parent] != nil)
      #expect(rome.v3Label(of: occupation.v3Parent) != nil)
      #expect(rome.domainLabel(occupation.domain) != nil)
      #expect(occupation.domain == occupation.code.domain)
    }
  }

  @Test(
    "The steps of nearness, by the official tables",
    arguments: [
      ("N1103", "N1103", OccupationRelation.same), ("A1206", "F1101", .sameParent), ("A1101", "A1102", .sameParent),
      ("A1101", "A1414", .mobilityLink), ("A1414", "A1101", .mobilityLink), ("N1103", "N1301", .sameSector),
      ("D1101", "M1602", .unrelated),
    ])
  func steps(one: String, other: String, expected: OccupationRelation) throws {
    let (first, second) = (try #require(RomeCode(one)), try #require(RomeCode(other)))
    #expect(try Reference.rome().relation(between: first, and: second) == expected)
  }

  @Test("Nearness is the same in both directions, and nearer is greater")
  func symmetric() throws {
    let rome = try Reference.rome()
    var random = SplitMix(seed: 1)
    var met: Set<OccupationRelation> = []
    for _ in 0..<20_000 {
      guard let one = rome.occupations.randomElement(using: &random),
        let other = rome.occupations.randomElement(using: &random)
      else { continue }
      let near = (one.mobility + [other.code]).randomElement(using: &random) ?? other.code
      for code in [other.code, near, one.v3Parent] {
        let relation = rome.relation(between: one.code, and: code)
        #expect(relation == rome.relation(between: code, and: one.code))
        met.insert(relation)
      }
    }
    #expect(met == Set(OccupationRelation.allCases))
    #expect(OccupationRelation.allCases == OccupationRelation.allCases.sorted(by: >))
  }

  @Test("A code that the edition does not have still has its domain and sector")
  func unknownCode() throws {
    let rome = try Reference.rome()
    let (missing, known) = (try #require(RomeCode("N1199")), try #require(RomeCode("N1103")))
    #expect(rome[missing] == nil)
    #expect(rome.relation(between: missing, and: known) == .sameDomain)
  }
}
