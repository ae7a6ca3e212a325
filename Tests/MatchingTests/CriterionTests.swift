import Accompaniment
import Employment
import Matching
import MatchingSupport
import Occupations
import Territory
import Testing

/// Each criterion on people and offers of a few facts, with the policy that comes with the program.
@Suite struct CriterionTests {
  /// Loon-Plage and Dunkerque: 8.9 km as the crow flies, 11.6 by road.
  static let loonPlage = place(51.0018, 2.2183)
  static let dunkerque = place(51.0183, 2.3431)

  static func place(_ latitude: Double, _ longitude: Double) -> Place {
    Place(
      insee: nil, name: "Essai", postalCode: nil, point: Coordinates(latitude: latitude, longitude: longitude),
      precision: .commune)
  }

  private func person(_ change: (inout Participant) throws -> Void = { _ in }) rethrows -> Participant {
    var participant = Participant(id: ParticipantID("P-1"), givenName: "Prénom", familyName: "Nom")
    try change(&participant)
    return participant
  }

  private func offer(_ change: (inout Offer) throws -> Void = { _ in }) rethrows -> Offer {
    var offer = Offer(id: OfferID(source: "essai", sourceID: "1"), title: "Essai")
    try change(&offer)
    return offer
  }

  private func value(_ criterion: Criterion, _ participant: Participant, _ offer: Offer) throws -> Int {
    try reading(criterion, participant, offer).value.value
  }

  private func reading(
    _ criterion: Criterion, _ participant: Participant, _ offer: Offer
  ) throws -> CriterionAssessment {
    try #require(Fixtures.scorer().assess(participant, offer).criteria.first { $0.criterion == criterion })
  }

  // N1103 préparateur de commandes, N1101 cariste (mobility link), N1105 manutentionnaire.
  @Test(
    "occupation: the nearest pair decides, by decreasing steps of the ROME",
    arguments: [
      ("N1103", "N1103", true, 100), ("N1103", "N1103", false, 80),  // validated or exploratory (R20)
      ("N1103", "N1101", true, 70),  // an official mobility link
      ("N1103", "N4101", true, 20),  // transport both, nothing nearer
      ("N1103", "G1602", true, 0),  // cook: nothing in common
    ])
  func occupation(target: String, offered: String, isValidated: Bool, expected: Int) throws {
    let participant = try person {
      $0.project = CareerProject(
        occupations: [try Fixtures.rome(target)], validatedOn: isValidated ? Fixtures.day : nil)
    }
    let offer = try offer {
      $0.occupations = [OccupationTag(code: try Fixtures.rome(offered), confidence: .one)]
    }
    #expect(try value(.occupation, participant, offer) == expected)
  }

  @Test("occupation: the confidence of the offer's tag counts, and a second candidate can win")
  func confidence() throws {
    let participant = try person {
      $0.project = CareerProject(occupations: [try Fixtures.rome("N1103")], validatedOn: Fixtures.day)
    }
    let offer = try offer {
      $0.occupations = [
        OccupationTag(code: try Fixtures.rome("G1602"), confidence: Hundredths(60)),
        OccupationTag(code: try Fixtures.rome("N1103"), confidence: Hundredths(40)),
      ]
    }
    #expect(try value(.occupation, participant, offer) == 40)
  }

  @Test("occupation: an unknown project takes the neutral value and says what to ask")
  func unknownProject() throws {
    let offer = try offer {
      $0.occupations = [OccupationTag(code: try Fixtures.rome("N1103"), confidence: .one)]
    }
    let reading = try reading(.occupation, person(), offer)
    #expect(reading.state == .unknown)
    #expect(reading.value == Hundredths(30))
    #expect(reading.questions == [.project])
  }

  @Test("occupation: an unknown project is worth no more than the surest occupation of the offer would be")
  func neutralWithinConfidence() throws {
    let offer = try offer {
      $0.occupations = [OccupationTag(code: try Fixtures.rome("N1103"), confidence: Hundredths(12))]
    }
    #expect(try value(.occupation, person(), offer) == 12)
  }

  @Test("occupation: an offer of a known sector meets those who aim at an occupation of that sector")
  func sectorOnly() throws {
    let participant = try person {
      $0.project = CareerProject(occupations: [try Fixtures.rome("N1103")], validatedOn: Fixtures.day)
    }
    #expect(
      try value(.occupation, participant, offer { $0.sectors = [SectorTag(sector: .transport, confidence: .one)] })
        == 20)
    #expect(
      try value(.occupation, participant, offer { $0.sectors = [SectorTag(sector: .catering, confidence: .one)] }) == 0)
  }

  @Test("experience: an offer without a known occupation does not read the person's experience as a no")
  func experienceOfUnknownOccupation() throws {
    let asks = offer { $0.experience = .asked(months: 12, isRequired: true) }
    let held = try person { $0.experience = [.init(code: try Fixtures.rome("N1103"), months: 24)] }
    let reading = try reading(.experience, held, asks)
    #expect(reading.state == .unknown)
    #expect(reading.questions == [.offerOccupation])
    // Three months in whatever it is are a quarter of what is asked at most; none at all is a no.
    let little = try person { $0.experience = [.init(code: try Fixtures.rome("N1103"), months: 3)] }
    #expect(try value(.experience, little, asks) == 63)  // (25 + 100) / 2
    #expect(try value(.experience, person { $0.experience = [] }, asks) == 50)
  }

  @Test(
    "schedule: who refuses nights refuses three shifts of eight hours, who accepts these accepts nights",
    arguments: [
      (KnownSet<Shift>(absent: [.night]), Shift.threeShifts, TriState.no),
      (KnownSet<Shift>(members: [.night]), .threeShifts, .unknown),
      (KnownSet<Shift>(members: [.threeShifts]), .night, .yes),
      (KnownSet<Shift>(absent: [.threeShifts]), .night, .unknown),
      (KnownSet<Shift>(members: [.threeShifts], absent: [.night]), .threeShifts, .yes),
    ])
  func nights(said: KnownSet<Shift>, shift: Shift, expected: TriState) {
    #expect(WorkConditions(shifts: said).accepts(shift) == expected)
  }

  @Test("mobility: without a known limit, nobody is listed beyond what the policy expects of anybody")
  func beyondReach() throws {
    let far = Self.place(50.2, 2.3431)  // 118 km by road from Dunkerque: 2 h 08 by car
    let driver = person {
      ($0.home, $0.licences) = (Self.dunkerque, KnownSet(members: [.b]))
      $0.mobility.modes = KnownSet(members: [.car])
    }
    let listed = try Fixtures.scorer().assess(driver, offer { $0.place = Self.loonPlage })
    #expect(listed.brokenConstraints.isEmpty)
    let assessment = try Fixtures.scorer().assess(driver, offer { $0.place = far })
    #expect(assessment.brokenConstraints == [.beyondReach(Minutes(128), ceiling: Minutes(90))])
    // A limit of the person's own decides alone.
    var willing = driver
    willing.mobility.longestTravel = Minutes(150)
    #expect(try Fixtures.scorer().assess(willing, offer { $0.place = far }).isEligible)
  }

  @Test("priority: a proof to renew is worth the share that the policy gives it")
  func proofToRenew() throws {
    var policy = try Fixtures.policy()
    policy.priority.toRenew = Hundredths(50)
    let ended = person {
      $0.criteria = [
        CriterionRecord(
          criterion: .rqth, isMet: true, source: .certified,
          validUntil: CalendarDate(dayNumber: Fixtures.day.dayNumber - 1))
      ]
    }
    #expect(try Fixtures.scorer(policy).assess(ended, offer()).priority.points == Points(hundredths: 200))
    #expect(try Fixtures.scorer().assess(ended, offer()).priority.points == Points(hundredths: 400))
  }

  @Test("near miss: nobody becomes available before the day of the ranking")
  func availableFromToday() throws {
    let late = person { $0.conditions.availableFrom = CalendarDate(dayNumber: Fixtures.day.dayNumber + 10) }
    let begun = offer { $0.startsOn = CalendarDate(dayNumber: Fixtures.day.dayNumber - 10) }
    let miss = try #require(Fixtures.scorer().rank(begun, among: [late], by: .fit).nearMisses.first)
    #expect(miss.change == .availableFrom(Fixtures.day))
  }

  @Test("skills: a required need counts double")
  func requiredSkills() throws {
    let participant = person { $0.licences = KnownSet(members: [.b], isComplete: true) }
    let required = offer { $0.licences = [.init(.b, isRequired: true), .init(.be, isRequired: false)] }
    #expect(try value(.skills, participant, required) == 67)  // 2 of 3
    let wished = offer { $0.licences = [.init(.b, isRequired: false), .init(.be, isRequired: true)] }
    #expect(try value(.skills, participant, wished) == 33)  // 1 of 3
  }

  @Test("skills: a heavier licence gives the lighter one (R221-4)")
  func heavierLicence() throws {
    let participant = person { $0.licences = KnownSet(members: [.ce]) }
    #expect(try value(.skills, participant, offer { $0.licences = [.init(.b, isRequired: true)] }) == 100)
  }

  @Test("skills: what nobody asked about is neutral and to verify, not missing")
  func unknownSkill() throws {
    let offer = try offer {
      $0.certificates = [.init(try #require(CertificateKey("R489-3")), isRequired: true)]
    }
    let reading = try reading(.skills, person(), offer)
    #expect(reading.value == Hundredths(50))
    #expect(reading.state == .unknown)
    #expect(reading.questions == [.certificate(try #require(CertificateKey("R489-3")))])
  }

  @Test("skills: an occupation held long enough implies its skills, to verify")
  func impliedSkill() throws {
    let code = try Fixtures.rome("N1103")
    let skill = try #require(try Fixtures.reference.rome()[code]?.skills.first?.code)
    let offer = offer { $0.skills = [.init(code: skill, isRequired: true, origin: .source)] }
    for (months, expected) in [(5, 50), (6, 80)] {
      let participant = person { $0.experience = [.init(code: code, months: months)] }
      #expect(try value(.skills, participant, offer) == expected)
    }
  }

  @Test(
    "mobility: 1 − travel time / longest time accepted, by the modes the person has",
    arguments: [
      ([TravelMode.car], 60, 75),  // 15 min of 60
      ([.bicycle], 60, 18),  // 49 min of 60
      ([.car, .bicycle], 60, 75),  // the quicker of the two
      ([.car], 15, 0),  // at the limit
    ])
  func mobility(modes: [TravelMode], limit: Int, expected: Int) throws {
    let participant = person {
      $0.home = Self.loonPlage
      $0.licences = KnownSet(members: [.b])
      $0.mobility = Mobility(modes: KnownSet(members: modes, isComplete: true), longestTravel: Minutes(limit))
    }
    #expect(try value(.mobility, participant, offer { $0.place = Self.dunkerque }) == expected)
  }

  @Test("mobility: a car without a licence is no car; an unknown licence makes it unknown, never a no")
  func carNeedsLicence() throws {
    let offer = offer { $0.place = Self.dunkerque }
    func participant(_ licences: KnownSet<DrivingLicence>) -> Participant {
      person {
        $0.home = Self.loonPlage
        $0.licences = licences
        $0.mobility = Mobility(modes: KnownSet(members: [.car], isComplete: true), longestTravel: Minutes(45))
      }
    }
    let without = try Fixtures.scorer().assess(participant(KnownSet(absent: [.b])), offer)
    #expect(without.brokenConstraints == [.tooFar(nil, limit: Minutes(45))])
    let unknown = try Fixtures.scorer().assess(participant(.unknown), offer)
    #expect(unknown.isEligible)
    #expect(unknown.criteria[2].state == .unknown)
    #expect(unknown.criteria[2].questions == [.mode(.car)])
  }

  @Test("mobility: beyond the limit the pair leaves the list, with the time that it would take")
  func tooFar() throws {
    let participant = person {
      $0.home = Self.loonPlage
      $0.mobility = Mobility(modes: KnownSet(members: [.bicycle], isComplete: true), longestTravel: Minutes(30))
    }
    let assessment = try Fixtures.scorer().assess(participant, offer { $0.place = Self.dunkerque })
    #expect(assessment.brokenConstraints == [.tooFar(Minutes(49), limit: Minutes(30))])
  }

  @Test("contract: the mean of four parts; a refused kind leaves the list")
  func contract() throws {
    let offer = offer {
      $0.contract = Contract(kind: .temp, months: 3)
      $0.workingTime = WorkingTime(weekly: WeeklyHours(hours: 35), shifts: [.night])
    }
    let accepting = person {
      $0.conditions = WorkConditions(
        contractKinds: KnownSet(members: [.temp]), minimumHours: WeeklyHours(hours: 30),
        maximumHours: WeeklyHours(hours: 39), shifts: KnownSet(absent: [.night]), availableFrom: Fixtures.day)
    }
    #expect(try value(.contract, accepting, offer) == 75)  // nights refused: 3 of 4
    let refusing = person { $0.conditions.contractKinds = KnownSet(absent: [.temp]) }
    #expect(try Fixtures.scorer().assess(refusing, offer).brokenConstraints == [.contractRefused(.temp)])
  }

  @Test("contract: somebody who is free only after the start leaves the list")
  func startsTooEarly() throws {
    let start = try Fixtures.date("2026-12-01")
    let offer = offer { $0.startsOn = start }
    let late = person { $0.conditions.availableFrom = start.adding(days: 1) }
    #expect(
      try Fixtures.scorer().assess(late, offer).brokenConstraints
        == [.notAvailable(startsOn: start, availableFrom: start.adding(days: 1))])
    #expect(try Fixtures.scorer().assess(person { $0.conditions.availableFrom = start }, offer).isEligible)
  }

  @Test("contract: an offer without a start date leaves a later availability open, never below what nobody asked")
  func undatedStart() throws {
    let unasked = try value(.contract, person(), offer())
    for days in [0, 1, 14, 200] {
      let available = person { $0.conditions.availableFrom = Fixtures.day.adding(days: days) }
      #expect(try value(.contract, available, offer()) >= unasked)
    }
    let later = try reading(.contract, person { $0.conditions.availableFrom = Fixtures.day.adding(days: 1) }, offer())
    #expect(later.questions.contains(.offerStart))
  }

  @Test("mobility: everybody is taken to walk unless they said that they cannot")
  func cannotWalk() throws {
    let offer = offer { $0.place = Self.loonPlage }
    func participant(_ modes: KnownSet<TravelMode>) -> Participant {
      person {
        $0.home = Self.loonPlage
        $0.mobility = Mobility(modes: modes, longestTravel: Minutes(45))
      }
    }
    #expect(try Fixtures.scorer().assess(participant(KnownSet(isComplete: true)), offer).isEligible)
    let cannot = try Fixtures.scorer().assess(participant(KnownSet(absent: [.walk], isComplete: true)), offer)
    #expect(cannot.brokenConstraints == [.tooFar(nil, limit: Minutes(45))])
  }

  @Test(
    "experience: months worked against months asked; half of those in a linked occupation",
    arguments: [("N1103", 12, 75), ("N1103", 24, 100), ("N1101", 24, 75), ("G1602", 24, 50)])
  func experience(code: String, months: Int, expected: Int) throws {
    let participant = try person { $0.experience = [.init(code: try Fixtures.rome(code), months: months)] }
    let offer = try offer {
      $0.occupations = [OccupationTag(code: try Fixtures.rome("N1103"), confidence: .one)]
      $0.experience = .asked(months: 24, isRequired: true)
    }
    #expect(try value(.experience, participant, offer) == expected)  // training is not asked: its half is 1
  }

  @Test("near miss: one licence lifts both the licence and the journey that it makes possible")
  func oneFactTwoConstraints() throws {
    let participant = person {
      $0.home = Self.loonPlage
      $0.licences = KnownSet(absent: [.b])
      $0.mobility = Mobility(modes: KnownSet(members: [.car], isComplete: true), longestTravel: Minutes(30))
    }
    let offer = offer {
      $0.place = Self.dunkerque
      $0.licences = [.init(.b, isRequired: true)]
    }
    let ranking = try Fixtures.scorer().rank(offer, among: [participant], by: .combined)
    let miss = try #require(ranking.nearMisses.first)
    #expect(miss.assessment.brokenConstraints.count == 2)
    #expect(miss.change == .licence(.b))
    #expect(miss.rankIfChanged == 1)
  }

  @Test("an expired offer proposes nobody, in either direction")
  func expired() throws {
    let offer = offer { $0.expiresOn = Fixtures.day.adding(days: -1) }
    let assessment = try Fixtures.scorer().assess(person(), offer)
    #expect(assessment.brokenConstraints == [.offerExpired(on: Fixtures.day.adding(days: -1))])
  }

  @Test("priority: points add up under the cap; a proof to renew still counts, a refusal does not")
  func priority() throws {
    let participant = person {
      $0.criteria = [
        .init(criterion: .rsa, isMet: true, source: .proofSeen, proofDate: Fixtures.day.adding(months: -4)),
        .init(criterion: .deld, isMet: true, source: .declared, registeredOn: Fixtures.day.adding(months: -12)),
        .init(criterion: .rqth, isMet: true, source: .certified, validUntil: Fixtures.day.adding(days: 30)),
        .init(criterion: .qpv, isMet: false, source: .declared),
      ]
    }
    let priority = try Fixtures.scorer().assess(participant, offer()).priority
    #expect(priority.met == [.deld, .rsa, .rqth])
    #expect(priority.criteria.map(\.state) == [.met, .toRenew, .notMet, .met, .unknown])
    #expect(priority.points == Points(hundredths: 1000))  // 4 + 4 + 4, capped at 10
  }

  @Test("a project that is not validated shows, marked (R20)")
  func exploratoryProject() throws {
    let participant = try person { $0.project = CareerProject(occupations: [try Fixtures.rome("N1103")]) }
    let assessment = try Fixtures.scorer().assess(participant, offer())
    #expect(assessment.isEligible)
    #expect(!assessment.isProjectValidated)
  }
}
