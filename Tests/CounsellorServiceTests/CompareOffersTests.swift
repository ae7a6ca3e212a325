import CounsellorService
import Employment
import Foundation
import Store
import Testing
import Wording

/// The same offer under several identifiers: found at the import, proposed where it is only likely, decided by people.
@Suite struct CompareOffersTests {
  private static let text =
    "Vous chargez et déchargez les camions à l'aide d'un chariot élévateur, vous préparez les commandes, vous rangez "
    + "le dépôt et vous tenez les stocks à jour sur l'ordinateur de l'entrepôt."

  private static func offer(_ id: String, text: String = text, insee: String = "59183", _ fields: String = "") -> String
  {
    #"{"id":"\#(id)","intitule":"Cariste (H/F)","description":"\#(text)","dateCreation":"2026-11-20","#
      + #""lieuTravail":{"libelle":"59","commune":"\#(insee)"}\#(fields)}"#
  }

  @Test("an agency's spreadsheet and France Travail publish one post: it is ranked once, with all its identifiers")
  func twoSources() throws {
    try TestSession.with { test in
      let table = "Référence;Poste;Description;Code INSEE\nA1;CARISTE F/H;\"\(Self.text.uppercased())\";59183\n"
      let files = [
        try test.file("offres.ndjson", Self.offer("1")),
        try test.file("agence.csv", table),
      ]
      let report = try ImportOffers(test.session)(files)
      #expect(report.changes == [.added: 2] && report.newDuplicates == 1)
      let records = ReadRecords(test.session)
      #expect(try records.offers(OfferFilter()).count == 1)
      let record = try records.offer("A1")
      #expect(record.asked.description == "agence:A1")
      #expect(record.offer.offer.id.description == "france-travail:1")
      #expect(record.duplicates.map(\.id.sourceID) == ["A1"] && record.duplicates.map(\.captures.count) == [1])
      let answer = try RankCandidates(test.session)(offer: "A1")
      #expect(answer.subject.offer.id.sourceID == "1" && answer.repeatedBy?.sourceID == "A1")
      #expect(try RankCandidates(test.session)(offer: "1").repeatedBy == nil)
    }
  }

  @Test("nearly the same text at the same place is proposed, with what differs, and never again once decided")
  func proposals() throws {
    try TestSession.with { test in
      let longer = Self.text.replacing("l'entrepôt.", with: "l'entrepôt frigorifique.")
      let offers = [
        Self.offer("1"), Self.offer("2", text: longer, #","typeContrat":"CDI""#),
        Self.offer("3", text: longer, insee: "59350"), Self.offer("4", #","typeContrat":"CDI""#),
        Self.offer("5", #","typeContrat":"MIS""#),
      ]
      let importOffers = try ImportOffers(test.session)
      _ = try importOffers([test.file("offres.ndjson", offers.joined(separator: "\n"))])
      func pairs() throws -> [String] {
        try CompareOffers(test.session).proposals().map { "\($0.offer.id.sourceID) \($0.other.id.sourceID)" }
      }
      let proposals = try CompareOffers(test.session).proposals()
      #expect(try Set(pairs()) == ["1 2", "1 4", "1 5", "2 4", "2 5", "4 5"])
      #expect(proposals.map(\.similarity) == proposals.map(\.similarity).sorted(by: >))
      let first = try #require(proposals.first { $0.offer.id.sourceID == "1" && $0.other.id.sourceID == "5" })
      #expect(first.similarity == 1)
      #expect(DuplicateWording.differences(first.offer, first.other) == ["contrat : non précisé ou intérim"])

      let compare = CompareOffers(test.session)
      #expect(try compare.keepApart("4", "5").post.map(\.sourceID) == ["4"])
      #expect(try Set(pairs()) == ["1 2", "1 4", "1 5", "2 4", "2 5"])
      #expect(try compare.merge("4", into: "2").standing.sourceID == "2")
      #expect(try Set(pairs()) == ["1 2", "1 5"], "2 stands for 4, which is not 5")
      // The same under yet another identifier, and the same import again, change nothing.
      _ = try importOffers([test.file("encore.ndjson", Self.offer("6", text: longer, #","typeContrat":"CDI""#))])
      _ = try importOffers([test.file("offres.ndjson", offers.joined(separator: "\n"))])
      #expect(try Set(pairs()) == ["1 2", "1 5"])
      #expect { try compare.merge("1", into: "1") } throws: { error in
        if case ServiceError.sameOffer = error { true } else { false }
      }
    }
  }

  @Test("offers close for a stated reason, on request only, and open again as the reason allows")
  func closing() throws {
    try TestSession.with { test in
      let old = try test.file("ancien.ndjson", Self.offer("1") + "\n" + Self.offer("2", insee: "59350"))
      let table = "Référence;Poste;Date limite\nB1;Soudeur;2026-11-20\nB2;Soudeuse;2026-12-31\n"
      _ = try ImportOffers(test.session.on(day: TestSession.day.adding(days: -30)))([old])
      _ = try ImportOffers(test.session)([test.file("agence.csv", table)])
      let (close, records) = (CloseOffers(test.session), ReadRecords(test.session))
      #expect(try records.offers(OfferFilter()).count == 4, "an import closes nothing")
      #expect(try close.notSeen(forDays: 30) == 0)
      #expect(try close.notSeen(forDays: 29, source: "agence") == 0)
      #expect(try close.notSeen(forDays: 29, source: "france-travail") == 2)
      #expect(try close.expired() == 1)
      #expect(try ImportOffers(test.session)([old]).changes == [.reopened: 2])
      #expect(try close.byHand("1").closed.count == 1)
      #expect(try close.byHand("1").closed.isEmpty)
      #expect(try ImportOffers(test.session)([old]).changes == [.unchanged: 2])
    }
  }
}
