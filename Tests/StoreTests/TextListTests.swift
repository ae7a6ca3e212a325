import Foundation
import Testing

@testable import Store

@Suite struct TextListTests {
  @Test(
    arguments: [
      ([], "[]"), ([""], "[\"\"]"), (["a", "b"], "[\"a\",\"b\"]"), (["é", "]", ","], "[\"é\",\"]\",\",\"]"),
      (["say \"no\"", "a\\b"], #"["say \"no\"","a\\b"]"#), (["\n\u{1}\0"], #"["\u000a\u0001\u0000"]"#),
    ] as [([String], String)]) func textsBecomeJSONAndComeBack(texts: [String], json: String) throws
  {
    #expect(TextList.json(texts) == json)
    #expect(TextList.texts(json) == texts)
    #expect(try JSONDecoder().decode([String].self, from: Data(json.utf8)) == texts)
  }

  @Test(arguments: ["", "[", "[\"a\"", "{}", "[1]", "[\"a\"]x", "null", "\"a\""])
  func anythingElseIsRefused(json: String) { #expect(TextList.texts(json) == nil) }

  @Test func anotherProgramMayWriteTheJSONInItsOwnWay() {
    #expect(TextList.texts(" [ \"a\" , \"b\" ] ") == ["a", "b"])
  }
}
