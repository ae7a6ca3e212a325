import Foundation
import Territory
import Testing

@Suite("INSEE and postal codes")
struct CodesTests {
  @Test(
    "The department of an INSEE code, Corsica and overseas included",
    arguments: [
      ("59183", "59"), ("01001", "01"), ("2A004", "2A"), ("2b033", "2B"), ("97411", "974"), ("98818", "988"),
      ("75056", "75"),
    ])
  func insee(text: String, departement: String) throws {
    let code = try #require(InseeCode(text))
    #expect(code.departement == departement)
    #expect(code.description == text.uppercased())
  }

  @Test("What is no INSEE code", arguments: ["", "5918", "591830", "2C004", "A2004", "59 83", "5918A", "５９１８３"])
  func notInsee(text: String) {
    #expect(InseeCode(text) == nil)
  }

  @Test(
    "A postal code keeps or gets back its leading zero",
    arguments: [("59140", "59140"), ("01000", "01000"), ("1000", "01000"), ("20200", "20200"), ("97400", "97400")])
  func postal(text: String, expected: String) {
    #expect(PostalCode(text)?.description == expected)
  }

  @Test("What is no postal code", arguments: ["", "591", "591400", "5914O", "2A004", "59 140", "F-59140"])
  func notPostal(text: String) {
    #expect(PostalCode(text) == nil)
  }

  @Test("Codes travel as plain strings in JSON, and a wrong one is refused")
  func json() throws {
    let codes = try JSONDecoder().decode([InseeCode].self, from: Data("[\"59183\",\"2A004\"]".utf8))
    #expect(String(decoding: try JSONEncoder().encode(codes), as: UTF8.self) == "[\"59183\",\"2A004\"]")
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([PostalCode].self, from: Data("[\"5\"]".utf8)) }
  }
}
