import FactTables
import FrenchText

/// What open offers teach about the words of occupations: how much each word of a title or description speaks for or
/// against each of the v3 occupations, beyond what the ROME's own titles and skills say.
///
/// A table of weights of a linear model, learnt by the reference compiler (`UsageLearning`) and read from the folder of an
/// edition. It holds words that several offers share and nothing else of any offer.
public struct OccupationUsage: Sendable {
  /// The part of an offer in which a term stands.
  public enum Part: String, Sendable, CaseIterable {
    case title = "t"
    case description = "d"
  }

  /// A term, its rarity among the offers learnt from, and its weights.
  public struct Term: Sendable {
    /// Where it stands.
    public let part: Part
    /// The stem; two stems separated by a space for a pair of neighbours in a title.
    public let stems: String
    /// 1 + ln((1 + n) / (1 + offers that have it)), in thousandths.
    public let rarity: Int
    /// The weight for each v3 occupation, in twentieths; those near 0 are left out.
    public let weights: [(code: RomeCode, twentieths: Int)]

    /// A term.
    public init(part: Part, stems: String, rarity: Int, weights: [(code: RomeCode, twentieths: Int)]) {
      (self.part, self.stems, self.rarity, self.weights) = (part, stems, rarity, weights)
    }
  }

  /// Columns of `terms.tsv`; `weights` are `code:twentieths`, separated by spaces.
  public static let termColumns = ["part", "stems", "rarity", "weights"]
  /// Columns of `settings.tsv`.
  public static let settingColumns = ["name", "value"]
  /// Columns of `texts.tsv`.
  public static let textColumns = ["text"]

  /// By how many hundredths the evidence is divided so that the shares are true frequencies (temperature); learnt.
  public let temperature: Int
  /// A number for each text that it was learnt from, so that nobody measures on them what was learnt there.
  public let texts: Set<UInt64>
  /// The terms, each once.
  public let terms: [Term]

  /// A table of terms.
  public init(_ terms: [Term], temperature: Int, texts: Set<UInt64>) {
    (self.terms, self.temperature, self.texts) = (terms, temperature, texts)
  }

  /// Reads `terms.tsv`, `settings.tsv` and `texts.tsv` from a folder written by the reference compiler.
  /// - Throws: `FactTableError` when a table is missing or damaged.
  public init(folder: String) throws(FactTableError) {
    var settings: [String: Int] = [:]
    try FactTable(path: folder + "/settings.tsv").forEachRow(Self.settingColumns) { row throws(FactTableError) in
      settings[row[0]] = try row.value(1, expected: "un nombre entier au-dessus de 0") { text in
        Int(text).flatMap { $0 > 0 ? $0 : nil }
      }
    }
    var terms: [Term] = []
    try FactTable(path: folder + "/terms.tsv").forEachRow(Self.termColumns) { row throws(FactTableError) in
      let part: Part = try row.value(0, expected: "t ou d") { Part(rawValue: $0) }
      let weights: [(code: RomeCode, twentieths: Int)] = try row.value(3, expected: "code:poids") { text in
        // A hundred and fifty thousand of them: cut byte by byte.
        let pairs = text.utf8.split(separator: 0x20).map { Self.weight($0) }
        return pairs.contains { $0 == nil } ? nil : pairs.compactMap(\.self)
      }
      terms.append(
        Term(
          part: part, stems: row[1], rarity: try row.value(2, expected: "un nombre entier") { Int($0) },
          weights: weights))
    }
    var texts: Set<UInt64> = []
    try FactTable(path: folder + "/texts.tsv").forEachRow(Self.textColumns) { row throws(FactTableError) in
      texts.insert(try row.value(0, expected: "un nombre en base 36") { UInt64($0, radix: 36) })
    }
    self.init(terms, temperature: settings["temperature"] ?? 100, texts: texts)
  }

  private static func weight(_ text: Substring.UTF8View) -> (code: RomeCode, twentieths: Int)? {
    guard let colon = text.firstIndex(of: 0x3A), let code = RomeCode(Substring(text[..<colon])),
      let number = Int(Substring(text[text.index(after: colon)...]))
    else { return nil }
    return (code, number)
  }
}
