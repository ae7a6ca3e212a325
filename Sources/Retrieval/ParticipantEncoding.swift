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

extension ParticipantEncoding {
  /// Writes the numbers given beyond those of the editions.
  func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(occupations, skills)
    let sets = certificates.values
    snapshot.add(sets.map { $0.members.map(\.description).joined(separator: " ") })
    snapshot.add(sets.map { $0.absent.map(\.description).joined(separator: " ") })
    snapshot.add(sets.map(\.isComplete))
  }

  /// Gives the same numbers again; nil when they are not whole.
  init?(_ scorer: Scorer, from snapshot: inout SnapshotReader) {
    self.init(scorer)
    guard snapshot.read(into: &occupations, &skills), let members = snapshot.texts(), let absent = snapshot.texts(),
      let complete = snapshot.items(Bool.self), members.count == absent.count, members.count == complete.count
    else { return nil }
    func keys(_ text: String) -> [CertificateKey] { text.split(separator: " ").compactMap { CertificateKey($0) } }
    for place in members.indices {
      let set = KnownSet(members: keys(members[place]), absent: keys(absent[place]), isComplete: complete[place])
      guard certificates.number(of: set) == place else { return nil }
    }
  }
}

extension SnapshotWriter {
  /// Adds the codes met beyond those of the editions.
  mutating func write(_ occupations: OccupationSpace, _ skills: SkillSpace) {
    add(occupations.further.map(\.description))
    add(skills.further.map(\.value))
  }
}

extension SnapshotReader {
  /// Meets the codes in the same order again; false when they are not whole.
  mutating func read(into occupations: inout OccupationSpace, _ skills: inout SkillSpace) -> Bool {
    guard let codes = texts(), let values = items(Int32.self) else { return false }
    for code in codes.compactMap({ RomeCode($0) }) { _ = occupations.index(of: code) }
    for code in values.compactMap({ SkillCode(String($0)) }) { _ = skills.index(of: code) }
    return occupations.further.count == codes.count && skills.further.count == values.count
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
