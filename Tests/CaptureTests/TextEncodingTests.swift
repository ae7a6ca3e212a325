import Capture
import Foundation
import Testing

@Suite("Encodings: a byte-order mark decides, then well-formed UTF-8, else Windows-1252")
struct TextEncodingTests {
  @Test("Each byte of Windows-1252 is what Foundation reads it as")
  func windows1252() throws {
    for byte in UInt8(0x80)...0xFF {
      let decoded = try #require(TextEncoding.decode(Data([0x41, byte, 0x42])))
      let expected = String(data: Data([0x41, byte, 0x42]), encoding: .windowsCP1252) ?? "A\u{FFFD}B"
      let isUnassigned = [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte)
      #expect(String(decoding: decoded.text, as: UTF8.self) == (isUnassigned ? "A\u{FFFD}B" : expected), "\(byte)")
      #expect(decoded.encoding == .windows1252)
    }
  }

  @Test("UTF-16 of both orders, and UTF-8 with and without its mark")
  func marks() throws {
    let text = "Intitulé;Œuvre €\n🙂"
    let encodings: [(Data, TextEncoding)] = [
      (Data([0xFF, 0xFE]) + (text.data(using: .utf16LittleEndian) ?? Data()), .utf16LittleEndian),
      (Data([0xFE, 0xFF]) + (text.data(using: .utf16BigEndian) ?? Data()), .utf16BigEndian),
      (Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8), .utf8), (Data(text.utf8), .utf8),
    ]
    for (data, encoding) in encodings {
      let decoded = try #require(TextEncoding.decode(data))
      #expect(String(decoding: decoded.text, as: UTF8.self) == text)
      #expect(decoded.encoding == encoding)
    }
  }

  @Test("A byte that is no UTF-8 among characters that are is read as Windows-1252; the others stay what they are")
  func strays() throws {
    let bytes = Array("Intitulé;Ville\nMaçon;T".utf8) + [0xE9] + Array("teghem\nŒuvre;Croix\n".utf8)
    let decoded = try #require(TextEncoding.decode(Data(bytes)))
    #expect(decoded.encoding == .utf8)
    #expect(String(decoding: decoded.text, as: UTF8.self) == "Intitulé;Ville\nMaçon;Téteghem\nŒuvre;Croix\n")
    // One accent, one stray; and text that has only strays.
    #expect(TextEncoding.detect(Data("é".utf8) + [0xE9, 0x41]) == .utf8)
    #expect(TextEncoding.detect(Data([0x41, 0xE9, 0x41])) == .windows1252)
  }

  @Test("A zero byte here and there is damage, and left out")
  func zeros() throws {
    let text = "Référence;Poste;Ville\n1;Soudeur;Dunkerque\n2;Maçon;Calais\n"
    for position in [3, 30, 58] {
      var bytes = Array(text.utf8)
      bytes.insert(0, at: position)
      let decoded = try #require(TextEncoding.decode(Data(bytes)))
      #expect(String(decoding: decoded.text, as: UTF8.self) == text)
      #expect(CapturedFile(name: "f", data: Data(bytes)).format == .delimitedText)
    }
    #expect(TextEncoding.decode(Data(text.utf8.flatMap { [$0, 0] })) == nil)
  }

  @Test("Pieces of a text never cut a character", arguments: 4...9)
  func pieces(size: Int) throws {
    let text = "aé€🙂é€🙂🙂bé"
    for start in 0...3 {
      let data = Data(String(repeating: "x", count: start).utf8) + Data(text.utf8) + Data([0xE9])
      var stream = TextStream(data, encoding: .utf8, pieceSize: size)
      var read: [UInt8] = []
      while let piece = stream.next() { read += piece }
      #expect(String(decoding: read, as: UTF8.self) == String(repeating: "x", count: start) + text + "é")
    }
  }

  @Test(
    "What cannot be text",
    arguments: [[0x41, 0x00, 0x42], [0xFF, 0xFE, 0x41], [0xFF, 0xFE, 0x00, 0xD8], [0x50, 0x4B, 0x00]])
  func notText(bytes: [UInt8]) {
    #expect(TextEncoding.decode(Data(bytes)) == nil)
  }
}
