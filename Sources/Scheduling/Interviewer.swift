/// Somebody who sees participants one after the other, in one room, for one employer or one offer.
///
/// Times are minutes of the day: 540 is 9:00, a range ends before its upper bound.
public struct Interviewer: Hashable, Sendable {
  /// The number that appointments name them by; one interviewer, one number.
  public let number: Int
  /// The employer, or the offer, whose interviews they hold.
  public let employer: Int
  /// The room. Interviewers with the same number sit in the same room.
  public let room: Int
  /// From when to when they see people, within 0..<1,440.
  public let hours: Range<Int>
  /// How long an interview takes, in minutes, 1 or more.
  public let length: Int
  /// The minutes between two interviews, 0 or more.
  public let pause: Int
  /// When they see nobody, in any order.
  public let breaks: [Range<Int>]

  /// An interviewer.
  public init(
    number: Int, employer: Int, room: Int, hours: Range<Int>, length: Int, pause: Int = 0, breaks: [Range<Int>] = []
  ) {
    (self.number, self.employer, self.room) = (number, employer, room)
    (self.hours, self.length, self.pause, self.breaks) = (hours, length, pause, breaks)
  }

  /// The times at which they can see somebody, in order: one after the other with the pause between two, as early as the
  /// hours and the breaks allow; after a break the next one begins at once. None where hours or length make no sense.
  /// - Complexity: O(slots × breaks).
  public var slots: [Range<Int>] {
    guard hasUsableTimes else { return [] }
    let breaks = breaks.filter { !$0.isEmpty }
    var found: [Range<Int>] = []
    var start = hours.lowerBound
    while start + length <= hours.upperBound {
      let slot = start..<start + length
      if let rest = breaks.first(where: { $0.overlaps(slot) }) {
        start = rest.upperBound
      } else {
        found.append(slot)
        start = slot.upperBound + pause
      }
    }
    return found
  }

  /// Whether hours, length and pause can be those of a day.
  var hasUsableTimes: Bool {
    hours.lowerBound >= 0 && hours.upperBound <= minutesOfDay && !hours.isEmpty
      && (1...minutesOfDay).contains(length) && (0...minutesOfDay).contains(pause)
  }
}

/// The minutes of a day.
let minutesOfDay = 1_440
/// The day with the one before and the one after, in minutes of the day.
let nearDay = -minutesOfDay..<2 * minutesOfDay
