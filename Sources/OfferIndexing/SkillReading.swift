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
    /// The first words: nearly every word of a text is none of them.
    let firstStems: WordSet
    let byFirst: [UInt64: [(rest: [UInt64], code: SkillCode)]]
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
    var labels: [UInt64: [(rest: [UInt64], code: SkillCode)]] = [:]
    for skill in rome[code]?.skills ?? [] {
      guard let known = skills[skill.code], known.kind == .savoirFaire || known.kind == .savoir else { continue }
      guard !isTitle(known.label) else { continue }
      let stems = ContentWords(FoldedText(known.label)).words.map(\.stem)
      guard stems.count >= 2, let first = stems.first else { continue }
      labels[first, default: []].append((Array(stems.dropFirst()), skill.code))
    }
    let made = Labels(firstStems: WordSet(Set(labels.keys)), byFirst: labels)
    indexed.withLock { $0[code] = made }
    return made
  }

  /// The skills that a text says, of the occupations given.
  func skills(in text: FoldedText, of occupations: [RomeCode]) -> [(code: SkillCode, demand: Demand)] {
    let tables = occupations.map { labels(of: $0) }.filter { !$0.byFirst.isEmpty }
    guard !tables.isEmpty else { return [] }
    let content = ContentWords(text).words
    var found: [(code: SkillCode, demand: Demand)] = []
    for (index, word) in content.enumerated() {
      for table in tables where table.firstStems.contains(word.stem) {
        for label in table.byFirst[word.stem] ?? [] {
          guard let end = Self.end(of: label.rest, in: content, after: index, text) else { continue }
          guard !found.contains(where: { $0.code == label.code }) else { continue }
          let demand = Demand(of: word.position..<end, in: text)
          if demand != .notAsked { found.append((label.code, demand)) }
        }
      }
    }
    return found
  }

  /// Where the words of a label end that goes on after a content word; nil where the text goes on otherwise, or ends its
  /// sentence.
  private static func end(
    of rest: [UInt64], in content: [ContentWords.Word], after index: Int, _ text: FoldedText
  ) -> Int? {
    guard index + rest.count < content.count else { return nil }
    var last = content[index].position
    for (offset, stem) in rest.enumerated() {
      let word = content[index + 1 + offset]
      guard word.stem == stem, word.position - last <= 4 else { return nil }
      guard text.words[(last + 1)...word.position].allSatisfy({ $0.gap < .stop }) else { return nil }
      last = word.position
    }
    return last + 1
  }
}

/// The words of a text that carry its sense, by stem.
struct ContentWords {
  struct Word {
    /// The hash of the stem.
    let stem: UInt64
    /// Where the word stands in its text.
    let position: Int
  }

  private(set) var words: [Word] = []

  init(_ text: FoldedText) {
    words.reserveCapacity(text.words.count)
    let empty = Self.empty  // asked for once: whether it is made already is looked up each time
    for (position, word) in text.words.enumerated() where !empty.contains(word.hash) {
      words.append(Word(stem: text.stemHash(word), position: position))
    }
  }

  private static let empty = WordSet(
    """
    le la les l un une des de du d et ou a au aux en dans sur par pour avec son sa ses leur leurs votre vos notre nos \
    ce cet cette ces qui que y se s est
    """)
}
