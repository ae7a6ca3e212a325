import FrenchText
import Occupations

/// The certificates that an offer's own words ask for: CACES with their categories, habilitations, FIMO, SST, SSIAP …
///
/// A certificate that the tables in use do not have is read as its family where they have that, and is else left out. Where
/// any one of several CACES will do (`CACES 3 ou 5`), a requirement cannot say so: each is wished for.
struct CertificateReading {
  /// Each certificate asked for, once, with the firmest words about it.
  private(set) var demands: [(key: CertificateKey, demand: Demand)] = []
  /// The words that name them; those of certificates that are in no table are left out.
  private(set) var covered: [Range<Int>] = []
  private let table: CertificateTable

  init(_ text: OfferText, _ table: CertificateTable) {
    self.init([text.title, text.description], trade: CacesTrade(title: text.title), table)
  }

  /// - Parameter trade: what the offer's title says about machines that the texts name by a number alone.
  init(_ texts: [FoldedText], trade: CacesTrade, _ table: CertificateTable) {
    self.table = table
    for text in texts {
      let mentions =
        CacesMentions(in: text, trade: trade).found
        + NamedCertificates(in: text).found
        .sorted { $0.range.lowerBound < $1.range.lowerBound }
      let said = Self.demands(of: mentions, in: text)
      var previous: CertificateMention?
      for (mention, demand) in zip(mentions, said) {
        let isSecondChoice =
          mention.areAlternatives || previous.map { Self.isAlternative(mention, to: $0, in: text) } ?? false
        var isKnown = true
        for name in mention.names { isKnown = add(name, isSecondChoice ? min(demand, .wished) : demand) && isKnown }
        if isKnown { covered.append(mention.range) }
        previous = mention
      }
    }
    keepTheMorePrecise()
    demands.removeAll { $0.demand == .notAsked }
    demands.sort { $0.key < $1.key }
  }

  /// What the words ask of each; a sign in the plural at the end of a list is about all of it: `B1V, BR et SST souhaités`.
  private static func demands(of mentions: [CertificateMention], in text: FoldedText) -> [Demand] {
    var demands = mentions.map { Demand(of: $0.range, in: text) }
    var shared: Demand?
    for index in mentions.indices.reversed() {
      if let last = shared, [.stated, last].contains(demands[index]) { demands[index] = last } else { shared = nil }
      guard index > 0, mentions[index - 1].range.upperBound <= mentions[index].range.lowerBound else {
        shared = nil
        continue
      }
      let between = mentions[index - 1].range.upperBound..<mentions[index].range.lowerBound
      let first = mentions[index].range.lowerBound
      guard text.words[first].gap <= .comma else {
        shared = nil
        continue
      }
      if between.count == 1, text.words[between.lowerBound].hash == and, text.words[between.lowerBound].gap == .space {
        let isPlural = Demand.isPlural(after: mentions[index].range.upperBound, in: text)
        shared = isPlural ? demands[index] : nil
      } else if !between.isEmpty {
        shared = nil
      }
    }
    return demands
  }

  /// `BS ou BR`, `FIMO/FCO`: either will do, so that the second is not required.
  private static func isAlternative(
    _ mention: CertificateMention, to previous: CertificateMention, in text: FoldedText
  ) -> Bool {
    guard previous.range.upperBound <= mention.range.lowerBound else { return false }
    let between = text.words[previous.range.upperBound..<mention.range.lowerBound]
    if between.count == 1, between.first?.hash == or { return true }
    return between.isEmpty && text.words[mention.range.lowerBound].gap == .slash && mention.names == ["FCO"]
  }

  private static let and = wordHash("et".utf8)
  private static let or = wordHash("ou".utf8)

  /// False for a certificate that is in no table.
  @discardableResult private mutating func add(_ name: String, _ demand: Demand) -> Bool {
    guard
      let key = [name, Self.family(of: name)].lazy.compactMap({ CertificateKey($0) }).first(where: { table[$0] != nil })
    else { return false }
    if let index = demands.firstIndex(where: { $0.key == key }) {
      demands[index].demand = max(demands[index].demand, demand)
    } else {
      demands.append((key, demand))
    }
    return true
  }

  /// `R489` where the tables have no `R489-1`; the habilitation électrique without its level.
  private static func family(of name: String) -> String {
    if let dash = name.firstIndex(of: "-") { return String(name[..<dash]) }
    return NamedCertificates.electrical.contains(name) ? "HABILITATION_ELECTRIQUE" : name
  }

  /// `CACES R489 catégorie 3` in one place and `CACES chariot` in another are one certificate, the precise one.
  private mutating func keepTheMorePrecise() {
    let all = demands
    for general in all where !general.key.description.contains("-") {
      let isElectrical = general.key.description == "HABILITATION_ELECTRIQUE"
      let precise = all.filter { other in
        other.key != general.key
          && (isElectrical
            ? table[other.key]?.family == "HABILITATION_ELECTRIQUE"
            : other.key.description.hasPrefix(general.key.description + "-"))
      }
      guard !precise.isEmpty else { continue }
      demands.removeAll { $0.key == general.key }
      for other in precise where other.demand == .stated { add(other.key.description, general.demand) }
    }
  }
}

/// Words of a text that name certificates.
struct CertificateMention {
  /// The keys, as `certificates.tsv` writes them.
  let names: [String]
  /// The words.
  let range: Range<Int>
  /// Whether any one of them will do.
  var areAlternatives = false
}
