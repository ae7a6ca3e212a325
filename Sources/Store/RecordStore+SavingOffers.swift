import Employment
import GRDB

extension RecordStore {
  /// Keeps captured offers in one transaction: the facts of each, and its capture where that differs from the one
  /// before.
  ///
  /// An offer whose payload has the fingerprint of its *latest* capture is unchanged. The history holds every change:
  /// an offer captured as A, B and A again has three captures, the last of which is A.
  ///
  /// | captured again | was closed because not seen | because expired | by a counsellor |
  /// |---|---|---|---|
  /// | the same | opens: `reopened` | stays closed | stays closed |
  /// | different | opens: `updated` | opens: `updated`, unless its last day has passed | stays closed: `updated` |
  ///
  /// Offers of one post stand together: the one that says most is kept as it is, the others become its duplicates
  /// (`Publication.repeated`). What the store holds afterwards does not depend on the order in which they came.
  ///
  /// The order of the calls decides which capture is the latest, not `day`; an earlier day never moves
  /// `lastCapturedOn` back.
  /// - Parameters:
  ///   - captures: the offers in the order in which they were captured; the same offer may come twice.
  ///   - day: the day of the capture.
  /// - Returns: what was done with each, in the same order.
  /// - Throws: `constraint` naming the offer that breaks a rule of the schema; `busy`, `cannotWrite`. Then nothing of
  ///   the call is kept.
  /// - Complexity: O(*n* log *m*) for *n* captures and *m* offers in the store.
  @discardableResult
  public func save(_ captures: [CapturedOffer], on day: CalendarDate) throws(StoreError) -> [Change] {
    guard !captures.isEmpty else { return [] }
    return try writing { database in
      let keeper = try OfferKeeper(database, day: day)
      return try keep(captures.count, with: keeper, id: { captures[$0].offer.id }) { try keeper.keep(captures[$0]) }
    }
  }

  /// The same for a list in which some records are only said to be what the store knows (`recaptures(among:)`).
  ///
  /// Where one of them is not, because another import has come between or because the list itself has changed the offer
  /// before, nothing is kept: the caller reads these records, and calls again.
  /// - Throws: as `save(_:on:)`.
  /// - Complexity: O(*n* log *m*) for *n* records and *m* offers in the store.
  public func save(_ records: [ImportRecord], on day: CalendarDate) throws(StoreError) -> SavedRecords {
    guard !records.isEmpty else { return .saved([]) }
    return try writing { database in
      let keeper = try OfferKeeper(database, day: day)
      let outdated = try keeper.outdated(records)
      guard outdated.isEmpty else { return .outdated(outdated) }
      return .saved(
        try keep(records.count, with: keeper, id: { records[$0].id }) { index in
          switch records[index] {
          case .captured(let capture): try keeper.keep(capture)
          case .recaptured(let recapture): try keeper.keep(recapture) ?? .unchanged
          }
        })
    }
  }

  /// Keeps so many records one after the other, then settles which offers repeat which; an error names its record.
  private func keep(
    _ count: Int, with keeper: OfferKeeper, id: (Int) -> OfferID, _ body: (Int) throws -> Change
  ) throws -> [Change] {
    var changes: [Change] = []
    changes.reserveCapacity(count)
    for index in 0..<count {  // in place: a copy would count up every text of the offer
      do {
        changes.append(try body(index))
      } catch {
        throw StoreError(error, path: path).about(id(index))
      }
    }
    try keeper.posts.settle()
    return changes
  }
}

/// The statements of one import, prepared once.
private struct OfferKeeper {
  private let day: CalendarDate
  private let latest: Statement
  private let insert: Statement
  private let replace: Statement
  private let title: Statement
  private let touch: Statement
  private let insertCapture: Statement
  let posts: PostKeeper

  init(_ database: Database, day: CalendarDate) throws {
    self.day = day
    latest = try database.cachedStatement(
      sql: TableLayout.latestCapture.select + " WHERE source = ? AND source_id = ? ORDER BY number DESC LIMIT 1")
    insert = try database.cachedStatement(sql: TableLayout.offer.insert)
    replace = try database.cachedStatement(sql: TableLayout.offer.replace)
    title = try database.cachedStatement(sql: "SELECT title FROM offer WHERE source = ? AND source_id = ?")
    touch = try database.cachedStatement(sql: TableLayout.offerState.replace)
    insertCapture = try database.cachedStatement(sql: TableLayout.capture.insert)
    posts = try PostKeeper(database)
  }

  func keep(_ capture: CapturedOffer) throws -> Change {
    var (offer, fingerprint) = (capture.offer, capture.payload.fingerprint)
    guard let known = try known(offer.id) else {
      let state = OfferState(closing: nil, firstCapturedOn: day, lastCapturedOn: day)
      if let text = capture.published { offer.duplicateOf = try posts.repeated(byNew: OfferTextRow(offer.id, text)) }
      try write(StoredOffer(offer: offer, state: state), with: insert)
      try write(capture, fingerprint, number: 1)
      if let text = capture.published { try posts.insert(OfferTextRow(offer.id, text)) }
      return .added
    }
    if known.fingerprint == fingerprint {
      // A database may hold offers from before texts were compared.
      if let text = capture.published, try posts.text(of: offer.id) == nil { try posts.replace(offer.id, with: text) }
      return try keepAgain(offer.id, known.state)
    }
    let state = known.state.capturedAgain(
      on: day, isSame: false, isExpired: offer.expiresOn.map { $0 < day } ?? false)
    let text = try posts.text(of: offer.id)
    if capture.published != nil || text != nil { offer.duplicateOf = known.duplicateOf }
    let isReplaced = try isUnlike(capture, text?.sketch)
    try write(StoredOffer(offer: offer, state: state), with: replace)
    try write(capture, fingerprint, number: known.number + 1)
    try posts.replace(offer.id, with: capture.published)
    if (state.closing == nil) != (known.state.closing == nil) { try posts.mark(offer.id) }
    return isReplaced ? .replaced : .updated
  }

  /// Whether a capture says nothing of what the store knows of its offer.
  private func isUnlike(_ capture: CapturedOffer, _ sketch: TextSketch?) throws -> Bool {
    guard let known = try title.first(RowWriter(capture.offer.id))?.first?.text else { return false }
    return OfferGist(title: known, sketch: sketch)
      .sharesNothing(with: OfferGist(title: capture.offer.title, sketch: capture.published?.sketch))
  }

  /// The same for a record that is said to be the latest capture of its offer; nil when it is not.
  func keep(_ recapture: Recapture) throws -> Change? {
    guard let known = try known(recapture.id), known.fingerprint == recapture.fingerprint else { return nil }
    return try keepAgain(recapture.id, known.state)
  }

  /// Which records are said to be the latest capture of their offer and will not be when their turn comes.
  func outdated(_ records: [ImportRecord]) throws -> [Int] {
    var changing: Set<OfferID> = []
    var outdated: [Int] = []
    for (index, record) in records.enumerated() {
      switch record {
      case .captured(let capture): changing.insert(capture.offer.id)
      case .recaptured(let recapture):
        if changing.contains(recapture.id) {
          outdated.append(index)
        } else if try known(recapture.id)?.fingerprint != recapture.fingerprint {
          outdated.append(index)
        }
      }
    }
    return outdated
  }

  /// Keeps that a known offer was seen again as it was.
  private func keepAgain(_ id: OfferID, _ known: OfferState) throws -> Change {
    // The same capture opens nothing that was closed as expired, whatever its last day is.
    let state = known.capturedAgain(on: day, isSame: true, isExpired: true)
    guard state != known else { return .unchanged }
    try touch.execute(state.row(of: id))
    guard state.closing == nil, known.closing != nil else { return .unchanged }
    try posts.mark(id)
    return .reopened
  }

  /// What the store knows of an offer, facts excepted, with the number and fingerprint of its latest capture.
  private func known(
    _ id: OfferID
  ) throws -> (state: OfferState, duplicateOf: OfferID?, number: Int, fingerprint: Fingerprint)? {
    guard let row = try latest.first(RowWriter(id)) else { return nil }
    var reader = RowReader(row, .latestCapture)
    _ = try OfferID(from: &reader)
    return (
      try OfferState(from: &reader), try OfferID(fromOptional: &reader), try reader.int(), try reader.fingerprint()
    )
  }

  private func write(_ offer: StoredOffer, with statement: Statement) throws {
    var row = RowWriter(.offer)
    offer.write(to: &row)
    try statement.execute(row)
  }

  private func write(_ capture: CapturedOffer, _ fingerprint: Fingerprint, number: Int) throws {
    var row = RowWriter(.capture)
    row.add(capture.offer.id)
    row.add(number)
    row.add(day)
    row.add(capture.file)
    row.add(capture.line)
    row.add(fingerprint.data)
    row.add(kept: capture.payload.text)
    try insertCapture.execute(row)
  }
}
