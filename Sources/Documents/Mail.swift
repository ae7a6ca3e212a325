import CMail
import Capture
import Foundation

/// The messages of an e-mail file: one, or those of a mailbox.
public struct Mail: Sendable {
  /// The messages, in order.
  public let messages: [Message]
  /// Whether parts were left out because there were too many.
  public let isCut: Bool

  /// A message. Its sender and its recipients are not read.
  public struct Message: Sendable {
    /// The subject.
    public let subject: String?
    /// The day it was sent, as `AAAA-MM-JJ`.
    public let sentOn: String?
    /// The best version of its text: HTML where the message has it and it says as much, else plain text.
    public let text: ReadableText
    /// The page that the text is, where it is one.
    public let page: Page?
    /// Each attachment as a file of its own.
    public let attachments: [Attachment]
  }

  /// A file inside a message.
  public struct Attachment: Sendable {
    /// The file's name, or one made of its place; the content in memory.
    public let file: CapturedFile
    /// Whether the text of the message shows it (a logo, a picture of a signature).
    public let isOrnament: Bool
  }

  /// The largest e-mail file that is read, in bytes.
  public static let largest = 64 * 1_048_576
  /// How many parts the messages of a file may have together.
  public static let mostParts = 200
  /// The largest text of a message, in bytes.
  static let largestText = 4 * 1_048_576

  /// Takes an e-mail file apart.
  /// - Throws: the fault that keeps it from being read.
  public init(_ file: CapturedFile) throws(DocumentFault) {
    guard file.data.count <= Self.largest else { throw .tooLarge(limit: Self.largest) }
    let bytes = Self.withoutColonFloods(file.data)
    // The parser goes into each part of a part: what could make it go deep is counted first.
    guard Self.count("boundary", in: bytes) + Self.count("message/", in: bytes) <= Self.mostParts else {
      throw .tooManyParts(limit: Self.mostParts)
    }
    let isMailbox = bytes.starts(with: Array("From ".utf8))
    let collector = PartCollector()
    let outcome = withExtendedLifetime(collector) {
      cmail_read(
        bytes, bytes.count, isMailbox ? 1 : 0, Int32(Self.mostParts), Unmanaged.passUnretained(collector).toOpaque(),
        { context, head in
          guard let context, let head else { return }
          Unmanaged<PartCollector>.fromOpaque(context).takeUnretainedValue().begin(head.pointee)
        },
        { context, part in
          guard let context, let part else { return }
          Unmanaged<PartCollector>.fromOpaque(context).takeUnretainedValue().add(part.pointee)
        })
    }
    guard Int(outcome) != CMAIL_UNREADABLE, !collector.messages.isEmpty else { throw .unreadableMail }
    isCut = Int(outcome) == CMAIL_TOO_MANY
    messages = collector.messages.map { $0.message() }
  }

  /// Lines, with those that continue them, may hold this many colons.
  private static let mostColons = 64

  /// The bytes with spaces in place of the colons of lines that hold too many: in a list of recipients each opens a group
  /// inside the one before, and GMime 3.2 calls itself for each until its stack is full.
  private static func withoutColonFloods(_ data: Data) -> [UInt8] {
    var bytes = [UInt8](data)
    var (start, colons) = (0, 0)
    for index in bytes.indices {
      if bytes[index] == 0x3A { colons += 1 }
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
      let isContinued = bytes[index] != 0x0A || next == 0x20 || next == 0x09
      guard !isContinued || index + 1 == bytes.count else { continue }
      if colons > mostColons, let first = bytes[start...index].firstIndex(of: 0x3A) {  // it ends the name of a field
        for position in (first + 1)..<(index + 1) where bytes[position] == 0x3A { bytes[position] = 0x20 }
      }
      (start, colons) = (index + 1, 0)
    }
    return bytes
  }

  /// How often a text in small letters stands in the bytes, in letters of either case.
  private static func count(_ text: String, in bytes: [UInt8]) -> Int {
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count, let first = wanted.first else { return 0 }
    var count = 0
    for start in 0...(bytes.count - wanted.count) where bytes[start] | 0x20 == first {
      if (1..<wanted.count).allSatisfy({ bytes[start + $0] == wanted[$0] || bytes[start + $0] | 0x20 == wanted[$0] }) {
        count += 1
      }
    }
    return count
  }
}
