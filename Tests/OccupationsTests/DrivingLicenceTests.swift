import Occupations
import Testing

@Suite("Driving licences (Code de la route, R221-4 to R221-8)")
struct DrivingLicenceTests {
  @Test(
    "What a category gives the right to drive as well",
    arguments: [
      (DrivingLicence.am, []), (.a1, [.am]), (.a2, [.am, .a1]), (.a, [.am, .a1, .a2]), (.b1, [.am]), (.b, [.am, .b1]),
      (.b96, [.am, .b1, .b]), (.be, [.am, .b1, .b, .b96]), (.c1, [.am, .b1, .b]), (.c, [.am, .b1, .b, .c1]),
      (.c1e, [.am, .b1, .b, .b96, .be, .c1]), (.ce, [.am, .b1, .b, .b96, .be, .c1, .c1e, .c]),
      (.d1, [.am, .b1, .b]), (.d, [.am, .b1, .b, .d1]), (.d1e, [.am, .b1, .b, .b96, .be, .d1]),
      (.de, [.am, .b1, .b, .b96, .be, .d1, .d1e, .d]),
    ] as [(DrivingLicence, [DrivingLicence])])
  func implied(licence: DrivingLicence, expected: [DrivingLicence]) {
    #expect(licence.implied.sorted() == expected)
  }

  @Test(
    "Passengers are not goods, and a car is not a motorcycle",
    arguments: [(DrivingLicence.d, DrivingLicence.c), (.c, .d), (.ce, .d), (.c, .ce), (.b, .a1), (.a, .b), (.b, .be)])
  func notImplied(held: DrivingLicence, asked: DrivingLicence) {
    #expect(!held.implied.contains(asked))
  }

  @Test("What is implied implies its own, never itself, and nothing twice", arguments: DrivingLicence.allCases)
  func closure(licence: DrivingLicence) {
    #expect(!licence.implied.contains(licence))
    #expect(Set(licence.implied).count == licence.implied.count)
    for other in licence.implied { #expect(Set(other.implied).isSubset(of: licence.implied)) }
  }

  @Test(
    "Categories as they are written, older names included",
    arguments: [
      ("B", DrivingLicence.b), ("b", .b), ("EB", .be), ("BE", .be), ("B79", .be), ("EC", .ce), ("ED", .de),
      ("C1E", .c1e), ("AM", .am), ("b96", .b96),
    ])
  func reads(code: String, expected: DrivingLicence) {
    #expect(DrivingLicence(code: code) == expected)
  }

  @Test("What is no category", arguments: ["", "E", "F", "PL", "B 96", "BB"])
  func refuses(code: String) {
    #expect(DrivingLicence(code: code) == nil)
  }
}
