/// A commune, or a municipal arrondissement of Paris, Lyon or Marseille (Code officiel géographique).
public struct Commune: Sendable, Hashable {
  /// The INSEE code.
  public let code: InseeCode
  /// The official name, with its accents.
  public let name: String
  /// Every postal code in use, ascending.
  public let postalCodes: [PostalCode]
  /// The centre.
  public let centre: Coordinates
  /// Inhabitants (census of the edition); 0 where the source has none.
  public let population: Int
  /// The group of communes (EPCI) it belongs to, where there is one: SIREN code.
  public let epci: String?
  /// For a municipal arrondissement, its city.
  public let city: InseeCode?

  /// The code of the department.
  public var departement: String { code.departement }
}

/// A name that is a commune no longer: merged into another, or delegated. Offers and addresses go on using it.
public struct FormerCommune: Sendable, Hashable {
  /// The INSEE code it had.
  public let code: InseeCode
  /// The name it had.
  public let name: String
  /// The commune that it is part of today.
  public let today: InseeCode
  /// Its own centre, where the source gives one.
  public let centre: Coordinates?
}
