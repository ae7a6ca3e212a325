import Accompaniment
import Employment
import Matching
import Store

/// What goes into a ranking and what comes out of it, gathered while it is made: its line in the log.
///
/// Facts are kept as fingerprints only, in which the order of the records does not matter.
struct RankingRecord {
  private let store: RecordStore
  private var participants: ComparedRecords
  private var offers: ComparedRecords
  private var answer: KeyedDigest
  private var rowCount = 0

  /// Of no record and no row yet.
  init(_ store: RecordStore) {
    self.store = store
    (participants, offers) = (ComparedRecords(store, .participant), ComparedRecords(store, .offer))
    answer = store.digest(of: "rows")
  }

  /// Adds records that are compared.
  mutating func add<Record: PooledRecord>(_ records: [Record]) {
    switch Record.kind {
    case .participant: for record in records { participants.add(record.number(in: participants)) }
    case .offer: for record in records { offers.add(record.number(in: offers)) }
    }
  }

  /// Adds all records of a kind at once.
  mutating func add(_ compared: ComparedRecords, of kind: RecordKind) {
    switch kind {
    case .participant: participants = compared
    case .offer: offers = compared
    }
  }

  /// Adds rows that are shown, in their order.
  mutating func add(_ pairs: some Sequence<RankedPair>) {
    for pair in pairs {
      let assessment = pair.assessment
      add(
        pair.rank, pair.rankByFit, assessment.participant, assessment.offer, assessment.fit, assessment.total,
        assessment.isProjectValidated)
    }
  }

  /// Adds a row of a batch.
  mutating func add(_ row: BatchRow) {
    add(row.rank, row.rankByFit, row.participant.id, row.offer.id, row.fit, row.total, row.isProjectValidated)
  }

  /// A row as its fingerprint is taken: both places, both identities, fit and total in hundredths of a point, whether the
  /// project is validated; tabs between, a line feed behind. The explanation follows from the same facts and policy, and
  /// its words may change with a version of the program, so that it is not part of it.
  private mutating func add(
    _ rank: Int, _ rankByFit: Int, _ participant: ParticipantID, _ offer: OfferID, _ fit: Points, _ total: Points,
    _ isValidated: Bool
  ) {
    rowCount += 1
    answer.add(
      "\(rank)\t\(rankByFit)\t\(participant)\t\(offer)\t\(fit.hundredths)\t\(total.hundredths)\t"
        + (isValidated ? "1\n" : "0\n"))
  }

  /// The fingerprint of all that is compared.
  var factsFingerprint: Fingerprint {
    var facts = store.digest(of: "facts")
    facts.add(participants.compared.fingerprint.bytes)
    facts.add(offers.compared.fingerprint.bytes)
    return facts.fingerprint
  }

  /// The line of the log.
  /// - Parameters:
  ///   - limit: how many rows were asked for; `.max` for all.
  ///   - number: the ranking that this one replays.
  func entry(
    _ question: RankingLogEntry.Question, _ subject: String, _ policy: LoadedPolicy, _ order: RankingOrder,
    limit: Int, since: CalendarDate? = nil, spread: Hundredths? = nil, replaying number: Int? = nil, session: Session
  ) -> RankingLogEntry {
    return RankingLogEntry(
      at: session.timestamp, user: session.user, question: question, subject: subject, asOf: session.day,
      policyName: policy.policy.name, policyVersion: policy.policy.version, policyFingerprint: policy.fingerprint,
      referenceEditions: session.reference.editionsText, factsFingerprint: factsFingerprint, rowCount: rowCount,
      terms: RankingTerms(
        order: RankingTerms.Order(order), limit: limit == .max ? nil : limit, since: since, spread: spread,
        programVersion: programVersion, participants: participants.compared, offers: offers.compared,
        answer: answer.fingerprint, replayOf: number))
  }
}

extension RankingTerms.Order {
  init(_ order: RankingOrder) {
    switch order {
    case .combined: self = .combined
    case .fit: self = .fit
    }
  }
}

extension RankingOrder {
  init(_ order: RankingTerms.Order) {
    switch order {
    case .combined: self = .combined
    case .fit: self = .fit
    }
  }
}

extension Session {
  /// Adds a ranking to the log, and its policy to the archive.
  func log(_ entry: RankingLogEntry, _ policy: LoadedPolicy, in store: RecordStore) throws(ServiceError) {
    try storing { () throws(StoreError) in _ = try store.log(entry, policy: policy.text) }
  }
}
