import Foundation

extension CapturedTables {
  /// A row that may be the header.
  private struct Candidate {
    let line: Int
    let cells: [String]
    let fit: Int
  }

  /// The row that fits best, the first of equals. One that is not the first must hold two fields that are understood: a
  /// single one may be a title, or a value that happens to be a name. A row that is understood and has more names than the
  /// one right before it has that one for its headings.
  private static func best(_ rows: [(line: Int, cells: [String])], _ fit: ([String]) -> Int) -> Candidate? {
    var (best, bestIndex): (Candidate?, Int) = (nil, -2)
    for (index, row) in rows.prefix(headerRows).enumerated() {
      let cells = row.cells.map(withoutSurroundingSpaces)
      let candidate = Candidate(line: row.line, cells: cells, fit: fit(cells))
      guard candidate.fit >= (index == 0 ? 1 : 2) else { continue }
      let isUnderHeadings =
        index == bestIndex + 1 && candidate.fit > 1 && names(cells) > best.map { names($0.cells) } ?? 0
      if isUnderHeadings || candidate.fit > best?.fit ?? 0 { (best, bestIndex) = (candidate, index) }
    }
    return best
  }

  private static func names(_ cells: [String]) -> Int { Set(cells).subtracting([""]).count }

  /// The rows of a text up to a line.
  private static func opening(of rows: DelimitedRows, upTo line: Int) -> [[String]] {
    rows.lazy.prefix(headerRows).prefix { $0.line <= line }.map(\.fields)
  }

  // MARK: Delimited text

  /// The table of a text. The separator is the one under which a header fits best, else the one of the first line.
  static func survey(
    _ file: CapturedFile, _ layout: TableLayout, _ fit: ([String]) -> Int
  ) throws(ImportProblem) -> FoundTable {
    guard let encoding = layout.encoding ?? TextEncoding.detect(file) else {
      throw ImportProblem(file: file.name, line: 0, reason: .notText)
    }
    let stream = TextStream(file, encoding: encoding)
    let usual = DelimitedRows(stream, separator: layout.separator)
    var (chosen, header) = (usual, header(of: usual, layout, fit))
    if layout.separator == nil {
      for separator in DelimitedRows.separators where separator != usual.separator {
        let rows = DelimitedRows(stream, separator: separator)
        let other = Self.header(of: rows, layout, fit)
        if other?.fit ?? 0 > header?.fit ?? 0 { (chosen, header) = (rows, other) }
      }
      // Without a header the separator that cuts most lines: the first one may be a title.
      if header == nil {
        let cut = { (separator: UInt8) in
          DelimitedRows(stream, separator: separator).lazy.prefix(headerRows).count { $0.fields.count > 1 }
        }
        let most = DelimitedRows.separators.max { cut($0) < cut($1) } ?? usual.separator
        if cut(most) > cut(usual.separator) { chosen = DelimitedRows(stream, separator: most) }
      }
    }
    guard let table = DelimitedTable(chosen, headerLine: header?.line ?? layout.headerLine) else {
      throw layout.headerProblem(file.name) ?? ImportProblem(file: file.name, line: 0, reason: .unrecognisedFormat)
    }
    var sample: [[String]] = []
    for row in chosen.lazy.drop(while: { $0.line <= table.headerLine }).prefix(FoundTable.sampleSize) {
      sample.append(row.fields)
    }
    return FoundTable(
      place: .text(separator: chosen.separator, encoding: encoding), name: file.name, columns: table.header,
      headerLine: table.headerLine, sample: sample, opening: Self.opening(of: chosen, upTo: table.headerLine))
  }

  private static func header(of rows: DelimitedRows, _ layout: TableLayout, _ fit: ([String]) -> Int) -> Candidate? {
    if let line = layout.headerLine {
      return DelimitedTable(rows, headerLine: line).map {
        Candidate(line: line, cells: $0.columns, fit: fit($0.columns))
      }
    }
    var first: [(line: Int, cells: [String])] = []
    for row in rows.lazy.prefix(headerRows) where row.isWellFormed { first.append((row.line, row.fields)) }
    return best(first, fit)
  }

  // MARK: Workbooks

  /// The sheets with a header that is understood, and the others. Where there is none, the first visible sheet that
  /// holds something is taken all the same, so that what it lacks can be named.
  static func survey(
    _ workbook: Workbook, _ file: String, _ layout: TableLayout, _ fit: ([String]) -> Int
  ) throws(ImportProblem) -> ([FoundTable], [PassedOverSheet]) {
    let names = workbook.sheets.map(\.name)
    if let missing = layout.sheets.first(where: { !names.contains($0) }) {
      throw ImportProblem(file: file, line: 0, field: "feuille", value: missing, reason: .unknownTerm(expected: names))
    }
    var (tables, passedOver): ([FoundTable], [PassedOverSheet]) = ([], [])
    var fallback: FoundTable?
    for sheet in workbook.sheets {
      let isAskedFor = layout.sheets.contains(sheet.name)
      guard layout.sheets.isEmpty ? !sheet.isHidden : isAskedFor else {
        let reason: PassedOverSheet.Reason = layout.sheets.isEmpty ? .hidden : .notAskedFor
        passedOver.append(PassedOverSheet(name: sheet.name, reason: reason))
        continue
      }
      let first: [SheetRow]
      do throws(WorkbookError) {
        first = try firstRows(of: sheet, in: workbook, headerLine: layout.headerLine)
      } catch {
        throw error.problem(file + (workbook.sheets.count > 1 ? " [\(sheet.name)]" : ""))
      }
      let (table, isUnderstood) = table(sheet, first, file, layout, fit)
      if let table, isUnderstood || isAskedFor {
        tables.append(table)
      } else {
        fallback = fallback ?? table
        passedOver.append(PassedOverSheet(name: sheet.name, reason: table == nil ? .empty : .noHeader))
      }
    }
    if tables.isEmpty, let fallback {
      tables = [fallback]
      passedOver.removeAll { fallback.place == .sheet(name: $0.name) }
    }
    guard !tables.isEmpty else {
      throw layout.headerProblem(file) ?? ImportProblem(file: file, line: 0, reason: .emptyFile)
    }
    if tables.count > 1 {
      for index in tables.indices {
        if case .sheet(let name) = tables[index].place { tables[index].name = "\(file) [\(name)]" }
      }
    }
    return (tables, passedOver)
  }

  private static func firstRows(
    of sheet: Workbook.Sheet, in workbook: Workbook, headerLine: Int?
  ) throws(WorkbookError) -> [SheetRow] {
    var rows: [SheetRow] = []
    try workbook.forEachRow(of: sheet) { row, _ in
      if row.number >= headerLine ?? 0 { rows.append(row) }
      return rows.count < headerRows + FoundTable.sampleSize
    }
    return rows
  }

  /// The table of a sheet, nil when it is empty, and whether its header is understood.
  private static func table(
    _ sheet: Workbook.Sheet, _ rows: [SheetRow], _ file: String, _ layout: TableLayout, _ fit: ([String]) -> Int
  ) -> (FoundTable?, Bool) {
    let candidates = rows.filter { !$0.isHeading }.map { (line: $0.number, cells: $0.cells) }
    let fullest = candidates.prefix(headerRows).max { $0.cells.count { !$0.isEmpty } < $1.cells.count { !$0.isEmpty } }
    let understood =
      layout.headerLine == nil ? best(candidates, fit) : best(candidates.filter { $0.line == layout.headerLine }, fit)
    let given = candidates.first { $0.line == layout.headerLine }
    guard
      let header = understood.map({ (line: $0.line, cells: $0.cells) }) ?? given
        ?? (layout.headerLine == nil ? fullest : nil)
    else {
      return (nil, false)
    }
    let sample = rows.filter { $0.number > header.line }.prefix(FoundTable.sampleSize).map(\.cells)
    let width = max(header.cells.count, sample.map(\.count).max() ?? 0)
    let names = (0..<width).map { position in
      let name = position < header.cells.count ? withoutSurroundingSpaces(header.cells[position]) : ""
      return name.isEmpty ? "colonne " + CellPosition.letters(of: position + 1) : name
    }
    let table = FoundTable(
      place: .sheet(name: sheet.name), name: file, columns: TableColumns(names), headerLine: header.line,
      sample: Array(sample), opening: rows.filter { $0.number <= header.line }.map(\.cells))
    // A sheet of labels and values has its names in a column.
    let labels = layout.headerLine == nil ? rows.compactMap { $0.cells.first { !$0.isEmpty } } : []
    return (table, understood != nil || rows.count < headerRows + FoundTable.sampleSize && fit(labels) > 2)
  }
}

extension TableLayout {
  /// That the line of the header, where one is given, is none.
  fileprivate func headerProblem(_ file: String) -> ImportProblem? {
    headerLine.map {
      ImportProblem(file: file, line: 0, field: "ligne_entete", value: String($0), reason: .missingHeader)
    }
  }
}
