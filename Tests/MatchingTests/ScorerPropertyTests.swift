import Accompaniment
import Employment
import Matching
import MatchingSupport
import Occupations
import Territory
import Testing

/// What must hold for any pair, over thousands of seeds.
@Suite struct ScorerProperties {
  static let seeds = 1...40
  /// Pairs drawn from each seed.
  static let pairs = 60

  private func forEachPair(
    _ seed: Int, _ body: (Scorer, inout RandomPairs, Participant, Offer) throws -> Void
  ) throws {
    let scorer = try Fixtures.scorer()
    var random = RandomPairs(seed: UInt64(seed), rome: try Fixtures.reference.rome())
    for number in 0..<Self.pairs {
      let (participant, offer) = (random.participant(number), random.offer(number))
      try body(scorer, &random, participant, offer)
    }
  }

  @Test("the points of the five criteria add up to the fit, and fit and priority to the total", arguments: seeds)
  func sums(seed: Int) throws {
    try forEachPair(seed) { scorer, _, participant, offer in
      let assessment = scorer.assess(participant, offer)
      #expect(assessment.criteria.map(\.criterion) == Criterion.allCases)
      for criterion in assessment.criteria {
        #expect((0...100).contains(criterion.value.value))
        #expect(criterion.points.hundredths == criterion.value.value * criterion.weight.value)
      }
      #expect(assessment.fit.hundredths == assessment.criteria.reduce(0) { $0 + $1.points.hundredths })
      #expect((0...10_000).contains(assessment.fit.hundredths))
      #expect(assessment.total == assessment.fit + assessment.priority.points)
      #expect((Points.zero...scorer.policy.priority.cap).contains(assessment.priority.points))
    }
  }

  @Test("unknown is never below no and never above yes, whatever the fact", arguments: seeds)
  func unknownIsNotNo(seed: Int) throws {
    try forEachPair(seed) { scorer, random, participant, offer in
      let (no, unknown, yes) = threeStates(of: participant, offer, &random)
      let (low, middle, high) = (scorer.assess(no, offer), scorer.assess(unknown, offer), scorer.assess(yes, offer))
      for index in Criterion.allCases.indices {
        #expect(low.criteria[index].value <= middle.criteria[index].value)
        #expect(middle.criteria[index].value <= high.criteria[index].value)
      }
      #expect(!low.isEligible || middle.isEligible)
      #expect(!middle.isEligible || high.isEligible)
    }
  }

  /// The same person with one fact known to be absent, not known, and known to be there.
  private func threeStates(
    of person: Participant, _ offer: Offer, _ random: inout RandomPairs
  ) -> (no: Participant, unknown: Participant, yes: Participant) {
    func states<Element>(
      _ path: WritableKeyPath<Participant, KnownSet<Element>>, _ element: Element
    ) -> (Participant, Participant, Participant) {
      var people = [person, person, person]
      let set = person[keyPath: path]
      people[0][keyPath: path] = set.excluding(element)
      people[1][keyPath: path] = KnownSet(
        members: set.members.filter { $0 != element }, absent: set.absent.filter { $0 != element })
      people[2][keyPath: path] = set.including(element)
      // What is complete would say no of the element that should be unknown.
      for index in people.indices { people[index][keyPath: path].isComplete = false }
      return (people[0], people[1], people[2])
    }
    switch random.below(6) {
    case 0: return states(\.licences, random.pick(RandomPairs.licences))
    case 1: return states(\.certificates, random.pick(RandomPairs.certificates))
    case 2: return states(\.skills, offer.skills.first?.code ?? random.pick(random.skillPool()))
    case 3: return states(\.mobility.modes, random.pick(TravelMode.allCases))
    case 4: return states(\.conditions.contractKinds, offer.contract.kind ?? .cdi)
    default: return states(\.conditions.shifts, random.pick(Shift.allCases))
    }
  }

  @Test("only what is known keeps a pair out of a list", arguments: seeds)
  func onlyKnownFactsExclude(seed: Int) throws {
    try forEachPair(seed) { scorer, _, participant, offer in
      for constraint in scorer.assess(participant, offer).brokenConstraints {
        switch constraint {
        case .licenceMissing(let licence): #expect(participant.mayDrive(licence) == .no)
        case .contractRefused(let kind): #expect(participant.conditions.contractKinds.state(of: kind) == .no)
        case .tooFar(_, let limit): #expect(participant.mobility.longestTravel == limit)
        case .beyondReach(let minutes, let ceiling):
          #expect(participant.mobility.longestTravel == nil && minutes.map { $0 > ceiling } ?? true)
        case .notAvailable(let start, let available):
          #expect(offer.startsOn == start && participant.conditions.availableFrom == available)
        case .offerExpired(let day): #expect(offer.expiresOn == day)
        }
      }
      // Of somebody about whom nothing was ever asked, nothing can.
      let unknown = Participant(id: participant.id, givenName: "Prénom", familyName: "Nom")
      let broken = scorer.assess(unknown, offer).brokenConstraints
      #expect(broken.allSatisfy { if case .offerExpired = $0 { true } else { false } })
    }
  }

  @Test("a met criterion never lowers the total, and never touches the fit (L1133-2)", arguments: seeds)
  func priorityOnlyLifts(seed: Int) throws {
    try forEachPair(seed) { scorer, random, participant, offer in
      let criterion = random.pick(PriorityCriterion.allCases.filter { $0 != .youth })
      var (without, with) = (participant, participant)
      without.criteria.removeAll { $0.criterion == criterion }
      with.criteria = without.criteria + [CriterionRecord(criterion: criterion, isMet: true, source: .certified)]
      let (before, after) = (scorer.assess(without, offer), scorer.assess(with, offer))
      #expect(after.total >= before.total)
      #expect(after.criteria == before.criteria)
      #expect(after.isEligible == before.isEligible)
    }
  }

  @Test("age, name, criteria, barriers and adviser never change the fit (L1132-1)", arguments: seeds)
  func protectedAttributes(seed: Int) throws {
    try forEachPair(seed) { scorer, random, participant, offer in
      let other = random.participant(999_999)
      var changed = participant
      switch random.below(5) {
      case 0: changed.birthDate = other.birthDate
      case 1: (changed.givenName, changed.familyName) = ("Autre", "Personne")
      case 2: changed.criteria = other.criteria
      case 3: changed.barriers = other.barriers
      default: changed.employmentAdviser = "un autre conseiller"
      }
      let (before, after) = (scorer.assess(participant, offer), scorer.assess(changed, offer))
      #expect(after.criteria == before.criteria)
      #expect(after.brokenConstraints == before.brokenConstraints)
    }
  }

  @Test("residence enters by travel time only: another commune at the same point changes nothing", arguments: seeds)
  func residence(seed: Int) throws {
    try forEachPair(seed) { scorer, _, participant, offer in
      guard let home = participant.home else { return }
      var moved = participant
      moved.home = Place(
        insee: InseeCode("59271"), name: "Grande-Synthe", postalCode: PostalCode("59760"), point: home.point,
        precision: home.precision)
      #expect(scorer.assess(moved, offer) == scorer.assess(participant, offer))
    }
  }
}
