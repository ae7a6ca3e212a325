import Employment
import Matching
import Territory

/// A decimal number as French writes it: `34`, `71,25`, `1 204,5`; at most two decimals, none that is zero at the end.
public func french(_ points: Points) -> String { decimal(hundredths: points.hundredths, isFixed: false) }

/// As `french(_:)`, with two decimals always: for columns.
public func frenchFixed(_ points: Points) -> String { decimal(hundredths: points.hundredths, isFixed: true) }

/// A share or value between 0 and 1: `0,85`.
public func french(_ value: Hundredths) -> String { decimal(hundredths: value.value, isFixed: false) }

/// As `french(_:)`, with two decimals always: for columns.
public func frenchFixed(_ value: Hundredths) -> String { decimal(hundredths: value.value, isFixed: true) }

private func decimal(hundredths: Int, isFixed: Bool) -> String {
  let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
  let sign = hundredths < 0 ? "−" : ""
  if rest == 0, !isFixed { return sign + grouped(whole) }
  if rest % 10 == 0, !isFixed { return "\(sign)\(grouped(whole)),\(rest / 10)" }
  return "\(sign)\(grouped(whole)),\(rest < 10 ? "0" : "")\(rest)"
}

/// A place in a list: `1re` or `1er`, `2e`, `12e`.
public func ordinal(_ place: Int, isFeminine: Bool = false) -> String {
  place == 1 ? (isFeminine ? "1re" : "1er") : "\(place)e"
}

/// A count with its noun, singular below two as French has it: `0 offre`, `1 offre`, `2 offres`.
public func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(grouped(number)) \(abs(number) < 2 ? singular : plural ?? singular + "s")"
}

/// A whole number with a narrow no-break space between thousands: `2 384`.
public func grouped(_ number: Int) -> String {
  let digits = Array(String(abs(number)))
  var result = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { result += "\u{202F}" }
    result.append(digit)
  }
  return (number < 0 ? "−" : "") + result
}

/// A date as French writes it: `21/11/2026`.
public func french(_ date: CalendarDate) -> String {
  let (year, month, day) = date.components
  return "\(day < 10 ? "0" : "")\(day)/\(month < 10 ? "0" : "")\(month)/\(year)"
}

/// A duration: `25 min`, `1 h`, `1 h 05`.
public func french(_ minutes: Minutes) -> String {
  guard minutes.value >= 60 else { return "\(minutes.value) min" }
  let (hours, rest) = minutes.value.quotientAndRemainder(dividingBy: 60)
  return rest == 0 ? "\(hours) h" : "\(hours) h \(rest < 10 ? "0" : "")\(rest)"
}

/// A distance, to the kilometre: `12 km`; `moins de 1 km`.
public func french(_ distance: Kilometres) -> String {
  distance.value < 1 ? "moins de 1 km" : "\(Int(distance.value.rounded())) km"
}

/// Weekly hours: `35 h`, `33 h 50`.
public func french(_ hours: WeeklyHours) -> String {
  let (whole, rest) = hours.minutes.quotientAndRemainder(dividingBy: 60)
  return rest == 0 ? "\(whole) h" : "\(whole) h \(rest < 10 ? "0" : "")\(rest)"
}

/// A number of months: `6 mois`, `1 an`, `2 ans et 6 mois`.
public func frenchMonths(_ months: Int) -> String {
  let (years, rest) = months.quotientAndRemainder(dividingBy: 12)
  if years == 0 { return "\(months) mois" }
  return count(years, "an") + (rest == 0 ? "" : " et \(rest) mois")
}

/// A list in a sentence: `A`, `A et B`, `A, B et C`.
public func enumeration(_ items: [String], _ conjunction: String = "et") -> String {
  guard let last = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}
