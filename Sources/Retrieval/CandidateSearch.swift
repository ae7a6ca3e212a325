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
  /// The most that everything after the occupation can add, and after the mobility too; in hundredths of a point.
  private let mostBesideOccupation: Int32
  private let mostBesideMobility: Int32
  private(set) var top: TopList
  private(set) var work = ParticipantIndex.Work()

  /// A tile near enough, and the most that its records can get for mobility and priority together.
  private struct NearTile {
    let place: Int
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
    mostBesideMobility =
      weights.skills * question.skills.most + weights.contract * question.contract.most
      + weights.experience * question.experience.most
    mostBesideOccupation = mostBesideMobility + weights.mobility * 100
    top = TopList(capacity: count, identifiers: index.identifiers)
  }

  mutating func run() {
    let tiles = nearTiles()
    work.tiles = tiles.count
    for (place, near) in question.occupation.nearest.enumerated() {
      let most = question.weights.occupation * Int32(max(near.most, question.occupation.mostOfOthers))
      // Who aims at a later occupation, or at none of them, can get no more.
      guard most + mostBesideMobility + (tiles.first?.most ?? 0) >= top.threshold else { return }
      for tile in tiles {
        guard most + mostBesideMobility + tile.most >= top.threshold else { break }
        visit(near.occupation, place: UInt8(place), index.tiles[tile.place])
      }
    }
    let most = question.weights.occupation * Int32(question.occupation.mostOfOthers)
    for tile in tiles {
      guard most + mostBesideMobility + tile.most >= top.threshold else { break }
      for slot in index.tiles[tile.place].slots {
        let record = records[slot]
        let targets = lists.targets(record)
        guard question.occupation.place(record, targets) == OccupationTables.notNear else { continue }
        consider(slot, record, targets)
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
      near.append(
        NearTile(
          place: place, most: question.weights.mobility * mobility + priorityFactor * tile.highestPriority))
    }
    return near.sorted { ($0.most, $1.place) > ($1.most, $0.place) }
  }

  /// Looks at those of a tile who aim at an occupation, unless a nearer one of theirs has its turn before.
  private mutating func visit(_ occupation: UInt16, place: UInt8, _ tile: Tile) {
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
      consider(slot, record, targets)
    }
  }

  /// Works out a record criterion by criterion, the cheapest first, and stops when it cannot enter any more.
  @inline(__always)
  private mutating func consider(
    _ slot: Int, _ record: ParticipantRecord, _ targets: Slice<UnsafeBufferPointer<UInt16>>
  ) {
    work.seen += 1
    let weights = question.weights
    let threshold = top.threshold
    let priority = priorityFactor * Int32(record.priority)
    var fit = weights.occupation * question.occupation.value(record, targets)
    guard fit + priority + mostBesideOccupation >= threshold else { return }
    guard record.absentLicences & question.requiredLicences == 0, !question.contract.excludes(record),
      let mobility = question.travel.value(record)
    else { return }
    fit += weights.mobility * mobility
    guard fit + priority + mostBesideMobility >= threshold else { return }
    let most = weights.skills * question.skills.most
    fit += weights.contract * question.contract.value(record)
    guard fit + priority + most + weights.experience * question.experience.most >= threshold else { return }
    fit += weights.experience * question.experience.value(record, lists)
    guard fit + priority + most >= threshold else { return }
    fit += weights.skills * question.skills.value(record, lists)
    work.scored += 1
    guard fit + priority >= threshold else { return }
    top.insert(
      .init(
        primary: fit + priority, fit: fit, tie: tieKey.with(participant: index.identifiers[slot]), slot: Int32(slot)))
  }
}
