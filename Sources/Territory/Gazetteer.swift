import FactTables
import FrenchText

/// The communes of France by code, by postal code and by name, former names included.
public struct Gazetteer: Sendable {
  /// The edition of the tables (`cog2026`).
  public let edition: String
  /// Every commune, by ascending INSEE code.
  public let communes: [Commune]
  /// Every former commune, by ascending INSEE code.
  public let formerCommunes: [FormerCommune]
  /// The name of each EPCI by its code.
  public let epciNames: [String: String]
  /// The middle of each department's communes, by its code.
  let centresOfDepartements: [String: Coordinates]
  private let indexByCode: [InseeCode: Int]
  private let formerByCode: [InseeCode: Int]
  private let indicesByPostalCode: [PostalCode: [Int]]
  private let indicesByName: [String: [Int]]
  private let formerByName: [String: [FormerCommune]]
  /// Communes of `ShortNames.leastPopulation` or more by what people leave of their name.
  private let indicesByShortName: [String: [Int]]
  /// Former communes whose code is that of today's, under another name.
  private let mainPartsByName: [String: [FormerCommune]]
  /// The keys of names that are not all spelt alike: `Lure`, `Luré`.
  private let keysOfSeveralSpellings: Set<String>

  /// Reads `communes.tsv`, `merged.tsv` and `epci.tsv` from a folder written by the reference compiler.
  /// - Throws: `FactTableError` when a table is missing or damaged.
  /// - Complexity: O(rows); about 35,000 rows.
  public init(folder: String, edition: String) throws(FactTableError) {
    try self.init(
      edition: edition, communes: FactTable(path: folder + "/communes.tsv"),
      merged: FactTable(path: folder + "/merged.tsv"), epci: FactTable(path: folder + "/epci.tsv"))
  }

  /// Builds the indexes from three tables; see `GazetteerTables` for their columns.
  public init(
    edition: String, communes table: FactTable, merged: FactTable, epci: FactTable
  ) throws(FactTableError) {
    self.edition = edition
    communes = try GazetteerTables.communes(in: table)
    formerCommunes = try GazetteerTables.formerCommunes(in: merged)
    epciNames = try GazetteerTables.epciNames(in: epci)
    indexByCode = Dictionary(
      communes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    formerByCode = Dictionary(
      formerCommunes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    var byPostalCode: [PostalCode: [Int]] = [:]
    var byName: [String: [Int]] = [:]
    var byShortName: [String: [Int]] = [:]
    for (index, commune) in communes.enumerated() {
      for code in commune.postalCodes { byPostalCode[code, default: []].append(index) }
      let key = placeNameKey(commune.name)
      byName[key, default: []].append(index)
      guard commune.population >= ShortNames.leastPopulation, commune.city == nil else { continue }
      for short in ShortNames.of(key) { byShortName[short, default: []].append(index) }
    }
    var formerNames: [String: [FormerCommune]] = [:]
    for former in formerCommunes {
      formerNames[placeNameKey(former.name), default: []].append(former)
    }
    for part in ShortNames.halves(of: communes, formerCommunes) where formerNames[placeNameKey(part.name)] == nil {
      formerNames[placeNameKey(part.name)] = [part]
    }
    for part in UsualParts.all where formerNames[placeNameKey(part.name)] == nil {
      guard let today = communes.first(where: { $0.code == part.today }) else { continue }
      formerNames[placeNameKey(part.name)] = [
        FormerCommune(code: part.today, name: part.name, today: part.today, centre: today.centre)
      ]
    }
    (indicesByPostalCode, indicesByName, formerByName) = (byPostalCode, byName, formerNames)
    indicesByShortName = byShortName
    mainPartsByName = Self.mainParts(communes, formerCommunes, indexByCode)
    keysOfSeveralSpellings = Self.keysOfSeveralSpellings(communes, byName, mainPartsByName)
    centresOfDepartements = Self.centresOfDepartements(communes)
  }

  private static func mainParts(
    _ communes: [Commune], _ former: [FormerCommune], _ indexByCode: [InseeCode: Int]
  ) -> [String: [FormerCommune]] {
    var parts: [String: [FormerCommune]] = [:]
    for part in former where part.code == part.today {
      let key = placeNameKey(part.name)
      if let today = indexByCode[part.today], placeNameKey(communes[today].name) != key {
        parts[key, default: []].append(part)
      }
    }
    return parts
  }

  private static func keysOfSeveralSpellings(
    _ communes: [Commune], _ byName: [String: [Int]], _ parts: [String: [FormerCommune]]
  ) -> Set<String> {
    func isSpeltVariously(_ indices: [Int], _ parts: [FormerCommune]) -> Bool {
      let name = indices.first.map { communes[$0].name } ?? parts.first?.name
      return indices.contains { communes[$0].name != name } || parts.contains { $0.name != name }
    }
    var keys = Set(parts.filter { isSpeltVariously(byName[$0.key] ?? [], $0.value) }.keys)
    for (key, indices) in byName where indices.count > 1 && isSpeltVariously(indices, []) { keys.insert(key) }
    return keys
  }

  private static func centresOfDepartements(_ communes: [Commune]) -> [String: Coordinates] {
    var centres: [String: Coordinates] = [:]
    // By ascending code, the communes of a department follow one another.
    var start = 0
    while start < communes.count {
      let departement = communes[start].departement
      var (latitude, longitude, end) = (0.0, 0.0, start)
      while end < communes.count, communes[end].code.description.hasPrefix(departement) {
        latitude += communes[end].centre.latitude
        longitude += communes[end].centre.longitude
        end += 1
      }
      let count = Double(end - start)
      centres[departement] = Coordinates(latitude: latitude / count, longitude: longitude / count)
      start = end
    }
    return centres
  }

  /// Every key under which communes and former communes are found by name.
  var nameKeys: Set<String> { Set(indicesByName.keys).union(formerByName.keys).union(indicesByShortName.keys) }

  /// The commune of a code; a former commune's code gives the commune that it is part of today.
  public func commune(_ code: InseeCode) -> Commune? {
    if let index = indexByCode[code] { return communes[index] }
    guard let former = formerByCode[code], let today = indexByCode[formerCommunes[former].today] else { return nil }
    return communes[today]
  }

  /// The former commune of a code, nil when the code is in use or unknown.
  public func formerCommune(_ code: InseeCode) -> FormerCommune? {
    // A merged commune may have kept the code of one of its parts.
    guard indexByCode[code] == nil else { return nil }
    return formerByCode[code].map { formerCommunes[$0] }
  }

  /// The codes under which older zonings may list a place of this commune: its own, its city's, its former communes'.
  public func codes(standingFor code: InseeCode) -> [InseeCode] {
    [code] + [commune(code)?.city].compactMap(\.self) + formerCommunes.filter { $0.today == code }.map(\.code)
  }

  /// The communes that a postal code serves, by ascending INSEE code; municipal arrondissements included.
  public func communes(servedBy code: PostalCode) -> [Commune] {
    (indicesByPostalCode[code] ?? []).map { communes[$0] }
  }

  /// The communes of that name, whatever its accents, case, hyphens and `St`/`Saint`.
  public func communes(named name: String) -> [Commune] {
    (indicesByName[placeNameKey(name)] ?? []).map { communes[$0] }
  }

  /// Whether a key of `placeNameKey(_:)` is the usual short name of some commune: most are not.
  func isShortName(_ key: String) -> Bool { indicesByShortName[key] != nil }

  /// The former communes of a key of `placeNameKey(_:)` that gave today's commune their code and not their name.
  func mainParts(ofKey key: String) -> [FormerCommune] { mainPartsByName[key] ?? [] }

  /// Whether those who bear a key's name spell it in several ways, so that an accent tells which is meant.
  public func isSpeltVariously(_ key: String) -> Bool { keysOfSeveralSpellings.contains(key) }

  /// The communes of which a name is the usual short one (`Villefranche`, `Havre`), whatever its spelling.
  func communes(calledShort name: String) -> [Commune] {
    (indicesByShortName[placeNameKey(name)] ?? []).map { communes[$0] }
  }

  /// The former communes of that name, as `communes(named:)`.
  public func formerCommunes(named name: String) -> [FormerCommune] {
    formerByName[placeNameKey(name)] ?? []
  }
}

/// The key under which the spellings of a place name meet: folded words, `st`/`ste` opened, articles kept, `cedex` and
/// what follows it dropped, the number of an arrondissement alone (`Lyon 3e Arrondissement`, `LYON 03` are `lyon 3`), `s/`
/// and `lez` inside a name written `sur` and `les`.
public func placeNameKey(_ name: String) -> String {
  var key: [String] = []
  for word in wordsOfFolded(folded(name)) {
    switch word {
    case "st": key.append("saint")
    case "ste": key.append("sainte")
    case "s" where key.isEmpty: continue
    case "s": key.append("sur")
    case "lez" where !key.isEmpty: key.append("les")
    case "arrondissement" where key.count > 1: continue
    case "cedex": return key.joined(separator: " ")
    default: key.append(ordinalNumber(word) ?? word)
    }
  }
  return key.joined(separator: " ")
}

/// `3e`, `3eme`, `1er` and `03` as plain numbers; nil for anything else.
private func ordinalNumber(_ word: String) -> String? {
  guard let first = word.utf8.first, (0x30...0x39).contains(first) else { return nil }
  let digits = word.prefix { $0.isNumber }
  guard let number = Int(digits), ["", "e", "eme", "er"].contains(word.dropFirst(digits.count)) else { return nil }
  return String(number)
}
