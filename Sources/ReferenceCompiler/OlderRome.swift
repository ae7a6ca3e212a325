import FactTables
import FoundationEssentials
import Occupations

/// The facts that no ROME release carries: labels and titles of the 532 codes of v3, certificates and licences asked
/// for in hiring. They stand beside the releases in the published folder; where it has none, an edition of the
/// destination hands its own on.
struct OlderRome {
  /// The published folder that may hold the four files.
  let published: String
  /// The edition that stands in for what is missing.
  let donor: ReferenceEditions.Edition?

  /// `v3.tsv`.
  func addV3Labels(to tables: inout CompiledTables) throws(ReferenceBuildError) {
    try add(.v3, from: "rome_v3_labels.tsv", to: &tables) { path throws(ReferenceBuildError) in
      var rows: [[String]] = []
      for row in try PublishedTable(path: path, columns: ["rome_code", "rome_label"]).rows {
        rows.append([try row.value("rome_code") { RomeCode($0) }.description, try row.required("rome_label")])
      }
      return rows.sorted { $0[0] < $1[0] }
    }
  }

  /// `certificates.tsv`.
  func addCertificates(to tables: inout CompiledTables) throws(ReferenceBuildError) {
    try add(.certificates, from: "qualifications_hiring.tsv", to: &tables) { path throws(ReferenceBuildError) in
      UsualCertificates.completing(try CertificateGroups(path: path).rows)
    }
  }

  /// `licences.tsv`, in the publisher's order, which goes from the light to the heavy.
  func addLicences(to tables: inout CompiledTables) throws(ReferenceBuildError) {
    try add(.licences, from: "permis_ft.tsv", to: &tables) { path throws(ReferenceBuildError) in
      var rows: [[String]] = []
      for row in try PublishedTable(path: path, columns: ["code", "label"]).rows {
        rows.append([try row.required("code"), try row.required("label")])
      }
      return rows
    }
  }

  /// The titles of v3, whether the release has them or not.
  func titles(noting tables: inout CompiledTables) throws(ReferenceBuildError) -> [PublishedTitle] {
    let path = "\(published)/appellations_v3.tsv"
    var titles: [PublishedTitle] = []
    if isFile(path) {
      for row in try PublishedTable(path: path, columns: ["rome_code", "appellation"]).rows {
        titles.append(
          PublishedTitle(
            occupation: try row.value("rome_code") { RomeCode($0) }, code: nil, isRare: false,
            text: try row.required("appellation")))
      }
      return titles
    }
    let inherited = try inheritedRows(.appellations, insteadOf: path)
    tables.noteInherited(.appellations)
    for fields in inherited where fields[1].isEmpty {
      guard let occupation = RomeCode(fields[0]) else { continue }  // the edition's own loader refuses such a row
      titles.append(PublishedTitle(occupation: occupation, code: nil, isRare: false, text: fields[3]))
    }
    return titles
  }

  private func add(
    _ table: ReferenceTable, from source: String, to tables: inout CompiledTables,
    read: (String) throws(ReferenceBuildError) -> [[String]]
  ) throws(ReferenceBuildError) {
    let path = "\(published)/\(source)"
    if isFile(path) {
      tables.set(table, rows: try read(path))
    } else {
      tables.set(table, rows: try inheritedRows(table, insteadOf: path))
      tables.noteInherited(table)
    }
  }

  /// The rows of a table of the edition that stands in.
  /// - Throws: `missingFile(path)` when there is no such edition, `damagedDestination`.
  private func inheritedRows(
    _ table: ReferenceTable, insteadOf path: String
  ) throws(ReferenceBuildError) -> [[String]] {
    guard let donor else { throw .missingFile(path: path) }
    var rows: [[String]] = []
    do {
      let compiled = try FactTable(path: "\(donor.folder)/\(table.file)")
      try compiled.forEachRow(table.columns) { row throws(FactTableError) in
        rows.append(table.columns.indices.map { row[$0] })
      }
    } catch {
      throw .damagedDestination(error)
    }
    return rows
  }
}
