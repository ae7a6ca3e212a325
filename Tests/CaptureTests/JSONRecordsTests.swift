import Foundation
import TestSupport
import Testing

@testable import Capture

@Suite("JSON records: an API answer, an array, or one a line; a broken record spoils itself only")
struct JSONRecordsTests {
  @Test(
    "The three shapes, with a byte-order mark or carriage returns",
    arguments: [
      "{\"resultats\": [{\"id\":1}, {\"id\":2}]}",
      "{\"total\": 2, \"filtres\": {\"a\": [1]}, \"resultats\": [\n{\"id\":1},\n{\"id\":2}\n]}",
      "[{\"id\":1},{\"id\":2}]", "[\n  {\n    \"id\": 1\n  },\n  {\n    \"id\": 2\n  }\n]\n",
      "{\"id\":1}\n{\"id\":2}\n",
      "{\"id\":1}\r\n\r\n{\"id\":2}", "\u{FEFF}[{\"id\":1},{\"id\":2}]", "\u{FEFF}{\"id\":1}\n{\"id\":2}",
      "{\n\"id\": 1\n}\n{\n\"id\": 2\n}\n", "[{\n  \"id\": 1\n}, {\n  \"id\": 2\n}]",
      "{\"resultats\": [{\"id\":1},{\"id\":2}], \"filtresPossibles\": [{\"filtre\": \"x\"}]}",
    ])
  func shapes(text: String) {
    #expect(identifiers(text) == ["1", "2"])
  }

  @Test(
    "Nothing, or a list of nothing",
    arguments: [
      "", " \n ", "[]", "{\"resultats\": []}", "\u{FEFF}", "\n[\n]\n",
      "{\"resultats\": [], \"filtresPossibles\": [{\"filtre\": \"x\"}]}",
    ])
  func empty(text: String) {
    #expect(elements(text).isEmpty)
  }

  @Test("Braces, brackets, quotes and line breaks inside strings are text")
  func strings() {
    let text = #"[{"id":1,"t":"a } ] { [ \" \\"},{"id":2,"t":"l1\nl2","n":{"x":[{"y":"}"}]}}]"#
    #expect(identifiers(text) == ["1", "2"])
  }

  @Test("A record knows the line on which it starts")
  func lines() {
    #expect(elements("\n\n[\n {\n\"id\":1\n },\n\n {\"id\":2}\n]").map(\.line) == [4, 8])
    #expect(elements("{\"id\":1}\n\n{\"id\":2}\n").map(\.line) == [1, 3])
  }

  @Test("A broken line among lines: the others are read, at their own line")
  func brokenLine() {
    let found = elements("{\"id\":1}\n{\"id\":2,\"t\":\"cut\n{\"id\":3}\n")
    #expect(found.map(\.line) == [1, 2, 3])
    #expect(found.map(identifier) == ["1", nil, "3"])
  }

  @Test("A first line that is broken does not hide the shape of the others")
  func brokenFirstLine() {
    #expect(identifiers("{\"id\":1,\"t\":[\n{\"id\":2}\n{\"id\":3}\n") == [nil, "2", "3"])
  }

  @Test(
    "An element that does not close, in the middle of an array: the ones after it are read",
    arguments: [
      "[\n  {\n    \"id\": 1\n  },\n  {\n    \"id\": 9,\n    \"x\": {\"y\": 1}\n  ,\n  {\n    \"id\": 2\n  }\n]",
      "[\n  {\n    \"id\": 1\n  },\n  {\n    \"id\": 9,\n    \"x\": [1, 2\n  },\n  {\n    \"id\": 2\n  }\n]",
      "[\n  {\n    \"id\": 1\n  },\n  {\n    \"id\": 9,\n    \"x\": \"open\n  },\n  {\n    \"id\": 2\n  }\n]",
      "{\"resultats\": [\n{\"id\": 1},\n{\"id\": 9, \"x\": {\"y\": 1},\n{\"id\": 2}\n]}",
      "[{\"id\":1},{\"id\":9,\"x\":[1},{\"id\":2}]",
    ])
  func unclosed(text: String) {
    #expect(identifiers(text) == ["1", nil, "2"])
  }

  @Test("An array that is cut: the records before the cut are read, the cut one is named")
  func cut() {
    let found = elements("[\n{\"id\":1},\n{\"id\":2},\n{\"id\":3,\"t\":\"Soud")
    #expect(found.map(identifier) == ["1", "2", nil])
    #expect(found.last?.line == 4)
  }

  @Test("What is no object is handed on as it stands, with its line")
  func scalars() {
    #expect(elements("[1,\n\"a\",\n{\"id\":1}]").map(identifier) == [nil, nil, "1"])
  }

  @Test("A line of 100 MB is named and passed over")
  func longLine() throws {
    var data = Data("{\"id\":1}\n{\"id\":2,\"t\":\"".utf8)
    data.append(Data(repeating: 0x61, count: 100_000_000))
    data.append(Data("\"}\n{\"id\":3}\n".utf8))
    let found = Array(JSONRecords(data))
    #expect(found.map(\.line) == [1, 2, 3])
    #expect(found.map(identifier) == ["1", nil, "3"])
    guard case .failure(.tooLong) = found[1].content else {
      Issue.record("the long line is not named as such")
      return
    }
  }

  @Test("Records that share a line are told apart by their number")
  func names() {
    #expect(elements("[{\"id\":1}, {\"id\":2}]").map(\.name) == ["n° 1", "n° 2"])
    #expect(elements("[\n{\"id\":1},\n{\"id\":2}]").map(\.name) == [nil, nil])
    #expect(elements("[{\n\"id\":1\n}, {\n\"id\":2\n}]").map(\.name) == [nil, nil])
    #expect(elements("{\"id\":1}\n{\"id\":2}").map(\.name) == [nil, nil])
  }

  @Test("A record that never ends is named, and not followed to the end of the file")
  func endless() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("endless-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("[{\"id\":1},{\"id\":2,\"t\":\"Ma".utf8).write(to: URL(fileURLWithPath: path))
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 1 << 25)  // zeros, which take no room on the disk
    try handle.close()
    let found = Array(JSONRecords(try CapturedFile(path: path)))
    #expect(found.map(identifier) == ["1", nil])
    guard case .failure(.tooLong)? = found.last?.content else {
      Issue.record("the endless record is not named as such")
      return
    }
  }

  @Test("Objects that only open are followed as deep as JSON goes, no further")
  func deep() {
    let text = "[" + String(repeating: "{\"a\":", count: 2_000)
    #expect(elements(text).allSatisfy { identifier($0) == nil })
  }

  @Test("Whatever the bytes, reading ends, and lines never go back")
  func damaged() {
    var random = SplitMix(seed: 1)
    let models = [
      "[\n  {\"id\": 1, \"t\": \"é{\"},\n  {\"id\": 2, \"n\": [1, {\"a\": 2}]}\n]",
      "{\"id\":1}\n{\"id\":2}\n{\"id\":3}\n",
      "\u{FEFF}{\"resultats\": [{\"id\":1}]}",
    ]
    for round in 0..<6_000 {
      var bytes = Array(models[round % models.count].utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes[place] = Array("{}[]\",:\\\n 1".utf8).randomElement(using: &random) ?? 0
        default: bytes.removeSubrange(place...)
        }
        if bytes.isEmpty { break }
      }
      var last = 0
      var count = 0
      for element in JSONRecords(Data(bytes)) {
        #expect(element.line >= last)
        last = element.line
        count += 1
        #expect(count <= bytes.count)
      }
    }
  }

  @Test("Reading a slice of data is reading its bytes", arguments: ["[{\"id\":1}]", "{\"id\":1}\n"])
  func slice(text: String) {
    let data = Data("xyz\(text)".utf8).dropFirst(3)
    #expect(JSONRecords(data).map(identifier) == ["1"])
  }

  @Test(
    "A few stray bytes are no crash", arguments: [[0xEF], [0xEF, 0xBB], [0xEF, 0xBB, 0xBF], [0x7B], [0x5B], [0x22]])
  func stray(bytes: [UInt8]) {
    #expect(JSONRecords(Data(bytes)).map { identifier($0) }.allSatisfy { $0 == nil })
  }

  private func elements(_ text: String) -> [JSONRecords.Element] { Array(JSONRecords(Data(text.utf8))) }

  private func identifiers(_ text: String) -> [String?] { elements(text).map(identifier) }

  /// The `id` of a record, nil when the record is none.
  private func identifier(_ element: JSONRecords.Element) -> String? {
    struct Record: Decodable { let id: Int }
    guard case .success(let data) = element.content else { return nil }
    return (try? JSONDecoder().decode(Record.self, from: data)).map { String($0.id) }
  }
}
