import Foundation

/// One at a time, among all processes, opens or creates a database of a folder.
///
/// A new database is brought from SQLite's rollback journal to its write-ahead log. That takes a lock in two steps, and a
/// connection that has taken the first while another takes the second is told "busy" at once: its timeout does not count
/// there, since waiting would be a deadlock. (Six processes that switch one new file at the same moment: one in thirty
/// fails after a millisecond.) So openings are kept apart by a lock of the system on the folder (`flock`), which leaves
/// no file and ends with its process.
enum FolderLock {
  /// Runs a body while no other process does so for the same folder.
  /// - Throws: `busy` after ten seconds, and what the body throws. Where the folder cannot be locked (some network
  ///   drives), the body runs all the same.
  static func holding<Value>(folderOf path: String, _ body: () throws -> Value) throws -> Value {
    let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return try body() }
    defer { close(folder) }
    for _ in 0..<attempts {
      if flock(folder, LOCK_EX | LOCK_NB) == 0 || (errno != EWOULDBLOCK && errno != EINTR) { return try body() }
      usleep(pause)
    }
    throw StoreError.busy(path: path)
  }

  private static let pause: UInt32 = 5_000
  private static let attempts = 2_000
}
