import Matching
import Occupations

/// Occupations as small whole numbers, with what tells how near two of them are: a whole row of nearness at once.
///
/// The codes of the ROME come first, in order; codes that this edition does not have follow as they are met, and are near
/// to nothing but their domain and sector. `nearness(to:)` gives what `Rome.relation` gives.
struct OccupationSpace: Sendable {
  private(set) var codes: [RomeCode]
  private var indexByCode: [RomeCode: UInt16]
  /// The bit of each occupation's sector, 0 outside the six.
  private(set) var sectorBits: [UInt8] = []
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

  /// The codes that the edition does not have, in the order in which they were met.
  var further: ArraySlice<RomeCode> { codes[links.count...] }

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

  private mutating func file(_ index: UInt16) {
    let code = codes[Int(index)]
    domains[code.domain, default: []].append(index)
    let sector = sectorTable.sector(of: code)
    sectorBits.append(bits(Sector.self) { $0 == sector })
    if let sector { bySector[sector, default: []].append(index) }
  }

  /// The nearnesses, the nearest first: a step is a place in it.
  static let steps = OccupationRelation.allCases

  /// How near every occupation is to this one, by its number: a place in `steps`.
  /// - Complexity: O(occupations).
  func nearness(to code: RomeCode) -> [UInt8] {
    func step(_ relation: OccupationRelation) -> UInt8 { UInt8(Self.steps.firstIndex(of: relation) ?? 0) }
    var row = [UInt8](repeating: step(.unrelated), count: codes.count)
    let (bySectorStep, byDomainStep) = (step(.sameSector), step(.sameDomain))
    let (linkStep, parentStep) = (step(.mobilityLink), step(.sameParent))
    let sector = sectorTable.sector(of: code)
    for index in sector.flatMap({ bySector[$0] }) ?? [] { row[Int(index)] = bySectorStep }
    for index in domains[code.domain] ?? [] { row[Int(index)] = byDomainStep }
    guard let own = indexByCode[code] else { return row }
    if Int(own) < links.count {
      for index in links[Int(own)] { row[Int(index)] = linkStep }
      for index in sameParent[Int(own)] { row[Int(index)] = parentStep }
    }
    row[Int(own)] = step(.same)
    return row
  }
}
