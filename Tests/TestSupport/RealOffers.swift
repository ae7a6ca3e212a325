import Foundation

/// Real offers, in the folder that may stand beside a checkout; a user's clone has none.
public enum RealOffers {
  /// The published sample, one offer a line.
  public static let path =
    URL(fileURLWithPath: Repository.root).deletingLastPathComponent().path
    + "/shared/offers/france-travail.ndjson"
  /// Whether it is there.
  public static var areThere: Bool { FileManager.default.fileExists(atPath: path) }
  private static let read = Result { try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A) }

  /// The offers, as they stand in the file.
  public static func lines() throws -> [Data] { try read.get() }
}
