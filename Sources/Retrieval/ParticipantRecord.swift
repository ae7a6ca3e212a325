/// What the search needs to know of a participant, in 52 bytes: every fact of the scorer, read at the day of the index.
///
/// Lists (skills, experience, targets where there are many) stand in a pool beside it, one after the other from `lists` on.
/// One record holds what decides first, so that looking at a candidate touches one line of memory, whatever decides against
/// it.
struct ParticipantRecord: BitwiseCopyable, Sendable {
  /// Where the person lives, in millionths of a degree; see `home`.
  private var north: Int32 = 0
  private var east: Int32 = 0
  /// The number of the person's set of certificates.
  var certificates: UInt32 = 0
  /// Where the lists start in the pool: skills, absent skills, pairs of occupation and months, then targets after the third.
  var lists: UInt32 = 0
  var skillCount: UInt16 = 0
  var absentSkillCount: UInt16 = 0
  /// The first three occupations aimed at.
  var targets: InlineArray<3, UInt16> = [0, 0, 0]
  /// The support priority, in hundredths of a point.
  var priority: UInt16 = 0
  /// Days from the day of the index until the person is available; 0 when that day has come.
  var availableIn: UInt16 = unknown
  /// The longest travel accepted, in minutes.
  var travelLimit: UInt16 = unknown
  /// The fewest and the most hours a week accepted, in minutes.
  var minimumHours: UInt16 = unknown
  var maximumHours: UInt16 = unknown
  /// Categories of the driving licence known to be there, and known to be missing.
  var licences: UInt16 = 0
  var absentLicences: UInt16 = 0
  /// Modes that are open (the five lowest bits) and that may be (the next five).
  var modes: UInt16 = 0
  var targetCount: UInt8 = 0
  var experienceCount: UInt8 = 0
  var flags: Flags = []
  /// The sectors aimed at.
  var sectors: UInt8 = 0
  var contractKinds: UInt8 = 0
  var refusedKinds: UInt8 = 0
  var shifts: UInt8 = 0
  var refusedShifts: UInt8 = 0
  /// The level of training; `unknownLevel` when not known.
  var training: UInt8 = unknownLevel

  /// Where the person lives.
  var home: Spot {
    get {
      var spot = Spot()
      (spot.north, spot.east, spot.isKnown) = (north, east, flags.contains(.hasHome))
      spot.isAddress = flags.contains(.isAddress)
      return spot
    }
    set {
      (north, east) = (newValue.north, newValue.east)
      if newValue.isKnown { flags.insert(.hasHome) } else { flags.remove(.hasHome) }
      if newValue.isAddress { flags.insert(.isAddress) } else { flags.remove(.isAddress) }
    }
  }

  /// How many targets stand in the pool.
  var furtherTargetCount: Int { max(0, Int(targetCount) - 3) }

  /// How many places its lists take in the pool.
  var listLength: Int {
    Int(skillCount) + Int(absentSkillCount) + 2 * Int(experienceCount) + furtherTargetCount
  }

  /// Stands for a number that is not known.
  static let unknown = UInt16.max
  static let unknownLevel = UInt8.max

  struct Flags: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    static let isProjectValidated = Flags(rawValue: 1)
    static let skillsComplete = Flags(rawValue: 2)
    static let experienceKnown = Flags(rawValue: 4)
    static let hasHome = Flags(rawValue: 8)
    static let isAddress = Flags(rawValue: 16)
  }
}

extension FixedWidthInteger {
  /// A number brought into the range below "unknown".
  init(known value: Int) { self = Self(Swift.max(0, Swift.min(value, Int(Self.max) - 1))) }
}

/// The bits of the elements of an enumeration that satisfy a condition, the first of `allCases` lowest.
func bits<Element: CaseIterable, Mask: FixedWidthInteger>(
  _: Element.Type, _ holds: (Element) -> Bool
) -> Mask {
  var mask: Mask = 0
  for (place, element) in Element.allCases.enumerated() where holds(element) { mask |= 1 << Mask(place) }
  return mask
}
