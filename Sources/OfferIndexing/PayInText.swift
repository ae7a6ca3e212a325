import Employment
import FrenchText

/// The gross pay per hour that an offer states in its own words.
///
/// An amount counts as pay where the words say so: after `salaire`, `rémunération`, `taux horaire`, before `brut`, or per
/// hour; bonuses, lunch vouchers, turnover and net pay do not. Amounts that contradict each other leave the pay unknown.
struct PayInText {
  /// Gross pay per hour; nil where the words do not say, or say several things.
  let pay: HourlyPay?

  /// - Parameters:
  ///   - time: the hours that a monthly or yearly amount is paid for; 35 a week where neither they nor part time is known.
  ///   - published: the day that gives `SMIC` its amount.
  init(_ text: OfferText, _ time: WorkingTime, published: CalendarDate?) {
    let amounts = Self.amounts(in: text.title, time) + Self.amounts(in: text.description, time)
    if let first = amounts.first {
      let agree = amounts.allSatisfy { Self.agree($0, first) }
      pay = agree ? first : nil
    } else {
      let isMinimum = Self.isMinimumWage(text.title) || Self.isMinimumWage(text.description)
      pay = isMinimum ? published.flatMap(MinimumWage.centsPerHour).map { HourlyPay(minimum: $0, maximum: $0) } : nil
    }
  }

  /// Whether two amounts may say the same: they are at most a quarter apart, as a fixed pay and one with its bonus are.
  private static func agree(_ left: HourlyPay, _ right: HourlyPay) -> Bool {
    left.minimum * 4 <= right.maximum * 5 && right.minimum * 4 <= left.maximum * 5
  }

  private static func amounts(in text: FoldedText, _ time: WorkingTime) -> [HourlyPay] {
    var result: [HourlyPay] = []
    var position = 0
    while position < text.words.count {
      guard text.words[position].isNumber, let amount = MoneyInText(text, at: position) else {
        if let pay = bareRate(text, at: position) { result.append(pay) }
        position += 1
        continue
      }
      if let pay = pay(amount, from: position, in: text, time) { result.append(pay) }
      position = amount.end
    }
    return result
  }

  /// `Tarif : 12,31`: euros and cents right after a word for a rate can only be an hour's.
  private static func bareRate(_ text: FoldedText, at position: Int) -> HourlyPay? {
    guard text.words[position].isNumber, text.is(rateWords, at: position - 1), text.words[position].gap <= .colon,
      let amount = text.number(at: position), amount.hundredths % 100 != 0, (1100...6000).contains(amount.hundredths),
      endsClause(amount.end, in: text)
    else { return nil }
    return HourlyPay(minimum: amount.hundredths, maximum: amount.hundredths)
  }

  private static func pay(
    _ amount: MoneyInText, from start: Int, in text: FoldedText, _ time: WorkingTime
  ) -> HourlyPay? {
    let before = text.words(before: start, atMost: 12)
    let after = text.words(from: amount.end, atMost: 5, within: .bracket)
    // What is added to the pay (`+ primes`) says nothing about it.
    let near = after.prefix { !text.words[$0].isNumber && !text.is(joins, at: $0) && !text.isAdded($0) }
    // What stands between the word for pay and the amount tells whether it is the pay or something beside it.
    let word = before.last { text.is(payWords, at: $0) }
    let other = before.last { text.is(otherMoney, at: $0) }
    if let other, other > (word ?? -1) { return nil }
    let isGross = near.contains { text.is(grossWords, at: $0) }
    let period = PayPeriod.inText(text, near) ?? PayPeriod.inText(text, (word ?? start)..<start)
    // `24-27 K€ annuels`, `30/35k`, `1 430 € pour 26 h`: a range, or the hours it is paid for, tell pay as well.
    let isRange =
      amount.cents.count == 2 && (period != nil || endsClause(amount.end, in: text) && amount.cents[0] > 15_000_00)
    guard word != nil || isGross || period == .hour || isRange || isForHours(amount.end, in: text) else { return nil }
    if text.has(netWords, in: text.words(from: amount.end, atMost: 3)) || text.has(netWords, in: before.suffix(3)) {
      return nil
    }
    if text.has(otherMoney, in: near.prefix(3)) || period == .other { return nil }
    let known = period ?? PayPeriod(amount: amount.cents[0])
    if amount.cents.contains(where: { PayPeriod(amount: $0) != known }) { return nil }
    // A month of a part time whose hours are not said.
    if known != .hour, time.weekly == nil, time.isFullTime == false { return nil }
    let minutes = time.weekly?.minutes ?? 35 * 60
    let paidMonths = months(after, in: text)
    let hourly = amount.cents.compactMap { known.centsPerHour($0, weeklyMinutes: minutes, paidMonths: paidMonths) }
    guard hourly.count == amount.cents.count, hourly.allSatisfy({ (800...10_000).contains($0) }) else { return nil }
    return HourlyPay(minimum: hourly[0], maximum: hourly[hourly.count - 1])
  }

  private static func endsClause(_ position: Int, in text: FoldedText) -> Bool {
    position >= text.words.count || text.words[position].gap >= .comma
  }

  /// `pour 26 h`
  private static func isForHours(_ position: Int, in text: FoldedText) -> Bool {
    guard text.is(forWords, at: position), let hours = text.number(at: position + 1) else { return false }
    return (10...48).contains(hours.whole) && text.is(hourWords, at: hours.end)
  }

  /// The months that a monthly amount is paid for in a year: `2 100 € x 13`, `sur 13 mois`.
  private static func months(_ after: Range<Int>, in text: FoldedText) -> Int {
    for position in after where text.is(times, at: position) {
      guard let months = text.number(at: position + 1), (12...16).contains(months.whole) else { continue }
      if text.is(byWord, at: position) || text.is(monthWord, at: months.end) { return months.whole }
    }
    return 12
  }

  /// `salaire : SMIC`; not a share of it, nor something above it.
  private static func isMinimumWage(_ text: FoldedText) -> Bool {
    text.words.indices.contains { position in
      guard text.is(smic, at: position) else { return false }
      let before = text.words(before: position, atMost: 5)
      let after = text.words(from: position + 1, atMost: 2)
      let isPay = text.has(payWords, in: before) || text.words[position].gap >= .colon
      return isPay && !text.has(notMinimum, in: before) && !text.has(notMinimum, in: after)
        && !before.contains { text.words[$0].isNumber } && !after.prefix(1).contains { text.words[$0].isNumber }
    }
  }
}

extension PayInText {
  private static let rateWords = WordGroup("tarif taux horaire salaire remuneration thb")
  private static let forWords = WordGroup("pour")
  private static let hourWords = WordGroup("h heures")
  private static let times = WordGroup("x sur")
  private static let byWord = WordGroup("x")
  private static let monthWord = WordGroup("mois")
  private static let smic = WordGroup("smic")
  private static let notMinimum = WordGroup(
    "du superieur superieure plus partir selon entre pourcentage minimum dessus apprentissage age")
  private static let payWords = WordGroup(
    "salaire salaires tau remuneration remunerations remunere remuneree taux paie fixe salarial salariale package brut")
  private static let grossWords = WordGroup("brut bruts brute brutes")
  private static let netWords = WordGroup("net nets nette")
  private static let joins = WordGroup("plus avec prime primes")
  private static let otherMoney = WordGroup(
    "prime primes panier paniers ticket tickets titre titres indemnite indemnites ifm variable variables commission "
      + "commissions bonus prevoyance logement loyer repas deplacement deplacements km kilometre affaires frais cooptation "
      + "remboursement remboursees points complement segur apport budget cheques cheque cadeaux ca participation "
      + "interessement mutuelle anciennete allocation bourse forfait zone trajet transport caution financement epargne "
      + "gratification annees ans stage ca capital chiffre pourboires jour nuit")
}

extension PayPeriod {
  /// The period that words beside an amount name; nil where none does.
  fileprivate static func inText(_ text: FoldedText, _ range: some Collection<Int>) -> PayPeriod? {
    for position in range {
      if let period = names[text.words[position].hash] { return period }
    }
    return nil
  }

  private static let names: [UInt64: PayPeriod] = {
    let words: [(String, PayPeriod)] = [
      ("h", .hour), ("heure", .hour), ("horaire", .hour), ("heures", .hour), ("mois", .month), ("mensuel", .month),
      ("mensuels", .month), ("mensuelle", .month), ("mensuellement", .month), ("an", .year), ("annuel", .year),
      ("annuels", .year), ("annuelle", .year), ("annee", .year), ("annuellement", .year), ("jour", .other),
      ("jours", .other), ("j", .other), ("semaine", .other), ("journee", .other), ("nuit", .other),
      ("vacation", .other),
    ]
    return Dictionary(uniqueKeysWithValues: words.map { (wordHash($0.0.utf8), $0.1) })
  }()
}
