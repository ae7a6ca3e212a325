import FrenchText

/// Hours that are said by the week and are not the week's: a part of it, one of two that alternate, a turn, a shift.
extension HoursFigure {
  /// `3 x 8h`, `2*8h`, `5×8h`: teams that take turns.
  func isShiftSystem(_ text: FoldedText) -> Bool {
    guard minutes.last == 8 * 60 else { return false }
    if minutes.count == 2 { return [2, 3, 4, 5].contains { $0 * 60 == minutes[0] } }
    let isCrossed = text.is(Self.cross, at: start - 1)
    guard isCrossed || start > 0 && text.isJoined(start, by: [0x2A]) else { return false }
    let teams = start - (isCrossed ? 2 : 1)
    guard teams >= 0, let number = text.number(text.words[teams]) else { return false }
    return (2...5).contains(number)
  }

  /// Whether the figure is that of a meeting, of one week of two, or of the pay.
  func isBesideTheWeek(_ text: FoldedText, _ after: Range<Int>) -> Bool {
    isAccessory(text) || isOfOneWeek(text, after) || isPaid(text)
  }

  /// `réunion de 2h par semaine`, `2h de sport par semaine`; `contrat d'accompagnement de 20h` is a post's.
  private func isAccessory(_ text: FoldedText) -> Bool {
    guard minutes[0] < 24 * 60 else { return false }
    if text.is(Self.of, at: end) || text.isElided(end),
      text.has(Self.accessories, in: end..<min(end + 2, text.words.count))
    {
      return true
    }
    return clauseOrLabel(text, atMost: 4).contains {
      text.is(Self.accessories, at: $0) && !text.is(Self.bonds, at: $0 - 1)
    }
  }

  /// The words before the figure in its clause, or in the label that a colon parts from it: `Délégation : 5h`.
  func clauseOrLabel(_ text: FoldedText, atMost count: Int) -> Range<Int> {
    let isLabelled = start > 0 && text.words[start].gap == .colon
    return text.words(before: isLabelled ? start - 1 : start, atMost: count, within: .comma).lowerBound..<start
  }

  /// `Semaine 1 : 44h`, `semaine B (26h)`, `semaine haute 44h`, `44h en semaine haute`.
  private func isOfOneWeek(_ text: FoldedText, _ after: Range<Int>) -> Bool {
    if text.is(Self.weeks, at: start - 2), text.words[start - 1].gap < .comma {
      if text.is(Self.highOrLow, at: start - 1) { return true }
      // `semaine à 35h` is none.
      let isNamed = text.words[start - 1].isNumber || text.is(Self.weekLetters, at: start - 1)
      if isNamed, text.words[start].gap >= .bracket { return true }
    }
    return after.contains { text.is(Self.weeks, at: $0) && text.is(Self.highOrLow, at: $0 + 1) }
  }

  /// `33h36 par semaine payées 35h`, `rémunérées sur la base de 35h`.
  private func isPaid(_ text: FoldedText) -> Bool {
    var index = start - 1
    while index >= 0, start - index < 6, text.words[index + 1].gap < .comma {
      if text.is(Self.paid, at: index) { return !text.is(Self.leave, at: index - 1) }
      guard text.is(Self.paidLinks, at: index) else { return false }
      index -= 1
    }
    return false
  }

  /// Where `nuits` of `nuits de 10h` stands; nil where no turn stands before the figure.
  func turns(_ text: FoldedText) -> Int? {
    guard minutes.count == 1, minutes[0] <= 24 * 60, text.is(Self.of, at: start - 1),
      text.is(Self.turnNouns, at: start - 2)
    else { return nil }
    return start - 2
  }

  /// `3 nuits de 10h`, `2 après-midi de 4h`: how many; nil where that is not said.
  func times(_ text: FoldedText, of noun: Int) -> Int? {
    let count = noun - (text.is(Self.afternoon, at: noun) ? 2 : 1)
    guard count >= 0, let times = text.count(at: count), (1...7).contains(times.whole) else { return nil }
    return times.whole
  }
}
