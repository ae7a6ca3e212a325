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
      ([0xFF, 0xFE, 0x61, 0x00, 0x3B, 0x00, 0x62, 0x00], .delimitedText),
      ([0xFE, 0xFF, 0x00, 0x61], .plainText),
      ([0xFF, 0xFE, 0x7B, 0x00], nil), (Array("PK\u{03}\u{04}".utf8), nil),
      (WorkbookWriter([.init("A", [])]).bytes, .workbook), (ZipWriter().archive, nil),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A], nil),
      ([], nil), (Array(" \n\t ".utf8), nil), ([0xEF], .plainText),
      (Array("Soudeur (H/F)\nLieu : Dunkerque".utf8), .plainText), (Array("%PDF-1.7\n".utf8), .pdf),
      (Array("<!DOCTYPE html><p>Offre</p>".utf8), .html), (Array("\n <div>Offre</div>".utf8), .html),
      ([0xFF, 0xFE] + Array("<html>".utf8).flatMap { [$0, 0] }, .html),
      (Array("<?xml version=\"1.0\"?><html><p>Offre</p></html>".utf8), .html),
      (Array("<?xml version=\"1.0\"?><offres><offre/></offres>".utf8), nil),
      (Array("From: a@example.org\nSubject: Offre\n\nTexte".utf8), .mail),
      (Array("From a@example.org Mon\nFrom: a@example.org\r\nDate: x\r\n\r\nTexte".utf8), .mail),
      (Array("Received: by b;\n\tMon\nMIME-Version: 1.0\n\n".utf8), .mail),
      (Array("Date : 3 mai\nObjet : Offre\n\nTexte".utf8), .plainText),
    ] as [([UInt8], CapturedFile.Format?)])
  func formats(bytes: [UInt8], expected: CapturedFile.Format?) {
    #expect(CapturedFile(name: "offres.xyz", data: Data(bytes)).format == expected)
  }

  @Test(
    "Kinds that are recognised to be named, not read",
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], UnreadKind.image), ([0xFF, 0xD8, 0xFF, 0xE0], .image),
      (Array("RIFF1234WEBPVP8".utf8), .image), (Array("RIFF1234WAVEfmt".utf8), .media),
      (Array("PK\u{03}\u{04}....word/document.xml".utf8), .wordDocument),
      (Array("PK\u{03}\u{04}....mimetypeapplication/vnd.oasis.opendocument.text".utf8), .openDocument),
      (Array("{\\rtf1\\ansi".utf8), .richText), (Array("PK\u{03}\u{04}....offres.csv....".utf8), .archive),
      ([0x78, 0x9F, 0x3E, 0x22, 0x01], .outlookAttachment),
      ([0x1F, 0x8B, 0x08], .archive), ([0x7F, 0x45, 0x4C, 0x46], .program),
      (Array("<?xml version=\"1.0\"?><offres/>".utf8), .xml),
    ] as [([UInt8], UnreadKind)])
  func unread(bytes: [UInt8], kind: UnreadKind) {
    let file = CapturedFile(name: "f", data: Data(bytes))
    #expect(file.unreadKind == kind && file.format == nil)
  }

  @Test("A workbook that is cut is a damaged one; another archive is named as one")
  func archives() {
    for start in ["[Content_Types].xml", "docProps/app.xml", "_rels/.rels"] {
      let file = CapturedFile(name: "f", data: Data("PK\u{03}\u{04}....\(start)....".utf8))
      #expect(file.format == nil && file.refusal == .damagedWorkbook)
    }
    let zip = CapturedFile(name: "f", data: Data("PK\u{03}\u{04}....offres.csv".utf8))
    #expect(zip.refusal == .document(.unreadKind(.archive)))
  }

  @Test(
    "A table or another text: separators that cut the lines alike",
    arguments: [
      ("a;b\n1;2\n3;4", true), ("Liste des offres;;\n\nRéf;Poste;Ville\n1;Maçon;Lille\n2;Soudeur;Douai", true),
      ("Réf\tPoste\n1\tMaçon", true), ("Code,Quoi,Où\nB7,Soudeuse,Dunkerque\n", true), ("sep=;\nx", true),
      ("Réf;Poste\r1;Maçon\r2;Soudeur\r", true),
      ("Réf;Texte\n1;\"deux\nlignes; ici\"\n2;b", true), ("Poste;\nMaçon;\n", false),
      ("Missions :\n- souder ;\n- meuler ;\n- peindre.", false),
      ("Nous recherchons, pour notre client, un soudeur.\nContrat : CDI, 35 h", false), ("Intitulé", false),
    ])
  func tables(text: String, isTable: Bool) {
    let format = CapturedFile(name: "f", data: Data(text.utf8)).format
    #expect(format == (isTable ? .delimitedText : .plainText))
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
