import Employment

extension TableLayout {
  static let rankingLog = TableLayout(
    table: "ranking_log",
    columns: [
      "number", "at", "user", "question", "subject", "as_of", "policy_name", "policy_version", "policy_digest",
      "reference_editions", "facts_digest", "row_count", "list_order", "row_limit", "captured_since",
      "spread_ratio", "program_version", "participant_count", "participants_digest", "offer_count", "offers_digest",
      "replay_of",
      "answer_digest",
    ], keyCount: 1, mayRepeatValues: false)

  static let accessLog = TableLayout(
    table: "access_log",
    columns: ["number", "at", "user", "action", "object_kind", "object_id", "object_count"], keyCount: 1,
    mayRepeatValues: false)
}

extension RankingLogEntry {
  var row: RowWriter {
    var row = RowWriter(.rankingLog)
    row.add(nil as Int?)
    row.add(at)
    row.add(user)
    row.add(question.rawValue)
    row.add(subject)
    row.add(asOf)
    row.add(policyName)
    row.add(policyVersion)
    row.add(policyFingerprint.data)
    row.add(referenceEditions)
    row.add(factsFingerprint.data)
    row.add(rowCount)
    row.add(terms?.order.rawValue)
    row.add(terms?.limit)
    row.add(terms?.since)
    row.add(terms?.spread?.value)
    row.add(terms?.programVersion)
    row.add(terms?.participants.count)
    row.add(optional: terms?.participants.fingerprint.data)
    row.add(terms?.offers.count)
    row.add(optional: terms?.offers.fingerprint.data)
    row.add(terms?.replayOf)
    row.add(optional: terms?.answer.data)
    return row
  }

  /// Reads a row but its first column, the number.
  init(afterNumber row: inout RowReader) throws(StoreError) {
    self.init(
      at: try row.text(), user: try row.text(), question: try row.value { Question(rawValue: $0) },
      subject: try row.text(), asOf: try row.day(), policyName: try row.text(), policyVersion: try row.text(),
      policyFingerprint: try row.fingerprint(), referenceEditions: try row.text(),
      factsFingerprint: try row.fingerprint(), rowCount: try row.int(), terms: try RankingTerms(from: &row))
  }
}

extension RankingTerms {
  /// Nil for a row of a version that did not keep them.
  fileprivate init?(from row: inout RowReader) throws(StoreError) {
    let order = try row.optional { Order(rawValue: $0) }
    let (limit, since) = (row.optionalInt(), try row.optionalDay())
    let spread = row.optionalInt().map { Hundredths($0) }
    guard let order else { return nil }
    let version = try row.text()
    let participants = Compared(count: try row.int(), fingerprint: try row.fingerprint())
    let offers = Compared(count: try row.int(), fingerprint: try row.fingerprint())
    let replayOf = row.optionalInt()
    self.init(
      order: order, limit: limit, since: since, spread: spread, programVersion: version, participants: participants,
      offers: offers, answer: try row.fingerprint(), replayOf: replayOf)
  }
}

extension AccessLogEntry {
  var row: RowWriter {
    var row = RowWriter(.accessLog)
    row.add(nil as Int?)
    row.add(at)
    row.add(user)
    row.add(action.rawValue)
    row.add(kind)
    switch object {
    case .one(let id):
      row.add(id)
      row.add(nil as Int?)
    case .many(let count):
      row.add(nil as String?)
      row.add(count)
    }
    return row
  }

  init(from row: inout RowReader) throws(StoreError) {
    _ = try row.int()
    let (at, user) = (try row.text(), try row.text())
    let action = try row.value { Action(rawValue: $0) }
    let kind = try row.text()
    let object: Object
    switch (row.optionalText(), row.optionalInt()) {
    case (let id?, nil): object = .one(id: id)
    case (nil, let count?): object = .many(count: count)
    default: throw row.damaged()
    }
    self.init(at: at, user: user, action: action, kind: kind, object: object)
  }
}
