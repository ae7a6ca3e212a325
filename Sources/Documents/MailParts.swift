import CMail
import Capture
import Foundation

/// Receives the parts of messages while they are taken apart.
final class PartCollector {
  private(set) var messages: [MailParts] = []

  func begin(_ head: cmail_head) { messages.append(MailParts(head)) }

  func add(_ part: cmail_part) {
    guard !messages.isEmpty else { return }
    messages[messages.count - 1].add(part)
  }
}

/// The head and the parts of one message, and what becomes of them.
struct MailParts {
  private let subject: String?
  private let sentOn: String?
  private var plain: [[UInt8]] = []
  private var pages: [[UInt8]] = []
  private var attachments: [Mail.Attachment] = []

  init(_ head: cmail_head) {
    subject = head.subject.map { trimmed(String(cString: $0)) }.flatMap { $0.isEmpty ? nil : $0 }
    sentOn = head.year > 0 ? "\(head.year)-\(Self.two(head.month))-\(Self.two(head.day))" : nil
  }

  private static func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }

  mutating func add(_ part: cmail_part) {
    let type = part.type.map { String(cString: $0) } ?? "text/plain"
    let bytes = UnsafeBufferPointer(start: part.bytes, count: part.length)
    guard !bytes.isEmpty, !Self.withoutOffers.contains(where: type.hasPrefix) else { return }
    let name = part.name.map { String(cString: $0) }
    let isText = type == "text/plain" || type == "text/html"
    if isText, part.is_attachment == 0, name == nil {
      let text = Self.utf8(bytes, charset: part.charset)
      if type == "text/html" { pages.append(text) } else { plain.append(text) }
      return
    }
    let isOrnament = type.hasPrefix("image/") && (part.has_content_id != 0 || part.is_attachment == 0)
    let isMessage = type == "message/rfc822"
    let usual = isMessage ? "message joint \(attachments.count + 1)" : "pièce jointe \(attachments.count + 1)"
    attachments.append(
      Mail.Attachment(
        file: CapturedFile(name: Self.safeName(name) ?? usual, data: Data(bytes)), isOrnament: isOrnament))
  }

  /// Invitations, business cards and signatures of messages hold no offer, and persons' data.
  private static let withoutOffers = [
    "text/calendar", "text/vcard", "text/x-vcard", "text/directory", "application/pkcs7-", "application/x-pkcs7-",
    "application/pgp-", "message/delivery-status", "message/disposition", "text/rfc822-headers",
  ]

  /// The last part of the name, without control characters.
  private static func safeName(_ name: String?) -> String? {
    guard let name else { return nil }
    let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
    let safe = trimmed(String(String.UnicodeScalarView(last.unicodeScalars.filter { $0.value >= 0x20 })))
    return safe.isEmpty ? nil : String(safe.prefix(120))
  }

  /// The text of a part in UTF-8. Texts that call themselves Latin-1 or ASCII are Windows-1252 as often, and some that
  /// call themselves UTF-8 are not: the bytes decide.
  private static func utf8(_ bytes: UnsafeBufferPointer<UInt8>, charset: UnsafePointer<CChar>?) -> [UInt8] {
    let bytes = UnsafeBufferPointer(rebasing: bytes.prefix(Mail.largestText))
    let name = charset.map { String(cString: $0).lowercased() } ?? ""
    if !["", "utf-8", "utf8", "us-ascii", "iso-8859-1", "latin1", "windows-1252", "cp1252"].contains(name) {
      var count = 0
      if let converted = cmail_utf8(charset, bytes.baseAddress, bytes.count, &count) {
        defer { cmail_free(converted) }
        return Array(UnsafeBufferPointer(start: converted, count: count))
      }
    }
    return TextEncoding.decode(Data(bytes.filter { $0 != 0 }))?.text ?? []
  }

  func message() -> Mail.Message {
    let plainText = ReadableText(
      plain: plain.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n\n"), title: subject)
    var attachments = attachments
    var page: Page?
    if let bytes = pages.first {
      page = try? Page(bytes)
      // A page that cannot be read is named like an attachment, unless the plain text says it all.
      if page == nil, plainText.lines.isEmpty {
        attachments.append(
          Mail.Attachment(file: CapturedFile(name: "corps du message", data: Data(bytes)), isOrnament: false))
      }
    }
    for (index, bytes) in pages.dropFirst().enumerated() {
      attachments.append(
        Mail.Attachment(file: CapturedFile(name: "texte \(index + 2)", data: Data(bytes)), isOrnament: true))
    }
    let limit = 1_000_000
    let saysAsMuch = page.map { $0.text.size(upTo: limit) * 2 >= plainText.size(upTo: limit) } ?? false
    let text = page.flatMap { saysAsMuch ? ReadableText(title: subject, lines: $0.text.lines) : nil } ?? plainText
    return Mail.Message(
      subject: subject, sentOn: sentOn, text: text, page: page, attachments: attachments)
  }
}
