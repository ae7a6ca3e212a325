import Employment
import Evaluation
import Wording

/// The measures of an extraction, one row a fact.
struct ExtractionRows {
  let report: ExtractionReport

  /// How many offers were measured.
  var summary: String {
    "\(count(report.offers, "offre mesurée", "offres mesurées")), dont \(grouped(report.repeated)) de même texte "
      + "qu'une autre ; \(count(report.rejected, "enregistrement écarté", "enregistrements écartés"))."
  }

  func table() -> TextTable {
    var table = TextTable([
      .init(title: "Fait"), .init(title: "Étiquetés", isNumber: true), .init(title: "Dits", isNumber: true),
      .init(title: "Justes", isNumber: true), .init(title: "Faux", isNumber: true),
      .init(title: "Muets", isNumber: true),
      .init(title: "Rappel"), .init(title: "Sans équivoque"), .init(title: "Lus", isNumber: true),
      .init(title: "Précision"), .init(title: "F1"), .init(title: "Visé"),
    ])
    for fact in ExtractionFact.allCases { table.add(Self.cells(fact, report.tally(fact))) }
    return table
  }

  static func cells(_ fact: ExtractionFact, _ tally: ExtractionReport.Tally) -> [String] {
    [
      fact.label, grouped(tally.labelled), grouped(tally.stated.total), grouped(tally.stated.right),
      grouped(tally.stated.wrong), grouped(tally.stated.silent), tally.recall.text, tally.recallAlone.text,
      grouped(tally.read), tally.precision.text, tally.f1.map(shareText) ?? "", fact.bar.map { frenchFixed($0) } ?? "",
    ]
  }

  /// The same facts as records.
  var records: [Record] { ExtractionFact.allCases.map { Record(fact: $0, tally: report.tally($0)) } }

  struct Record: Encodable {
    let fact: String
    let labelled, stated, right, wrong, silent, stated_alone, right_alone, read, read_right, read_beyond_labels: Int
    let recall, recall_alone, precision, f1: Double?

    init(fact: ExtractionFact, tally: ExtractionReport.Tally) {
      self.fact = fact.rawValue
      (labelled, stated, right) = (tally.labelled, tally.stated.total, tally.stated.right)
      (wrong, silent) = (tally.stated.wrong, tally.stated.silent)
      (stated_alone, right_alone) = (tally.alone.total, tally.alone.right)
      (read, read_right, read_beyond_labels) = (tally.read, tally.readRight, tally.readBeyondLabels)
      (recall, recall_alone) = (tally.recall.share, tally.recallAlone.share)
      (precision, f1) = (tally.precision.share, tally.f1)
    }
  }
}

extension Proportion {
  /// `0,950 [0,921–0,968]`; a dash of nothing.
  var text: String {
    guard let share, let interval else { return "–" }
    return "\(shareText(share)) [\(shareText(interval.lowerBound))–\(shareText(interval.upperBound))]"
  }
}

/// A share with three decimals, as French writes it.
func shareText(_ share: Double) -> String {
  let thousandths = Int((share * 1000).rounded())
  let rest = String(thousandths % 1000)
  return "\(thousandths / 1000)," + String(repeating: "0", count: 3 - rest.count) + rest
}
