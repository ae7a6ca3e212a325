import Accompaniment
import Employment
import Matching
import Occupations
import Territory

extension ParticipantRecord {
  /// The facts of a participant that fit into numbers, read at the day of the scorer. Lists and certificates are for
  /// `ParticipantEncoding` to add.
  init(_ participant: Participant, _ scorer: Scorer) {
    home = Spot(participant.home)
    if participant.project.isValidated(on: scorer.asOf) { flags.insert(.isProjectValidated) }
    if participant.skills.isComplete { flags.insert(.skillsComplete) }
    sectors = bits(Sector.self) { participant.project.sectors.contains($0) }
    priority = UInt16(known: scorer.priority(participant).points.hundredths)
    licences = bits(DrivingLicence.self) { participant.mayDrive($0) == .yes }
    absentLicences = bits(DrivingLicence.self) { participant.mayDrive($0) == .no }
    if let level = participant.trainingLevel { training = UInt8(known: level.rawValue) }
    let open: UInt16 = bits(TravelMode.self) { participant.canTravel(by: $0) == .yes }
    let maybe: UInt16 = bits(TravelMode.self) { participant.canTravel(by: $0) == .unknown }
    modes = open | maybe << 5
    if let limit = participant.mobility.longestTravel { travelLimit = UInt16(known: limit.value) }
    fill(participant.conditions, asOf: scorer.asOf)
  }

  private mutating func fill(_ conditions: WorkConditions, asOf day: CalendarDate) {
    contractKinds = bits(ContractKind.self) { conditions.contractKinds.state(of: $0) == .yes }
    refusedKinds = bits(ContractKind.self) { conditions.contractKinds.state(of: $0) == .no }
    shifts = bits(Shift.self) { conditions.accepts($0) == .yes }
    refusedShifts = bits(Shift.self) { conditions.accepts($0) == .no }
    if let hours = conditions.minimumHours { minimumHours = UInt16(known: hours.minutes) }
    if let hours = conditions.maximumHours { maximumHours = UInt16(known: hours.minutes) }
    if let available = conditions.availableFrom {
      availableIn = UInt16(known: available.dayNumber - day.dayNumber)
    }
  }
}
