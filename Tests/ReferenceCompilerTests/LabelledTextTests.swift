import Capture
import Foundation
import Occupations
import Testing

@testable import ReferenceCompiler

@Suite("Labelled offers")
struct LabelledTextTests {
  private func read(_ lines: String...) -> [LabelledText] {
    LabelledText.read(CapturedFile(name: "o.ndjson", data: Data(lines.joined(separator: "\n").utf8)))
  }

  @Test("Title, description and code are read; the title is cleaned; what has no code or cannot be read is left out")
  func reads() throws {
    let texts = read(
      #"{"id":"1","intitule":"Maçon (H/F)","romeCode":"F1703","description":"Murs."}"#,
      #"{"id":"2","intitule":"Maçon","description":"Murs."}"#,
      #"{"id":"3","intitule":"Maçon","romeCode":"maçon","description":"Murs."}"#,
      #"{"id":"4","intitule":"","romeCode":"F1703"}"#, "{",
      #"{"id":"5","intitule":"Couvreur","romeCode":"F1610"}"#)
    #expect(texts.map(\.id) == ["1", "5"] && texts.map(\.title) == ["Maçon", "Couvreur"])
    #expect(texts.map(\.description) == ["Murs.", ""] && texts.map(\.code.description) == ["F1703", "F1610"])
  }

  @Test("Offers of the same words are one group, whatever their title, signs and capitals; others are not")
  func groups() throws {
    let code = try #require(RomeCode("F1703"))
    func group(_ title: String, _ description: String) -> UInt64 {
      LabelledText(id: "", title: title, description: description, code: code).group
    }
    let murs = group("Maçon", "Monter les murs, à deux.")
    #expect(murs == group("Maçonne", "MONTER\nles murs — à deux !"))
    #expect(murs != group("Maçon", "Monter deux murs, à deux.") && murs != group("Maçon", "Monter les murs"))
    let long = String(repeating: "mur ", count: 80)
    #expect(group("Maçon", long + "fin") == group("Maçon", long + "autre"), "the first 80 words tell")
    #expect(group("Maçon", "") == group("MACON", " … "), "without a description, the title tells")
    #expect(group("Maçon", "") != group("Couvreur", ""))
  }
}
