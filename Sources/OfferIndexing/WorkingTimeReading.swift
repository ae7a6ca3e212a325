import Employment
import FrenchText

extension WorkingTime {
  /// Reads hours and shifts from the source's words (`35H/semaine Travail en journée`, `temps partiel - 24H Autre`).
  init(hours texts: [String], fullTimeLabel: String?) {
    let folded = texts.map { FrenchText.folded($0) }
    let weekly = folded.lazy.compactMap(Self.weeklyHours).first
    self.init(
      weekly: weekly, isFullTime: Self.isFullTime([fullTimeLabel.map { FrenchText.folded($0) } ?? ""] + folded, weekly),
      shifts: Self.shifts(in: folded.joined(separator: " ")))
  }

  /// The first number followed by "h": `35h`, `33h50`, `17 h 30`; a monthly figure is brought to the week (× 12 / 52).
  /// Only 1 to 60 hours a week make sense.
  private static func weeklyHours(in text: String) -> WeeklyHours? {
    for number in numbers(in: text) where number.following.hasPrefix("h") {
      var minutes = number.hundredths * 60 / 100
      let afterHour = number.following.dropFirst().drop { $0 == " " }
      let minuteDigits = afterHour.prefix { $0.isNumber }
      if minuteDigits.count == 2, let extra = Int(minuteDigits), extra < 60 { minutes += extra }
      let unit = afterHour.dropFirst(minuteDigits.count)
      if unit.hasPrefix("/mois") || unit.hasPrefix("par mois") || unit.hasPrefix("mensuel") {
        minutes = minutes * 12 / 52
      }
      if (60...3600).contains(minutes) { return WeeklyHours(minutes: minutes) }
    }
    return nil
  }

  private static func isFullTime(_ texts: [String], _ weekly: WeeklyHours?) -> Bool? {
    for text in texts {
      if text.contains("temps partiel") { return false }
      if text.contains("temps plein") || text.contains("temps complet") { return true }
    }
    // The legal working week is 35 hours (Code du travail, L3121-27).
    return weekly.map { $0 >= WeeklyHours(hours: 35) }
  }

  private static func shifts(in text: String) -> [Shift]? {
    var shifts: Set<Shift> = []
    for (shift, words) in shiftWords where words.contains(where: text.contains) { shifts.insert(shift) }
    if !shifts.isEmpty { return shifts.sorted() }
    let statesDayWork = ["en journee", "horaires normaux", "de jour", "temps plein de jour"].contains(where: text.contains)
    return statesDayWork ? [] : nil
  }

  private static let shiftWords: [(Shift, [String])] = [
    (.night, ["nuit"]),
    (.weekend, ["week-end", "weekend", "samedi", "dimanche", "jours feries"]),
    (.split, ["fractionne", "coupure", "horaires coupes"]),
    (.twoShifts, ["2x8", "2*8", "travail poste", "deux-huit"]),
    (.threeShifts, ["en 3x8", "3*8", "trois-huit", "5x8 ", "en 5x8"]),
    (.staggered, ["decale", "variable", "irregulier"]),
  ]
}
