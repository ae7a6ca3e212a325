import Capture
import CounsellorService
import Employment
import Foundation
import Store
import Testing
import Wording

/// What an import does with good records, bad records and files that are neither.
@Suite struct ImportOffersTests {
  static func offer(_ id: String, _ fields: String = "") -> String {
    #"{"id":"\#(id)","intitule":"Cariste (H/F)","romeCode":"N1101","dateCreation":"2026-11-20","#
      + #""lieuTravail":{"libelle":"59 - DUNKERQUE","commune":"59183"},"nombrePostes":2\#(fields)}"#
  }

  private func importing(_ text: String, name: String = "offres.ndjson") throws -> (ImportReport, [Offer]) {
    try TestSession.with { test in
      let report = try ImportOffers(test.session)([test.file(name, text)])
      return (report, try ReadRecords(test.session).offers(OfferFilter(status: .all)).map(\.offer))
    }
  }

  @Test(
    "the three shapes of the API give the same offers",
    arguments: [
      offer("1") + "\n" + offer("2") + "\n", "[" + offer("1") + "," + offer("2") + "]",
      "{\"resultats\":[\n" + offer("1") + ",\n" + offer("2") + "]}",
    ])
  func shapes(text: String) throws {
    let (report, offers) = try importing(text)
    #expect(report.changes == [.added: 2])
    #expect(offers.map(\.id.sourceID) == ["1", "2"])
    #expect(offers[0].title == "Cariste")
    #expect(offers[0].posts == 2)
    #expect(offers[0].sectors.first?.sector == .transport)
  }

  @Test(
    "a bad record is named by line, field, value and reason; the good ones beside it are imported",
    arguments: [
      (#"{"id":"2","romeCode":"N1101"}"#, "intitule", nil, ImportProblem.Reason.missingValue),
      (#"{"intitule":"Cariste"}"#, "id", nil, .missingValue),
      (#"{"id":"2","intitule":"  "}"#, "intitule", nil, .missingValue),
      (offer("2").replacingOccurrences(of: "2026-11-20", with: "2026-02-30"), "dateCreation", "2026-02-30", .notADate),
      (offer("2").replacingOccurrences(of: "N1101", with: "Z9999"), "romeCode", "Z9999", .unknownOccupation),
      (offer("2").replacingOccurrences(of: "N1101", with: "N9999"), "romeCode", "N9999", .unknownOccupation),
      (
        #"{"id":"2","intitule":"Cariste","lieuTravail":{"libelle":"99 - NULLEPART","commune":"99999"}}"#, "lieuTravail",
        "99999", .unknownCommune
      ),
      (
        #"{"id":"2","intitule":"Cariste","nombrePostes":-3}"#, "nombrePostes", "-3",
        .outOfRange(minimum: 1, maximum: 10_000)
      ),
      (#"{"id":"2","intitule":["Cariste"]}"#, "intitule", nil, .unexpectedShape),
      (#"{"id":"2","intitule":"Cariste""#, nil, nil, .truncated),
      (#"{"id":"2" "intitule":"Cariste"}"#, nil, nil, .malformedJSON),
    ] as [(String, String?, String?, ImportProblem.Reason)])
  func badRecord(record: String, field: String?, value: String?, reason: ImportProblem.Reason) throws {
    let (report, offers) = try importing([Self.offer("1"), record, Self.offer("3")].joined(separator: "\n"))
    #expect(offers.map(\.id.sourceID) == ["1", "3"])
    #expect(report.rejected == 1)
    let problem = try #require(report.problems.first)
    #expect(problem.line == 2)
    #expect(problem.field == field)
    if let value { #expect(problem.value == value) }
    #expect(problem.reason == reason)
    #expect(problem.text.contains("ligne 2"))
  }

  @Test("a record of 100 MB is named and passed over; the others are imported")
  func hugeRecord() throws {
    try TestSession.with { test in
      var data = Data(Self.offer("1").utf8)
      data += Data("\n{\"id\":\"2\",\"intitule\":\"".utf8) + Data(repeating: 0x61, count: 100_000_000)
      data += Data("\"}\n".utf8) + Data(Self.offer("3").utf8)
      let report = try ImportOffers(test.session)([test.file("offres.ndjson", data)])
      #expect(report.changes == [.added: 2])
      #expect(report.problems.map(\.line) == [2])
      #expect(report.problems.first?.reason == .tooLong(limit: longestRecord))
    }
  }

  @Test("a truncated file keeps the records before the cut")
  func truncatedFile() throws {
    let whole = "[\n" + Self.offer("1") + ",\n" + Self.offer("2") + "\n]"
    let (report, offers) = try importing(String(whole.dropLast(30)))
    #expect(offers.map(\.id.sourceID) == ["1"])
    #expect(report.problems.map(\.reason) == [.truncated])
    #expect(report.problems.first?.line == 3)
  }

  @Test("importing the same file twice changes nothing, rejected records included")
  func idempotent() throws {
    try TestSession.with { test in
      let path = try test.file("offres.ndjson", Self.offer("1") + "\n{\"id\":\"2\"}\n")
      let importOffers = try ImportOffers(test.session)
      #expect(try importOffers([path]).changes == [.added: 1])
      #expect(try importOffers([path]).changes == [.unchanged: 1])
      #expect(try ReadRecords(test.session).rejected(.offer).count == 1)
    }
  }

  @Test("what is captured again as it was is counted, warnings included, and seen on the day; what has changed is read")
  func recaptured() throws {
    try TestSession.with { test in
      func offer(_ id: String, _ more: String = "") -> String {
        let text = "Au quai \(id), vous conduisez un chariot dans un entrepôt et chargez des camions toute la journée."
        return Self.offer(id, #","description":"\#(text)"\#(more)"#)
      }
      let doubtful = offer("2").replacingOccurrences(of: #""dateCreation":"2026-11-20","#, with: "")
      let first = try test.file("un.ndjson", [offer("1"), doubtful, offer("3")].joined(separator: "\n"))
      let second = try test.file(
        "deux.ndjson",
        [offer("1"), doubtful, offer("3", #","entreprise":{"nom":"Docks"}"#), offer("4")].joined(separator: "\n"))
      let before = try ImportOffers(test.session)([first])
      #expect(before.changes == [.added: 3] && before.offersWithWarnings == 1)
      let tomorrow = test.session.on(day: CalendarDate(dayNumber: TestSession.day.dayNumber + 1))
      let after = try ImportOffers(tomorrow)([second])
      #expect(after.changes == [.added: 1, .updated: 1, .unchanged: 2] && after.offersWithWarnings == 1)
      let offers = try ReadRecords(tomorrow).offers(OfferFilter(status: .all))
      #expect(offers.allSatisfy { $0.lastCapturedOn == tomorrow.day })

      // Three captures of one offer in one import, the first and the last as it is known.
      let report = try ImportOffers(tomorrow)([first, second, first])
      #expect(report.changes == [.updated: 3, .unchanged: 7])
      #expect(try ReadRecords(tomorrow).offer("3").captures.count == 5)
    }
  }

  @Test("a file that was mended leaves no rejected record; one that cannot be read any more says nothing")
  func mended() throws {
    try TestSession.with { test in
      let importOffers = try ImportOffers(test.session)
      let path = try test.file("offres.ndjson", "{\"id\":\"1\"}\n{\"id\":\"2\"}\n")
      #expect(try importOffers([path]).mendedProblems == 0)
      _ = try test.file("offres.ndjson", Data())
      #expect(try importOffers([path]).mendedProblems == 0)
      _ = try test.file("offres.ndjson", Self.offer("1") + "\n{\"id\":\"2\"}\n")
      #expect(try importOffers([path]).mendedProblems == 2, "the record, and that the file was empty")
      #expect(try ReadRecords(test.session).rejected(.offer).map(\.problem.line) == [2])
    }
  }

  @Test("an offer closed by mistake is opened again; a source that nobody knows is named with those that are")
  func closing() throws {
    try TestSession.with { test in
      _ = try ImportOffers(test.session)([test.file("offres.ndjson", Self.offer("1"))])
      let close = CloseOffers(test.session)
      _ = try close.byHand("1")
      #expect(try close.reopen("1").opened.map(\.sourceID) == ["1"])
      #expect(try ReadRecords(test.session).offers(OfferFilter()).count == 1)
      #expect {
        _ = try close.notSeen(forDays: 5, source: "agence")
      } throws: { error in
        if case ServiceError.noSuchSource("agence", let known) = error { known == ["france-travail"] } else { false }
      }
    }
  }

  @Test("a changed offer updates its record and keeps its history")
  func history() throws {
    try TestSession.with { test in
      let importOffers = try ImportOffers(test.session)
      _ = try importOffers([test.file("un.ndjson", Self.offer("1"))])
      let changed = Self.offer("1", #","description":"Nouveau texte""#).replacingOccurrences(of: ":2", with: ":5")
      #expect(try importOffers([test.file("deux.ndjson", changed)]).changes == [.updated: 1])
      let record = try ReadRecords(test.session).offer("1")
      let captures = record.captures
      #expect(record.offer.offer.posts == 5)
      #expect(captures.count == 2)
      #expect(captures.map { $0.file.hasSuffix("un.ndjson") } == [true, false])
    }
  }

  @Test("contact persons, e-mails and telephones are not captured")
  func noContact() throws {
    try TestSession.with { test in
      let contact = #","contact":{"nom":"QUIDAM","courriel":"quidam@exemple.fr","telephone":"0102030405"}"#
      _ = try ImportOffers(test.session)([test.file("offres.ndjson", Self.offer("1", contact))])
      let payload = try #require(try ReadRecords(test.session).offer("1").captures.first?.payload)
      #expect(!payload.contains("QUIDAM") && !payload.contains("quidam") && !payload.contains("0102030405"))
    }
  }

  @Test("a CSV is read by guessed columns or by a mapping file, in UTF-8 or Windows-1252")
  func delimited() throws {
    try TestSession.with { test in
      let text = "Référence;Poste;Ville;CP;Type de contrat;Nb de postes\nA1;Maçon H/F;Dunkerque;59140;CDD 6 mois;3\n"
      let data = try #require(text.data(using: .windowsCP1252))
      let report = try ImportOffers(test.session)([test.file("agence.csv", data)])
      #expect(report.changes == [.added: 1])
      let offer = try ReadRecords(test.session).offer("agence:A1").offer.offer
      #expect(offer.title == "Maçon")
      #expect(offer.place?.insee?.description == "59183")
      #expect(offer.contract == Contract(kind: .cdd, months: 6))
      #expect(offer.posts == 3)

      let mapping = try test.file("agence.yaml", "colonnes:\n  identifiant: Code\n  intitule: Quoi\n  lieu: Où\n")
      let other = try test.file("autre.csv", "Code,Quoi,Où\nB7,Soudeuse,59 - Dunkerque\n")
      #expect(try ImportOffers(test.session, mappingPath: mapping)([other]).changes == [.added: 1])
      #expect(try ReadRecords(test.session).offer("B7").offer.offer.sectors.first?.sector == .industry)
    }
  }

  @Test("a CSV without a column of the mapping is refused with the column's name")
  func missingColumn() throws {
    try TestSession.with { test in
      let mapping = try test.file("agence.yaml", "colonnes:\n  intitule: Quoi\n  lieu: Où\n")
      let report = try ImportOffers(test.session, mappingPath: mapping)([test.file("a.csv", "Quoi\nSoudeuse\n")])
      #expect(report.imported == 0)
      #expect(report.problems.first?.field == "Où")
      #expect(report.problems.first?.reason == .missingColumn)
    }
  }

  @Test(
    "a file that is no list of offers is named and the others are imported",
    arguments: [
      (Data(), ImportProblem.Reason.emptyFile), (Data([0x89, 0x50, 0x4E, 0x47, 0, 0, 1]), .notText),
      (Data("colonne;autre\n1;2\n".utf8), .missingColumn),
    ])
  func unusableFile(data: Data, reason: ImportProblem.Reason) throws {
    try TestSession.with { test in
      let good = try test.file("bon.ndjson", Self.offer("1"))
      let bad = try test.file("mauvais", data)
      let report = try ImportOffers(test.session)([bad, good, test.folder + "/absent.json"])
      #expect(report.changes == [.added: 1])
      #expect(report.problems.map(\.reason) == [reason, .unreadableFile])
    }
  }

  @Test("a folder gives the records of its files, in order; what is not read is named by its kind")
  func folder() throws {
    try TestSession.with { test in
      let folder = test.folder + "/offres"
      try FileManager.default.createDirectory(atPath: folder + "/mars", withIntermediateDirectories: true)
      let sheet = "Soudeur (H/F)\nLieu : 59140 Dunkerque\nContrat : CDI\n"
      for (name, text) in [
        ("b.ndjson", Self.offer("1")), ("mars/a.txt", sheet), ("mars/z.html", "<html><p>Bienvenue</p></html>"),
        (".caché", "x"), ("lettre.rtf", "{\\rtf1 Bonjour}"),
      ] {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
      }
      let report = try ImportOffers(test.session)([folder])
      #expect(report.changes == [.added: 2])
      #expect(
        report.problems == [
          ImportProblem(file: folder + "/lettre.rtf", line: 0, reason: .document(.unreadKind(.richText))),
          ImportProblem(file: folder + "/mars/z.html", line: 0, reason: .document(.noOffer)),
        ])
      let welder = try #require(
        try ReadRecords(test.session).offers(OfferFilter(status: .all)).map(\.offer).first { $0.id.source == "a" })
      #expect(welder.title == "Soudeur" && welder.contract.kind == .cdi)
      #expect(welder.place?.insee?.description == "59183")
      #expect(try ImportOffers(test.session)([folder]).changes == [.unchanged: 2])
    }
  }

  @Test("an attachment is filed under its message, and keeps the name of both")
  func attachment() throws {
    try TestSession.with { test in
      let mail = """
        From: a@example.org
        Subject: Nos offres
        MIME-Version: 1.0
        Content-Type: text/csv; name=offres.csv
        Content-Disposition: attachment; filename=offres.csv

        Réf;Poste;Ville
        7;Maçon;Dunkerque
        8;;Croix
        """
      let path = try test.file("agence.eml", mail)
      let report = try ImportOffers(test.session)([path])
      #expect(report.changes == [.added: 1])
      #expect(report.problems.map(\.file) == [path + " › offres.csv"] && report.problems.map(\.line) == [3])
      #expect(try ReadRecords(test.session).offer("agence:7").captures.map(\.file) == [path + " › offres.csv"])
    }
  }
}
