import Foundation

/// The files of a folder and of the folders inside it.
public enum CapturedFolder {
  /// How deep folders are entered.
  public static let deepest = 16
  /// How many files one folder may give.
  public static let mostFiles = 100_000

  /// Whether a path leads to a folder.
  public static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// The paths of the files under a folder in the order of their names, folders in their place among them. Hidden files
  /// and folders, and those that systems and office programs keep beside people's, are passed over, and a folder that a link leads back to is entered once.
  ///
  /// What cannot be read is a problem in its place: a folder, one nested too deep, one file too many.
  public static func files(under folder: String) -> [Result<String, ImportProblem>] {
    var walk = Walk()
    walk.enter(folder, depth: 0)
    if walk.found.isEmpty { walk.fail(folder, .document(.emptyFolder)) }
    return walk.found
  }

  /// Hidden files, the lock of an open office file (`~$liste.xlsx`), thumbnails and the like.
  private static func isOfTheSystem(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || ["thumbs.db", "desktop.ini", "__macosx"].contains(name.lowercased())
  }

  private struct Walk {
    var found: [Result<String, ImportProblem>] = []
    private var entered: Set<String> = []
    private var isFull = false

    mutating func fail(_ path: String, _ reason: ImportProblem.Reason) {
      found.append(.failure(ImportProblem(file: path, line: 0, reason: reason)))
    }

    /// Pipes and devices are none: reading them might never end.
    private static func isFile(_ path: String) -> Bool {
      let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      let type = try? FileManager.default.attributesOfItem(atPath: target)[.type] as? FileAttributeType
      return type == .typeRegular
    }

    mutating func enter(_ folder: String, depth: Int) {
      let real = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
      guard entered.insert(real).inserted else { return }
      guard depth <= deepest else { return fail(folder, .document(.tooNested(limit: deepest))) }
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: folder)
      } catch {
        return fail(folder, .unreadableFile)
      }
      for name in names.sorted() where !isOfTheSystem(name) && !isFull {
        let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
        if isFolder(path) {
          enter(path, depth: depth + 1)
        } else if !Self.isFile(path) {
          fail(path, .unreadableFile)
        } else if found.count >= mostFiles {
          isFull = true
          fail(folder, .document(.tooManyParts(limit: mostFiles)))
        } else {
          found.append(.success(path))
        }
      }
    }
  }
}
