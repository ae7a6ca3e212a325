import Accompaniment
import Employment
import ParticipantIndexing
import Territory

/// An invented portfolio and an invented market around a commune: what the product does can be seen and measured on them
/// without a single real person.
///
/// A function of its arguments: the same commune, tables, day, seed and counts give the same bytes on every machine.
public struct Demonstration: Sendable {
  /// The communes over which people and offers are spread.
  public let territory: DemonstrationTerritory
  /// The participants, `P-0001` …
  public let participants: [Participant]
  /// The offers, `DEMO-0001` …, each a JSON object in the shape of France Travail's "Offres d'emploi v2".
  public let offers: [String]

  /// The seed of the data kept in the repository.
  public static let standardSeed: UInt64 = 59_183

  /// The day at which the data kept in the repository are seen: 20 November 2026.
  public static let standardDay = CalendarDate(dayNumber: 20_777)

  /// Invents people and offers.
  ///
  /// - Parameters:
  ///   - commune: the centre; see `DemonstrationTerritory`.
  ///   - references: the tables in use.
  ///   - districts: the priority districts (QPV), for the part of the people who live in one.
  ///   - day: the day at which the portfolio is seen; proofs, registrations and offers lie before it.
  ///   - seed: another seed, other people.
  /// - Complexity: O(communes of France + participants + offers).
  public init(
    around commune: Commune, references: ParticipantReferences, districts: PriorityDistricts, on day: CalendarDate,
    seed: UInt64 = standardSeed, participants: Int = 400, offers: Int = 150
  ) {
    let territory = DemonstrationTerritory(around: commune, gazetteer: references.gazetteer)
    let points = DistrictPoints(territory.communes, districts: districts)
    var people = ParticipantDraw(
      territory: territory, points: points, references: references, day: day, seed: seed)
    var market = OfferDraw(territory: territory, references: references, day: day, seed: seed)
    self.territory = territory
    self.participants = people.participants(participants)
    self.offers = market.offers(offers).map { offerLine($0, rome: references.rome) }
  }

  /// The participants as a table in the project's own format.
  public var participantTable: String { ParticipantIndexing.participantTable(participants) }

  /// The offers, one a line.
  public var offerLines: String { offers.map { $0 + "\n" }.joined() }
}
