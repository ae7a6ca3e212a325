import Territory

/// The communes around which an invented portfolio and market are laid.
public struct DemonstrationTerritory: Sendable {
  /// The commune asked for; the city, when an arrondissement was.
  public let centre: Commune
  /// The communes of the territory, by ascending INSEE code; the centre is one of them.
  public let communes: [Commune]
  /// Whether one of the communes has a large seaport, with its trades.
  public let hasSeaport: Bool

  /// The territory around a commune: its group of communes (EPCI) when that has 5 to 40 members, else the nearest
  /// communes within 25 km, at most 40; where there are fewer than 5, the 5 nearest of the department.
  ///
  /// - Complexity: O(communes of France).
  public init(around commune: Commune, gazetteer: Gazetteer) {
    let centre = commune.city.flatMap { gazetteer.commune($0) } ?? commune
    let candidates = gazetteer.communes.filter { $0.city == nil }
    let group = candidates.filter { $0.epci != nil && $0.epci == centre.epci }
    self.centre = centre
    if (5...40).contains(group.count) {
      communes = group
    } else {
      let near = Self.nearest(to: centre, among: candidates) { distance, _ in distance <= Kilometres(25) }
      let neighbours = Self.nearest(to: centre, among: candidates) { _, other in
        other.departement == centre.departement
      }
      communes = (near.count < 5 ? Array(neighbours.prefix(5)) : Array(near.prefix(40))).sorted { $0.code < $1.code }
    }
    hasSeaport = communes.contains { seaports.contains($0.code.description) }
  }

  private static func nearest(
    to centre: Commune, among communes: [Commune], where isWanted: (Kilometres, Commune) -> Bool
  ) -> [Commune] {
    communes.map { (distance: centre.centre.distance(to: $0.centre), commune: $0) }
      .filter { isWanted($0.distance, $0.commune) }
      .sorted { ($0.distance, $0.commune.code) < ($1.distance, $1.commune.code) }
      .map(\.commune)
  }

  /// A commune to live in: as often as it has inhabitants.
  func home(_ random: inout SplitMix64) -> Commune {
    random.weighted(communes.map { ($0, $0.population + 1) }) ?? centre
  }

  /// A commune to work in: inhabitants count, and each commune as much as 3,000 of them besides, since zones of activity
  /// lie outside the towns. Port work is in the communes of the port.
  func workplace(isMaritime: Bool, _ random: inout SplitMix64) -> Commune {
    let possible = isMaritime ? communes.filter { seaports.contains($0.code.description) } : communes
    return random.weighted(possible.map { ($0, $0.population + 3000) }) ?? centre
  }
}

/// Communes of the large French seaports (ports maritimes and their main sites).
private let seaports: Set<String> = [
  "13039", "13055", "13056", "14118", "17300", "29019", "29232", "33063", "34301", "44109", "44184", "50129", "56121",
  "59183", "59359", "62193", "64024", "76217", "76351", "76540", "83137", "97120", "97209", "97309", "97407", "97608",
]
