import Employment
import FrenchText

/// A place of a text where a contract is named, and how plainly it is said to be the one on offer.
struct ContractMention {
  /// What is named.
  enum Name: Hashable, Sendable {
    case kind(ContractKind)
    /// A CDI with a temporary-work agency.
    case temporaryCDI
    /// Work-study, without saying which of its two contracts.
    case workStudy
    /// An assisted contract (CUI, parcours emploi compétences), which is a CDD where its length is said.
    case assisted
    /// Work by the day, a `CDD d'usage`: `extra`, `vacation`.
    case casual
    /// Temporary work, perhaps only as the employer's trade: `agence d'intérim`.
    case agencyWork

    /// The kind that a text names with it; nil where it leaves two.
    var kind: ContractKind? {
      switch self {
      case .kind(let kind): kind
      case .temporaryCDI: .cdi
      case .agencyWork: .temp
      case .assisted, .casual: .cdd
      case .workStudy: nil
      }
    }

    /// Whether it names a work-study contract.
    var isStudy: Bool { [.workStudy, .kind(.apprenticeship), .kind(.professionalisation)].contains(self) }
  }

  /// How plainly, the least first.
  enum Weight: Int, Comparable {
    /// The word alone, anywhere.
    case bare
    /// In a frame that offers it: `en CDI`, `un CDD`, `CDD de 6 mois`, alone on its line.
    case framed
    /// In the title, or as a form states it: `Type de contrat : CDI`, `poste en CDI`.
    case declared

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  let name: Name
  private(set) var weight: Weight
  /// The words of the text that it covers.
  let range: Range<Int>

  /// The mentions of a text that may be about the contract on offer, in order: what comes later (`débouchant sur un CDI`),
  /// what is denied, and an agency's list of all that it recruits for are left out.
  static func all(in text: FoldedText, isTitle: Bool) -> [ContractMention] {
    let matches = phrases.phrases(in: text)
    var mentions: [ContractMention] = []
    for (index, match) in matches.enumerated() {
      if [.cdi, .cdd, .seasonal].contains(match.meaning.kind), isLater(match.range, in: text) { continue }
      if [.selfEmployed, .other].contains(match.meaning.kind) || match.meaning == .casual,
        isOnlyPossible(match.range, in: text)
      {
        continue
      }
      if match.meaning == .casual, isOtherExtra(match.range, in: text) { continue }
      if match.meaning == .workStudy, isShift(match.range, in: text) { continue }
      if match.meaning == .agencyWork, isTakenOver(match.range, in: text) { continue }
      if isDenied(match.range, in: text) || isInCatalogue(index, of: matches, in: text) { continue }
      guard let weight = isTitle ? .declared : weight(of: match.meaning, at: match.range, in: text) else { continue }
      if isTitle,
        match.meaning == .agencyWork && !isAlone(match.range, in: text)
          || match.meaning.isStudy && isTraining(match.range, in: text)
      {
        continue
      }
      mentions.append(ContractMention(name: match.meaning, weight: weight, range: match.range))
    }
    return levelled(mentions, in: text)
  }

  /// Whether a text holds no other name for a contract than temporary work, not even in passing. A CDI with the agency is
  /// what agencies praise to all.
  static func namesNone(in text: FoldedText) -> Bool {
    phrases.phrases(in: text).allSatisfy {
      $0.meaning == .temporaryCDI || [.temp, nil].contains($0.meaning.kind) && !$0.meaning.isStudy
    }
  }

  /// Whether a title names it between signs, or with its length: `Cariste - Lens - intérim 3 mois`, not
  /// `Consultant en intérim`.
  private static func isAlone(_ range: Range<Int>, in text: FoldedText) -> Bool {
    guard range.lowerBound > 0, [.comma, .bracket, .slash, .stop, .line].contains(text.words[range.lowerBound].gap)
    else {
      return false
    }
    let next = range.upperBound
    return next == text.words.count || text.words[next].gap >= .comma
      || DurationInText(text, at: next)?.contractMonths != nil
  }

  /// `un CDD ou un CDI`: what stands side by side weighs the same.
  private static func levelled(_ mentions: [ContractMention], in text: FoldedText) -> [ContractMention] {
    var result = mentions
    for index in mentions.indices.dropFirst() where isNext(result[index - 1].range, result[index].range, in: text) {
      let weight = max(result[index - 1].weight, result[index].weight)
      result[index - 1].weight = weight
      result[index].weight = weight
    }
    return result
  }

}
