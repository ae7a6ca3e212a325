import Documents
import FrenchText

/// What of a message may be the offer, the likeliest first: a reply without the messages that it answers, then with the
/// latest of them, and so on; a forwarded message always with the message that it hands on. Signatures and the notices
/// that firms put below are in none of them. What is cut must be obvious; the rest stays.
/// - Complexity: O(n).
func mailReadings(_ text: ReadableText) -> [ReadableText] { mailThreads(text).first?.readings ?? [] }

/// A message with those that it answers or hands on.
struct MailThread {
  /// What of it may be the offer, the likeliest first.
  let readings: [ReadableText]
  /// Whether it was handed on under a subject of its own.
  let isOwnSubject: Bool
}

/// The threads of a message: one, or one for each message that it hands on under another subject. Where the sender's own
/// words are about a candidate, what stands below is what the candidate answers.
/// - Complexity: O(n).
func mailThreads(_ text: ReadableText) -> [MailThread] {
  let messages = MessageChain(text).messages
  let isForward = messages.count > 1 && messages[1].isForwarded
  var groups: [[MessageChain.Message]] = [[messages[0]]]
  for message in messages.dropFirst() {
    let last = groups.count - 1
    if isForward, groups != [[messages[0]]], startsThread(message, after: groups[last]) {
      groups.append([message])
    } else {
      groups[last].append(message)
    }
  }
  let threads = groups.enumerated().map { number, group in
    let first = number == 0 && isForward ? 2 : 1
    let readings = (first...max(first, group.count)).map { count in
      let read = group.prefix(count)
      return ReadableText(
        title: read.compactMap(\.title).last ?? text.title,
        lines: Array(read.map { withoutSignature($0.lines) }.joined()))
    }
    return MailThread(
      readings: readings, isOwnSubject: group.contains { $0.title != nil && $0.lines.contains { !$0.text.isEmpty } })
  }
  return threads.count > 1 && threads[0].readings.first.map(isAboutCandidate) == true ? [threads[0]] : threads
}

/// Whether a message is no part of the thread above it: handed on by itself, or under another subject than one that
/// answers nothing.
private func startsThread(_ message: MessageChain.Message, after thread: [MessageChain.Message]) -> Bool {
  guard let subject = message.title, let above = thread.compactMap(\.title).last else { return message.isForwarded }
  if folded(OfferTitle.subject(subject).text) == folded(OfferTitle.subject(above).text) { return false }
  return message.isForwarded || !["re", "rep"].contains(words(of: above).first ?? "")
}

/// The messages of a text that quotes others: its own first, then the one that it answers or hands on, and so on.
private struct MessageChain {
  struct Message: Equatable {
    var lines: [ReadableText.Line] = []
    /// Its subject, where its head tells it.
    var title: String?
    /// Whether it is handed on to be read, rather than quoted below an answer.
    var isForwarded = false
  }

  private(set) var messages = [Message()]
  private let isForward: Bool
  private var isHead = false

  init(_ text: ReadableText) {
    isForward = text.title.map(isForwardSubject) ?? false
    for line in text.lines { read(line) }
  }

  private mutating func read(_ line: ReadableText.Line) {
    let folds = folded(line.text)
    if isForwardMark(folds) {
      open(isForwarded: !folds.contains("origin"))
      isHead = true
    } else if isQuoteMark(folds) {
      // `Le lundi …, Untel` may stand on a line of its own before `<adresse> a écrit :`.
      if !folds.hasPrefix("le "), !folds.hasPrefix("on "), let last = messages.last?.lines.last,
        folded(last.text).hasPrefix("le ")
      {
        messages[messages.count - 1].lines.removeLast()
      }
      open(isForwarded: false)
    } else if let field = headField(folds),
      isHead || field == "de" && line.text.contains("@") || field == "envoye" || field == "from"
    {
      // `De : … Envoyé : … À : … Objet : …` opens a message, with or without a line before.
      if !isHead { openHead() }
      isHead = true
      if field == "objet" || field == "subject", let colon = line.text.firstIndex(of: ":") {
        let subject = oneLine(line.text[line.text.index(after: colon)...])
        if !subject.isEmpty { messages[messages.count - 1].title = subject }
      }
    } else {
      if !line.text.isEmpty { isHead = false }
      add(line)
    }
  }

  /// Lines marked `>` are of the message before.
  private mutating func add(_ line: ReadableText.Line) {
    guard line.text.hasPrefix(">") else {
      messages[messages.count - 1].lines.append(line)
      return
    }
    if messages.count == 1 { open(isForwarded: false) }
    messages[messages.count - 1].lines.append(.init(plainQuote: line))
  }

  /// A head without a line before it: `De : Untel` may have been taken for text.
  private mutating func openHead() {
    let last = messages.count - 1
    if let line = messages[last].lines.last, headField(folded(line.text)) == "de" { messages[last].lines.removeLast() }
    // The line `-----Message d'origine-----` has opened it already.
    if last > 0, messages[last].lines.allSatisfy({ $0.text.isEmpty }) { return }
    open(isForwarded: false)
  }

  private mutating func open(isForwarded: Bool) {
    messages.append(Message(isForwarded: isForwarded || isForward && messages.count == 1))
  }
}

/// Lines up to the closing words, where something stands before them, without the notices.
private func withoutSignature(_ lines: [ReadableText.Line]) -> [ReadableText.Line] {
  var kept: [ReadableText.Line] = []
  for line in lines {
    let folds = folded(line.text)
    if isNotice(folds) { continue }
    if isClosing(folds) || line.text == "--", kept.contains(where: { !$0.text.isEmpty }) { break }
    if !isClosing(folds), line.text != "--" { kept.append(line) }
  }
  return kept + [.init("")]
}

extension ReadableText.Line {
  fileprivate init(plainQuote line: Self) {
    self.init(line.text.drop { $0 == ">" || $0 == " " }, line.kind)
  }
}

/// Whether a subject says first that the message is handed on: `TR : …`, `Fwd: …`; `RE: TR: …` is an answer.
private func isForwardSubject(_ subject: String) -> Bool {
  let first = words(of: subject.prefix(24)).first { !["ext", "externe", "external", "spam"].contains($0) }
  return ["tr", "fwd", "fw", "transfert", "wg"].contains(first ?? "")
}

/// `Le lun. 16 nov. 2026 à 10:12, Untel <…> a écrit :`
private func isQuoteMark(_ text: String) -> Bool {
  text.hasSuffix("a ecrit :") || text.hasSuffix("a ecrit:") || text.hasPrefix("on ") && text.hasSuffix("wrote:")
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

/// Whether a folded line closes a letter: `Cordialement`.
func isClosing(_ text: String) -> Bool {
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
