import Employment

/// What is known of a set: what is in it, what is not, and whether the rest is known to be outside.
///
/// A participant's licences, skills or accepted contracts are rarely all written down. What nobody asked about is
/// `unknown`, never `no`.
public struct KnownSet<Element: Hashable & Comparable & Sendable>: Hashable, Sendable {
  /// The elements known to be in, ascending.
  public private(set) var members: [Element]
  /// The elements known to be out, ascending.
  public private(set) var absent: [Element]
  /// Whether every element that is not listed is known to be out.
  public var isComplete: Bool

  /// What is known; an element that is listed on both sides is a member.
  public init(members: [Element] = [], absent: [Element] = [], isComplete: Bool = false) {
    let members = Set(members)
    self.members = members.sorted()
    self.absent = Set(absent).subtracting(members).sorted()
    self.isComplete = isComplete
  }

  /// Nothing is known.
  public static var unknown: Self { Self() }

  /// Whether an element is in.
  public func state(of element: Element) -> TriState {
    if members.contains(element) { return .yes }
    return isComplete || absent.contains(element) ? .no : .unknown
  }

  /// Whether nothing at all is known.
  public var isUnknown: Bool { members.isEmpty && absent.isEmpty && !isComplete }

  /// The same with one element known to be in.
  public func including(_ element: Element) -> Self {
    Self(members: members + [element], absent: absent.filter { $0 != element }, isComplete: isComplete)
  }

  /// The same with one element known to be out.
  public func excluding(_ element: Element) -> Self {
    Self(members: members.filter { $0 != element }, absent: absent + [element], isComplete: isComplete)
  }
}
