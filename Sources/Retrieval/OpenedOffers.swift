import Accompaniment
import Employment
import Matching

/// The offers that each change of one person opens, as they are found.
struct OpenedOffers {
  private let person: Participant
  private let index: OpeningIndex
  /// The changes of conditions, by place.
  private let changes: [FactChange]
  private var byChange: [Found]
  /// By number, and by place among the skills asked for.
  private var byCertificate: [Found]
  private var bySkill: [Found]

  /// What one change opens.
  private struct Found {
    var slots: [Int32] = []
    var fit = Int32.min
    /// The slots of that fit: the neutral key tells which of them is the first.
    var best: [Int32] = []

    mutating func add(_ slot: Int, _ fit: Int32) {
      slots.append(Int32(slot))
      guard fit >= self.fit else { return }
      if fit > self.fit { best.removeAll(keepingCapacity: true) }
      self.fit = fit
      best.append(Int32(slot))
    }
  }

  init(_ person: Participant, _ changes: [FactChange], _ index: OpeningIndex) {
    (self.person, self.changes, self.index) = (person, changes, index)
    byChange = Array(repeating: Found(), count: changes.count)
    byCertificate = Array(repeating: Found(), count: index.offers.encoding.certificates.values.count)
    bySkill = Array(repeating: Found(), count: index.skills.count)
  }

  /// Adds an offer that a change makes fit so well, when that is enough.
  /// - Returns: whether it is.
  mutating func add(_ variant: ChangeVariants.Variant, _ slot: Int, _ fit: Int32, _ least: Int32) -> Bool {
    guard fit >= least else { return false }
    byChange[variant.place].add(slot, fit)
    return true
  }

  mutating func add(certificate key: Int, _ slot: Int, _ fit: Int32) { byCertificate[key].add(slot, fit) }
  mutating func add(skill place: Int, _ slot: Int, _ fit: Int32) { bySkill[place].add(slot, fit) }

  var openings: [FoundOpening] {
    zip(changes, byChange).compactMap { opening($0, $1) }
      + zip(index.offers.encoding.certificates.values, byCertificate).compactMap { opening(.certificate($0), $1) }
      + zip(index.skills.codes, bySkill).compactMap { opening(.skill($0), $1) }
  }

  private func opening(_ change: FactChange, _ found: Found) -> FoundOpening? {
    guard !found.slots.isEmpty, let nature = person.nature(of: change), let best = first(found.best) else { return nil }
    return FoundOpening(
      change: change, nature: nature, offers: found.slots,
      best: OpenedOffer(offer: best, fit: Points(hundredths: Int(found.fit))))
  }

  /// The offer that stands first among those of one fit, as in a list.
  private func first(_ slots: [Int32]) -> OfferID? {
    let offers = slots.map { index.offer($0) }
    guard offers.count > 1 else { return offers.first }
    return offers.map { (TieKey.OfOffer($0).with(participant: person.id.description), $0) }.min { $0 < $1 }?.1
  }
}
