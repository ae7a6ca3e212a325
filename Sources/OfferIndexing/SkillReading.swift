import Employment
import FrenchText
import Occupations
import Guarding

/// The skills of the candidate occupations, as the words of an offer may say them.
///
/// A skill is recognised where the content words of its official label stand one after another in one sentence, in any
/// inflection ("contrôlez la conformité des pièces" is "Contrôler la conformité d'une pièce"). Labels of a single content
/// word are left out: too many offers use such a word for something else. Occupations are indexed when an offer is first
/// tagged with them.
final class SkillIndex: Sendable {
  /// Skills by the first content word of their label.
  struct Labels: Sendable {
    /// How the first words begin: nearly every word of a text begins otherwise, and needs no stem.
    fileprivate(set) var beginnings = WordBeginnings()
    /// The place in `byFirst` of each stem with which a label begins.
    private var firsts = HashSlots(capacity: 64)
    /// What follows the first word of each label that begins so.
    private var byFirst: [[(rest: [UInt64], code: SkillCode)]] = []

    var isEmpty: Bool { byFirst.isEmpty }

    fileprivate mutating func add(_ stem: UInt64, _ rest: [UInt64], _ code: SkillCode) {
      let place = firsts.addedSlot(of: stem)
      if place == byFirst.count { byFirst.append([]) }
      byFirst[place].append((rest, code))
    }

    /// The place of the labels that begin with a stem; nil for none.
    @inline(__always)
    fileprivate func place(of stem: UInt64) -> Int? { firsts.slot(of: stem) }

    fileprivate subscript(_ place: Int) -> [(rest: [UInt64], code: SkillCode)] { byFirst[place] }
  }

  private let rome: Rome
  private let skills: SkillTable
  /// The words with which trades begin, and diplomas: what begins with one names a person or a title.
  private let titleWords: Set<UInt64>
  private let indexed = Guarded<[RomeCode: Labels]>([:])

  /// An index over the tables in use; nothing is read yet.
  init(rome: Rome, skills: SkillTable) {
    (self.rome, self.skills) = (rome, skills)
    var titles = Set(Self.diplomas.map { wordHash($0.utf8) })
    for occupation in rome.occupations {
      let label = FoldedText(occupation.label)
      if let first = label.words.first { titles.insert(label.stemHash(first)) }
    }
    titleWords = titles
  }

  private static let diplomas = [
    "diplom", "bp", "cap", "bep", "bts", "bac", "brevet", "titr", "licenc", "master", "certificat", "certification",
    "cqp", "habilitation", "attestation", "permi", "caces", "qualification", "formation", "deust", "dut", "but",
  ]

  private func isTitle(_ label: String) -> Bool {
    let label = FoldedText(label)
    return label.words.first.map { titleWords.contains(label.stemHash($0)) } ?? true
  }

  /// The labels of an occupation's skills.
  /// - Complexity: O(skills of the occupation) the first time.
  func labels(of code: RomeCode) -> Labels {
    if let known = indexed.withLock({ $0[code] }) { return known }
    var labels = Labels()
    for skill in rome[code]?.skills ?? [] {
      guard let known = skills[skill.code], known.kind == .savoirFaire || known.kind == .savoir else { continue }
      guard !isTitle(known.label) else { continue }
      let label = FoldedText(known.label)
      let words = label.words.filter { !Self.empty.contains($0.hash) }
      guard words.count >= 2, let first = words.first else { continue }
      labels.beginnings.insert(first, of: label)
      labels.add(label.stemHash(first), words.dropFirst().map { label.stemHash($0) }, skill.code)
    }
    indexed.withLock { $0[code] = labels }
    return labels
  }

  /// The skills that a text says, of the occupations given.
  func skills(in text: FoldedText, of occupations: [RomeCode]) -> [(code: SkillCode, demand: Demand)] {
    let tables = occupations.map { labels(of: $0) }.filter { !$0.isEmpty }
    guard !tables.isEmpty else { return [] }
    let empty = Self.empty  // asked for once: whether it is made already is looked up each time
    var beginnings = WordBeginnings()
    for table in tables { beginnings.formUnion(table.beginnings) }
    var found: [(code: SkillCode, demand: Demand)] = []
    for position in beginnings.positions(in: text) where !empty.contains(text.words[position].hash) {
      let stem = text.stemHash(text.words[position])
      for table in tables {
        guard let place = table.place(of: stem) else { continue }
        for label in table[place] {
          guard let end = Self.end(of: label.rest, in: text, after: position, passing: empty) else { continue }
          guard !found.contains(where: { $0.code == label.code }) else { continue }
          let demand = Demand(of: position..<end, in: text)
          if demand != .notAsked { found.append((label.code, demand)) }
        }
      }
    }
    return found
  }

  /// Where the words of a label end that goes on after a content word; nil where the text goes on otherwise, or ends its
  /// sentence. At most three words without a sense of their own stand between two of them.
  private static func end(
    of rest: [UInt64], in text: FoldedText, after position: Int, passing empty: WordSet
  ) -> Int? {
    var last = position
    for stem in rest {
      var next = last + 1
      while next < text.words.count, next - last <= 4, text.words[next].gap < .stop,
        empty.contains(text.words[next].hash)
      {
        next += 1
      }
      guard next < text.words.count, next - last <= 4, text.words[next].gap < .stop,
        text.stemHash(text.words[next]) == stem
      else { return nil }
      last = next
    }
    return last + 1
  }

  /// Words without a sense of their own.
  private static let empty = WordSet(
    """
    le la les l un une des de du d et ou a au aux en dans sur par pour avec son sa ses leur leurs votre vos notre nos \
    ce cet cette ces qui que y se s est
    """)
}
