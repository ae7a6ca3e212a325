import Accompaniment
import Capture
import Employment
import Foundation
import Occupations
import ParticipantIndexing
import Testing

@testable import Demonstration

@Suite("The demonstration: an invented portfolio and market")
struct DemonstrationTests {
  @Test("The data kept in the repository are what the seed gives, byte for byte")
  func committedData() throws {
    let demonstration = try Repository.standardDemonstration()
    #expect(try Repository.text("corpora/demo/participants.csv") == demonstration.participantTable)
    #expect(try Repository.text("corpora/demo/offers.ndjson") == demonstration.offerLines)
  }

  @Test("Another seed gives other people; more offers do not change the people")
  func seeds() throws {
    let standard = try Repository.standardDemonstration()
    let other = try Repository.demonstration(around: "59183", seed: 7)
    #expect(other.participantTable != standard.participantTable)
    #expect(other.offerLines != standard.offerLines)
    let few = try Repository.demonstration(around: "59183", participants: 10, offers: 3)
    #expect(few.participants == Array(standard.participants.prefix(10)))
    #expect(few.offers.count == 3)
    #expect(try Repository.demonstration(around: "59183", participants: 0, offers: 0).offers.isEmpty)
  }

  @Test("Every row of the table imports without a problem, as the participant it was written from")
  func imports() throws {
    let demonstration = try Repository.standardDemonstration()
    let file = CapturedFile(name: "participants.csv", data: Data(demonstration.participantTable.utf8))
    let result = readParticipants(file, against: try Repository.references(), asOf: day)
    #expect(result.dialect == .own)
    #expect(result.problems.isEmpty)
    #expect(result.notes.isEmpty)
    #expect(result.participants.map(\.participant) == demonstration.participants)
    #expect(demonstration.participants.count == 400)
  }

  @Test("No e-mail, no telephone, no identification number")
  func noContactDetails() throws {
    let demonstration = try Repository.standardDemonstration()
    for text in [demonstration.participantTable, demonstration.offerLines] {
      #expect(!text.contains("@"))
      #expect(text.firstMatch(of: #/\b0\d(?:[ .]?\d\d){4}\b/#) == nil)
    }
    #expect(Set(demonstration.participants.map { $0.givenName + " " + $0.familyName }).count == 400)
  }

  /// A share of the participants and the bounds, in hundredths, within which it is plausible.
  struct Share: CustomTestStringConvertible {
    let testDescription: String
    let bounds: ClosedRange<Int>
    let isTrue: @Sendable (Participant) -> Bool
    init(_ description: String, _ bounds: ClosedRange<Int>, _ isTrue: @escaping @Sendable (Participant) -> Bool) {
      (testDescription, self.bounds, self.isTrue) = (description, bounds, isTrue)
    }
  }

  static let plausible: [Share] = [
    Share("projects not validated", 25...35) { $0.project.validatedOn == nil },
    Share("no occupation told", 3...10) { $0.project.occupations.isEmpty },
    Share("RSA", 38...50) { isOn(.rsa, $0) },
    Share("RSA not known", 14...26) { isUnknown(.rsa, $0) },
    Share("DELD", 43...57) { isOn(.deld, $0) },
    Share("DELD to renew", 5...20) { $0.state(of: .deld, asOf: day, rules: .standard) == .toRenew },
    Share("QPV", 19...31) { isOn(.qpv, $0) },
    Share("RQTH", 8...17) { isOn(.rqth, $0) },
    Share("RQTH not known", 25...42) { isUnknown(.rqth, $0) },
    Share("youth", 15...25) { isOn(.youth, $0) },
    Share("modes not known", 26...40) { $0.mobility.modes.isUnknown },
    Share("a car is known", 24...36) { $0.mobility.modes.state(of: .car) == .yes },
    Share("no car is known", 33...47) { $0.mobility.modes.state(of: .car) == .no },
    Share("longest travel not known", 26...40) { $0.mobility.longestTravel == nil },
    Share("skills not known", 30...45) { $0.skills.isUnknown },
    Share("at most a CAP", 65...82) { $0.trainingLevel.map { $0 <= .cap } ?? false },
    Share("a barrier", 60...85) { !$0.barriers.isEmpty },
    Share("a major barrier", 10...25) { $0.barriers.contains(where: \.isMajor) },
    Share("night refused", 15...32) { $0.conditions.shifts.state(of: .night) == .no },
    Share("an address", 28...45) { $0.home?.precision == .address },
  ]

  @Test("Shares are those of such a programme", arguments: plausible)
  func shares(share: Share) throws {
    let people = try Repository.standardDemonstration().participants
    let count = people.count(where: share.isTrue)
    #expect((share.bounds.lowerBound * people.count...share.bounds.upperBound * people.count).contains(count * 100))
  }

  @Test("The six sectors are there, in the portfolio and in the market", arguments: Sector.allCases)
  func sectors(sector: Sector) throws {
    let demonstration = try Repository.standardDemonstration()
    let rome = try Repository.references().rome
    let people = demonstration.participants.count { person in
      person.project.occupations.contains { rome.sector(of: $0) == sector }
    }
    let offers = try demonstration.written().count { offer in
      offer.romeCode.flatMap { RomeCode($0) }.flatMap { rome.sector(of: $0) } == sector
    }
    #expect((30...110).contains(people))
    #expect((12...45).contains(offers))
  }

  @Test("Travel times and hours are those that people give")
  func ranges() throws {
    for person in try Repository.standardDemonstration().participants {
      if let longest = person.mobility.longestTravel { #expect((20...60).contains(longest.value)) }
      #expect(person.birthDate.map { (18...62).contains($0.wholeYears(until: day)) } ?? true)
      #expect(person.project.validatedOn.map { $0 <= day } ?? true)
      #expect(person.criteria.allSatisfy { ($0.proofDate ?? day) <= day && ($0.registeredOn ?? day) <= day })
      #expect(person.criteria.allSatisfy { ($0.registeredOn ?? $0.proofDate ?? day) <= ($0.proofDate ?? day) })
    }
  }

  @Test("An address said to be in a priority district lies in one, and no other does")
  func districts() throws {
    let districts = try Repository.districts()
    for person in try Repository.standardDemonstration().participants {
      guard let home = person.home, home.precision == .address, let point = home.point, let insee = home.insee,
        let record = person.criteria.first(where: { $0.criterion == .qpv })
      else { continue }
      #expect((districts.district(at: point, in: insee) != nil) == record.isMet)
    }
  }
}

/// Whether a criterion is met, or was by a proof that has grown old.
private func isOn(_ criterion: PriorityCriterion, _ person: Participant) -> Bool {
  [.met, .toRenew].contains(person.state(of: criterion, asOf: day, rules: .standard))
}

private func isUnknown(_ criterion: PriorityCriterion, _ person: Participant) -> Bool {
  person.state(of: criterion, asOf: day, rules: .standard) == .unknown
}
