import Employment
import FrenchText

extension WorkingTime {
  /// Reads hours and shifts from the source's words (`35H/semaine Travail en journée`, `temps partiel - 24H Autre`).
  /// - Parameter contract: the label of the contract, which may say them as well: `CDI 39h`, `CDDI - temps partiel 24h`.
  init(hours texts: [String], fullTimeLabel: String?, contract: String? = nil) {
    let hours = texts.map { FrenchText.folded(Self.withClock($0)) }
    let besides = contract.map { FrenchText.folded($0) }.flatMap { $0.isBareNumber ? nil : $0 }.map { [$0] } ?? []
    let weekly = (hours + besides).lazy.compactMap(Self.weeklyHours).first ?? Self.weeklyHours(inWordsOf: texts)
    let labels = [fullTimeLabel.map { FrenchText.folded($0) } ?? ""] + hours + besides
    self.init(
      weekly: weekly, isFullTime: Self.isFullTime(labels, weekly ?? Self.most(hours)), shifts: Self.shifts(in: hours))
  }

  /// Whether hours per week are a range, or a figure that may be something else: none of them is then known.
  static func isUnclear(_ text: String) -> Bool {
    let text = FrenchText.folded(withClock(text))
    return rangeOfWeek(in: text) != nil
      || text.contains(where: \.isNumber) && saysOnlyFigures(text) && weeklyHours(in: text) == nil
  }

  /// `70`, `20 à 28`
  private static func saysOnlyFigures(_ text: String) -> Bool {
    wordsOfFolded(text).allSatisfy {
      $0.utf8.allSatisfy { (0x30...0x39).contains($0) } || ["a", "et", "ou"].contains($0)
    }
      && !text.holds(":")
  }

  /// The upper end of a range of hours per week: all of it may be part time.
  private static func most(_ texts: [String]) -> WeeklyHours? {
    guard let most = texts.lazy.compactMap(rangeOfWeek).first, most < 35 * 60 else { return nil }
    return WeeklyHours(minutes: most)
  }

  /// The minutes at the end of a range of hours per week (`20 à 28 h`), nil where there is none.
  private static func rangeOfWeek(in text: String) -> Int? {
    numbers(in: text).lazy.compactMap { number -> Int? in
      guard let hours = HoursInText(number, isAlone: false), let end = hours.endOfRange else { return nil }
      return hours.isRangeOfWeek ? end.hundredths * 60 / 100 : nil
    }
    .first
  }

  /// `35:00`, as spreadsheets show a number of hours, as `35h00`; a time of day (`08:30`) says nothing of a week.
  private static func withClock(_ text: String) -> String {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let hours = Int(oneLine(parts[0])), (25...220).contains(hours) else { return text }
    let minutes = parts[1].prefix { $0.isNumber }
    guard minutes.count == 2 else { return text }
    let rest = parts[1].dropFirst(2)
    if oneLine(rest).isEmpty || rest == ":00" { return "\(hours)h\(minutes)" }
    return rest.hasPrefix(" h ") ? "\(hours)h\(minutes)" + rest.dropFirst(2) : text
  }

  /// What the readers of free text make of texts in which no figure of a week stands plainly: `4h par jour, 5 jours`.
  private static func weeklyHours(inWordsOf texts: [String]) -> WeeklyHours? {
    for text in texts where text.utf8.contains(where: { (0x30...0x39).contains($0) }) {
      if let weekly = WeeklyHoursInText(OfferText(title: "", description: text)).weekly { return weekly }
    }
    return nil
  }

  /// The first number followed by "h": `35h`, `33h50`, `17 h 30`, or the number alone; a monthly figure is brought to the
  /// week (× 12 / 52). Times of day (`8h-16h`) and hours per day are none. Only 1 to 60 hours a week make sense.
  private static func weeklyHours(in text: String) -> WeeklyHours? {
    let isAlone = text.isBareNumber
    var unread = text.utf8.count
    for number in numbers(in: text) where number.following.utf8.count < unread {
      guard let hours = HoursInText(number, isAlone: isAlone) else { continue }
      if let end = hours.endOfRange {
        unread = end.following.utf8.count
      } else if let minutes = hours.weeklyMinutes, (60...3600).contains(minutes) {
        return WeeklyHours(minutes: minutes)
      }
    }
    return nil
  }

  private static func isFullTime(_ texts: [String], _ weekly: WeeklyHours?) -> Bool? {
    for text in texts {
      let isPart = ["temps partiel", "mi-temps", "temps non complet"].contains(where: text.holds)
      let isFull = ["temps plein", "temps complet"].contains(where: text.holds)
      if isPart != isFull { return isFull }
    }
    // The legal working week is 35 hours (Code du travail, L3121-27).
    return weekly.map { $0 >= WeeklyHours(hours: 35) }
  }

  private static func shifts(in texts: [String]) -> [Shift]? {
    // France Travail's label names examples, not the pattern: shift work, two teams at least.
    let label = "travail poste (2x8, 3x8, 5x8, etc.)"
    let clauses = texts.flatMap { (text: String) -> [String] in
      let plain = text.holds(label) ? text.replacing(label, with: "travail poste") : text
      return plain.utf8.split { [0x2C, 0x3B, 0x2E, 0x0A].contains($0) }.map { withPlainCross(String(Substring($0))) }
    }
    .filter { clause in !["pas de", "sans", "ni ", "repos"].contains(where: clause.holds) }
    var shifts: Set<Shift> = []
    for clause in clauses {
      for (shift, words) in shiftWords where words.contains(where: clause.holds) { shifts.insert(shift) }
    }
    if !shifts.isEmpty { return shifts.sorted() }
    let dayWork = ["en journee", "horaires normaux", "horaire normal", "de jour"]
    return clauses.contains { clause in dayWork.contains(where: clause.holds) } ? [] : nil
  }

  /// `2 x 8` and `2×8` as `2x8`.
  private static func withPlainCross(_ clause: String) -> String {
    guard clause.holds("×") || clause.holds("*") || clause.holds(" x ") else { return clause }
    return clause.replacing("×", with: "x").replacing("*", with: "x").replacing(" x ", with: "x")
  }

  private static let shiftWords: [(Shift, [String])] = [
    (.night, ["nuit"]),
    (.weekend, ["week-end", "weekend", "week end", "samedi", "dimanche", "jours feries"]),
    (.split, ["fractionne", "coupure", "horaires coupes"]),
    (.twoShifts, ["2x8", "travail poste", "deux-huit"]),
    (.threeShifts, ["3x8", "4x8", "5x8", "trois-huit"]),
    (.staggered, ["decale", "variable", "irregulier"]),
  ]
}

/// A number of hours with what it is counted by.
private struct HoursInText {
  /// Minutes per week; nil where the figure is not one of a week or a month.
  let weeklyMinutes: Int?
  /// What ends a range that this number begins: times of day (`8h-16h`, `de 9h à 17h30`), or hours of a week that are not one
  /// number (`entre 20h et 30h`).
  let endOfRange: NumberInText?

  /// Whether the range is one of hours per week, and not of times of day.
  let isRangeOfWeek: Bool

  /// Nil when the number does not count hours; one that is `alone` in its text does.
  init?(_ number: NumberInText, isAlone: Bool) {
    let range = number.upperBound(skipping: [])
    let isWeeklyRange = range.map { $0.following.begins(with: "h") } ?? false
    guard isAlone || number.following.begins(with: "h") || isWeeklyRange else { return nil }
    var rest = Self.afterHours(number.following)
    var minutes = number.hundredths * 60 / 100
    let digits = rest.digits
    if digits.count == 2, let extra = Int(digits), extra < 60 {
      minutes += extra
      rest = rest.dropFirst(2).afterSpaces
    }
    let end = NumberInText(hundredths: 0, following: rest).upperBound(skipping: [])
    endOfRange = (end ?? range).flatMap { end in
      guard end.following.begins(with: "h") else { return nil }
      let isTime = end.whole <= 24 && minutes <= 24 * 60 && !Self.isWeek(Self.afterHours(end.following))
      // `20h à 24h par semaine`; not `151h67 / 35h`
      let isRange = end.hundredths * 60 / 100 > minutes && end.whole <= 60
      return isTime || isRange ? end : nil
    }
    isRangeOfWeek =
      endOfRange.map { end in
        let isWeek = Self.isWeek(Self.afterHours(end.following))
        return end.hundredths * 60 / 100 > minutes && (isWeek || end.whole > 24 && minutes >= 10 * 60)
      } ?? false
    let unit = Self.unit(rest)
    // `151,67 h`, `104`: what no week has are the hours of a month.
    let isOfMonth = unit.isEmpty && Self.isMonth(minutes)
    if unit.begins(with: "mois") || unit.begins(with: "mensuel") || isOfMonth {
      weeklyMinutes = minutes * 12 / 52
    } else {
      let isCounted = rest.begins(with: "/") || rest.begins(with: "par ")
      let isOther = isCounted && (unit.first?.isLetter ?? false) && !Self.isWeek(rest) || unit == "24"
      weeklyMinutes = isOther ? nil : minutes
    }
  }

  /// Whether a figure can only be a month's: 100 hours and more, or a week's hours × 52 / 12 with its fraction (`86,67`).
  private static func isMonth(_ minutes: Int) -> Bool {
    (100 * 60...220 * 60).contains(minutes) || (61 * 60..<100 * 60).contains(minutes) && !minutes.isMultiple(of: 60)
  }

  /// What follows the word for hours, without spaces before it.
  private static func afterHours(_ text: Substring) -> Substring {
    text.after(["heures", "heure", "h"].first { text.begins(with: $0) } ?? "")
  }

  /// The word after `/` or "par".
  private static func unit(_ text: Substring) -> Substring {
    let rest = Substring(text.utf8.drop { $0 == 0x2F || $0 == 0x20 })
    return (rest.begins(with: "par ") ? rest.dropFirst(4) : rest).lettersAndDigits
  }

  private static func isWeek(_ text: Substring) -> Bool {
    let unit = unit(text)
    return unit.begins(with: "sem") || unit.begins(with: "hebdo")
  }
}
