import CZip

/// The merged ranges of a sheet. Each cell of a range stands for the value of its first.
struct MergedRanges {
  /// A range of cells; rows and columns from 1.
  struct Range: Hashable {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
  }

  /// Ranges by ascending first row.
  private(set) var ranges: [Range] = []

  /// No range.
  init() {}

  /// The ranges that a sheet names. They stand after its rows, so it is read to its end; a sheet whose bytes never name
  /// one is only unpacked, not parsed, which also shows early whether it is whole.
  /// - Throws: `WorkbookError`.
  init(_ archive: ZipArchive, path: String) throws {
    guard let entry = try archive.entry(path) else { throw WorkbookError.damaged }
    guard try Self.mentionsRange(entry), let again = try archive.entry(path) else { return }
    let events = try XMLEvents(again)
    let merged = events.name("mergeCell")
    while let event = try events.next() {
      guard event == .start, events.name == merged, let range = events.attribute("ref").flatMap({ Range($0) }) else {
        continue
      }
      guard ranges.count < archive.limits.mergedRanges else {
        throw WorkbookError.tooLarge(limit: archive.limits.mergedRanges)
      }
      ranges.append(range)
    }
    ranges.sort { $0.rows.lowerBound < $1.rows.lowerBound }
  }

  private static func mentionsRange(_ entry: ZipEntry) throws -> Bool {
    let sign = Array("mergeCell".utf8)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var (kept, isMentioned) = (0, false)
    while true {
      let count = buffer.withUnsafeMutableBytes { bytes in
        entry.read(bytes.baseAddress.map { $0 + kept }, capacity: bytes.count - kept)
      }
      if count < 0 { throw entry.failure ?? .damaged }
      if count == 0 { return isMentioned }
      let end = kept + count
      if !isMentioned {
        isMentioned = buffer.withUnsafeBytes { czip_contains($0.baseAddress, end, sign, sign.count) != 0 }
      }
      // The sign may lie across two pieces.
      kept = min(sign.count - 1, end)
      buffer.replaceSubrange(0..<kept, with: buffer[(end - kept)..<end])
    }
  }
}

extension MergedRanges.Range {
  /// Reads `A1:C3`; nil for a single cell or anything else.
  init?(_ text: String) {
    let corners = text.split(separator: ":").map { CellPosition($0) }
    guard corners.count == 2, let first = corners[0], let last = corners[1], first.row <= last.row,
      first.column <= last.column, first != last
    else { return nil }
    self.init(rows: first.row...last.row, columns: first.column...last.column)
  }
}

/// Where a cell stands; row and column from 1.
struct CellPosition: Hashable {
  let row: Int
  let column: Int

  /// Reads `BC12`; nil for anything else.
  init?(_ text: some StringProtocol) {
    let letters = text.utf8.prefix { (0x41...0x5A).contains($0) }
    guard (1...3).contains(letters.count), let row = Int(text.dropFirst(letters.count)), (1...1_048_576).contains(row)
    else { return nil }
    self.row = row
    column = letters.reduce(0) { $0 * 26 + Int($1) - 0x40 }
  }

  /// The letters of a column: `A`, `Z`, `AA`.
  static func letters(of column: Int) -> String {
    var (text, rest) = ("", column)
    while rest > 0 {
      text = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + text
      rest = (rest - 1) / 26
    }
    return text
  }
}
