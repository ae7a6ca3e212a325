import Employment
import Testing

@testable import Evaluation

@Suite("The counting of an extraction")
struct ExtractionReportTests {
  @Test("Right, wrong and silent among the stated; the precision counts all that was read beside a label")
  func counting() {
    var report = ExtractionReport()
    func count(_ label: ContractKind?, _ plainness: StatedInWords.Plainness, read: ContractKind?) {
      report.count(
        .contractKind, sector: .industry, offer: "1",
        labels: label.map { [(ExtractionValue.kind($0), plainness)] } ?? [],
        read: read.map { [.kind($0)] } ?? [], isLabelled: label != nil)
    }
    count(.cdi, .alone, read: .cdi)
    count(.cdi, .amongOthers, read: .cdd)
    count(.cdd, .alone, read: nil)
    count(.temp, .notStated, read: .temp)
    count(nil, .notStated, read: .cdi)
    let tally = report.tally(.contractKind)
    #expect(tally.labelled == 4 && tally.read == 3 && tally.readRight == 2 && tally.readBeyondLabels == 1)
    #expect((tally.stated.right, tally.stated.wrong, tally.stated.silent) == (1, 1, 1))
    #expect(tally.recallAlone == Proportion(1, of: 2))
    #expect(report.confusions(.contractKind).map(\.confusion.read) == [.kind(.cdd)])
    #expect(report.tally(.contractKind, sector: nil).labelled == 0)
  }
}
