import Foundation
import Testing

@testable import ReferenceCompiler

@Suite("Writing an edition: whole or not at all")
struct EditionWriterTests {
  @Test("an edition takes the place of the one that was there, files that it lacks included")
  func replaces() throws {
    try withTemporaryFolder { folder in
      try writeText("old", to: folder + "/rome/v460/gone.tsv")
      try EditionWriter(folder: folder + "/rome/v460").write([("new.tsv", Array("new".utf8))])
      #expect(try everything(in: folder + "/rome") == ["v460", "v460/new.tsv"])
    }
  }

  @Test("what an interrupted build left is cleaned up")
  func cleansUp() throws {
    try withTemporaryFolder { folder in
      try writeText("half", to: folder + "/rome/.v460.partial/half.tsv")
      try EditionWriter(folder: folder + "/rome/v460").write([("new.tsv", Array("new".utf8))])
      #expect(try everything(in: folder + "/rome") == ["v460", "v460/new.tsv"])
    }
  }

  @Test("an edition that was moved aside comes back when the next build cannot write")
  func comesBack() throws {
    try withTemporaryFolder { folder in
      try writeText("old", to: folder + "/rome/.v460.previous/old.tsv")
      let path = folder + "/rome/.v460.partial/no-such-folder/new.tsv"
      #expect(throws: ReferenceBuildError.cannotWrite(path: path)) {
        try EditionWriter(folder: folder + "/rome/v460").write([("no-such-folder/new.tsv", [])])
      }
      #expect(text(of: folder + "/rome/v460/old.tsv") == "old")
    }
  }

  @Test("a destination that is a file")
  func cannotWrite() throws {
    try withTemporaryFolder { folder in
      try writeText("a file", to: folder + "/rome")
      #expect(throws: ReferenceBuildError.cannotWrite(path: folder + "/rome/.v460.partial")) {
        try EditionWriter(folder: folder + "/rome/v460").write([])
      }
    }
  }

  private func everything(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
  }
}
