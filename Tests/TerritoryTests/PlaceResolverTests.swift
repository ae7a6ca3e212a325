import Territory
import Testing

@Suite("From what a source says of a place to a place")
struct PlaceResolverTests {
  @Test(
    "A name with its department, as France Travail writes it",
    arguments: [
      ("59 - DUNKERQUE", "59183"), ("59 - croix", "59163"), ("74 - ANNECY", "74010"),
      ("44 - ancenis st gereon", "44003"), ("59 - DUNKERQUE CEDEX 1", "59183"), ("2A - AJACCIO", "2A004"),
      ("974 - ST DENIS", "97411"), ("69 - Lyon 3e  Arrondissement", "69383"), ("69 - LYON 03", "69383"),
      ("75 - Paris 11", "75111"), ("13 - MARSEILLE 01", "13201"), ("53 - MAYENNE", "53147"),
      ("Dunkerque", "59183"), ("Lyon 3e", "69383"), ("59 - Saint Pol sur Mer", "59183"), ("59-LILLE", "59350"),
      ("Malo-les-Bains", "59183"), ("59 - ROSENDAEL", "59183"), ("Petite-Synthe", "59183"), ("Wazemmes", "59350"),
    ])
  func labels(label: String, insee: String) throws {
    let place = try #require(try resolve(PlaceDescription(label: label)))
    #expect(place.insee?.description == insee)
    #expect(place.precision == .commune && place.point != nil)
  }

  @Test(
    "A department or a region is all that is known; no point stands for it",
    arguments: [
      ("59 - Nord", Place.Precision.departement), ("74 - Savoie (Haute)", .departement), ("23 - Creuse", .departement),
      ("19 - Corrèze", .departement), ("53 - Mayenne", .departement), ("Occitanie", .region),
      ("Ile-de-France", .region), ("Nord-Pas-de-Calais", .region), ("Rhône-Alpes", .region),
      ("Provence-Alpes-Côte d'Azur", .region), ("Grand Est", .region),
    ])
  func coarse(label: String, precision: Place.Precision) throws {
    let place = try #require(try resolve(PlaceDescription(label: label)))
    #expect(place.precision == precision && place.insee == nil && place.point == nil)
    #expect(place.name == label)
  }

  @Test(
    "A country other than France",
    arguments: ["Canada", "Brugge (BE)", "Tournai, Belgique", "Genève - Suisse", "Köln, DE"])
  func abroad(label: String) { #expect(ForeignCountries.isNamed(in: label)) }

  @Test("No country", arguments: ["Dunkerque", "59 - Nord", "Saint-Denis (RE)", "France", "Lille", "", "De Panne"])
  func notAbroad(label: String) { #expect(!ForeignCountries.isNamed(in: label)) }

  @Test("Only the country, or nothing", arguments: ["France", "FRANCE", "France entière", "", "  "])
  func notStated(label: String) throws {
    #expect(try Reference.gazetteer().resolve(PlaceDescription(label: label)) == .notStated)
  }

  @Test("A point beside a department's name is an address; one that is nowhere near is left out")
  func points() throws {
    let near = PlaceDescription(label: "74 - Savoie (Haute)", point: point(45.919154, 6.146892))
    #expect(try resolve(near)?.precision == .address)
    #expect(try resolve(near)?.point == point(45.919154, 6.146892))
    let swapped = PlaceDescription(label: "55 - Meuse", point: point(5.428669, 49.012968))
    #expect(try resolve(swapped)?.precision == .departement)
    #expect(try resolve(swapped)?.point == nil)
  }

  @Test("A commune named keeps its centre, whatever point the source adds")
  func namedCommune() throws {
    let described = PlaceDescription(insee: "59183", postalCode: "59140", label: "59 - DUNKERQUE", point: point(1, 1))
    let commune = try Reference.gazetteer().commune(try #require(InseeCode("59183")))
    #expect(try resolve(described)?.point == commune?.centre)
  }

  @Test(
    "A merged commune keeps its name and centre, and takes today's code",
    arguments: [("59248", "Fort-Mardyck"), ("59540", "Saint-Pol-sur-Mer")])
  func merged(insee: String, name: String) throws {
    let place = try #require(try resolve(PlaceDescription(insee: insee)))
    #expect(place.name == name && place.insee?.description == "59183")
    let dunkerque = try #require(try resolve(PlaceDescription(insee: "59183")))
    #expect(place.point != dunkerque.point)
  }

  @Test(
    "A postal code, with and without a name",
    arguments: [
      ("59170", "CROIX", "59163"), ("59170", "", "59163"), ("75011", "PARIS", "75111"), ("75011", "", "75111"),
      ("69003", "Lyon", "69383"), ("59430", "St Pol sur mer", "59183"), ("59379", "DUNKERQUE CEDEX 1", "59183"),
      ("1000", "Bourg en Bresse", "01053"), ("93205", "Saint-Denis Cedex", "93066"), ("59170", "Siège social", "59163"),
    ])
  func postalCodes(postalCode: String, label: String, insee: String) throws {
    #expect(try resolve(PlaceDescription(postalCode: postalCode, label: label))?.insee?.description == insee)
  }

  @Test("Several communes under one postal code: the area of the largest, without a code")
  func severalCommunes() throws {
    let place = try #require(try resolve(PlaceDescription(postalCode: "08300")))
    #expect(place.insee == nil && place.name == "08300" && place.point != nil)
    #expect(try resolve(PlaceDescription(postalCode: "08300", label: "RETHEL"))?.insee?.description == "08362")
  }

  @Test("A code that is in no table is named; a name beside it still helps")
  func unknown() throws {
    let gazetteer = try Reference.gazetteer()
    #expect(gazetteer.resolve(PlaceDescription(insee: "99999")) == .unknown(value: "99999"))
    #expect(gazetteer.resolve(PlaceDescription(postalCode: "99999", label: "Rien")) == .unknown(value: "99999"))
    #expect(gazetteer.resolve(PlaceDescription(label: "Canada, Québec")) == .unknown(value: "Canada, Québec"))
    #expect(try resolve(PlaceDescription(insee: "99999", label: "59 - DUNKERQUE"))?.insee?.description == "59183")
  }

  @Test("A name borne by several communes of France names none without its department")
  func ambiguous() throws {
    let gazetteer = try Reference.gazetteer()
    #expect(gazetteer.communes(named: "Saint-Martin").count > 1)
    #expect(gazetteer.resolve(PlaceDescription(label: "Saint-Martin")) == .unknown(value: "Saint-Martin"))
  }

  private func resolve(_ description: PlaceDescription) throws -> Place? {
    guard case .place(let place) = try Reference.gazetteer().resolve(description) else { return nil }
    return place
  }
}
