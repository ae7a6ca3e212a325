/// A category of the French driving licence (Code de la route, art. R221-4).
public enum DrivingLicence: String, Sendable, Codable, CaseIterable, Comparable {
  case am = "AM"
  case a1 = "A1"
  case a2 = "A2"
  case a = "A"
  case b1 = "B1"
  case b = "B"
  case b96 = "B96"
  case be = "BE"
  case c1 = "C1"
  case c1e = "C1E"
  case c = "C"
  case ce = "CE"
  case d1 = "D1"
  case d1e = "D1E"
  case d = "D"
  case de = "DE"

  /// Reads a category, whatever its case; `EB`, `EC`, `ED` are the older names of `BE`, `CE`, `DE`, and `B79` that of
  /// mention 79.06.
  public init?(code: some StringProtocol) {
    switch code.uppercased() {
    case "EB", "B79": self = .be
    case "EC": self = .ce
    case "ED": self = .de
    case let other: self.init(rawValue: other)
    }
  }

  /// The categories that this one gives the right to drive as well, itself excluded (Code de la route, art. R221-5 to
  /// R221-8): a heavier category presupposes B, and a trailer category the vehicle alone.
  public var implied: [DrivingLicence] {
    switch self {
    case .am, .b1: self == .b1 ? [.am] : []
    case .a1: [.am]
    case .a2: [.a1, .am]
    case .a: [.a2, .a1, .am]
    case .b: [.b1, .am]
    case .b96: [.b, .b1, .am]
    case .be: [.b96, .b, .b1, .am]
    case .c1: [.b, .b1, .am]
    case .c1e: [.c1, .be, .b96, .b, .b1, .am]
    case .c: [.c1, .b, .b1, .am]
    case .ce: [.c, .c1e, .c1, .be, .b96, .b, .b1, .am]
    case .d1: [.b, .b1, .am]
    case .d1e: [.d1, .be, .b96, .b, .b1, .am]
    case .d: [.d1, .b, .b1, .am]
    case .de: [.d, .d1e, .d1, .be, .b96, .b, .b1, .am]
    }
  }

  /// The category that must be held before this one can be passed (Code de la route, art. R221-5 to R221-8): B for every
  /// heavier vehicle, the vehicle alone for a trailer, A2 for A.
  public var prerequisite: DrivingLicence? {
    switch self {
    case .am, .a1, .a2, .b1, .b: nil
    case .a: .a2
    case .b96, .be, .c1, .c, .d1, .d: .b
    case .c1e: .c1
    case .ce: .c
    case .d1e: .d1
    case .de: .d
    }
  }

  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool { left.order < right.order }
  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
