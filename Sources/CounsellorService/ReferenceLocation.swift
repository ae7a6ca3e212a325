import Foundation
import ReferenceCompiler

/// Where the program finds what it ships with and what the user adds.
public struct Installation: Hashable, Sendable {
  /// The folder `corpora` that comes with the program; nil when it is nowhere to be found.
  public let corpora: String?
  /// The user's data folder for this program; it may not exist yet.
  public let userData: String

  /// Places of the given paths.
  public init(corpora: String?, userData: String) { (self.corpora, self.userData) = (corpora, userData) }

  /// Looks around: the folder named by `CANDIDATHEQUE_CORPORA`, else `corpora` (or `share/candidatheque`) beside or
  /// above the executable, else above the current folder. User data are under `XDG_DATA_HOME`, else `~/.local/share`.
  public static func current(environment: [String: String], executable: String, currentFolder: String) -> Installation {
    let home = environment["HOME"] ?? currentFolder
    let data = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? home + "/.local/share"
    let candidates =
      (environment["CANDIDATHEQUE_CORPORA"].map { [$0] } ?? [])
      + ancestors(of: executable).flatMap { [$0 + "/corpora", $0 + "/share/candidatheque/corpora"] }
      + ancestors(of: currentFolder + "/.").map { $0 + "/corpora" }
    let corpora = candidates.first { FileManager.default.fileExists(atPath: $0 + "/reference") }
    return Installation(corpora: corpora, userData: data + "/candidatheque")
  }

  /// The folders that hold reference editions: the user's own first.
  public var referenceFolders: [String] {
    [userReference] + (corpora.map { [$0 + "/reference"] } ?? [])
  }

  /// Where `reference build` writes unless told otherwise.
  public var userReference: String { userData + "/reference" }

  /// The editions of all reference folders together.
  public var editions: ReferenceEditions { ReferenceEditions(folders: referenceFolders) }

  private static func ancestors(of path: String) -> [String] {
    var url = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent()
    var result: [String] = []
    for _ in 0..<8 {
      result.append(url.path == "/" ? "" : url.path)
      let parent = url.deletingLastPathComponent()
      if parent.path == url.path { break }
      url = parent
    }
    return result
  }
}
