import Capture
import Testing

@testable import OfferCapture

@Suite("France Travail JSON: offers, or the reason why a record is none")
struct FranceTravailReaderTests {
  @Test(
    "What is wrong with a record, with its line, field and value",
    arguments: [
      ("[{\"intitule\":\"A\"}]", "id", nil, ImportProblem.Reason.missingValue),
      ("[{\"id\":\"1\"}]", "intitule", nil, .missingValue),
      ("[{\"id\":\"1\",\"intitule\":\" \"}]", "intitule", nil, .missingValue),
      ("[{\"id\":\"1\",\"intitule\":[\"A\"]}]", "intitule", "[\"A\"]", .unexpectedShape),
      ("[{\"id\":\"1\" \"intitule\":\"A\"}]", nil, nil, .malformedJSON),
      ("[{\"id\":\"1\",\"intitule\":\"Soud", nil, nil, .truncated),
      ("{\"id\":\"1\",\"intitule\":\"Soud", nil, nil, .truncated),
      ("{\"id\":\"1\",\"intitule\":\"A\",\"permis\":[", nil, nil, .truncated),
    ] as [(String, String?, String?, ImportProblem.Reason)])
  func problems(text: String, field: String?, value: String?, reason: ImportProblem.Reason) {
    let expected = ImportProblem(file: "o.json", line: 1, field: field, value: value, reason: reason)
    guard let record = captured(file(text, name: "o.json")).first, case .failure(let problem) = record else {
      Issue.record("no problem")
      return
    }
    #expect(problem.field == expected.field && problem.reason == expected.reason && problem.line == 1)
    if value != nil, field != "intitule" { #expect(problem.value == value) }
  }

  @Test("Numbers and truth values where texts belong are read; null is absent")
  func lenient() throws {
    let text = "[{\"id\":1215299,\"intitule\":\"Soudeur\",\"nombrePostes\":2,\"romeCode\":null,\"codeNAF\":12.5}]"
    let located = try #require(captured(file(text, name: "o.json")).first).get()
    #expect(located.offer.sourceID == "1215299" && located.offer.posts == "2" && located.offer.romeCode == nil)
  }

  @Test("A value of another shape than the API's leaves its fact unknown; a text stands for the object that it names")
  func shapes() throws {
    let text = """
      [{"id":"1","intitule":"Soudeur","salaire":"Horaire de 12 Euros","permis":"B","entreprise":"Fonderie",
      "lieuTravail":{"latitude":"x","commune":"59183"},"contexteTravail":[1],"alternance":"peut-être"}]
      """
    let offer = try #require(captured(file(text, name: "o.json")).first).get().offer
    #expect(offer.pay == ["Horaire de 12 Euros"] && offer.licences.map(\.label) == ["B"])
    #expect(offer.employer == "Fonderie" && offer.workplace.insee == "59183")
    #expect(offer.unread?.count == 2 && offer.unread?.last == "alternance : peut-être")
  }

  @Test("One byte that is no UTF-8 does not lose the record")
  func stray() throws {
    let bytes = Array("[{\"id\":\"1\",\"intitule\":\"Maçon à T".utf8) + [0xE9] + Array("teghem\"}]".utf8)
    let record = captured(CapturedFile(name: "o.json", data: .init(bytes))).first
    #expect(try #require(record).get().offer.title == "Maçon à Téteghem")
  }

  @Test("Each offer has the line on which it starts; a broken one between them spoils nothing else")
  func lines() {
    let text = "{\"id\":\"1\",\"intitule\":\"A\"}\n{\"id\":\"2\",\"intitule\":\n{\"id\":\"3\",\"intitule\":\"C\"}\n"
    let records = captured(file(text, name: "o.json"))
    #expect(records.compactMap { try? $0.get().line } == [1, 3])
    #expect(records.count == 3)
  }

  @Test(
    "An answer without an offer is empty, not wrong", arguments: ["[]", "{\"resultats\":[]}", "{\"resultats\": [ ]}"])
  func empty(text: String) {
    #expect(captured(file(text, name: "o.json")).isEmpty)
  }

  @Test("What is neither JSON nor a table is named once", arguments: [([UInt8(0x50), 0x4B, 0x03, 0x04, 0x00])])
  func binary(bytes: [UInt8]) {
    let records = captured(CapturedFile(name: "o.xlsx", data: .init(bytes)))
    #expect(records == [.failure(ImportProblem(file: "o.xlsx", line: 0, reason: .notText))])
  }

  @Test("The source that a file without one is filed under")
  func defaultSource() {
    #expect(CapturedOffers.defaultSource(of: file("[]", name: "/a/b/Export.json")) == "france-travail")
    #expect(CapturedOffers.defaultSource(of: file("a;b", name: "/a/b/Interim.Nord.csv")) == "interim")
  }
}
