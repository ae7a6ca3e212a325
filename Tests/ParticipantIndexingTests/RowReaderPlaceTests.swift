import Capture
import ParticipantIndexing
import Territory
import Testing

@Suite("A postal code and a name become a commune, or the row is rejected")
struct RowReaderPlaceTests {
  @Test(
    "The name decides among the communes of a code",
    arguments: [
      ("59140", "Dunkerque", "59183"), ("59140", "DUNKERQUE CEDEX", "59183"), ("59379", "Dunkerque Cedex 1", "59183"),
      ("59430", "St Pol sur Mer", "59183"), ("61120", "camembert", "61071"), ("1004", "Bourg en Bresse", "01053"),
      ("75011", "Paris", "75111"), ("69003", "LYON", "69383"), ("20200", "Bastia", "2B033"),
      ("97400", "Saint-Denis", "97411"),
      ("", "Dunkerque", "59183"), ("59820", "Gravelines", "59273"),
    ])
  func names(postalCode: String, name: String, insee: String) throws {
    let home = try own(["code_postal": postalCode, "commune": name]).participants.first?.participant.home
    #expect(home?.insee?.description == insee)
    #expect(home?.precision == .commune)
  }

  @Test(
    "No commune matches: the row is rejected, with what was written",
    arguments: [
      ("59140", "Annecy", "59140 Annecy"), ("99999", "", "99999"), ("5914O", "Dunkerque", "5914O Dunkerque"),
      ("", "Saint-Martin", "Saint-Martin"),
    ])
  func unknown(postalCode: String, name: String, written: String) throws {
    let result = try own(["code_postal": postalCode, "commune": name])
    #expect(result.faults == [Fault("commune", written, .unknownCommune)])
  }

  @Test("Nothing written is nothing known; a code of several communes gives the department only")
  func partial() throws {
    #expect(try own(["code_postal": "", "commune": ""]).participants.first?.participant.home == nil)
    let result = try own(["code_postal": "08300", "commune": ""])
    #expect(result.participants.first?.participant.home?.precision == .departement)
    #expect(result.participants.first?.participant.home?.point == nil)
    #expect(result.notes.map(\.kind) == [.communeNotTold])
  }

  @Test("A former commune keeps its name and its own centre")
  func former() throws {
    let home = try #require(
      try own(["code_postal": "59430", "commune": "Saint-Pol-sur-Mer"]).participants.first?.participant.home)
    #expect(home.name == "Saint-Pol-sur-Mer")
    #expect(home.insee?.description == "59183")
  }

  @Test(
    "Coordinates make an address, with a point or a comma", arguments: [("51.0347", "2.3772"), ("51,0347", "2,3772")])
  func address(latitude: String, longitude: String) throws {
    let home = try own([
      "code_postal": "59140", "commune": "Dunkerque", "latitude": latitude, "longitude": longitude,
    ]).participants.first?.participant.home
    #expect(home?.precision == .address)
    #expect(home?.point == Coordinates(latitude: 51.0347, longitude: 2.3772))
  }

  @Test("Coordinates far from the commune, or one of them missing, reject the row")
  func wrongCoordinates() throws {
    let swapped = try own([
      "code_postal": "59140", "commune": "Dunkerque", "latitude": "2.3772", "longitude": "51.0347",
    ])
    #expect(
      swapped.faults == [
        Fault("latitude", "2.3772", .outOfRange(minimum: 50, maximum: 53)),
        Fault("longitude", "51.0347", .outOfRange(minimum: 1, maximum: 4)),
      ])
    #expect(try own(["latitude": "51.0"]).faults == [Fault("longitude", nil, .missingValue)])
    #expect(try own(["latitude": "51.0", "longitude": ""]).faults == [Fault("longitude", nil, .missingValue)])
  }

  @Test("Every commune of France is found by each of its postal codes and its name")
  func everyCommune() throws {
    let gazetteer = try Reference.tables().gazetteer
    var text = "identifiant;prenom;nom;code_postal;commune\n"
    var expected: [String] = []
    for commune in gazetteer.communes {
      for code in commune.postalCodes {
        text += "\(expected.count);A;B;\(code);\(commune.name)\n"
        expected.append(commune.code.description)
      }
    }
    let result = try imported(text)
    #expect(result.problems.count < 5)
    var wrong = 0
    for imported in result.participants {
      let index = Int(imported.participant.id.description) ?? 0
      let found = imported.participant.home?.insee?.description
      // A city's own code gives its arrondissement.
      if found != expected[index], !["75056", "69123", "13055"].contains(expected[index]) { wrong += 1 }
    }
    #expect(wrong == 0)
  }
}
