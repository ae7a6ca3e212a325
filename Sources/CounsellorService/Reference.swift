import FactTables
import Foundation
import Occupations
import OfferIndexing
import ParticipantIndexing
import ReferenceCompiler
import Territory
import Wording
import Guarding

/// The reference tables in use, each read when it is first needed: a command that needs none costs none.
public final class Reference: Sendable {
  /// The editions installed; the newest of each source is in use.
  public let editions: ReferenceEditions
  private let lazyRome: Lazy<Rome, ServiceError>
  private let lazySkills: Lazy<SkillTable, ServiceError>
  private let lazyCertificates: Lazy<CertificateTable, ServiceError>
  private let lazyGazetteer: Lazy<Gazetteer, ServiceError>
  private let lazyTagger: Lazy<OccupationTagger, ServiceError>
  private let lazyDistricts: Lazy<PriorityDistricts, ServiceError>

  /// The newest edition of each source. No table is read yet.
  public init(_ editions: ReferenceEditions) {
    self.editions = editions
    @Sendable func edition(_ source: ReferenceSource) throws(ServiceError) -> ReferenceEditions.Edition {
      guard let edition = editions[source] else { throw .missingReference(source) }
      return edition
    }
    lazyRome = Lazy { () throws(ServiceError) in
      let (rome, sectors) = (try edition(.rome), try edition(.sectors))
      return try reading { () throws(FactTableError) in
        let table = try SectorTable(table: FactTable(path: sectors.folder + "/sectors.tsv"))
        return try Rome(folder: rome.folder, edition: rome.name, sectors: table)
      }
    }
    lazySkills = Lazy { () throws(ServiceError) in
      let rome = try edition(.rome)
      return try reading { () throws(FactTableError) in try SkillTable(folder: rome.folder) }
    }
    lazyCertificates = Lazy { () throws(ServiceError) in
      let rome = try edition(.rome)
      return try reading { () throws(FactTableError) in try CertificateTable(folder: rome.folder) }
    }
    lazyGazetteer = Lazy { () throws(ServiceError) in
      let geo = try edition(.geo)
      return try reading { () throws(FactTableError) in try Gazetteer(folder: geo.folder, edition: geo.name) }
    }
    let (rome, skills) = (lazyRome, lazySkills)
    lazyTagger = Lazy { () throws(ServiceError) in
      let (romeFolder, usageFolder) = (try edition(.rome).folder, try edition(.usage).folder)
      let (occupations, labels) = (try rome.value(), try skills.value())
      return try reading { () throws(FactTableError) in
        OccupationTagger(
          rome: occupations, skills: labels, appellations: try Occupations.appellations(folder: romeFolder),
          usage: try OccupationUsage(folder: usageFolder))
      }
    }
    lazyDistricts = Lazy { () throws(ServiceError) in
      let qpv = try edition(.qpv)
      return try reading { () throws(FactTableError) in
        try PriorityDistricts(folder: qpv.folder, edition: qpv.name)
      }
    }
  }

  /// The occupations.
  public func rome() throws(ServiceError) -> Rome { try lazyRome.value() }
  /// The skills.
  public func skills() throws(ServiceError) -> SkillTable { try lazySkills.value() }
  /// The certificates.
  public func certificates() throws(ServiceError) -> CertificateTable { try lazyCertificates.value() }
  /// The communes.
  public func gazetteer() throws(ServiceError) -> Gazetteer { try lazyGazetteer.value() }
  /// What recognises occupations.
  public func tagger() throws(ServiceError) -> OccupationTagger { try lazyTagger.value() }
  /// The official titles of occupations.
  public func appellations() throws(ServiceError) -> [Appellation] {
    guard let edition = editions[.rome] else { throw .missingReference(.rome) }
    return try reading { () throws(FactTableError) in try Occupations.appellations(folder: edition.folder) }
  }
  /// What open offers teach about the words of occupations.
  public func usage() throws(ServiceError) -> OccupationUsage {
    guard let edition = editions[.usage] else { throw .missingReference(.usage) }
    return try reading { () throws(FactTableError) in try OccupationUsage(folder: edition.folder) }
  }
  /// The priority districts.
  public func districts() throws(ServiceError) -> PriorityDistricts { try lazyDistricts.value() }

  /// The French names of codes.
  public func labels() throws(ServiceError) -> ReferenceLabels {
    ReferenceLabels(rome: try rome(), skills: try skills(), certificates: try certificates())
  }

  /// The indexer over these tables.
  public func offerNormaliser() throws(ServiceError) -> OfferNormaliser {
    OfferNormaliser(
      rome: try rome(), tagger: try tagger(), skills: try skills(), certificates: try certificates(),
      gazetteer: try gazetteer())
  }

  /// What an import of participants is checked against.
  /// - Parameter travel: the policy's travel model, by which a radius in kilometres becomes a time.
  public func participantReferences(travel: TravelModel) throws(ServiceError) -> ParticipantReferences {
    ParticipantReferences(
      gazetteer: try gazetteer(), rome: try rome(), skills: try skills(), certificates: try certificates(),
      travel: travel)
  }

  /// The editions in one line, for logs and replay: `rome v460, geo cog2026, qpv qpv2024, sectors 2026, usage ft2025-08`.
  public var editionsText: String {
    ReferenceSource.allCases.compactMap { editions[$0] }.map { "\($0.source.rawValue) \($0.name)" }
      .joined(separator: ", ")
  }

  /// The tables of the editions that a record names, where they are still installed; else those in use.
  static func of(_ editionsText: String, else current: Reference) -> Reference {
    guard editionsText != current.editionsText,
      let then = current.editions.restricted(to: editions(named: editionsText))
    else { return current }
    return Reference(then)
  }

  /// The editions that such a line names, by source.
  static func editions(named text: String) -> [ReferenceSource: String] {
    let named = text.components(separatedBy: ", ").compactMap { part -> (ReferenceSource, String)? in
      let words = part.split(separator: " ", maxSplits: 1).map(String.init)
      guard words.count == 2, let source = ReferenceSource(rawValue: words[0]) else { return nil }
      return (source, words[1])
    }
    return Dictionary(named, uniquingKeysWith: { first, _ in first })
  }
}

private func reading<Value>(_ body: () throws(FactTableError) -> Value) throws(ServiceError) -> Value {
  do {
    return try body()
  } catch {
    throw .factTable(error)
  }
}
