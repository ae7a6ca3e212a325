import Matching
import Occupations

/// Up to 64 skills that an offer asks for, as sets of bits: bit `i` of a set is the skill `i`.
///
/// A record is compared by looking up each of its skills once: which of those asked for is it, to which is it near? The
/// rest is sums over sets of bits. Gives what `Scorer.skills` gives for these skills.
struct SkillGroup {
  static let capacity = 64

  /// The sum of the weights, in tenths.
  let total: Int
  private let weights: [Int]
  /// For every skill its place in `answers`, the first of which is that of skills that answer nothing.
  private let places: [UInt16]
  private let answers: [Answer]
  /// For every occupation, those asked for that it includes.
  private let implied: [UInt64]
  private let impliedMonths: UInt16
  private let neutral: Int
  private let near: Int
  private let probable: Int

  /// What one skill of a person says of the skills asked for.
  private struct Answer {
    var exact: UInt64 = 0
    var near: UInt64 = 0
  }

  init(_ asked: ArraySlice<Scorer.AskedSkill>, _ scorer: Scorer, _ rules: ScoreRules, _ encoding: ParticipantEncoding) {
    (neutral, near, probable) = (rules.neutralSkills, rules.nearSkill, rules.probableSkill)
    impliedMonths = rules.probableMonths
    weights = asked.map { scorer.weight(of: $0) }
    total = weights.reduce(0, +)

    var places = [UInt16](repeating: 0, count: encoding.skills.count)
    var answers = [Answer()]
    func answer(_ skill: UInt16, _ change: (inout Answer) -> Void) {
      if places[Int(skill)] == 0 {
        places[Int(skill)] = UInt16(answers.count)
        answers.append(Answer())
      }
      change(&answers[Int(places[Int(skill)])])
    }
    var implied = [UInt64](repeating: 0, count: encoding.occupations.count)
    for (place, need) in asked.enumerated() {
      guard let skill = encoding.skills.knownIndex(of: need.code) else { continue }
      let bit = UInt64(1) << UInt64(place)
      answer(skill) { $0.exact |= bit }
      for other in encoding.skills.near(to: skill) { answer(other) { $0.near |= bit } }
      for occupation in encoding.skills.occupations(including: skill) { implied[Int(occupation)] |= bit }
    }
    (self.places, self.answers, self.implied) = (places, answers, implied)
  }

  /// Σ weight × value over the skills of the group.
  @inline(__always)
  func covered(_ record: ParticipantRecord, _ lists: ParticipantLists) -> Int {
    var (held, near, absent, probable): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for skill in lists.skills(record) {
      let answer = answers[Int(places[Int(skill)])]
      held |= answer.exact
      near |= answer.near
    }
    let isComplete = record.flags.contains(.skillsComplete)
    if !isComplete {
      for skill in lists.absentSkills(record) { absent |= answers[Int(places[Int(skill)])].exact }
      lists.experience(record).forEachPair { occupation, months in
        if months >= impliedMonths { probable |= implied[Int(occupation)] }
      }
    }
    // What nobody asked about, then what is known or likely of each.
    var covered = isComplete ? 0 : total * neutral
    let unasked = isComplete ? 0 : neutral
    var touched = held | near | absent | probable
    while touched != 0 {
      let bit = touched & (~touched &+ 1)
      let place = touched.trailingZeroBitCount
      touched &= touched &- 1
      let value: Int
      if held & bit != 0 {
        value = 100
      } else {
        let ifNo = near & bit != 0 ? self.near : 0
        if isComplete || absent & bit != 0 {
          value = ifNo
        } else {
          value = max(ifNo, neutral, probable & bit != 0 ? self.probable : 0)
        }
      }
      covered += weights[place] * (value - unasked)
    }
    return covered
  }
}
