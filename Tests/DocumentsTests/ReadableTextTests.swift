import Documents
import Testing

@Suite("The lines of a plain text")
struct ReadableTextTests {
  @Test("Empty lines stand between paragraphs only; dashes and bullets begin items")
  func lines() {
    let text = ReadableText(plain: "\n\n Soudeur \r\n\n\n- souder\n• meuler\n-vite\n– à 7 h\n*Gras*\n")
    #expect(text.lines.map(\.text) == ["Soudeur", "", "souder", "meuler", "-vite", "à 7 h", "*Gras*"])
    #expect(text.lines.map(\.kind) == [.text, .text, .item, .item, .text, .item, .text])
    #expect(text.text == "Soudeur\n\n- souder\n- meuler\n-vite\n- à 7 h\n*Gras*")
  }

  @Test("Control characters are dropped")
  func controls() { #expect(ReadableText(plain: "Sou\u{1}deur\u{0}").text == "Soudeur") }
}
