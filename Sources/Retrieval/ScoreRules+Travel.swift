import Employment
import Matching
import Territory

/// Somewhere, as records keep it: millionths of a degree, whether it is known at all, whether it is an address.
struct Spot: BitwiseCopyable {
  var north: Int32 = 0
  var east: Int32 = 0
  var isKnown = false
  var isAddress = false

  init() {}

  /// Somewhere known, that is no address.
  init(north: Int32, east: Int32) { (self.north, self.east, isKnown) = (north, east, true) }

  /// Where a place is.
  init(_ place: Place?) {
    guard let place, let point = place.point else { return }
    (north, east, isKnown) = (point.northMillionths, point.eastMillionths, true)
    isAddress = place.precision == .address
  }
}

extension ScoreRules {
  /// Mobility: what the way from a person's home to a workplace is worth, in hundredths; nil when it is longer than the
  /// person accepts, or than anybody would.
  @inline(__always)
  func mobility(_ person: ParticipantRecord, to workplace: Spot) -> Int32? {
    let home = person.home
    guard workplace.isKnown, home.isKnown else { return Int32(neutralMobility.value) }
    var straight = Coordinates.distance(home.north, home.east, to: workplace.north, workplace.east).value
    if straight < withinCommune, !(workplace.isAddress && home.isAddress) { straight = withinCommune }
    let (known, possible) = minutes(straight * detour, person.modes)
    let limit = limit(of: person)
    let accepted = person.travelLimit == ParticipantRecord.unknown ? longestTravel : limit
    guard min(known, possible) <= accepted else { return nil }
    let ifNo = share(known, limit)
    // A mode that may be open matters only where it would be quicker, and quick enough.
    guard possible < known, possible <= accepted || known == .max else { return Int32(ifNo.value) }
    return Int32(valueOfUnknown(neutral: neutralMobility, ifNo: ifNo, ifYes: share(possible, limit)).value)
  }

  /// The limit against which a person's travel time is valued, in minutes.
  @inline(__always)
  func limit(of person: ParticipantRecord) -> Int {
    person.travelLimit == ParticipantRecord.unknown ? assumedLimit : Int(person.travelLimit)
  }

  /// The quickest time by a mode that is open, and by one that may be; `.max` where there is none.
  @inline(__always)
  private func minutes(_ road: Double, _ modes: UInt16) -> (known: Int, possible: Int) {
    var (known, possible) = (Int.max, Int.max)
    for place in paces.indices where modes >> UInt16(place) & 0b100001 != 0 {
      let pace = paces[place]
      guard road <= pace.reach else { continue }
      let minutes = Int((pace.fixed + road * pace.perKilometre).rounded(.up))
      if modes >> UInt16(place) & 1 != 0 { known = min(known, minutes) } else { possible = min(possible, minutes) }
    }
    return (known, possible)
  }

  /// 1 at no travel, 0 at the limit and beyond.
  @inline(__always)
  private func share(_ minutes: Int, _ limit: Int) -> Hundredths {
    minutes < limit ? .ratio(limit - minutes, of: limit) : .zero
  }

  /// The most that mobility can be worth at this straight distance or further, by any of the modes, within a limit.
  func mostMobility(from straight: Double, modes: UInt16 = 0b11111, limit: Int) -> Int32 {
    let (known, possible) = minutes(straight * detour, modes)
    return Int32(share(min(known, possible), limit).value)
  }

  /// A straight distance in kilometres beyond which no mode that is or may be open to a person is quick enough.
  func reach(of person: ParticipantRecord) -> Double {
    let accepted = person.travelLimit == ParticipantRecord.unknown ? longestTravel : Int(person.travelLimit)
    var road = 0.0
    for (place, pace) in paces.enumerated() where person.modes >> UInt16(place) & 0b100001 != 0 {
      guard pace.perKilometre > 0 else { return .infinity }
      road = max(road, min(pace.reach, (Double(accepted) - pace.fixed) / pace.perKilometre))
    }
    return road / detour * 1.000_000_001
  }
}
