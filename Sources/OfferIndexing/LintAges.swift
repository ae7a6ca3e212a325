import FrenchText

/// Ages among an offer's words, and whose they are.
enum LintAges {
  /// `moins de 30 ans`, `âge maxi 35 ans`.
  static func limit(_ text: FoldedText, _ range: Range<Int>) -> Range<Int>? {
    let number = range.upperBound
    guard age(text, number) != nil, isYears(text, number + 1) else { return nil }
    return range.lowerBound..<number + 2
  }

  /// `entre 25 et 35 ans`, `de 25 à 35 ans`, `âge : 25-35 ans`.
  static func range(_ text: FoldedText, _ range: Range<Int>) -> Range<Int>? {
    let start = range.upperBound
    guard start + 2 < text.words.count, let low = text.number(text.words[start]), (16...60).contains(low) else {
      return nil
    }
    var next = start + 1
    while next < text.words.count, next < start + 3, !text.words[next].isNumber { next += 1 }
    guard let high = age(text, next), high > low, high >= 20, isYears(text, next + 1) else { return nil }
    return range.lowerBound..<next + 2
  }

  /// `30 ans maximum`, `18-25 ans uniquement`, `plus de 50 ans s'abstenir`, `profil 25/35 ans`; `index` is that of "ans".
  static func years(_ text: FoldedText, _ index: Int) -> Range<Int>? {
    guard index > 0, let high = age(text, index - 1) else { return nil }
    let next = index + 1
    let following = next < text.words.count && text.words[next].gap < .stop ? text.words[next].hash : nil
    if index > 2, let following, LintExcuses.abstaining.contains(following),
      LintExcuses.more.contains(text.words[index - 3].hash)
    {
      return index - 3..<next + 1
    }
    if let low = lowest(text, below: index - 1, high) {
      let isProfile = low > 0 && text.words[low].gap < .stop && LintExcuses.profiles.contains(text.words[low - 1].hash)
      if isProfile { return low - 1..<next }
      if let following, LintExcuses.only.contains(following) { return low..<next + 1 }
    }
    return mostEnd(text, next).map { index - 1..<$0 }
  }

  /// Where "maximum" or "au plus" after an age ends.
  private static func mostEnd(_ text: FoldedText, _ index: Int) -> Int? {
    guard index < text.words.count, text.words[index].gap < .stop else { return nil }
    if LintExcuses.most.contains(text.words[index].hash) { return index + 1 }
    guard index + 1 < text.words.count, LintExcuses.at.contains(text.words[index].hash),
      LintExcuses.most.contains(text.words[index + 1].hash) || LintExcuses.more.contains(text.words[index + 1].hash)
    else { return nil }
    return index + 2
  }

  /// The first age of "25/35 ans": where it stands, one or two words before the second.
  private static func lowest(_ text: FoldedText, below index: Int, _ high: Int) -> Int? {
    for place in [index - 1, index - 2] where place >= 0 {
      if let low = text.number(text.words[place]) { return (16..<high).contains(low) ? place : nil }
    }
    return nil
  }

  /// An age at which people work.
  private static func age(_ text: FoldedText, _ index: Int) -> Int? {
    guard index < text.words.count, let age = text.number(text.words[index]), (18...67).contains(age) else {
      return nil
    }
    return age
  }

  private static func isYears(_ text: FoldedText, _ index: Int) -> Bool {
    index < text.words.count && LintExcuses.years.contains(text.words[index].hash)
  }

  /// Whether the years are of experience, of a loan, of a licence, or the age of the people served: the word that tells it
  /// governs the number. A word elsewhere in the sentence ("… et le permis B") tells nothing.
  static func isOfOthers(_ text: FoldedText, _ range: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let place = LintPlace(text: text, range: range)
    if let next = place.next {
      if LintExcuses.yearsOf.contains(next.hash) || LintExcuses.livesOf.contains(next.hash) { return true }
      let after = range.upperBound + 1
      if LintExcuses.of.contains(next.hash), after < sentence.upperBound,
        LintExcuses.yearsOf.contains(text.words[after].hash)
      {
        return true
      }
    }
    // "les moins de 26 ans" are customers, passengers, a public.
    if place.isPreceded(by: LintExcuses.definite), !place.isFollowed(by: LintExcuses.only, within: 3) { return true }
    var isClause = true
    var index = range.lowerBound
    while index > max(sentence.lowerBound, range.lowerBound - 9) {
      if text.words[index].gap == .comma { isClause = false }
      index -= 1
      let word = text.words[index].hash
      if LintExcuses.and.contains(word) { isClause = false }
      if LintExcuses.candidates.contains(word) { return false }
      if LintExcuses.served.contains(word) { return true }
      if LintExcuses.people.contains(word) {
        return !LintPlace.isAskedFor(text, index, in: sentence) && !place.isFollowed(by: LintExcuses.only, within: 3)
      }
      if isClause, range.lowerBound - index <= 5, LintExcuses.things.contains(word) { return true }
    }
    // "de 20 à 30 ans" alone is not said of anybody.
    return LintExcuses.of.contains(text.words[range.lowerBound].hash) && range.lowerBound > sentence.lowerBound
      && !place.isPreceded(by: LintExcuses.aged, within: 2) && !place.isFollowed(by: LintExcuses.only, within: 3)
  }
}
