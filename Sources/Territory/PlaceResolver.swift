import FrenchText

/// What a source says of a place, as it says it.
public struct PlaceDescription: Hashable, Sendable {
  /// The INSEE code, as written.
  public var insee: String?
  /// The postal code, as written.
  public var postalCode: String?
  /// The name or label: `DUNKERQUE`, `59 - DUNKERQUE`, `59 - Nord`, `Occitanie`, `France`.
  public var label: String?
  /// The point, where the source gives one.
  public var point: Coordinates?

  /// A description of the given parts.
  public init(insee: String? = nil, postalCode: String? = nil, label: String? = nil, point: Coordinates? = nil) {
    (self.insee, self.postalCode, self.label, self.point) = (insee, postalCode, label, point)
  }
}

/// What became of a description.
public enum PlaceResolution: Hashable, Sendable {
  /// A place, as precise as its description allows.
  case place(Place)
  /// Nothing is said, or only the country.
  case notStated
  /// A code or name that is in no table.
  case unknown(value: String)
}

extension Gazetteer {
  /// Finds the place that a source describes: by INSEE code, else by postal code and name, else by name and department,
  /// else by postal code alone (the name may be a site's), else by department or region.
  ///
  /// A former commune keeps its own name and centre, and takes today's code. A point given by the source is used only
  /// where the commune is not named; one that is nowhere near the department that the label names is left out.
  public func resolve(_ description: PlaceDescription) -> PlaceResolution {
    let postalCode = description.postalCode.flatMap { PostalCode($0) }
    if let text = description.insee, let code = InseeCode(text), let commune = commune(code) {
      return .place(place(of: commune, formerly: formerCommune(code), postalCode: postalCode))
    }
    let label = PlaceLabel(description.label ?? "")
    if let postalCode, let place = place(servedBy: postalCode, name: label.name) { return .place(place) }
    let departement = label.departement ?? postalCode?.departement
    if !label.isDepartementOfThatName, let place = place(named: label.name, departement: departement, spelt: label.name)
    {
      return .place(place)
    }
    if let postalCode, !label.isEmpty, let place = place(servedBy: postalCode, name: "") { return .place(place) }
    if let value = description.insee ?? description.postalCode { return .unknown(value: value) }
    let coarse = coarsePlace(label, point: description.point)
    if case .unknown = coarse, let place = place(inWords: label.text) { return .place(place) }
    return coarse
  }

  func place(of commune: Commune, formerly former: FormerCommune?, postalCode: PostalCode?) -> Place {
    Place(
      insee: commune.code, name: former?.name ?? commune.name,
      postalCode: postalCode ?? (commune.postalCodes.count == 1 ? commune.postalCodes[0] : nil),
      point: former?.centre ?? commune.centre, precision: .commune)
  }

  /// The commune of that name among those that a postal code serves; nil where the name fits none. Without a name the
  /// only commune served; where several are, their most populous one stands for the area, without its code.
  func place(servedBy postalCode: PostalCode, name: String) -> Place? {
    let served = communes(servedBy: postalCode)
    let key = placeNameKey(name)
    let named = served.filter { placeNameKey($0.name) == key }
    // Paris, Lyon and Marseille: the arrondissement is more precise than its city.
    if let arrondissement = served.first(where: { $0.city != nil }), name.isEmpty || !named.isEmpty {
      return place(of: arrondissement, formerly: nil, postalCode: postalCode)
    }
    if let commune = named.first { return place(of: commune, formerly: nil, postalCode: postalCode) }
    for former in formerCommunes(named: name) {
      if let commune = served.first(where: { $0.code == former.today }) {
        return place(of: commune, formerly: former, postalCode: postalCode)
      }
    }
    guard name.isEmpty, let largest = served.max(by: { $0.population < $1.population }) else { return nil }
    if served.count == 1 { return place(of: largest, formerly: nil, postalCode: postalCode) }
    return Place(
      insee: nil, name: postalCode.description, postalCode: postalCode, point: largest.centre, precision: .commune)
  }

  /// The commune of that name among those that a postal code serves, or the only one whose name begins with it:
  /// `Vallières` of 74150 is Vallières-sur-Fier.
  public func place(servedBy postalCode: PostalCode, called name: String) -> Place? {
    if let place = place(servedBy: postalCode, name: name) { return place }
    let start = placeNameKey(name) + " "
    guard start.utf8.count > 4 else { return nil }
    let longer = communes(servedBy: postalCode).filter { placeNameKey($0.name).hasPrefix(start) }
    guard longer.count == 1 else { return nil }
    return place(of: longer[0], formerly: nil, postalCode: postalCode)
  }

  /// The commune of that name in a department; without a department, only a name that one commune alone bears. Of several
  /// bearers the one whose name is spelt so; see `place(among:spelt:)`.
  func place(named name: String, departement: String?, spelt spelling: String? = nil) -> Place? {
    guard !name.isEmpty else { return nil }
    let fits = { (code: InseeCode) in departement == nil || code.departement == departement }
    let bearers = bearers(of: name).filter { fits($0.commune.code) }
    if bearers.contains(where: { $0.former == nil }) {
      return bearers.count == 1 ? place(of: bearers[0]) : spelling.flatMap { place(among: bearers, spelt: $0) }
    }
    let former = formerCommunes(named: name).filter { fits($0.code) }
    guard departement != nil || former.count == 1, let former = former.first,
      former.code != former.today || former.centre != nil,
      let commune = commune(former.today)
    else { return nil }
    return place(of: commune, formerly: former, postalCode: nil)
  }

  private func coarsePlace(_ label: PlaceLabel, point: Coordinates?) -> PlaceResolution {
    if label.isEmpty, point == nil { return .notStated }
    if let departement = label.departement, let centre = centresOfDepartements[departement] {
      let isPlausible = point.map { $0.distance(to: centre) < Kilometres(150) } ?? false
      return .place(
        Place(
          insee: nil, name: label.text, postalCode: nil, point: isPlausible ? point : nil,
          precision: isPlausible ? .address : .departement))
    }
    if label.isRegion {
      return .place(Place(insee: nil, name: label.text, postalCode: nil, point: nil, precision: .region))
    }
    if let point {
      return .place(Place(insee: nil, name: label.text, postalCode: nil, point: point, precision: .address))
    }
    return label.isCountry ? .notStated : .unknown(value: label.text)
  }
}

/// A place label taken apart: `59 - DUNKERQUE 3` is department 59 and the name `DUNKERQUE 3`.
struct PlaceLabel {
  /// The whole label, without surrounding spaces.
  let text: String
  /// The department's code, where the label starts with one.
  let departement: String?
  /// What follows the department, or the whole label.
  let name: String

  init(_ label: String) {
    text = label.trimmingSpaces
    let head = text.prefix { $0.isNumber || $0 == "A" || $0 == "B" }
    let rest = text.dropFirst(head.count).drop { $0 == " " }
    if (2...3).contains(head.count), rest.hasPrefix("-") {
      departement = String(head)
      name = String(rest.dropFirst()).trimmingSpaces
    } else {
      departement = nil
      name = text
    }
  }

  var isEmpty: Bool { text.isEmpty }
  var isCountry: Bool { placeNameKey(text) == "france" || placeNameKey(text) == "france entiere" }
  /// `19 - Corrèze` and `53 - Mayenne` name the department; the commune of that name is written `53 - MAYENNE`.
  var isDepartementOfThatName: Bool {
    switch (departement, placeNameKey(name)) {
    case ("19", "correze"), ("53", "mayenne"): name.contains(where: \.isLowercase)
    default: false
    }
  }
  var isRegion: Bool { Departements.isRegion(text) }
}

extension PostalCode {
  /// The department that the code begins with, CEDEX codes included; nil for Corsica, whose two share `20`.
  fileprivate var departement: String? {
    description.hasPrefix("20") ? nil : String(description.prefix(description.hasPrefix("97") ? 3 : 2))
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
