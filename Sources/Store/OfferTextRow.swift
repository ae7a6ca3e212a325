import Employment
import Foundation

/// A row of `offer_text`.
struct OfferTextRow: Hashable {
  var id: OfferID
  var cluster: Int64
  var conditions: PostConditions
  var richness: Int
  /// What its text says by itself, where a counsellor has decided about `cluster` and `conditions`: captures leave these
  /// alone then.
  var own: Own?
  var place: Int64
  /// Nil for an offer whose text says too little.
  var sketch: TextSketch?

  struct Own: Hashable {
    var key: Int64
    var conditions: PostConditions
  }

  init(_ id: OfferID, _ text: PublishedText) {
    (self.id, cluster, conditions, richness) = (id, text.key, text.conditions, text.richness)
    (own, place, sketch) = (nil, text.place, text.sketch)
  }

  /// The row of an offer that says too little to be compared: in a cluster of its own.
  init(alone id: OfferID) {
    (self.id, cluster, conditions, richness) = (id, Self.ownCluster(id), PostConditions(), 0)
    (own, place, sketch) = (nil, 0, nil)
  }

  /// The cluster that no text has: of the offer's own identity.
  static func ownCluster(_ id: OfferID) -> Int64 {
    Fingerprint(of: id.description).data.prefix(8).reduce(0) { $0 << 8 | Int64($1) }
  }

  /// The row after another capture: the text is the new one; to which post it belongs is a counsellor's word where they
  /// have given it.
  func captured(_ text: PublishedText) -> OfferTextRow {
    let row = OfferTextRow(id, text)
    return own == nil ? row : row.decided(cluster, conditions)
  }

  /// The row in a cluster and under the conditions that a counsellor has decided.
  func decided(_ cluster: Int64, _ conditions: PostConditions) -> OfferTextRow {
    var row = self
    row.own = own ?? Own(key: self.cluster, conditions: self.conditions)
    (row.cluster, row.conditions) = (cluster, conditions)
    return row
  }
}

extension TableLayout {
  static let offerText = TableLayout(
    table: "offer_text",
    columns: [
      "source", "source_id", "cluster", "conditions", "richness", "text_key", "text_conditions", "place", "sketch",
    ], keyCount: 2)
}

extension OfferTextRow {
  var row: RowWriter {
    var row = RowWriter(.offerText)
    row.add(id)
    row.add(Int(cluster))
    row.add(conditions.written)
    row.add(richness)
    row.add(own.map { Int($0.key) })
    row.add(own?.conditions.written)
    row.add(Int(place))
    row.add(optional: sketch.map { Data($0.bytes) })
    return row
  }

  init(from row: inout RowReader) throws(StoreError) {
    id = try OfferID(from: &row)
    cluster = Int64(try row.int())
    conditions = try row.value { PostConditions(written: $0) }
    richness = try row.int()
    let key = row.optionalInt()
    let ownConditions = try row.optional { PostConditions(written: $0) }
    own = key.flatMap { key in ownConditions.map { Own(key: Int64(key), conditions: $0) } }
    place = Int64(try row.int())
    sketch = nil
    if let bytes = row.optionalData() {
      guard let known = TextSketch(bytes: bytes) else { throw row.damaged() }
      sketch = known
    }
  }
}
