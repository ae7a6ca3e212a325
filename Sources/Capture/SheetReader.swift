/// Walks over the rows of a sheet's XML.
struct SheetReader {
  private let events: XMLEvents
  private let workbook: Workbook
  private let names: Names
  private var lastRow = 0

  private struct Names {
    let row, cell, value, formula, text, aid: XMLEvents.Name

    init(_ events: XMLEvents) {
      (row, cell, value) = (events.name("row"), events.name("c"), events.name("v"))
      (formula, text, aid) = (events.name("f"), events.name("t"), events.name("rPh"))
    }
  }

  init(_ events: XMLEvents, _ workbook: Workbook) {
    (self.events, self.workbook) = (events, workbook)
    names = Names(events)
  }

  /// How much of the sheet is read, 0…1.
  var share: Double { events.share }

  /// The next row, which may be empty; nil at the end.
  /// - Throws: `WorkbookError`.
  mutating func next() throws -> SheetRow? {
    while let event = try events.next() {
      guard event == .start, events.name == names.row else { continue }
      lastRow = events.attribute("r").flatMap { Int($0) } ?? lastRow + 1
      return try row(lastRow)
    }
    return nil
  }

  private func row(_ number: Int) throws -> SheetRow {
    var row = SheetRow(number: number)
    var (column, bytes) = (0, 0)
    while let event = try events.next() {
      if event == .end, events.name == names.row { return row }
      guard event == .start, events.name == names.cell else { continue }
      column = position(events.rawAttribute("r")) ?? column + 1
      let cell = try self.cell()
      if cell.text.isEmpty, cell.fault == nil { continue }
      bytes += cell.text.utf8.count
      guard (1...Workbook.mostColumns).contains(column), bytes <= longestRecord else {
        row.surplusColumn = row.surplusColumn ?? column
        continue
      }
      if row.cells.count < column { row.cells += Array(repeating: "", count: column - row.cells.count) }
      row.cells[column - 1] = cell.text
      if let fault = cell.fault { row.faults[column - 1] = fault }
    }
    return row
  }

  /// The column of `BC12`, from 1.
  private func position(_ reference: UnsafePointer<CChar>?) -> Int? {
    guard var next = reference else { return nil }
    var column = 0
    while (0x41...0x5A).contains(next.pointee), column < 1 << 20 {
      column = column * 26 + Int(next.pointee) - 0x40
      next += 1
    }
    return column > 0 ? column : nil
  }

  private func cell() throws -> (text: String, fault: CellFault?) {
    let kind = events.attribute("t") ?? "n"
    let style = events.attribute("s").flatMap { Int($0) } ?? 0
    var (value, inline) = ("", "")
    var (isFormula, isValue, isText, isAid) = (false, false, false, false)
    while let event = try events.next() {
      switch event {
      case .text:
        if isValue { value += events.text } else if isText, !isAid { inline += events.text }
        if value.utf8.count + inline.utf8.count > 2 * longestRecord { throw WorkbookError.damaged }
      case .start, .end:
        let (name, isStart) = (events.name, event == .start)
        if name == names.value {
          isValue = isStart
        } else if name == names.text {
          isText = isStart
        } else if name == names.aid {
          isAid = isStart
        } else if name == names.formula {
          isFormula = true
        } else if name == names.cell, !isStart {
          if isFormula, value.isEmpty, inline.isEmpty, kind != "str" { return ("", .formulaWithoutValue) }
          return meaning(of: value, inline: inline, kind: kind, style: style)
        }
      }
    }
    throw WorkbookError.damaged
  }

  private func meaning(of value: String, inline: String, kind: String, style: Int) -> (String, CellFault?) {
    switch kind {
    case "s": return (Int(value).flatMap { workbook.texts[$0] } ?? "", nil)
    case "inlineStr": return (unescaped(inline), nil)
    case "str": return (unescaped(value), nil)
    case "d": return (value, nil)
    case "b": return (value == "1" ? "VRAI" : value == "0" ? "FAUX" : value, nil)
    case "e": return ("", .error(value))
    default:
      let format = workbook.formats.indices.contains(style) ? workbook.formats[style] : .general
      return (value.isEmpty ? "" : format.text(value, is1904: workbook.is1904), nil)
    }
  }
}
