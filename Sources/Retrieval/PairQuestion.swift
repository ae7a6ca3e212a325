import Matching

/// A question whose score is the policy's: both directions work out a pair by the same steps, in whole hundredths of a
/// point, exactly as `Scorer` does.
protocol PairQuestion: SearchQuestion where Score == Int32 {
  associatedtype Lists: RecordLists

  var rules: ScoreRules { get }
  /// The most that skills can add.
  var mostOfSkills: Int32 { get }

  /// The two sides of a pair: one is the record, the other the question.
  func person(_ record: Record) -> ParticipantRecord
  func offer(_ record: Record) -> OfferRecord

  /// What the occupation and the skills are worth, in hundredths.
  func occupation(_ record: Record, _ lists: Lists) -> Int32
  func skills(_ record: Record, _ lists: Lists) -> Int32

  /// The months of the person that count for the offer; nil when nobody asked.
  func months(_ record: Record, _ lists: Lists) -> Int?
}

/// The lists of records, in a pool.
protocol RecordLists {
  init(pool: UnsafeBufferPointer<UInt16>)
}

extension PairQuestion {
  /// Whether a pair breaks no constraint.
  func canList(_ record: Record) -> Bool {
    let (person, offer) = (person(record), offer(record))
    return !rules.excludes(person, offer) && rules.mobility(person, to: offer.workplace) != nil
  }

  /// The cheap criteria first; after each one the pair is left when what remains cannot be enough.
  @inline(__always)
  func fit(
    _ record: Record, _ pool: UnsafeBufferPointer<UInt16>, mobility most: Int32, missing: Int32
  ) -> Int32? {
    let lists = Lists(pool: pool)
    let (person, offer) = (person(record), offer(record))
    var fit = rules.occupation * occupation(record, lists)
    guard fit + most + mostOfFacts >= missing, !rules.excludes(person, offer) else { return nil }
    fit += rules.contract * rules.contract(person, offer)
    fit += rules.experience * rules.experience(person, offer) { months(record, lists) }
    guard fit + most + mostOfSkills >= missing, let mobility = rules.mobility(person, to: offer.workplace) else {
      return nil
    }
    fit += rules.mobility * mobility
    guard fit + mostOfSkills >= missing else { return nil }
    fit += rules.skills * skills(record, lists)
    return fit >= missing ? fit : nil
  }
}
