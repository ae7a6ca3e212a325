import FrenchText
import Occupations

/// What a cell, or the value of a label, says of licences and certificates: `B exigé, C souhaité`, `R489 1A et 3`, `1-3-5`,
/// `FIMO + carte conducteur`, `non exigé`.
///
/// It is read by the readers of free text, which know alternatives, wishes and denials; the column adds what its cells leave
/// out: that a `B` is a licence, and a `3` a CACES. What is left over is handed back: nothing of a cell goes unsaid.
struct QualificationCell {
  private(set) var licences: [(item: DrivingLicence, demand: Demand)] = []
  private(set) var certificates: [(item: CertificateKey, demand: Demand)] = []
  /// The parts that no reader understands, as they are written.
  private(set) var unread: [String] = []
  /// Whether all that it asks for is said, be it nothing.
  var isUnderstood: Bool { unread.isEmpty }

  private let table: CertificateTable
  private let trade: CacesTrade

  private init(_ table: CertificateTable, _ trade: CacesTrade) { (self.table, self.trade) = (table, trade) }

  // MARK: Licences

  /// A cell of a column of licences.
  init(licences cell: String, trade: CacesTrade, _ table: CertificateTable) {
    self.init(table, trade)
    for item in Self.items(cell) { readLicences(item) }
  }

  /// `,`, `;`, `+` and line breaks part the items; other signs are the readers' affair.
  private static func items(_ cell: String) -> [String] {
    cell.split { ",;+".contains($0) || $0.isNewline }.map { oneLine($0) }.filter { !$0.isEmpty }
  }

  private mutating func readLicences(_ item: String) {
    let plain = FoldedText(item)
    // `-`, `/`
    if plain.words.isEmpty { return }
    let isAnswer = plain.words.allSatisfy { Self.answers.contains($0.hash) }
    if isAnswer, isAnswerToEarlier(item) || Self.none.contains(plain.words[0].hash) { return }
    let hasName = plain.words.contains { $0.hash == Self.permis }
    let said = plain.words.drop { Self.yes.contains($0.hash) }
    let rest = said.isEmpty || said.count == plain.words.count ? item : plain.text(said.startIndex..<plain.words.count)
    let text = hasName ? plain : FoldedText("permis " + rest)
    var mentions = LicenceMentions(in: text).found
    // Words that name neither a category nor an answer are no licence: `permis` was only added here.
    if !hasName, !isAnswer { mentions.removeAll(where: \.isImplied) }
    if mentions.isEmpty { mentions = LicenceMentions(in: plain).found }
    // `véhicule`, `véhiculé exigé`: a vehicle of one's own.
    if mentions.isEmpty, plain.words.allSatisfy({ Self.answers.contains($0.hash) || Self.vehicle.contains($0.hash) }) {
      let demand = Demand(of: 0..<1, in: plain)
      mentions = [.init(licence: .b, demand: demand, isImplied: true, end: plain.words.count)]
    }
    let reading = CertificateReading([text], trade: trade, table)
    for mention in mentions {
      if mention.isImplied, mentions.contains(where: { !$0.isImplied }) { continue }
      licences.append((mention.licence, mention.demand))
    }
    certificates += reading.demands.map { ($0.key, $0.demand) }
    if let last = mentions.last, !last.isImplied, Demand.isPlural(after: last.end, in: text) { share(last.demand) }
    if mentions.isEmpty, reading.covered.isEmpty {
      if !plain.words.prefix(1).contains(where: { Self.none.contains($0.hash) }) { unread.append(item) }
      return
    }
    let named = mentions.first { !$0.isImplied }.map { [0..<$0.end] } ?? []
    if Self.hasRest(text, beside: named + reading.covered) { unread.append(item) }
  }

  /// An answer after what it is about, between commas: `C, obligatoire`.
  private mutating func isAnswerToEarlier(_ item: String) -> Bool {
    guard !licences.isEmpty || !certificates.isEmpty else { return false }
    share(Demand(of: 0..<1, in: FoldedText("permis " + item)))
    return true
  }

  private mutating func share(_ demand: Demand) {
    for index in licences.indices where licences[index].demand == .stated { licences[index].demand = demand }
    for index in certificates.indices where certificates[index].demand == .stated {
      certificates[index].demand = demand
    }
  }

  // MARK: Certificates

  /// A cell of a column of certificates. It may say what its column is about again, or leave it out.
  init(certificates cell: String, trade: CacesTrade, _ table: CertificateTable) {
    self.init(table, trade)
    let whole = best(cell)
    guard whole.rest > 0 else {
      take(whole)
      return
    }
    let parts = Self.items(cell).map { ($0, best($0)) }
    if parts.count > 1, parts.reduce(0, { $0 + $1.1.rest }) <= whole.rest {
      for (part, reading) in parts {
        take(reading)
        if reading.rest > 0 { unread.append(part) }
      }
    } else {
      take(whole)
      unread.append(oneLine(cell))
    }
  }

  /// A text as one reading understands it, and how many of its words are left over.
  private struct Reading {
    var licences: [LicenceMentions.Mention] = []
    var certificates: [(key: CertificateKey, demand: Demand)] = []
    var rest: Int
  }

  private mutating func take(_ reading: Reading) {
    licences += reading.licences.map { ($0.licence, $0.demand) }
    certificates += reading.certificates.map { ($0.key, $0.demand) }
  }

  /// The reading that leaves least over: of the text alone, or behind one of the words that columns have for a heading.
  private func best(_ part: String) -> Reading {
    let plain = FoldedText(part)
    if plain.words.isEmpty { return Reading(rest: 0) }
    let isAnswer = plain.words.allSatisfy { Self.answers.contains($0.hash) }
    var best = reading(plain, behind: 0, isAnswer: false)
    if best.certificates.isEmpty, best.licences.isEmpty, Self.none.contains(plain.words[0].hash) {
      return Reading(rest: 0)
    }
    // A letter alone is no category: C is a language.
    let isLetter = plain.words.allSatisfy { !$0.isNumber && $0.end - $0.start == 1 } && !isAnswer
    for heading in plain.words.count <= Self.longest && best.rest > 0 && !isLetter ? Self.headings : [] {
      let headed = FoldedText(heading + part)
      // `oui` under "CACES" is the one that the trade needs.
      let other = reading(
        headed, behind: headed.words.count - plain.words.count, isAnswer: isAnswer && heading == Self.headings[0])
      if other.rest < best.rest { best = other }
    }
    return best
  }

  private func reading(_ text: FoldedText, behind start: Int, isAnswer: Bool) -> Reading {
    let certificates = CertificateReading([text], trade: trade, table)
    let licences = LicenceMentions(in: text).found.filter { !$0.isImplied }
    // What covers the heading alone was found there.
    let covered = certificates.covered.filter { $0.upperBound > start || isAnswer }
    guard !covered.isEmpty || !licences.isEmpty else { return Reading(rest: text.words.count - start) }
    let named = licences.map { max(0, $0.end - 2)..<$0.end }
    let rest = Self.rest(text, beside: covered + named + [0..<start])
    return Reading(licences: licences, certificates: certificates.demands, rest: rest.count)
  }

  // MARK: What is left over

  /// Longer texts name what they are about.
  private static let longest = 8

  /// Whether words are left over that a reader should have understood.
  private static func hasRest(_ text: FoldedText, beside covered: [Range<Int>]) -> Bool {
    !rest(text, beside: covered).isEmpty
  }

  /// The words that are neither covered nor said of what is: how firmly it is asked for, since when, and links. Of a sentence
  /// only those with figures count.
  private static func rest(_ text: FoldedText, beside covered: [Range<Int>]) -> [Int] {
    let isSentence = text.words.count > 2 * longest
    return text.words.indices.filter { index in
      let word = text.words[index]
      if covered.contains(where: { $0.contains(index) }) || answers.contains(word.hash) { return false }
      guard word.isNumber else { return !isSentence && !links.contains(word.hash) }
      // `depuis 3 ans`
      return !(index + 1 < text.words.count && times.contains(text.words[index + 1].hash))
    }
  }

  private static let headings = ["caces ", "habilitation electrique ", "formation ", "certificat "]
  private static let permis = wordHash("permis".utf8)
  private static let none = hashes("non aucun aucune neant sans pas ni n nc na nr nd ras so s inutile rien faux no")
  private static let yes = hashes("oui x o vrai ok yes")
  private static let times = hashes("an ans mois")
  private static let vehicle = hashes("vehicule vehicules vehiculee personnel motorise motorisee")
  private static let answers = hashes(
    """
    oui x o vrai ok yes non pas aucun aucune sans permis caces exige exigee exiges exigees obligatoire obligatoires \
    obligatoirement requis requise requises indispensable indispensables imperatif imperative imperativement necessaire \
    necessaires demande demandee demandes demandees souhaite souhaitee souhaites souhaitees souhaitable souhaitables \
    apprecie appreciee apprecies appreciees valide valides jour cours validite facultatif optionnel preference preferable \
    atout atouts plus serait seraient est sont idealement ideal possible besoin conduire inutile utile
    """)
  private static let links = hashes(
    """
    et ou un une le la les de du des d l en a au si avec pour par depuis moins minimum mini categorie categories cat type \
    types niveau niveaux habilitation habilitations electrique electriques certificat certificats certification formation \
    conduite vehicule vehicules vehiculee personnel leger lourd transport personnes remorque ans an mois soit r n \
    recommandation obtention titulaire etre commun communs velo scooter mobile mobilite
    """)
}
