/// The employers of a day that share participants, with their interviews: what must be planned together. Slots, interviews
/// ("asks") and people are numbered from 0 here.
struct DayPart: Sendable {
  /// By employer.
  private(set) var slots: [Slot] = []
  /// The slots of each employer.
  private(set) var slotsOf: [Range<Int>] = []
  private(set) var employers: [Employer] = []
  private(set) var asks: [Ask] = []
  private(set) var people: [Person] = []
  /// Whether an ask can take a slot, asks one after the other, each as long as its employer has slots.
  private var allowed: [Bool] = []
  let prices: Prices

  struct Employer: Sendable {
    let number: Int
    var asks: [Int] = []
  }

  struct Ask: Sendable {
    let interview: Interview
    let person: Int
    let employer: Int
    /// The slots that the person can come to, whatever else is planned.
    let choices: [Int]
    /// The slot it had in the schedule that is to change little; -1 when it had none, or cannot keep it.
    let previous: Int
    /// How many interviews of its employer stand after it: what is lost when it does not take place and the last one does.
    fileprivate(set) var worth: Int = 0
    fileprivate let firstFlag: Int
  }

  struct Person: Sendable {
    let number: Int
    var asks: [Int] = []
    let promised: [Slot]
    let gaps: Attendee.Gaps
    /// From the first promised appointment to the last one; nil without any.
    let stay: Range<Int>?
    /// The minutes of the promised appointments.
    let interviewed: Int
  }

  /// - Parameters:
  ///   - interviews: those of the part, in neutral order.
  ///   - previous: the appointments to keep where that costs nothing of a higher rank.
  init(_ interviews: [Interview], _ day: DayTables, previous: [Interview: Appointment]) {
    prices = Prices(interviews: interviews.count)
    var employerOf: [Int: Int] = [:]
    for number in Set(interviews.map(\.employer)).sorted() {
      employerOf[number] = employers.count
      employers.append(Employer(number: number))
      let own = day.slotsOf[number] ?? []
      slotsOf.append(slots.count..<slots.count + own.count)
      slots += own
    }
    for interview in interviews {
      guard let employer = employerOf[interview.employer] else { continue }
      let attendee = day.attendee(interview.person)
      if people.last?.number != interview.person {
        let promised = (day.promisedTo[interview.person] ?? []).map(day.slot)
        people.append(Person(number: interview.person, promised, attendee.gaps))
      }
      let person = people.count - 1
      let flags = slotsOf[employer].map { slot in
        attendee.isThere(slots[slot].time)
          && people[person].promised.allSatisfy { slots[slot].isApart(from: $0, attendee.gaps) }
      }
      let choices = zip(slotsOf[employer], flags).filter(\.1).map(\.0)
      let before = previous[interview].flatMap { one in
        choices.first { slots[$0].interviewer == one.interviewer && slots[$0].time == one.time }
      }
      people[person].asks.append(asks.count)
      employers[employer].asks.append(asks.count)
      asks.append(
        Ask(
          interview: interview, person: person, employer: employer, choices: choices, previous: before ?? -1,
          firstFlag: allowed.count))
      allowed += flags
    }
    for employer in employers {
      let places = employer.asks.map { day.standing[asks[$0].interview] ?? .max }.sorted(by: >)
      for ask in employer.asks {
        let own = day.standing[asks[ask].interview] ?? .max
        asks[ask].worth = places.firstIndex { $0 <= own } ?? places.count
      }
    }
  }

  /// Whether the person of an ask can come to a slot of its employer, whatever else is planned.
  @inline(__always)
  func allows(_ ask: Int, _ slot: Int) -> Bool {
    allowed[asks[ask].firstFlag + slot - slotsOf[asks[ask].employer].lowerBound]
  }

  /// What an ask costs in a slot, or without one (-1), the waiting left out.
  @inline(__always)
  func price(_ ask: Int, _ slot: Int) -> Cost {
    let previous = asks[ask].previous
    let change = previous >= 0 && previous != slot ? prices.moved : 0
    return change
      + (slot < 0 ? prices.unplaced + Cost(asks[ask].worth) * prices.standing : Cost(slots[slot].time.upperBound))
  }
}

extension DayPart.Person {
  fileprivate init(number: Int, _ promised: [Slot], _ gaps: Attendee.Gaps) {
    (self.number, self.promised, self.gaps) = (number, promised, gaps)
    let first = promised.map(\.time.lowerBound).min()
    stay = first.map { first in first..<promised.reduce(first) { max($0, $1.time.upperBound) } }
    interviewed = promised.reduce(0) { $0 + $1.time.count }
  }
}

extension DayTables {
  /// The interviews of the day in groups that have nothing to do with each other: no person has interviews in two of them.
  var groups: [[Interview]] {
    var parent: [Int: Int] = [:]
    func root(_ employer: Int) -> Int {
      var (at, steps) = (employer, [Int]())
      while let next = parent[at], next != at {
        steps.append(at)
        at = next
      }
      for step in steps { parent[step] = at }
      return at
    }
    for (one, next) in zip(interviews, interviews.dropFirst()) where one.person == next.person {
      let (left, right) = (root(one.employer), root(next.employer))
      if left != right { parent[max(left, right)] = min(left, right) }
    }
    return Dictionary(grouping: interviews) { root($0.employer) }.sorted { $0.key < $1.key }.map(\.value)
  }
}
