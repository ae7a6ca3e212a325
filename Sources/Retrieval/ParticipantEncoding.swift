import Accompaniment
import Employment
import Matching
import Occupations
import Territory

/// Turns participants into records of the index, and gives numbers to what they hold.
struct ParticipantEncoding: Sendable {
  private(set) var occupations: OccupationSpace
  private(set) var skills: SkillSpace
  /// The sets of certificates met so far, by number: many people hold the same.
  private(set) var certificateSets: [KnownSet<CertificateKey>] = []
  private var certificateNumbers: [KnownSet<CertificateKey>: UInt32] = [:]
  private let scorer: Scorer

  init(_ scorer: Scorer) {
    self.scorer = scorer
    occupations = OccupationSpace(scorer.rome)
    skills = SkillSpace(scorer.skillTable, scorer.rome)
  }

  /// The record of a participant; its lists are added to the end of the pool.
  mutating func record(_ participant: Participant, lists: inout [UInt16]) -> ParticipantRecord {
    var record = ParticipantRecord()
    if let home = participant.home, let point = home.point {
      (record.north, record.east) = (point.northMillionths, point.eastMillionths)
      record.flags.insert(.hasPoint)
      if home.precision == .address { record.flags.insert(.isAddress) }
    }
    if participant.project.isValidated(on: scorer.asOf) { record.flags.insert(.isProjectValidated) }
    record.priority = UInt16(known: scorer.priority(participant).points.hundredths)
    record.licences = bits(DrivingLicence.self) { participant.mayDrive($0) == .yes }
    record.absentLicences = bits(DrivingLicence.self) { participant.mayDrive($0) == .no }
    record.certificates = number(of: participant.certificates)
    if let level = participant.trainingLevel { record.training = UInt8(known: level.rawValue) }
    encode(participant.mobility, of: participant, into: &record)
    encode(participant.conditions, into: &record)
    encodeLists(participant, into: &record, &lists)
    return record
  }

  private func encode(_ mobility: Mobility, of participant: Participant, into record: inout ParticipantRecord) {
    let open: UInt16 = bits(TravelMode.self) { participant.canTravel(by: $0) == .yes }
    let maybe: UInt16 = bits(TravelMode.self) { participant.canTravel(by: $0) == .unknown }
    record.modes = open | maybe << 5
    if let limit = mobility.longestTravel { record.travelLimit = UInt16(known: limit.value) }
  }

  private func encode(_ conditions: WorkConditions, into record: inout ParticipantRecord) {
    record.contractKinds = bits(ContractKind.self) { conditions.contractKinds.state(of: $0) == .yes }
    record.refusedKinds = bits(ContractKind.self) { conditions.contractKinds.state(of: $0) == .no }
    record.shifts = bits(Shift.self) { conditions.accepts($0) == .yes }
    record.refusedShifts = bits(Shift.self) { conditions.accepts($0) == .no }
    if let hours = conditions.minimumHours { record.minimumHours = UInt16(known: hours.minutes) }
    if let hours = conditions.maximumHours { record.maximumHours = UInt16(known: hours.minutes) }
    if let day = conditions.availableFrom {
      record.availableIn = UInt16(known: day.dayNumber - scorer.asOf.dayNumber)
    }
  }

  private mutating func encodeLists(
    _ participant: Participant, into record: inout ParticipantRecord, _ lists: inout [UInt16]
  ) {
    record.lists = UInt32(lists.count)
    record.sectors = bits(Sector.self) { participant.project.sectors.contains($0) }
    let targets = participant.project.occupations
    lists += targets.map { occupations.index(of: $0) }
    record.targetCount = UInt16(known: targets.count)
    lists += participant.skills.members.map { skills.index(of: $0) }
    lists += participant.skills.absent.map { skills.index(of: $0) }
    record.skillCount = UInt16(known: participant.skills.members.count)
    record.absentSkillCount = UInt16(known: participant.skills.absent.count)
    if participant.skills.isComplete { record.flags.insert(.skillsComplete) }
    guard let experience = participant.experience else { return }
    record.flags.insert(.experienceKnown)
    record.experienceCount = UInt16(known: experience.count)
    for item in experience { lists += [occupations.index(of: item.code), UInt16(known: item.months)] }
  }

  private mutating func number(of set: KnownSet<CertificateKey>) -> UInt32 {
    if let known = certificateNumbers[set] { return known }
    let new = UInt32(certificateSets.count)
    certificateSets.append(set)
    certificateNumbers[set] = new
    return new
  }
}
