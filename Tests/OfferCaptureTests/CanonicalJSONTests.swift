import Capture
import Foundation
import OfferCapture
import TestSupport
import Testing

@Suite("The captured offer as JSON: the bytes that JSONEncoder gives")
struct CanonicalJSONTests {
  /// The simple way, twin of the fast one.
  private func encoded(_ offer: RawOffer) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(offer), as: UTF8.self)
  }

  @Test("Any offer")
  func twins() throws {
    var random = SplitMix(seed: 21)
    let pieces = [
      "é", "\"", "\\", "\n", "\t", "\u{8}", "\u{C}", "\u{1}", "\u{1F}", "\u{7F}", "/", "🚚", "a", " ", "\u{2028}",
    ]
    func text() -> String { (0..<6).map { _ in pieces.randomElement(using: &random) ?? "" }.joined() }
    func maybe() -> String? { Bool.random(using: &random) ? text() : nil }
    for _ in 0..<300 {
      var offer = RawOffer(sourceID: text(), title: text())
      (offer.description, offer.romeCode, offer.appellation, offer.employer) = (maybe(), maybe(), maybe(), maybe())
      (offer.workplace.label, offer.workplace.insee, offer.workplace.postalCode) = (maybe(), maybe(), maybe())
      offer.workplace.latitude = [nil, 0, 50.67, -1e-7, 48].randomElement(using: &random) ?? nil
      offer.workplace.longitude = [nil, 2, 3.150001, -61.5].randomElement(using: &random) ?? nil
      (offer.contract.code, offer.contract.label, offer.contract.nature) = (maybe(), maybe(), maybe())
      offer.contract.isWorkStudy = Bool.random(using: &random) ? true : nil
      (offer.hours, offer.pay) = ([text(), text()], Bool.random(using: &random) ? [] : [text()])
      (offer.fullTimeLabel, offer.experienceCode, offer.experienceLabel) = (maybe(), maybe(), maybe())
      offer.trainings = [.init(code: maybe(), label: maybe(), isRequired: true)]
      offer.licences = Bool.random(using: &random) ? [] : [.init(code: maybe(), label: nil, isRequired: false)]
      (offer.posts, offer.publishedOn, offer.updatedOn) = (maybe(), maybe(), maybe())
      (offer.startsOn, offer.expiresOn) = (maybe(), maybe())
      offer.otherPlaces = Bool.random(using: &random) ? [text(), text()] : nil
      offer.unread = Bool.random(using: &random) ? [text()] : nil
      offer.isAccessibleRQTH = [true, false, nil].randomElement(using: &random) ?? nil
      #expect(offer.canonicalJSON == (try encoded(offer)))
    }
  }

  @Test("Every real offer, there and back", .enabled(if: RealOffers.areThere))
  func realOffers() throws {
    for record in captured(try CapturedFile(path: RealOffers.path)) {
      let offer = try record.get().offer
      #expect(offer.canonicalJSON == (try encoded(offer)))
      #expect(try JSONDecoder().decode(RawOffer.self, from: Data(offer.canonicalJSON.utf8)) == offer)
    }
  }
}
