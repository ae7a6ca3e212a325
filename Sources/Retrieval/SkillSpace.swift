import Occupations

/// Skills as small whole numbers, with what tells which are near to one, and which occupations include it.
struct SkillSpace: Sendable {
  private var indexByCode: [SkillCode: UInt16]
  /// The macro-compétence of each skill, by number; itself a skill.
  private var macros: [UInt16?]
  /// The skills of each macro-compétence.
  private let members: [UInt16: [UInt16]]
  /// The occupations that include each skill of the edition, one skill after the other, and where those of each start.
  private let including: [UInt16]
  private let starts: [Int32]
  /// The skills that the edition does not have, in the order in which they were met.
  private(set) var further: [SkillCode] = []

  /// The skills of an edition; the occupations that include them.
  init(_ table: SkillTable, _ rome: Rome) {
    let codes = table.codes
    let index = Dictionary(codes.enumerated().map { ($1, UInt16($0)) }, uniquingKeysWith: { first, _ in first })
    macros = codes.map { table[$0]?.macro.flatMap { index[$0] } }
    var members: [UInt16: [UInt16]] = [:]
    for (place, macro) in macros.enumerated() {
      if let macro { members[macro, default: []].append(UInt16(place)) }
    }
    (indexByCode, self.members) = (index, members)

    let held = rome.occupations.map { $0.skills.compactMap { index[$0.code] } }
    var starts = [Int32](repeating: 0, count: codes.count + 1)
    for skill in held.joined() { starts[Int(skill) + 1] += 1 }
    for place in codes.indices { starts[place + 1] += starts[place] }
    var including = [UInt16](repeating: 0, count: Int(starts.last ?? 0))
    var next = starts
    for (occupation, skills) in held.enumerated() {
      for skill in skills {
        including[Int(next[Int(skill)])] = UInt16(occupation)
        next[Int(skill)] += 1
      }
    }
    (self.including, self.starts) = (including, starts)
  }

  /// The numbers of the occupations whose skills include this one, in the order of the ROME.
  func occupations(including skill: UInt16) -> ArraySlice<UInt16> {
    guard Int(skill) + 1 < starts.count else { return [] }
    return including[Int(starts[Int(skill)])..<Int(starts[Int(skill) + 1])]
  }

  var count: Int { macros.count }

  /// The number of a skill; one that is new gets the next one, and is near to none.
  /// - Precondition: fewer than 65,536 skills: an edition has some 32,000.
  mutating func index(of code: SkillCode) -> UInt16 {
    if let known = indexByCode[code] { return known }
    let new = UInt16(macros.count)
    indexByCode[code] = new
    macros.append(nil)
    further.append(code)
    return new
  }

  /// The number of a skill that is known already.
  func knownIndex(of code: SkillCode) -> UInt16? { indexByCode[code] }

  /// The skills near to one, as `SkillTable.areNear` says.
  func near(to index: UInt16) -> [UInt16] {
    var near = members[index] ?? []
    if let macro = macros[Int(index)] {
      near.append(macro)
      near += members[macro] ?? []
    }
    return near.filter { $0 != index }
  }
}
