import Capture
import Territory

extension RowReader {
  /// Where somebody lives, from a postal code and the name of a commune; nil when both are empty.
  mutating func place(postalCode: String?, name: String?, in column: String) -> Place? {
    guard postalCode != nil || name != nil else { return nil }
    let code = postalCode.flatMap { PostalCode($0) }
    if postalCode == nil || code != nil, let place = references.gazetteer.place(postalCode: code, name: name) {
      if place.precision == .departement { note(column, .communeNotTold) }
      return place
    }
    let written = [postalCode, name].compactMap { $0 }.joined(separator: " ")
    reject(column, value: written, .unknownCommune)
    return nil
  }

  /// The same place at a point, when both coordinates are given. They must lie within about a degree of the commune,
  /// which shows latitude and longitude taken one for the other.
  mutating func place(_ place: Place?, latitude: String, longitude: String) -> Place? {
    guard text(latitude) != nil || text(longitude) != nil else { return place }
    guard required(latitude) != nil, required(longitude) != nil else { return place }
    let centre = place?.point
    let north = decimal(latitude, in: range(around: centre?.latitude, limit: 90))
    let east = decimal(longitude, in: range(around: centre?.longitude, limit: 180))
    guard let north, let east, let point = Coordinates(latitude: north, longitude: east) else { return place }
    return Place(
      insee: place?.insee, name: place?.name ?? "", postalCode: place?.postalCode, point: point, precision: .address)
  }

  private func range(around centre: Double?, limit: Int) -> ClosedRange<Int> {
    guard let centre else { return -limit...limit }
    let whole = Int(centre.rounded(.down))
    return max(-limit, whole - 1)...min(limit, whole + 2)
  }
}

extension Gazetteer {
  /// The place that a postal code and a name mean together; nil when no commune matches.
  ///
  /// The name decides among the communes that the code serves, former communes included; then among those of the
  /// department, since a code may be a CEDEX or that of the neighbouring post office. A name without a code must be that
  /// of one commune in all France. A code without a name gives its commune where it serves one only, else the department.
  func place(postalCode: PostalCode?, name: String?) -> Place? {
    guard let name else { return postalCode.flatMap { place(postalCode: $0) } }
    let named = communes(named: name)
    guard let postalCode else {
      guard named.count == 1, let commune = named.first else { return nil }
      let code = commune.postalCodes.count == 1 ? commune.postalCodes.first : nil
      return Place(commune, postalCode: code)
    }
    let key = placeNameKey(name)
    let served = communes(servedBy: postalCode)
    // A municipal arrondissement first: "75011 Paris" is more than Paris.
    let arrondissement = served.first { $0.city.flatMap(commune).map { key == placeNameKey($0.name) } ?? false }
    if let commune = arrondissement ?? served.first(where: { placeNameKey($0.name) == key }) {
      return Place(commune, postalCode: postalCode)
    }
    let former = formerCommunes(named: name).filter { commune($0.today).map(\.departement) == postalCode.departement }
    let formerThere = former.filter { commune($0.today)?.postalCodes.contains(postalCode) ?? false }
    if let former = formerThere.first ?? (named.isEmpty && former.count == 1 ? former.first : nil),
      let today = commune(former.today)
    {
      return Place(
        insee: today.code, name: former.name, postalCode: postalCode, point: former.centre ?? today.centre,
        precision: .commune)
    }
    let near = named.filter { $0.departement == postalCode.departement || postalCode.isCorsican($0.departement) }
    guard near.count == 1, let commune = near.first else { return nil }
    return Place(commune, postalCode: postalCode)
  }

  private func place(postalCode: PostalCode) -> Place? {
    let served = communes(servedBy: postalCode)
    guard let first = served.first else { return nil }
    if served.count == 1 { return Place(first, postalCode: postalCode) }
    return Place(
      insee: nil, name: postalCode.description, postalCode: postalCode, point: nil, precision: .departement)
  }
}

extension Place {
  /// A commune, which its centre stands for.
  fileprivate init(_ commune: Commune, postalCode: PostalCode?) {
    self.init(
      insee: commune.code, name: commune.name, postalCode: postalCode, point: commune.centre, precision: .commune)
  }
}

extension PostalCode {
  /// The department that the code begins with: `59`, `974`; Corsica's codes begin with `20`.
  fileprivate var departement: String { String(description.prefix(description.hasPrefix("97") ? 3 : 2)) }

  fileprivate func isCorsican(_ departement: String) -> Bool {
    description.hasPrefix("20") && departement.hasPrefix("2") && departement != "20"
      && !departement.allSatisfy(\.isNumber)
  }
}
