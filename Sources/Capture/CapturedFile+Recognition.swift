import Foundation

/// What a file is, told by its first bytes. Only `recognisedBytes` of them are looked at.
extension CapturedFile {
  /// The kinds of document that are read: PDF, e-mail, page; nil for anything else.
  var documentFormat: Format? {
    let head = [UInt8](data.prefix(Self.recognisedBytes))
    if head.contains("%PDF-", within: 1024) { return .pdf }
    if MailShape.isMail(head) { return .mail }
    return Self.isPage(head) ? .html : nil
  }

  /// A kind that is recognised and not read, nil for any other.
  public var unreadKind: UnreadKind? {
    let head = [UInt8](data.prefix(4096))
    for (kind, signatures) in Self.signatures where signatures.contains(where: { head.starts(with: $0) }) {
      return kind
    }
    if head.starts(with: Array("PK".utf8)) {
      // Office files are archives whose first entries tell which they are.
      if head.contains("mimetypeapplication/vnd.oasis", within: head.count) { return .openDocument }
      if head.contains("word/", within: head.count) { return .wordDocument }
      if head.contains("ppt/", within: head.count) { return .presentation }
      return OfficeFile.isArchive(data) && !OfficeFile.isOffice(data) ? .archive : nil
    }
    if head.count > 11, head.starts(with: Array("RIFF".utf8)) {
      return head[8..<12].elementsEqual("WEBP".utf8) ? .image : .media
    }
    if head.count > 11, head[4..<8].elementsEqual("ftyp".utf8) {
      return head[8..<10].elementsEqual("he".utf8) || head[8..<10].elementsEqual("av".utf8) ? .image : .media
    }
    return head.starts(with: Array("<?xml".utf8)) && documentFormat == nil ? .xml : nil
  }

  /// A page begins with a tag, and has one that only pages have.
  private static func isPage(_ head: [UInt8]) -> Bool {
    let start = head.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0x00].contains($0) }
    guard start.first == 0x3C else { return false }
    // UTF-16 has a zero byte beside each letter.
    let text = head.filter { $0 != 0 }
    return pageTags.contains { text.contains($0, within: text.count) }
  }

  private static let pageTags = [
    "<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<p ", "<h1", "<h2", "<h3", "<table", "<ul", "<ol",
    "<br", "<span", "<article", "<section", "<main", "application/ld+json",
  ]

  private static let signatures: [(UnreadKind, [[UInt8]])] = [
    (
      .image,
      [
        [0x89, 0x50, 0x4E, 0x47, 0x0D], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("II*\0".utf8),
        Array("MM\0*".utf8), Array("BM".utf8) + [0],
      ]
    ),
    (.richText, [Array("{\\rtf".utf8)]),
    (
      .archive,
      [
        [0x1F, 0x8B], Array("7z".utf8) + [0xBC, 0xAF], Array("Rar!".utf8), Array("BZh".utf8),
        [0xFD] + Array("7zXZ".utf8),
      ]
    ),
    (.outlookAttachment, [[0x78, 0x9F, 0x3E, 0x22]]),
    (.media, [Array("ID3".utf8), Array("OggS".utf8), [0x1A, 0x45, 0xDF, 0xA3]]),
    (.program, [Array("MZ".utf8) + [0x90], [0x7F] + Array("ELF".utf8)]),
  ]
}

extension [UInt8] {
  /// Whether an ASCII text in small letters stands in the first bytes, in letters of either case.
  func contains(_ text: String, within count: Int) -> Bool {
    let wanted = Array(text.utf8)
    let end = Swift.min(count, self.count) - wanted.count
    guard end >= 0, let first = wanted.first else { return false }
    func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) && !isCased ? byte | 0x20 : byte }
    var isCased: Bool { wanted.contains { (0x41...0x5A).contains($0) } }
    let cased = isCased
    for start in 0...end {
      let byte = self[start]
      guard byte == first || !cased && byte | 0x20 == first else { continue }
      var index = 1
      while index < wanted.count {
        let byte = self[start + index]
        guard byte == wanted[index] || !cased && lower(byte) == wanted[index] else { break }
        index += 1
      }
      if index == wanted.count { return true }
    }
    return false
  }
}

/// Tells an e-mail from other text by its head.
enum MailShape {
  /// Whether the text opens with the fields of a message (RFC 5322), or with the line that opens each message of a
  /// mailbox: at least two fields that every message has, and nothing but fields up to the first empty line.
  static func isMail(_ head: [UInt8]) -> Bool {
    var known: Set<String> = []
    var lines = 0
    for line in head.split(separator: 0x0A, maxSplits: 400, omittingEmptySubsequences: false) {
      let line = line.last == 0x0D ? line.dropLast() : line
      if line.isEmpty, lines > 0 { break }
      lines += 1
      if lines == 1, isMailboxLine(line) { continue }
      if lines > 1, line.first == 0x20 || line.first == 0x09 { continue }
      let name = line.prefix { (0x21...0x7E).contains($0) && $0 != 0x3A }
      guard !name.isEmpty, name.count < 60, line.dropFirst(name.count).first == 0x3A else {
        return known.count > 2 && lines > 4  // a head that something has cut through
      }
      let key = String(decoding: name, as: UTF8.self).lowercased()
      if fields.contains(key) || key.hasPrefix("x-") { known.insert(key) }
    }
    return known.count > 1 && !known.isDisjoint(with: surest)
  }

  /// `From someone@example.org Mon …`, which opens each message of a mailbox.
  static func isMailboxLine(_ line: some Sequence<UInt8>) -> Bool { line.starts(with: Array("From ".utf8)) }

  private static let surest: Set<String> = [
    "from", "received", "return-path", "message-id", "mime-version", "delivered-to", "subject",
  ]
  private static let fields = surest.union([
    "to", "date", "content-type", "content-transfer-encoding", "reply-to", "cc", "sender", "dkim-signature",
    "authentication-results", "thread-topic", "in-reply-to", "references", "importance", "user-agent",
  ])
}
