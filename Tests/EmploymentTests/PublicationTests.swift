import Employment
import TestSupport
import Testing

@Suite("Publications: of the offers with one text, which stands for which?")
struct PublicationTests {
  private static func offer(
    _ id: String, _ conditions: PostConditions = PostConditions(), richness: Int = 1, isOpen: Bool = true
  ) -> Publication {
    Publication(
      id: OfferID(source: "s", sourceID: id), conditions: conditions, richness: richness, isOpen: isOpen)
  }
  private static let fullTime = PostConditions(contract: .cdi, weeklyMinutes: 2_100)
  private static let partTime = PostConditions(contract: .cdi, weeklyMinutes: 1_200)
  private static let untold = PostConditions(contract: .cdi)

  @Test(
    "The open one stands before the closed, the richer before the poorer, then the lesser identity",
    arguments: [
      ([offer("1"), offer("2")], ["2": "1"]),
      ([offer("1"), offer("2", richness: 2)], ["1": "2"]),
      ([offer("1", richness: 9, isOpen: false), offer("2")], ["1": "2"]),
      ([offer("1", isOpen: false), offer("2", isOpen: false)], ["2": "1"]),
      ([offer("1", fullTime), offer("2", partTime)], [:]),
      ([offer("1", fullTime), offer("2", untold)], ["2": "1"]),
      // It could be either: it is neither.
      ([offer("1", fullTime), offer("2", partTime), offer("3", untold)], [:]),
      ([offer("1", fullTime), offer("2", partTime), offer("3", untold), offer("4", untold)], ["4": "3"]),
      ([offer("1")], [:]), ([], [:]),
    ] as [([Publication], [String: String])])
  func standing(offers: [Publication], expected: [String: String]) {
    let repeated = Publication.repeated(among: offers)
    #expect(Dictionary(uniqueKeysWithValues: repeated.map { ($0.sourceID, $1.sourceID) }) == expected)
  }

  @Test("A post of the same text that stands elsewhere leaves open which one is meant")
  func besides() {
    let offers = [Self.offer("1", Self.fullTime), Self.offer("2", Self.untold)]
    #expect(Publication.repeated(among: offers).count == 1)
    #expect(Publication.repeated(among: offers, besides: [Self.partTime]).isEmpty)
    #expect(Publication.repeated(among: offers, besides: [Self.fullTime]).count == 1)
  }

  @Test(
    "Whatever the order, the same stand; who stands repeats nobody; only what agrees is put together", arguments: 0..<40
  )
  func anyOrder(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let hours = [nil, 1_200, 2_100], kinds: [ContractKind?] = [nil, .cdi, .cdd]
    let offers = (0..<12).map { number in
      Self.offer(
        "\(number)",
        PostConditions(
          contract: kinds.randomElement(using: &random) ?? nil,
          weeklyMinutes: hours.randomElement(using: &random) ?? nil),
        richness: .random(in: 0...3, using: &random), isOpen: .random(using: &random))
    }
    let repeated = Publication.repeated(among: offers)
    for _ in 0..<5 { #expect(Publication.repeated(among: offers.shuffled(using: &random)) == repeated) }
    let byID = Dictionary(uniqueKeysWithValues: offers.map { ($0.id, $0) })
    for (id, standing) in repeated {
      #expect(repeated[standing] == nil)
      guard let one = byID[id], let other = byID[standing] else { continue }
      #expect(one.conditions.agree(with: other.conditions) && other.stands(for: one))
    }
    // Nobody who agrees with everybody is left alone.
    let isOnePost = offers.allSatisfy { one in offers.allSatisfy { one.conditions.agree(with: $0.conditions) } }
    if isOnePost { #expect(repeated.count == offers.count - 1) }
  }
}
