import MatchingSupport
import Occupations
import Testing

@testable import Retrieval

@Suite struct OccupationSpaceTests {
  @Test("a row of nearness says what the ROME says of each pair")
  func rows() throws {
    let rome = try Fixtures.reference.rome()
    var space = OccupationSpace(rome)
    let gone = try Fixtures.rome("N1199")  // of no edition: near by domain and sector only
    #expect(space.index(of: gone) == UInt16(rome.occupations.count))
    for code in rome.occupations.map(\.code).enumerated().filter({ $0.offset % 97 == 0 }).map(\.element) + [gone] {
      let row = space.nearness(to: code)
      for (index, other) in space.codes.enumerated() {
        #expect(OccupationSpace.steps[Int(row[index])] == rome.relation(between: other, and: code), "\(code) \(other)")
      }
    }
  }

  @Test("the skills near to one are those that the table calls near")
  func nearSkills() throws {
    let (rome, table) = (try Fixtures.reference.rome(), try Fixtures.reference.skills())
    var space = SkillSpace(table, rome)
    let codes = table.codes
    for code in codes.enumerated().filter({ $0.offset % 1_511 == 0 }).map(\.element) {
      let near = Set(space.near(to: space.index(of: code)))
      for (index, other) in codes.enumerated() {
        #expect(near.contains(UInt16(index)) == table.areNear(other, code), "\(code) \(other)")
      }
    }
  }

  @Test("the occupations that include a skill are those of the ROME")
  func including() throws {
    let (rome, table) = (try Fixtures.reference.rome(), try Fixtures.reference.skills())
    var space = SkillSpace(table, rome)
    for code in table.codes.enumerated().filter({ $0.offset % 499 == 0 }).map(\.element) {
      let expected = rome.occupations.filter { $0.skills.contains { $0.code == code } }.map(\.code)
      let found = space.occupations(including: space.index(of: code)).map { rome.occupations[Int($0)].code }
      #expect(found == expected, "\(code)")
    }
  }
}
