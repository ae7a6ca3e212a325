import Accompaniment
import Employment
import Occupations

/// What a single change opens to a person.
public struct Opening: Hashable, Sendable {
  /// The change.
  public let change: FactChange
  /// What it takes of this person.
  public let nature: ChangeNature
  /// The offers that are open with it and not without it, ascending; at least one.
  public let offers: [OfferID]
  /// The first of them in a list by fit.
  public let best: OpenedOffer

  /// What a change opens.
  public init(change: FactChange, nature: ChangeNature, offers: [OfferID], best: OpenedOffer) {
    (self.change, self.nature, self.offers, self.best) = (change, nature, offers, best)
  }
}

/// An offer that a change opens.
public struct OpenedOffer: Hashable, Sendable {
  /// The offer.
  public let offer: OfferID
  /// The fit with the change.
  public let fit: Points

  /// An offer that fits so well with the change.
  public init(offer: OfferID, fit: Points) { (self.offer, self.fit) = (offer, fit) }
}

extension Opening {
  /// Whether this one stands before another: it opens more offers, else a better one, else by the order of the changes.
  public func precedes(_ other: Opening) -> Bool {
    if offers.count != other.offers.count { return offers.count > other.offers.count }
    if best.fit != other.best.fit { return best.fit > other.best.fit }
    return change < other.change
  }
}

extension Scorer {
  /// Whether an offer is open to a person: the pair can be listed, and its fit reaches the policy's least.
  public func isOpen(_ assessment: Assessment) -> Bool {
    assessment.isEligible && assessment.fit >= policy.opening.leastFit
  }

  /// Which single change opens which offers to a person, by the definition: every change is made, every offer assessed
  /// again. This is the meaning, and the twin that every faster way must equal.
  ///
  /// - Complexity: O(changes × offers).
  public func openings(for person: Participant, among offers: [Offer]) -> [Opening] {
    let closed = offers.filter { !isOpen(assess(person, $0)) }
    return singleChanges(for: person, AskedFacts(offers, self)).compactMap { change in
      let changed = person.applying(change)
      let opened = closed.map { assess(changed, $0) }.filter(isOpen).sorted { $0.precedes($1, by: .fit) }
      guard let best = opened.first, let nature = person.nature(of: change) else { return nil }
      return Opening(
        change: change, nature: nature, offers: opened.map(\.offer).sorted(),
        best: OpenedOffer(offer: best.offer, fit: best.fit))
    }.sorted { $0.precedes($1) }
  }
}

extension FactChange: Comparable {
  /// Compares by what the change is about, in the order of the cases, then by its value.
  public static func < (left: Self, right: Self) -> Bool { left.orderKey < right.orderKey }

  private var orderKey: (Int, Int, Int, String) {
    func place<Element: CaseIterable & Equatable>(_ element: Element) -> Int {
      Array(Element.allCases).firstIndex(of: element) ?? 0
    }
    return switch self {
    case .licence(let licence): (0, place(licence), 0, "")
    case .certificate(let key): (1, 0, 0, key.description)
    case .skill(let code): (2, Int(code.value), 0, "")
    case .mode(let mode): (3, place(mode), 0, "")
    case .longestTravel(let minutes): (4, minutes.value, 0, "")
    case .contractKind(let kind): (5, place(kind), 0, "")
    case .shift(let shift): (6, place(shift), 0, "")
    case .hours(let minimum, let maximum): (7, minimum?.minutes ?? -1, maximum?.minutes ?? -1, "")
    case .hoursIncluding(let hours): (8, hours.minutes, 0, "")
    case .availableFrom(let day): (9, day.dayNumber, 0, "")
    case .projectValidated(let day): (10, day.dayNumber, 0, "")
    }
  }
}
