/// A pattern of working hours that not everybody can accept.
public enum Shift: String, Sendable, Codable, CaseIterable, Comparable {
  case night
  case weekend
  /// Coupure: the day is cut in two.
  case split
  case twoShifts = "2x8"
  case threeShifts = "3x8"
  /// Early or late: horaires décalés.
  case staggered

  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool { left.order < right.order }
  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A number of hours per week, kept in minutes: 33 h 50 is 2,030.
public struct WeeklyHours: Hashable, Comparable, Sendable {
  /// Minutes per week.
  public let minutes: Int
  /// A working week of that many minutes.
  public init(minutes: Int) { self.minutes = minutes }
  /// A working week of that many whole hours.
  public init(hours: Int) { minutes = hours * 60 }
  /// The hours as a decimal, to a hundredth.
  public var hours: Double { (Double(minutes) / 60 * 100).rounded() / 100 }
  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }
}

/// When and how much one works.
public struct WorkingTime: Hashable, Sendable {
  /// Hours per week; nil when the offer does not say.
  public var weekly: WeeklyHours?
  /// Full time or not; nil when the offer does not say.
  public var isFullTime: Bool?
  /// The demanding patterns; empty when the offer states ordinary day work, nil when it does not say.
  public var shifts: [Shift]?

  /// A working time of the given facts.
  public init(weekly: WeeklyHours? = nil, isFullTime: Bool? = nil, shifts: [Shift]? = nil) {
    (self.weekly, self.isFullTime, self.shifts) = (weekly, isFullTime, shifts)
  }
}

/// Gross pay per hour, in cents of a euro.
public struct HourlyPay: Hashable, Sendable {
  /// The least, in cents.
  public var minimum: Int
  /// The most, in cents; equal to the least where the offer gives one figure.
  public var maximum: Int

  /// Pay between two bounds, whichever order they come in.
  public init(minimum: Int, maximum: Int) {
    (self.minimum, self.maximum) = (min(minimum, maximum), max(minimum, maximum))
  }
}

/// A level of training, as offers and participants state it (from none to five years after the bac).
public enum TrainingLevel: Int, Sendable, Codable, CaseIterable, Comparable {
  /// No qualification.
  case none = 0
  /// End of lower secondary, brevet.
  case brevet = 1
  /// CAP, BEP: level 3 of the national framework (formerly V).
  case cap = 2
  /// Baccalauréat: level 4 (formerly IV).
  case bac = 3
  /// Two years after the bac: level 5 (formerly III).
  case bacPlus2 = 4
  /// Three or four years after the bac: level 6 (formerly II).
  case bacPlus3 = 5
  /// Five years after the bac or more: levels 7 and 8 (formerly I).
  case bacPlus5 = 6

  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
