import Documents
import FrenchText

/// The text of a message without what is not the offer: quoted answers, the head of a forwarded message, the signature,
/// the notices that firms put below. What is cut must be obvious; the rest stays.
func trimmedMail(_ text: ReadableText) -> ReadableText {
  var title = text.title
  var kept: [ReadableText.Line] = []
  var isSignature = false
  var isForwardHead = false
  for line in withoutQuotes(text.lines) {
    let folds = folded(line.text)
    if isForwardMark(folds) {
      (isSignature, isForwardHead) = (false, true)
      continue
    }
    // `De : … Envoyé : … À : … Objet : …` opens a forwarded message, with or without a line before.
    if let field = headField(folds) {
      if isForwardHead || field == "de" && line.text.contains("@") || field == "envoye" || field == "from" {
        (isSignature, isForwardHead) = (false, true)
        if field == "objet" || field == "subject", let colon = line.text.firstIndex(of: ":") {
          title =
            line.text[line.text.index(after: colon)...].drop { $0 == " " }.isEmpty
            ? title : oneLine(line.text[line.text.index(after: colon)...])
        }
        continue
      }
    } else if !line.text.isEmpty {
      isForwardHead = false
    }
    if isNotice(folds) { continue }
    if isSignature { continue }
    if isClosing(folds) || line.text == "--" {
      isSignature = kept.contains { !$0.text.isEmpty }
      continue
    }
    kept.append(line)
  }
  return ReadableText(title: title, lines: kept)
}

/// Without the lines that quote an earlier message, unless they are all that is said: then without their marks.
private func withoutQuotes(_ lines: [ReadableText.Line]) -> [ReadableText.Line] {
  guard lines.contains(where: { $0.text.hasPrefix(">") }) else { return lines }
  let own = lines.filter { !$0.text.hasPrefix(">") }
  let size = ReadableText(lines: own).size(upTo: 200)
  if size >= 200 { return own.filter { !folded($0.text).hasSuffix(" a ecrit :") } }
  return lines.map { .init(plainQuote: $0) }
}

extension ReadableText.Line {
  fileprivate init(plainQuote line: Self) {
    self.init(line.text.drop { $0 == ">" || $0 == " " }, line.kind)
  }
}

private func isForwardMark(_ text: String) -> Bool {
  (text.hasPrefix("---") || text.hasPrefix("debut du message"))
    && ["forwarded", "transfere", "message d'origine", "original message", "reexpedie"].contains(where: text.contains)
    || text.hasPrefix("debut du message") || text == "begin forwarded message:"
}

private let headFields: Set<String> = [
  "de", "from", "envoye", "sent", "date", "a", "to", "cc", "cci", "objet", "subject", "repondre a", "importance",
]

private func headField(_ text: String) -> String? {
  guard let colon = text.prefix(16).firstIndex(of: ":") else { return nil }
  let name = words(of: text[..<colon]).joined(separator: " ")
  return headFields.contains(name) ? name : nil
}

private func isClosing(_ text: String) -> Bool {
  guard text.utf8.count <= 80 else { return false }
  return closings.contains { text.hasPrefix($0) }
}

private let closings = [
  "cordialement", "bien cordialement", "tres cordialement", "bien a vous", "sinceres salutations", "bonne journee",
  "bonne reception", "bonne fin de journee", "respectueusement", "salutations distinguees", "belle journee",
  "cdt", "cdlt", "bien sincerement", "meilleures salutations", "amicalement", "excellente journee", "envoye de mon",
  "envoye depuis", "telecharger outlook", "get outlook",
]

private func isNotice(_ text: String) -> Bool { notices.contains { text.hasPrefix($0) } }

private let notices = [
  "ce message et", "ce message est", "ce message ainsi", "ce courriel", "ce mail et", "ce mail est", "cet e-mail",
  "this e-mail", "this email", "this message", "avant d'imprimer", "pensez a l'environnement", "n'imprimez",
  "vous recevez ce", "se desabonner", "pour vous desabonner", "si vous n'etes pas le destinataire",
  "les informations contenues dans ce", "sans virus", "l'absence de virus", "si vous ne souhaitez plus recevoir",
  "desinscription", "voir dans le navigateur", "voir la version en ligne", "afficher dans le navigateur",
  "[image", "[cid:",
]
