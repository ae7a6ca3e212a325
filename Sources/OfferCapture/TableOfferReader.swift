import Capture
import ColumnMapping
import FrenchText

/// Reads offers from tables, CSV or the sheets of a workbook, by a mapping file or by guessing from the header.
public struct TableOfferReader {
  private let mapping: OfferMapping?

  /// A reader; without a mapping the columns are guessed.
  public init(mapping: OfferMapping?) { self.mapping = mapping }

  /// Calls `body` with every record of a file in order, an offer or the reason why it is none, and how much of the file is
  /// read, 0…1. A file that cannot be read as a table gives one problem, of line 0 or of its header.
  /// - Parameter onTable: called with how each table is read, before its first record.
  public func forEach<Failure: Error>(
    in file: CapturedFile, onTable: (TableReading) -> Void = { _ in },
    _ body: (Result<LocatedOffer, ImportProblem>, _ share: Double) throws(Failure) -> Void
  ) throws(Failure) {
    let captured: CapturedTables
    do throws(ImportProblem) {
      captured = try CapturedTables(file, layout: mapping?.mapping.layout ?? TableLayout(), fit: fit)
    } catch {
      return try body(.failure(error), 1)
    }
    let count = Double(captured.tables.count)
    for (index, table) in captured.tables.enumerated() {
      let (reading, missingFields) = reading(of: table, captured.passedOver)
      onTable(reading)
      let fields = FieldReader(reading.mapping, OfferMapping.catalogue, columns: table.columns)
      let missing = missingFields + fields.missingColumns.sorted()
      guard missing.isEmpty else {
        for column in missing {
          try body(
            .failure(ImportProblem(file: table.name, line: table.headerLine, field: column, reason: .missingColumn)), 1)
        }
        continue
      }
      let row = OfferRow(fields: fields, table: table)
      try captured.forEachRow(of: table) { record, share throws(Failure) in
        try body(record.flatMap { row.offer(in: $0) }, (Double(index) + share) / count)
      }
    }
  }

  private func fit(_ header: [String]) -> Int {
    mapping.map { $0.mapping.columns.isEmpty ? 0 : $0.mapping.fit(header) }
      ?? ColumnGuess.fit(header, for: OfferMapping.catalogue)
  }

  /// How a table is read, and the fields without which it cannot be.
  private func reading(of table: FoundTable, _ passedOver: [PassedOverSheet]) -> (TableReading, missing: [String]) {
    if let mapping {
      let reading = TableReading(
        table: table, mapping: mapping.mapping, isGuessed: false, passedOver: passedOver,
        fields: OfferMapping.catalogue.names)
      return (reading, [])
    }
    let guess = ColumnGuess(table.columns.names, sample: table.sample, for: OfferMapping.catalogue)
    let reading = TableReading(
      table: table, mapping: guess.mapping, isGuessed: true, byContent: guess.byContent, passedOver: passedOver,
      fields: OfferMapping.catalogue.names)
    return (reading, guess.missing)
  }
}

/// A row of a table as an offer.
private struct OfferRow {
  private let fields: FieldReader
  private let file: String
  private let fieldNames: LocatedOffer.FieldNames

  init(fields: FieldReader, table: FoundTable) {
    (self.fields, file) = (fields, table.name)
    func column(_ names: OfferMapping.Field...) -> String? {
      names.lazy.compactMap { fields.column(of: $0.rawValue) }.first
    }
    let names: [LocatedOffer.FieldNames.Field: String?] = [
      .sourceID: column(.sourceID), .title: column(.title), .romeCode: column(.romeCode),
      .workplace: column(.insee, .postalCode, .place), .publishedOn: column(.publishedOn),
      .startsOn: column(.startsOn), .expiresOn: column(.expiresOn), .posts: column(.posts),
    ]
    fieldNames = LocatedOffer.FieldNames(names.compactMapValues(\.self))
  }

  func offer(in row: TableRow) -> Result<LocatedOffer, ImportProblem> {
    func value(_ field: OfferMapping.Field) -> String? { fields.value(field.rawValue, in: row) }
    func missing(_ field: OfferMapping.Field) -> Result<LocatedOffer, ImportProblem> {
      let column = fields.column(of: field.rawValue) ?? field.rawValue
      return .failure(ImportProblem(file: file, line: row.line, field: column, reason: .missingValue))
    }
    // A cell that failed spoils the record only where the record cannot be without it.
    let faults = fields.problems(in: row, file: file)
    let essential = [OfferMapping.Field.title, .sourceID].flatMap { fields.columns(of: $0.rawValue) }
    if let problem = faults.first(where: { essential.contains($0.field ?? "") }) { return .failure(problem) }
    guard let title = value(.title) else { return missing(.title) }
    let sourceID = value(.sourceID)
    if fields.has(OfferMapping.Field.sourceID.rawValue), sourceID == nil { return missing(.sourceID) }
    var raw = RawOffer(sourceID: sourceID ?? "", title: withoutContacts(title))
    raw.description = value(.description).map { withoutContacts($0) }
    raw.romeCode = value(.romeCode)
    raw.appellation = value(.appellation)
    raw.employer = value(.employer)
    raw.workplace.label = value(.place)
    raw.workplace.insee = value(.insee).map(withLostZero)
    raw.workplace.postalCode = value(.postalCode).map(withLostZero)
    raw.contract.label = [value(.contract), value(.duration)].compactMap(\.self).joined(separator: " - ")
    // A column "Temps de travail" holds either: `Temps partiel` or `24 h`.
    raw.hours = [value(.hours), value(.fullTime)].compactMap(\.self)
    raw.fullTimeLabel = value(.fullTime)
    raw.pay = [value(.pay)].compactMap(\.self)
    raw.experienceLabel = value(.experience)
    raw.trainings = list(value(.training), separatedBy: ",;")
    raw.licences = list(value(.licences), separatedBy: ",;+/")
    raw.skills = list(value(.certificates), separatedBy: ",;+")
    raw.posts = value(.posts)
    raw.publishedOn = value(.publishedOn)
    raw.startsOn = value(.startsOn)
    raw.expiresOn = value(.expiresOn)
    raw.isAccessibleRQTH = value(.accessibleRQTH).flatMap { yesNo($0) }
    if !faults.isEmpty { raw.unread = faults.map { "\($0.field ?? "") : \($0.value ?? "…")" } }
    // A file without identifiers: the offer is known by what it says.
    // Another contract is another post; another pay or length is not.
    if raw.sourceID.isEmpty {
      raw.sourceID = ContentIdentifier.of([title, raw.employer, raw.workplace.label, value(.contract)])
    }
    return .success(LocatedOffer(line: row.line, offer: raw, fieldNames: fieldNames, file: file))
  }

  /// Items separated by any of the signs (`Bac+2` is one training, `B + CE` are two licences); `souhaité` beside an item
  /// makes it a wish.
  private func list(_ text: String?, separatedBy signs: String) -> [RawOffer.RawRequirement] {
    (text ?? "").split { signs.contains($0) || $0.isNewline }.compactMap { item in
      let label = item.drop { $0 == " " }
      guard !label.isEmpty else { return nil }
      return .init(code: nil, label: String(label), isRequired: !label.lowercased().contains("souhait"))
    }
  }

  /// A postal or INSEE code of four digits is one whose zero a spreadsheet took for a number's: `1000` is `01000`.
  private func withLostZero(_ code: String) -> String {
    code.utf8.count == 4 && code.utf8.allSatisfy { (0x30...0x39).contains($0) } ? "0" + code : code
  }

  private func yesNo(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "oui", "o", "vrai", "1", "x", "true", "yes": true
    case "non", "n", "faux", "0", "false", "no": false
    default: nil
    }
  }
}

/// An identifier made of what a record says, for sources that give none: the same words give the same identifier.
enum ContentIdentifier {
  static func of(_ parts: [String?]) -> String {
    // FNV-1a, 64 bits (G. Fowler, L. C. Noll, K.-P. Vo).
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in (part ?? "").utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
      hash = (hash ^ 0x1F) &* 0x100_0000_01b3
    }
    return String(hash, radix: 36)
  }
}
