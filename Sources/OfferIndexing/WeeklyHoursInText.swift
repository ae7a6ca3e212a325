import Employment
import FrenchText

/// The hours per week, and full or part time, that an offer states in its own words.
struct WeeklyHoursInText {
  /// Hours per week; nil where none or several are said.
  let weekly: WeeklyHours?
  /// Full time or not; nil where the words do not say, or say both.
  let isFullTime: Bool?

  init(_ text: OfferText) {
    let (title, description) = (Hours(text.title, isTitle: true), Hours(text.description, isTitle: false))
    let said = title.only ?? (title.said.isEmpty ? description.only : nil)
    let phrases = Self.isFullTime(text.title) ?? Self.isFullTime(text.description)
    // So few hours are not those of a full time, but a teacher's (15 to 18 in class: décret 2014-940): one of the two is
    // about something else.
    let isTeaching = [text.title, text.description].contains { $0.has(Self.teaching) }
    let isPlainlyFull = phrases?.flatMap(\.self) == true && !isTeaching
    weekly = isPlainlyFull ? said.flatMap { $0 < WeeklyHours(hours: 24) ? nil : $0 } : said
    // The legal working week is 35 hours (Code du travail, L3121-27).
    let byHours = weekly.map { $0 >= WeeklyHours(hours: 35) }
    isFullTime = phrases == .some(.none) ? byHours : phrases?.flatMap(\.self) ?? byHours
  }

  /// Yes, no, said both ways (`.some(nil)`), or not said.
  private static func isFullTime(_ text: FoldedText) -> Bool?? {
    var said: Set<Bool> = []
    for match in timePhrases.phrases(in: text) {
      let before = text.words(before: match.range.lowerBound, atMost: 4, within: .comma)
      if text.has(laterWords, in: before) { continue }
      // `80 % d'un temps plein` is none.
      if match.meaning, Self.isShare(before, in: text) {
        said.insert(false)
        continue
      }
      if text.has(possibility, in: before)
        || text.has(possibleWords, in: text.words(from: match.range.upperBound, atMost: 2, within: .comma))
      {
        // `temps plein, temps partiel possible`: the other one is as possible.
        return .some(nil)
      }
      said.insert(match.meaning)
      // `temps plein ou partiel`
      let next = match.range.upperBound
      if text.is(orWords, at: next) && text.is(partWords, at: next + 1) { return .some(nil) }
    }
    if said.isEmpty { return nil }
    return .some(said.count == 1 ? said.first : nil)
  }

  /// Whether a share under the whole stands in the words before a full time: `80 % d'un`, `50% du`.
  private static func isShare(_ before: Range<Int>, in text: FoldedText) -> Bool {
    guard let number = before.last(where: { text.words[$0].isNumber }), number + 1 < text.words.count,
      let share = text.number(text.words[number]), (10..<100).contains(share)
    else { return false }
    return text.bytes[text.words[number].end..<text.words[number + 1].start].contains(0x25)
      && (number + 1..<before.upperBound).allSatisfy { text.is(ofWords, at: $0) }
  }

  private static let teaching = WordGroup("eleves enseignant enseignante professeur professeure professeurs")
  private static let ofWords = WordGroup("d un du de")
  private static let timePhrases = PhraseTable<Bool>(
    ["temps plein", "temps complet", "tps plein", "plein temps", "tps complet", "poste a 100", "cdi 100", "cdi a 100"]
      .map {
        ($0, true)
      }
      + ["temps partiel", "mi temps", "temps non complet", "temps reduit", "tps partiel", "mis temps"].map {
        ($0, false)
      })
  private static let laterWords = WordGroup("equivalent evolutif evolutive evoluer evolution vers etp pas jusqua")
  private static let possibleWords = WordGroup("possible possibles envisageable")
  private static let possibility = WordGroup("possibilite possibilites")
  private static let orWords = WordGroup("ou et")
  private static let partWords = WordGroup("partiel plein complet")
}

extension WeeklyHoursInText {
  /// The numbers of hours per week of a text, the plainest ones only.
  fileprivate struct Hours {
    /// Minutes per week, each said at least once.
    private(set) var said: Set<Int> = []
    private var plainness = HoursFigure.Plainness.bare

    var only: WeeklyHours? { said.count == 1 ? said.first.map { WeeklyHours(minutes: $0) } : nil }

    init(_ text: FoldedText, isTitle: Bool) {
      var position = 0
      while position < text.words.count {
        if text.words[position].isNumber, let share = HoursFigure.ofLegalWeek(text, at: position) {
          add([share.minutes], .week)
          position = share.end
          continue
        }
        guard text.words[position].isNumber, let figure = HoursFigure(text, at: position) else {
          position += 1
          continue
        }
        // A range with two figures (`entre 25 et 35h`, `8h-16h`) is one: hours of a week that are not one number, or times.
        if let (minutes, plainness) = figure.weekly(in: text, isTitle: isTitle) { add(minutes, plainness) }
        position = figure.end
      }
    }

    private mutating func add(_ minutes: [Int], _ plainness: HoursFigure.Plainness) {
      guard minutes.allSatisfy((60...3600).contains) else { return }
      // The plainest count: a month's hours are rounded.
      if plainness > self.plainness { (said, self.plainness) = ([], plainness) }
      if plainness == self.plainness { said.formUnion(minutes) }
    }
  }
}
