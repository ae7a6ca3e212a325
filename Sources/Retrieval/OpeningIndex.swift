import Accompaniment
import Employment
import Matching

/// Offers arranged so that it is found quickly which single change opens which of them to a person: what
/// `Scorer.openings` gives, without assessing every offer again for every change.
///
/// Each offer is looked at once. What keeps it closed says which changes could open it: a criterion that is full already
/// can add no more, and a constraint falls by its own change only. Those few are worked out, by the rules of the search.
public struct OpeningIndex: Sendable {
  /// The offers.
  public let offers: OfferIndex
  /// What they ask for.
  public let asked: AskedFacts
  let scorer: Scorer
  /// By number.
  private let arranged: OfferID.Column
  /// For every skill asked for, by number: itself and the skills asked for that are near to it.
  let skills: AskedSkills

  /// Arranges offers.
  /// - Complexity: O(n log n).
  public init(_ offers: [Offer], _ scorer: Scorer) {
    self.offers = OfferIndex(offers, scorer)
    asked = AskedFacts(offers, scorer)
    self.scorer = scorer
    arranged = self.offers.offers.layers.first?.identities ?? OfferID.Column([])
    skills = AskedSkills(asked.skills, self.offers.encoding.skills)
  }

  /// The records, in one layer since they came at once; nil when there is none.
  var tiled: TiledRecords<OfferRecord, OfferID>? { offers.offers.layers.first }

  /// How many offers it holds: those whose last day has not passed.
  public var count: Int { offers.count }

  /// The offer of a number: of what `FoundOpening.offers` holds.
  /// - Precondition: the number is of one found here.
  public func offer(_ number: Int32) -> OfferID { arranged[Int(number)] }

  /// What each single change opens to a person, the one that opens most first: the same as `Scorer.openings`.
  public func openings(for person: Participant) -> [Opening] {
    found(for: person).map { found in
      Opening(
        change: found.change, nature: found.nature, offers: found.offers.map(offer).sorted(), best: found.best)
    }
  }

  /// The same with offers by their numbers: cheap enough for a whole portfolio.
  /// - Complexity: O(offers within reach), and the few changes that each of them asks for.
  public func found(for person: Participant) -> [FoundOpening] {
    var search = OpeningSearch(person, self)
    search.run()
    return search.openings.sorted { $0.precedes($1) }
  }
}

/// What a single change opens, as the index finds it.
public struct FoundOpening: Sendable {
  /// The change.
  public let change: FactChange
  /// What it takes of the person.
  public let nature: ChangeNature
  /// The numbers of the offers that it opens, in no order; at least one.
  public let offers: [Int32]
  /// The first of them in a list by fit.
  public let best: OpenedOffer

  /// The order of `Opening.precedes`.
  func precedes(_ other: Self) -> Bool {
    if offers.count != other.offers.count { return offers.count > other.offers.count }
    if best.fit != other.best.fit { return best.fit > other.best.fit }
    return change < other.change
  }
}
