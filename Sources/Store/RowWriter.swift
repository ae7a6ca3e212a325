import Employment
import Foundation
import GRDB
import Territory

/// The values of one row, appended in the order of its layout.
struct RowWriter {
  private(set) var values: [RowValue] = []

  init(_ layout: TableLayout) { values.reserveCapacity(layout.columns.count) }

  /// The identity alone, for a condition on `source` and `source_id`.
  init(_ id: OfferID) { add(id) }

  /// The text as it is kept: GRDB and the text functions of SQLite stop at a NUL, which becomes U+FFFD.
  static func kept(_ text: String) -> String {
    let holdsNUL = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
    }
    guard holdsNUL ?? text.utf8.contains(0) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
  }

  mutating func add(_ text: String) { values.append(.text(Self.kept(text))) }

  /// Adds a text that `kept(_:)` has seen already.
  mutating func add(kept text: String) { values.append(.text(text)) }

  mutating func add(_ text: String?) {
    values.append(text.map { .text(Self.kept($0)) } ?? .null)
  }

  mutating func add(_ number: Int) { values.append(.integer(Int64(number))) }

  mutating func add(_ number: Int?) { values.append(number.map { .integer(Int64($0)) } ?? .null) }

  mutating func add(_ number: Double?) { values.append(number.map { .real($0) } ?? .null) }

  mutating func add(_ flag: Bool) { add(flag ? 1 : 0) }

  mutating func add(_ flag: Bool?) { add(flag.map { $0 ? 1 : 0 }) }

  mutating func add(_ bytes: Data) { values.append(.blob(bytes)) }

  mutating func add(optional bytes: Data?) { values.append(bytes.map { .blob($0) } ?? .null) }

  mutating func add(_ day: CalendarDate) { add(day.description) }

  mutating func add(_ day: CalendarDate?) { add(day?.description) }

  mutating func add(_ id: OfferID) {
    add(id.source)
    add(id.sourceID)
  }

  mutating func add<Items: Sequence>(_ items: Items, token: (Items.Element) -> String) {
    add(TokenList.text(items, token: token))
  }

  /// The six columns of a place: name, commune, postal code, latitude, longitude, precision.
  mutating func add(_ place: Place?) {
    add(place?.name)
    add(place?.insee?.description)
    add(place?.postalCode?.description)
    add(place?.point?.latitude)
    add(place?.point?.longitude)
    add(place?.precision.rawValue)
  }
}

extension OfferID {
  /// The identity as it is kept, for a condition on `source` and `source_id`.
  var arguments: StatementArguments { [RowWriter.kept(source), RowWriter.kept(sourceID)] }
}

extension Statement {
  /// Executes the statement for one row. `replace` may change no row; that is not an error here.
  func execute(_ row: RowWriter) throws { try execute(row.values) }

  /// The first row that the statement finds for the values of its parameters.
  func first(_ row: RowWriter) throws -> [RowValue]? { try first(row.values) }
}
