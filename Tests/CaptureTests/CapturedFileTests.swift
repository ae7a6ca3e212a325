import Capture
import Foundation
import TestSupport
import Testing

@Suite("A captured file: what it is, by its content and not by its name")
struct CapturedFileTests {
  @Test(
    "Formats",
    arguments: [
      (Array("[{}]".utf8), CapturedFile.Format.json), (Array(" \n{\"id\":1}".utf8), .json),
      ([0xEF, 0xBB, 0xBF] + Array("{}".utf8), .json), (Array("a;b\n1;2".utf8), .delimitedText),
      ([0xEF, 0xBB, 0xBF] + Array("a;b".utf8), .delimitedText), ([0xE9, 0x3B, 0x62], .delimitedText),
      ([0xFF, 0xFE, 0x61, 0x00, 0x3B, 0x00], .delimitedText), ([0xFE, 0xFF, 0x00, 0x61], .delimitedText),
      ([0xFF, 0xFE, 0x7B, 0x00], nil), (Array("PK\u{03}\u{04}".utf8), nil),
      (WorkbookWriter([.init("A", [])]).bytes, .workbook), (ZipWriter().archive, nil),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A], nil),
      ([], nil), (Array(" \n\t ".utf8), nil), ([0xEF], .delimitedText),
    ] as [([UInt8], CapturedFile.Format?)])
  func formats(bytes: [UInt8], expected: CapturedFile.Format?) {
    #expect(CapturedFile(name: "offres.xyz", data: Data(bytes)).format == expected)
  }

  @Test("A file that is missing, a folder, or empty is named")
  func unreadable() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("captured-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (missing, empty) = (folder.path + "/missing", folder.path + "/empty")
    #expect(FileManager.default.createFile(atPath: empty, contents: Data()))
    for (path, reason) in [(missing, ImportProblem.Reason.unreadableFile), (folder.path, .unreadableFile)] {
      #expect(throws: ImportProblem(file: path, line: 0, reason: reason)) { try CapturedFile(path: path) }
    }
    #expect(throws: ImportProblem(file: empty, line: 0, reason: .emptyFile)) { try CapturedFile(path: empty) }
  }

  @Test("A long file is mapped; what is let go is read again when it is asked for")
  func released() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("long-\(UUID().uuidString)").path
    let bytes = (0..<(3 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31 | 1) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = try CapturedFile(path: path)
    #expect(file.data.elementsEqual(bytes))
    file.release(0..<file.data.count)
    file.release(5_000..<4_000_000_000)
    #expect(file.data.elementsEqual(bytes))
    let held = CapturedFile(name: "held", data: Data(bytes))
    held.release(0..<bytes.count)
    #expect(held.data.elementsEqual(bytes))
  }

  @Test("A problem repeats at most 80 characters of what was read")
  func excerpt() {
    let problem = ImportProblem(
      file: "f", line: 1, value: String(repeating: "é", count: 100), reason: .unexpectedShape)
    #expect(problem.value?.count == 80 && problem.value?.last == "…")
    #expect(ImportProblem(file: "f", line: 1, value: "court", reason: .notADate).value == "court")
  }
}
