import Foundation
import Testing

@testable import Capture

@Suite("JSON read in place: what is not well-formed is left to a reader that says why")
struct JSONDocumentTests {
  /// The text of the member `a` of a document; nil where the document cannot be read.
  private func text(_ json: [UInt8]) -> String? {
    JSONDocumentReader().read(Data(json)) { root in
      guard case .string(let text)? = root["a"]?.content else { return nil }
      return text
    }
  }

  @Test(
    "A text is what it says, escapes and pairs of surrogates opened",
    arguments: [
      (#"{"a":"été à 12,50 €"}"#, "été à 12,50 €"), (#"{"a":"\u00e9t\u00e9"}"#, "été"), (#"{"a":"\ud83d\ude9a"}"#, "🚚"),
      (#"{"a":"35h/semaine, horaires normaux"}"#, "35h/semaine, horaires normaux"), (#"{"a":""}"#, ""),
      (#"{"a":"\u0000"}"#, "\0"),
    ])
  func texts(json: String, expected: String) {
    #expect(text(Array(json.utf8)) == expected)
  }

  // A string is made of the bytes without another look: no byte may be handed on that is no UTF-8.
  @Test(
    "Half a pair of surrogates, and bytes that are no UTF-8, give no text",
    arguments: [
      Array(#"{"a":"\udc00"}"#.utf8), Array(#"{"a":"\ud800"}"#.utf8), Array(#"{"a":"\ud800x"}"#.utf8),
      Array(#"{"a":"\ud800\ud800"}"#.utf8), Array(#"{"a":"\udc00\ud800"}"#.utf8), Array(#"{"a":"\ud800\u0041"}"#.utf8),
      Array(#"{"a":""#.utf8) + [0xED, 0xA0, 0x80, 0x22, 0x7D], Array(#"{"a":""#.utf8) + [0xFF, 0x22, 0x7D],
      Array(#"{"a":""#.utf8) + [0xC0, 0x80, 0x22, 0x7D], Array(#"{"a":""#.utf8) + [0xC3, 0x22, 0x7D],
    ])
  func refused(json: [UInt8]) {
    #expect(text(json) == nil)
  }

  @Test(
    "A text of well-formed bytes is the one that a look at them gives",
    arguments: ["", "abc", "é", "🚚 à l'œuvre", "日本"])
  func wellFormed(source: String) {
    let text = String(wellFormed: Array(source.utf8).span)
    #expect(text == source && Array(text.utf8) == Array(source.utf8) && text.hashValue == source.hashValue)
  }
}
