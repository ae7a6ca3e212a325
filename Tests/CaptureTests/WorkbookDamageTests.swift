import Foundation
import TestSupport
import Testing

@testable import Capture

@Suite("Workbooks that are damaged, too large or meant to harm end in an error, not in a crash")
struct WorkbookDamageTests {
  private static let good = WorkbookWriter([
    .init("A", [["Poste", "Lieu"], ["Maçon", "Croix"], ["Soudeur", "Lille"]], merges: ["A1:B1"])
  ])

  /// Reads everything; the error, if there is one.
  private func outcome(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) -> (rows: Int, error: WorkbookError?)
  {
    var rows = 0
    do throws(WorkbookError) {
      let workbook = try Workbook(Data(bytes), limits: limits)
      for sheet in workbook.sheets {
        try workbook.forEachRow(of: sheet) { _, _ in
          rows += 1
          return true
        }
      }
    } catch {
      return (rows, error)
    }
    return (rows, nil)
  }

  private func with(_ part: String, _ content: String) -> [UInt8] {
    var zip = ZipWriter()
    for old in Self.good.parts { zip.add(old.name, old.name == part ? content : old.content) }
    return zip.archive
  }

  @Test("Cut anywhere, it is damaged")
  func truncated() {
    let bytes = Self.good.bytes
    #expect(outcome(bytes).error == nil)
    for length in stride(from: 0, to: bytes.count, by: 37) {
      #expect(outcome(Array(bytes.prefix(length))) == (0, .damaged), "\(length)")
    }
  }

  @Test("Bytes changed at random: rows or an error, within bounds")
  func mutations() {
    var random = SplitMix(seed: 20_261_121)
    let bytes = Self.good.bytes
    for _ in 0..<3_000 {
      var mutated = bytes
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        mutated[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
      }
      #expect(outcome(mutated).rows <= 1000)
    }
  }

  @Test(
    "Parts that are no XML, of another shape or missing", arguments: ["xl/worksheets/sheet1.xml", "xl/workbook.xml"])
  func badParts(part: String) {
    #expect(outcome(with(part, "<worksheet><sheetData>")).error == .damaged)
    #expect(outcome(with(part, "\u{0}\u{1}")).error == .damaged)
    #expect(outcome(with(part, "<autre/>")) == (0, nil))
  }

  @Test("A document type is refused: no entity is ever expanded, no file read")
  func entities() {
    let bomb = """
      <!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      <worksheet><sheetData><row><c t="inlineStr"><is><t>&b;&f;</t></is></c></row></sheetData></worksheet>
      """
    #expect(outcome(with("xl/worksheets/sheet1.xml", bomb)) == (0, .damaged))
  }

  @Test("Nesting without end is cut off")
  func nesting() {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(outcome(with("xl/worksheets/sheet1.xml", "<worksheet>" + deep)).error == .damaged)
  }

  @Test("A bomb is refused by what it unpacks to, whether the archive says so or not", arguments: [17_028_001, 1000])
  func bomb(statedSize: Int) {
    var zip = ZipWriter()
    for part in Self.good.parts where part.name != "xl/worksheets/sheet1.xml" { zip.add(part.name, part.content) }
    let packed = Deflate.repeated(0x20, times: 66_000)  // 17,028,001 spaces
    zip.add("xl/worksheets/sheet1.xml", [], packed: packed, statedSize: statedSize)
    var limits = ArchiveLimits()
    (limits.ratio, limits.ratioFrom) = (50, 1 << 20)
    let expected: [WorkbookError] = [.tooLarge(limit: 50 * packed.count)] + (statedSize == 1000 ? [.damaged] : [])
    let (rows, error) = outcome(zip.archive, limits: limits)
    #expect(rows == 0 && expected.contains { $0 == error })
  }

  @Test("Limits: entries, bytes of an entry, shared texts, merged ranges")
  func limits() {
    var limits = ArchiveLimits()
    limits.entries = 3
    #expect(outcome(Self.good.bytes, limits: limits).error == .tooLarge(limit: 3))
    limits = ArchiveLimits()
    limits.entryBytes = 100
    #expect(outcome(Self.good.bytes, limits: limits).error == .tooLarge(limit: 100))
    limits = ArchiveLimits()
    limits.mergedRanges = 0
    #expect(outcome(Self.good.bytes, limits: limits).error == .tooLarge(limit: 0))
    var shared = Self.good
    shared.sharedTexts = "<si><t>abcdef</t></si><si><t>abcdef</t></si>"
    limits = ArchiveLimits()
    limits.sharedTextBytes = 10
    #expect(outcome(shared.bytes, limits: limits).error == .tooLarge(limit: 10))
    limits = ArchiveLimits()
    limits.sharedTexts = 1
    #expect(outcome(shared.bytes, limits: limits).error == .tooLarge(limit: 1))
  }

  @Test("A row that is too wide or too long says so and holds no more than the limit")
  func wide() throws {
    let far = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>2</v></c></row>"
    let long = WorkbookWriter.row(
      2, (0..<3).map { WorkbookWriter.text(String(repeating: "x", count: 1_900_000), at: WorkbookWriter.cell(2, $0)) })
    let workbook = try Workbook(Data(WorkbookWriter([.init("A", rows: far + long)]).bytes))
    var rows: [SheetRow] = []
    try workbook.forEachRow(of: workbook.sheets[0]) { row, _ in
      rows.append(row)
      return true
    }
    #expect(rows.map(\.surplusColumn) == [16_384, 3])
    #expect(rows.map(\.cells.count) == [1, 2])
  }
}

/// Deflate (RFC 1951) by hand, enough for a bomb.
private enum Deflate {
  /// One byte, then `times` copies of length 258 from distance 1, in one block of fixed codes.
  static func repeated(_ byte: UInt8, times: Int) -> [UInt8] {
    var bits = BitWriter()
    bits.add(1, 1)  // last block
    bits.add(1, 2)  // fixed codes
    bits.addCode(0x30 + Int(byte), 8)
    for _ in 0..<times {
      bits.addCode(0b1100_0101, 8)  // 285: length 258
      bits.addCode(0, 5)  // distance 1
    }
    bits.addCode(0, 7)
    return bits.bytes
  }

  private struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var used = 8

    /// Bits of a number, the least first.
    mutating func add(_ value: Int, _ count: Int) {
      for bit in 0..<count { add(bit: value >> bit & 1) }
    }

    /// Bits of a code, the greatest first.
    mutating func addCode(_ value: Int, _ count: Int) {
      for bit in (0..<count).reversed() { add(bit: value >> bit & 1) }
    }

    private mutating func add(bit: Int) {
      if used == 8 {
        bytes.append(0)
        used = 0
      }
      bytes[bytes.count - 1] |= UInt8(bit << used)
      used += 1
    }
  }
}
