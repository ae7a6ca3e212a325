import Matching

/// One search for the best participants of an offer.
///
/// Every step keeps an upper bound of what a record, a posting list or a tile can still reach; what cannot reach the worst
/// of the list is left out. A bound may be too high, never too low, so nobody is missed.
struct CandidateSearch {
  private let question: OfferQuestion
  private let index: ParticipantIndex
  private let records: UnsafeBufferPointer<ParticipantRecord>
  private let lists: RecordLists
  private let postings: UnsafeBufferPointer<Posting>
  /// 1 when priority counts, 0 in the order of fit alone.
  private let priorityFactor: Int32
  private let tieKey: TieKey.OfOffer
  /// The most that skills can add, and skills, contract and experience together; in hundredths of a point.
  private let mostOfSkills: Int32
  private let mostOfFacts: Int32
  private(set) var top: TopList
  private(set) var work = ParticipantIndex.Work()

  /// A tile near enough, and the most that its records can get for mobility, and for mobility and priority together.
  private struct NearTile {
    let place: Int
    let mobility: Int32
    let most: Int32
  }

  init(
    _ question: OfferQuestion, _ index: ParticipantIndex, count: Int, order: RankingOrder,
    records: UnsafeBufferPointer<ParticipantRecord>, lists: RecordLists, postings: UnsafeBufferPointer<Posting>
  ) {
    (self.question, self.index, self.records) = (question, index, records)
    (self.lists, self.postings) = (lists, postings)
    priorityFactor = order == .fit ? 0 : 1
    tieKey = TieKey.OfOffer(question.id)
    let weights = question.weights
    mostOfSkills = weights.skills * question.skills.most
    mostOfFacts =
      mostOfSkills + weights.contract * question.contract.most + weights.experience * question.experience.most
    top = TopList(capacity: count, identifiers: index.identifiers)
  }

  mutating func run() {
    let tiles = nearTiles()
    work.tiles = tiles.count
    for (place, near) in question.occupation.nearest.enumerated() {
      let most = question.weights.occupation * Int32(max(near.most, question.occupation.mostOfOthers))
      // Who aims at a later occupation, or at none of them, can get no more.
      guard most + mostOfFacts + (tiles.first?.most ?? 0) >= top.threshold else { return }
      for tile in tiles {
        guard most + mostOfFacts + tile.most >= top.threshold else { break }
        visit(near.occupation, place: UInt8(place), tile)
      }
    }
    let most = question.weights.occupation * Int32(question.occupation.mostOfOthers)
    for tile in tiles {
      guard most + mostOfFacts + tile.most >= top.threshold else { break }
      for slot in index.tiles[tile.place].slots {
        let record = records[slot]
        let targets = lists.targets(record)
        guard question.occupation.place(record, targets) == OccupationTables.notNear else { continue }
        consider(slot, record, targets, mobility: tile.mobility)
      }
    }
  }

  /// The tiles from which anybody can be listed, the most promising first.
  private func nearTiles() -> [NearTile] {
    var near: [NearTile] = []
    for (place, tile) in index.tiles.enumerated() {
      var mobility = question.travel.ofUnknownWay
      if let box = tile.box, let workplace = question.travel.workplace {
        let straight = box.leastDistance(north: workplace.northMillionths, east: workplace.eastMillionths)
        guard straight <= tile.reach else { continue }
        mobility = question.travel.most(from: straight, limit: tile.longestLimit)
      }
      mobility *= question.weights.mobility
      near.append(
        NearTile(place: place, mobility: mobility, most: mobility + priorityFactor * tile.highestPriority))
    }
    return near.sorted { ($0.most, $1.place) > ($1.most, $0.place) }
  }

  /// Looks at those of a tile who aim at an occupation, unless a nearer one of theirs has its turn before.
  private mutating func visit(_ occupation: UInt16, place: UInt8, _ near: NearTile) {
    let tile = index.tiles[near.place]
    var (low, high) = (tile.postings.lowerBound, tile.postings.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if postings[middle].occupation < occupation { low = middle + 1 } else { high = middle }
    }
    while low < tile.postings.upperBound, postings[low].occupation == occupation {
      let slot = tile.slots.lowerBound + Int(postings[low].slot)
      low += 1
      let record = records[slot]
      let targets = lists.targets(record)
      guard question.occupation.place(record, targets) == place else { continue }
      consider(slot, record, targets, mobility: near.mobility)
    }
  }

  /// Works out a record criterion by criterion, the cheapest first, and stops when it cannot enter any more.
  @inline(__always)
  private mutating func consider(
    _ slot: Int, _ record: ParticipantRecord, _ targets: Slice<UnsafeBufferPointer<UInt16>>, mobility most: Int32
  ) {
    work.seen += 1
    let weights = question.weights
    let priority = priorityFactor * Int32(record.priority)
    // What is missing to the worst of the list; more than can still come ends it.
    var missing = Int64(top.threshold) - Int64(priority)
    var fit = weights.occupation * question.occupation.value(record, targets)
    guard Int64(fit + most + mostOfFacts) >= missing else { return }
    guard record.absentLicences & question.requiredLicences == 0, !question.contract.excludes(record) else { return }
    fit += weights.contract * question.contract.value(record)
    fit += weights.experience * question.experience.value(record, lists)
    guard Int64(fit + most + mostOfSkills) >= missing, let mobility = question.travel.value(record) else { return }
    fit += weights.mobility * mobility
    guard Int64(fit + mostOfSkills) >= missing else { return }
    fit += weights.skills * question.skills.value(record, lists)
    work.scored += 1
    missing -= Int64(fit)
    guard missing <= 0 else { return }
    top.insert(
      .init(
        primary: fit + priority, fit: fit, tie: tieKey.with(participant: index.identifiers[slot]), slot: Int32(slot)))
  }
}
