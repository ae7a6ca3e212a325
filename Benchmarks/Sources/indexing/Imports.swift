import Foundation

/// What it costs to import a file into a new database, to import it once more, and to read its offers again.
struct Imports {
  let first: Cost
  let again: Cost
  let reindexed: Cost

  /// Measures a program on a file, with a database in a folder; nil when it fails.
  init?(of file: String, by program: String, in folder: String) {
    let database = "\(folder)/\(UUID().uuidString).sqlite"
    defer {
      for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: database + ending) }
    }
    let options = ["--database", database]
    guard let first = Cost.of(program, ["offers", "import", file] + options),
      let again = Cost.of(program, ["offers", "import", file] + options),
      let reindexed = Cost.of(program, ["offers", "reindex"] + options)
    else { return nil }
    (self.first, self.again, self.reindexed) = (first, again, reindexed)
  }
}
