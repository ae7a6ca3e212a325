import Accompaniment
import Employment
import Matching

/// One look at all offers for one person: which are closed, and which single change opens each.
struct OpeningSearch {
  private let index: OpeningIndex
  private let rules: ScoreRules
  private let question: ParticipantQuestion
  private let variants: ChangeVariants
  private var gains: SkillGains
  private var found: OpenedOffers
  /// The least fit of an open offer, in hundredths of a point.
  private let least: Int32

  init(_ person: Participant, _ index: OpeningIndex) {
    (self.index, rules) = (index, index.offers.rules)
    question = ParticipantQuestion(person, index.scorer, rules, index.offers.encoding)
    variants = ChangeVariants(person, index)
    gains = SkillGains(person, index)
    found = OpenedOffers(person, variants.changes, index)
    least = Int32(index.scorer.policy.opening.leastFit.hundredths)
  }

  /// What was found, each change with at least one offer.
  var openings: [FoundOpening] { found.openings }

  mutating func run() {
    guard let tiled = index.tiled else { return }
    tiled.records.withUnsafeBufferPointer { records in
      tiled.lists.withUnsafeBufferPointer { pool in
        for tile in tiled.tiles where isWithinReach(tile) {
          for slot in Int(tile.slots.lowerBound)..<Int(tile.slots.upperBound) {
            consider(slot, records[slot], OfferLists(pool: pool))
          }
        }
      }
    }
  }

  /// Whether any change could bring an offer of a tile within reach.
  private func isWithinReach(_ tile: Tile<OfferBounds>) -> Bool {
    guard let box = tile.box, question.person.home.isKnown else { return true }
    return !box.isBeyond(variants.reach, from: question.person.home)
      && box.leastDistance(to: question.person.home) <= variants.reach
  }

  /// A pair as it is: what each criterion adds, in hundredths of a point, and what is broken.
  private struct Pair {
    let slot: Int
    let offer: OfferRecord
    let lists: OfferLists
    /// Occupation and experience: no change touches them.
    let fixed: Int32
    let contract: Int32
    let skills: Int32
    /// Nil when it is too far.
    let mobility: Int32?
    /// The most that mobility can add with any change.
    let mostMobility: Int32
    let lacksLicence: Bool
    let isRefused: Bool
  }

  /// The bounds before each step may be too high, never too low; what opens an offer is always the exact sum.
  @inline(__always)
  private mutating func consider(_ slot: Int, _ offer: OfferRecord, _ lists: OfferLists) {
    let person = question.person
    var fixed = rules.occupation * question.project.value(offer, lists)
    let most = 100 * (rules.skills + rules.contract)
    guard fixed + most + 100 * (rules.mobility + rules.experience) >= least, !startsTooEarly(person, offer),
      let reachable = rules.mobility(variants.widest, to: offer.workplace)
    else { return }
    fixed += rules.experience * rules.experience(person, offer) { question.months(offer, lists) }
    let mostMobility = rules.mobility * reachable
    guard fixed + most + mostMobility >= least else { return }
    let contract = rules.contract * rules.contract(person, offer)
    let mobility = rules.mobility(person, to: offer.workplace).map { rules.mobility * $0 }
    // One change fills the contract, or what comes with a qualification or a journey, not both.
    let mostByContract = fixed + 100 * (rules.skills + rules.contract) + (mobility ?? -least)
    guard max(mostByContract, fixed + contract + 100 * rules.skills + mostMobility) >= least else { return }
    let pair = Pair(
      slot: slot, offer: offer, lists: lists, fixed: fixed, contract: contract,
      skills: rules.skills * question.skills.value(offer, lists, person), mobility: mobility,
      mostMobility: mostMobility, lacksLicence: person.absentLicences & offer.requiredLicences != 0,
      isRefused: person.refusedKinds & offer.contractKind != 0)
    if let mobility, !pair.lacksLicence, !pair.isRefused, fixed + contract + pair.skills + mobility >= least { return }
    tryConditions(pair)
    tryJourneys(pair)
    tryLicences(pair)
    tryQualifications(pair)
  }

  private func startsTooEarly(_ person: ParticipantRecord, _ offer: OfferRecord) -> Bool {
    offer.startsIn != OfferRecord.unknown && person.availableIn != ParticipantRecord.unknown
      && person.availableIn > offer.startsIn
  }

  /// Contract kinds, shifts and hours.
  private mutating func tryConditions(_ pair: Pair) {
    guard !pair.lacksLicence, let mobility = pair.mobility else { return }
    let others = pair.fixed + pair.skills + mobility
    guard others + 100 * rules.contract >= least else { return }
    for variant in variants.contractKinds where variant.record.contractKinds & pair.offer.contractKind != 0 {
      tryContract(variant, others, pair)
    }
    guard !pair.isRefused else { return }
    if pair.offer.shifts != OfferRecord.unknownShifts, pair.offer.shifts != 0 {
      for variant in variants.shifts { tryContract(variant, others, pair) }
    }
    // The hours of the offer itself are the best answer: where they open nothing, no others do.
    guard pair.offer.weekly != OfferRecord.unknown, let own = variants.placeOfHours[pair.offer.weekly],
      tryContract(variants.hours[own], others, pair)
    else { return }
    for (place, variant) in variants.hours.enumerated() where place != own { tryContract(variant, others, pair) }
  }

  @discardableResult
  private mutating func tryContract(_ variant: ChangeVariants.Variant, _ others: Int32, _ pair: Pair) -> Bool {
    guard variant.record.refusedKinds & pair.offer.contractKind == 0 else { return false }
    return found.add(variant, pair.slot, others + rules.contract * rules.contract(variant.record, pair.offer), least)
  }

  /// Modes and minutes.
  private mutating func tryJourneys(_ pair: Pair) {
    guard !pair.lacksLicence, !pair.isRefused else { return }
    let others = pair.fixed + pair.skills + pair.contract
    guard others + pair.mostMobility >= least else { return }
    for variant in variants.modes { tryJourney(variant, others, pair) }
    // Whoever accepts less gets no more for the journey.
    for variant in variants.travels { guard tryJourney(variant, others, pair) else { return } }
  }

  @discardableResult
  private mutating func tryJourney(_ variant: ChangeVariants.Variant, _ others: Int32, _ pair: Pair) -> Bool {
    guard let mobility = rules.mobility(variant.record, to: pair.offer.workplace) else { return false }
    return found.add(variant, pair.slot, others + rules.mobility * mobility, least)
  }

  /// A licence counts as a qualification, lets one drive lighter vehicles too, and with B takes one to work by car.
  private mutating func tryLicences(_ pair: Pair) {
    guard !pair.isRefused else { return }
    let others = pair.fixed + pair.contract
    guard others + pair.mostMobility + 100 * rules.skills >= least else { return }
    for variant in variants.licences where variant.record.absentLicences & pair.offer.requiredLicences == 0 {
      // Of no use to an offer that asks for none, unless it is the way to work.
      guard pair.offer.licenceCount > 0 || variant.record.modes != question.person.modes,
        let mobility = rules.mobility(variant.record, to: pair.offer.workplace)
      else { continue }
      let skills = question.skills.value(pair.offer, pair.lists, variant.record)
      _ = found.add(variant, pair.slot, others + rules.mobility * mobility + rules.skills * skills, least)
    }
  }

  /// Certificates and skills: what each adds to the needs that are covered.
  private mutating func tryQualifications(_ pair: Pair) {
    guard !pair.lacksLicence, !pair.isRefused, let mobility = pair.mobility, pair.offer.totalWeight > 0,
      rules.skills > 0
    else { return }
    let others = pair.fixed + pair.contract + mobility
    guard others + 100 * rules.skills >= least else { return }
    let covered = question.skills.covered(pair.offer, pair.lists, question.person)
    let total = Int(pair.offer.totalWeight) * 100
    // The least value of the criterion that is enough, and the least gain that rounds up to it.
    let value = Int((least - others + rules.skills - 1) / rules.skills)
    let enough = (total * (2 * value - 1) + 199) / 200 - covered
    gains.collect(
      certificates: pair.lists.certificates(pair.offer), skills: pair.lists.skills(pair.offer), question.skills,
      near: rules.nearSkill)
    let weight = rules.skills
    func fit(with gain: Int) -> Int32 {
      others + weight * Int32(Hundredths.ratio(covered + gain, of: total).value)
    }
    for (key, gain) in gains.ofCertificates where gain >= enough {
      found.add(certificate: key, pair.slot, fit(with: gain))
    }
    for place in gains.ofSkills where gains[place] >= enough {
      found.add(skill: place, pair.slot, fit(with: gains[place]))
    }
  }
}
