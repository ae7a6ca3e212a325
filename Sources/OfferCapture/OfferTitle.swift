import Documents
import FrenchText

/// The title of an offer written as text, and how sure it is.
struct OfferTitle {
  /// The title as written, without what announces it.
  let text: String
  /// The line of the text that is the title and nothing else; nil where it stands in a label, a sentence or the subject.
  let line: Int?
  /// What the title itself says for the text being an offer: a label, a mark as `H/F`.
  let evidence: Int
  /// The trade that it opens with; nil where it opens with none.
  var trade: TradeOpening? { TradeOpening(text) }

  /// The lines from the top among which a title is looked for.
  private static let searched = 30
  /// A longer line is a sentence.
  private static let longest = 100

  /// Nil when no line can be the title. In this order: the value of a sure label; a short line with `H/F`; what a sentence
  /// says is recruited; the subject or the page's title; the value of a label such as `Offre d'emploi`; a heading or the
  /// first line, when it is short.
  init?(_ text: ReadableText, _ reading: LabelledReading) {
    let titles = reading.values.filter { found in
      found.label == .title && found.value.count <= Self.longest && Self.mayNameJob(found.value)
    }
    if let title = titles.first(where: { $0.isSure && !Self.isGeneric($0.value) }) {
      self.init(title.value, line: nil, evidence: 2)
      return
    }
    let subject = text.title.map(Self.subject)
    // `Offre d'emploi : Soudeur`, where what announces the job is cut off.
    if let subject, subject.isAnnounced, Self.mayNameJob(subject.text), subject.text.count <= Self.longest {
      self.init(recruitedTitle(in: subject.text) ?? subject.text, line: nil, evidence: 2)
      return
    }
    let lines = text.lines.prefix(Self.searched).enumerated().map { ($0, $1) }
    for (index, line) in lines where line.text.count <= Self.longest && hasGenderMark(line.text) {
      // A sentence that recruits names the title inside it.
      if let recruited = recruitedTitle(in: line.text) {
        self.init(recruited, line: nil, evidence: 2)
      } else if !Self.isProse(line.text) {
        self.init(Self.withoutLead(line.text), line: index, evidence: 2)
      } else {
        continue
      }
      return
    }
    if let subject = subject?.text, hasGenderMark(subject), !Self.isGeneric(subject) {
      self.init(recruitedTitle(in: subject) ?? subject, line: nil, evidence: 2)
      return
    }
    // A bare trade at the very top: `Maçon`, `ÉLECTRICIEN N3P2 – DUNKERQUE – MISSION 2 MOIS`.
    if let subject = subject?.text, subject.count <= Self.longest, opensWithTrade(subject) {
      self.init(recruitedTitle(in: subject) ?? subject, line: nil, evidence: 0)
      return
    }
    for (index, line) in lines.filter({ !$0.1.text.isEmpty }).prefix(3)
    where line.text.count <= Self.longest && opensWithTrade(line.text) && recruitedTitle(in: line.text) == nil
      && LabelledLine(line) == nil && !Self.isProse(line.text)
    {
      self.init(Self.withoutLead(line.text), line: index, evidence: 0)
      return
    }
    // The whole offer on a line: `Soudeur H/F à Dunkerque. Intérim de 3 mois, 12,50 €/h. Permis B.`
    for (_, line) in lines.filter({ !$0.1.text.isEmpty }).prefix(3) {
      let clause = Self.firstClause(line.text)
      guard clause.count < line.text.count, hasGenderMark(clause) || opensWithTrade(clause),
        recruitedTitle(in: clause) == nil, LabelledLine(line) == nil, !Self.isProse(clause)
      else { continue }
      self.init(Self.withoutLead(clause), line: nil, evidence: hasGenderMark(clause) ? 2 : 0)
      return
    }
    for sentence in [subject?.text].compactMap(\.self) + lines.map(\.1.text) {
      guard let recruited = recruitedTitle(in: sentence) else { continue }
      self.init(recruited, line: nil, evidence: 1)
      return
    }
    if let title = titles.first(where: { !Self.isGeneric($0.value) }) {
      self.init(title.value, line: nil, evidence: 1)
      return
    }
    if let subject = subject?.text, Self.mayNameJob(subject), subject.count <= Self.longest {
      self.init(subject, line: nil, evidence: 0)
      return
    }
    // Only what stands at the very top: a line further down is one of the text.
    let top = lines.filter { !$0.1.text.isEmpty }.prefix(4)
    let short = top.filter { Self.canBeTitle($0.1.text) }
    guard let (index, line) = short.first(where: { $0.1.kind == .heading }) ?? short.first else { return nil }
    self.init(Self.withoutLead(line.text), line: index, evidence: 0)
  }

  private init?(_ text: String, line: Int?, evidence: Int) {
    guard text.contains(where: \.isLetter) else { return nil }
    (self.text, self.line, self.evidence) = (text, line, evidence)
  }

  private static func canBeTitle(_ text: String) -> Bool {
    (3...80).contains(text.count) && !isGeneric(text) && !isProse(text) && LabelledLine(.init(text)) == nil
      && mayNameJob(text) && text.last.map { !":.?!,;".contains($0) } == true && !text.contains("[email]")
      && !text.contains("@") && !text.contains("://")
  }

  /// Whether words can be the name of a job: not those of a delay, a day or a contract that follow `Poste à pourvoir :`.
  private static func mayNameJob(_ text: String) -> Bool {
    guard let first = words(of: text).first, !isGeneric(text) else { return false }
    return !noJobs.contains(first) && writtenDate(text) == nil && text.contains(where: \.isLetter)
  }

  private static let noJobs: Set<String> = [
    "des", "immediat", "immediate", "immediatement", "cdi", "cdd", "contrat", "interim", "temps", "a", "au", "le",
    "poste",
    "base", "basee", "situe", "rapidement", "maintenant", "suite", "asap", "oui", "non",
  ]

  /// Words that open letters and lists, and name no job.
  private static func isGeneric(_ text: String) -> Bool {
    let words = words(of: text)
    let said = words.filter { !genericWords.contains($0) && !$0.allSatisfy(\.isNumber) }
    return said.isEmpty || greetings.contains(words.first ?? "")
  }

  private static let greetings: Set<String> = [
    "bonjour", "madame", "monsieur", "mesdames", "messieurs", "cher", "chere", "chers", "bonsoir", "salut", "hello",
    "coucou",
  ]
  private static let genericWords: Set<String> = [
    "offre", "offres", "emploi", "emplois", "poste", "postes", "de", "d", "du", "des", "la", "le", "les", "nos",
    "notre",
    "un", "une", "et", "nouvelle", "nouvelles", "nouveau", "nouveaux", "recrutement", "recrutements", "urgent",
    "annonce", "annonces", "a", "pourvoir", "fiche", "candidature", "candidatures", "mission", "missions", "h", "f",
    "hf", "cdi", "cdd", "interim", "opportunite", "opportunites", "semaine", "liste", "en", "pour", "ci", "joint",
    "jointe", "jointes", "diffusion", "recherche", "profil", "profils", "page", "document", "copie", "accueil", "info",
    "demande", "demandes", "voici", "vos", "votre", "rejoignez", "nous", "job", "jobs", "besoin", "besoins",
  ]

  private static func isProse(_ text: String) -> Bool {
    guard let first = words(of: text).first else { return true }
    return proseBeginnings.contains(first) || text.count > 40 && text.hasSuffix(".")
  }

  /// What stands before the first full stop or comma, where that is short.
  private static func firstClause(_ text: String) -> String {
    let head = text.prefix(longest)
    guard let end = [". ", ", ", " : "].compactMap({ head.firstRange(of: $0)?.lowerBound }).min() else {
      return text.hasSuffix(".") && text.count <= longest ? String(text.dropLast()) : text
    }
    return oneLine(head[..<end])
  }

  private static let proseBeginnings: Set<String> = [
    "vous", "nous", "il", "elle", "je", "merci", "suite", "dans", "afin", "ce", "cette", "ces", "veuillez",
    "cordialement",
    "profil", "rejoignez", "vos", "sous", "alors", "tu", "qui", "pourquoi", "missions", "mission", "en", "si", "au",
    "votre", "notre", "envoyer", "envoyez", "postulez", "contact",
  ]

  /// A subject without what mail programs and people put before: `Fwd: TR : [EXT] Offre d'emploi - …`; a page's title
  /// without the site's name after a bar.
  static func subject(_ text: String) -> (text: String, isAnnounced: Bool) {
    var rest = Substring(text)
    if let bar = rest.range(of: " | ") { rest = rest[..<bar.lowerBound] }
    while true {
      rest = rest.drop { $0.isWhitespace || "-–:!*".contains($0) }
      if rest.first == "[", let close = rest.firstIndex(of: "]") {
        rest = rest[rest.index(after: close)...]
      } else if let colon = rest.prefix(16).firstIndex(of: ":"),
        ["re", "fwd", "fw", "tr", "ref", "rep", "transfert", "wg", "i", "urgent", "info"].contains(
          folded(trim(rest[..<colon])))
      {
        rest = rest[rest.index(after: colon)...]
      } else {
        break
      }
    }
    let subject = withoutLead(String(rest))
    return (subject, subject.utf8.count < oneLine(rest).utf8.count)
  }

  private static func trim(_ text: Substring) -> Substring { text.prefix { !$0.isWhitespace } }

  /// A title without what announces it: `Offre d'emploi : …`, `Recrutement - …`, `1. …`.
  static func withoutLead(_ text: String) -> String {
    var rest = Substring(oneLine(text))
    for _ in 0..<3 {
      let number = rest.prefix { $0.isNumber }
      if (1...2).contains(number.count), let sign = rest.dropFirst(number.count).first, ".)-/°".contains(sign) {
        rest = rest.dropFirst(number.count + 1).drop { $0 == " " || $0 == "-" }
      }
      guard let sign = rest.prefix(40).firstIndex(where: { ":–-".contains($0) }) else { break }
      let lead = words(of: rest[..<sign])
      guard !lead.isEmpty, lead.allSatisfy({ genericWords.contains($0) || $0.allSatisfy(\.isNumber) || $0 == "n" })
      else {
        break
      }
      let after = rest[rest.index(after: sign)...].drop { " :–-".contains($0) }
      if after.isEmpty { break }
      rest = after
    }
    while let last = rest.last, ",; ".contains(last) { rest.removeLast() }
    return String(rest)
  }
}

/// Whether a text holds a mark that offers put after a job: `H/F`, `F/H`, `(H-F)`, `homme/femme`.
func hasGenderMark(_ text: String) -> Bool {
  let words = FoldedText(text).words
  for (index, word) in words.dropFirst().enumerated() {
    let before = words[index]
    let isPair =
      before.hash == GenderWords.h && word.hash == GenderWords.f
      || before.hash == GenderWords.f && word.hash == GenderWords.h
      || before.hash == GenderWords.m && word.hash == GenderWords.f
      || before.hash == GenderWords.homme && word.hash == GenderWords.femme
      || before.hash == GenderWords.femme && word.hash == GenderWords.homme
    if isPair, [.slash, .hyphen, .space].contains(word.gap) { return true }
  }
  return words.contains { $0.hash == GenderWords.hf || $0.hash == GenderWords.fh }
}

private enum GenderWords {
  static let h = wordHash("h".utf8), f = wordHash("f".utf8), m = wordHash("m".utf8)
  static let homme = wordHash("homme".utf8), femme = wordHash("femme".utf8)
  static let hf = wordHash("hf".utf8), fh = wordHash("fh".utf8)
}
