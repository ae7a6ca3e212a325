import Capture
import Documents
import Foundation
import Testing

@Suite("E-mails: subject, day, text, attachments")
struct MailTests {
  static func mail(_ text: String) throws -> Mail {
    try Mail(CapturedFile(name: "m.eml", data: Data(text.utf8)))
  }

  static let head = "From: Quidam <quidam@example.org>\nDate: Fri, 20 Nov 2026 10:00:00 +0100\nMIME-Version: 1.0\n"

  @Test("A plain message: its encoded subject, its day, its encoded text")
  func plain() throws {
    let mail = try Self.mail(
      Self.head + "Subject: =?iso-8859-1?Q?Ma=E7on_H/F?=\nContent-Type: text/plain; charset=iso-8859-1\n"
        + "Content-Transfer-Encoding: quoted-printable\n\nCAP ma=E7on =\nexig=E9 =92\n")
    let message = try #require(mail.messages.first)
    #expect(message.subject == "Maçon H/F" && message.sentOn == "2026-11-20")
    #expect(message.text.text == "CAP maçon exigé ’" && message.text.title == "Maçon H/F")
    #expect(message.attachments.isEmpty && mail.messages.count == 1 && !mail.isCut)
  }

  @Test(
    "Other character sets, and names that lie",
    arguments: [
      ("utf-8", "8bit", "é €", "é €"), ("us-ascii", "8bit", "é", "é"), ("x-inconnu", "8bit", "é", "é"),
      ("koi8-r", "base64", "8NLJ18XU", "Привет"), ("utf-8", "base64", "w6kg4oKs", "é €"),
    ])
  func charsets(charset: String, encoding: String, body: String, expected: String) throws {
    let mail = try Self.mail(
      Self.head + "Content-Type: text/plain; charset=\(charset)\nContent-Transfer-Encoding: \(encoding)\n\n\(body)\n")
    #expect(mail.messages.first?.text.text == expected)
  }

  @Test("Of two versions the page, unless it says much less than the plain text")
  func alternatives() throws {
    func message(_ html: String) throws -> String? {
      try Self.mail(
        Self.head
          + "Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain\n\nUn soudeur, à Croix\n"
          + "--x\nContent-Type: text/html\n\n\(html)\n--x--\n"
      ).messages.first?.text.text
    }
    #expect(try message("<p>Un soudeur</p><p>à Croix</p>") == "Un soudeur\n\nà Croix")
    #expect(try message("<p>Voir</p>") == "Un soudeur, à Croix")
  }

  @Test("Attachments are files with their names; cards, invitations and pictures of signatures are none to read")
  func attachments() throws {
    let part = { (type: String, more: String, body: String) in "--x\nContent-Type: \(type)\n\(more)\n\(body)\n" }
    let mail = try Self.mail(
      Self.head + "Content-Type: multipart/mixed; boundary=x\n\n" + part("text/plain", "", "Ci-joint")
        + part("text/csv; name=a.csv", "Content-Disposition: attachment; filename=\"offres é.csv\"\n", "Poste;Ville")
        + part("image/png", "Content-ID: <logo>\nContent-Disposition: inline\n", "xx")
        + part("text/vcard", "Content-Disposition: attachment; filename=c.vcf\n", "BEGIN:VCARD")
        + part("message/rfc822", "", "Subject: Dedans\nFrom: a@example.org\n\nTexte") + "--x--\n")
    let message = try #require(mail.messages.first)
    #expect(message.text.text == "Ci-joint")
    #expect(message.attachments.map(\.file.name) == ["offres é.csv", "pièce jointe 2", "message joint 3"])
    #expect(message.attachments.map(\.isOrnament) == [false, true, false])
    #expect(message.attachments.last?.file.format == .mail)
  }

  @Test("A mailbox gives each message")
  func mailbox() throws {
    let one = "From a@example.org Fri Nov 20 10:00:00 2026\nSubject: Un\nFrom: a@example.org\n\nTexte\n\n"
    #expect(try Self.mail(one + one).messages.map(\.subject) == ["Un", "Un"])
  }

  @Test("Too many parts, and parts inside parts, are refused before they are parsed")
  func bounds() {
    var nested = Self.head
    for index in 0..<2000 { nested += "Content-Type: multipart/mixed; boundary=b\(index)\n\n--b\(index)\n" }
    #expect(throws: DocumentFault.tooManyParts(limit: Mail.mostParts)) { try Self.mail(nested) }
    let group = Self.head + "To: " + String(repeating: "a:", count: 200_000) + "\n\nTexte"
    #expect(throws: Never.self) { try Self.mail(group) }
    let comment = Self.head + "Content-Type: " + String(repeating: "(", count: 200_000) + "\n\nTexte"
    #expect(throws: Never.self) { try Self.mail(comment) }
    let many = Self.head + "Content-Type: multipart/mixed; boundary=x\n\n" + String(repeating: "--x\n\na\n", count: 300)
    #expect((try? Self.mail(many))?.isCut == true)
  }
}
