import Employment
import FrenchText

/// Words of an offer that ask for what the law forbids to ask for (Code du travail, art. L1132-1, L1142-1, L5321-2,
/// L5331-2).
///
/// It flags and changes nothing. It flags demands on the candidate: the age of the people served, of the company or of a
/// contract that the law ties to an age (apprenticeship, service civique) is none, nor is a sentence that forbids
/// discrimination. A title in one gender alone and a trade's name ("femme de chambre") are no demand either; "jeune
/// diplômé" and "junior" speak of experience. The age of the team is flagged as such, which is less than a demand.
struct OfferLint {
  /// One warning for each ground and wording, in the order of the text.
  private(set) var warnings: [OfferWarning] = []

  init(_ text: OfferText, rawTitle: String, rawDescription: String) {
    let isStatutory = Self.hasStatutoryAge(text.title)
    for (text, raw) in [(text.title, rawTitle), (text.description, rawDescription)] {
      var end = 0
      for index in LintPhrases.table.beginnings(in: text) where index >= end {
        guard let finding = Self.finding(in: text, at: index, isStatutory: isStatutory) else { continue }
        end = finding.range.upperBound
        let excerpt = text.original(finding.range, in: raw).split { $0.isWhitespace }.joined(separator: " ")
        let warning = OfferWarning(.discriminatoryWording, excerpt: excerpt, ground: finding.ground)
        if !warnings.contains(warning) { warnings.append(warning) }
      }
    }
  }

  private struct Finding {
    let ground: OfferWarning.Ground
    let range: Range<Int>
  }

  private static func finding(in text: FoldedText, at index: Int, isStatutory: Bool) -> Finding? {
    guard let match = LintPhrases.table.match(in: text, at: index) else { return nil }
    switch match.meaning {
    // "de" and "moins" are everywhere: without a number after them there is nothing to look at.
    case .limit, .range:
      guard match.range.upperBound < text.words.count, text.words[match.range.upperBound].isNumber else { return nil }
    case .always, .flatly, .person, .young: break
    }
    let sentence = text.span(around: index, upTo: .stop)
    if case .flatly(let ground) = match.meaning { return Finding(ground: ground, range: match.range) }
    guard !forbidsDiscrimination(text, sentence) else { return nil }
    switch match.meaning {
    case .flatly: return nil
    case .always(let ground):
      if ground == .health || ground == .origin, isPublicOffice(text, around: index) { return nil }
      let next = match.range.upperBound
      if next < text.words.count, LintPhrases.notAPersonAfter.contains(text.words[next].hash) { return nil }
      if ground == .residence, follows(LintPhrases.conditions, match.range.lowerBound, text) { return nil }
      if ground == .origin, follows(LintPhrases.software, match.range.lowerBound, text) { return nil }
      return Finding(ground: ground, range: match.range)
    case .person(let ground):
      // "recherche une femme de ménage": a trade; "un homme ou une femme": both.
      let next = match.range.upperBound
      if next < text.words.count, text.words[next].gap < .comma,
        LintPhrases.tradeAfter.contains(text.words[next].hash)
          || text.words[next].gap == .slash
      {
        return nil
      }
      return Finding(ground: ground, range: match.range)
    case .young:
      if follows(LintPhrases.teams, match.range.lowerBound, text) {
        return Finding(ground: .teamAge, range: match.range.lowerBound - 1..<match.range.upperBound)
      }
      if follows(LintPhrases.companies, match.range.lowerBound, text) { return nil }
      let next = match.range.upperBound
      if next < text.words.count, LintPhrases.companies.contains(text.words[next].hash) { return nil }
      return Finding(ground: .age, range: match.range)
    case .limit:
      guard !isStatutory, !hasStatutoryAge(text, sentence) else { return nil }
      return limit(text, match.range, sentence)
    case .range:
      guard !isStatutory, !hasStatutoryAge(text, sentence) else { return nil }
      return ageRange(text, match.range, sentence)
    }
  }

  /// `moins de 30 ans`, `30 ans maximum`: an age of the candidate, not years of something else.
  private static func limit(_ text: FoldedText, _ range: Range<Int>, _ sentence: Range<Int>) -> Finding? {
    guard range.upperBound + 1 < text.words.count, let years = text.number(text.words[range.upperBound]),
      (18...67).contains(years), LintPhrases.years.contains(text.words[range.upperBound + 1].hash)
    else { return nil }
    let found = range.lowerBound..<range.upperBound + 2
    return isOfOthers(text, found, sentence) ? nil : Finding(ground: .age, range: found)
  }

  /// `entre 25 et 35 ans`, `de 25 à 35 ans`.
  private static func ageRange(_ text: FoldedText, _ range: Range<Int>, _ sentence: Range<Int>) -> Finding? {
    let start = range.upperBound
    guard start + 3 < text.words.count, let low = text.number(text.words[start]), (16...60).contains(low) else {
      return nil
    }
    var next = start + 1
    while next < text.words.count, next < start + 3, !text.words[next].isNumber { next += 1 }
    guard next + 1 < text.words.count, let high = text.number(text.words[next]), high > low, (20...67).contains(high),
      LintPhrases.years.contains(text.words[next + 1].hash)
    else { return nil }
    let found = range.lowerBound..<next + 2
    return isOfOthers(text, found, sentence) ? nil : Finding(ground: .age, range: found)
  }

  /// Whether the years are of experience, of existence, or the age of the people served.
  private static func isOfOthers(_ text: FoldedText, _ range: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let near = max(sentence.lowerBound, range.lowerBound - 8)..<min(sentence.upperBound, range.upperBound + 6)
    return near.contains { !range.contains($0) && LintPhrases.notTheCandidate.contains(text.words[$0].hash) }
  }

  private static func follows(_ words: WordSet, _ start: Int, _ text: FoldedText) -> Bool {
    start > 0 && text.words[start].gap < .stop && words.contains(text.words[start - 1].hash)
  }

  /// Sentences such as "quel que soit votre âge", "lutte contre les discriminations".
  private static func forbidsDiscrimination(_ text: FoldedText, _ sentence: Range<Int>) -> Bool {
    sentence.contains { LintPhrases.equality.match(in: text, at: $0) != nil }
  }

  /// Contracts and schemes that the law itself ties to an age.
  private static func hasStatutoryAge(_ text: FoldedText, _ range: Range<Int>? = nil) -> Bool {
    (range ?? text.words.indices).contains { LintPhrases.statutoryAge.contains(text.words[$0].hash) }
  }

  /// Public offices for which the law asks nationality and fitness: army, police, customs, defence secrets.
  private static func isPublicOffice(_ text: FoldedText, around index: Int) -> Bool {
    let near = max(0, index - 60)..<min(text.words.count, index + 60)
    return near.contains { LintPhrases.publicOffices.contains(text.words[$0].hash) }
  }
}
