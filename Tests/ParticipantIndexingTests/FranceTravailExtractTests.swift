import Accompaniment
import Capture
import Employment
import ParticipantIndexing
import Testing

@Suite("The extract of France Travail: what its columns mean")
struct FranceTravailExtractTests {
  private func row(_ fields: KeyValuePairs<String, String>) throws -> ParticipantImport {
    let columns = ["identifiant_unique_de", "nom", "prenom", "date_naissance"] + fields.map(\.key)
    let row = ["u-1", "TIFOUR", "SOPHIE", "1982-02-01 00:00:00.0"] + fields.map(\.value)
    return try imported(columns.joined(separator: ";") + "\n" + row.joined(separator: ";") + "\n")
  }

  @Test("A date carries a time, which is dropped")
  func birthDate() throws {
    #expect(try row([:]).participants.first?.participant.birthDate == day("1982-02-01"))
  }

  @Test("NULL is nothing, in every column")
  func null() throws {
    let columns = ["adresse_ligne6", "rome_1", "rome_2", "inscription", "dif_logement", "brsa"]
    for column in columns {
      let result = try row([column: "NULL"] as KeyValuePairs)
      #expect(result.problems.isEmpty)
      #expect(result.participants.map(\.participant) == (try row([:]).participants.map(\.participant)))
    }
  }

  @Test(
    "The last line of the address is a postal code and a commune",
    arguments: [
      ("08300 RETHEL", "08362"), ("08000 CHARLEVILLE MEZIERES", "08105"), ("08160 DOM LE MESNIL", "08140"),
      ("08300", nil), ("RETHEL", "08362"),
    ])
  func address(written: String, insee: String?) throws {
    #expect(try row(["adresse_ligne6": written]).participants.first?.participant.home?.insee?.description == insee)
  }

  @Test("The registration tells since when, the RSA whether; neither is proof")
  func criteria() throws {
    let participant = try row(["inscription": "2019-10-17 00:00:00.0", "brsa": "N"]).participants.first?.participant
    #expect(
      participant?.criteria == [
        CriterionRecord(criterion: .deld, isMet: true, source: .declared, registeredOn: day("2019-10-17")),
        CriterionRecord(criterion: .rsa, isMet: false, source: .declared),
      ])
  }

  @Test("Difficulties that were said become barriers; the others are not known")
  func barriers() throws {
    let participant = try row(["dif_transport": "O", "dif_sante": "N", "dif_familiale": "OUI", "dif_logement": "NULL"])
      .participants.first?.participant
    #expect(
      participant?.barriers == [
        Barrier(category: .mobility, isMajor: false), Barrier(category: .childcare, isMajor: false),
      ])
  }

  @Test(
    "The sample: a code that the ROME does not have rejects its row by name",
    .enabled(if: Samples.areThere, "the samples are not on this machine"))
  func sample() throws {
    let result = try Samples.read("pole-emploi-extract-spie.csv")
    #expect(result.faults == [Fault("rome_1", "FAKE", .unknownOccupation)])
    #expect(result.problems.map(\.line) == [5])
    #expect(result.participants.map(\.participant.familyName) == ["TIFOUR", "DORSEY", "GAL"])
    #expect(result.participants.map(\.participant.home?.name) == ["Rethel", "Sedan", "Charleville-Mézières"])
    #expect(result.participants.first?.participant.project.occupations.map(\.description) == ["A1101", "K2204"])
  }
}
