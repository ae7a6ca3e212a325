import FrenchText

/// A number of hours in a text, or two that a range joins: `35h`, `17 h 30`, `151,67h`, `entre 20 et 25h`, `8h-16h`.
struct HoursFigure {
  private let start: Int
  /// Minutes: one figure, or the two of a range.
  private let minutes: [Int]
  /// The position of the word after it.
  let end: Int

  /// The figure that begins at a word of digits; nil where what follows does not count hours.
  init?(_ text: FoldedText, at position: Int) {
    guard let first = Self.one(text, at: position) else { return nil }
    start = position
    var (minutes, end, hasUnit) = ([first.minutes], first.end, first.hasUnit)
    // Further figures joined by a sign of a range: `8h-12h / 13h-17h`, `de 20 à 25h`.
    while let next = Self.next(text, after: end), let figure = Self.one(text, at: next) {
      guard figure.hasUnit || hasUnit && figure.end < text.words.count else { break }
      minutes.append(figure.minutes)
      (end, hasUnit) = (figure.end, hasUnit || figure.hasUnit)
    }
    // `nombre d'heures hebdomadaires : 22`: the unit stands before.
    if !hasUnit, minutes.count == 1, text.words[position].gap == .colon || text.words[position].gap == .space {
      hasUnit = text.isHoursLabel(before: position)
    }
    guard hasUnit else { return nil }
    (self.minutes, self.end) = (minutes, end)
  }

  /// The minutes per week that it says, and whether the words say so (`par semaine`, `durée hebdomadaire`) or only its size
  /// does; nil for times of day, hours of a day, delays.
  func weekly(in text: FoldedText, isTitle: Bool) -> (minutes: [Int], isStated: Bool)? {
    let before = text.words(before: start, atMost: 6)
    let after = text.words(from: end, atMost: 5, within: .comma)
    let saysWeek = Self.saysWeek(text, after)
    if !saysWeek, minutes.count > 1 || text.is(Self.times, at: start - 1) && minutes[0] <= 24 * 60 && !hasFrame(text) {
      return nil
    }
    let clause = text.words(before: start, atMost: 6, within: .comma)
    if text.has(Self.otherBefore, in: clause) || isDelay(in: text) || text.has(Self.alternating, in: before.suffix(3)) {
      return nil
    }
    if text.has(Self.otherAfter, in: after.prefix(2)) || text.has(Self.extra, in: after.prefix(1)) { return nil }
    if minutes[0] <= 12 * 60 {
      // `journée de 7h48`, `9h sur 4 jours` are a day's; `journées de 9h - 36h/semaine` says both.
      if minutes.count == 2, minutes[1] > 2 * minutes[0], saysWeek { return ([minutes[1]], true) }
      if text.is(Self.over, at: end) || text.has(Self.days, in: before.suffix(2)) { return nil }
    }
    if saysWeek { return (minutes, true) }
    guard minutes.count == 1 else { return nil }
    // 1,607 hours a year are the legal 35 hours a week (Code du travail, L3121-41), 1,600 without the day of solidarity.
    // `1 607 h sur 39 semaines` are more while they last.
    if [1_607 * 60, 1_600 * 60].contains(minutes[0]) {
      return text.has(Self.weeks, in: text.words(from: end, atMost: 4)) ? nil : ([35 * 60], true)
    }
    if text.is(Self.months, at: end) || text.is(Self.per, at: end) && text.is(Self.months, at: end + 1)
      || minutes[0] > 60 * 60 && hasFrame(text) || (151 * 60...152 * 60).contains(minutes[0])
    {
      return (60 * 60...220 * 60).contains(minutes[0]) ? ([weekOfMonth(minutes[0])], true) : nil
    }
    if let next = after.first {
      if text.is(Self.per, at: next) || text.is(Self.days, at: next) { return daily(text, after) }
      if text.words[next].gap == .slash { return nil }
    }
    if hasFrame(text) || saysWeekBefore(text, before) {
      return minutes[0] <= 50 * 60 ? (minutes, true) : nil
    }
    // A bare figure above the hours of a day can only be a week's: `Soudeur - 35h`; in a title, a smaller one as well.
    return ((isTitle ? 5 : 25) * 60...44 * 60).contains(minutes[0]) && !text.has(Self.lessons, in: clause)
      ? (minutes, false) : nil
  }

  /// `7h par jour, 5 jours par semaine`.
  private func daily(_ text: FoldedText, _ after: Range<Int>) -> (minutes: [Int], isStated: Bool)? {
    for position in text.words(from: end, atMost: 9) {
      // `5h par jour du lundi au vendredi`
      if let first = Self.weekdays.firstIndex(where: { $0.contains(text.words[position]) }),
        text.is(Self.until, at: position + 1), position + 2 < text.words.count,
        let last = Self.weekdays.firstIndex(where: { $0.contains(text.words[position + 2]) }), last > first,
        // `au vendredi midi` ends with half a day.
        !text.is(Self.halfDays, at: position + 3)
      {
        return ([minutes[0] * (last - first + 1)], true)
      }
      guard let days = text.count(at: position), (1...6).contains(days.whole), text.is(Self.days, at: days.end) else {
        continue
      }
      // `7h par jour, 5 jours.`: the clause ends here.
      let isEnd = days.end + 1 == text.words.count || text.words[days.end + 1].gap >= .comma
      guard
        isEnd || text.is(Self.weeks, at: days.end + 1)
          || text.is(Self.per, at: days.end + 1) && text.is(Self.weeks, at: days.end + 2)
      else { continue }
      return ([minutes[0] * days.whole], true)
    }
    return nil
  }

  /// `sous 48h`, `dans les 36 h`, `après 35h`: right before the figure; `dans notre équipe, 35h` is none.
  private func isDelay(in text: FoldedText) -> Bool {
    var before = start - 1
    // `poste en 12h` counts the hours of a day.
    if minutes[0] <= 12 * 60, text.is(Self.inside, at: before), text.words[start].gap < .comma { return true }
    if text.is(Self.articles, at: before), text.words[start].gap < .comma { before -= 1 }
    return text.words[before + 1].gap < .comma && text.is(Self.delays, at: before)
  }

  /// A month is 52/12 weeks; 151 h 67 is 35 hours.
  private func weekOfMonth(_ minutes: Int) -> Int {
    let week = minutes * 12 / 52
    // Within ten minutes of a whole hour, the month was rounded from the week.
    let whole = (week + 30) / 60 * 60
    return abs(week - whole) <= 10 ? whole : week
  }

  /// `contrat 35h`, `temps plein de 35h`, `base 39h`, `CDI (30h)`.
  private func hasFrame(_ text: FoldedText) -> Bool {
    var before = start - 1
    if text.is(Self.links, at: before), text.words[start].gap < .stop { before -= 1 }
    // `prise de poste à 3h`
    if minutes[0] <= 24 * 60, text.is(Self.at, at: start - 1) { return false }
    guard text.words(before: start, atMost: 2).contains(before) else { return false }
    if text.is(Self.frames, at: before) { return true }
    // `temps de travail : 24h`, `durée du travail 24h`
    return text.is(Self.workWord, at: before) && text.is(Self.spans, at: before - 2)
  }

  /// The hours of a post counted against the legal week of 35: `28/35ème`, `17h30/35h`; minutes and the word after it.
  static func ofLegalWeek(_ text: FoldedText, at position: Int) -> (minutes: Int, end: Int)? {
    guard let hours = one(text, at: position), hours.end + 1 < text.words.count, text.words[hours.end].gap == .slash,
      text.number(text.words[hours.end]) == 35, text.words[hours.end + 1].gap == .glued,
      text.is(ordinals, at: hours.end + 1), (60...35 * 60).contains(hours.minutes)
    else { return nil }
    return (hours.minutes, hours.end + 2)
  }

  /// `durée hebdomadaire : 35h`; not `26h15 hebdo, 10h de nuit`, whose comma parts the two.
  private func saysWeekBefore(_ text: FoldedText, _ before: Range<Int>) -> Bool {
    guard let word = before.last(where: { text.is(Self.weekBefore, at: $0) }) else { return false }
    return !text.bytes[text.words[word].end..<text.words[start].start].contains(0x2C)
  }

  private static func saysWeek(_ text: FoldedText, _ after: Range<Int>) -> Bool {
    guard let next = after.first else { return false }
    if text.is(weeks, at: next) { return true }
    let reach = text.is(links, at: next) || text.is(per, at: next) || text.is(work, at: next)
    return reach && text.has(weeks, in: after)
  }

  /// One figure: the number, its unit if it has one, and its minutes.
  private static func one(_ text: FoldedText, at position: Int) -> (minutes: Int, end: Int, hasUnit: Bool)? {
    guard let number = text.number(at: position) else { return nil }
    let end = number.end
    guard text.is(units, at: end), text.words[end].gap <= .space else {
      return (number.hundredths * 60 / 100, end, false)
    }
    if end + 1 < text.words.count, text.words[end + 1].isNumber, text.words[end + 1].gap <= .space,
      text.words[end + 1].end - text.words[end + 1].start == 2, let extra = text.number(text.words[end + 1]),
      extra < 60,
      !text.is(units, at: end + 2)
    {
      return (number.whole * 60 + extra, end + 2, true)
    }
    return (number.hundredths * 60 / 100, end + 1, true)
  }

  /// Where the figure that a range joins begins.
  private static func next(_ text: FoldedText, after end: Int) -> Int? {
    guard end < text.words.count, text.words[end].gap < .colon else { return nil }
    if text.is(rangeWords, at: end) {
      let next = text.is(of, at: end + 1) ? end + 2 : end + 1
      if next < text.words.count, text.words[next].isNumber { return next }
    }
    guard text.words[end].isNumber else { return nil }
    // `75 % (26h15)`: two figures that no sign of a range joins.
    return text.words[end].gap >= .space && text.words[end].gap < .comma
      && !text.bytes[text.words[end - 1].end..<text.words[end].start].contains(0x25) ? end : nil
  }
}

extension FoldedText {
  /// Whether `nombre d'heures` ends right before a word, perhaps with `par semaine` or `hebdomadaires` after it.
  fileprivate func isHoursLabel(before position: Int) -> Bool {
    var index = position - 1
    while index >= 0, position - index < 4, self.is(HoursFigure.weekOrLink, at: index) { index -= 1 }
    guard self.is(HoursFigure.hourWord, at: index) else { return false }
    // `Heures/semaine : 30` is a label as well; `heures : 30` may count anything.
    let isWeekly = words[position].gap == .colon && has(HoursFigure.week, in: index + 1..<position)
    return isWeekly || self.is(HoursFigure.countWords, at: index - 1)
  }
}

extension HoursFigure {
  fileprivate static let weekOrLink = WordGroup(
    "par la semaine hebdo hebdomadaire hebdomadaires travail travaillees de est")
  fileprivate static let week = WordGroup("semaine hebdo hebdomadaire hebdomadaires")
  fileprivate static let hourWord = WordGroup("heures h heure")
  fileprivate static let countWords = WordGroup("nombre nb nbre volume")
  private static let weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"].map {
    WordGroup($0)
  }
  private static let halfDays = WordGroup("midi matin")
  private static let until = WordGroup("au")
  private static let units = WordGroup("h heures heure hrs hr")
  private static let rangeWords = WordGroup("a et ou au jusqu puis")
  private static let of = WordGroup("de")
  private static let per = WordGroup("par la")
  private static let weeks = WordGroup("semaine semaines sem hebdo hebdomadaire hebdomadaires hebdomadairement")
  private static let months = WordGroup("mois mensuel mensuelles mensuels mensuelle")
  private static let days = WordGroup("jour jours jr j journee journees")
  private static let work = WordGroup("travail travaillees de effectives minimum min environ max maximum")
  private static let links = WordGroup("de a en est sont la par soit")
  private static let times = WordGroup("a de entre vers des jusqu avant apres et midi matin soir depuis partir")
  private static let frames = WordGroup(
    "contrat cdi cdd interim plein partiel complet temps base hebdomadaire hebdo semaine forfait mission poste contrats"
  )
  private static let weekBefore = WordGroup("hebdomadaire hebdo semaine hebdomadaires")
  private static let otherBefore = WordGroup(
    "supplementaires supplementaire sup reponse cumul anciennete astreinte astreintes delai majoration modulation pause prime primes integration ouvert ouverte ouverts ouverture"
  )
  private static let otherAfter = WordGroup("mission formation cours majorees pause tous toutes")
  private static let extra = WordGroup("supplementaires supplementaire sup")
  private static let at = WordGroup("a")
  private static let alternating = WordGroup("impaire impaires paire paires")
  private static let over = WordGroup("sur")
  private static let delays = WordGroup("sous dans apres cours des")
  private static let inside = WordGroup("en")
  private static let workWord = WordGroup("travail")
  private static let spans = WordGroup("temps duree volume horaire horaires")
  private static let ordinals = WordGroup("e eme emes ieme iemes h heures")
  private static let articles = WordGroup("les de un une")
  private static let lessons = WordGroup("formation formations stage cours module modules")
}
