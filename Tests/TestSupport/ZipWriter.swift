/// Writes zip archives and workbooks for tests: entries are stored, not packed, unless the bytes of a packed one are given.
public struct ZipWriter: Sendable {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// An empty archive.
  public init() {}

  /// Adds an entry. `packed` are its bytes by deflate, with the size and the checksum that the archive is to state.
  public mutating func add(_ name: String, _ content: [UInt8], packed: [UInt8]? = nil, statedSize: Int? = nil) {
    let offset = bytes.count
    let data = packed ?? content
    var fields: [UInt8] = []
    fields += Self.u16(20) + Self.u16(0) + Self.u16(packed == nil ? 0 : 8) + Self.u32(0)
    fields += Self.u32(Int(Self.checksum(content))) + Self.u32(data.count) + Self.u32(statedSize ?? content.count)
    fields += Self.u16(name.utf8.count) + Self.u16(0)
    bytes += [0x50, 0x4B, 0x03, 0x04] + fields + Array(name.utf8) + data
    directory +=
      [0x50, 0x4B, 0x01, 0x02] + Self.u16(20) + fields + Self.u16(0) + Self.u16(0) + Self.u16(0) + Self.u32(0)
    directory += Self.u32(offset) + Array(name.utf8)
    count += 1
  }

  /// Adds an entry of text.
  public mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// The archive.
  public var archive: [UInt8] {
    bytes + directory + [0x50, 0x4B, 0x05, 0x06] + Self.u16(0) + Self.u16(0) + Self.u16(Int(count))
      + Self.u16(Int(count))
      + Self.u32(directory.count) + Self.u32(bytes.count) + Self.u16(0)
  }

  private static func u16(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
  private static func u32(_ value: Int) -> [UInt8] { u16(value & 0xFFFF) + u16(value >> 16 & 0xFFFF) }

  /// CRC-32 (ISO 3309).
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}

/// A workbook for tests, as its XML: sheets with the rows that are given.
public struct WorkbookWriter: Sendable {
  /// A sheet.
  public struct Sheet: Sendable {
    /// Its name.
    public var name: String
    /// What stands between `<sheetData>` and its end.
    public var rows: String
    /// Merged ranges: `A1:C1`.
    public var merges: [String]
    /// `hidden`, or nil.
    public var state: String?

    /// A sheet.
    public init(_ name: String, rows: String, merges: [String] = [], state: String? = nil) {
      (self.name, self.rows, self.merges, self.state) = (name, rows, merges, state)
    }

    /// A sheet of texts; empty ones are left out.
    public init(_ name: String, _ table: [[String]], merges: [String] = [], state: String? = nil, from first: Int = 1) {
      let rows = table.enumerated().map { index, cells in
        WorkbookWriter.row(
          first + index,
          cells.enumerated().map {
            $1.isEmpty ? "" : WorkbookWriter.text($1, at: WorkbookWriter.cell(first + index, $0))
          })
      }
      self.init(name, rows: rows.joined(), merges: merges, state: state)
    }
  }

  /// The sheets.
  public var sheets: [Sheet]
  /// The shared texts, as the XML between `<sst>` and its end.
  public var sharedTexts = ""
  /// The own number formats; the first has style 1.
  public var formats: [String] = []
  /// Built-in number formats; the first has the style after those of `formats`.
  public var builtInFormats: [Int] = []
  /// Whether days are counted from 1904.
  public var is1904 = false

  /// A workbook.
  public init(_ sheets: [Sheet]) { self.sheets = sheets }

  /// The XML of a row.
  public static func row(_ number: Int, _ cells: [String]) -> String {
    "<row r=\"\(number)\">" + cells.joined() + "</row>"
  }

  /// The XML of a cell with its own text.
  public static func text(_ text: String, at place: String) -> String {
    "<c r=\"\(place)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
  }

  /// `B3` for row 3, column 1 (from 0).
  public static func cell(_ row: Int, _ column: Int) -> String {
    let letters = column < 26 ? "" : String(UnicodeScalar(UInt8(0x40 + column / 26)))
    return letters + String(UnicodeScalar(UInt8(0x41 + column % 26))) + String(row)
  }

  /// Text as XML.
  public static func escaped(_ text: String) -> String {
    text.map { ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"][$0] ?? String($0) }.joined()
  }

  /// The parts of the workbook, by name.
  public var parts: [(name: String, content: String)] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let list = sheets.enumerated().map { index, sheet in
      let state = sheet.state.map { " state=\"\($0)\"" } ?? ""
      return "<sheet name=\"\(Self.escaped(sheet.name))\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
    }
    let targets = sheets.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    let own = formats.enumerated().map { "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\(Self.escaped($1))\"/>" }
    let styles = [0] + formats.indices.map { 164 + $0 } + builtInFormats
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
    var parts = [
      ("[Content_Types].xml", head + "<Types/>"),
      (
        "xl/workbook.xml",
        head + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><workbookPr date1904=\"\(is1904 ? 1 : 0)\"/>"
          + "<sheets>\(list.joined())</sheets></workbook>"
      ),
      ("xl/_rels/workbook.xml.rels", head + "<Relationships>\(targets.joined())</Relationships>"),
      (
        "xl/styles.xml",
        head + "<styleSheet xmlns=\"\(main)\"><numFmts>\(own.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
          + "</cellStyleXfs><cellXfs>\(styles.map { "<xf numFmtId=\"\($0)\"/>" }.joined())</cellXfs></styleSheet>"
      ),
      ("xl/sharedStrings.xml", head + "<sst xmlns=\"\(main)\">\(sharedTexts)</sst>"),
    ]
    for (index, sheet) in sheets.enumerated() {
      let merges = sheet.merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
      parts.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          head + "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet.rows)</sheetData>"
            + (merges.isEmpty ? "" : "<mergeCells count=\"\(sheet.merges.count)\">\(merges)</mergeCells>")
            + "</worksheet>"
        ))
    }
    return parts
  }

  /// The file.
  public var bytes: [UInt8] {
    var zip = ZipWriter()
    for part in parts { zip.add(part.name, part.content) }
    return zip.archive
  }
}
