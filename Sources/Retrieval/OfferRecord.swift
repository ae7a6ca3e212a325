import Employment
import Matching
import Occupations

/// What the search needs to know of an offer, read at the day of the index. Lists stand in a pool beside it: tags, sectors,
/// licences, certificates and skills, each as pairs of numbers.
struct OfferRecord: BitwiseCopyable, Sendable {
  /// The workplace.
  var workplace = Spot()
  /// Where the lists start in the pool.
  var lists: UInt32 = 0
  /// The sum of the weights of all that is asked for, in tenths; 0 when nothing is.
  var totalWeight: UInt32 = 0
  var tagCount: UInt8 = 0
  var sectorCount: UInt8 = 0
  var licenceCount: UInt8 = 0
  var certificateCount: UInt8 = 0
  var skillCount: UInt16 = 0
  /// The categories of the driving licence without which nobody is listed.
  var requiredLicences: UInt16 = 0
  /// Minutes a week.
  var weekly: UInt16 = unknown
  /// Days from the day of the index to the start, 0 when it has passed.
  var startsIn: UInt16 = unknown
  /// The months of experience asked for; see `experience`.
  var months: UInt16 = 0
  var experience = Experience.notStated
  /// The bit of the contract kind; 0 when the offer does not say.
  var contractKind: UInt8 = 0
  /// The shifts; `unknownShifts` when the offer does not say.
  var shifts: UInt8 = unknownShifts
  /// The level of training asked for; `noLevel` when none is.
  var training: UInt8 = noLevel

  static let unknown = UInt16.max
  static let unknownShifts = UInt8.max
  static let noLevel = UInt8.max

  /// What experience an offer asks for.
  enum Experience: UInt8, BitwiseCopyable {
    case beginnerAccepted, notStated
    /// `months` in its occupations.
    case asked
    /// `months` in an occupation that it does not tell.
    case askedSomewhere
  }

  /// How many places its lists take in the pool.
  var listLength: Int {
    2 * (Int(tagCount) + Int(sectorCount) + Int(licenceCount) + Int(certificateCount) + Int(skillCount))
  }

  /// The facts of an offer that fit into numbers.
  init(_ offer: Offer, asOf day: CalendarDate) {
    workplace = Spot(offer.place)
    requiredLicences = bits(DrivingLicence.self) { licence in
      offer.licences.contains { $0.item == licence && $0.isRequired }
    }
    if let weekly = offer.workingTime.weekly { self.weekly = UInt16(known: weekly.minutes) }
    if let start = offer.startsOn { startsIn = UInt16(known: start.dayNumber - day.dayNumber) }
    contractKind = bits(ContractKind.self) { $0 == offer.contract.kind }
    if let shifts = offer.workingTime.shifts { self.shifts = bits(Shift.self) { shifts.contains($0) } }
    if let asked = offer.training { training = UInt8(known: asked.level.rawValue) }
    switch offer.experience {
    case .beginnerAccepted: experience = .beginnerAccepted
    case .notStated: experience = .notStated
    case .asked(let asked, _):
      months = UInt16(known: max(asked ?? 1, 1))
      experience = offer.occupations.isEmpty ? .askedSomewhere : .asked
    }
  }
}
