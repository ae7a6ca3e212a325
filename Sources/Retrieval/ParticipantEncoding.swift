import Accompaniment
import Matching
import Occupations

/// Turns participants into records of an index, and gives numbers to what their lists hold.
struct ParticipantEncoding: Sendable {
  private(set) var occupations: OccupationSpace
  private(set) var skills: SkillSpace
  private(set) var certificates = SetNumbers<KnownSet<CertificateKey>>()
  private let scorer: Scorer

  init(_ scorer: Scorer) {
    self.scorer = scorer
    occupations = OccupationSpace(scorer.rome)
    skills = SkillSpace(scorer.skillTable, scorer.rome)
  }

  /// The record of a participant; its lists are added to the end of the pool. Nobody has more than 254 targets or
  /// occupations held; further ones would be left out.
  mutating func record(_ participant: Participant, lists: inout [UInt16]) -> ParticipantRecord {
    var record = ParticipantRecord(participant, scorer)
    record.certificates = certificates.number(of: participant.certificates)
    record.lists = UInt32(lists.count)
    let targets = participant.project.occupations.prefix(254)
    let targetNumbers = targets.map { occupations.index(of: $0) }
    record.targetCount = UInt8(known: targets.count)
    for (place, number) in targetNumbers.prefix(3).enumerated() { record.targets[place] = number }
    lists += participant.skills.members.map { skills.index(of: $0) }
    lists += participant.skills.absent.map { skills.index(of: $0) }
    record.skillCount = UInt16(known: participant.skills.members.count)
    record.absentSkillCount = UInt16(known: participant.skills.absent.count)
    if let experience = participant.experience?.prefix(254) {
      record.flags.insert(.experienceKnown)
      record.experienceCount = UInt8(known: experience.count)
      for item in experience { lists += [occupations.index(of: item.code), UInt16(known: item.months)] }
    }
    lists += targetNumbers.dropFirst(3)
    return record
  }
}

/// Numbers for values that many records share, in the order in which they are met.
struct SetNumbers<Value: Hashable & Sendable>: Sendable {
  private(set) var values: [Value] = []
  private var numbers: [Value: UInt32] = [:]

  mutating func number(of value: Value) -> UInt32 {
    if let known = numbers[value] { return known }
    let new = UInt32(values.count)
    values.append(value)
    numbers[value] = new
    return new
  }

  /// The number of a value that was met already.
  func known(_ value: Value) -> UInt32? { numbers[value] }
}
