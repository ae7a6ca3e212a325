import Employment
import Testing

@Suite("Durable outcome (R41): CDI, CDD of 6 months or more, chosen temp work of more than 900 hours")
struct ContractTests {
  @Test(
    "By kind, months and hours; what the offer does not say is unknown, never no",
    arguments: [
      (Contract(kind: .cdi), TriState.yes), (Contract(kind: .cdi, months: 1), .yes),
      (Contract(kind: .cdd), .unknown), (Contract(kind: .cdd, months: 5), .no), (Contract(kind: .cdd, months: 6), .yes),
      (Contract(kind: .cdd, months: 12, isInsertion: true), .yes),
      (Contract(kind: .seasonal, months: 5), .no), (Contract(kind: .seasonal, months: 6), .yes),
      (Contract(kind: .apprenticeship, months: 24, isWorkStudy: true), .yes),
      (Contract(kind: .professionalisation), .unknown),
      (Contract(kind: .selfEmployed), .no), (Contract(kind: .other), .unknown), (Contract(kind: nil), .unknown),
      (Contract(kind: nil, months: 18), .unknown),
    ])
  func kinds(contract: Contract, expected: TriState) {
    #expect(contract.durable == expected)
  }

  @Test(
    "Temp work is never a yes: no offer can say that it was chosen; 900 hours are not more than 900",
    arguments: [(nil, TriState.unknown), (100, .no), (900, .no), (901, .unknown), (1_600, .unknown)]
      as [(Int?, TriState)])
  func temp(hours: Int?, expected: TriState) {
    #expect(Contract(kind: .temp, months: 18, hoursTotal: hours).durable == expected)
  }
}
