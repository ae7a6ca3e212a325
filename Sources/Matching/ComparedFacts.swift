import Accompaniment
import Employment
import Occupations
import Territory

/// The facts that a ranking compares, as bytes: records with the same bytes are the same to the scorer, so that whoever
/// keeps a fingerprint of the bytes can tell later whether a ranking was made of the same facts.
///
/// What the scorer does not read is not among them: the names of people and of the adviser, barriers; an offer's title,
/// employer, pay, warnings. Numbers are variable-length, texts and lists say their length first, so that no two facts run
/// into each other. The layout is part of what the log of rankings keeps: when it changes, older rankings show as made of
/// other facts.
public struct ComparedFacts: Sendable {
  /// The bytes of the records added so far.
  public private(set) var bytes: [UInt8] = []

  /// Of no record yet.
  public init() {}

  /// Forgets the records, and keeps the room they took.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Adds the facts of a participant. Cost: proportional to them.
  public mutating func add(_ participant: Participant) {
    add(participant.id.description)
    add(participant.birthDate)
    add(participant.home)
    add(participant.project.occupations) { $0.add($1) }
    add(participant.project.sectors) { $0.add($1.rawValue) }
    add(participant.project.validatedOn)
    add(participant.skills) { $0.add(Int($1.value)) }
    add(participant.licences) { $0.add($1.rawValue) }
    add(participant.certificates) { $0.add($1.description) }
    add(participant.mobility.modes) { $0.add($1.rawValue) }
    add(participant.mobility.longestTravel?.value)
    add(participant.conditions.contractKinds) { $0.add($1.rawValue) }
    add(participant.conditions.minimumHours?.minutes)
    add(participant.conditions.maximumHours?.minutes)
    add(participant.conditions.shifts) { $0.add($1.rawValue) }
    add(participant.conditions.availableFrom)
    add(participant.experience != nil)
    add(participant.experience ?? []) { facts, experience in
      facts.add(experience.code)
      facts.add(experience.months)
    }
    add(participant.trainingLevel?.rawValue)
    add(participant.criteria) { facts, record in
      facts.add(record.criterion.rawValue)
      facts.add(record.isMet)
      facts.add(record.source.rawValue)
      facts.add(record.proofDate)
      facts.add(record.validUntil)
      facts.add(record.registeredOn)
    }
  }

  /// Adds the facts of an offer. Cost: proportional to them.
  public mutating func add(_ offer: Offer) {
    add(offer.id.source)
    add(offer.id.sourceID)
    add(offer.occupations) { facts, tag in
      facts.add(tag.code)
      facts.add(tag.confidence.value)
    }
    add(offer.sectors) { facts, tag in
      facts.add(tag.sector.rawValue)
      facts.add(tag.confidence.value)
    }
    add(offer.skills) { facts, skill in
      facts.add(Int(skill.code.value))
      facts.add(skill.isRequired)
    }
    add(offer.licences) { facts, licence in
      facts.add(licence.item.rawValue)
      facts.add(licence.isRequired)
    }
    add(offer.certificates) { facts, certificate in
      facts.add(certificate.item.description)
      facts.add(certificate.isRequired)
    }
    add(offer.contract.kind?.rawValue)
    add(offer.workingTime.weekly?.minutes)
    add(offer.workingTime.shifts != nil)
    add(offer.workingTime.shifts ?? []) { $0.add($1.rawValue) }
    switch offer.experience {
    case .notStated: add(0)
    case .beginnerAccepted: add(1)
    case .asked(let months, let isRequired):
      add(isRequired ? 3 : 2)
      add(months)
    }
    add(offer.training?.level.rawValue)
    add(offer.training?.isRequired ?? false)
    add(offer.place)
    add(offer.posts)
    add(offer.startsOn)
    add(offer.expiresOn)
  }
}

extension ComparedFacts {
  /// Seven bits a byte, the lowest first; the sign in the lowest bit of all.
  private mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number << 1 ^ number >> 63))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private mutating func add(_ number: Int?) {
    add(number != nil)
    if let number { add(number) }
  }

  private mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  private mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func add(_ text: String?) {
    add(text != nil)
    if let text { add(text) }
  }

  private mutating func add(_ day: CalendarDate?) { add(day?.dayNumber) }

  private mutating func add(_ code: RomeCode) { add(Int(code.packed)) }

  /// Where travel is counted from: the point, and whether it is an address.
  private mutating func add(_ place: Place?) {
    add(place?.precision.rawValue)
    add(place?.point.map { Int($0.northMillionths) })
    add(place?.point.map { Int($0.eastMillionths) })
  }

  private mutating func add<Item>(_ items: [Item], _ add: (inout Self, Item) -> Void) {
    self.add(items.count)
    for item in items { add(&self, item) }
  }

  private mutating func add<Item>(_ set: KnownSet<Item>, _ add: (inout Self, Item) -> Void) {
    self.add(set.members, add)
    self.add(set.absent, add)
    self.add(set.isComplete)
  }
}
