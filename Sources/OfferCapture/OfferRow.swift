import Capture
import ColumnMapping
import FrenchText

/// A row of a table as an offer.
struct OfferRow {
  private let fields: FieldReader
  private let columns: TableColumns
  /// Whether an offer of the table says more than its title.
  private let isWide: Bool
  private let file: String
  private let fieldNames: LocatedOffer.FieldNames

  init(fields: FieldReader, table: FoundTable) {
    (self.fields, columns, file) = (fields, table.columns, table.name)
    isWide = fields.columnsRead.count > 2
    func column(_ names: OfferMapping.Field...) -> String? {
      names.lazy.compactMap { fields.column(of: $0.rawValue) }.first
    }
    let names: [LocatedOffer.FieldNames.Field: String?] = [
      .sourceID: column(.sourceID), .title: column(.title), .romeCode: column(.romeCode),
      .workplace: column(.insee, .postalCode, .place), .publishedOn: column(.publishedOn),
      .startsOn: column(.startsOn), .expiresOn: column(.expiresOn), .posts: column(.posts),
    ]
    fieldNames = LocatedOffer.FieldNames(names.compactMapValues(\.self))
  }

  func offer(in row: TableRow) -> Result<LocatedOffer, ImportProblem> {
    func value(_ field: OfferMapping.Field) -> String? { fields.value(field.rawValue, in: row) }
    func missing(_ field: OfferMapping.Field) -> Result<LocatedOffer, ImportProblem> {
      let column = fields.column(of: field.rawValue) ?? field.rawValue
      return .failure(ImportProblem(file: file, line: row.line, field: column, reason: .missingValue))
    }
    // A cell that failed spoils the record only where the record cannot be without it.
    let faults = fields.problems(in: row, file: file)
    let essential = [OfferMapping.Field.title, .sourceID].flatMap { fields.columns(of: $0.rawValue) }
    if let problem = faults.first(where: { essential.contains($0.field ?? "") }) { return .failure(problem) }
    if let heading = heading(in: row) {
      return .failure(ImportProblem(file: file, line: row.line, value: heading, reason: .headingRow))
    }
    if let status = value(.status), OfferStatus.isClosed(status) {
      return .failure(
        ImportProblem(
          file: file, line: row.line, field: fields.column(of: OfferMapping.Field.status.rawValue),
          value: [status, value(.title)].compactMap(\.self).joined(separator: " : "), reason: .notOpen))
    }
    guard let title = value(.title) else { return missing(.title) }
    let sourceID = value(.sourceID)
    if fields.has(OfferMapping.Field.sourceID.rawValue), sourceID == nil { return missing(.sourceID) }
    var raw = RawOffer(sourceID: sourceID ?? "", title: withoutContacts(title))
    raw.description = value(.description).map { withoutContacts($0) }
    raw.romeCode = value(.romeCode)
    raw.appellation = value(.appellation)
    raw.employer = value(.employer)
    raw.workplace.label = value(.place)
    raw.workplace.insee = value(.insee).map(withLostZero)
    raw.workplace.postalCode = value(.postalCode).map(withLostZero)
    raw.contract.label = [value(.contract), value(.duration)].compactMap(\.self).joined(separator: " - ")
    // A column "Temps de travail" holds either: `Temps partiel` or `24 h`.
    raw.hours = fields.values(OfferMapping.Field.hours.rawValue, in: row) + [value(.fullTime)].compactMap(\.self)
    raw.fullTimeLabel = value(.fullTime)
    raw.pay = pay(in: row)
    raw.experienceLabel = value(.experience)
    raw.trainings = list(value(.training), separatedBy: ",;")
    // The cell as it stands: what it asks for is read as in any other text.
    raw.licences = value(.licences).map { [.init(code: nil, label: $0, isRequired: true)] } ?? []
    raw.skills = value(.certificates).map { [.init(code: nil, label: $0, isRequired: true)] } ?? []
    raw.posts = value(.posts)
    raw.publishedOn = value(.publishedOn)
    raw.startsOn = value(.startsOn)
    raw.endsOn = value(.endsOn)
    raw.expiresOn = value(.expiresOn)
    raw.isAccessibleRQTH = value(.accessibleRQTH).flatMap { yesNo($0) }
    if !faults.isEmpty { raw.unread = faults.map { "\($0.field ?? "") : \($0.value ?? "…")" } }
    if raw.pay.isEmpty, let most = value(.payMost) { raw.pay = ["jusqu'à " + most] }
    // A file without identifiers: the offer is known by what it says.
    // Another contract is another post; another pay or length is not.
    let isNamedByContent = raw.sourceID.isEmpty
    if isNamedByContent {
      raw.sourceID = ContentIdentifier.of([title, raw.employer, raw.workplace.label, value(.contract)])
    }
    return .success(
      LocatedOffer(
        line: row.line, offer: raw, fieldNames: fieldNames, file: file, isNamedByContent: isNamedByContent))
  }

  /// What a row says that is no offer: the header again, a heading alone in its row, a total; nil for any other row.
  private func heading(in row: TableRow) -> String? {
    let cells = columns.names.indices.compactMap { position in row[position].map { (position, $0) } }
    guard let first = cells.first?.1 else { return nil }
    if cells.count > 1, cells.allSatisfy({ columnKey($1) == columnKey(columns.names[$0]) }) { return first }
    let words = words(of: first)
    let isTotal =
      words.first.map { ["total", "totaux", "soustotal"].contains($0) } ?? false
      || words.starts(with: ["sous", "total"])
    if isTotal, cells.count > 1, cells.dropFirst().allSatisfy({ $1.contains(where: \.isNumber) }) { return first }
    guard let title = fields.value(OfferMapping.Field.title.rawValue, in: row) else {
      return cells.count == 1 && first.contains(where: \.isLetter) ? first : nil
    }
    // Figures alone name no job: `7` beside "TOTAL". Capitals alone in their row name a trade: `BÂTIMENT`.
    let isAlone = cells.count == 1 && isWide && !title.contains(where: \.isLowercase)
    return title.contains(where: \.isLetter) && !isAlone ? nil : first
  }

  /// The pay as each of its columns says it, with the unit that a column of its own names.
  private func pay(in row: TableRow) -> [String] {
    let texts = fields.values(OfferMapping.Field.pay.rawValue, in: row, upTo: OfferMapping.Field.payMost.rawValue)
    let unit = fields.value(OfferMapping.Field.payUnit.rawValue, in: row)
    return texts.map { text in
      guard isBareNumber(text) else { return text }
      // Two numbers are pay because their column says so.
      guard let unit else { return text.allSatisfy { $0.isNumber || " .,".contains($0) } ? text : "Salaire : " + text }
      return unit.contains("/") || unit.contains("€") ? text + " " + unit : text + " € par " + unit
    }
  }

  /// Items separated by any of the signs (`Bac+2` is one training); `souhaité` beside an item makes it a wish.
  private func list(_ text: String?, separatedBy signs: String) -> [RawOffer.RawRequirement] {
    (text ?? "").split { signs.contains($0) || $0.isNewline }.compactMap { item in
      let label = item.drop { $0 == " " }
      guard !label.isEmpty else { return nil }
      return .init(code: nil, label: String(label), isRequired: !LabelledReading.isWish(String(label)))
    }
  }

  /// A postal or INSEE code of four digits is one whose zero a spreadsheet took for a number's: `1000` is `01000`.
  private func withLostZero(_ code: String) -> String {
    code.utf8.count == 4 && code.utf8.allSatisfy { (0x30...0x39).contains($0) } ? "0" + code : code
  }

  private func yesNo(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "oui", "o", "vrai", "1", "x", "true", "yes": true
    case "non", "n", "faux", "0", "false", "no": false
    default: nil
    }
  }
}
