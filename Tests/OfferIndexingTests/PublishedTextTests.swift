import Capture
import Employment
import Foundation
import TestSupport
import Testing

@testable import OfferCapture
@testable import OfferIndexing

@Suite("The identity of an offer's text: the same words at the same place")
struct PublishedTextTests {
  private static let title = "Cariste (H/F)"
  private static let text =
    "Vous chargez et déchargez les camions, à l'aide d'un chariot élévateur. CACES 3 exigé, 35h. Tél : [tel]."

  private func published(
    title: String = title, text: String = text, fields: String = #""lieuTravail":{"commune":"59183"}"#
  ) throws -> PublishedText? {
    let record: [String: String] = ["id": "1", "intitule": title, "description": text]
    let json = String(decoding: try JSONEncoder().encode(record), as: UTF8.self).dropLast() + ",\(fields)}"
    let located = try captured(file(String(json), name: "o.json")).first?.get()
    return try Self.published(try #require(located))
  }

  static func published(_ located: LocatedOffer) throws -> PublishedText? {
    var published: PublishedText?
    _ = try Reference.normaliser().normalise(located, source: "test", file: "o.json", published: &published).get()
    return published
  }

  @Test(
    "The same post in another dress",
    arguments: [
      ("CARISTE", text), ("cariste F/H", text), ("Cariste (h/f)  ", text.uppercased()),
      (title, text.replacing("déchargez", with: "de\u{301}chargez").replacing("'", with: "’")),
      (title, text.replacing(". ", with: " !\n\n").replacing(",", with: "")),
      (title, text.replacing("[tel]", with: "03 28 00 00 00")),
      (title, text.replacing("[tel]", with: "03.28.00.00.00")),
      (title, text.replacing("[tel]", with: "0328000000, contact@exemple.fr")),
      (title, text.replacing("'", with: "&#39;").replacing("35h", with: "35 H")),
    ])
  func same(title: String, text: String) throws {
    #expect(try published(title: title, text: text)?.key == published()?.key)
  }

  @Test(
    "Another post",
    arguments: [
      ("Préparateur (H/F)", text, #""lieuTravail":{"commune":"59183"}"#),
      (title, text, #""lieuTravail":{"commune":"59350"}"#), (title, text, #""posts":"1""#),
      (title, text.replacing("CACES 3", with: "CACES 5"), #""lieuTravail":{"commune":"59183"}"#),
      (title, text.replacing("35h", with: "24h"), #""lieuTravail":{"commune":"59183"}"#),
      (title, text + " Poste de nuit.", #""lieuTravail":{"commune":"59183"}"#),
    ])
  func different(title: String, text: String, fields: String) throws {
    let other = try published(title: title, text: text, fields: fields)
    #expect(other != nil)
    #expect(try other?.key != published()?.key)
  }

  @Test("A description of a few words is not compared")
  func short() throws {
    #expect(try published(text: "CACES 3 exigé, débutant accepté.") == nil)
    #expect(try published(text: "") == nil)
  }

  @Test(
    "An employer's name counts without case, accents and legal form",
    arguments: [
      ("INTERMARCHE", "Intermarché", true), ("Soudure du Nord SARL", "SOUDURE DU NORD", true),
      ("Soudure du Nord", "Soudure de l'Est", false), ("", "Intermarché", true),
    ])
  func employers(one: String, other: String, agree: Bool) throws {
    func conditions(_ name: String) throws -> PostConditions {
      let fields = #""lieuTravail":{"commune":"59183"},"entreprise":{"nom":"\#(name)"}"#
      let text = try published(fields: fields)
      return try #require(text).conditions
    }
    #expect(try conditions(one).agree(with: conditions(other)) == agree)
  }

  @Test("The richer is the one with more words, then more facts, then the later one")
  func richness() throws {
    let place = #""lieuTravail":{"commune":"59183"}"#
    let offers = [
      try published(fields: place), try published(fields: place + #","dateCreation":"2026-01-05""#),
      try published(fields: place + #","dateCreation":"2026-02-01""#),
      try published(fields: place + #","dateCreation":"2026-01-05","typeContrat":"CDI""#),
      try published(text: Self.text + " Poste de nuit.", fields: place),
    ]
    let richness = try offers.map { try #require($0).richness }
    #expect(richness == richness.sorted() && Set(richness).count == richness.count)
  }
}

/// The simple twin: a text is the list of its words, by Foundation's own folding and nothing of ours.
private func simpleWords(_ text: String) -> [String] {
  text.folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: Locale(identifier: "fr"))
    .lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    .filter { !["h", "f", "x", "m", "hf", "fh"].contains($0) }
}

@Suite(
  "Real offers: same text, other identifier",
  .enabled(if: RealOffers.areThere, "the folder ../shared is not there"))
struct RealDuplicatesTests {
  private struct Real {
    let text: PublishedText
    let words: [String]
    let place: String
  }

  private func offers() throws -> [Real] {
    let folder = URL(fileURLWithPath: RealOffers.path).deletingLastPathComponent().path
    var offers: [Real] = []
    for name in ["france-travail", "france-travail-2024-03"] {
      for record in captured(try CapturedFile(path: folder + "/\(name).ndjson")) {
        guard case .success(let located) = record, let text = try? PublishedTextTests.published(located) else {
          continue
        }
        let offer = located.offer
        offers.append(
          Real(
            text: text, words: simpleWords(offer.title) + ["|"] + simpleWords(offer.description ?? ""),
            place: offer.workplace.insee ?? offer.workplace.label ?? ""))
      }
    }
    return offers
  }

  @Test("By the simple definition all are found, and none wrong")
  func allFoundNoneWrong() throws {
    let offers = try offers()
    #expect(offers.count > 2_900)
    let bySimple = Dictionary(grouping: offers) { "\($0.place)|\($0.words.joined(separator: " "))" }
    for group in bySimple.values { #expect(Set(group.map(\.text.key)).count == 1, "\(group[0].words.prefix(12))") }
    let byKey = Dictionary(grouping: offers, by: \.text.key)
    for group in byKey.values { #expect(Set(group.map(\.place)).count == 1, "\(group[0].words.prefix(12))") }
    #expect(bySimple.values.count { $0.count > 1 } >= 10)
    #expect(bySimple.count - byKey.count <= 2, "hardly any two texts differ by contact details alone")
  }

  @Test("A cosmetic copy of any real offer has its identity")
  func copies() throws {
    var count = 0
    for line in try RealOffers.lines() where count < 400 {
      guard case .success(let located)? = captured(CapturedFile(name: "o.json", data: line)).first,
        let text = try? PublishedTextTests.published(located), let description = located.offer.description
      else { continue }
      count += 1
      var copy = located.offer
      copy.title = located.offer.title.uppercased() + " F/H"
      copy.description = "\n" + description.replacing(". ", with: " ;\n ").replacing(" ", with: "  ") + " !"
      let dressed = LocatedOffer(line: 1, offer: copy, fieldNames: located.fieldNames)
      #expect(try PublishedTextTests.published(dressed)?.key == text.key, "\(located.offer.sourceID)")
    }
    #expect(count == 400)
  }
}
