import Crypto
import Foundation
import GRDB

/// Seals single values of the database with AES-256-GCM.
///
/// The place of a value (table, column, row key) is authenticated with it: a sealed value that was changed, or moved to
/// another row, does not open. The plain text is JSON filled up with spaces to a multiple of 256 bytes, or of
/// another number where many short values are alike, so that its length does not tell what it holds. A sealed value is nonce (12 bytes), cipher text, tag (16 bytes).
struct Sealing: Sendable {
  /// Where a sealed value stands.
  struct Place {
    let table: String
    let column: String
    let key: String

    /// NUL stands in no table or column name, so that no two places give the same bytes.
    var authenticated: Data { Data("\(table)\0\(column)\0\(key)".utf8) }
    var damaged: StoreError { .damaged(table: table, key: key, column: column, value: nil) }
  }

  let key: SealingKey
  static let block = 256

  func seal(_ value: some Encodable, at place: Place, block: Int = Self.block) throws(StoreError) -> Data {
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      var plain = try encoder.encode(value)
      plain.append(contentsOf: repeatElement(0x20, count: (block - plain.count % block) % block))
      let box = try AES.GCM.seal(plain, using: key.symmetric, authenticating: place.authenticated)
      guard let combined = box.combined else { throw place.damaged }
      return combined
    } catch let error as StoreError {
      throw error
    } catch {
      throw place.damaged
    }
  }

  /// - Throws: `damaged`.
  func open<Value: Decodable>(_ sealed: Data, as type: Value.Type, at place: Place) throws(StoreError) -> Value {
    do {
      let box = try AES.GCM.SealedBox(combined: sealed)
      let plain = try AES.GCM.open(box, using: key.symmetric, authenticating: place.authenticated)
      return try JSONDecoder().decode(type, from: plain)
    } catch {
      throw place.damaged
    }
  }

  /// Checks that the key is the one with which the database is sealed; the first key used becomes that one.
  /// - Throws: `wrongKey`.
  func verify(in database: any DatabaseWriter, path: String) throws {
    let place = Place(table: "sealing_check", column: "sealed", key: "1")
    let known = "Candidatheque"
    let stored = try database.read { try Self.check(in: $0) }
    let sealed =
      try stored
      ?? database.write { database in
        // Another process may have been first since the read.
        if let stored = try Self.check(in: database) { return stored }
        let sealed = try seal(known, at: place)
        try database.execute(sql: "INSERT INTO sealing_check (number, sealed) VALUES (1, ?)", arguments: [sealed])
        return sealed
      }
    guard (try? open(sealed, as: String.self, at: place)) == known else { throw StoreError.wrongKey(path: path) }
  }

  private static func check(in database: Database) throws -> Data? {
    try Data.fetchOne(database, sql: "SELECT sealed FROM sealing_check WHERE number = 1")
  }
}
