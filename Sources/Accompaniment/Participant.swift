import Employment
import Occupations
import Territory

/// The identity of a participant: the identifier of the case-management software in use.
public struct ParticipantID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The identifier.
  public let description: String
  /// An identity; not empty.
  public init(_ text: String) { description = text }
  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

/// A person enrolled in the programme, as the candidate pool needs to know them.
///
/// Minimal on purpose: no national identification number, no nationality, no health note, no sex.
public struct Participant: Hashable, Sendable {
  /// The identity.
  public var id: ParticipantID
  /// First name, shown to advisers only.
  public var givenName: String
  /// Family name, shown to advisers only.
  public var familyName: String
  /// Date of birth: it serves the youth criterion only.
  public var birthDate: CalendarDate?
  /// Where the person lives; nil when not known.
  public var home: Place?
  /// What the person wants to do.
  public var project: CareerProject
  /// Skills of the ROME.
  public var skills: KnownSet<SkillCode>
  /// Driving licences.
  public var licences: KnownSet<DrivingLicence>
  /// Certificates: CACES, FIMO, first aid …
  public var certificates: KnownSet<CertificateKey>
  /// How the person gets to work.
  public var mobility: Mobility
  /// What the person accepts.
  public var conditions: WorkConditions
  /// Experience by occupation; nil when nobody asked.
  public var experience: [OccupationExperience]?
  /// The level of training; nil when not known.
  public var trainingLevel: TrainingLevel?
  /// The priority criteria on record.
  public var criteria: [CriterionRecord]
  /// Open barriers.
  public var barriers: [Barrier]
  /// The employment adviser who follows the person, where the import says so.
  public var employmentAdviser: String?

  /// A participant of whom only identity and name are known.
  public init(id: ParticipantID, givenName: String, familyName: String) {
    (self.id, self.givenName, self.familyName) = (id, givenName, familyName)
    project = CareerProject()
    skills = .unknown
    licences = .unknown
    certificates = .unknown
    mobility = Mobility()
    conditions = WorkConditions()
    criteria = []
    barriers = []
  }

  /// Whether the person may drive a category: held itself, or given by a heavier one that is held (R221-4 and following).
  public func mayDrive(_ licence: DrivingLicence) -> TriState {
    if licences.members.contains(where: { $0 == licence || $0.implied.contains(licence) }) { return .yes }
    // Every heavier category presupposes B: without it there is none of them.
    if licence.implied.contains(.b), licences.state(of: .b) == .no { return .no }
    return licences.state(of: licence)
  }
}

/// What a participant wants to do (projet professionnel).
public struct CareerProject: Hashable, Sendable {
  /// Occupations aimed at, the first one first.
  public var occupations: [RomeCode]
  /// Sectors aimed at, beside those of the occupations.
  public var sectors: [Sector]
  /// The day the project was validated (R20); nil while it is exploratory.
  public var validatedOn: CalendarDate?

  /// A project; nothing is known of it without arguments.
  public init(occupations: [RomeCode] = [], sectors: [Sector] = [], validatedOn: CalendarDate? = nil) {
    (self.occupations, self.sectors, self.validatedOn) = (occupations, sectors, validatedOn)
  }

  /// Whether the project was validated by that day; one that is not shows, but cannot be positioned (R20).
  public func isValidated(on day: CalendarDate) -> Bool { validatedOn.map { $0 <= day } ?? false }
}

/// How a participant gets to work.
public struct Mobility: Hashable, Sendable {
  /// The modes the person really has. The car counts only with the licence that it needs; walking is always there.
  public var modes: KnownSet<TravelMode>
  /// The longest time accepted, one way; nil when not known.
  public var longestTravel: Minutes?

  /// What is known of a person's mobility.
  public init(modes: KnownSet<TravelMode> = .unknown, longestTravel: Minutes? = nil) {
    (self.modes, self.longestTravel) = (modes, longestTravel)
  }
}

/// What a participant accepts of a contract and a schedule.
public struct WorkConditions: Hashable, Sendable {
  /// Contract kinds accepted and refused.
  public var contractKinds: KnownSet<ContractKind>
  /// The fewest hours per week accepted; nil when not known.
  public var minimumHours: WeeklyHours?
  /// The most hours per week accepted; nil when not known.
  public var maximumHours: WeeklyHours?
  /// Shifts accepted and refused.
  public var shifts: KnownSet<Shift>
  /// The first day the person can start; nil when not known.
  public var availableFrom: CalendarDate?

  /// What is known of a person's conditions.
  public init(
    contractKinds: KnownSet<ContractKind> = .unknown, minimumHours: WeeklyHours? = nil,
    maximumHours: WeeklyHours? = nil, shifts: KnownSet<Shift> = .unknown, availableFrom: CalendarDate? = nil
  ) {
    (self.contractKinds, self.minimumHours, self.maximumHours) = (contractKinds, minimumHours, maximumHours)
    (self.shifts, self.availableFrom) = (shifts, availableFrom)
  }
}

extension WorkConditions {
  /// Whether the person accepts a shift: what was said of it, else what follows from what was said of nights. Three
  /// shifts of eight hours hold the night: who refuses nights refuses them, who accepts them accepts nights.
  public func accepts(_ shift: Shift) -> TriState {
    let said = shifts.state(of: shift)
    guard said == .unknown else { return said }
    switch shift {
    case .threeShifts: return shifts.state(of: .night) == .no ? .no : .unknown
    case .night: return shifts.members.contains(.threeShifts) ? .yes : .unknown
    case .weekend, .split, .twoShifts, .staggered: return .unknown
    }
  }
}

/// Time worked in an occupation.
public struct OccupationExperience: Hashable, Sendable {
  /// The occupation.
  public let code: RomeCode
  /// Months worked, 0 or more.
  public let months: Int

  /// Time worked in an occupation.
  public init(code: RomeCode, months: Int) { (self.code, self.months) = (code, months) }
}

/// Something that stands between a participant and a job (frein). Data by category, never a note (R24).
public struct Barrier: Hashable, Sendable {
  /// What it is about.
  public enum Category: String, Sendable, Codable, CaseIterable {
    case mobility, housing, health, childcare, money, language, digital, administrative
  }

  /// What it is about.
  public let category: Category
  /// Whether it is major (R8).
  public let isMajor: Bool

  /// A barrier.
  public init(category: Category, isMajor: Bool) { (self.category, self.isMajor) = (category, isMajor) }
}
