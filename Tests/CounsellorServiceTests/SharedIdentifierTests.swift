import Capture
import CounsellorService
import Employment
import Foundation
import Store
import Testing

/// Records that carry one identifier and say different things: all are kept, and keep their names.
@Suite struct SharedIdentifierTests {
  /// Imports files twice, and gives what each time changed and what is kept.
  private func importingTwice(
    _ files: [(name: String, text: String)], as names: [String]? = nil
  ) throws -> (first: ImportReport, second: ImportReport, offers: [Offer]) {
    try TestSession.with { test in
      for (name, _) in files where name.contains("/") {
        let folder = test.folder + "/" + name.prefix { $0 != "/" }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      }
      let paths = try files.map { try test.file($0.name, $0.text) }
      let first = try ImportOffers(test.session)(paths)
      let second = try ImportOffers(test.session)(paths)
      let offers = try ReadRecords(test.session).offers(OfferFilter(status: .all)).map(\.offer)
      return (first, second, offers)
    }
  }

  @Test("rows without identifiers that differ in their contract are offers of their own")
  func contracts() throws {
    let text = """
      Poste;Ville;Contrat;Salaire;Horaires
      Manœuvre;Dunkerque;CDI;12,50 €/h;35h
      Manœuvre;Dunkerque;Intérim 2 mois;13 €/h;35h
      Manœuvre;Dunkerque;CDD 6 mois;12,02 €/h;20h
      Manœuvre;Dunkerque;CDD 6 mois;12,02 €/h;20h
      Manœuvre;Dunkerque;CDD 6 mois;12,40 €/h;35h

      """
    let (first, second, offers) = try importingTwice([("chantier.csv", text)])
    #expect(first.changes == [.added: 4, .unchanged: 1])
    #expect(second.changes == [.unchanged: 5])
    #expect(Set(offers.map(\.contract.kind)) == [.cdi, .temp, .cdd] && offers.count == 4)
  }

  @Test("a reference typed twice: both rows are kept, the second says so")
  func reference() throws {
    let (first, second, offers) = try importingTwice([
      ("offres.csv", "Réf;Poste;Ville\n7;Soudeur;Dunkerque\n8;Maçon;Bergues\n7;Peintre;Bergues\n7;Couvreur;Croix\n")
    ])
    #expect(first.changes == [.added: 4] && second.changes == [.unchanged: 4])
    #expect(offers.map(\.id.sourceID) == ["7", "7~2", "7~3", "8"])
    let shared = offers.filter { $0.warnings.contains(OfferWarning(.identifierShared, excerpt: "7")) }
    #expect(shared.map(\.id.sourceID) == ["7~2", "7~3"])
  }

  @Test("a name that the file uses itself is not given twice")
  func ownNames() throws {
    let (first, second, offers) = try importingTwice([
      ("offres.csv", "Réf;Poste\n7~2;Soudeur\n7;Maçon\n7;Peintre\n7~3;Couvreur\n")
    ])
    #expect(first.changes == [.added: 4] && second.changes == [.unchanged: 4])
    #expect(offers.map(\.title).sorted() == ["Couvreur", "Maçon", "Peintre", "Soudeur"])
  }

  @Test("files of one name in two folders, each numbered from 1")
  func folders() throws {
    let (first, second, offers) = try importingTwice([
      ("A/offres.csv", "Réf;Poste\n1;Soudeur\n2;Maçon\n"), ("B/offres.csv", "Réf;Poste\n1;Peintre\n2;Maçon\n"),
    ])
    #expect(first.changes == [.added: 3, .unchanged: 1] && second.changes == [.unchanged: 4])
    #expect(offers.map(\.title).sorted() == ["Maçon", "Peintre", "Soudeur"])
  }

  @Test("a national identifier in a later file is a later capture of the offer, in one file it is another offer")
  func national() throws {
    let day = ImportOffersTests.offer("1")
    let later = ImportOffersTests.offer("1", #","description":"Nouveau""#)
    try TestSession.with { test in
      let paths = [try test.file("lundi.ndjson", day), try test.file("mardi.ndjson", later)]
      #expect(try ImportOffers(test.session)(paths).changes == [.added: 1, .updated: 1])
    }
    let (first, second, offers) = try importingTwice([("o.ndjson", day + "\n" + later)])
    #expect(first.changes == [.added: 2] && second.changes == [.unchanged: 2])
    #expect(offers.map(\.id.sourceID) == ["1", "1~2"])
  }

  @Test("what was no offer at all is kept among the rejected records; a path that leads nowhere is not")
  func rejected() throws {
    try TestSession.with { test in
      let paths = [
        try test.file("bonjour.txt", "Bonjour à tous.\n"), try test.file("table.csv", "colonne;autre\n1;2\n"),
        try test.file("vide.csv", ""), test.folder + "/absent.csv",
      ]
      let report = try ImportOffers(test.session)(paths)
      #expect(report.imported == 0 && report.problems.count == 4)
      _ = try ImportOffers(test.session)(paths)
      let rejected = try ReadRecords(test.session).rejected(.offer)
      #expect(Set(rejected.map(\.problem)) == Set(report.problems.prefix(3)) && rejected.count == 3)
      #expect(Set(rejected.map(\.source)) == ["bonjour", "table", "vide"])
    }
  }

  @Test("a record of a one-line file is named by its place in the list and its identifier")
  func place() throws {
    try TestSession.with { test in
      let bad = ImportOffersTests.offer("X2").replacingOccurrences(of: "N1101", with: "N9999")
      let path = try test.file("o.json", "[" + ImportOffersTests.offer("1") + "," + bad + #",{"id":"3"}]"#)
      let report = try ImportOffers(test.session)([path])
      #expect(report.problems.map(\.file) == [path + " › n° 2 (X2)", path + " › n° 3"])
      #expect(try ReadRecords(test.session).offer("1").captures.map(\.file) == [path])
    }
  }
}
