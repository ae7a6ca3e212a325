/// Records that come, change and go without all of them being arranged anew.
///
/// They stand in layers, each arranged once: what goes is crossed out where it stands, what comes makes a small layer, and
/// layers of like size are made one (the logarithmic method: J. L. Bentley, J. B. Saxe, "Decomposable searching problems",
/// 1980). A change costs about as much as the record's share of a few arrangements; a search asks every layer.
struct LayeredRecords<Record: SearchRecord, Identity: RecordIdentity>: Sendable {
  typealias Layer = TiledRecords<Record, Identity>
  /// Arranges records with their lists and identities.
  typealias Arrangement = @Sendable ([Record], [UInt16], [Identity]) -> Layer

  /// The greatest first, about.
  private(set) var layers: [Layer]
  private let arrange: Arrangement

  /// Arranges records.
  /// - Complexity: O(n log n).
  init(_ records: [Record], lists: [UInt16], identities: [Identity], arrange: @escaping Arrangement) {
    self.arrange = arrange
    layers = records.isEmpty ? [] : [arrange(records, lists, identities)]
  }

  /// Records that are arranged already.
  init(_ layer: Layer, arrange: @escaping Arrangement) { (layers, self.arrange) = ([layer], arrange) }

  /// How many records there are.
  var count: Int { layers.reduce(0) { $0 + $1.liveCount } }

  /// Takes records away and adds others.
  /// - Parameters:
  ///   - identities: whose records go; those that are not there do not matter.
  ///   - lists: the lists of the records that come.
  ///   - newcomers: whose records come, one for each; none of them stays from before.
  /// - Complexity: O(m log n) comparisons for m records that go, and O(log n) arrangements of each record that comes, in
  ///   the long run.
  mutating func change(
    removing identities: Set<Identity>, adding records: [Record], _ lists: [UInt16], _ newcomers: [Identity]
  ) {
    let gone = identities.union(newcomers)
    for place in layers.indices { layers[place].remove(gone) }
    if !records.isEmpty { layers.append(arrange(records, lists, newcomers)) }
    layers.removeAll { $0.liveCount == 0 }
    // Half of a layer crossed out is too much to walk past.
    for place in layers.indices where layers[place].liveCount * 2 < layers[place].records.count {
      layers[place] = merged(layers[place...place])
    }
    layers.sort { $0.records.count > $1.records.count }
    while layers.count > 1, layers[layers.count - 2].liveCount < 2 * layers[layers.count - 1].liveCount {
      let last = merged(layers.suffix(2))
      layers.removeLast(2)
      layers.append(last)
    }
  }

  /// All records in one layer.
  mutating func compact() {
    guard layers.count > 1 || layers.contains(where: { $0.liveCount < $0.records.count }) else { return }
    layers = [merged(layers[...])]
  }

  private func merged(_ layers: ArraySlice<Layer>) -> Layer {
    var (records, lists, identities): ([Record], [UInt16], [Identity]) = ([], [], [])
    for layer in layers { layer.addLive(to: &records, &lists, &identities) }
    return arrange(records, lists, identities)
  }

  /// A record that a search found.
  struct Found<Score: SearchScore> {
    let identity: Identity
    let record: Record
    let fit: Score
  }

  /// The best records for a question, in the order of a ranking, and how much work it was.
  /// - Parameter floor: what a record must reach to be among them.
  func best<Question: SearchQuestion>(
    _ count: Int, for question: Question, isCombined: Bool, floor: Question.Score = .lowest
  ) -> (found: [Found<Question.Score>], work: SearchWork)
  where Question.Record == Record, Question.Identity == Identity {
    var work = SearchWork()
    var top = TopList<Identity, Question.Score>(
      capacity: min(count, self.count), floor: floor, identities: layers.map(\.identities))
    for (place, layer) in layers.enumerated() {
      layer.search(question, isCombined: isCombined, layer: place, &top, &work)
    }
    let found = top.sorted.map { entry in
      let (layer, slot) = (layers[Int(entry.layer)], Int(entry.slot))
      return Found(identity: layer.identities[slot], record: layer.records[slot], fit: entry.fit)
    }
    return (found, work)
  }

  /// How many records can be listed for a question.
  /// - Complexity: O(records within reach).
  func count<Question: PairQuestion>(for question: Question) -> Int where Question.Record == Record {
    layers.reduce(0) { count, layer in
      var count = count
      for tile in layer.tiles where question.most(of: tile) != nil {
        for slot in Int(tile.slots.lowerBound)..<Int(tile.slots.upperBound) where !layer.isGone(slot) {
          if question.canList(layer.records[slot]) { count += 1 }
        }
      }
      return count
    }
  }
}
