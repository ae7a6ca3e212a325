import Employment
import GRDB

/// A record that says what its offer's latest capture said: its facts need not be read again.
public struct Recapture: Hashable, Sendable {
  /// The offer.
  public let id: OfferID
  /// Whether the offer is kept with warnings.
  public let hasWarnings: Bool
  let fingerprint: Fingerprint
}

/// A record of an import: an offer that was read, or one that is known as it is.
public enum ImportRecord: Hashable, Sendable {
  case captured(CapturedOffer)
  case recaptured(Recapture)

  /// The offer that it is about.
  public var id: OfferID {
    switch self {
    case .captured(let capture): capture.offer.id
    case .recaptured(let recapture): recapture.id
    }
  }
}

/// What became of a list of records.
public enum SavedRecords: Hashable, Sendable {
  /// All are kept; what was done with each, in the same order.
  case saved([Change])
  /// Nothing is kept: the records at these places do not say what their offers' latest captures say.
  case outdated([Int])
}

extension RecordStore {
  /// Which records say what the latest capture of their offer says; nil for an offer that is new, has changed, or whose
  /// text is not compared with others (it says too little, or comes from before texts were).
  ///
  /// Most offers of a source are there again the next morning: a look into the index tells, and reading a text takes
  /// several times as long.
  /// - Parameter records: the offers and what their captures would hold.
  /// - Throws: `damaged`, `unreadable`.
  /// - Complexity: O(*n* log *m*) for *n* records and *m* offers in the store.
  public func recaptures(
    among records: [(id: OfferID, payload: CapturedText)]
  ) throws(StoreError) -> [Recapture?] {
    try readingWhereWritten { database in
      let statement = try database.cachedStatement(
        sql: TableLayout.recapture.select + """
           WHERE offer.source = ? AND offer.source_id = ? ORDER BY number DESC LIMIT 1
          """)
      return try records.map { record in
        guard let row = try statement.first(RowWriter(record.id)) else { return nil }
        var reader = RowReader(row, .recapture)
        let (id, hasWarnings, fingerprint) = (
          try OfferID(from: &reader), try reader.flag(), try reader.fingerprint()
        )
        guard record.payload.fingerprint == fingerprint else { return nil }
        return Recapture(id: id, hasWarnings: hasWarnings, fingerprint: fingerprint)
      }
    }
  }
}

extension TableLayout {
  /// The latest capture of an offer whose text is compared.
  fileprivate static let recapture = TableLayout(
    table: "offer", columns: ["source", "source_id", "warnings <> '[]'", "digest"], keyCount: 2,
    from: "offer JOIN offer_capture USING (source, source_id) JOIN offer_text USING (source, source_id)")
}
