/// A run of numbers in a pool.
typealias Run = Slice<UnsafeBufferPointer<UInt16>>

/// The lists of participants' records, one record's after the other: skills, absent skills, pairs of occupation and months,
/// then the targets that the record itself does not hold.
struct ParticipantLists: RecordLists {
  let pool: UnsafeBufferPointer<UInt16>

  /// Calls a body with each occupation aimed at, the first one first.
  @inline(__always)
  func forEachTarget(_ record: ParticipantRecord, _ body: (UInt16) -> Void) {
    for place in 0..<min(Int(record.targetCount), 3) { body(record.targets[place]) }
    guard record.furtherTargetCount > 0 else { return }
    let start = Int(record.lists) + record.listLength - record.furtherTargetCount
    for target in run(start, record.furtherTargetCount) { body(target) }
  }

  /// The skills held.
  @inline(__always)
  func skills(_ record: ParticipantRecord) -> Run { run(Int(record.lists), Int(record.skillCount)) }

  /// The skills known not to be held.
  @inline(__always)
  func absentSkills(_ record: ParticipantRecord) -> Run {
    run(Int(record.lists) + Int(record.skillCount), Int(record.absentSkillCount))
  }

  /// Occupation and months, occupation and months …
  @inline(__always)
  func experience(_ record: ParticipantRecord) -> Run {
    run(
      Int(record.lists) + Int(record.skillCount) + Int(record.absentSkillCount), 2 * Int(record.experienceCount))
  }

  @inline(__always)
  private func run(_ start: Int, _ count: Int) -> Run { pool[start..<(start + count)] }
}
