import TestSupport
import Testing

@testable import Scheduling

/// As many people as possible are prepared, in groups as even as they can be.
@Suite struct PreparationPlanTests {
  private static func session(_ number: Int, day: Int, at start: Int = 540, places: Int) -> Preparation.Session {
    .init(number: number, time: .init(day: day, minutes: start..<start + 120), capacity: places)
  }

  private static func drawn(_ seed: UInt64, people: Int, sessions: Int, places: Int) -> Preparation {
    var random = SplitMix(seed: seed)
    let sessions = (0..<sessions).map {
      session($0, day: random.below(4), at: 540 + random.below(3) * 60, places: random.below(places + 1))
    }
    let trainees = (0..<people).map { person in
      let busy = (0..<random.below(3)).map { _ in
        Preparation.DayTime(day: random.below(4), minutes: 540..<560 + random.below(200))
      }
      let promised = random.below(6) == 0 ? random.below(sessions.count + 1) : nil
      return Preparation.Trainee(person: person, interviewDay: 1 + random.below(5), busy: busy, promised: promised)
    }
    return Preparation(sessions: sessions, trainees: trainees)
  }

  @Test("no plan prepares more people, nor more evenly, found by trying them all")
  func twin() {
    for seed in 0..<300 as Range<UInt64> {
      let preparation = Self.drawn(seed, people: 6, sessions: 3, places: 4)
      let plan = PreparationPlan(preparation)
      let sessions = preparation.sessions
      var counts = sessions.map { _ in 0 }
      for trainee in preparation.trainees {
        if let promised = trainee.promised, promised < sessions.count { counts[promised] += 1 }
      }
      let free = preparation.trainees.filter { $0.promised.map { $0 < sessions.count } != true }
      var best = (-1, 0)
      func choose(_ place: Int, _ placed: Int) {
        guard place < free.count else {
          let aims = (placed, -counts.reduce(0) { $0 + $1 * $1 })
          if aims > best { best = aims }
          return
        }
        choose(place + 1, placed)
        for (number, session) in sessions.enumerated() where counts[number] < session.capacity {
          let one = free[place]
          let isBusy = one.busy.contains { $0.day == session.time.day && $0.minutes.overlaps(session.time.minutes) }
          guard session.time.day < one.interviewDay, !isBusy else { continue }
          counts[number] += 1
          choose(place + 1, placed + 1)
          counts[number] -= 1
        }
      }
      choose(0, 0)
      let groups = plan.bySession.map(\.people.count)
      #expect(plan.sessionOf.count - (preparation.trainees.count - free.count) == best.0, "seed \(seed)")
      #expect(groups.reduce(0) { $0 + $1 * $1 } == -best.1, "seed \(seed)")
      #expect(plan.sessionOf.count + plan.without.count == preparation.trainees.count)
    }
  }

  @Test("many people: nobody beyond the places, at a time when they are busy, or too late; the order decides nothing")
  func many() {
    for seed in 0..<10 as Range<UInt64> {
      var preparation = Self.drawn(seed, people: 300, sessions: 25, places: 15)
      preparation.trainees = preparation.trainees.map {
        .init(person: $0.person, interviewDay: $0.interviewDay, busy: $0.busy)
      }
      let plan = PreparationPlan(preparation)
      for (session, people) in plan.bySession {
        #expect(people.count <= session.capacity)
        for person in people {
          let trainee = preparation.trainees[person]
          #expect(session.time.day < trainee.interviewDay && !trainee.busy.contains { $0.overlaps(session.time) })
        }
      }
      var random = SplitMix(seed: seed)
      let other = Preparation(
        sessions: preparation.sessions.shuffled(using: &random), trainees: preparation.trainees.shuffled(using: &random)
      )
      #expect(PreparationPlan(other) == plan, "seed \(seed)")
    }
  }

  @Test("who gets none is told why")
  func reasons() {
    let all = Preparation.DayTime(day: 3, minutes: 0..<1_440)
    let plan = PreparationPlan(
      Preparation(
        sessions: [Self.session(1, day: 3, places: 1), Self.session(2, day: 9, places: 9)],
        trainees: [
          .init(person: 1, interviewDay: 3), .init(person: 2, interviewDay: 4, busy: [all]),
          .init(person: 3, interviewDay: 4), .init(person: 4, interviewDay: 4),
          .init(person: 5, interviewDay: 5, promised: 1),
          .init(person: 6, interviewDay: 12, promised: 7),
        ]))
    #expect(plan.sessionOf == [5: 1, 6: 2])
    #expect(plan.without == [1: .noneBefore, 2: .busyAtAll, 3: .placesMissing(2), 4: .placesMissing(2)])
  }
}
