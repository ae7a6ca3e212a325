import Employment
import FrenchText
import Occupations
import OfferCapture
import OfferIndexing
import Territory

/// Whether the words of an offer state a labelled value: a test made from the label alone, which knows nothing of how the
/// reader reads. It asks whether the words that can state the value occur, and passes over those that leave it open: one of
/// several values side by side (`CDD ou CDI`, `35 ou 39 h`, `Aubenas et Privas`), an end of a range or an upper bound
/// (`de 12 à 18 mois`, `jusqu'à 18 mois`), the recruiter's trade or town (`agence d'intérim`, `Manpower Cluses recherche
/// pour son client`), and a name that several communes bear.
///
/// | fact | the text states the label when |
/// |---|---|
/// | contract kind | a word of the kind's family occurs (`CDI`, `durée indéterminée` …), not only beside another kind's |
/// | months | the number occurs before `mois` (or the years before `an`) on a line with a word for a contract |
/// | weekly hours | the number occurs before `h`; up to 24, only with `semaine` or `hebdo…` within four words |
/// | full or part time | `temps plein`, `temps complet`; `temps partiel`, `mi-temps` |
/// | licence | `permis` occurs; for C, CE also `PL`, `SPL`, `poids lourd` |
/// | commune | its postal code occurs, or its name; see `StatedInWords+Commune.swift` |
/// | pay | the first amount of the label occurs, whole euros, with `€`, `euro`, `k` or `brut` within the four words after it |
/// | experience | `débutant` or `sans expérience`; `expérience` |
/// | months of experience | the number occurs before `mois` or `an` on a line with `expérience` |
/// | training | a word of the level's family occurs (`CAP`, `BEP` …) |
/// | posts | the number occurs before `poste` or after a word for recruiting |
/// | shift | a word of the pattern's family occurs (`nuit`, `week-end` …) |
struct StatedInWords {
  let text: FoldedText
  let names: PlaceNames?
  private let kinds: [PhraseTable<ContractKind>.Match]

  /// Looks at title and description together. Without the names of communes, no homonym and no list of them is known.
  init(title: String, description: String?, names: PlaceNames? = nil) {
    text = FoldedText(title + "\n\n" + (description ?? ""))
    self.names = names
    kinds = Self.contractWords.matches(in: text)
  }

  /// How plainly a text states a value.
  enum Plainness: Comparable {
    case notStated
    /// Its words occur, beside words of another value: `CDD ou CDI`.
    case amongOthers
    /// Its words occur, and those of no other value.
    case alone
  }

  /// How plainly the text states a label.
  /// - Parameter raw: the captured record, for the amounts that its pay label names.
  func states(_ label: ExtractionValue, of fact: ExtractionFact, raw: RawOffer) -> Plainness {
    switch label {
    case .kind(let kind): states(kind)
    case .months(let months):
      fact == .experienceMonths
        ? plainness(months, in: lineNumbers(with: Self.experienceWords))
        : plainness(months, in: lineNumbers(with: Self.contractLineWords))
    case .hours(let hours): plainness(hours.minutes / 60, in: hourNumbers())
    case .fullTime(let isFull):
      plainness(isFull, in: Set(Self.timeWords.matches(in: text).map(\.meaning)))
    case .licence(let licence):
      has(Self.licenceWords) || [.c, .ce].contains(licence) && has(Self.lorryWords) ? .alone : .notStated
    case .commune(let code, let name):
      states(code, named: name, postalCode: raw.workplace.postalCode) ? .alone : .notStated
    case .pay: raw.pay.contains(where: hasAmount) ? .alone : .notStated
    case .experience(let isAsked):
      plainness(isAsked, in: Set(Self.experienceDemands.matches(in: text).map(\.meaning)))
    case .training(let level): plainness(level, in: levels())
    case .posts(let posts): statesPosts(posts) ? .alone : .notStated
    case .shift(let shift): Self.shiftWords.matches(in: text).contains { $0.meaning == shift } ? .alone : .notStated
    }
  }

  private func states(_ kind: ContractKind) -> Plainness {
    // A seasonal contract is a CDD, and a work-study contract is a CDD or a CDI.
    var same: Set<ContractKind> = [kind]
    if [.seasonal, .apprenticeship, .professionalisation].contains(kind) { same.insert(.cdd) }
    if kind == .cdd { same.insert(.seasonal) }
    let isStated = kinds.indices.contains { index in
      guard kinds[index].meaning == kind, !isTrade(kinds[index].range) else { return false }
      return ![index - 1, index + 1].contains { other in
        kinds.indices.contains(other) && !same.contains(kinds[other].meaning)
          && isBeside(kinds[index].range, kinds[other].range)
      }
    }
    guard isStated else { return .notStated }
    same.remove(kind == .cdd ? .seasonal : kind)
    return kinds.allSatisfy { $0.meaning == kind || same.contains($0.meaning) } ? .alone : .amongOthers
  }

  /// Whether at most one word stands between two phrases, and no end of a sentence.
  private func isBeside(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let between = min(one.upperBound, other.upperBound)...max(one.lowerBound, other.lowerBound)
    return between.count <= 2 && between.allSatisfy { text.words[$0].gap < .stop }
  }

  /// `agence d'intérim`, `agence de travail temporaire`: what the recruiter is.
  private func isTrade(_ range: Range<Int>) -> Bool {
    (max(0, range.lowerBound - 2)..<range.lowerBound).contains { Self.agencyWords.match(in: text, at: $0) != nil }
  }

  private func plainness<Value: Hashable>(_ value: Value, in said: Set<Value>) -> Plainness {
    guard said.contains(value) else { return .notStated }
    return said.count == 1 ? .alone : .amongOthers
  }

  func has<Meaning>(_ phrases: PhraseTable<Meaning>) -> Bool {
    text.words.indices.contains { phrases.match(in: text, at: $0) != nil }
  }

  private func levels() -> Set<TrainingLevel> {
    Set(
      Self.levelWords.matches(in: text).map { match in
        let next = match.range.upperBound
        guard match.meaning == .bac, next < text.words.count, text.words[next].gap <= .sign,
          let years = text.number(text.words[next])
        else { return match.meaning }
        return years >= 5 ? .bacPlus5 : years >= 3 ? .bacPlus3 : years == 2 ? .bacPlus2 : .bac
      })
  }

  private func statesPosts(_ posts: Int) -> Bool {
    text.words.indices.contains { position in
      guard number(at: position) == posts else { return false }
      let next = position + 1
      if next < text.words.count, Self.postWords.match(in: text, at: next) != nil { return true }
      return (max(0, position - 3)..<position).contains { Self.recruitingWords.match(in: text, at: $0) != nil }
    }
  }

  /// Whether the first amount of a pay label occurs: `25000` as `25000`, `25 000`, `25.000` or `25 k`.
  private func hasAmount(_ label: String) -> Bool {
    guard let amount = label.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) }), amount > 0 else {
      return false
    }
    return text.words.indices.contains { position in
      guard let number = text.number(text.words[position]), isMoney(position) else { return false }
      if number == amount { return true }
      let next = position + 1
      guard next < text.words.count else { return false }
      if text.words[next].isNumber { return number * 1000 + (text.number(text.words[next]) ?? 0) == amount }
      return number * 1000 == amount && Self.thousandWords.match(in: text, at: next) != nil
    }
  }

  private func isMoney(_ position: Int) -> Bool {
    let after = position..<min(position + 5, text.words.count)
    if after.contains(where: { Self.moneyWords.match(in: text, at: $0) != nil }) { return true }
    guard let last = after.last else { return false }
    let end = last + 1 < text.words.count ? text.words[last + 1].start : text.bytes.count
    return text.bytes[text.words[position].end..<end].contains(0xE2)  // the first byte of the euro sign
  }

  /// A number in digits or in words.
  func number(at position: Int) -> Int? {
    text.number(text.words[position]) ?? Self.numberWords[text.words[position].hash]
  }
}
