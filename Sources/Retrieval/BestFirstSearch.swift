import CMemory

/// One search for the best records of a question.
///
/// For each of the nearest occupations, and for all others together, it walks over the tiles, the most promising first, and
/// goes on wherever most can still be found, which raises the bar quickly. Every step keeps an upper bound of what a record,
/// an occupation or a tile can still reach; what cannot reach the worst of the list is left out. A bound may be too high,
/// never too low, so nobody is missed.
struct BestFirstSearch<Question: SearchQuestion> {
  private typealias Score = Question.Score

  private let question: Question
  private let index: TiledRecords<Question.Record, Question.Identity>
  private let memory: Memory
  /// The place of these records among others.
  private let layer: Int32
  /// Whether points count beside the fit.
  private let isCombined: Bool
  private(set) var top: TopList<Question.Identity, Question.Score>
  private(set) var work: SearchWork

  /// What is read of the index, as memory.
  struct Memory {
    let records: UnsafeBufferPointer<Question.Record>
    let pool: UnsafeBufferPointer<UInt16>
    let postings: OccupationPostings.Reader
    let reaches: Reaches.Reader
    let planes: BitPlanes.Reader
  }

  /// A tile near enough, and the most that its records can get for mobility, and for mobility and points together.
  private struct NearTile {
    let place: Int
    let mobility: Score
    let most: Score
  }

  init(
    _ question: Question, _ index: TiledRecords<Question.Record, Question.Identity>, _ layer: Int, isCombined: Bool,
    _ top: TopList<Question.Identity, Question.Score>, _ work: SearchWork, _ memory: Memory
  ) {
    (self.question, self.index, self.layer, self.isCombined) = (question, index, Int32(layer), isCombined)
    (self.top, self.work, self.memory) = (top, work, memory)
  }

  mutating func run() {
    guard top.capacity > 0 else { return }
    let tiles = nearTiles()
    work.tiles += tiles.count
    guard let best = tiles.first else { return }
    // Whoever has only later occupations, or none of these, can get no more than this.
    let facts = question.mostOfFacts
    let mosts = question.nearest.map { max($0.most, question.mostOfOthers) + facts } + [question.mostOfOthers + facts]
    var walks = Walks(mosts.map { $0 + best.most })
    for (place, near) in question.nearest.enumerated() { bringNear(near.occupation, place: place, best) }
    while let walk = walks.first, walk.bound >= top.threshold {
      let tile = tiles[walk.tile]
      if walk.place < question.nearest.count {
        visit(question.nearest[walk.place].occupation, place: UInt8(walk.place), tile)
      } else {
        sweep(tile, mosts[walk.place])
      }
      let next = walk.tile + 1
      walks.advanceFirst(to: next < tiles.count ? mosts[walk.place] + tiles[next].most : nil)
      if next < tiles.count, walk.place < question.nearest.count {
        bringNear(question.nearest[walk.place].occupation, place: walk.place, tiles[next])
      }
    }
  }

  /// Looks at every record of a tile that has none of the nearest occupations.
  /// - Parameter most: the most that any of them can get beside mobility and points.
  private mutating func sweep(_ tile: NearTile, _ most: Score) {
    let sifted = question.sift(tile.place, memory.planes, least: top.threshold - tile.most)
    let parts = index.tiles[tile.place].parts
    for (place, number) in (Int(parts.lowerBound)..<Int(parts.upperBound)).enumerated() where sifted[place] != 0 {
      sweep(number, sifted[place], most)
    }
  }

  /// The same for some records of a part of a tile.
  private mutating func sweep(_ number: Int, _ sifted: UInt64, _ most: Score) {
    let part = index.parts[number]
    guard let near = near(part, number), near.most + most >= top.threshold else { return }
    let first = Int(part.slots.lowerBound)
    var within = sifted & .max >> UInt64(TileCapacity.part - part.slots.count)
    if let sieve = question.sieve(part, leastMobility: top.threshold - most - (near.most - near.mobility)) {
      within &= memory.reaches.within(first, count: part.slots.count, sieve)
    }
    while within != 0 {
      let slot = first + within.trailingZeroBitCount
      within &= within &- 1
      let record = memory.records[slot]
      guard question.place(record, memory.pool) == NearPlace.none else { continue }
      consider(slot, record, mobility: near.mobility)
    }
  }

  /// The tiles from which anybody can be listed, the most promising first.
  private func nearTiles() -> [NearTile] {
    var near: [NearTile] = []
    for (place, tile) in index.tiles.enumerated() {
      if let tile = self.near(tile, place) { near.append(tile) }
    }
    return near.sorted { $0.most != $1.most ? $0.most > $1.most : $0.place < $1.place }
  }

  /// What the records of a tile can get at most; nil when nobody there can be listed.
  @inline(__always)
  private func near(_ tile: Tile<Question.Record.Bounds>, _ place: Int) -> NearTile? {
    guard let most = question.most(of: tile) else { return nil }
    return NearTile(
      place: place, mobility: most.mobility,
      most: isCombined ? most.mobility + most.points + question.points : most.mobility)
  }

  /// Looks at the records of a tile that have an occupation, unless a nearer one of theirs has its turn before.
  private mutating func visit(_ occupation: UInt16, place: UInt8, _ near: NearTile) {
    let range = memory.postings.range(of: occupation, in: near.place)
    let first = Int(index.tiles[near.place].slots.lowerBound)
    for number in range {
      let posting = memory.postings.postings[number]
      guard canEnter(posting.hint, place: Int(place), near) else { continue }
      let slot = first + posting.slot
      let record = memory.records[slot]
      guard question.place(record, memory.pool) == place else { continue }
      consider(slot, record, mobility: near.mobility)
    }
  }

  /// Has the records that a walk will look at next brought near: other walks have their turn while they come.
  @inline(__always)
  private func bringNear(_ occupation: UInt16, place: Int, _ near: NearTile) {
    guard let base = memory.records.baseAddress else { return }
    let first = Int(index.tiles[near.place].slots.lowerBound)
    for number in memory.postings.range(of: occupation, in: near.place) {
      let posting = memory.postings.postings[number]
      if canEnter(posting.hint, place: place, near) { cmemory_prefetch(base + first + posting.slot) }
    }
  }

  /// Whether a record of a tile may be good enough, as far as its hint tells.
  @inline(__always)
  private func canEnter(_ hint: RecordHint, place: Int, _ near: NearTile) -> Bool {
    let most = question.most(at: place, hint)
    let elsewhere = isCombined ? most.points.map { near.mobility + $0 + question.points } ?? near.most : near.mobility
    return most.occupation + question.mostOfFacts + elsewhere >= top.threshold
  }

  /// Lets a record in when it is good enough.
  @inline(__always)
  private mutating func consider(_ slot: Int, _ record: Question.Record, mobility: Score) {
    work.seen += 1
    let points = isCombined ? question.points(of: record) + question.points : .zero
    guard let fit = question.fit(record, memory.pool, mobility: mobility, missing: top.threshold - points),
      !index.isGone(slot)
    else { return }
    work.scored += 1
    top.insert(
      .init(
        primary: fit + points, fit: fit, tie: question.tieKey(index.identities[slot]), layer: layer,
        slot: Int32(slot)))
  }
}
