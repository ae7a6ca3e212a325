import Accompaniment
import Employment
import Matching
import MatchingSupport
import Occupations
import Territory
import Testing

/// The bytes by which a replay knows whether facts have changed: the same for the same facts, others for every fact that
/// the scorer reads, and deaf to those that it does not.
@Suite struct ComparedFactsTests {
  static let seeds = 1...40

  private func bytes(_ participant: Participant) -> [UInt8] {
    var facts = ComparedFacts()
    facts.add(participant)
    return facts.bytes
  }

  private func bytes(_ offer: Offer) -> [UInt8] {
    var facts = ComparedFacts()
    facts.add(offer)
    return facts.bytes
  }

  private func participant() throws -> Participant {
    var random = RandomPairs(seed: 7, rome: try Fixtures.reference.rome())
    var participant = random.participant(1)
    participant.home = Place(
      insee: InseeCode("59183"), name: "Dunkerque", postalCode: nil, point: Coordinates(latitude: 51, longitude: 2),
      precision: .commune)
    participant.criteria = [CriterionRecord(criterion: .rsa, isMet: true, source: .declared)]
    return participant
  }

  @Test("every fact of a participant that is compared changes the bytes")
  func participantFacts() throws {
    let participant = try participant()
    let day = Fixtures.day
    let changes: [(inout Participant) -> Void] = [
      { $0.id = ParticipantID("P-2") }, { $0.birthDate = day }, { $0.birthDate = nil }, { $0.home = nil },
      {
        $0.home = Place(
          insee: nil, name: "", postalCode: nil, point: Coordinates(latitude: 51, longitude: 2.000_001),
          precision: .commune)
      },
      {
        $0.home = Place(
          insee: nil, name: "", postalCode: nil, point: Coordinates(latitude: 51, longitude: 2), precision: .address)
      },
      { $0.project.occupations.reverse() }, { $0.project.occupations = [] },
      { $0.project.sectors = [.sap, .catering] },
      { $0.project.validatedOn = day }, { $0.skills = .unknown }, { $0.skills.isComplete.toggle() },
      { $0.licences = KnownSet(members: [.b], absent: [.c]) }, { $0.licences = KnownSet(members: [.b, .c]) },
      { $0.certificates = KnownSet(members: RandomPairs.certificates) },
      { $0.mobility.modes = KnownSet(members: [.car]) }, { $0.mobility.modes = KnownSet(absent: [.car]) },
      { $0.mobility.longestTravel = Minutes(7) }, { $0.mobility.longestTravel = nil },
      { $0.conditions.contractKinds = KnownSet(members: [.cdi]) },
      { $0.conditions.minimumHours = WeeklyHours(hours: 7) }, { $0.conditions.maximumHours = WeeklyHours(hours: 7) },
      { $0.conditions.shifts = KnownSet(absent: [.night]) }, { $0.conditions.availableFrom = day },
      { $0.experience = nil }, { $0.experience = [] }, { $0.trainingLevel = .bacPlus5 }, { $0.trainingLevel = nil },
      { $0.criteria = [] }, { $0.criteria[0].isMet = false }, { $0.criteria[0].proofDate = day },
      { $0.criteria[0].validUntil = day }, { $0.criteria[0].registeredOn = day }, { $0.criteria[0].criterion = .rqth },
      { $0.criteria[0].source = .certified },
    ]
    var seen: Set<[UInt8]> = [bytes(participant)]
    for (number, change) in changes.enumerated() {
      var changed = participant
      change(&changed)
      #expect(changed == participant || seen.insert(bytes(changed)).inserted, "change \(number)")
    }
    #expect(seen.count > 28)
  }

  @Test("every fact of an offer that is compared changes the bytes")
  func offerFacts() throws {
    var offer = Offer(id: OfferID(source: "essai", sourceID: "1"), title: "Cariste")
    let rome = try Fixtures.rome("N1101")
    offer.workingTime.shifts = []
    let day = Fixtures.day
    let changes: [(inout Offer) -> Void] = [
      { $0.id = OfferID(source: "essai1", sourceID: "") }, { $0.id = OfferID(source: "essai", sourceID: "2") },
      { $0.occupations = [OccupationTag(code: rome, confidence: Hundredths(90))] },
      { $0.occupations = [OccupationTag(code: rome, confidence: Hundredths(91))] },
      { $0.sectors = [SectorTag(sector: .sap, confidence: Hundredths(90))] },
      { $0.licences = [Requirement(.b, isRequired: true)] }, { $0.licences = [Requirement(.b, isRequired: false)] },
      { $0.certificates = RandomPairs.certificates.map { Requirement($0, isRequired: true) } },
      { $0.contract.kind = .cdi }, { $0.workingTime.weekly = WeeklyHours(hours: 35) },
      { $0.workingTime.shifts = nil }, { $0.workingTime.shifts = [.night] }, { $0.experience = .beginnerAccepted },
      { $0.experience = .asked(months: nil, isRequired: true) },
      { $0.experience = .asked(months: 1, isRequired: true) },
      { $0.experience = .asked(months: 1, isRequired: false) },
      { $0.training = TrainingRequirement(level: .bac, isRequired: true) },
      { $0.training = TrainingRequirement(level: .bac, isRequired: false) },
      { $0.place = Place(insee: nil, name: "", postalCode: nil, point: nil, precision: .region) }, { $0.posts = 2 },
      { $0.startsOn = day }, { $0.expiresOn = day },
    ]
    var seen: Set<[UInt8]> = [bytes(offer)]
    for (number, change) in changes.enumerated() {
      var changed = offer
      change(&changed)
      #expect(seen.insert(bytes(changed)).inserted, "change \(number)")
    }
  }

  @Test("what is not compared changes neither the bytes nor an assessment", arguments: seeds)
  func notCompared(seed: Int) throws {
    let scorer = try Fixtures.scorer()
    var random = RandomPairs(seed: UInt64(seed) + 700, rome: try Fixtures.reference.rome())
    for number in 0..<40 {
      let (participant, offer) = (random.participant(number), random.offer(number))
      var (renamed, republished) = (participant, offer)
      (renamed.givenName, renamed.familyName, renamed.employmentAdviser) = ("Autre", "Nom", "Référente")
      renamed.barriers = [Barrier(category: .housing, isMajor: true)]
      (republished.title, republished.employer, republished.publishedOn) = ("Autre titre", "Autre nom", Fixtures.day)
      (republished.isAccessibleRQTH, republished.contract.months) = (true, 3)
      republished.warnings = [OfferWarning(.dateMissing)]
      #expect(bytes(renamed) == bytes(participant) && bytes(republished) == bytes(offer))
      #expect(scorer.assess(renamed, republished) == scorer.assess(participant, offer))
    }
  }

  @Test("a fact that participants or offers get is to be compared, or to be named here as one that is not")
  func everyFactIsDecided() throws {
    let notCompared = ["givenName", "familyName", "barriers", "employmentAdviser"]
    let compared = [
      "id", "birthDate", "home", "project", "skills", "licences", "certificates", "mobility", "conditions",
      "experience", "trainingLevel", "criteria",
    ]
    let fields = Mirror(reflecting: try participant()).children.compactMap(\.label)
    #expect(Set(fields) == Set(compared + notCompared))

    let offerNotCompared = [
      "title", "pay", "publishedOn", "employer", "isAccessibleRQTH", "duplicateOf", "warnings",
    ]
    let offerCompared = [
      "id", "occupations", "sectors", "skills", "licences", "certificates", "contract", "workingTime", "experience",
      "training", "place", "posts", "startsOn", "expiresOn",
    ]
    let offer = Offer(id: OfferID(source: "essai", sourceID: "1"), title: "Cariste")
    #expect(Set(Mirror(reflecting: offer).children.compactMap(\.label)) == Set(offerCompared + offerNotCompared))
  }
}
