import Accompaniment
import Matching

/// A person's record with each single change made, by the part of the score that the change touches. Certificates and
/// skills are not among them: their values stand outside the record.
struct ChangeVariants {
  /// A record with a change, and the place of the change.
  typealias Variant = (place: Int, record: ParticipantRecord)

  /// The changes, by place.
  let changes: [FactChange]
  /// Contract kinds, shifts, hours: the contract alone.
  private(set) var contractKinds: [Variant] = []
  private(set) var shifts: [Variant] = []
  private(set) var hours: [Variant] = []
  /// For the minutes a week of each of `hours`, its place there.
  private(set) var placeOfHours: [UInt16: Int] = [:]
  /// Modes and minutes: the journey alone. The longest travel comes first.
  private(set) var modes: [Variant] = []
  private(set) var travels: [Variant] = []
  /// Licences: qualifications, the constraint, and the journey by car.
  private(set) var licences: [Variant] = []
  /// The record with everything that could bring an offer nearer: no change takes the person further.
  let widest: ParticipantRecord
  /// How far that is, in kilometres as the crow flies.
  let reach: Double

  init(_ person: Participant, _ index: OpeningIndex) {
    let scorer = index.scorer
    let base = ParticipantRecord(person, scorer)
    changes = scorer.changesOfConditions(for: person, index.asked)
    for (place, change) in changes.enumerated() {
      let variant = (place, ParticipantRecord(person.applying(change), scorer))
      switch change {
      case .licence: licences.append(variant)
      case .mode: modes.append(variant)
      case .longestTravel: travels.append(variant)
      case .contractKind: contractKinds.append(variant)
      case .shift: shifts.append(variant)
      case .hoursIncluding(let weekly):
        placeOfHours[UInt16(known: weekly.minutes)] = hours.count
        hours.append(variant)
      case .certificate, .skill, .hours, .availableFrom, .projectValidated: continue
      }
    }
    travels.sort { $0.record.travelLimit > $1.record.travelLimit }
    var widest = base
    let longest = UInt16(known: scorer.policy.longestReasonableTravel.value)
    widest.travelLimit = base.travelLimit == ParticipantRecord.unknown ? longest : max(base.travelLimit, longest)
    widest.modes |= 0b11111
    (self.widest, reach) = (widest, index.offers.rules.reach(of: widest))
  }
}
