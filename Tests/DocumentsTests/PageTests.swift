import Capture
import Testing

@testable import Documents

@Suite("Pages: text line by line, tables, data for machines")
struct PageTests {
  static func page(_ html: String) throws -> Page { try Page(Array(html.utf8)) }

  @Test(
    "What stands on the lines",
    arguments: [
      ("<p>Un</p><p>Deux</p>", "Un\n\nDeux"), ("Un<br>Deux<br/>Trois", "Un\nDeux\nTrois"),
      ("<ul><li>Un<li>Deux</ul>", "- Un\n- Deux"), ("<h1>Titre</h1>Suite", "Titre\nSuite"),
      ("caf&eacute; &amp; th&#233; &#x20AC;", "café & thé €"), ("a&nbsp;&nbsp; b\n\n c", "a b c"),
      ("so\u{AD}u\u{200B}deur", "soudeur"), ("<pre>Un\n  Deux</pre>", "Un\nDeux"),
      ("<p>Un<script>var a = '<p>non</p>';</script></p><style>p{}</style>", "Un"),
      (
        "<nav>Menu</nav><div>Un texte assez long pour être tout ce que la page a d'utile</div><footer>Bas</footer>",
        "Un texte assez long pour être tout ce que la page a d'utile"
      ),
      (
        "<main>Le contenu principal de cette page</main><div>Autres offres du même employeur</div>",
        "Le contenu principal de cette page"
      ),
      ("<nav>Seul un menu est là</nav>", "Seul un menu est là"),
      (
        "<table><tr><td>Lieu</td><td>Croix</td></tr><tr><th>Contrat :<td>CDI</tr></table>",
        "Lieu : Croix\nContrat : CDI"
      ),
      ("<dl><dt>Lieu</dt><dd>Croix</dd><dt>Contrat</dt><dd>CDI</dd></dl>", "Lieu : Croix\nContrat : CDI"),
      ("<tr><td>a<td>b<td>c</tr>", "a | b | c"),
      (
        "<div style='display:none'>Caché</div><p hidden>Caché</p>Ce qui se voit fait quarante lettres au moins, ou plus",
        "Ce qui se voit fait quarante lettres au moins, ou plus"
      ),
      ("salaire < 2000 et <b>plus", "salaire < 2000 et plus"), ("a <3 b > c", "a <3 b > c"),
      ("<!-- note -->Un<!-- jamais close <p>Deux", "Un jamais close\n\nDeux"),
      ("<p title='a > b' data-x=\"<p>\">Un</p>", "Un"), ("<P CLASS=x>Un</P>", "Un"),
      ("<div><p>Un<div>Deux</p></span></b>Trois", "Un\nDeuxTrois"), ("Un</b", "Un</b"),
    ])
  func lines(html: String, expected: String) throws {
    let text = try Self.page(html).text.text
    #expect(text.split(separator: "\n") == expected.split(separator: "\n"), "\(text)")
  }

  @Test("The title stands apart from the lines")
  func title() throws {
    let text = try Self.page("<html><head><title> Soudeur\n H/F </title></head><body><p>Offre</p>").text
    #expect(text.title == "Soudeur H/F" && text.text == "Offre")
  }

  @Test("Latin-1 pages are read whatever they call themselves; UTF-16 too")
  func encodings() throws {
    let latin = Array("<meta charset=utf-8><p>caf".utf8) + [0xE9, 0x20, 0x92] + Array("</p>".utf8)
    #expect(try Page(latin).text.text == "café ’")
    let wide = [0xFF, 0xFE] + "<p>é</p>".utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try Page(wide).text.text == "é")
  }

  @Test("Tables of data come cell by cell; a table that holds tables is layout")
  func tables() throws {
    let page = try Self.page(
      "<table><tr><td><table><tr><th>Poste<th>Ville</tr><tr><td>Maçon<br>coffreur<td>Croix</tr></table></td></tr></table>"
    )
    #expect(page.tables == [[["Poste", "Ville"], ["Maçon\ncoffreur", "Croix"]]])
    let spans = try Page(
      Array(
        "<table><tr><th colspan='3'>Titre</th></tr><tr><td>1<td rowspan=\"2\">Lens<td></td></tr><tr><td>2<td>CDI</tr></table>"
          .utf8))
    #expect(spans.tables == [[["Titre", "", ""], ["1", "Lens", ""], ["2", "Lens", "CDI"]]])
  }

  @Test("Data for machines is set aside with its line")
  func linkedData() throws {
    let page = try Self.page(
      "<p>\n<script type='application/ld+json'>{\"a\":1}</script>\n<SCRIPT TYPE=application/ld+json>[2]")
    #expect(page.linkedData.map(\.line) == [2, 3])
    #expect(page.linkedData.map { String(decoding: $0.content, as: UTF8.self) } == ["{\"a\":1}", "[2]"])
  }

  @Test("What would take too long or too much is refused")
  func bounds() {
    let deep = String(repeating: "<div>", count: 5_000) + "texte"
    #expect(throws: DocumentFault.tooNested(limit: Page.deepest)) { try Self.page(deep) }
    let many = String(repeating: "<p>a", count: Page.mostElements + 1)
    #expect(throws: DocumentFault.tooManyParts(limit: Page.mostElements)) { try Self.page(many) }
    #expect(throws: DocumentFault.tooLarge(limit: Page.largest)) {
      try Page([UInt8](repeating: 0x61, count: Page.largest + 1))
    }
  }

  @Test(
    "Soup of every kind ends",
    arguments: [
      "<a " + (0..<40_000).map { "b\($0) " }.joined(), String(repeating: "<!--", count: 100_000),
      String(repeating: "<a b='", count: 60_000), String(repeating: "<", count: 200_000),
      String(repeating: "&", count: 200_000), String(repeating: "</b>", count: 100_000),
      String(repeating: "<script>", count: 40_000), "<" + String(repeating: "a", count: 200_000),
      String(repeating: "<![CDATA[", count: 40_000), String(repeating: "<p><b><i>", count: 60) + "fin",
      String(repeating: "<table><tr><td>", count: 100) + "fin",
    ])
  func soup(html: String) {
    do { _ = try Self.page(html) } catch {}
  }
}

@Suite("Descriptions that may hold markup")
struct MarkupTextTests {
  @Test(
    "Markup is opened, other signs stay",
    arguments: [
      ("Sans balise", "Sans balise"), ("<p>Un</p><p>Deux</p>", "Un\n\nDeux"), ("R&amp;D", "R&D"),
      ("caf&eacute; l&#39;&#xE9;t&#233;", "café l'été"), ("&lt;p&gt;Un&lt;/p&gt;Deux", "Un\n\nDeux"),
      ("âge < 30 ans & plus", "âge < 30 ans & plus"), ("a <b c", "a <b c"),
      ("&inconnu; & &#0; &;", "&inconnu; & &#0; &;"),
      ("Un\nDeux", "Un\nDeux"), ("12&nbsp;h", "12 h"), ("", ""),
    ])
  func opened(text: String, expected: String) {
    #expect(textOfMarkup(text).split(separator: "\n") == expected.split(separator: "\n"))
  }
}

@Suite("JSON as pages hold it")
struct LenientJSONTests {
  @Test(
    "Each value as strict JSON",
    arguments: [
      ("{\"a\":1}", ["{\"a\":1}"]), ("<!-- {\"a\":1} -->;", ["{\"a\":1}"]),
      ("//<![CDATA[\n{\"a\":1}\n//]]>", ["{\"a\":1}"]),
      ("{\"a\":\"b\nc\"}", ["{\"a\":\"b\\nc\"}"]), ("{\"a\":[1,2,],}", ["{\"a\":[1,2]}"]),
      ("{\"a\":1}{\"b\":2}", ["{\"a\":1}", "{\"b\":2}"]),
      ("{&quot;a&quot;:1}", ["{\"a\":1}"]), ("{\"a\":1} /* fin */ suite", ["{\"a\":1}"]),
      ("{/* x */\"a\":1 // y\n}", ["{\"a\":1}"]),
      ("{\"a\":\"\\'\"}", ["{\"a\":\"'\"}"]), ("[1,{\"a\":\"}\"}]", ["[1,{\"a\":\"}\"}]"]), ("{\"a\":", []), ("", []),
      ("{]", []),
    ])
  func values(script: String, expected: [String]) {
    let values = LenientJSON.values(in: Array(script.utf8)).map { String(decoding: $0, as: UTF8.self) }
    #expect(values == expected)
  }
}
