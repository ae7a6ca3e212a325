import Capture
import ColumnMapping
import FrenchText
import Foundation

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
      if mapping == nil, table.sample.count < FoundTable.sampleSize,
        let sheet = VerticalSheet(table.opening + table.sample)
      {
        try forEach(in: sheet, table, onTable: onTable) { record throws(Failure) in
          try body(record, Double(index + 1) / count)
        }
        continue
      }
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

  /// The offers of a sheet that says them line by line, which stand where the sheet begins.
  private func forEach<Failure: Error>(
    in sheet: VerticalSheet, _ table: FoundTable, onTable: (TableReading) -> Void,
    _ body: (Result<LocatedOffer, ImportProblem>) throws(Failure) -> Void
  ) throws(Failure) {
    let turned = CapturedFile(name: table.name, rows: sheet.rows)
    try forEach(in: turned, onTable: onTable) { record, _ throws(Failure) in
      try body(
        record.map { $0.standing(at: table.headerLine) }.mapError { problem in
          ImportProblem(
            file: problem.file, line: table.headerLine, field: problem.field, value: problem.value,
            reason: problem.reason)
        })
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
    let guess = ColumnGuess(
      table.columns.names, groups: table.groups, sample: table.sample, for: OfferMapping.catalogue)
    let reading = TableReading(
      table: table, mapping: guess.mapping, isGuessed: true, byContent: guess.byContent, passedOver: passedOver,
      fields: OfferMapping.catalogue.names)
    return (reading, guess.missing)
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

extension CapturedFile {
  /// Rows as delimited text.
  init(name: String, rows: [[String]]) {
    let lines = rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
    }
    self.init(name: name, data: Data(lines.joined(separator: "\n").utf8))
  }
}
