import TestSupport
import Testing

@testable import Territory

@Suite("Who bears a name that more than one place has")
struct HomonymsTests {
  @Test(
    "In a text: an accent, or its lack, tells; else the one that everybody means; else none",
    arguments: [
      ("vire", "Vire", "14762"), ("vire", nil, "14762"), ("vire", "Viré", "71584"),
      ("lure", "Lure", "70310"), ("lure", "Luré", "42125"), ("lure", nil, "70310"),
      ("melle", "Melle", "79174"), ("melle", "Mellé", "35174"), ("melle", nil, nil),
      ("ribeauville", "Ribeauvillé", "68269"),
      // A hamlet of eighty that is spelt so, and a town that is not: doubtful.
      ("ribeauville", "Ribeauville", nil),
      ("brece", "Brécé", "35039"), ("montaigu", nil, "85146"), ("belleville", "Belleville", nil),
      ("marennes", "Marennes", nil), ("saint remy", "Saint-Rémy", nil),
    ] as [(String, String?, String?)])
  func inText(key: String, spelling: String?, insee: String?) throws {
    let place = try names().place(key, departement: nil, postalCode: nil, spelt: spelling)
    #expect(place?.insee?.description == insee, "\(key) \(spelling ?? "-")")
  }

  @Test(
    "In a label",
    arguments: [
      ("Vire", "14762"), ("VIRE", "14762"), ("Viré", "71584"), ("14 - VIRE", "14762"), ("71 - VIRE", "71584"),
      ("Vire (14)", "14762"), ("Luré", "42125"), ("69 - BELLEVILLE", "69019"), ("54 - BELLEVILLE", "54060"),
      ("Montaigu", "85146"), ("17 - MARENNES", "17219"),
    ])
  func inLabel(label: String, insee: String) throws {
    guard case .place(let place) = try names().gazetteer.resolve(PlaceDescription(label: label)) else {
      Issue.record("\(label) is not found")
      return
    }
    #expect(place.insee?.description == insee, "\(label)")
  }

  @Test("The name of a commune that has merged, which nobody else bears, is the commune of today")
  func merged() throws {
    let names = try names()
    let gazetteer = names.gazetteer
    var asked = 0
    for former in gazetteer.formerCommunes where former.code != former.today {
      let key = placeNameKey(former.name)
      guard gazetteer.communes(named: key).isEmpty, gazetteer.formerCommunes(named: key).count == 1,
        !gazetteer.isShortName(key)
      else { continue }
      asked += 1
      let place = names.place(key, departement: nil, postalCode: nil)
      #expect(place?.insee == former.today && place?.name == former.name, "\(former.name)")
    }
    #expect(asked > 1_000)
  }

  @Test("A former name beside its department is the commune of today, whoever else bears it")
  func beside() throws {
    let names = try names()
    for (key, departement, insee) in [("vire", "14", "14762"), ("vire", "71", "71584"), ("belleville", "69", "69019")] {
      #expect(names.place(key, departement: departement, postalCode: nil)?.insee?.description == insee, "\(key)")
    }
  }

  private enum Names {
    static let value = Result {
      PlaceNames(
        try Gazetteer(folder: Repository.root + "/corpora/reference/geo/cog2026", edition: "cog2026"))
    }
  }

  private func names() throws -> PlaceNames { try Names.value.get() }
}
