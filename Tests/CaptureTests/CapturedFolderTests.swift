import Capture
import Foundation
import Testing

@Suite("The files of a folder")
struct CapturedFolderTests {
  /// A temporary folder with the given files; the ones that end in `/` are folders.
  static func with(_ names: [String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("folder-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in names {
      let path = folder + "/" + name
      let parent = name.hasSuffix("/") ? path : URL(fileURLWithPath: path).deletingLastPathComponent().path
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      if !name.hasSuffix("/") { try Data("a".utf8).write(to: URL(fileURLWithPath: path)) }
    }
    try body(folder)
  }

  static func names(under folder: String) -> [String] {
    CapturedFolder.files(under: folder).map { entry in
      switch entry {
      case .success(let path): String(path.dropFirst(folder.count + 1))
      case .failure(let problem): "! " + problem.file.dropFirst(folder.count + 1)
      }
    }
  }

  @Test("In the order of their names, folders among them; hidden ones are passed over")
  func order() throws {
    try Self.with(["b.csv", "a/z.eml", "a/b/c.pdf", "c.txt", ".caché", ".git/x", "vide/"]) { folder in
      #expect(Self.names(under: folder) == ["a/b/c.pdf", "a/z.eml", "b.csv", "c.txt"])
      #expect(CapturedFolder.isFolder(folder) && !CapturedFolder.isFolder(folder + "/b.csv"))
    }
  }

  @Test("Locks of open files and what systems keep beside them are passed over")
  func system() throws {
    try Self.with(["a.csv", "~$a.xlsx", "Thumbs.db", "desktop.ini", "__MACOSX/a.csv", ".~lock.a.ods#"]) { folder in
      #expect(Self.names(under: folder) == ["a.csv"])
    }
  }

  @Test("A named pipe is refused rather than waited for")
  func pipe() throws {
    try Self.with([]) { folder in
      #expect(mkfifo(folder + "/tube", 0o600) == 0)
      #expect(throws: ImportProblem(file: folder + "/tube", line: 0, reason: .unreadableFile)) {
        try CapturedFile(path: folder + "/tube")
      }
      #expect(Self.names(under: folder) == ["! tube"])
    }
  }

  @Test("A link back to a folder above is entered once; one to nothing is named")
  func links() throws {
    try Self.with(["a/x.csv"]) { folder in
      try FileManager.default.createSymbolicLink(atPath: folder + "/a/retour", withDestinationPath: folder)
      try FileManager.default.createSymbolicLink(atPath: folder + "/lien.csv", withDestinationPath: folder + "/a/x.csv")
      try FileManager.default.createSymbolicLink(atPath: folder + "/mort", withDestinationPath: folder + "/absent")
      #expect(Self.names(under: folder) == ["a/x.csv", "lien.csv", "! mort"])
    }
  }

  @Test("An empty folder and one nested too deep are named")
  func problems() throws {
    try Self.with([]) { folder in
      #expect(
        CapturedFolder.files(under: folder)
          == [.failure(ImportProblem(file: folder, line: 0, reason: .document(.emptyFolder)))])
    }
    try Self.with([String(repeating: "d/", count: 20) + "x.csv"]) { folder in
      guard case .failure(let problem)? = CapturedFolder.files(under: folder).first else {
        Issue.record("not refused")
        return
      }
      #expect(problem.reason == .document(.tooNested(limit: CapturedFolder.deepest)))
    }
  }
}
