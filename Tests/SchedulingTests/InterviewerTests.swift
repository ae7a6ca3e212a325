import Testing

@testable import Scheduling

/// The slots of an interviewer follow from hours, length, pause and breaks alone.
@Suite struct InterviewerTests {
  @Test(
    "slots follow each other with the pause between two, around the breaks",
    arguments: [
      // hours, length, pause, breaks, beginnings
      (540..<600, 20, 0, [], [540, 560, 580]),
      (540..<600, 20, 5, [], [540, 565]),
      (540..<605, 20, 5, [], [540, 565]),
      (540..<610, 20, 5, [], [540, 565, 590]),
      (540..<660, 30, 0, [570..<600], [540, 600, 630]),
      (540..<660, 30, 0, [575..<585], [540, 585, 615]),
      (540..<660, 30, 10, [570..<580], [540, 580, 620]),
      (540..<660, 30, 0, [600..<610, 545..<550], [550, 610]),
      (540..<660, 30, 0, [560..<600, 580..<620], [620]),
      (540..<660, 30, 0, [600..<600], [540, 570, 600, 630]),
      (540..<660, 30, 0, [0..<1440], []),
      (540..<560, 30, 0, [], []),
      (0..<1440, 720, 0, [], [0, 720]),
    ] as [(Range<Int>, Int, Int, [Range<Int>], [Int])])
  func slots(hours: Range<Int>, length: Int, pause: Int, breaks: [Range<Int>], starts: [Int]) {
    let one = Interviewer(
      number: 1, employer: 1, room: 1, hours: hours, length: length, pause: pause, breaks: breaks)
    #expect(one.slots == starts.map { $0..<$0 + length })
  }

  @Test(
    "hours, lengths and pauses that no day has give no slot",
    arguments: [
      (540..<600, 0, 0), (540..<600, -5, 0), (540..<600, 20, -1), (-10..<600, 20, 0), (540..<1_441, 20, 0),
      (540..<540, 20, 0), (0..<1_440, Int.max, 0), (0..<1_440, 20, Int.max),
    ] as [(Range<Int>, Int, Int)])
  func unusable(hours: Range<Int>, length: Int, pause: Int) {
    #expect(Interviewer(number: 1, employer: 1, room: 1, hours: hours, length: length, pause: pause).slots.isEmpty)
  }
}
