import Foundation
import Publishing
import Testing

@Suite("What is printed")
struct PublishingTests {
  static let logo = Data("<svg xmlns='http://www.w3.org/2000/svg'></svg>".utf8)

  static func identity() throws -> ProgrammeIdentity {
    try ProgrammeIdentity(name: "PLIE d'essai", mention: "Cofinancé <par> l'Union", contact: "01", logo: logo)
  }

  static let letter = InvitationLetter(
    name: "A & B", drive: "Forum <du> port", day: "samedi 12 décembre 2026", venue: nil, journey: nil,
    interviews: [.init(title: "Cariste", employer: nil, workplace: nil, time: nil, room: nil)], preparation: nil)

  @Test(
    "without the mention, the logo or the name nothing is printed (R53)",
    arguments: [
      ("", "mention", logo, PublishingError.noName), ("nom", " ", logo, .noMention),
      ("nom", "mention", Data(), .noLogo),
      ("nom", "mention", Data("un texte".utf8), .noLogo),
      ("nom", "mention", Data("<svg><script>1</script></svg>".utf8), .noLogo),
    ])
  func identity(name: String, mention: String, logo: Data, problem: PublishingError) {
    #expect(throws: problem) { try ProgrammeIdentity(name: name, mention: mention, contact: "", logo: logo) }
  }

  @Test("every page bears mention and logo, says its language, and loads nothing from elsewhere")
  func page() throws {
    let page = Self.letter.html(try Self.identity())
    #expect(page.contains("<html lang=\"fr\">"))
    #expect(page.contains("Cofinancé &lt;par&gt; l&#39;Union"))
    #expect(page.contains("src=\"data:image/svg+xml;base64,"))
    #expect(page.contains("alt=\"PLIE d&#39;essai\""))
    #expect(!page.contains("http://") && !page.contains("https://"))
    #expect(!page.contains("<script"))
  }

  @Test("what people typed stands in a page as text")
  func escaped() throws {
    let page = Self.letter.html(try Self.identity())
    #expect(page.contains("A &amp; B"))
    #expect(page.contains("Forum &lt;du&gt; port"))
  }

  @Test("tables have a caption and headers for columns and rows")
  func table() throws {
    let page = Self.letter.html(try Self.identity())
    #expect(page.contains("<caption>Votre entretien</caption>"))
    #expect(page.contains("<th scope=\"col\">Poste</th>"))
    #expect(page.contains("<th scope=\"row\">Cariste</th>"))
  }

  @Test(
    "a cell of CSV is a text, a number with a comma, or quoted",
    arguments: [
      (Sheet.Cell.text("a;b"), "\"a;b\""), (.text("dit « \"oui\" »"), "\"dit « \"\"oui\"\" »\""), (.number(12), "12"),
      (.hundredths(7605), "76,05"), (.hundredths(-5), "-0,05"), (.empty, ""), (.text("=1+1"), "'=1+1"),
      (.text("@SUM(A1)"), "'@SUM(A1)"), (.text("-1+1"), "'-1+1"), (.text("a\r\nb"), "\"a\r\nb\""),
    ])
  func csv(cell: Sheet.Cell, written: String) {
    #expect(Sheet(name: "x", columns: ["c"], rows: [[cell]]).csv == ["c", written])
  }

  @Test("a sheet is written whole, or not at all")
  func xlsx() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "candidatheque-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let sheet = Sheet(
      name: "Équipe", columns: ["Nom", "Total"], rows: [[.text("=1+1"), .hundredths(7605)], [.empty, .number(3)]])
    let path = folder.appendingPathComponent("equipe.xlsx").path
    try sheet.writeXLSX(to: path)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: [0x50, 0x4B]))
    #expect(throws: PublishingError.cannotWrite(path: folder.path + "/absent/x.xlsx")) {
      try sheet.writeXLSX(to: folder.path + "/absent/x.xlsx")
    }
  }
}
