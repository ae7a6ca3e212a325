/// A run of numbers in a pool.
typealias Run = Slice<UnsafeBufferPointer<UInt16>>

/// The lists of participants' records, one record's after the other: targets, skills, absent skills, then pairs of
/// occupation and months.
struct ParticipantLists {
  let pool: UnsafeBufferPointer<UInt16>

  /// The occupations aimed at.
  @inline(__always)
  func targets(_ record: ParticipantRecord) -> Run { run(Int(record.lists), Int(record.targetCount)) }

  /// The skills held.
  @inline(__always)
  func skills(_ record: ParticipantRecord) -> Run {
    run(Int(record.lists) + Int(record.targetCount), Int(record.skillCount))
  }

  /// The skills known not to be held.
  @inline(__always)
  func absentSkills(_ record: ParticipantRecord) -> Run {
    run(Int(record.lists) + Int(record.targetCount) + Int(record.skillCount), Int(record.absentSkillCount))
  }

  /// Occupation and months, occupation and months …
  @inline(__always)
  func experience(_ record: ParticipantRecord) -> Run {
    let start = Int(record.lists) + Int(record.targetCount) + Int(record.skillCount) + Int(record.absentSkillCount)
    return run(start, 2 * Int(record.experienceCount))
  }

  @inline(__always)
  private func run(_ start: Int, _ count: Int) -> Run { pool[start..<(start + count)] }
}
