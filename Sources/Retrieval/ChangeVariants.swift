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
  private(set) var conditions: [Variant] = []
  /// Modes and minutes: the journey alone.
  private(set) var journeys: [Variant] = []
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
      case .mode, .longestTravel: journeys.append(variant)
      case .contractKind, .shift, .hours, .hoursIncluding: conditions.append(variant)
      case .certificate, .skill, .availableFrom, .projectValidated: continue
      }
    }
    var widest = base
    let longest = UInt16(known: scorer.policy.longestReasonableTravel.value)
    widest.travelLimit = base.travelLimit == ParticipantRecord.unknown ? longest : max(base.travelLimit, longest)
    widest.modes |= 0b11111
    (self.widest, reach) = (widest, index.offers.rules.reach(of: widest))
  }
}
