import FactTables

/// The tables of one edition, ready to be written.
struct CompiledTables {
  /// Tables that hold facts of an edition that was in the destination already.
  private(set) var inherited: [ReferenceTable] = []
  private var writers: [ReferenceTable: FactTableWriter] = [:]
  private var subjectsByReason: [LeftOut.Reason: [String]] = [:]

  /// Sets the content of a table.
  mutating func set(_ table: ReferenceTable, rows: [[String]]) {
    var writer = FactTableWriter(columns: table.columns)
    for row in rows { writer.add(row) }
    writers[table] = writer
  }

  /// Notes that a table holds older facts of the destination.
  mutating func noteInherited(_ table: ReferenceTable) { inherited.append(table) }

  /// Notes that something is not carried over.
  mutating func leaveOut(_ subject: String, _ reason: LeftOut.Reason) {
    subjectsByReason[reason, default: []].append(subject)
  }

  /// What was not carried over, by reason.
  var leftOut: [LeftOut] {
    LeftOut.Reason.allCases.compactMap { reason in
      subjectsByReason[reason].map { LeftOut(reason: reason, subjects: $0) }
    }
  }

  /// A table as it is written; one that was never set has its columns and no row.
  func written(_ table: ReferenceTable) -> FactTableWriter {
    writers[table] ?? FactTableWriter(columns: table.columns)
  }
}
