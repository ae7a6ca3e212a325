import CounsellorService
import Employment
import Store
import Wording

/// Prints lists and records in the shape asked for.
enum Printing {
  /// A value as one line of JSON.
  static func json(_ value: @autoclosure () throws -> some Encodable) throws(ServiceError) -> String {
    do {
      return try jsonLine(value())
    } catch let error as ServiceError {
      throw error
    } catch {
      throw .cannotWrite(path: "JSON")
    }
  }

  /// A table, or the same rows as CSV.
  static func table(_ table: TextTable, _ format: OutputFormat?) throws {
    let lines = OutputFormat.list(format) == .csv ? table.csv() : table.lines(width: Terminal.width)
    lines.forEach { Terminal.line($0) }
  }

  /// Records, one a line or as an array.
  static func records<Record>(
    _ format: OutputFormat?, _ records: [Record], _ document: (Record) throws -> some Encodable
  ) throws {
    if OutputFormat.list(format) == .json {
      let lines = try records.map { try jsonLine(document($0)) }
      Terminal.line("[" + lines.joined(separator: ",\n") + "]")
    } else {
      for record in records { Terminal.line(try jsonLine(document(record))) }
    }
  }
}

/// An offer as a row of a list.
enum OfferRows {
  static let columns: [TextTable.Column] = [
    .init(title: "Offre"), .init(title: "Intitulé", widest: 48), .init(title: "Lieu", widest: 32),
    .init(title: "Contrat"),
    .init(title: "Secteur"), .init(title: "Postes", isNumber: true), .init(title: "Employeur"),
  ]

  static func cells(_ offer: Offer, closing: Closing? = nil) -> [String] {
    let closed = closing.map { " — close le \(french($0.on))" } ?? ""
    return [
      offer.id.description, offer.title, offer.place?.text ?? "non précisé",
      offer.contract.text, offer.sectors.first?.sector.label ?? "hors secteurs", String(offer.posts),
      (offer.employer ?? "non précisé") + closed,
    ]
  }
}

/// Rejected records as rows.
enum RejectedRows {
  static func show(_ records: [RejectedRecord], _ format: OutputFormat?) throws {
    switch OutputFormat.list(format) {
    case .table, .csv:
      var table = TextTable([
        .init(title: "Vu le"), .init(title: "Fichier"), .init(title: "Ligne", isNumber: true), .init(title: "Champ"),
        .init(title: "Valeur"), .init(title: "Raison"),
      ])
      for record in records {
        let problem = record.problem
        table.add([
          french(record.firstSeenOn), problem.file, String(problem.line), problem.field ?? "", problem.value ?? "",
          problem.reason.text,
        ])
      }
      try Printing.table(table, format)
      Terminal.message(count(records.count, "problème"))
    case .json, .ndjson:
      try Printing.records(format, records) { Row($0) }
    }
  }

  private struct Row: Encodable {
    let first_seen_on: CalendarDate
    let file: String
    let line: Int
    let field: String?
    let value: String?
    let reason: String

    init(_ record: RejectedRecord) {
      first_seen_on = record.firstSeenOn
      (file, line, field, value) = (
        record.problem.file, record.problem.line, record.problem.field, record.problem.value
      )
      reason = record.problem.reason.text
    }
  }
}
