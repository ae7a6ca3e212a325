import FoundationEssentials

/// Compiles published tables into the project's fact tables.
///
/// What the published folder holds is compiled, each edition into `<destination>/<source>/<edition>/`; what it does not
/// hold stays as it is there. All is read and compiled before the first file is written, and the same input gives the
/// same bytes.
public struct ReferenceBuild: Sendable {
  private let published: String
  private let sectors: String?
  private let destination: String
  private let others: [String]
  private let undated: UndatedEditions

  /// The editions of sources that do not name their own.
  public struct UndatedEditions: Sendable, Hashable {
    /// The edition of the communes that stand in `geo/` itself.
    public let communes: String
    /// The edition of the sector list.
    public let sectors: String

    /// Names of editions; by default those of the tables in the repository.
    public init(communes: String = "cog2026", sectors: String = "2026") {
      (self.communes, self.sectors) = (communes, sectors)
    }
  }

  /// A build.
  /// - Parameters:
  ///   - published: the folder of published tables (`rome/`, `geo/`); see `ReferenceCompiler/PublishedFolder.swift`.
  ///   - sectors: the path of the programme's sector list, nil to leave the sectors as they are.
  ///   - destination: the reference folder; made when it is not there.
  ///   - others: other reference folders in use, whose older facts may stand in for published files that are missing.
  ///   - undated: the editions of what does not name its own.
  public init(
    from published: String, sectors: String?, to destination: String, beside others: [String] = [],
    undated: UndatedEditions = UndatedEditions()
  ) {
    (self.published, self.sectors, self.destination, self.undated) = (published, sectors, destination, undated)
    self.others = others
  }

  private struct Outcome {
    let edition: ReferenceEditions.Edition
    let tables: CompiledTables
    let note: SourceNote
  }

  /// Reads, compiles and writes.
  /// - Throws: `ReferenceBuildError`; unless it is `cannotWrite`, nothing has been written.
  /// - Complexity: O(bytes read); a few seconds for a whole set.
  public func run() throws(ReferenceBuildError) -> BuildReport {
    let outcomes = try compile()
    guard !outcomes.isEmpty else { throw .nothingPublished(folder: published) }
    var compiled: [BuildReport.Compiled] = []
    for outcome in outcomes {
      let edition = outcome.edition
      let tables = edition.source.tables.map { (name: $0.file, table: outcome.tables.written($0)) }
      try EditionWriter(folder: edition.folder).write(
        tables.map { ($0.name, $0.table.contents) } + [("SOURCE.md", outcome.note.contents)])
      compiled.append(
        BuildReport.Compiled(
          edition: edition,
          tables: tables.map { .init(file: $0.name, rows: $0.table.rowCount, bytes: $0.table.contents.count) },
          inherited: outcome.tables.inherited, inheritedFrom: outcome.note.inheritedFrom,
          leftOut: outcome.tables.leftOut))
    }
    let found = Set(compiled.map(\.edition.source))
    return BuildReport(
      compiled: compiled, absent: ReferenceSource.allCases.filter { $0 != .usage && !found.contains($0) })
  }

  private func compile() throws(ReferenceBuildError) -> [Outcome] {
    let folder = try PublishedFolder(path: published, undatedCommunes: undated.communes)
    let inPlace = ReferenceEditions(folders: [destination] + others).editions(of: .rome)
    var outcomes: [Outcome] = []
    for edition in folder.rome {
      let release = try RomeRelease(edition)
      // The edition's own former self comes last: it may have inherited its facts in its turn.
      let donor = inPlace.last { $0.name != edition.name } ?? inPlace.last
      let older = OlderRome(published: folder.path + "/rome", donor: donor)
      let tables = try RomeCompiler(release: release, older: older).compile()
      outcomes.append(
        outcome(
          .rome, edition.name, tables, date: publicationDate(ofVersionFile: release.versionFile),
          inheritedFrom: tables.inherited.isEmpty ? nil : donor?.name))
    }
    for edition in folder.communes {
      outcomes.append(outcome(.geo, edition.name, try TerritoryCompiler(folder: edition.path).compile()))
    }
    for edition in folder.districts {
      outcomes.append(outcome(.qpv, edition.name, try DistrictCompiler(path: edition.path).compile()))
    }
    if let sectors {
      outcomes.append(outcome(.sectors, undated.sectors, try SectorCompiler(path: sectors).compile()))
    }
    return outcomes
  }

  private func outcome(
    _ source: ReferenceSource, _ name: String, _ tables: CompiledTables, date: String? = nil,
    inheritedFrom: String? = nil
  ) -> Outcome {
    Outcome(
      edition: ReferenceEditions.Edition(
        source: source, name: name, folder: "\(destination)/\(source.rawValue)/\(name)"),
      tables: tables,
      note: SourceNote(
        source: source, edition: name, date: date, inherited: tables.inherited, inheritedFrom: inheritedFrom))
  }
}
