/// A page for people, as HTML that is printed well and read by any screen reader: French, one heading, tables with headers,
/// nothing loaded from elsewhere (RGAA AA: language, title, headings, table headers, contrast, text that reflows).
struct Page {
  private let title: String
  private let identity: ProgrammeIdentity
  private var body: [String] = []

  /// A page.
  /// - Parameter title: of the page and of its heading.
  init(_ title: String, _ identity: ProgrammeIdentity) { (self.title, self.identity) = (title, identity) }

  /// Adds a paragraph.
  mutating func add(_ text: String) { body.append("<p>\(escaped(text))</p>") }

  /// Adds a heading under that of the page.
  mutating func add(heading text: String) { body.append("<h2>\(escaped(text))</h2>") }

  /// Adds facts, each a name and what it is.
  mutating func add(facts: [(name: String, value: String)]) {
    let rows = facts.map { "<dt>\(escaped($0.name))</dt><dd>\(escaped($0.value))</dd>" }
    body.append("<dl>\(rows.joined())</dl>")
  }

  /// Adds a list.
  mutating func add(list: [String]) { body.append("<ul>\(list.map { "<li>\(escaped($0))</li>" }.joined())</ul>") }

  /// Adds a table. The first cell of each row is its heading.
  mutating func add(table caption: String, columns: [String], rows: [[String]]) {
    let head = columns.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    let lines = rows.map { row in
      let cells = row.enumerated().map { number, cell in
        number == 0 ? "<th scope=\"row\">\(escaped(cell))</th>" : "<td>\(escaped(cell))</td>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    body.append(
      "<table><caption>\(escaped(caption))</caption><thead><tr>\(head)</tr></thead><tbody>\n"
        + lines.joined(separator: "\n") + "\n</tbody></table>")
  }

  /// The page.
  var html: String {
    """
    <!DOCTYPE html>
    <html lang="fr">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(title)) — \(escaped(identity.name))</title>
    <style>\(Self.style)</style>
    </head>
    <body>
    <header><img src="\(identity.logo)" alt="\(escaped(identity.name))"></header>
    <main>
    <h1>\(escaped(title))</h1>
    \(body.joined(separator: "\n"))
    </main>
    <footer>
    <p>\(escaped(identity.mention))</p>
    \(identity.contact.isBlank ? "" : "<p>\(escaped(identity.contact))</p>\n")</footer>
    </body>
    </html>

    """
  }

  private static let style = """
    body{font:1rem/1.5 sans-serif;color:#1a1a1a;background:#fff;margin:2rem auto;max-width:60rem;padding:0 1rem}\
    header img{max-height:5rem;max-width:100%}h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2rem}\
    table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:left;font-weight:bold;padding:.5rem 0}\
    th,td{border:1px solid #555;padding:.35rem .5rem;text-align:left;vertical-align:top}thead th{background:#eee}\
    dt{font-weight:bold}dd{margin:0 0 .5rem}footer{border-top:1px solid #555;margin-top:2rem;font-size:.9rem}\
    @media print{body{margin:0;max-width:none}thead{display:table-header-group}tr{break-inside:avoid}\
    @page{margin:1.5cm}}
    """
}

/// A text as it stands in HTML, between marks or in quotes.
func escaped(_ text: String) -> String {
  var escaped = ""
  for character in text {
    switch character {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    default: escaped.append(character)
    }
  }
  return escaped
}
