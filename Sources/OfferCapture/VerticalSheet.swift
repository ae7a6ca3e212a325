import Capture
import ColumnMapping
import FrenchText

/// A sheet that says one offer, or a few side by side, line by line: labels in one column, values beside them.
struct VerticalSheet {
  /// The table that it is when it is turned: the labels as header, each offer a row.
  let rows: [[String]]

  /// Labels that must be names of fields.
  private static let leastLabels = 3
  /// The columns in which the labels may stand.
  private static let labelColumns = 3

  /// Nil when the rows are no such sheet: no column begins with names of fields, that of the title with a value beside it
  /// among them, or one of the first rows is understood as well.
  init?(_ rows: [[String]]) {
    let cells = rows.map { $0.map { oneLine($0) } }
    func fit(_ names: [String]) -> Int { ColumnGuess.fit(names, for: OfferMapping.catalogue) }
    let width = cells.map(\.count).max() ?? 0
    var (column, labels) = (0, 0)
    for candidate in 0..<min(Self.labelColumns, width) {
      let known = fit(Self.column(candidate, of: cells))
      if known > labels { (column, labels) = (candidate, known) }
    }
    guard labels >= Self.leastLabels, width > column + 1, !cells.contains(where: { fit($0) >= labels }) else {
      return nil
    }
    let title = cells.first { row in
      column < row.count && !row[column].isEmpty && fit([row[column]]) > 0
    }
    let offers = (title ?? []).indices.filter { $0 > column && title?[$0].isEmpty == false }
    guard !offers.isEmpty else { return nil }
    var turned = Turned(offers: offers)
    for row in rows { turned.take(row, labelAt: column) }
    self.rows = turned.rows
  }

  private static func column(_ position: Int, of rows: [[String]]) -> [String] {
    rows.compactMap { position < $0.count && !$0[position].isEmpty ? $0[position] : nil }
  }
}

/// The sheet as it is turned, row by row.
private struct Turned {
  /// The columns in which offers stand.
  let offers: [Int]
  private var labels: [String] = []
  private var values: [[String]] = []

  init(offers: [Int]) { self.offers = offers }

  var rows: [[String]] { [labels] + offers.indices.map { offer in values.map { $0[offer] } } }

  mutating func take(_ row: [String], labelAt column: Int) {
    func cell(_ position: Int) -> String { position < row.count ? withoutSurroundingSpaces(row[position]) : "" }
    let label = cell(column)
    let said = offers.map(cell)
    let isEmpty = said.allSatisfy(\.isEmpty)
    if !label.isEmpty, !isEmpty || isName(label) {
      add(label, said)
    } else if !isEmpty, !labels.isEmpty {
      append(said, to: labels.count - 1)
    } else if !label.isEmpty, let last = values.last {
      // A line without a value: the text under a label that has none yet, else a text of its own.
      if last.allSatisfy(\.isEmpty) {
        append(offers.map { _ in label }, to: labels.count - 1)
      } else {
        add(OfferMapping.Field.description.rawValue, offers.map { _ in label })
      }
    }
  }

  private func isName(_ label: String) -> Bool {
    OfferMapping(guessingFrom: [OfferMapping.Field.title.rawValue, label]).map { $0.columns.count > 1 } ?? false
  }

  private mutating func add(_ label: String, _ said: [String]) {
    if let known = labels.firstIndex(where: { columnKey($0) == columnKey(label) }) {
      append(said, to: known)
    } else {
      labels.append(label)
      values.append(said)
    }
  }

  private mutating func append(_ said: [String], to position: Int) {
    for (offer, text) in said.enumerated() where !text.isEmpty {
      let value = values[position][offer]
      values[position][offer] = value.isEmpty ? text : value + "\n" + text
    }
  }
}
