import Employment
import GRDB

extension RecordStore {
  /// Every state of an offer that a capture brought, the first one first; empty for an unknown offer.
  /// - Throws: `damaged` when a payload is not the one of its fingerprint; `unreadable`.
  /// - Complexity: O(log *n*) and the size of the payloads.
  public func captures(of id: OfferID) throws(StoreError) -> [OfferCapture] {
    try reading { database in
      let statement = try database.cachedStatement(
        sql: TableLayout.capture.select + " WHERE source = ? AND source_id = ? ORDER BY number")
      let rows = try Row.fetchCursor(statement, arguments: id.arguments)
      var captures: [OfferCapture] = []
      while let row = try rows.next() {
        var reader = RowReader(row, .capture)
        _ = try OfferID(from: &reader)
        captures.append(try OfferCapture(afterID: &reader))
      }
      return captures
    }
  }
}

extension OfferCapture {
  /// Reads the columns that follow the offer's identity.
  init(afterID row: inout RowReader) throws(StoreError) {
    (number, capturedOn) = (try row.int(), try row.day())
    (file, line) = (try row.text(), try row.int())
    fingerprint = try row.fingerprint()
    payload = try row.text()
    guard Fingerprint(of: payload) == fingerprint else { throw row.damaged() }
  }
}
