import Occupations
import Territory

/// The identity of an offer in the store: its source and the source's own identifier.
public struct OfferID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Where it was captured: `france-travail`, or the name given at the import.
  public let source: String
  /// The identifier that the source gives it.
  public let sourceID: String

  /// An identity; neither part may be empty.
  public init(source: String, sourceID: String) {
    (self.source, self.sourceID) = (source, sourceID)
  }

  /// `source:identifier`, the form in which it is typed and shown.
  public var description: String { "\(source):\(sourceID)" }
  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool {
    (left.source, left.sourceID) < (right.source, right.sourceID)
  }
}

/// A job offer in its normal form: what every captured document becomes.
public struct Offer: Hashable, Sendable {
  /// Source and identifier.
  public var id: OfferID
  /// The title, without "H/F", without shouting.
  public var title: String
  /// Candidate occupations, best first, at most five; empty when none was recognised.
  public var occupations: [OccupationTag]
  /// The sectors, best first; empty outside the six.
  public var sectors: [SectorTag]
  /// Skills asked for.
  public var skills: [SkillRequirement]
  /// Driving licences asked for.
  public var licences: [Requirement<DrivingLicence>]
  /// Certificates asked for.
  public var certificates: [Requirement<CertificateKey>]
  /// The contract.
  public var contract: Contract
  /// Hours and shifts.
  public var workingTime: WorkingTime
  /// Gross pay per hour; nil when not said or not usable.
  public var pay: HourlyPay?
  /// The experience asked for, in months: 0 when beginners are accepted, nil when the offer does not say how much.
  public var experience: ExperienceRequirement
  /// The training asked for; nil when the offer asks none.
  public var training: TrainingRequirement?
  /// The workplace; nil when the offer gives none, or only "France".
  public var place: Place?
  /// How many posts, 1 or more.
  public var posts: Int
  /// The first day of work.
  public var startsOn: CalendarDate?
  /// The day it was published.
  public var publishedOn: CalendarDate?
  /// The last day on which it can be answered.
  public var expiresOn: CalendarDate?
  /// The employer's name, where it is shown.
  public var employer: String?
  /// Whether the offer says that it is open to disabled workers.
  public var isAccessibleRQTH: Bool
  /// The offer that this one repeats.
  public var duplicateOf: OfferID?
  /// What the indexer noticed.
  public var warnings: [OfferWarning]

  /// An offer of which only identity and title are known.
  public init(id: OfferID, title: String) {
    self.id = id
    self.title = title
    occupations = []
    sectors = []
    skills = []
    licences = []
    certificates = []
    contract = Contract(kind: nil)
    workingTime = WorkingTime()
    experience = .notStated
    posts = 1
    isAccessibleRQTH = false
    warnings = []
  }

  /// Whether the offer's last day has passed. An offer without one does not expire.
  public func isExpired(on day: CalendarDate) -> Bool { expiresOn.map { $0 < day } ?? false }
}

/// A candidate occupation of an offer.
public struct OccupationTag: Hashable, Sendable {
  /// The ROME v4 code.
  public let code: RomeCode
  /// How sure the indexer is, 0…1.
  public let confidence: Hundredths

  /// An offer keeps no candidate of which the indexer is less sure.
  public static let leastConfidence = Hundredths(1)

  /// A code and how sure it is.
  public init(code: RomeCode, confidence: Hundredths) { (self.code, self.confidence) = (code, confidence) }
}

/// A sector of an offer.
public struct SectorTag: Hashable, Sendable {
  /// One of the six.
  public let sector: Sector
  /// How sure the indexer is, 0…1.
  public let confidence: Hundredths

  /// A sector and how sure it is.
  public init(sector: Sector, confidence: Hundredths) { (self.sector, self.confidence) = (sector, confidence) }
}

/// Something asked for: required, or only wished for.
public struct Requirement<Item: Hashable & Sendable>: Hashable, Sendable {
  /// What is asked for.
  public let item: Item
  /// Whether it is required (exigé) rather than wished for (souhaité).
  public let isRequired: Bool

  /// A requirement.
  public init(_ item: Item, isRequired: Bool) { (self.item, self.isRequired) = (item, isRequired) }
}

/// A skill asked for, and where the offer says so.
public struct SkillRequirement: Hashable, Sendable {
  /// The part of the offer that asks for it.
  public enum Origin: String, Sendable, Codable {
    /// The source's own list of skills.
    case source
    /// The description.
    case description
  }

  /// The ROME skill.
  public let code: SkillCode
  /// Whether it is required.
  public let isRequired: Bool
  /// Where it was found.
  public let origin: Origin

  /// A skill asked for.
  public init(code: SkillCode, isRequired: Bool, origin: Origin) {
    (self.code, self.isRequired, self.origin) = (code, isRequired, origin)
  }
}

/// The experience an offer asks for.
public enum ExperienceRequirement: Hashable, Sendable {
  /// Nothing is said.
  case notStated
  /// Beginners are accepted.
  case beginnerAccepted
  /// Experience is asked for; the number of months is nil when the offer gives none.
  case asked(months: Int?, isRequired: Bool)

  /// The months asked for: 0 for beginners, nil when not known.
  public var months: Int? {
    switch self {
    case .notStated: nil
    case .beginnerAccepted: 0
    case .asked(let months, _): months
    }
  }
}

/// The training an offer asks for.
public struct TrainingRequirement: Hashable, Sendable {
  /// The lowest level accepted.
  public let level: TrainingLevel
  /// Whether it is required.
  public let isRequired: Bool

  /// A level of training asked for.
  public init(level: TrainingLevel, isRequired: Bool) { (self.level, self.isRequired) = (level, isRequired) }
}

/// Something about an offer that a counsellor should know.
public struct OfferWarning: Hashable, Sendable {
  /// What was noticed. The French sentence of each stands in the room `Wording`.
  public enum Code: String, Sendable, Codable, CaseIterable {
    /// No occupation could be recognised.
    case occupationUnknown = "occupation-unknown"
    /// The best candidate occupation is uncertain.
    case occupationUncertain = "occupation-uncertain"
    /// The offer's words and the source's own code disagree.
    case occupationContradiction = "occupation-contradiction"
    /// The offer gives no workplace.
    case workplaceMissing = "workplace-missing"
    /// No workplace is stated: the town of the agency, of the employer, or one that it is near, stands for it.
    case workplaceInferred = "workplace-inferred"
    /// An area around the commune is stated, not the commune itself (`secteur de Bergues`).
    case workplaceArea = "workplace-area"
    /// The source lists further workplaces, of which only the first is kept.
    case otherWorkplaces = "other-workplaces"
    /// The offer gives no date of publication.
    case dateMissing = "date-missing"
    /// The pay makes no sense and is left out.
    case payUnusable = "pay-unusable"
    /// The number of posts makes no sense and is read as one.
    case postsUnusable = "posts-unusable"
    /// The number of posts is a range, and read as the lower end.
    case postsRange = "posts-range"
    /// The length of the contract is a range, and read as the lower end: no durable contract (R41) is met by a guess.
    case contractRange = "contract-range"
    /// The source names several contracts, or denies one: which it is, is unknown.
    case contractUncertain = "contract-uncertain"
    /// The hours per week are a range, or a figure without its unit: they are unknown.
    case hoursUnclear = "hours-unclear"
    /// A value that says something, and nothing that can be read; its fact is unknown.
    case valueUnreadable = "value-unreadable"
    /// Another record of the import has the same identifier and says something else.
    case identifierShared = "identifier-shared"
    /// A skill or licence of the source is in no table.
    case qualificationUnknown = "qualification-unknown"
    /// Words that ask for something the law forbids to ask for; see `ground`.
    case discriminatoryWording = "discriminatory-wording"
  }

  /// What discriminatory words are about: the characteristic of the person (Code du travail, art. L1132-1), which no offer
  /// may refer to (art. L5321-2).
  public enum Ground: String, Sendable, Codable, CaseIterable {
    /// Age (art. L5331-2: no upper limit of age in an offer).
    case age
    /// The age of the team, which deters without being a demand.
    case teamAge = "team-age"
    /// Sex (art. L1142-1).
    case sex
    /// Family (art. L1142-1).
    case family
    /// Nationality, origin, mother tongue.
    case origin
    /// Looks.
    case appearance
    /// State of health, physical strength, disability.
    case health
    /// Where the person lives.
    case residence
    /// Religion, opinions, union.
    case convictions
  }

  /// What was noticed.
  public let code: Code
  /// The words of the offer that it is about; nil when something is missing.
  public let excerpt: String?
  /// What discriminatory words are about; nil for other warnings.
  public let ground: Ground?

  /// A warning.
  public init(_ code: Code, excerpt: String? = nil, ground: Ground? = nil) {
    (self.code, self.excerpt, self.ground) = (code, excerpt, ground)
  }
}
