import Employment
import Occupations

/// One sector of the demonstration: its part in the market and in the portfolio, and how it recruits.
struct SectorPlan: Sendable {
  /// The sector.
  let sector: Sector
  /// Its part of the offers, in hundredths.
  let offers: Int
  /// Its part of the projects, in hundredths.
  let people: Int
  /// Its occupations.
  let occupations: [OccupationPlan]
  /// How often each kind of contract comes up.
  let contracts: [(value: ContractKind, weight: Int)]

  /// The six sectors; the parts are those of an industrial port area.
  static let all: [SectorPlan] = [
    SectorPlan(
      sector: .industry, offers: 26, people: 20, occupations: industryPlan,
      contracts: [(.temp, 45), (.cdi, 30), (.cdd, 20), (.apprenticeship, 5)]),
    SectorPlan(
      sector: .transport, offers: 21, people: 22, occupations: transportPlan,
      contracts: [(.temp, 48), (.cdi, 28), (.cdd, 20), (.professionalisation, 4)]),
    SectorPlan(
      sector: .sap, offers: 18, people: 21, occupations: carePlan,
      contracts: [(.cdi, 52), (.cdd, 40), (.temp, 5), (.apprenticeship, 3)]),
    SectorPlan(
      sector: .building, offers: 13, people: 12, occupations: buildingPlan,
      contracts: [(.temp, 42), (.cdi, 33), (.cdd, 17), (.apprenticeship, 8)]),
    SectorPlan(
      sector: .catering, offers: 10, people: 12, occupations: cateringPlan,
      contracts: [(.cdi, 45), (.cdd, 33), (.seasonal, 14), (.apprenticeship, 8)]),
    SectorPlan(
      sector: .tertiary, offers: 12, people: 13, occupations: tertiaryPlan,
      contracts: [(.cdi, 40), (.cdd, 47), (.temp, 8), (.professionalisation, 5)]),
  ]

  /// The occupations met in a territory, each with its weight.
  func choices(
    _ weight: KeyPath<OccupationPlan, Int>, in territory: DemonstrationTerritory
  ) -> [(value: OccupationPlan, weight: Int)] {
    occupations.filter { territory.hasSeaport || !$0.isMaritime }.map { ($0, $0[keyPath: weight]) }
  }
}
