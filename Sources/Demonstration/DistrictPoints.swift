import Territory

/// Points of the communes of a territory, inside their priority districts (QPV) and outside, on a grid of about 110 m.
struct DistrictPoints {
  /// Points inside a district, by commune.
  private var inside: [InseeCode: [Coordinates]] = [:]
  /// Points outside any district, within about 1.5 km of the centre, by commune.
  private var outside: [InseeCode: [Coordinates]] = [:]

  /// Looks at each commune's surroundings.
  /// - Complexity: O(communes × grid × vertices of their districts); communes without district are not searched.
  init(_ communes: [Commune], districts: PriorityDistricts) {
    for commune in communes {
      let hasDistricts = !districts.districts(of: commune.code).isEmpty
      let reach = hasDistricts ? 36 : 12
      for north in -reach...reach {
        for east in -reach...reach {
          guard let point = Self.point(near: commune.centre, north: north, east: east) else { continue }
          if hasDistricts, districts.district(at: point, in: commune.code) != nil {
            inside[commune.code, default: []].append(point)
          } else if north * north + east * east <= 144 {
            outside[commune.code, default: []].append(point)
          }
        }
      }
    }
  }

  /// Whether the commune has a priority district.
  func hasDistrict(_ commune: Commune) -> Bool { inside[commune.code] != nil }

  /// A point of the commune, in a district or not; nil when there is none.
  func point(in commune: Commune, isInDistrict: Bool, _ random: inout SplitMix64) -> Coordinates? {
    random.pick((isInDistrict ? inside : outside)[commune.code] ?? [])
  }

  /// The point so many thousandths of a degree away, rounded to a ten-thousandth. Whole numbers until the last division,
  /// which IEEE arithmetic makes the same everywhere.
  private static func point(near centre: Coordinates, north: Int, east: Int) -> Coordinates? {
    let latitude = Int((centre.latitude * 10_000).rounded()) + north * 10
    let longitude = Int((centre.longitude * 10_000).rounded()) + east * 10
    return Coordinates(latitude: Double(latitude) / 10_000, longitude: Double(longitude) / 10_000)
  }
}
