import Capture
import FactTables
import Occupations
import OfferCapture
import OfferIndexing

/// Learns the vocabulary of occupations from files of open offers and writes it as an edition of `usage`.
///
/// The edition is named after the newest month of publication among the offers: `ft2025-08`.
public struct UsageBuild: Sendable {
  private let editions: ReferenceEditions
  private let destination: String

  /// - Parameters:
  ///   - editions: the ROME and the sectors in use.
  ///   - destination: the reference folder to write.
  public init(with editions: ReferenceEditions, to destination: String) {
    (self.editions, self.destination) = (editions, destination)
  }

  /// Reads, learns and writes.
  /// - Throws: `ReferenceBuildError`; unless it is `cannotWrite`, nothing has been written.
  /// - Complexity: that of `UsageLearning.learn`.
  public func run(_ files: [CapturedFile]) throws(ReferenceBuildError) -> BuildReport {
    let texts = files.flatMap { LabelledText.read($0) }
    guard let month = files.compactMap({ Self.newestMonth($0) }).max(), !texts.isEmpty else {
      throw .nothingPublished(folder: files.map(\.name).joined(separator: ", "))
    }
    let (rome, tagger) = try tables()
    let usage = UsageLearning(tagger: tagger, rome: rome).learn(from: texts)
    var tables = CompiledTables()
    tables.set(.usageTerms, rows: usage.terms.map(Self.row))
    tables.set(.usageSettings, rows: [["temperature", String(usage.temperature)]])
    tables.set(.usageTexts, rows: usage.texts.sorted().map { [String($0, radix: 36)] })
    let name = "ft" + month
    let edition = ReferenceEditions.Edition(
      source: .usage, name: name, folder: "\(destination)/\(ReferenceSource.usage.rawValue)/\(name)")
    let written = edition.source.tables.map { (name: $0.file, table: tables.written($0)) }
    try EditionWriter(folder: edition.folder).write(
      written.map { ($0.name, $0.table.contents) }
        + [("SOURCE.md", SourceNote(source: .usage, edition: name, date: nil).contents)])
    return BuildReport(
      compiled: [
        BuildReport.Compiled(
          edition: edition,
          tables: written.map { .init(file: $0.name, rows: $0.table.rowCount, bytes: $0.table.contents.count) },
          inherited: [], inheritedFrom: nil, leftOut: [])
      ], absent: [])
  }

  private static func row(_ term: OccupationUsage.Term) -> [String] {
    [
      term.part.rawValue, term.stems, String(term.rarity),
      term.weights.map { "\($0.code):\($0.twentieths)" }.joined(separator: " "),
    ]
  }

  private func tables() throws(ReferenceBuildError) -> (Rome, OccupationTagger) {
    guard let rome = editions.rome, let sectors = editions.sectors else {
      throw .missingFolder(path: editions.folders.joined(separator: ", "))
    }
    do {
      let table = try SectorTable(table: FactTable(path: "\(sectors.folder)/\(ReferenceTable.sectors.file)"))
      let occupations = try Rome(folder: rome.folder, edition: rome.name, sectors: table)
      let tagger = OccupationTagger(
        rome: occupations, skills: try SkillTable(folder: rome.folder),
        appellations: try appellations(folder: rome.folder), usage: nil)
      return (occupations, tagger)
    } catch {
      throw .missingFile(path: rome.folder)
    }
  }

  /// The newest month of publication among the offers of a file: `2025-10`; nil when none has one.
  private static func newestMonth(_ file: CapturedFile) -> String? {
    var newest: String?
    CapturedOffers().forEach(in: file) { record, _ in
      guard case .success(let located) = record, let day = located.offer.publishedOn, day.utf8.count >= 7 else {
        return
      }
      newest = max(newest ?? "", String(day.prefix(7)))
    }
    return newest
  }
}
