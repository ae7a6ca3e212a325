import FrenchText

/// The words by which a file names a set of values; accents and case do not matter in reading.
package struct Vocabulary<Value: Sendable>: Sendable {
  /// The words, as they are written.
  package let terms: [String]
  private let values: [Value]
  private let indexByKey: [String: Int]

  /// Words and what they mean. Of several words for one value the first is written. `others` are read, but neither
  /// written nor named as what is expected.
  package init(_ entries: KeyValuePairs<String, Value>, others: KeyValuePairs<String, Value> = [:]) {
    terms = entries.map(\.key)
    values = entries.map(\.value) + others.map(\.value)
    indexByKey = Dictionary(
      (terms + others.map(\.key)).enumerated().map { (folded($1), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a word means; nil when it is none of the vocabulary.
  package subscript(_ term: String) -> Value? { indexByKey[folded(term)].map { values[$0] } }
}

extension Vocabulary where Value: Equatable {
  /// The word for a value; nil when the vocabulary has none.
  func term(for value: Value) -> String? { values.prefix(terms.count).firstIndex(of: value).map { terms[$0] } }
}

extension Vocabulary<Bool> {
  /// `oui` and `non`, or their initials; and what spreadsheets and other programs write for them.
  static let yesNo = Vocabulary(
    ["oui": true, "non": false, "o": true, "n": false],
    others: ["vrai": true, "faux": false, "1": true, "0": false, "true": true, "false": false, "x": true])
}
