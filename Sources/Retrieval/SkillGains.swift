import Accompaniment
import Matching

/// What each certificate and skill that a person does not have would add to what an offer asks for: a skill to itself, and to
/// those near to it.
struct SkillGains {
  private let asked: AskedSkills
  /// By place among the skills asked for.
  private let isHeld: [Bool]
  private var gains: [Int]
  /// The places of the skills that gain something with the last offer, each once.
  private(set) var ofSkills: [Int] = []
  /// The certificates that do, by number, with what they gain.
  private(set) var ofCertificates: [(key: Int, gain: Int)] = []

  init(_ person: Participant, _ index: OpeningIndex) {
    asked = index.skills
    let held = Set(person.skills.members)
    isHeld = index.skills.codes.map { held.contains($0) }
    gains = [Int](repeating: 0, count: index.skills.count)
  }

  /// Σ weight × what the value of each need grows by, for a skill by its place.
  subscript(place: Int) -> Int { gains[place] }

  /// Reads what an offer asks for: pairs of a number and its weight.
  /// - Parameter near: what a near skill is worth.
  mutating func collect(certificates: Run, skills needs: Run, _ values: SkillValues, near: Int) {
    ofCertificates.removeAll(keepingCapacity: true)
    certificates.forEachPair { key, weight in
      let gain = Int(weight) * (100 - Int(values.certificates[Int(key)]))
      if let place = ofCertificates.firstIndex(where: { $0.key == Int(key) }) {
        ofCertificates[place].gain += gain
      } else if gain > 0 {
        ofCertificates.append((Int(key), gain))
      }
    }
    for place in ofSkills { gains[place] = 0 }
    ofSkills.removeAll(keepingCapacity: true)
    var start = needs.startIndex
    while start < needs.endIndex {
      let (skill, weight) = (needs[start], Int(needs[start + 1]))
      start += 2
      let (place, value) = (asked.place(of: skill), Int(values.skills[Int(skill)]))
      guard !isHeld[place] else { continue }
      add(weight * (100 - value), at: place)
      guard near > value else { continue }
      for other in asked.near(to: place) where !isHeld[Int(other)] { add(weight * (near - value), at: Int(other)) }
    }
  }

  private mutating func add(_ gain: Int, at place: Int) {
    guard gain > 0 else { return }
    if gains[place] == 0 { ofSkills.append(place) }
    gains[place] += gain
  }
}
