import Capture
import Foundation
import TestSupport
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
    #expect(records == [.failure(ImportProblem(file: "o.xlsx", line: 0, reason: .document(.unreadKind(.archive))))])
  }

  @Test("The source that a file without one is filed under")
  func defaultSource() {
    #expect(CapturedOffers.defaultSource(of: file("[]", name: "/a/b/Export.json")) == "france-travail")
    #expect(CapturedOffers.defaultSource(of: file("a;b", name: "/a/b/Interim.Nord.csv")) == "interim")
  }

  @Test(
    "The short way and the whole way read the same offer, whatever the record",
    arguments: 1...400 as ClosedRange<UInt64>)
  func ways(seed: UInt64) throws {
    let reader = FranceTravailReader()
    var mutation = Mutation(
      seed: seed, signs: ["null", "true", "1.0", "1e3", "-0", "18446744073709551615", "\\ud83d", "[null]"])
    for record in [ReaderFuzzTests.apiOffer, Self.fullOffer] {
      let data = Data(mutation.damaged(Array(record.utf8)))
      guard let short = reader.usualOffer(in: data, file: "o.json", line: 7) else { continue }
      #expect(
        try reader.offer(in: data, file: "o.json", line: 7).get() == short, "\(String(decoding: data, as: UTF8.self))")
    }
  }

  @Test("What reaches a person is masked before anything is kept")
  func contacts() throws {
    let text =
      #"{"id":"1","intitule":"Soudeur","description":"Vous soudez. Appelez le 01 02 03 04 05 ou rh@exemple.fr."}"#
    let offer = try #require(captured(file(text, name: "o.json")).first).get().offer
    #expect(offer.description == "Vous soudez. Appelez le [tel] ou [email].")
    #expect(!offer.canonicalJSON.contains("exemple.fr"))
  }

  @Test("A usual record takes the short way; one whose values have another shape does not")
  func usual() throws {
    let reader = FranceTravailReader()
    let usual = try #require(reader.usualOffer(in: Data(Self.fullOffer.utf8), file: "o.json", line: 1))
    #expect(usual.offer.posts == "2" && usual.offer.workplace.latitude == 50.6 && usual.offer.licences.count == 1)
    #expect(try reader.offer(in: Data(Self.fullOffer.utf8), file: "o.json", line: 1).get() == usual)
    let unusual = "{\"id\":\"1\",\"intitule\":\"Soudeur\",\"permis\":\"B\"}"
    #expect(reader.usualOffer(in: Data(unusual.utf8), file: "o.json", line: 1) == nil)
  }

  @Test("Every real offer takes the short way, and the whole way gives the same", .enabled(if: RealOffers.areThere))
  func realOffers() throws {
    let reader = FranceTravailReader()
    for line in try RealOffers.lines() {
      let short = try #require(reader.usualOffer(in: line, file: "o.json", line: 1))
      #expect(try reader.offer(in: line, file: "o.json", line: 1).get() == short)
    }
  }

  /// Every key that is read, in the shape of the API.
  private static let fullOffer = #"""
    {"id":"1","intitule":"Soudeur (H/F)","description":"Vous soudez.\nÉté","dateCreation":"2025-08-21T02:29:58.000Z",
    "dateActualisation":"2025-08-22","lieuTravail":{"libelle":"59 - CROIX","commune":"59163","codePostal":"59170",
    "latitude":50.6,"longitude":3.1},"romeCode":"H2913","appellationlibelle":"Soudeur","entreprise":{"nom":"Fonderie"},
    "typeContrat":"CDD","typeContratLibelle":"CDD - 6 Mois","natureContrat":"Contrat travail","experienceExige":"D",
    "experienceLibelle":"Débutant accepté","formations":[{"niveauLibelle":"CAP","exigence":"S"}],"permis":[{"libelle":"B",
    "exigence":"E"}],"competences":[{"code":"100007","libelle":"Souder","exigence":"E"}],"salaire":{"libelle":"Horaire de 12 Euros",
    "commentaire":"brut","complement1":"Primes","complement2":null},"dureeTravailLibelle":"35H/semaine",
    "dureeTravailLibelleConverti":"Temps plein","contexteTravail":{"horaires":["Travail en journée",7,true]},
    "alternance":false,"nombrePostes":2,"accessibleTH":true,"autre":{"a":[1,2,{"b":null}]}}
    """#
}
