/// A way of travelling to work.
public enum TravelMode: String, Sendable, Codable, CaseIterable, Comparable {
  case car
  case moped
  case publicTransport = "public_transport"
  case bicycle
  case walk

  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool { left.order < right.order }
  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// How long it takes to get from one place to another: straight line × detour, then a fixed part and a speed by mode.
///
/// It is a model, not a route: it knows no river, no timetable and no traffic. The figures are the policy's; where those
/// of the standard policy come from stands in ARCHITECTURE.md, "Travel time".
public struct TravelModel: Sendable, Hashable {
  /// What a mode costs.
  public struct Pace: Sendable, Hashable {
    /// Minutes before and after the ride: parking, walking to the stop, waiting.
    public let fixedMinutes: Double
    /// Minutes per kilometre of road.
    public let minutesPerKilometre: Double
    /// Beyond this distance by road nobody is expected to travel that way daily; nil where there is no such limit.
    public let reach: Kilometres?

    /// A pace. For the time never to shrink with the distance, neither number is negative; whoever reads them from a file
    /// checks that.
    public init(fixedMinutes: Double, minutesPerKilometre: Double, reach: Kilometres?) {
      (self.fixedMinutes, self.minutesPerKilometre, self.reach) = (fixedMinutes, minutesPerKilometre, reach)
    }
  }

  /// Kilometres by road for one kilometre as the crow flies.
  public let detour: Double
  /// The straight-line distance assumed inside one commune, whose two points are both its centre.
  public let withinCommune: Kilometres
  /// The pace of each mode that counts.
  public let paces: [TravelMode: Pace]

  /// A model of the given figures; nobody travels by a mode that has no pace.
  public init(detour: Double, withinCommune: Kilometres, paces: [TravelMode: Pace]) {
    (self.detour, self.withinCommune, self.paces) = (detour, withinCommune, paces)
  }

  /// The distance by road between two places, nil when a point is missing.
  public func roadDistance(from origin: Place, to destination: Place) -> Kilometres? {
    guard let start = origin.point, let end = destination.point else { return nil }
    var straight = start.distance(to: end)
    if straight < withinCommune, origin.precision != .address || destination.precision != .address {
      straight = withinCommune
    }
    return Kilometres(straight.value * detour)
  }

  /// The travel time of a mode over a distance by road, in whole minutes, rounded up; nil beyond the mode's reach.
  public func minutes(for distance: Kilometres, by mode: TravelMode) -> Minutes? {
    guard let pace = paces[mode] else { return nil }
    if let reach = pace.reach, distance > reach { return nil }
    return Minutes(Int((pace.fixedMinutes + distance.value * pace.minutesPerKilometre).rounded(.up)))
  }
}
