/// Participants of a linear policy, arranged like those of the product.
public struct LinearIndex: Sendable {
  private let policy: LinearPolicy
  private let people: LayeredRecords<LinearRecord, UInt32>
  private let codes: Int
  private let skills: Int

  /// Arranges participants; each is known by its place.
  /// - Complexity: O(n log n).
  public init(_ people: some Sequence<LinearPerson>, _ policy: LinearPolicy) {
    self.policy = policy
    var (records, lists): ([LinearRecord], [UInt16]) = ([], [])
    var (lastCode, lastSkill): (UInt16, UInt16) = (0, 0)
    for person in people {
      records.append(LinearRecord(person, lists: &lists))
      lastCode = max(lastCode, person.occupations.max() ?? 0)
      lastSkill = max(lastSkill, person.skills.max() ?? 0)
    }
    (codes, skills) = (Int(lastCode) + 1, Int(lastSkill) + 1)
    let identities = records.indices.map { UInt32($0) }
    self.people = LayeredRecords(records, lists: lists, identities: identities) { records, lists, identities in
      TiledRecords(records, lists: lists, identities: identities, reach: { Double($0.radius) }) {
        LinearRecord.Bounds($0)
      }
    }
  }

  /// The best participants for an offer: by score, then by place.
  public func best(_ count: Int, for offer: LinearOffer) -> (found: [(place: UInt32, score: Double)], work: SearchWork)
  {
    let question = LinearQuestion(offer, policy, codes: codes, skills: skills)
    let (found, work) = people.best(count, for: question, isCombined: false)
    return (found.map { ($0.identity, $0.fit) }, work)
  }
}
