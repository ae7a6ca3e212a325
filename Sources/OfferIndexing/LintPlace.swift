import FrenchText

/// A wording of the linter where it stands: the words beside it and its sentence.
struct LintPlace {
  let text: FoldedText
  /// The words of the wording.
  let range: Range<Int>
  /// The sentence around it.
  let sentence: Range<Int>

  init(text: FoldedText, range: Range<Int>) {
    (self.text, self.range) = (text, range)
    sentence = text.span(around: range.lowerBound, upTo: .stop)
  }

  /// The word after it in its clause; nil where a comma or a stronger sign follows.
  var next: FoldedText.Word? {
    guard range.upperBound < sentence.upperBound, text.words[range.upperBound].gap < .comma else { return nil }
    return text.words[range.upperBound]
  }

  /// Whether one of the words before it in its sentence, at most `count` of them, is in a set.
  func isPreceded(by words: WordSet, within count: Int = 1) -> Bool {
    (max(sentence.lowerBound, range.lowerBound - count)..<range.lowerBound).contains {
      words.contains(text.words[$0].hash)
    }
  }

  /// Whether one of the words after it in its sentence, at most `count` of them, is in a set.
  func isFollowed(by words: WordSet, within count: Int = 1) -> Bool {
    (range.upperBound..<max(range.upperBound, min(sentence.upperBound, range.upperBound + count))).contains {
      words.contains(text.words[$0].hash)
    }
  }

  /// Whether its sentence is a question: "Vous habitez à Lille ?".
  var isQuestion: Bool {
    let end = text.words[sentence.upperBound - 1].end
    let next = sentence.upperBound < text.words.count ? text.words[sentence.upperBound].start : text.bytes.count
    return text.bytes[end..<next].contains(0x3F)
  }

  /// Whether somebody asks for what it names: "nous cherchons une jeune femme".
  var isAskedFor: Bool { Self.isAskedFor(text, range.lowerBound, in: sentence) }

  /// Whether a word is the object of a verb of asking, articles left out.
  static func isAskedFor(_ text: FoldedText, _ index: Int, in sentence: Range<Int>) -> Bool {
    var before = index - 1
    while before >= sentence.lowerBound, LintExcuses.articles.contains(text.words[before].hash) { before -= 1 }
    return before >= sentence.lowerBound && LintExcuses.asking.contains(text.words[before].hash)
  }

  /// Whether it is said to be required within the four words after it, none of which begins another clause.
  var isRequired: Bool { isFollowed(by: LintExcuses.requiring, within: 4) }
}
