import Employment
import FrenchText
import Occupations
import OfferCapture
import OfferIndexing

/// Whether the words of an offer state a labelled value: a test made from the label alone, which knows nothing of how the
/// reader reads. It only asks whether the words that can state the value occur.
///
/// | fact | the text states the label when |
/// |---|---|
/// | contract kind | a word of the kind's family occurs (`CDI`, `durée indéterminée` …) |
/// | months | the number occurs before `mois` (or the years before `an`) on a line with a word for a contract |
/// | weekly hours | the number occurs before `h`; up to 24, only with `semaine` or `hebdo…` within four words |
/// | full or part time | `temps plein`, `temps complet`; `temps partiel`, `mi-temps` |
/// | licence | `permis` occurs; for C, CE also `PL`, `SPL`, `poids lourd` |
/// | commune | its name or its postal code occurs |
/// | pay | the first amount of the label occurs, whole euros, with `€`, `euro`, `k` or `brut` within the four words after it |
/// | experience | `débutant` or `sans expérience`; `expérience` |
/// | months of experience | the number occurs before `mois` or `an` on a line with `expérience` |
/// | training | a word of the level's family occurs (`CAP`, `BEP` …) |
/// | posts | the number occurs before `poste` or after a word for recruiting |
/// | shift | a word of the pattern's family occurs (`nuit`, `week-end` …) |
struct StatedInWords {
  private let text: FoldedText
  private let families: Set<ContractKind>

  /// Looks at title and description together.
  init(title: String, description: String?) {
    text = FoldedText(title + "\n\n" + (description ?? ""))
    families = Set(Self.contractWords.matches(in: text).map(\.meaning))
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
    case .commune(_, let name):
      has(PhraseTable([(name, ())])) || hasNumber(raw.workplace.postalCode) ? .alone : .notStated
    case .pay: raw.pay.contains(where: hasAmount) ? .alone : .notStated
    case .experience(let isAsked):
      plainness(isAsked, in: Set(Self.experienceDemands.matches(in: text).map(\.meaning)))
    case .training(let level): plainness(level, in: levels())
    case .posts(let posts): statesPosts(posts) ? .alone : .notStated
    case .shift(let shift): Self.shiftWords.matches(in: text).contains { $0.meaning == shift } ? .alone : .notStated
    }
  }

  private func states(_ kind: ContractKind) -> Plainness {
    guard families.contains(kind) else { return .notStated }
    // A seasonal contract is a CDD, and a work-study contract is a CDD or a CDI.
    var others = families.subtracting([kind])
    if [.seasonal, .apprenticeship, .professionalisation].contains(kind) { others.remove(.cdd) }
    return others.isEmpty ? .alone : .amongOthers
  }

  private func plainness<Value: Hashable>(_ value: Value, in said: Set<Value>) -> Plainness {
    guard said.contains(value) else { return .notStated }
    return said.count == 1 ? .alone : .amongOthers
  }

  private func has<Meaning>(_ phrases: PhraseTable<Meaning>) -> Bool {
    text.words.indices.contains { phrases.match(in: text, at: $0) != nil }
  }

  /// The months that numbers before `mois` or `an` name, on lines with one of the words given.
  private func lineNumbers(with words: PhraseTable<Void>) -> Set<Int> {
    var said: Set<Int> = []
    for position in text.words.indices.dropLast() {
      guard let number = number(at: position), let unit = Self.units[text.words[position + 1].hash] else { continue }
      let line = text.span(around: position, upTo: .line)
      if line.contains(where: { words.match(in: text, at: $0) != nil }) { said.insert(number * unit) }
    }
    return said
  }

  /// The numbers that stand before `h`.
  private func hourNumbers() -> Set<Int> {
    var said: Set<Int> = []
    for position in text.words.indices.dropLast() where Self.hourWords.match(in: text, at: position + 1) != nil {
      guard let number = text.number(text.words[position]), number <= 60 else { continue }
      let after = (position + 2)..<min(position + 6, text.words.count)
      let isWeekly = after.contains { Self.weekWords.match(in: text, at: $0) != nil }
      if isWeekly || (25...44).contains(number) { said.insert(number) }
    }
    return said
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

  private func hasNumber(_ digits: String?) -> Bool {
    guard let number = digits.flatMap({ Int($0) }) else { return false }
    return text.words.contains { text.number($0) == number }
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
  private func number(at position: Int) -> Int? {
    text.number(text.words[position]) ?? Self.numberWords[text.words[position].hash]
  }
}
