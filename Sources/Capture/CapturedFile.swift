import Foundation

/// A file that was captured: its name and its bytes, mapped rather than read where the system allows.
public struct CapturedFile: Sendable {
  /// The name to show, as the user gave it.
  public let name: String
  /// The bytes.
  public let data: Data
  /// Whether the bytes can be let go once they are read.
  let isMapped: Bool

  /// A file held in memory.
  public init(name: String, data: Data) {
    (self.name, self.data, isMapped) = (name, data, false)
  }

  /// Opens a file.
  /// - Throws: `ImportProblem` when it cannot be read or is empty. Named pipes and devices are not read.
  public init(path: String) throws(ImportProblem) {
    name = path
    if let mapped = MappedBytes.of(path) {
      (data, isMapped) = (mapped, true)
      return
    }
    guard MappedBytes.canBeRead(path) else { throw ImportProblem(file: path, line: 0, reason: .unreadableFile) }
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw ImportProblem(file: path, line: 0, reason: .unreadableFile)
    }
    isMapped = false
    if data.isEmpty { throw ImportProblem(file: path, line: 0, reason: .emptyFile) }
  }

  /// Lets the system take back the memory of bytes that have been read, where the file is mapped; they stay readable.
  public func release(_ range: Range<Int>) {
    if isMapped { MappedBytes.release(range, of: data) }
  }

  /// What the content is, whatever the file is called.
  public var format: Format? {
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {  // UTF-16: what spreadsheets call Unicode
      if data.prefix(4).contains(where: { $0 == 0x7B || $0 == 0x5B }) { return nil }
      guard let text = TextEncoding.decode(data.prefix(Self.recognisedBytes))?.text else { return .delimitedText }
      return documentFormat ?? (TextShape.isTable(Data(text)) ? .delimitedText : .plainText)
    }
    let start = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    guard let first = start.prefix(Self.recognisedBytes).first(where: { $0 > 0x20 }) else { return nil }
    if let format = documentFormat { return format }
    if OfficeFile.isArchive(start) { return OfficeFile.isWorkbook(data) ? .workbook : nil }
    if unreadKind != nil { return nil }
    if first == 0x7B || first == 0x5B { return .json }
    // A binary file (spreadsheet, PDF, image) has bytes that no text has near its start; one in a long text is damage.
    let head = data.prefix(4096)
    let strays = head.count { $0 < 0x09 || (0x0E...0x1A).contains($0) }
    if strays * (strays == 1 ? 32 : TextEncoding.strayShare) > head.count { return nil }
    return TextShape.isTable(start.prefix(Self.recognisedBytes)) ? .delimitedText : .plainText
  }

  /// How many bytes from the start tell what a file is.
  public static let recognisedBytes = 65_536

  /// A kind of content.
  public enum Format: Sendable {
    /// JSON: an answer of the API, an array, or one record a line.
    case json
    /// Delimited text: CSV in one of its shapes.
    case delimitedText
    /// A workbook of spreadsheets (`.xlsx`).
    case workbook
    /// Text that is no table: an offer in sentences and labelled lines.
    case plainText
    /// A page, or a part of one.
    case html
    /// An e-mail with its head, or a mailbox of them.
    case mail
    /// A PDF document.
    case pdf
  }
}

/// The longest record that is read: a longer one is named and passed over.
public let longestRecord = 4 * 1_048_576
