import Foundation

/// Where the repository stands, for tests that read its tables or the files beside it.
public enum Repository {
  /// The root of the repository.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  /// The compiled reference tables.
  public static let reference = root + "/corpora/reference"
  /// The folder with real offers and published tables that may stand beside a checkout; a user's clone has none.
  public static let shared = root + "/../shared"
  /// Whether that folder is there.
  public static let hasShared = FileManager.default.fileExists(atPath: shared + "/offers/france-travail.ndjson")
}
