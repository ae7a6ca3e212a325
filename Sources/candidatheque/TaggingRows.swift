import Evaluation
import Occupations
import Wording

/// The measures of a tagging: one row a question, for all offers and for those of each sector.
struct TaggingRows {
  let measure: TaggingMeasure

  /// What is asked of every offer.
  private static let questions = [
    Question(key: "first", label: "métier, premier candidat", bar: "0,76 ; visé 0,82") { $0.isFirst },
    Question(key: "five", label: "métier parmi cinq", bar: "0,92 ; visé 0,96") { $0.isAmongFive },
    Question(key: "sector", label: "secteur (six ou aucun)", bar: "0,93 ; visé 0,96") { $0.isSector },
  ]

  private struct Question: Sendable {
    let key: String
    let label: String
    /// What must be reached, and what is aimed at.
    let bar: String
    let holds: @Sendable (TaggingMeasure.Verdict) -> Bool
  }

  /// A candidate with this confidence or more is a sure one.
  private static let sure = 0.9

  private var rows: [(key: String, label: String, bar: String, proportion: Proportion)] {
    Self.questions.map { ($0.key, $0.label, $0.bar, measure.proportion($0.holds)) }
      + [
        (
          "kept", "métier parmi ceux que l'offre garde (confiance d'au moins 0,01)", "aucun",
          measure.proportion { $0.isKept }
        ),
        (
          "sure", "premier candidat quand la confiance est d'au moins 0,9", "0,95 ; visé 0,99",
          measure.proportion({ $0.isFirst }, of: { $0.confidence >= Self.sure })
        ),
      ]
  }

  func table() -> TextTable {
    var table = TextTable([
      .init(title: "Mesure"), .init(title: "Justes", isNumber: true), .init(title: "Offres", isNumber: true),
      .init(title: "Part"), .init(title: "Seuil"),
    ])
    for cells in cells { table.add(cells) }
    return table
  }

  static let titles = ["Mesure", "Justes", "Offres", "Part", "Seuil"]

  /// The rows of the table.
  var cells: [[String]] {
    rows.map { row in
      [row.label, grouped(row.proportion.count), grouped(row.proportion.total), row.proportion.text, row.bar]
    }
  }

  /// The same as records.
  func records(_ kind: String) -> [Record] {
    rows.map { Record(offers: kind, measure: $0.key, right: $0.proportion.count, total: $0.proportion.total) }
  }

  struct Record: Encodable {
    /// `cross-validated` or `unseen`.
    let offers: String
    let measure: String
    let right: Int
    let total: Int
  }

  /// One row a sector of the label.
  var sectorCells: [[String]] {
    (Sector.allCases.map(\.self) + [nil]).map { (sector: Sector?) in
      [sector?.label ?? "aucun des six"]
        + Self.questions.map { measure.proportion($0.holds, of: { $0.sector == sector }).text }
    }
  }

  static let sectorTitles = ["Secteur de l'étiquette"] + questions.map(\.label)

  /// One row a tenth of confidence: how often such a candidate is right.
  var confidenceCells: [[String]] {
    (0..<10).map { tenth in
      let range = Double(tenth) / 10..<(tenth == 9 ? 1.01 : Double(tenth + 1) / 10)
      let proportion = measure.proportion({ $0.isFirst }, of: { range.contains($0.confidence) })
      return [
        "\(shareText(Double(tenth) / 10)) à \(shareText(Double(tenth + 1) / 10))", grouped(proportion.total),
        proportion.text,
      ]
    }
  }

  static let confidenceTitles = ["Confiance", "Offres", "Premier candidat juste"]
}
