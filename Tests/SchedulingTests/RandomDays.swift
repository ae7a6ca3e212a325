import TestSupport

@testable import Scheduling

extension SplitMix {
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}

extension InterviewDay {
  /// A day drawn from a seed: people with one interview or several, some late, some absent in between.
  static func drawn(
    _ seed: UInt64, interviewers: Int, employers: Int, interviews: Int, most: Int, hours: Int, promised: Int = 0
  ) -> InterviewDay {
    var random = SplitMix(seed: seed)
    let lengths = [15, 20, 30].shuffled(using: &random)
    var day = InterviewDay(interviewers: [], interviews: [], attendees: [])
    for number in 0..<interviewers {
      let begin = 540 + random.below(3) * 10
      day.interviewers.append(
        Interviewer(
          number: number, employer: number % employers, room: number / 2, hours: begin..<begin + hours,
          length: lengths[number % employers % 3], pause: random.below(2) * 5,
          breaks: random.below(3) == 0 ? [begin + hours / 2..<begin + hours / 2 + 10] : []))
    }
    var person = 0
    while day.interviews.count < interviews {
      for employer in (0..<employers).shuffled(using: &random).prefix(random.below(most) + 1) {
        day.interviews.append(Interview(person: person, employer: employer))
      }
      let late = random.below(3) == 0 ? random.below(hours) : 0
      day.attendees.append(
        Attendee(
          person: person, arrival: random.below(4) == 0 ? nil : 530 + late,
          departure: random.below(4) == 0 ? 540 + hours - random.below(hours / 2) : nil,
          absences: random.below(4) == 0 ? [560..<580] : [],
          gaps: .init(sameRoom: random.below(2) * 5, otherRoom: 5 + random.below(2) * 10)))
      person += 1
    }
    day.interviews = Array(day.interviews.prefix(interviews))
    // Some days have a list for each employer, some have none, and some lists name only a part.
    for interview in day.interviews where seed % 3 != 0 && random.below(4) != 0 {
      day.standing[interview] = random.below(interviews) + 1
    }
    // What is promised is taken from a schedule of the day, so that it does not contradict itself.
    if promised > 0 { day.promised = Array(Schedule(day).appointments.shuffled(using: &random).prefix(promised)) }
    return day
  }

  /// The same day with its lists in another order.
  func shuffled(_ seed: UInt64) -> InterviewDay {
    var random = SplitMix(seed: seed)
    return InterviewDay(
      interviewers: interviewers.shuffled(using: &random), interviews: interviews.shuffled(using: &random),
      attendees: attendees.shuffled(using: &random), standing: standing,
      promised: promised.shuffled(using: &random))
  }

  func attendee(_ person: Int) -> Attendee {
    attendees.first { $0.person == person } ?? Attendee(person: person)
  }

  /// Whether a person can have both, or an interviewer can: written from the meaning.
  func canBoth(_ one: Appointment, _ other: Appointment) -> Bool {
    let (first, second) = one.time.lowerBound <= other.time.lowerBound ? (one, other) : (other, one)
    let between = second.time.lowerBound - first.time.upperBound
    let left = interviewers.first { $0.number == first.interviewer }
    let right = interviewers.first { $0.number == second.interviewer }
    if first.interviewer == second.interviewer, between < left?.pause ?? 0 { return false }
    guard one.interview.person == other.interview.person else {
      return first.interviewer != second.interviewer || between >= 0
    }
    let gaps = attendee(one.interview.person).gaps
    return between >= (left?.room == right?.room ? gaps.sameRoom : gaps.otherRoom)
  }

  /// Every appointment that an interview could have, were it the only one.
  func choices(_ interview: Interview) -> [Appointment] {
    let attendee = attendee(interview.person)
    return interviewers.filter { $0.employer == interview.employer }.flatMap { one in
      one.slots.map { Appointment(interview, interviewer: one.number, time: $0) }
    }.filter { one in
      one.time.lowerBound >= attendee.arrival ?? 0 && one.time.upperBound <= attendee.departure ?? 1_440
        && !attendee.absences.contains { $0.overlaps(one.time) }
    }
  }

  /// What is aimed at, in the order of rank: each is better the smaller it is.
  func aims(_ appointments: [Appointment], keeping earlier: [Appointment]) -> [Int] {
    let earlier = Set(earlier)
    let own = Dictionary(grouping: appointments, by: \.interview.person).values
    let waiting = own.reduce(0) { sum, own in
      let stay = (own.map(\.time.upperBound).max() ?? 0) - (own.map(\.time.lowerBound).min() ?? 0)
      return sum + stay - own.reduce(0) { $0 + $1.time.count }
    }
    return [
      -appointments.count, -appointments.count { earlier.contains($0) }, leftOutBeforeOthers(appointments), waiting,
      appointments.reduce(0) { $0 + $1.time.upperBound },
    ]
  }

  /// For each interview without an appointment, how many of its employer's stand after it in the list.
  private func leftOutBeforeOthers(_ appointments: [Appointment]) -> Int {
    let asked = Set(interviews).subtracting(promised.map(\.interview))
    return asked.subtracting(appointments.map(\.interview)).reduce(0) { sum, leftOut in
      sum
        + asked.count {
          $0.employer == leftOut.employer && standing[$0] ?? .max > standing[leftOut] ?? .max
        }
    }
  }

  /// The twin: the best aims of all schedules, found by trying them all.
  func bestAims(keeping earlier: [Appointment] = []) -> [Int] {
    let asked = Set(interviews).subtracting(promised.map(\.interview)).sorted()
    let choices = asked.map { self.choices($0).filter { one in promised.allSatisfy { canBoth(one, $0) } } }
    var best: [Int]?
    func choose(_ place: Int, _ chosen: [Appointment]) {
      guard place < asked.count else {
        let aims = aims(chosen, keeping: earlier)
        if best.map({ aims.lexicographicallyPrecedes($0) }) != false { best = aims }
        return
      }
      // As many as are left can be added at most.
      if let best, -(chosen.count + asked.count - place) > best[0] { return }
      for one in choices[place] where chosen.allSatisfy({ canBoth(one, $0) }) { choose(place + 1, chosen + [one]) }
      choose(place + 1, chosen)
    }
    choose(0, promised)
    return best ?? []
  }

  /// What is wrong with a schedule of this day: nothing, always.
  func faults(_ schedule: Schedule) -> [String] {
    var faults: [String] = []
    let all = schedule.appointments
    for (place, one) in all.enumerated() where !promised.contains(one) {
      if !choices(one.interview).contains(one) { faults.append("\(one) is no slot for its person") }
      for (other, second) in all.enumerated() where other != place && !canBoth(one, second) {
        faults.append("\(one) and \(second) together")
      }
    }
    if Set(all.map(\.interview)).count != all.count { faults.append("an interview twice") }
    if !Set(promised).isSubset(of: all) { faults.append("a promise is not kept") }
    let wanted = Set(interviews).union(promised.map(\.interview))
    if Set(all.map(\.interview)).union(schedule.unplaced.map(\.interview)) != wanted {
      faults.append("somebody is lost")
    }
    return faults
  }
}
