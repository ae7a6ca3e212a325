import Accompaniment
import Employment
import Occupations
import ParticipantIndexing
import Territory
import Testing

@Suite("The project's own table: what is written is read again")
struct OwnFormatWriterTests {
  @Test("Reading what was written gives the same participants", arguments: 0..<60)
  func roundTrip(seed: Int) throws {
    let tables = try Reference.tables()
    var random = Random(seed: UInt64(seed))
    let communes = tables.gazetteer.communes(servedBy: try #require(PostalCode("59140")))
    let people = (0..<20).map { Invented(index: $0, tables: tables, communes: communes).participant(&random) }
    let text = participantTable(people)
    let result = try imported(text)
    #expect(result.problems.isEmpty)
    #expect(result.unreadColumns.isEmpty)
    #expect(result.participants.map(\.participant) == people)
    #expect(participantTable(result.participants.map(\.participant)) == text)
  }

  @Test("Separators and quotes in a name are quoted; a line break becomes a space")
  func quoting() throws {
    var person = Participant(id: ParticipantID("1;2"), givenName: "Li\"na", familyName: "Vas\nseur")
    let read = try imported(participantTable([person])).participants.map(\.participant)
    person.familyName = "Vas seur"
    #expect(read == [person])
  }

  @Test("Nobody: the header alone")
  func empty() throws {
    let text = participantTable([])
    #expect(text.split(separator: "\n").count == 1)
    #expect(try imported(text).dialect == .own)
  }
}

/// Steps of a linear congruential generator: enough to vary test data, the same on every machine.
struct Random {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
  mutating func chance() -> Bool { below(2) == 0 }
  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
  mutating func some<Value>(_ values: [Value]) -> [Value] { values.filter { _ in below(3) == 0 } }
  mutating func known<Value>(_ values: [Value]) -> KnownSet<Value> {
    KnownSet(members: some(values), absent: some(values), isComplete: below(4) == 0)
  }
  mutating func maybe<Value>(_ value: (inout Random) -> Value) -> Value? { chance() ? value(&self) : nil }
  mutating func date() -> CalendarDate { today.adding(days: -below(2000)) }
}

/// A participant with any facts that the format can hold.
struct Invented {
  let index: Int
  let tables: ParticipantReferences
  let communes: [Commune]

  func participant(_ random: inout Random) -> Participant {
    let codes = (0..<4).map { _ in random.pick(tables.rome.occupations).code }
    let skills = tables.rome[codes[0]]?.skills.map(\.code) ?? []
    var person = Participant(
      id: ParticipantID("P-\(index)"), givenName: random.pick(["Zoé", "Jean ; Luc", "\"A\""]),
      familyName: random.pick(["N'Diaye", "Le Goff", "D'Hondt"]))
    person.birthDate = random.maybe { today.adding(days: -365 * (16 + $0.below(50))) }
    person.home = home(&random)
    person.project.occupations = random.some(Array(Set(codes)).sorted())
    person.project.sectors = random.some(Sector.allCases)
    person.project.validatedOn = random.maybe { $0.date() }
    person.skills = random.known(skills)
    person.licences = random.known(DrivingLicence.allCases)
    person.certificates = random.known(tables.certificates.certificates.map(\.key))
    person.mobility.modes = random.known(TravelMode.allCases)
    person.mobility.longestTravel = random.maybe { Minutes(1 + $0.below(240)) }
    person.conditions = WorkConditions(
      contractKinds: random.known(ContractKind.allCases.filter { $0 != .other }),
      minimumHours: random.maybe { WeeklyHours(minutes: 60 + $0.below(1200)) },
      maximumHours: random.maybe { WeeklyHours(minutes: 1500 + $0.below(1200)) },
      shifts: random.known(Shift.allCases), availableFrom: random.maybe { $0.date() })
    person.experience = random.maybe { random in
      random.some(codes).map { OccupationExperience(code: $0, months: random.below(400)) }
    }
    person.trainingLevel = random.maybe { $0.pick(TrainingLevel.allCases) }
    person.criteria = criteria(&random)
    person.barriers = random.some(Barrier.Category.allCases).map { Barrier(category: $0, isMajor: random.chance()) }
    person.employmentAdviser = random.maybe { $0.pick(["M. Petit", "Inès"]) }
    return person
  }

  private func home(_ random: inout Random) -> Place? {
    let commune = random.pick(communes)
    let kind = random.below(3)
    if kind == 0 { return nil }
    let shift = Double(random.below(1000)) / 100_000
    return Place(
      insee: commune.code, name: commune.name, postalCode: commune.postalCodes.first,
      point: kind == 1
        ? commune.centre
        : Coordinates(latitude: commune.centre.latitude + shift, longitude: commune.centre.longitude - shift),
      precision: kind == 1 ? .commune : .address)
  }

  private func criteria(_ random: inout Random) -> [CriterionRecord] {
    var records: [CriterionRecord] = []
    let proof = random.maybe { $0.date() }
    let seen: CriterionRecord.Source = proof == nil ? .declared : .proofSeen
    if random.chance() {
      let registeredOn = random.date()
      records.append(
        CriterionRecord(criterion: .deld, isMet: true, source: seen, proofDate: proof, registeredOn: registeredOn))
    }
    for criterion in [PriorityCriterion.rsa, .qpv] where random.chance() {
      let isMet = random.chance()
      records.append(CriterionRecord(criterion: criterion, isMet: isMet, source: seen, proofDate: proof))
    }
    if random.chance() {
      records.append(CriterionRecord(criterion: .rqth, isMet: random.chance(), source: seen, validUntil: proof))
    }
    return records
  }
}
