/// An interview without an appointment, and why.
public struct Unplaced: Hashable, Sendable {
  /// The interview.
  public let interview: Interview
  /// Why it has none, and what would help.
  public let reason: UnplacedReason
}

/// Why an interview has no appointment: the first of these that holds, with what would help. Times are minutes of the day.
public enum UnplacedReason: Hashable, Sendable {
  /// The employer has no interviewer, or none of them has a slot.
  case noSlots
  /// The person arrives after the last slot begins; `minutes` earlier would do for one.
  case arrivesTooLate(minutes: Int)
  /// The person leaves before the first slot ends; `minutes` later would do for one.
  case leavesTooEarly(minutes: Int)
  /// No slot lies between arrival and departure and outside the absences.
  case absentAtAllSlots
  /// Every slot the person could come to collides with these appointments, which were promised to them.
  case crossesPromised([Appointment])
  /// At the times when the people asked for can come, the employer has too few slots, by this number at least.
  case slotsMissing(Int)
  /// Even with nobody else there the person could not have this interview with all of their others, which are these.
  case crossesOthers([Interview])
  /// Slots would do for as many, but not with the times of the people's other interviews. `free` are this employer's slots that
  /// nobody has and the person could come to, were it not for their other appointments.
  case noCommonTime(free: [Range<Int>])
}

extension UnplacedReason {
  /// The interviews of a plan that have no appointment.
  static func all(in plan: PartPlan, _ day: DayTables) -> [Unplaced] {
    let part = plan.placement.part
    return part.asks.indices.filter { plan.placement.slotOf[$0] < 0 }.map { ask in
      let own = part.asks[ask]
      let reason = withoutOthers(own, part, day) ?? amongOthers(ask, plan)
      return Unplaced(interview: own.interview, reason: reason)
    }
  }

  /// What keeps the person from every slot, whoever else is there.
  private static func withoutOthers(_ ask: DayPart.Ask, _ part: DayPart, _ day: DayTables) -> UnplacedReason? {
    guard ask.choices.isEmpty else { return nil }
    let attendee = day.attendee(ask.interview.person)
    let slots = day.interviewers.filter { $0.employer == ask.interview.employer }.flatMap(\.slots)
    guard let lastStart = slots.map(\.lowerBound).max(), let firstEnd = slots.map(\.upperBound).min() else {
      return .noSlots
    }
    if let arrival = attendee.arrival, arrival > lastStart { return .arrivesTooLate(minutes: arrival - lastStart) }
    if let departure = attendee.departure, departure < firstEnd {
      return .leavesTooEarly(minutes: firstEnd - departure)
    }
    guard slots.contains(where: attendee.isThere) else { return .absentAtAllSlots }
    // The slots that promised appointments of other people leave; none of them, and it is slots that are missing.
    guard part.slotsOf[ask.employer].contains(where: { attendee.isThere(part.slots[$0].time) }) else {
      return .slotsMissing(1)
    }
    return .crossesPromised(day.promisedTo[ask.interview.person] ?? [])
  }

  private static func amongOthers(_ ask: Int, _ plan: PartPlan) -> UnplacedReason {
    let part = plan.placement.part
    let own = part.asks[ask]
    let missing = plan.relaxed.leftOut[own.employer]
    if missing > 0 { return .slotsMissing(missing) }
    if plan.relaxed.ownDays[own.person].leastLeftOut > 0 {
      return .crossesOthers(part.people[own.person].asks.filter { $0 != ask }.map { part.asks[$0].interview })
    }
    return .noCommonTime(free: own.choices.filter { plan.placement.holderOf[$0] < 0 }.map { part.slots[$0].time })
  }
}
