import Accompaniment
import Employment
import Foundation
import Occupations
import Territory
import TestSupport

@testable import Store

/// Random but valid values of every field, empty and extreme ones included.
struct Samples {
  private var random: SplitMix
  init(seed: UInt64) { random = SplitMix(seed: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  mutating func chance() -> Bool { Bool.random(using: &random) }
  mutating func maybe<Value>(_ make: (inout Samples) -> Value) -> Value? { chance() ? make(&self) : nil }
  mutating func list<Value>(_ longest: Int, _ make: (inout Samples) -> Value) -> [Value] {
    (0..<number(0...longest)).map { _ in make(&self) }
  }
  mutating func one<Value>(of values: [Value]) -> Value { values[number(0...values.count - 1)] }

  mutating func code<Code>(_ alphabet: String, _ length: ClosedRange<Int>, _ parse: (String) -> Code?) -> Code {
    let letters = Array(alphabet)
    while true {
      let text = String((0..<number(length)).map { _ in one(of: letters) })
      if let code = parse(text) { return code }
    }
  }

  mutating func text() -> String {
    let pieces = [
      "électricien", "H/F", "\"cité\"", "L’Œuvre", "a\\b", "\n", "\t", "🛠️", "e\u{301}", "'; DROP TABLE offer; --", " ",
      "%",
      "", "\u{1}", "]", ",", "[", "été",
    ]
    return list(4) { $0.one(of: pieces) }.joined()
  }

  mutating func day() -> CalendarDate { CalendarDate(dayNumber: number(-25_000...80_000)) }
  mutating func rome() -> RomeCode { code("ABCDEFGHIJKLMN0123456789", 5...5) { RomeCode($0) } }
  mutating func skill() -> SkillCode { code("0123456789", 1...9) { SkillCode($0) } }
  mutating func certificate() -> CertificateKey { code("ABCRS0123456789-_/", 1...40) { CertificateKey($0) } }
  mutating func hundredths() -> Hundredths { Hundredths(number(0...100)) }

  mutating func place() -> Place {
    Place(
      insee: maybe { $0.code("0123456789AB", 5...5) { InseeCode($0) } }, name: text(),
      postalCode: maybe { $0.code("0123456789", 5...5) { PostalCode($0) } },
      point: maybe {
        Coordinates(
          latitude: Double.random(in: -90...90, using: &$0.random),
          longitude: Double.random(in: -180...180, using: &$0.random))
      } ?? nil, precision: one(of: Place.Precision.allCases))
  }

  mutating func knownSet<Element>(_ make: (inout Samples) -> Element) -> KnownSet<Element> {
    KnownSet(members: list(5, make), absent: list(5, make), isComplete: chance())
  }

  mutating func offerID() -> OfferID {
    OfferID(
      source: one(of: ["france-travail", "atelier é", "s"]), sourceID: code("0123456789ABCKW:é ", 1...12) { $0 })
  }

  mutating func offer(_ id: OfferID? = nil) -> Offer {
    var offer = Offer(id: id ?? offerID(), title: text())
    offer.occupations = list(5) { OccupationTag(code: $0.rome(), confidence: $0.hundredths()) }
    offer.sectors = list(3) { SectorTag(sector: $0.one(of: Sector.allCases), confidence: $0.hundredths()) }
    offer.skills = list(12) {
      SkillRequirement(code: $0.skill(), isRequired: $0.chance(), origin: $0.one(of: [.source, .description]))
    }
    offer.licences = list(4) { Requirement($0.one(of: DrivingLicence.allCases), isRequired: $0.chance()) }
    offer.certificates = list(4) { Requirement($0.certificate(), isRequired: $0.chance()) }
    offer.contract = Contract(
      kind: maybe { $0.one(of: ContractKind.allCases) }, months: maybe { $0.number(1...60) },
      hoursTotal: maybe { $0.number(0...2000) }, isWorkStudy: chance(), isInsertion: chance())
    offer.workingTime = WorkingTime(
      weekly: maybe { WeeklyHours(minutes: $0.number(0...10_080)) }, isFullTime: maybe { $0.chance() },
      shifts: maybe { $0.list(4) { $0.one(of: Shift.allCases) } })
    offer.pay = maybe { HourlyPay(minimum: $0.number(0...5000), maximum: $0.number(0...5000)) }
    offer.experience = one(
      of: [
        .notStated, .beginnerAccepted, .asked(months: nil, isRequired: true), .asked(months: 0, isRequired: false),
        .asked(months: 24, isRequired: true), .asked(months: nil, isRequired: false),
      ])
    offer.training = maybe { TrainingRequirement(level: $0.one(of: TrainingLevel.allCases), isRequired: $0.chance()) }
    offer.place = maybe { $0.place() }
    offer.posts = number(1...500)
    (offer.startsOn, offer.publishedOn, offer.expiresOn) = (maybe { $0.day() }, maybe { $0.day() }, maybe { $0.day() })
    offer.employer = maybe { $0.text() }
    offer.isAccessibleRQTH = chance()
    offer.duplicateOf = maybe { $0.offerID() }
    offer.warnings = list(4) {
      OfferWarning(
        $0.one(of: OfferWarning.Code.allCases), excerpt: $0.maybe { $0.text() },
        ground: $0.maybe { $0.one(of: OfferWarning.Ground.allCases) })
    }
    return offer
  }

  mutating func participant(_ id: ParticipantID) -> Participant {
    var participant = Participant(id: id, givenName: text(), familyName: text())
    (participant.birthDate, participant.home) = (maybe { $0.day() }, maybe { $0.place() })
    participant.project = CareerProject(
      occupations: list(4) { $0.rome() }, sectors: list(3) { $0.one(of: Sector.allCases) },
      validatedOn: maybe { $0.day() })
    participant.skills = knownSet { $0.skill() }
    participant.licences = knownSet { $0.one(of: DrivingLicence.allCases) }
    participant.certificates = knownSet { $0.certificate() }
    participant.mobility = Mobility(
      modes: knownSet { $0.one(of: TravelMode.allCases) }, longestTravel: maybe { Minutes($0.number(0...240)) })
    participant.conditions = WorkConditions(
      contractKinds: knownSet { $0.one(of: ContractKind.allCases) },
      minimumHours: maybe { WeeklyHours(minutes: $0.number(0...10_080)) },
      maximumHours: maybe { WeeklyHours(minutes: $0.number(0...10_080)) },
      shifts: knownSet { $0.one(of: Shift.allCases) }, availableFrom: maybe { $0.day() })
    participant.experience = maybe {
      $0.list(4) { OccupationExperience(code: $0.rome(), months: $0.number(0...480)) }
    }
    participant.trainingLevel = maybe { $0.one(of: TrainingLevel.allCases) }
    participant.criteria = list(6) { $0.criterion() }
    participant.barriers = list(4) {
      Barrier(category: $0.one(of: Barrier.Category.allCases), isMajor: $0.chance())
    }
    participant.employmentAdviser = maybe { $0.text() }
    return participant
  }

  mutating func criterion() -> CriterionRecord {
    CriterionRecord(
      criterion: one(of: PriorityCriterion.allCases), isMet: chance(),
      source: one(of: [.declared, .proofSeen, .certified]), proofDate: maybe { $0.day() },
      validUntil: maybe { $0.day() }, registeredOn: maybe { $0.day() }, zoning: maybe { $0.text() })
  }
}
