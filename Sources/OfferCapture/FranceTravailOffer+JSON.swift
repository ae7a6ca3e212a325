import Capture

/// The short way from JSON to an offer: the values that have the shape of the API, read in place. Where any of them has
/// another shape, it gives nil, and the whole way (`Decodable`) reads the record and names what is wrong. Both give the same
/// offer.
extension FranceTravailOffer {
  init?(_ record: JSONNode) {
    guard case .object = record.content else { return nil }
    var reader = ShapeReader(record)
    id = reader.text("id")
    intitule = reader.text("intitule")
    description = reader.text("description")
    dateCreation = reader.text("dateCreation")
    dateActualisation = reader.text("dateActualisation")
    romeCode = reader.text("romeCode")
    appellationlibelle = reader.text("appellationlibelle")
    typeContrat = reader.text("typeContrat")
    typeContratLibelle = reader.text("typeContratLibelle")
    natureContrat = reader.text("natureContrat")
    experienceExige = reader.text("experienceExige")
    experienceLibelle = reader.text("experienceLibelle")
    formations = reader.objects("formations") {
      Formation(niveauLibelle: $0.text("niveauLibelle"), exigence: $0.text("exigence"))
    }
    permis = reader.objects("permis", Demande.init)
    competences = reader.objects("competences", Demande.init)
    dureeTravailLibelle = reader.text("dureeTravailLibelle")
    dureeTravailLibelleConverti = reader.text("dureeTravailLibelleConverti")
    contexteTravail = reader.object("contexteTravail") { Contexte(horaires: $0.texts("horaires")) }
    alternance = reader.bool("alternance")
    nombrePostes = reader.text("nombrePostes")
    accessibleTH = reader.bool("accessibleTH")
    lieuTravail = reader.object("lieuTravail") {
      Lieu(
        libelle: $0.text("libelle"), commune: $0.text("commune"), codePostal: $0.text("codePostal"),
        latitude: $0.text("latitude"), longitude: $0.text("longitude"))
    }
    entreprise = reader.object("entreprise") { Entreprise(nom: $0.text("nom")) }
    salaire = reader.object("salaire") {
      Salaire(
        libelle: $0.text("libelle"), commentaire: $0.text("commentaire"), complement1: $0.text("complement1"),
        complement2: $0.text("complement2"))
    }
    if reader.isUnusual { return nil }
  }
}

extension FranceTravailOffer.Demande {
  fileprivate init(_ reader: inout ShapeReader) {
    self.init(code: reader.text("code"), libelle: reader.text("libelle"), exigence: reader.text("exigence"))
  }
}

/// Reads the members of an object and remembers whether one has another shape than the one asked for.
private struct ShapeReader {
  private let object: JSONNode
  private(set) var isUnusual = false

  init(_ object: JSONNode) { self.object = object }

  mutating func text(_ name: StaticString) -> LenientText? { object[name].flatMap { text($0, orNull: true) } }

  mutating func bool(_ name: StaticString) -> Bool? {
    switch object[name]?.content {
    case .bool(let value): return value
    case .null, nil: return nil
    default:
      isUnusual = true
      return nil
    }
  }

  mutating func object<Value>(_ name: StaticString, _ read: (inout ShapeReader) -> Value) -> Value? {
    object[name].flatMap { value($0, orNull: true, read) }
  }

  mutating func objects<Value>(_ name: StaticString, _ read: (inout ShapeReader) -> Value) -> [Value]? {
    elements(name)?.compactMap { value($0, orNull: false, read) }
  }

  mutating func texts(_ name: StaticString) -> [LenientText]? {
    elements(name)?.compactMap { text($0, orNull: false) }
  }

  private mutating func elements(_ name: StaticString) -> [JSONNode]? {
    guard let node = object[name] else { return nil }
    switch node.content {
    case .array: return node.elements
    case .null: return nil
    default:
      isUnusual = true
      return nil
    }
  }

  private mutating func value<Value>(
    _ node: JSONNode, orNull: Bool, _ read: (inout ShapeReader) -> Value
  ) -> Value? {
    switch node.content {
    case .object:
      var inner = ShapeReader(node)
      let value = read(&inner)
      if inner.isUnusual { isUnusual = true }
      return value
    case .null where orNull: return nil
    default:
      isUnusual = true
      return nil
    }
  }

  private mutating func text(_ node: JSONNode, orNull: Bool) -> LenientText? {
    switch node.content {
    case .string(let text): return LenientText(text: text)
    case .integer(let number): return LenientText(text: String(number))
    // `1.0` and what is beyond 64 bits: the whole way decides how they are written.
    case .number(let number) where number != number.rounded(): return LenientText(text: String(number))
    case .bool(let value): return LenientText(text: value ? "true" : "false")
    case .null where orNull: return nil
    default:
      isUnusual = true
      return nil
    }
  }
}
