/// Where something is, as precisely as it is known.
public struct Place: Hashable, Sendable {
  /// How precisely the place is known, the best first.
  public enum Precision: String, Sendable, Codable, CaseIterable {
    /// A point given by the source: an address or a site.
    case address
    /// A commune, a municipal arrondissement or a former commune: its centre stands for it.
    case commune
    /// A department only. Without a point; or with the commune and the point of the town that stands for a workplace which
    /// is somewhere around it.
    case departement
    /// A region only; no point.
    case region
  }

  /// The commune, where it is known.
  public let insee: InseeCode?
  /// The name to show: the commune's official name, or what the source wrote.
  public let name: String
  /// The postal code, where it is known.
  public let postalCode: PostalCode?
  /// The point from which travel is counted; nil when only a department or region is known.
  public let point: Coordinates?
  /// How precisely it is known.
  public let precision: Precision

  /// A place of the given facts.
  public init(insee: InseeCode?, name: String, postalCode: PostalCode?, point: Coordinates?, precision: Precision) {
    (self.insee, self.name, self.postalCode, self.point, self.precision) = (insee, name, postalCode, point, precision)
  }
}
