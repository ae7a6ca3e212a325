import Capture
import Employment
import Foundation
import TestSupport
import Testing

@testable import OfferIndexing

@Suite(
  "Real offers, whole and damaged",
  .enabled(if: RealOffers.areThere, "the folder ../shared is not there"))
struct RealOffersTests {
  @Test("Nearly every real offer is normalised, with a plausible content")
  func whole() throws {
    let results = try normalised(try CapturedFile(path: RealOffers.path))
    #expect(results.count == 2_384)
    let offers = results.compactMap { try? $0.get() }
    #expect(offers.count >= 2_370)
    #expect(offers.count { $0.occupations.isEmpty } < 5)
    #expect(offers.count { $0.place == nil } < 10)
    for offer in offers {
      #expect(!offer.title.isEmpty && (1...10_000).contains(offer.posts))
      if let hours = offer.workingTime.weekly { #expect((60...3_600).contains(hours.minutes)) }
      if let pay = offer.pay { #expect(300 <= pay.minimum && pay.maximum <= 10_000) }
      if let months = offer.contract.months { #expect((0...120).contains(months) && offer.contract.kind != .cdi) }
    }
    // A mark that is glued to the word before it cannot be told from one.
    #expect(offers.count { $0.title.lowercased().contains("h/f") } <= 1)
  }

  @Test("Damaged bytes give offers or problems, never a crash", arguments: 0..<20)
  func damaged(seed: UInt64) throws {
    let lines = try RealOffers.lines()
    var random = SplitMix(seed: seed)
    for _ in 0..<100 {
      var bytes = Array(lines.randomElement(using: &random) ?? Data())
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: Array("99999999999999999999".utf8), at: place)
        default: bytes[place] = Array("{}[]\",:\\0-".utf8).randomElement(using: &random) ?? 0
        }
      }
      for result in try normalised(CapturedFile(name: "o.json", data: Data(bytes))) {
        if case .failure(let rejected) = result { #expect(!rejected.problems.isEmpty) }
      }
    }
  }

  @Test("A file cut anywhere names its last record only")
  func cut() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: RealOffers.path)).prefix(200_000)
    var random = SplitMix(seed: 1)
    for _ in 0..<20 {
      let file = CapturedFile(name: "o.json", data: data.prefix(.random(in: 1_000...200_000, using: &random)))
      let records = captured(file)
      let isFailure = records.map { if case .failure = $0 { true } else { false } }
      #expect(!isFailure.dropLast().contains(true))
    }
  }
}
