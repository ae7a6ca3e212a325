/// The lists of records, one record's after the other: targets, skills, absent skills, then pairs of occupation and months.
struct RecordLists {
  let pool: UnsafeBufferPointer<UInt16>

  /// The occupations aimed at.
  @inline(__always)
  func targets(_ record: ParticipantRecord) -> Slice<UnsafeBufferPointer<UInt16>> {
    run(Int(record.lists), record.targetCount)
  }

  /// The skills held.
  @inline(__always)
  func skills(_ record: ParticipantRecord) -> Slice<UnsafeBufferPointer<UInt16>> {
    run(Int(record.lists) + Int(record.targetCount), record.skillCount)
  }

  /// The skills known not to be held.
  @inline(__always)
  func absentSkills(_ record: ParticipantRecord) -> Slice<UnsafeBufferPointer<UInt16>> {
    run(Int(record.lists) + Int(record.targetCount) + Int(record.skillCount), record.absentSkillCount)
  }

  /// Occupation and months, occupation and months …
  @inline(__always)
  func experience(_ record: ParticipantRecord) -> Slice<UnsafeBufferPointer<UInt16>> {
    let start = Int(record.lists) + Int(record.targetCount) + Int(record.skillCount) + Int(record.absentSkillCount)
    return run(start, record.experienceCount * 2)
  }

  @inline(__always)
  private func run(_ start: Int, _ count: UInt16) -> Slice<UnsafeBufferPointer<UInt16>> {
    pool[start..<(start + Int(count))]
  }
}
