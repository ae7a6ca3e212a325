import Accompaniment
import Employment
import Matching
import Store

/// What goes into a ranking and what comes out of it, gathered while it is made: its line in the log.
///
/// Facts come in the order of their identities, in which the store gives them, so that the order of imports does not
/// matter; they are kept as fingerprints only, some at a time.
struct RankingRecord {
  private let store: RecordStore
  private var participants: Side
  private var offers: Side
  private var answer: KeyedDigest
  private var rowCount = 0

  /// Of no record and no row yet.
  init(_ store: RecordStore) {
    self.store = store
    (participants, offers) = (Side(store.digest(of: "participants")), Side(store.digest(of: "offers")))
    answer = store.digest(of: "rows")
  }

  /// Adds participants that are compared, in the order of their identities.
  mutating func add(_ people: some Sequence<Participant>) { participants.add(people) { $0.add($1) } }

  /// Adds offers that are compared, in the order of their identities.
  mutating func add(_ offers: some Sequence<Offer>) { self.offers.add(offers) { $0.add($1) } }

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

  /// The line of the log.
  /// - Parameters:
  ///   - limit: how many rows were asked for; `.max` for all.
  ///   - number: the ranking that this one replays.
  func entry(
    _ question: RankingLogEntry.Question, _ subject: String, _ policy: LoadedPolicy, _ order: RankingOrder,
    limit: Int, since: CalendarDate? = nil, spread: Hundredths? = nil, replaying number: Int? = nil, session: Session
  ) -> RankingLogEntry {
    var facts = store.digest(of: "facts")
    facts.add(participants.compared.fingerprint.bytes)
    facts.add(offers.compared.fingerprint.bytes)
    return RankingLogEntry(
      at: session.timestamp, user: session.user, question: question, subject: subject, asOf: session.day,
      policyName: policy.policy.name, policyVersion: policy.policy.version, policyFingerprint: policy.fingerprint,
      referenceEditions: session.reference.editionsText, factsFingerprint: facts.fingerprint, rowCount: rowCount,
      terms: RankingTerms(
        order: RankingTerms.Order(order), limit: limit == .max ? nil : limit, since: since, spread: spread,
        programVersion: programVersion, participants: participants.compared, offers: offers.compared,
        answer: answer.fingerprint, replayOf: number))
  }
}

extension RankingRecord {
  /// The records of one side.
  private struct Side {
    private var digest: KeyedDigest
    private var facts = ComparedFacts()
    private var count = 0
    /// Bytes held before they go into the fingerprint.
    private static let room = 65_536

    init(_ digest: KeyedDigest) { self.digest = digest }

    mutating func add<Record>(_ records: some Sequence<Record>, _ add: (inout ComparedFacts, Record) -> Void) {
      for record in records {
        add(&facts, record)
        count += 1
        if facts.bytes.count >= Self.room { flush() }
      }
      flush()
    }

    private mutating func flush() {
      digest.add(facts.bytes)
      facts.removeAll()
    }

    var compared: RankingTerms.Compared { .init(count: count, fingerprint: digest.fingerprint) }
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
