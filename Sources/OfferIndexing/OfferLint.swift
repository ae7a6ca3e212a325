import Employment
import FrenchText

/// Words of an offer that ask for what the law forbids to ask for (Code du travail, art. L1132-1, L1142-1, L5321-2,
/// L5331-2).
///
/// It flags and changes nothing. It flags demands on the candidate: the age of the people served, of the company or of a
/// contract that the law ties to an age (apprenticeship, service civique) is none, nor is a sentence that forbids
/// discrimination. A title in one gender alone ("vendeuse"), a trade's name ("femme de chambre") and "bonne présentation"
/// are no demand either; "jeune diplômé" and "junior" speak of experience. The age of the team is flagged as such, which is
/// less than a demand. What excuses a wording excuses its own ground only: see `LintExcuses`.
struct OfferLint {
  /// One warning for each ground and wording, in the order of the text.
  private(set) var warnings: [OfferWarning] = []

  init(_ text: OfferText, rawTitle: String, rawDescription: String) {
    let isStatutory = LintExcuses.hasStatutoryAge(text.title, text.title.words.indices)
    for (text, raw) in [(text.title, rawTitle), (text.description, rawDescription)] {
      var end = 0
      for index in LintPhrases.table.beginnings(in: text) where index >= end {
        guard let finding = Self.finding(in: text, at: index, isStatutory: isStatutory), finding.range.lowerBound >= end
        else { continue }
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
    // "de" and "ans" are everywhere: without a number beside them there is nothing to look at.
    let ages: Range<Int>?
    switch match.meaning {
    case .limit: ages = LintAges.limit(text, match.range)
    case .range: ages = LintAges.range(text, match.range)
    case .years: ages = LintAges.years(text, match.range.lowerBound)
    default: return wording(in: text, match)
    }
    guard let ages, !isStatutory else { return nil }
    let sentence = text.span(around: ages.lowerBound, upTo: .stop)
    guard !LintExcuses.hasStatutoryAge(text, around: sentence),
      !LintExcuses.forbidsDiscrimination(text, sentence, of: .age, at: ages),
      !LintAges.isOfOthers(text, ages, sentence)
    else { return nil }
    return Finding(ground: .age, range: ages)
  }

  private static func wording(in text: FoldedText, _ match: PhraseTable<LintPhrases.Rule>.Match) -> Finding? {
    let place = LintPlace(text: text, range: match.range)
    let ground: OfferWarning.Ground
    switch match.meaning {
    case .flatly(let flat):
      return LintExcuses.isOfPremises(place) ? nil : Finding(ground: flat, range: match.range)
    case .demand(let demanded):
      ground = demanded
    case .person(let demanded):
      guard !LintExcuses.isTrade(place) else { return nil }
      ground = demanded
    case .young:
      guard !LintExcuses.isOfCompany(place), !LintExcuses.isTurnOfYoung(place) else { return nil }
      ground = .age
    case .asked(let demanded):
      guard place.isAskedFor else { return nil }
      ground = demanded
    case .required(let demanded):
      guard place.isRequired else { return nil }
      ground = demanded
    case .limit, .range, .years:
      return nil
    }
    let isExcused =
      LintExcuses.excuses(ground, place)
      || LintExcuses.forbidsDiscrimination(text, place.sentence, of: ground, at: match.range)
    return isExcused ? nil : Finding(ground: ground, range: match.range)
  }
}
