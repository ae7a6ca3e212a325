import CounsellorService
import Employment
import Foundation
import Store
import TestSupport
import Testing

/// What becomes of known offers when the program or the reference tables read better than when they were imported.
@Suite struct ReindexOffersTests {
  private static let description =
    "Vous conduisez un chariot dans un entrepôt du port et chargez des camions, CACES 3 exigé, 35 h par semaine."

  private static func offer(_ id: String, _ fields: String = "") -> String {
    ImportOffersTests.offer(id, #","description":"\#(description)"\#(fields)"#)
  }

  /// Offers of every kind of source, some of which share an identifier or hold a value that cannot be read.
  private func imported(_ test: TestSession) throws -> RecordStore {
    let sheet = """
      Réf;Poste;Ville;CP;Date de début;Description
      A1;Maçon H/F;Dunkerque;59140;dès que possible;Vous montez des murs.
      A1;Soudeur H/F;Calais;62100;au plus tôt après Noël;Vous soudez.
      A2;Plongeur;Lens;62300;le 35e jour;Vous lavez la vaisselle d'un restaurant, midi et soir, le week-end aussi, à deux.
      """
    let letter = "Serveur (H/F)\nLieu : 59140 Dunkerque\nContrat : CDD de 6 mois\nHoraires : 24 h par semaine\n"
    let files = [
      try test.file("ft.ndjson", Self.offer("1") + "\n" + Self.offer("2", #","entreprise":{"nom":"Docks"}"#)),
      try test.file("agence.csv", sheet), try test.file("annonce.txt", letter),
    ]
    _ = try ImportOffers(test.session)(files)
    return try test.session.store()
  }

  @Test("what this program has read stays as it is, whatever it came from") func nothingChanges() throws {
    try TestSession.with { test in
      let store = try imported(test)
      let before = try store.offers(OfferFilter(status: .all))
      #expect(before.count == 6)
      let warnings = Set(before.flatMap(\.offer.warnings).map(\.code))
      #expect(warnings.isSuperset(of: [.identifierShared, .valueUnreadable]), "or the samples prove nothing")
      let report = try ReindexOffers(test.session)()
      #expect((report.read, report.changed) == (6, 0))
      #expect(report.refused.isEmpty && report.newDuplicates == 0)
      #expect(try store.offers(OfferFilter(status: .all)) == before)
    }
  }

  @Test("what an older program read is read anew; captures, closings and days stay") func olderReadings() throws {
    try TestSession.with { test in
      let store = try imported(test)
      let before = try store.offers(OfferFilter(status: .all))
      let id = OfferID(source: "france-travail", sourceID: "1")
      try store.close(id, on: TestSession.day, reason: .counsellor)
      let closed = try store.offers(OfferFilter(status: .all))
      try store.replaceFacts(
        with: before.map { stored in
          var older = stored.offer
          (older.occupations, older.certificates, older.title) = ([], [], "?")
          older.warnings.removeAll { $0.code != .identifierShared && $0.code != .valueUnreadable }
          return older
        })
      var shares: [Double] = []
      let report = try ReindexOffers(test.session)(progress: { shares.append($0.share) })
      #expect((report.read, report.changed) == (6, 6))
      #expect(shares == [1])
      #expect(try store.offers(OfferFilter(status: .all)) == closed)
      #expect(try ReindexOffers(test.session)().changed == 0, "again: nothing is left to do")
      #expect(try store.captures(of: id).count == 1)
    }
  }

  @Test("an offer whose capture is refused today keeps its facts, and is named") func refused() throws {
    try TestSession.with { test in
      let store = try imported(test)
      let (odd, unknown) = (Offer(id: OfferID(source: "s", sourceID: "1"), title: "Un"), "s:2")
      let other = Offer(id: OfferID(source: "s", sourceID: "2"), title: "Deux")
      let payload = try #require(
        try store.captures(of: OfferID(source: "france-travail", sourceID: "1")).first?.payload)
      try store.save(
        [
          CapturedOffer(offer: odd, payload: "{}", file: "f", line: 1),
          CapturedOffer(
            offer: other, payload: payload.replacingOccurrences(of: "N1101", with: "Z9999"), file: "f", line: 2),
        ], on: TestSession.day)
      let report = try ReindexOffers(test.session)()
      #expect(report.refused.map(\.id.description) == ["s:1", unknown])
      #expect(report.refused.map { $0.problems.map(\.reason) } == [[.unexpectedShape], [.unknownOccupation]])
      #expect(try store.offer(odd.id)?.offer == odd)
      #expect(try store.offer(other.id)?.offer == other)
    }
  }
}
