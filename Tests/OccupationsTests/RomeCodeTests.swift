import Foundation
import Occupations
import Testing

@Suite("ROME codes: a letter A–N and four digits")
struct RomeCodeTests {
  @Test(
    "Case and spaces do not matter",
    arguments: [("N1103", "N1103"), ("n1103", "N1103"), (" K1304 ", "K1304"), ("A0001", "A0001"), ("F 1703", "F1703")])
  func reads(text: String, expected: String) throws {
    let code = try #require(RomeCode(text))
    #expect(code.description == expected)
    #expect(code.domain == expected.prefix(3))
  }

  @Test("What is no code", arguments: ["", "N110", "N11033", "O1103", "11103", "NN103", "N11O3", "É1103", "N110３"])
  func refuses(text: String) {
    #expect(RomeCode(text) == nil)
  }

  @Test("The order of codes is the order of their texts")
  func order() throws {
    let codes = try Reference.rome().occupations.map(\.code)
    #expect(codes == codes.sorted())
    #expect(codes.map(\.description) == codes.map(\.description).sorted())
  }

  @Test("A code travels as a plain string in JSON")
  func json() throws {
    let code = try #require(RomeCode("N1103"))
    #expect(String(decoding: try JSONEncoder().encode([code]), as: UTF8.self) == "[\"N1103\"]")
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([RomeCode].self, from: Data("[\"X\"]".utf8)) }
  }
}
