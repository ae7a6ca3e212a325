import Employment
import FrenchText

/// What a pay text says.
enum PayReading: Equatable {
  /// Gross pay per hour.
  case pay(HourlyPay)
  /// Figures that make no sense for the period they are given for.
  case unusable
  /// No figure.
  case notStated

  /// Reads a pay text and brings it to the hour.
  ///
  /// A month is 52/12 weeks and a year 52 weeks of the offer's hours, 35 where it does not say. Where the text names no
  /// period ("Autre de …"), the size of the figure tells: up to 100 an hour, up to 12,000 a month, else a year. A result
  /// outside 5 to 100 € an hour is unusable.
  init(_ text: String, weekly: WeeklyHours?) {
    let folded = FrenchText.folded(text)
    let amounts = numbers(in: folded).filter { number in
      let unit = number.following
      return !unit.hasPrefix("mois") && !unit.hasPrefix("%") && number.hundredths >= 500
    }
    guard let first = amounts.first else {
      self = .notStated
      return
    }
    let isThousands = first.following.hasPrefix("k")
      || amounts.count > 1 && amounts[1].following.hasPrefix("k") && first.hundredths < 100_00
    let scale = isThousands ? 1000 : 1
    let values = amounts.prefix(2).map { $0.hundredths * scale }
    let period = Period(folded) ?? Period(amount: values[0])
    let minutes = weekly?.minutes ?? 35 * 60
    let paidMonths = numbers(in: folded).first { $0.following.hasPrefix("mois") }?.whole ?? 12
    let hourly = values.map { period.centsPerHour($0, weeklyMinutes: minutes, paidMonths: paidMonths) }
    guard hourly.allSatisfy({ (500...10_000).contains($0) }) else {
      self = .unusable
      return
    }
    self = .pay(HourlyPay(minimum: hourly[0], maximum: hourly.count > 1 ? hourly[1] : hourly[0]))
  }

  private enum Period {
    case hour, month, year

    init?(_ text: String) {
      if text.contains("horaire") || text.contains("/h") || text.contains("heure") {
        self = .hour
      } else if text.contains("mensuel") || text.contains("/mois") || text.contains("par mois") {
        self = .month
      } else if text.contains("annuel") || text.contains("/an") || text.contains("par an") {
        self = .year
      } else {
        return nil
      }
    }

    init(amount: Int) {
      self = amount <= 100_00 ? .hour : amount <= 12_000_00 ? .month : .year
    }

    /// Cents per hour of an amount in cents, rounded to the nearest.
    func centsPerHour(_ amount: Int, weeklyMinutes: Int, paidMonths: Int) -> Int {
      switch self {
      case .hour: amount
      case .month: rounded(amount * 60 * max(12, min(paidMonths, 16)), weeklyMinutes * 52)
      case .year: rounded(amount * 60, weeklyMinutes * 52)
      }
    }

    private func rounded(_ numerator: Int, _ denominator: Int) -> Int {
      (2 * numerator + denominator) / (2 * denominator)
    }
  }
}
