import Occupations

/// The skills that a market asks for, by their numbers: which of them would count for which.
struct AskedSkills: Sendable {
  /// The codes, ascending.
  let codes: [SkillCode]
  /// The number of each code in the space of skills.
  let numbers: [UInt16]
  /// For every skill of the space its place among the codes; `none` when no offer asks for it.
  private let places: [UInt16]
  /// For every place, the places of the skills near to it.
  private let near: [[UInt16]]

  static let none = UInt16.max

  init(_ codes: [SkillCode], _ space: SkillSpace) {
    // Every skill that an offer asks for has a number: the index gave it one.
    let known = codes.compactMap { code in space.knownIndex(of: code).map { (code, $0) } }
    (self.codes, numbers) = (known.map(\.0), known.map(\.1))
    var places = [UInt16](repeating: Self.none, count: space.count)
    for (place, number) in known.map(\.1).enumerated() { places[Int(number)] = UInt16(place) }
    near = known.map { _, number in
      // A skill may be near by both ways: by its own macro-compétence, and by being one.
      Set(space.near(to: number)).map { places[Int($0)] }.filter { $0 != Self.none }.sorted()
    }
    self.places = places
  }

  var count: Int { codes.count }

  /// The place of a skill that an offer asks for.
  func place(of skill: UInt16) -> Int { Int(places[Int(skill)]) }

  /// The places of the skills asked for that are near to one.
  func near(to place: Int) -> [UInt16] { near[place] }
}
