import Accompaniment
import Employment
import Foundation
import GRDB

@testable import Store

/// Days of one month, and the keys and stores of the tests.
func day(_ number: Int) -> CalendarDate { CalendarDate(dayNumber: 20_000 + number) }

func key(_ byte: UInt8 = 7) throws -> SealingKey {
  try SealingKey(bytes: [UInt8](repeating: byte, count: 32)).orThrow("32 bytes are a key")
}

func emptyStore() throws -> RecordStore { try .inMemory(key: key()) }

/// A folder that goes with its owner.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "store-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  var database: String { path + "/pool.sqlite" }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

struct Missing: Error { let what: String }

extension Optional {
  /// The value, or a failure of the test that says what was expected.
  func orThrow(_ what: String) throws -> Wrapped {
    guard let self else { throw Missing(what: what) }
    return self
  }
}

extension RecordStore {
  /// SQL that goes past the room's own code, as somebody with the file would use it.
  func sql(_ sql: String, _ arguments: StatementArguments = []) throws {
    try database.write { try $0.execute(sql: sql, arguments: arguments) }
  }

  func number(_ sql: String) throws -> Int { try database.read { try Int.fetchOne($0, sql: sql) ?? -1 } }

  func text(_ sql: String) throws -> String { try database.read { try String.fetchOne($0, sql: sql) ?? "" } }
}

extension Offer {
  /// An offer of one source, known by its identifier and title only.
  static func named(_ sourceID: String, source: String = "france-travail", title: String = "Cariste") -> Offer {
    Offer(id: OfferID(source: source, sourceID: sourceID), title: title)
  }

  func captured(_ payload: String, line: Int = 1) -> CapturedOffer {
    CapturedOffer(offer: self, payload: payload, file: "offres.ndjson", line: line)
  }
}

extension Participant {
  static func named(_ id: String) -> Participant {
    Participant(id: ParticipantID(id), givenName: "Camille", familyName: "Durand")
  }
}
