import CMemory

/// One search for the best records of a question.
///
/// It looks first at records of the nearest occupations, which raises the bar, then at whatever tile may still hold one that
/// passes it. Every step keeps an upper bound of what a record, an occupation or a tile can still reach; what cannot reach
/// the worst of the list is left out. A bound may be too high, never too low, so nobody is missed.
struct BestFirstSearch<Question: SearchQuestion> {
  private let question: Question
  private let index: TiledRecords<Question.Record, Question.Identity>
  private let records: UnsafeBufferPointer<Question.Record>
  private let pool: UnsafeBufferPointer<UInt16>
  private let postings: UnsafeBufferPointer<Posting>
  /// 1 when points count beside the fit, 0 in the order of fit alone.
  private let pointsFactor: Int32
  private(set) var top: TopList<Question.Identity>
  private(set) var work = SearchWork()

  /// A tile near enough, and the most that its records can get for mobility, and for mobility and their points together.
  private struct NearTile {
    let place: Int
    let mobility: Int32
    let most: Int32
  }

  init(
    _ question: Question, _ index: TiledRecords<Question.Record, Question.Identity>, count: Int, floor: Int32,
    isCombined: Bool,
    records: UnsafeBufferPointer<Question.Record>, pool: UnsafeBufferPointer<UInt16>,
    postings: UnsafeBufferPointer<Posting>
  ) {
    (self.question, self.index, self.records, self.pool) = (question, index, records, pool)
    self.postings = postings
    pointsFactor = isCombined ? 1 : 0
    top = TopList(capacity: count, floor: floor, identities: index.identities)
  }

  mutating func run() {
    guard top.capacity > 0 else { return }
    let tiles = nearTiles()
    work.tiles = tiles.count
    for (place, near) in question.nearest.enumerated() {
      // Whoever has only later occupations, or none of these, can get no more than this for it.
      let most = question.rules.occupation * Int32(max(near.most, question.mostOfOthers)) + question.mostOfFacts
      guard let best = tiles.first, canEnter(most + best.most) else { return }
      for tile in tiles {
        guard canEnter(most + tile.most) else { break }
        visit(near.occupation, place: UInt8(place), tile)
      }
    }
    let most = question.rules.occupation * Int32(question.mostOfOthers) + question.mostOfFacts
    for tile in tiles {
      guard canEnter(most + tile.most) else { break }
      for slot in index.tiles[tile.place].slots {
        let record = records[slot]
        guard question.place(record, pool) == NearOccupation.notNear else { continue }
        consider(slot, record, mobility: tile.mobility)
      }
    }
  }

  private func canEnter(_ most: Int32) -> Bool { most + pointsFactor * question.points >= top.threshold }

  /// The tiles from which anybody can be listed, the most promising first.
  private func nearTiles() -> [NearTile] {
    var near: [NearTile] = []
    for (place, tile) in index.tiles.enumerated() {
      guard let value = question.mostMobility(tile) else { continue }
      let mobility = question.rules.mobility * value
      near.append(NearTile(place: place, mobility: mobility, most: mobility + pointsFactor * tile.mostPoints))
    }
    return near.sorted { ($0.most, $1.place) > ($1.most, $0.place) }
  }

  /// Looks at the records of a tile that have an occupation, unless a nearer one of theirs has its turn before.
  private mutating func visit(_ occupation: UInt16, place: UInt8, _ near: NearTile) {
    let tile = index.tiles[near.place]
    var (low, high) = (tile.postings.lowerBound, tile.postings.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if postings[middle].occupation < occupation { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < tile.postings.upperBound, postings[end].occupation == occupation {
      bringNear(tile.slots.lowerBound + Int(postings[end].slot))
      end += 1
    }
    while low < end {
      let slot = tile.slots.lowerBound + Int(postings[low].slot)
      low += 1
      let record = records[slot]
      guard question.place(record, pool) == place else { continue }
      consider(slot, record, mobility: near.mobility)
    }
  }

  /// Has a record brought near, so that the wait for one goes on beside the wait for the next.
  @inline(__always)
  private func bringNear(_ slot: Int) {
    guard let base = records.baseAddress else { return }
    cmemory_prefetch(base + slot)
  }

  /// Lets a record in when it is good enough.
  @inline(__always)
  private mutating func consider(_ slot: Int, _ record: Question.Record, mobility: Int32) {
    work.seen += 1
    let points = pointsFactor * (record.points + question.points)
    let missing = Int64(top.threshold) - Int64(points)
    guard let fit = question.fit(record, pool, mobility: mobility, missing: missing) else { return }
    work.scored += 1
    top.insert(
      .init(
        primary: fit + points, fit: fit, tie: question.tieKey(index.identities[slot]), slot: Int32(slot)))
  }
}
