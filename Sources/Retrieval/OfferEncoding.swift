import Employment
import Matching
import Occupations

/// Turns offers into records of an index, and gives numbers to what their lists hold.
struct OfferEncoding: Sendable {
  private(set) var occupations: OccupationSpace
  private(set) var skills: SkillSpace
  private(set) var certificates = SetNumbers<CertificateKey>()
  private let scorer: Scorer

  init(_ scorer: Scorer) {
    self.scorer = scorer
    occupations = OccupationSpace(scorer.rome)
    skills = SkillSpace(scorer.skillTable, scorer.rome)
  }

  /// The record of an offer; its lists are added to the end of the pool.
  mutating func record(_ offer: Offer, lists: inout [UInt16]) -> OfferRecord {
    var record = OfferRecord(offer, asOf: scorer.asOf)
    record.lists = UInt32(lists.count)
    for tag in offer.occupations {
      lists += [occupations.index(of: tag.code), UInt16(known: tag.confidence.value)]
    }
    for tag in offer.sectors {
      lists += [bits(Sector.self) { $0 == tag.sector }, UInt16(known: tag.confidence.value)]
    }
    var total = 0
    func weight(_ weight: Int) -> UInt16 {
      total += weight
      return UInt16(known: weight)
    }
    for need in offer.licences {
      let category: UInt16 = bits(DrivingLicence.self) { $0 == need.item }
      lists += [category, weight(scorer.weight(rarity: 10, need.isRequired))]
    }
    for need in offer.certificates {
      let number = UInt16(known: Int(certificates.number(of: need.item)))
      lists += [number, weight(scorer.weight(rarity: 10, need.isRequired))]
    }
    let asked = scorer.skillsAsked(offer).skills
    for skill in asked { lists += [skills.index(of: skill.code), weight(scorer.weight(of: skill))] }
    (record.tagCount, record.sectorCount) = (UInt8(known: offer.occupations.count), UInt8(known: offer.sectors.count))
    record.licenceCount = UInt8(known: offer.licences.count)
    record.certificateCount = UInt8(known: offer.certificates.count)
    record.skillCount = UInt16(known: asked.count)
    record.totalWeight = UInt32(known: total)
    return record
  }
}

extension OfferEncoding {
  /// Writes the numbers given beyond those of the editions.
  func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(occupations, skills)
    snapshot.add(certificates.values.map(\.description))
  }

  /// Gives the same numbers again; nil when they are not whole.
  init?(_ scorer: Scorer, from snapshot: inout SnapshotReader) {
    self.init(scorer)
    guard snapshot.read(into: &occupations, &skills), let keys = snapshot.texts() else { return nil }
    for (place, key) in keys.enumerated() {
      guard let key = CertificateKey(key), certificates.number(of: key) == place else { return nil }
    }
  }
}
