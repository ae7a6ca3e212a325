import CounsellorService
import Employment
import Foundation
import ReferenceCompiler
import TestSupport
import Testing

/// A session on a database of its own in a temporary folder, with the tables and the policy of the repository.
struct TestSession {
  static let repository = Repository.root
  static let day = CalendarDate(dayNumber: 20_778)  // 2026-11-21

  /// Tables are read once for all tests.
  private static let reference = Reference(ReferenceEditions(folders: [repository + "/corpora/reference"]))

  let folder: String
  let session: Session

  init() throws {
    folder = NSTemporaryDirectory() + "candidatheque-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    session = Session(
      installation: Installation(corpora: Self.repository + "/corpora", userData: folder + "/data"),
      reference: Self.reference, databasePath: folder + "/test.sqlite", policyPath: nil, day: Self.day,
      timestamp: "2026-11-21T08:00:00Z", user: "essai")
  }

  /// Runs `body` on a fresh session and removes its folder.
  static func with<Value>(_ body: (TestSession) throws -> Value) throws -> Value {
    let test = try TestSession()
    defer {
      do { try FileManager.default.removeItem(atPath: test.folder) } catch { Issue.record(error) }
    }
    return try body(test)
  }

  /// Writes a file in the folder and gives its path.
  func file(_ name: String, _ text: String) throws -> String { try file(name, Data(text.utf8)) }

  func file(_ name: String, _ data: Data) throws -> String {
    let path = folder + "/" + name
    try data.write(to: URL(fileURLWithPath: path))
    return path
  }
}
