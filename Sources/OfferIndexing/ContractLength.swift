import Employment
import FrenchText

/// How long a contract is, in the words of a text: `CDD de 6 mois`, `durée : 3 semaines`, `du 4 août au 2 novembre 2025`,
/// `jusqu'au 31 août`.
struct ContractLength {
  /// Whole months, 0 for less than one; nil where none or several lengths are said.
  let months: Int?
  /// Whether `months` is the least of a range: `de 1 à 6 mois`.
  let isLeast: Bool
  /// Hours in all (`mission de 910 heures`).
  let hours: Int?

  init(_ text: OfferText, _ mentions: [ContractMention], kind: ContractKind?, published: CalendarDate?) {
    let (title, description) = (Lengths(text.title), Lengths(text.description))
    hours = title.hours ?? description.hours
    if let months = title.only ?? (title.months.isEmpty ? description.only : nil) {
      self.months = months
      isLeast = (title.months.isEmpty ? description : title).ranges.contains(months)
    } else if title.months.isEmpty, description.months.isEmpty, kind != nil {
      months = Self.period(in: text.title, published) ?? Self.period(in: text.description, published)
      isLeast = false
    } else {
      (months, isLeast) = (nil, false)
    }
  }

  /// The lengths that stand by the words for a contract.
  private struct Lengths {
    private(set) var months: Set<Int> = []
    /// Those of them that a range begins with.
    private(set) var ranges: Set<Int> = []
    private(set) var hours: Int?
    var only: Int? { months.count == 1 ? months.first : nil }
    /// The lengths of contracts that may follow this one: `possibilité de CDD de 6 mois`.
    private var later: Set<Int> = []

    init(_ text: FoldedText) {
      for match in triggers.phrases(in: text) {
        let before = text.words(before: match.range.lowerBound, atMost: 4)
        if text.has(otherThings, in: before) { continue }
        // `CDD de remplacement d'un congé maternité (5 mois)`: what is in brackets speaks of the contract.
        if match.meaning == .contract, let months = Self.bracketed(after: match.range.upperBound, in: text) {
          self.months.insert(months)
          continue
        }
        if match.meaning == .contract, let months = Self.before(match.range.lowerBound, in: text) {
          self.months.insert(months)
          continue
        }
        let reach = text.words(from: match.range.upperBound, atMost: match.meaning == .length ? 6 : 7)
        for position in reach {
          // `remplacement congé maternité de 4 mois`: the leave lasts as long as its replacement.
          if text.is(leaveWord, at: position), text.is(longLeaves, at: position + 1) { continue }
          if text.is(otherThings, at: position) { break }
          guard let duration = DurationInText(text, at: position) else { continue }
          // `jusqu'à 18 mois` is the most, `dans 3 mois` a delay, `5 jours par semaine` a week.
          if text.isElided(position - 1) && text.is(upTo, at: position - 1) { break }
          // `alternance sur 12 mois` is a length, `35h sur 4 jours` and `salaire sur 13 mois` are none.
          let isOver =
            position == match.range.upperBound + 1 && duration.contractMonths.map { $0 > 0 && $0 != 13 } ?? false
          if text.is(notLengths, at: position - 1), !(isOver && text.is(outOf, at: position - 1)) { break }
          if text.has(afterOthers, in: text.words(from: duration.end, atMost: 2, within: .comma)) { break }
          if match.meaning == .alternation, !text.has(alternating, in: text.words(from: duration.end, atMost: 4)) {
            break
          }
          if text.is(perWords, at: duration.end) { continue }
          // `une semaine matin, une semaine après-midi`, `une semaine sur deux` is a rhythm.
          if text.has(dayParts, in: text.words(from: duration.end, atMost: 2))
            || text.is(outOf, at: duration.end) && text.count(at: duration.end + 1) != nil
          {
            break
          }
          // `CDD à temps plein (35h) de 6 mois`
          if duration.unit == .hour, duration.count <= 60 { continue }
          if duration.unit == .hour, match.meaning == .contract { hours = duration.count }
          if duration.unit == .day, match.meaning == .contract, duration.count <= 6 { break }
          if let length = duration.contractMonths {
            if duration.isRange { ranges.insert(length) }
            if text.has(possibility, in: before) { later.insert(length) } else { months.insert(length) }
          }
          break
        }
      }
      if months.isEmpty { months = later }
    }

    /// `6 mois de CDD`, `pour 3 mois en intérim`: a length right before the contract, at the beginning of its clause or after
    /// a word that leads to it; not `après 6 mois de CDD`, `plus de 3 mois d'intérim`.
    private static func before(_ start: Int, in text: FoldedText) -> Int? {
      guard text.words[start].gap < .comma else { return nil }
      let end = text.is(inOrOf, at: start - 1) ? start - 1 : start
      guard end >= 2, text.words[end].gap < .comma, end < start || text.isElided(start),
        let first = (max(0, end - 3)..<end).first(where: { DurationInText(text, at: $0)?.end == end }),
        let months = DurationInText(text, at: first)?.contractMonths
      else { return nil }
      let leads = text.is(leadingWords, at: first - 1) && text.words[first].gap < .comma
      return leads || text.words[first].gap >= .comma ? months : nil
    }

    /// The months in the first bracket after a contract, where only a leave stands between the two.
    private static func bracketed(after start: Int, in text: FoldedText) -> Int? {
      let reach = text.words(from: start, atMost: 8)
      guard text.has(leaves, in: reach), let bracket = reach.first(where: { text.words[$0].gap == .bracket }),
        let duration = DurationInText(text, at: bracket), duration.unit != .hour
      else { return nil }
      return duration.contractMonths
    }
  }

  /// From one day to another, in months of thirty days as every length is: `du 1er septembre au 31 août` is twelve. A
  /// start that is not said is the day of publication.
  static func period(in text: FoldedText, _ published: CalendarDate?) -> Int? {
    for position in text.positions(of: ends) where text.isElided(position) {
      guard let end = DateInText(text, at: position + 1, isEnd: true) else { continue }
      let sentence = text.words(before: position, atMost: 14)
      if text.has(otherPeriods, in: sentence) { continue }
      let near = sentence.lowerBound..<text.words(from: end.end, atMost: 8).upperBound
      guard let first = start(in: text, near)?.date(after: published) ?? published,
        let last = end.date(after: first, slack: 0)
      else { continue }
      return months(from: first, to: last)
    }
    for position in text.words.indices where text.is(from, at: position) || text.isElided(position) {
      // `d'avril à septembre`: of `d'` there is no word.
      if text.isElided(position) {
        if DateInText(text, wholeMonthAt: position) != nil,
          !text.has(otherPeriods, in: text.words(before: position, atMost: 10)),
          let months = range(text, at: position, published)
        {
          return months
        }
        continue
      }
      guard position + 1 < text.words.count else { break }
      if text.has(otherPeriods, in: text.words(before: position, atMost: 10)) { continue }
      if let months = range(text, at: position + 1, published) { return months }
    }
    return nil
  }

  /// `à partir du 4 janvier`, `à compter du …`, `dès le …`.
  private static func start(in text: FoldedText, _ range: Range<Int>) -> DateInText? {
    range.lazy.compactMap { starts.matchIfAny(in: text, at: $0) }.compactMap {
      DateInText(text, at: $0.range.upperBound)
    }
    .first
  }
  private static let starts = PhraseTable<Void>(
    ["a partir du", "a compter du", "des le", "debut le", "debut", "a partir de", "demarrage le"].map { ($0, ()) })

  /// `4 août au 2 novembre 2025`, `14 au 27/04/2025`, `octobre 2023 à fin juin 2024`.
  private static func range(_ text: FoldedText, at position: Int, _ published: CalendarDate?) -> Int? {
    let start = DateInText(text, at: position) ?? DateInText(text, wholeMonthAt: position)
    guard let middle = start?.end ?? (text.words[position].isNumber ? position + 1 : nil), text.is(to, at: middle)
    else { return nil }
    guard let end = DateInText(text, at: middle + 1, isEnd: true) else { return nil }
    // `d'avril à septembre` is as long in every year.
    let anyYear =
      start != nil && start?.year == nil && end.year == nil ? CalendarDate(year: 2001, month: 1, day: 1) : nil
    guard let last = end.date(after: published ?? anyYear) else { return nil }
    if let start {
      if let first = start.year == nil ? nil : start.date(after: nil) { return months(from: first, to: last) }
      let year = last.components.year
      let first = [year, year - 1].lazy
        .compactMap { CalendarDate(year: $0, month: start.month, day: start.day) }.first { $0 <= last }
      return first.flatMap { months(from: $0, to: last) }
    }
    guard let day = text.number(text.words[position]), (1...31).contains(day) else { return nil }
    let (year, month, _) = last.components
    return CalendarDate(year: year, month: month, day: day).flatMap { months(from: $0, to: last) }
  }

  /// Nil where the second day is not after the first, or too long after it for one contract.
  static func months(from first: CalendarDate, to last: CalendarDate) -> Int? {
    guard first < last else { return nil }
    let days = last.dayNumber - first.dayNumber + 1
    return days > 36 * 31 ? nil : Contract.months(ofDays: days)
  }

  /// `alternation` counts only where the words say that one alternates: `pendant 13 mois, vous alternez …`.
  private enum Trigger: Sendable { case contract, length, alternation }
  private static let triggers = PhraseTable<Trigger>(
    [
      "cdd", "interim", "mission", "missions", "contrat", "saisonnier", "alternance", "remplacement", "apprentissage",
      "professionnalisation", "cddi", "duree determinee", "temporaire", "interimaire",
    ].map { ($0, .contract) }
      + [
        "duree", "duree du contrat", "duree de la mission", "duree de mission", "duree de contrat",
        "pour une periode de",
        "duree du remplacement",
      ].map { ($0, .length) } + [("pendant", .alternation)])
  private static let otherThings = WordGroup(
    "essai formation formations experience experiences apres anciennete conges conge preavis integration stage diplome "
      + "repos depuis hebdomadaire astreinte astreintes prime primes salaire tous toutes majoration voyage "
      + "sejour trajet vacances travaillees cp rtt age ages")
  private static let afterOthers = WordGroup(
    "essai formation experience experiences anciennete preavis conges conge integration")
  private static let leaves = WordGroup("conge conges maternite parental maladie absence")
  private static let inOrOf = WordGroup("en de d")
  private static let leadingWords = WordGroup(
    "pour poste postes remplacement duree proposons propose offrons soit environ")
  private static let alternating = WordGroup("alternez alternerez alternes alterneras alterner alternance")
  private static let possibility = WordGroup("possibilite possibilites perspective perspectives deboucher debouchant")
  private static let leaveWord = WordGroup("conge")
  private static let longLeaves = WordGroup("maternite parental paternite maladie sabbatique")
  private static let upTo = WordGroup("a au")
  private static let notLengths = WordGroup("dans sous depuis tous toutes sur chaque par apres")
  private static let dayParts = WordGroup("matin matins midi soir nuit apres jour")
  private static let outOf = WordGroup("sur")
  private static let perWords = WordGroup("par semaine mois hebdo hebdomadaire hebdomadaires")
  private static let ends = WordGroup("au a en")
  private static let from = WordGroup("du de")
  private static let to = WordGroup("au a")
  private static let otherPeriods = WordGroup(
    "formation candidature candidatures postuler cv inscription inscriptions salon forum loi ferme fermeture conges ouvert "
      + "ouverte horaires lundi mardi mercredi jeudi vendredi samedi")
}
