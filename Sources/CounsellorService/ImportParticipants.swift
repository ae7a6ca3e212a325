import Accompaniment
import Capture
import Employment
import ParticipantIndexing
import Store
import Territory

/// Imports participants: every row is kept, or rejected with its reason. A national identification number is never read.
public struct ImportParticipants {
  private let session: Session
  private let mapping: ParticipantMapping?

  /// The use case, with a mapping file for tables that have columns of their own.
  /// - Throws: `ServiceError.mapping` when the mapping file cannot be used.
  public init(_ session: Session, mappingPath: String? = nil) throws(ServiceError) {
    self.session = session
    mapping = try mappingPath.map { path throws(ServiceError) in try ParticipantMapping(path: path) }
  }

  /// Reads the files and keeps nothing: what an import would do, and the first participants.
  /// - Parameter shown: how many of the first participants are given back.
  public func check(
    _ paths: [String], showing shown: Int = 3, progress: (ImportProgress) -> Void = { _ in }
  ) throws(ServiceError) -> (report: ImportReport, first: [Participant]) {
    var first: [Participant] = []
    let report = try callAsFunction(paths, isDryRun: true, progress: progress) { participants in
      first += participants.prefix(shown - first.count)
    }
    return (report, first)
  }

  /// Reads the files and keeps their participants, a file at a time.
  /// - Parameters:
  ///   - isDryRun: reads and checks, and keeps nothing.
  ///   - onRead: called with the participants of each file.
  /// - Throws: `ServiceError` when the store or the reference tables cannot be used.
  public func callAsFunction(
    _ paths: [String], isDryRun: Bool = false, progress: (ImportProgress) -> Void = { _ in },
    onRead: ([Participant]) -> Void = { _ in }
  ) throws(ServiceError) -> ImportReport {
    let references = try session.reference.participantReferences(travel: session.policy().policy.travel)
    let store = isDryRun ? nil : try session.store(isCreating: true)
    var report = ImportReport()
    for (index, path) in paths.enumerated() {
      let file: CapturedFile
      do {
        file = try CapturedFile(path: path)
      } catch {
        report.reject([error])
        continue
      }
      let read = readParticipants(file, mapping: mapping, against: references, asOf: session.day)
      report.contents.append(.file(name: path, format: file.format))
      report.contents += read.readings.map { .table($0) }
      onRead(read.participants.map(\.participant))
      let problemsRead = read.problems.map(\.withoutSensitiveValue)
      let records = Dictionary(grouping: problemsRead) { RecordPlace(table: $0.file, line: $0.line) }
      for (_, problems) in records.sorted(by: { ($0.key.table, $0.key.line) < ($1.key.table, $1.key.line) }) {
        report.reject(problems)
      }
      report.notes += read.notes.map { (path, $0) }
      report.refusedColumns += read.refusedColumns.map { (path, $0) }
      if let store {
        let participants = try zoned(read.participants.map(\.participant))
        report.count(
          try storing { () throws(StoreError) in
            try store.save(participants, on: session.day)
          })
        try storing { () throws(StoreError) in
          _ = try store.save(
            rejected: problemsRead.filter { !$0.isOfWholeFile }, of: .participant, from: read.dialect?.rawValue ?? "",
            on: session.day)
          guard !problemsRead.contains(where: \.isOfWholeFile) else { return }
          report.mendedProblems += try store.forgetRejected(
            of: .participant, in: path, except: problemsRead, from: read.dialect?.rawValue ?? "")
        }
        try logAccess(store, .write, .many(count: read.participants.count))
      } else {
        report.changes[.added, default: 0] += read.participants.count
      }
      progress(ImportProgress(share: Double(index + 1) / Double(paths.count), records: report.imported))
    }
    return report
  }

  /// The participants, each with the QPV criterion that an exact address decides, where the file says nothing of it. The
  /// zoning's edition is kept with it.
  private func zoned(_ participants: [Participant]) throws(ServiceError) -> [Participant] {
    var result = participants
    for index in result.indices {
      guard let home = result[index].home, home.precision == .address, let point = home.point, let code = home.insee,
        !result[index].criteria.contains(where: { $0.criterion == .qpv })
      else { continue }
      let districts = try session.reference.districts()
      let district = districts.district(at: point, in: code, knownTo: try session.reference.gazetteer())
      result[index].criteria.append(
        CriterionRecord(criterion: .qpv, isMet: district != nil, source: .declared, zoning: districts.edition))
    }
    return result
  }

  private func logAccess(
    _ store: RecordStore, _ action: AccessLogEntry.Action, _ object: AccessLogEntry.Object
  ) throws(ServiceError) {
    try session.log(action, "participant", object, in: store)
  }
}

/// Where a record stands: several problems of one place are one record's.
private struct RecordPlace: Hashable {
  let table: String
  let line: Int
}

extension ImportProblem {
  /// The problem without what was read, where the column is one of health, income or residence criteria (RGPD art. 9): a
  /// faulty value is free text that nobody checked.
  var withoutSensitiveValue: ImportProblem {
    let name = (field ?? "").lowercased()
    guard ["rqth", "frein", "rsa", "qpv", "dif_"].contains(where: name.contains) else { return self }
    return ImportProblem(file: file, line: line, field: field, reason: reason)
  }
}
