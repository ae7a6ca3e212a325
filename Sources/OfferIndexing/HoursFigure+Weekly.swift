import FrenchText

/// What a number of hours says of a week.
extension HoursFigure {
  /// The minutes per week that it says, and how plainly; nil for times of day, hours of a day, delays.
  func weekly(in text: FoldedText, isTitle: Bool) -> (minutes: [Int], plainness: Plainness)? {
    let before = text.words(before: start, atMost: 6)
    let after = text.words(from: end, atMost: 5, within: .comma)
    if isShiftSystem(text) || isBesideTheWeek(text, after) { return nil }
    let saysWeek = Self.saysWeek(text, after)
    if !saysWeek, minutes.count > 1 || text.is(Self.times, at: start - 1) && minutes[0] <= 24 * 60 && !hasFrame(text) {
      return nil
    }
    let clause = text.words(before: start, atMost: 6, within: .comma)
    if text.has(Self.otherBefore, in: clause) || isDelay(in: text) || text.has(Self.alternating, in: before.suffix(3)) {
      return nil
    }
    if text.has(Self.otherAfter, in: after.prefix(2)) || text.has(Self.extra, in: after.prefix(1)) { return nil }
    // `36h de repos`
    if text.is(Self.of, at: end), text.is(Self.rest, at: end + 1) { return nil }
    if minutes[0] <= 12 * 60 {
      // `journée de 7h48`, `9h sur 4 jours` are a day's; `journées de 9h - 36h/semaine` says both.
      if minutes.count == 2, minutes[1] > max(2 * minutes[0], 12 * 60), saysWeek { return ([minutes[1]], .week) }
      if text.is(Self.over, at: end) || text.has(Self.days, in: before.suffix(2)) { return nil }
    }
    if let noun = turns(text) {
      guard saysWeek, let times = self.times(text, of: noun) else { return nil }
      return ([minutes[0] * times], .week)
    }
    if saysWeek { return (minutes.map { $0 * timesPerWeek(text) }, .week) }
    guard minutes.count == 1 else { return nil }
    // 1,607 hours a year are the legal 35 hours a week (Code du travail, L3121-41), 1,600 without the day of solidarity.
    // `1 607 h sur 39 semaines` are more while they last.
    if [1_607 * 60, 1_600 * 60].contains(minutes[0]) {
      return text.has(Self.weeks, in: text.words(from: end, atMost: 4)) ? nil : ([35 * 60], .month)
    }
    if text.is(Self.months, at: end) || text.is(Self.per, at: end) && text.is(Self.months, at: end + 1)
      || minutes[0] > 60 * 60 && hasFrame(text) || (151 * 60...152 * 60).contains(minutes[0])
    {
      // "réunion de 10h par mois": so few are a post's only where a contract is named.
      let isOfContract = minutes[0] >= 60 * 60 || text.has(Self.bonds, in: text.words(before: start, atMost: 4))
      return isOfContract && (8 * 60...220 * 60).contains(minutes[0]) ? ([weekOfMonth(minutes[0])], .month) : nil
    }
    // "28h réparties sur 4 jours"
    if minutes[0] > 12 * 60, isSpreadOverDays(text) {
      return text.has(Self.events, in: before) && !hasFrame(text) ? nil : (minutes, .week)
    }
    if let next = after.first {
      if text.is(Self.per, at: next) || text.is(Self.days, at: next) { return daily(text, after) }
      // "8h/an", "24h/24" count by something else; "35h/RTT", "35h/1800 €" do not.
      if text.words[next].gap == .slash, isCounted(text, by: next) { return nil }
    }
    if hasFrame(text) || saysWeekBefore(text, before) {
      return minutes[0] <= 50 * 60 ? (minutes, .week) : nil
    }
    // A bare figure above the hours of a day can only be a week's: `Soudeur - 35h`; in a title, a smaller one as well.
    return ((isTitle ? 5 : 25) * 60...44 * 60).contains(minutes[0])
      && !text.has(Self.lessons, in: clauseOrLabel(text, atMost: 6))
      ? (minutes, .bare) : nil
  }

  /// `7h par jour, 5 jours par semaine`.
  private func daily(_ text: FoldedText, _ after: Range<Int>) -> (minutes: [Int], plainness: Plainness)? {
    for position in text.words(from: end, atMost: 9) {
      // `5h par jour du lundi au vendredi`
      if let first = Self.weekdays.firstIndex(where: { $0.contains(text.words[position]) }),
        text.is(Self.until, at: position + 1), position + 2 < text.words.count,
        let last = Self.weekdays.firstIndex(where: { $0.contains(text.words[position + 2]) }), last > first,
        // `au vendredi midi` ends with half a day.
        !text.is(Self.halfDays, at: position + 3)
      {
        return ([minutes[0] * (last - first + 1)], .week)
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
      return ([minutes[0] * days.whole], .week)
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
    // `prise de poste à 3h`, not `CDI à 24h`
    if minutes[0] <= 24 * 60, text.is(Self.at, at: start - 1), !isBondAt(text, before) { return false }
    guard text.words(before: start, atMost: 2).contains(before) else { return false }
    // `prise de poste 6h30`
    if minutes[0] <= 24 * 60, text.is(Self.links, at: before - 1), text.is(Self.ends, at: before - 2) { return false }
    // `volume horaire : 24h`
    if text.is(Self.spans, at: before), text.is(Self.volume, at: before - 1) { return true }
    if text.is(Self.frames, at: before) { return true }
    // `CDD de 6 mois, 24h`
    if text.is(Self.spells, at: before), before > 1, text.words[before - 1].isNumber {
      return text.has(Self.contracts, in: max(0, before - 3)..<before - 1)
    }
    // `contrat de travail de 24h`
    if text.is(Self.workWord, at: before), text.is(Self.contracts, at: before - 2) { return true }
    // `temps de travail : 24h`, `durée du travail 24h`
    return text.is(Self.workWord, at: before) && text.is(Self.spans, at: before - 2)
  }

  /// `CDI à 20h`: a contract, and a number that is hardly a time of day.
  private func isBondAt(_ text: FoldedText, _ bond: Int) -> Bool {
    guard text.is(Self.bonds, at: bond), minutes[0] >= 13 * 60, !text.is(Self.dayArticles, at: end) else {
      return false
    }
    // `20h30` is a time, `20,5 h` none.
    let isTime = end == start + 3 && text.is(Self.units, at: start + 1)
    return !isTime && !text.has(Self.meetings, in: text.words(before: start, atMost: 8, within: .comma))
  }

  /// `3 fois 3h par semaine`, `2 x 4h par semaine`: how many times.
  private func timesPerWeek(_ text: FoldedText) -> Int {
    guard minutes.count == 1, start > 1, text.is(Self.repeated, at: start - 1), let times = text.count(at: start - 2),
      (2...7).contains(times.whole)
    else { return 1 }
    return times.whole
  }

  /// `28h sur 4 jours`, `28h réparties sur 4 jours`.
  private func isSpreadOverDays(_ text: FoldedText) -> Bool {
    let over = text.is(Self.spread, at: end) ? end + 1 : end
    guard text.is(Self.over, at: over), let days = text.count(at: over + 1), (2...6).contains(days.whole) else {
      return false
    }
    return text.is(Self.days, at: days.end)
  }

  /// Whether what follows a slash counts the hours by something: a number of hours or days, a stretch of time.
  private func isCounted(_ text: FoldedText, by next: Int) -> Bool {
    if let number = text.number(text.words[next]) { return number <= 60 }
    return minutes[0] < 25 * 60 || text.is(Self.stretches, at: next)
  }

  /// `durée hebdomadaire : 35h`; not `26h15 hebdo, 10h de nuit`, whose comma parts the two.
  private func saysWeekBefore(_ text: FoldedText, _ before: Range<Int>) -> Bool {
    guard let word = before.last(where: { text.is(Self.weekBefore, at: $0) }) else { return false }
    // "6h25 hebdomadaires : 11h20 - 13h20": it goes with the figure before it.
    let number = text.is(Self.units, at: word - 1) ? word - 2 : word - 1
    if number >= 0, text.words[number].isNumber { return false }
    return !text.bytes[text.words[word].end..<text.words[start].start].contains(0x2C)
  }

  private static func saysWeek(_ text: FoldedText, _ after: Range<Int>) -> Bool {
    guard let next = after.first else { return false }
    if text.is(weeks, at: next) { return true }
    // "de 8h à 20h en semaine" tells week from weekend.
    if text.is(inside, at: next) { return false }
    let reach = text.is(links, at: next) || text.is(per, at: next) || text.is(work, at: next)
    return reach && text.has(weeks, in: after)
  }
}
