import Employment
import FrenchText

/// What a pay text says.
enum PayReading: Equatable {
  /// Gross pay per hour.
  case pay(HourlyPay)
  /// Figures that make no sense for the period they are given for, or that are not gross pay in euros per hour, month
  /// or year.
  case unusable
  /// No figure.
  case notStated

  /// Reads a pay text and brings it to the hour.
  ///
  /// A number is an amount when a currency, "brut" or "net" stands by it, when it is a range that follows "salaire" or an
  /// hourly rate, or when nothing else stands in the text: `CCN 51` and `13e mois` are none. A month is 52/12 weeks and a year 52 weeks of the offer's hours, 35 where it does
  /// not say. Where the text names no period ("Autre de …"), the size of the figure tells: up to 100 an hour, up to
  /// 12,000 a month, else a year. Net pay is not gross pay, and a result outside 3 to 100 € an hour is unusable (the
  /// least is an apprentice's, 27 % of the minimum wage: Code du travail, D6222-26).
  init(_ text: String, weekly: WeeklyHours?) {
    let text = Self.withEuros(FrenchText.folded(text))
    guard let amounts = Self.amounts(in: text) else {
      self = .notStated
      return
    }
    let words = wordsOfFolded(text)
    guard !words.contains(where: Self.otherThanGross.contains), !text.holds("$") else {
      self = .unusable
      return
    }
    // A column holds 12.31 an hour as it does 28 thousand a year: bare figures between the two may be either.
    if PayPeriod(text) == nil, (18_00...100_00).contains(amounts[0]), Self.isBare(text) {
      self = .unusable
      return
    }
    let period = PayPeriod(text) ?? PayPeriod(amount: amounts[0])
    let minutes = weekly?.minutes ?? Self.weeklyMinutes(in: text) ?? 35 * 60
    let paidMonths = numbers(in: text).first { $0.unit == "mois" }?.whole ?? Self.timesPaid(words) ?? 12
    let hourly = amounts.compactMap { period.centsPerHour($0, weeklyMinutes: minutes, paidMonths: paidMonths) }
    guard hourly.count == amounts.count, hourly.allSatisfy({ (300...10_000).contains($0) }) else {
      self = .unusable
      return
    }
    self = .pay(HourlyPay(minimum: hourly[0], maximum: hourly[hourly.count - 1]))
  }

  /// Whether a text says no more than figures, beside "salaire".
  private static func isBare(_ text: String) -> Bool {
    let digits = text.hasPrefix("salaire : ") ? String(text.dropFirst(10)) : text
    return digits.utf8.allSatisfy { (0x30...0x39).contains($0) || [0x20, 0x2E, 0x2C, 0x2D, 0x61].contains($0) }
  }

  /// The hours that the pay text itself names: `169h/mois, 2 350 €`, `1 430 € pour 26 h`.
  private static func weeklyMinutes(in text: String) -> Int? {
    for number in numbers(in: text) where ["h", "heure"].contains(number.unit) {
      let rest = number.following.drop { $0.isLetter || $0 == " " || $0 == "/" }
      guard !rest.begins(with: "jour"), !number.following.begins(with: "h/j") else { continue }
      if (60...220).contains(number.whole) { return number.hundredths * 60 * 12 / 5200 }
      if (10...48).contains(number.whole) { return number.hundredths * 60 / 100 }
    }
    return nil
  }

  /// `2100 € x 13`
  private static func timesPaid(_ words: [String]) -> Int? {
    for (word, next) in zip(words, words.dropFirst()) where word == "x" {
      if let months = Int(next), (12...16).contains(months) { return months }
    }
    return words.lazy.filter { $0.hasPrefix("x") }.compactMap { Int($0.dropFirst()) }.first { (12...16).contains($0) }
  }

  private static let otherThanGross: Set<String> = ["net", "nets", "chf"]

  /// The euro sign as a word; a question mark right after a digit is one that an older encoding lost.
  private static func withEuros(_ text: String) -> String {
    guard text.holds("€") || text.holds("?") else { return text }
    var result = ""
    var isAfterDigit = false
    for character in text {
      let isEuro = character == "€" || character == "?" && isAfterDigit
      if isEuro { result += " euros " } else { result.append(character) }
      isAfterDigit = character.isNumber
    }
    return result
  }

  /// The first amount of a text and the one that a range joins to it, in cents; nil when there is none.
  private static func amounts(in text: String) -> [Int]? {
    let isBare = text.isBareNumber || text.holds("taux horaire")
    let saysSalary = text.holds("salaire")
    var rest = Substring(text)
    var isBesidePay = false
    for low in numbers(in: text) {
      // "selon profil, prime de 500 €": what is paid beside the salary, until a word for pay comes.
      for word in wordsOfFolded(String(rest.utf8.dropLast(low.following.utf8.count)) ?? "") {
        if besidePay.contains(where: word.hasPrefix) { isBesidePay = true }
        if forPay.contains(where: word.hasPrefix) { isBesidePay = false }
      }
      rest = low.following
      if isBesidePay { continue }
      let high = low.upperBound(skipping: moneyWords) ?? boundAfterPeriod(low)
      let after = high?.following ?? low.following
      let isMoney = [low.following, after].contains { following in
        moneyWords.contains { following.begins(with: $0) }
      }
      guard isMoney || isBare || saysSalary && high != nil else { continue }
      let scale = after.begins(with: "k") ? 1000 : 1
      let amounts = [low.hundredths * scale] + (high.map { [$0.hundredths * scale] } ?? [])
      if amounts.allSatisfy({ $0 >= 300 }) { return amounts }
    }
    return nil
  }

  /// `11,91€/h à 12,50€/h`: the amount that a range joins to one with its period; `12 €/h - 35h` is no range.
  private static func boundAfterPeriod(_ low: NumberInText) -> NumberInText? {
    guard let high = low.upperBound(skipping: moneyWords + periods), high.hundredths >= low.hundredths,
      moneyWords.contains(where: { high.following.begins(with: $0) })
    else { return nil }
    return high
  }

  private static let besidePay = ["prime", "ticket", "panier", "indemnit", "cheque"]
  private static let forPay = ["salaire", "remuneration", "taux", "horaire", "mensuel", "annuel", "brut", "fixe"]
  private static let periods = ["/heure", "/ heure", "/h", "/ h", "/mois", "/ mois", "/an", "/ an", "de l'heure"]
  private static let moneyWords = [
    "keuros", "keuro", "ke", "k", "euros", "euro", "eur", "e brut", "e net", "bruts", "brut", "net", "chf", "$",
  ]
}

/// The time for which an amount is paid.
enum PayPeriod {
  case hour, month, year
  /// A day or a week: what an hour of it is worth is not said.
  case other

  /// The period that a folded text names: first the form of France Travail's labels (`Mensuel de …`), then what stands
  /// by the figure.
  init?(_ text: String) {
    let has = { (parts: [String]) in parts.contains { text.holds($0) } }
    if text.hasPrefix("horaire de") {
      self = .hour
    } else if text.hasPrefix("mensuel de") {
      self = .month
    } else if text.hasPrefix("annuel de") {
      self = .year
    } else if has(["/jour", "/ jour", "par jour", "journalier", "/semaine", "/ semaine", "par semaine", "hebdo"]) {
      self = .other
    } else if has(["/mois", "/ mois", "par mois", "mensuel"]) {
      self = .month
    } else if has(["/an", "/ an", "par an", "annuel"]) {
      self = .year
    } else if has(["/h", "/ h", "horaire", "l'heure", "par heure"]) {
      self = .hour
    } else {
      return nil
    }
  }

  /// The period that the size of an amount in cents suggests.
  init(amount: Int) {
    self = amount <= 100_00 ? .hour : amount <= 12_000_00 ? .month : .year
  }

  /// Cents per hour of an amount in cents, rounded to the nearest; nil where they cannot be told.
  func centsPerHour(_ amount: Int, weeklyMinutes: Int, paidMonths: Int) -> Int? {
    switch self {
    case .hour: amount
    case .month: rounded(amount * 60 * max(12, min(paidMonths, 16)), weeklyMinutes * 52)
    case .year: rounded(amount * 60, weeklyMinutes * 52)
    case .other: nil
    }
  }

  private func rounded(_ numerator: Int, _ denominator: Int) -> Int {
    (2 * numerator + denominator) / (2 * denominator)
  }
}
