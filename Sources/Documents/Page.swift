import CHTML
import Capture
import Foundation

/// What a page says: its text, its tables of data, and the data that it holds for machines.
public struct Page: Sendable {
  /// The title and the lines. Of a page that marks its main content, only that.
  public let text: ReadableText
  /// The tables that hold no other table, row by row, cell by cell.
  public let tables: [[[String]]]
  /// The content of each script of type `application/ld+json`, UTF-8, and the line on which it begins.
  public let linkedData: [(line: Int, content: [UInt8])]

  /// The largest page that is read, in bytes.
  public static let largest = 8 * 1_048_576
  /// How deep its elements may be nested.
  public static let deepest = 400
  /// How many elements it may have.
  public static let mostElements = 300_000
  /// A page with less text than this, in letters, is read again with its menus, footers and hidden parts.
  static let leastText = 40

  /// Reads a page. The bytes may be in any encoding that `TextEncoding` reads.
  /// - Throws: the fault that keeps the page from being read as a whole.
  /// - Complexity: O(bytes × depth).
  public init(_ bytes: [UInt8]) throws(DocumentFault) {
    guard bytes.count <= Self.largest else { throw .tooLarge(limit: Self.largest) }
    let text = TextEncoding.decode(Data(bytes)) ?? TextEncoding.decode(Data(bytes.filter { $0 != 0 }))
    let reduction = MarkupReduction(text?.text ?? [])
    linkedData = reduction.linkedData
    var reading = try Self.reading(reduction.markup, isWhole: false)
    if reading.text.size(upTo: Self.leastText) < Self.leastText {
      let whole = try Self.reading(reduction.markup, isWhole: true)
      if whole.text.size(upTo: Self.leastText) > reading.text.size(upTo: Self.leastText) { reading = whole }
    }
    (self.text, tables) = reading
  }

  private static func reading(
    _ markup: [UInt8], isWhole: Bool
  ) throws(DocumentFault) -> (text: ReadableText, tables: [[[String]]]) {
    var (text, count): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
    let limits = chtml_limits(depth: Int32(deepest), elements: mostElements)
    let outcome = chtml_text(markup, markup.count, limits, isWhole ? 1 : 0, &text, &count)
    defer { chtml_free(text) }
    switch Int(outcome) {
    case CHTML_READ: break
    case CHTML_TOO_DEEP: throw .tooNested(limit: deepest)
    default: throw .tooManyParts(limit: mostElements)
    }
    var lines = MarkedLines(UnsafeBufferPointer(start: text, count: count))
    lines.read()
    return (ReadableText(title: lines.title, lines: lines.mainLines), lines.tables)
  }
}
