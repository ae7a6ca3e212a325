import Capture
import Foundation
import ParticipantIndexing
import Testing

@Suite("A file of participants is read row by row: each is imported, or rejected with every reason")
struct ReadParticipantsTests {
  @Test("The dialect is told from the header, whatever the file is called")
  func dialect() throws {
    #expect(try carnet([:]).dialect == .carnetDeBord)
    #expect(try own([:]).dialect == .own)
    let extract = "identifiant_unique_de;nom;prenom;date_naissance\na;B;C;1990-01-31 00:00:00.0\n"
    #expect(try imported(extract).dialect == .franceTravail)
    #expect(try imported(extract).participants.count == 1)
  }

  @Test("A header of no dialect: the problem names the columns that the nearest one needs")
  func unknownHeader() throws {
    let result = try imported("Prénom*;Nom*;Ville;RQTH\nLina;Vasseur;Dunkerque;Non\n")
    #expect(result.dialect == nil)
    #expect(result.participants.isEmpty)
    #expect(
      result.faults == [
        Fault("Identifiant dans le SI*", nil, .missingColumn), Fault("Date de naissance*", nil, .missingColumn),
      ])
    #expect(try imported("a;b\n1;2\n").faults.map(\.field) == ["identifiant", "prenom", "nom"])
  }

  @Test(
    "A file that cannot be read says why",
    arguments: [
      ("", ImportProblem.Reason.emptyFile), ("\n \n", .emptyFile), ("{\"a\":1}", .unrecognisedFormat),
    ])
  func unusableFile(text: String, reason: ImportProblem.Reason) throws {
    #expect(try imported(text).problems == [ImportProblem(file: "f.csv", line: 0, reason: reason)])
  }

  @Test(
    "Encoding and separator are told from the bytes",
    arguments: [
      (String.Encoding.utf8, ";"), (.utf8, ","), (.utf8, "\t"), (.windowsCP1252, ";"),
    ])
  func encodings(encoding: String.Encoding, separator: String) throws {
    let text = "Identifiant;Prénom;Nom\n1;Zoé;Lefèvre\n".split(separator: ";").joined(separator: separator)
    let data = try #require(text.data(using: encoding))
    let result = try imported(CapturedFile(name: "f", data: data))
    #expect(result.participants.first?.participant.givenName == "Zoé")
    #expect(result.participants.first?.participant.familyName == "Lefèvre")
  }

  @Test("A UTF-16 file with its mark, as spreadsheets save \"Unicode text\"")
  func utf16() throws {
    let data = try #require("\u{FEFF}identifiant\tprenom\tnom\n1\tZoé\tB\n".data(using: .utf16LittleEndian))
    #expect(try imported(CapturedFile(name: "f", data: data)).participants.first?.participant.givenName == "Zoé")
  }

  @Test("All that is wrong with a row is told, not only the first thing")
  func everyProblem() throws {
    let result = try own([
      "date_naissance": "31/02/1990", "metiers_vises": "N1103,Z9999", "modes": "voiture,fusée",
      "trajet_max_min": "long",
    ])
    #expect(result.participants.isEmpty)
    #expect(result.rejectedRows == 1)
    #expect(result.faults.map(\.field) == ["date_naissance", "metiers_vises", "modes", "trajet_max_min"])
    #expect(result.faults.map(\.value) == ["31/02/1990", "Z9999", "fusée", "long"])
    #expect(result.problems.allSatisfy { $0.line == 2 })
  }

  @Test("A good row after a bad one is imported, with its own line")
  func goodAfterBad() throws {
    let result = try imported("identifiant;prenom;nom\n1;;A\n\n2;\"Zo\"\"é\";B\n3;C;D\n")
    #expect(result.faults == [Fault("prenom", nil, .missingValue)])
    #expect(result.participants.map(\.line) == [4, 5])
  }

  @Test("A field of two lines is a row that a quote has swallowed: rejected")
  func swallowedRow() throws {
    let result = try imported("identifiant;prenom;nom\n1;A;\"B\n2;C;D\"\n3;E;F\n")
    #expect(result.faults == [Fault("nom", "B\n2;C;D", .unexpectedShape)])
    #expect(result.participants.map(\.line) == [4])
  }

  @Test("The later row of an identifier is rejected, even when the earlier one was")
  func duplicates() throws {
    let result = try imported("identifiant;prenom;nom\n1;A;A\n1;B;B\n2;;C\n2;D;D\n")
    #expect(result.participants.map(\.line) == [2])
    #expect(
      result.faults == [
        Fault("identifiant", "1", .duplicateIdentifier), Fault("prenom", nil, .missingValue),
        Fault("identifiant", "2", .duplicateIdentifier),
      ])
  }

  @Test("A row with too many fields is rejected, and the next is read")
  func tooManyFields() throws {
    let result = try imported("identifiant;prenom;nom\n1;A;B;C\n2;A;B;\n")
    #expect(result.faults == [Fault(nil, nil, .fieldCount(expected: 3, found: 4))])
    #expect(result.participants.map(\.line) == [3])
  }

  @Test("Columns that the dialect has no use for are named, none is kept")
  func unreadColumns() throws {
    #expect(try own(["telephone": "x", "permi": "B", "permis": "B"]).unreadColumns == ["telephone", "permi"])
  }

  @Test("Every row is there once: imported, or rejected", arguments: 0..<200)
  func nothingIsLost(seed: Int) throws {
    var state = UInt64(seed)
    func pick(_ texts: [String]) -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return texts[Int(state >> 33) % texts.count]
    }
    var text = "identifiant;prenom;nom;date_naissance;metiers_vises;rqth\n"
    let rows = seed % 17
    for _ in 0..<rows {
      text +=
        [
          pick(["1", "2", "3", "4", "5", "", "6"]), pick(["A", "", "B;"]), pick(["C", "\"D\"", "E\""]),
          pick(["1990-01-31", "", "x", "2020-01-01"]), pick(["N1103", "", "!", "N1103,K2204"]), pick(["oui", "", "?"]),
        ].joined(separator: ";") + "\n"
    }
    let result = try imported(text)
    let imported = Set(result.participants.map(\.line))
    let rejected = Set(result.problems.map(\.line))
    #expect(imported.isDisjoint(with: rejected))
    #expect(imported.count + rejected.count == rows)
    #expect(result.problems.map(\.line) == result.problems.map(\.line).sorted())
  }
}
