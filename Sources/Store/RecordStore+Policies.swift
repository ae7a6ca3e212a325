import GRDB

extension RecordStore {
  /// The text of a policy that a ranking was made with; nil when no ranking was, or only one of a version that kept none.
  /// - Throws: `damaged` when the text is not the one of its fingerprint; `unreadable`.
  /// - Complexity: O(log *n*).
  public func policyText(_ fingerprint: Fingerprint) throws(StoreError) -> String? {
    let text = try reading { database in
      try String.fetchOne(
        database, sql: "SELECT text FROM policy_text WHERE digest = ?", arguments: [fingerprint.data])
    }
    guard let text else { return nil }
    guard Fingerprint(of: text) == fingerprint else {
      throw .damaged(table: "policy_text", key: fingerprint.description, column: "text", value: nil)
    }
    return text
  }

  /// Keeps the text of a policy unless it is there already.
  func keep(policy text: String, at: String, in database: Database) throws {
    let digest = Fingerprint(of: text).data
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO policy_text (digest, kept_at, text) SELECT ?1, ?2, ?3
        WHERE NOT EXISTS (SELECT 1 FROM policy_text WHERE digest = ?1)
        """)
    try insert.execute([.blob(digest), .text(at), .text(text)])
  }
}
