import Documents
import FrenchText

/// The names of the persons whom a text says to reach, so that they are masked wherever it repeats them: those after
/// `Mme`, behind `Contact :`, after `appeler` or `contacter`, and the one that signs.
/// - Complexity: O(n).
struct NamedPersons {
  /// Each as written: given name and surname, two words at least. A surname alone may be a firm's or a town's.
  private(set) var names: Set<String> = []

  init(_ lines: some Sequence<ReadableText.Line>) {
    var isSigned = false
    for line in lines where !line.text.isEmpty {
      if isSigned, mayBeName(line.text) { names.insert(oneLine(line.text)) }
      isSigned = isClosing(folded(line.text)) || line.text == "--"
      read(line)
    }
  }

  private mutating func read(_ line: ReadableText.Line) {
    let words = line.text.split { $0.isWhitespace }
    if let found = LabelledLine(line), found.label == .contact {
      add(found.value.split { $0.isWhitespace }[...])
    }
    for (index, word) in words.enumerated() {
      let folds = folded(word).drop { !$0.isLetter }
      let verb = folds.hasPrefix("d'") || folds.hasPrefix("l'") ? folds.dropFirst(2) : folds
      if Self.titles.contains(folds.filter(\.isLetter)) && word.first?.isUppercase == true
        || Self.verbs.contains(String(verb))
      {
        add(words[(index + 1)...])
      }
    }
  }

  /// Takes the capitalised words at the beginning, where two or three are a name.
  private mutating func add(_ words: ArraySlice<Substring>) {
    var taken: [Substring] = []
    for word in words.drop(while: { Self.titles.contains(folded($0).filter(\.isLetter)) || $0 == ":" }).prefix(4) {
      let bare = word.prefix { $0.isLetter || "-'’".contains($0) }
      guard bare.first?.isUppercase == true, bare.count > 1 else { break }
      taken.append(bare)
      if bare.count < word.count { break }
    }
    let name = taken.joined(separator: " ")
    if (2...3).contains(taken.count), mayBeName(name) { names.insert(name) }
  }

  private static let titles: Set<String> = ["m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle", "mmes"]
  private static let verbs: Set<String> = [
    "appeler", "appelez", "contacter", "contactez", "joindre", "joignez", "demander", "demandez", "rencontrer",
    "rencontrez",
  ]

  /// The text with each of them masked.
  func masked(_ text: String) -> String {
    names.sorted { ($0.count, $0) > ($1.count, $1) }.reduce(text) { $0.replacing($1, with: "[nom]") }
  }
}
