import Matching
import Occupations

/// Occupations as small whole numbers, with what tells how near two of them are: a whole row of nearness at once.
///
/// The codes of the ROME come first, in order; codes that this edition does not have follow as they are met, and are near
/// to nothing but their domain and sector. `relations(to:)` gives what `Rome.relation` gives.
struct OccupationSpace: Sendable {
  private(set) var codes: [RomeCode]
  private var indexByCode: [RomeCode: UInt16]
  private var sectors: [Sector?]
  private var domains: [String: [UInt16]] = [:]
  private var bySector: [Sector: [UInt16]] = [:]
  /// Occupations joined by an official mobility link, in either direction.
  private let links: [[UInt16]]
  private let sameParent: [[UInt16]]
  private let sectorTable: SectorTable

  /// The occupations of an edition.
  init(_ rome: Rome) {
    sectorTable = rome.sectors
    codes = rome.occupations.map(\.code)
    sectors = []
    let index = Dictionary(codes.enumerated().map { ($1, UInt16($0)) }, uniquingKeysWith: { first, _ in first })
    var links = [[UInt16]](repeating: [], count: codes.count)
    var byParent: [RomeCode: [UInt16]] = [:]
    for (place, occupation) in rome.occupations.enumerated() {
      byParent[occupation.v3Parent, default: []].append(UInt16(place))
      for target in occupation.mobility {
        guard let other = index[target] else { continue }
        links[place].append(other)
        links[Int(other)].append(UInt16(place))
      }
    }
    (self.links, indexByCode) = (links, index)
    sameParent = rome.occupations.map { byParent[$0.v3Parent] ?? [] }
    for place in codes.indices { file(UInt16(place)) }
  }

  var count: Int { codes.count }

  /// The number of a code; a code that is new gets the next one.
  mutating func index(of code: RomeCode) -> UInt16 {
    if let known = indexByCode[code] { return known }
    let new = UInt16(codes.count)
    codes.append(code)
    indexByCode[code] = new
    file(new)
    return new
  }

  /// The number of a code that is known already.
  func knownIndex(of code: RomeCode) -> UInt16? { indexByCode[code] }

  func sector(of index: UInt16) -> Sector? { sectors[Int(index)] }

  private mutating func file(_ index: UInt16) {
    let code = codes[Int(index)]
    domains[code.domain, default: []].append(index)
    let sector = sectorTable.sector(of: code)
    sectors.append(sector)
    if let sector { bySector[sector, default: []].append(index) }
  }

  /// How near every occupation is to this one, by its number.
  /// - Complexity: O(occupations).
  func relations(to code: RomeCode) -> [OccupationRelation] {
    var row = [OccupationRelation](repeating: .unrelated, count: codes.count)
    let sector = sectorTable.sector(of: code)
    for index in sector.flatMap({ bySector[$0] }) ?? [] { row[Int(index)] = .sameSector }
    for index in domains[code.domain] ?? [] { row[Int(index)] = .sameDomain }
    guard let own = indexByCode[code] else { return row }
    if Int(own) < links.count {
      for index in links[Int(own)] { row[Int(index)] = .mobilityLink }
      for index in sameParent[Int(own)] { row[Int(index)] = .sameParent }
    }
    row[Int(own)] = .same
    return row
  }
}
