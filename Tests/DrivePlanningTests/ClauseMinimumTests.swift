import Accompaniment
import Drives
import Employment
import Matching
import Shortlisting
import TestSupport
import Testing

@testable import DrivePlanning

@Suite("A clause in the numbers of a shortlist")
struct ClauseMinimumTests {
  private static func drive(_ offers: [(posts: Int, ratio: Int, hours: Int?)]) throws -> Drive {
    var steps = [
      DriveStep.create(name: "Essai", day: CalendarDate(dayNumber: 0), mostInvitations: 1, acceptsUnvalidated: true)
    ]
    for (number, offer) in offers.enumerated() {
      steps.append(
        .add(
          DriveOffer(
            OfferID(source: "essai", sourceID: String(number)), posts: offer.posts, ratio: Hundredths(offer.ratio),
            hours: offer.hours)))
    }
    return try Drive(DriveID(1), steps: steps)
  }

  @Test(
    "ten posts at three invitations each are thirty invitations, beside offers of any ratio",
    arguments: [[300], [250, 300, 350], [175, 300, 250], [300, 133, 271]])
  func thirty(ratios: [Int]) throws {
    let drive = try Self.drive(ratios.map { (60, $0, nil) })
    let clause = SocialClause(criteria: [.rsa], measure: .posts(10))
    let minimum = try ClauseMinimum(clause, drive, isEligible: [])
    let place = try #require(ratios.firstIndex(of: 300))
    let weight = Int(minimum.minimum.weights[place])
    #expect(30 * weight >= minimum.minimum.least && 29 * weight < minimum.minimum.least)
    #expect(minimum.reached(30 * weight) == Hundredths(1_000))
  }

  @Test("what invitations stand for is the exact sum of posts and hours, rounded down", arguments: 0..<300)
  func exact(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
    let offers = (0..<1 + below(4)).map { _ in
      (posts: 1 + below(20), ratio: 50 + 25 * below(20), hours: Int?.some(1 + below(2_000)))
    }
    let drive = try Self.drive(offers)
    let isHours = below(2) == 0
    let available = offers.reduce(0) { $0 + $1.posts * (isHours ? $1.hours ?? 0 : 1) }
    let asked = 1 + below(available)
    let clause = SocialClause(criteria: [.rsa], measure: isHours ? .hours(asked) : .posts(asked))
    let minimum = try ClauseMinimum(clause, drive, isEligible: [])
    let invitations = offers.map { below(1 + $0.posts * $0.ratio / 100) }
    let sum = zip(invitations, minimum.minimum.weights).reduce(0) { $0 + $1.0 * Int($1.1) }
    // The same as a fraction over the product of the ratios.
    let product = offers.reduce(1) { $0 * $1.ratio }
    let exact = zip(invitations, offers).reduce(0) { total, item in
      total + item.0 * (isHours ? item.1.hours ?? 0 : 1) * 100 * (product / item.1.ratio)
    }
    #expect((sum >= minimum.minimum.least) == (exact >= asked * product))
    #expect(minimum.reached(sum).value == exact / product * 100 + exact % product * 100 / product)
  }
}
