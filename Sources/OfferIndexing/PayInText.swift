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
        position += 1
        continue
      }
      if let pay = pay(amount, from: position, in: text, time) { result.append(pay) }
      position = amount.end
    }
    return result
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
    guard word != nil || isGross || period == .hour else { return nil }
    if text.has(netWords, in: text.words(from: amount.end, atMost: 3)) || text.has(netWords, in: before.suffix(3)) {
      return nil
    }
    if text.has(otherMoney, in: near.prefix(3)) || period == .other { return nil }
    let known = period ?? PayPeriod(amount: amount.cents[0])
    if amount.cents.contains(where: { PayPeriod(amount: $0) != known }) { return nil }
    // A month of a part time whose hours are not said.
    if known != .hour, time.weekly == nil, time.isFullTime == false { return nil }
    let minutes = time.weekly?.minutes ?? 35 * 60
    let hourly = amount.cents.compactMap { known.centsPerHour($0, weeklyMinutes: minutes, paidMonths: 12) }
    guard hourly.count == amount.cents.count, hourly.allSatisfy({ (800...10_000).contains($0) }) else { return nil }
    return HourlyPay(minimum: hourly[0], maximum: hourly[hourly.count - 1])
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
