import Employment
import Matching
import Territory

/// The way to an offer's workplace: what it takes by each mode, and what that is worth against a limit.
struct TravelTable {
  /// The workplace; nil when it is not known where it is.
  let workplace: Coordinates?
  private let isAddress: Bool
  private let withinCommune: Double
  private let detour: Double
  /// In the order of `TravelMode`.
  private let paces: [Pace]
  private let neutral: Hundredths
  private let assumedLimit: Int
  private let longest: Int

  struct Pace {
    let fixed: Double
    let perKilometre: Double
    let reach: Double
  }

  init(_ place: Place?, _ policy: Policy) {
    workplace = place?.point
    isAddress = place?.precision == .address
    (withinCommune, detour) = (policy.travel.withinCommune.value, policy.travel.detour)
    paces = Self.paces(policy.travel)
    neutral = policy.neutral(of: .mobility)
    (assumedLimit, longest) = (policy.assumedTravelLimit.value, policy.longestReasonableTravel.value)
  }

  /// The paces in the order of `TravelMode`; a mode without one goes nowhere.
  static func paces(_ model: TravelModel) -> [Pace] {
    TravelMode.allCases.map { mode in
      guard let pace = model.paces[mode] else { return Pace(fixed: 0, perKilometre: 0, reach: -1) }
      return Pace(
        fixed: pace.fixedMinutes, perKilometre: pace.minutesPerKilometre, reach: pace.reach?.value ?? .infinity)
    }
  }

  /// The value of the criterion; nil when the way is longer than the person accepts, or than anybody would.
  @inline(__always)
  func value(_ record: ParticipantRecord) -> Int32? {
    guard let workplace, record.flags.contains(.hasPoint) else { return Int32(neutral.value) }
    var straight = Coordinates.distance(
      record.north, record.east, to: workplace.northMillionths, workplace.eastMillionths
    ).value
    if straight < withinCommune, !(isAddress && record.flags.contains(.isAddress)) { straight = withinCommune }
    let (known, possible) = minutes(straight * detour, record.modes)
    let isAssumed = record.travelLimit == ParticipantRecord.unknown
    let limit = isAssumed ? assumedLimit : Int(record.travelLimit)
    let accepted = isAssumed ? longest : limit
    guard min(known, possible) <= accepted else { return nil }
    let ifNo = share(known, limit)
    // A mode that may be open matters only where it would be quicker, and quick enough.
    guard possible < known, possible <= accepted || known == .max else { return Int32(ifNo.value) }
    return Int32(valueOfUnknown(neutral: neutral, ifNo: ifNo, ifYes: share(possible, limit)).value)
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

  /// The most that anybody can get who lives at this straight distance or further and accepts at most this limit.
  func most(from straight: Double, limit: UInt16) -> Int32 {
    let (quickest, _) = minutes(straight * detour, 0b11111)
    return Int32(share(quickest, Int(limit)).value)
  }

  /// What somebody gets whose way is not known.
  var ofUnknownWay: Int32 { Int32(neutral.value) }
}
