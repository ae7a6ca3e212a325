import Employment
import Foundation

/// A row of `offer_text`.
struct OfferTextRow: Hashable {
  var id: OfferID
  var cluster: Int64
  var conditions: PostConditions
  var richness: Int
  /// Whether a counsellor has decided about cluster and conditions: captures leave them alone then.
  var isDecided: Bool
  var place: Int64
  /// Nil for an offer whose text says too little.
  var sketch: TextSketch?

  init(_ id: OfferID, _ text: PublishedText) {
    (self.id, cluster, conditions, richness) = (id, text.key, text.conditions, text.richness)
    (isDecided, place, sketch) = (false, text.place, text.sketch)
  }

  /// The row of an offer that is in a cluster of its own, by a counsellor's decision.
  init(alone id: OfferID) {
    (self.id, cluster, conditions, richness) = (id, Self.ownCluster(id), PostConditions(), 0)
    (isDecided, place, sketch) = (true, 0, nil)
  }

  /// The cluster that no text has: of the offer's own identity.
  static func ownCluster(_ id: OfferID) -> Int64 {
    Fingerprint(of: id.description).data.prefix(8).reduce(0) { $0 << 8 | Int64($1) }
  }

  /// The row after another capture: the text is the new one, the place among duplicates is a counsellor's where they
  /// decided it.
  func captured(_ text: PublishedText) -> OfferTextRow {
    var row = OfferTextRow(id, text)
    if isDecided { (row.cluster, row.conditions, row.isDecided) = (cluster, conditions, true) }
    return row
  }
}

extension TableLayout {
  static let offerText = TableLayout(
    table: "offer_text",
    columns: ["source", "source_id", "cluster", "conditions", "richness", "is_decided", "place", "sketch"], keyCount: 2)
}

extension OfferTextRow {
  var row: RowWriter {
    var row = RowWriter(.offerText)
    row.add(id)
    row.add(Int(cluster))
    row.add(conditions.written)
    row.add(richness)
    row.add(isDecided)
    row.add(Int(place))
    row.add(optional: sketch.map { Data($0.bytes) })
    return row
  }

  init(from row: inout RowReader) throws(StoreError) {
    id = try OfferID(from: &row)
    cluster = Int64(try row.int())
    conditions = try row.value { PostConditions(written: $0) }
    (richness, isDecided, place) = (try row.int(), try row.flag(), Int64(try row.int()))
    sketch = nil
    if let bytes = row.optionalData() {
      guard let known = TextSketch(bytes: bytes) else { throw row.damaged() }
      sketch = known
    }
  }
}
