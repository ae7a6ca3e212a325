import Territory
import Testing

@Suite("A place named among other words")
struct PlaceWordsTests {
  @Test(
    "A commune",
    arguments: [
      ("Secteur de Bergues", "59067"), ("Dunkerque (59)", "59183"), ("59140 Dunkerque", "59183"),
      ("Dunkerque 59140", "59183"),
      ("Dunkerque et alentours", "59183"), ("Dunkerque, Calais, Boulogne", "59183"),
      ("agglomération dunkerquoise", "59183"),
      ("métropole lilloise", "59350"), ("proche de Bergues", "59067"), ("basé à Dunkerque", "59183"),
      ("entre Dunkerque et Calais", "59183"), ("Secteur de La Rochelle", "17300"), ("Dunkerque / Calais", "59183"),
      ("Dunkerque CEDEX 1 (59)", "59183"), ("Ste-Geneviève-des-Bois (91)", "91549"), ("Lyon 03 et environs", "69383"),
    ])
  func communes(label: String, insee: String) throws {
    let place = try #require(try resolve(label))
    #expect(place.insee?.description == insee && place.precision == .commune && place.point != nil)
  }

  @Test(
    "A department or a region",
    arguments: [
      ("Nord", "59 - Nord", Place.Precision.departement), ("Département de l'Ardèche", "07 - Ardèche", .departement),
      ("Hauts-de-France", "Hauts-de-France", .region), ("Région Bretagne", "Bretagne", .region),
    ])
  func areas(label: String, name: String, precision: Place.Precision) throws {
    let place = try #require(try resolve(label))
    #expect(place.name == name && place.precision == precision && place.point == nil)
  }

  @Test(
    "Words that name no place stay unknown", arguments: ["Canada", "Télétravail", "À définir", "Secteur à convenir"])
  func unknown(label: String) throws { #expect(try resolve(label) == nil) }

  @Test("Every department has a name, and its name leads back to it")
  func departements() throws {
    #expect(Departements.all.count == 101)
    for departement in Departements.all { #expect(Departements.code(named: departement.name) == departement.code) }
    for commune in try Reference.gazetteer().communes.prefix(20_000) where !commune.departement.hasPrefix("97") {
      #expect(Departements.name(of: commune.departement) != nil, "\(commune.code)")
    }
  }

  private func resolve(_ label: String) throws -> Place? {
    guard case .place(let place) = try Reference.gazetteer().resolve(PlaceDescription(label: label)) else { return nil }
    return place
  }
}
