import Foundation

/// A spreadsheet file (Office Open XML, ECMA-376: `.xlsx`): its sheets, and what their cells refer to.
///
/// The shared texts are held in memory, within a limit; rows are read one at a time (`forEachRow`).
struct Workbook: Sendable {
  /// A sheet.
  struct Sheet: Hashable, Sendable {
    let name: String
    let isHidden: Bool
    /// Where it lies in the archive.
    let path: String
  }

  let data: Data
  let limits: ArchiveLimits
  /// The sheets in their order; charts are none.
  let sheets: [Sheet]
  /// Whether days are counted from 1904.
  let is1904: Bool
  let texts: SharedTexts
  /// The format of each cell style.
  let formats: [NumberFormat]

  /// Where the list of sheets lies.
  static let mainPart = "xl/workbook.xml"

  /// Opens a workbook.
  /// - Throws: `WorkbookError`.
  init(_ data: Data, limits: ArchiveLimits = ArchiveLimits()) throws(WorkbookError) {
    (self.data, self.limits) = (data, limits)
    do {
      let parts = try ZipArchive.with(data, limits: limits) { try WorkbookParts($0) }
      (sheets, is1904, texts, formats) = (parts.sheets, parts.is1904, parts.texts, parts.formats)
    } catch {
      throw error as? WorkbookError ?? .damaged
    }
  }
}

/// The parts of a workbook that are read as a whole.
private struct WorkbookParts {
  private(set) var sheets: [Workbook.Sheet] = []
  private(set) var is1904 = false
  private(set) var texts = SharedTexts()
  private(set) var formats: [NumberFormat] = []

  init(_ archive: ZipArchive) throws {
    let targets = try Self.targets(archive)
    try readSheets(archive, targets)
    if let entry = try archive.entry("xl/sharedStrings.xml") {
      texts = try SharedTexts(XMLEvents(entry), limits: archive.limits)
    }
    if let entry = try archive.entry("xl/styles.xml") { formats = try Self.formats(XMLEvents(entry)) }
  }

  /// Where the worksheets lie, by the identifier that the workbook gives them.
  private static func targets(_ archive: ZipArchive) throws -> [String: String] {
    guard let entry = try archive.entry("xl/_rels/workbook.xml.rels") else { throw WorkbookError.damaged }
    let events = try XMLEvents(entry)
    let relation = events.name("Relationship")
    var targets: [String: String] = [:]
    while let event = try events.next() {
      guard event == .start, events.name == relation, let id = events.attribute("Id"),
        let target = events.attribute("Target"), events.attribute("Type")?.hasSuffix("/worksheet") == true
      else { continue }
      targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    return targets
  }

  private mutating func readSheets(_ archive: ZipArchive, _ targets: [String: String]) throws {
    guard let entry = try archive.entry(Workbook.mainPart) else { throw WorkbookError.damaged }
    let events = try XMLEvents(entry)
    let (sheet, properties) = (events.name("sheet"), events.name("workbookPr"))
    while let event = try events.next() {
      guard event == .start else { continue }
      if events.name == properties {
        is1904 = ["1", "true", "on"].contains(events.attribute("date1904"))
      } else if events.name == sheet, let path = events.attribute("id").flatMap({ targets[$0] }) {
        let state = events.attribute("state") ?? "visible"
        sheets.append(.init(name: events.attribute("name") ?? "", isHidden: state != "visible", path: path))
      }
    }
  }

  /// The number format of each entry of `cellXfs`, which is what a cell's style counts in.
  private static func formats(_ events: XMLEvents) throws -> [NumberFormat] {
    let (own, cells, style) = (events.name("numFmt"), events.name("cellXfs"), events.name("xf"))
    var codes: [Int: NumberFormat] = [:]
    var formats: [NumberFormat] = []
    var isInCells = false
    while let event = try events.next() {
      guard event != .text else { continue }
      let name = events.name
      if name == cells {
        isInCells = event == .start
      } else if event == .start, name == own {
        guard let id = events.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
        codes[id] = events.attribute("formatCode").map { NumberFormat(code: $0) }
      } else if event == .start, name == style, isInCells {
        let id = events.attribute("numFmtId").flatMap { Int($0) } ?? 0
        formats.append(codes[id] ?? NumberFormat(builtIn: id))
      }
    }
    return formats
  }
}
