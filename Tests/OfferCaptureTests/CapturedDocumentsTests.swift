import Capture
import Documents
import Foundation
import TestSupport
import Testing

@testable import OfferCapture

@Suite("Documents and the files inside them")
struct CapturedDocumentsTests {
  static let head = "From: Quidam <quidam@example.org>\nDate: Fri, 20 Nov 2026 10:00:00 +0100\nMIME-Version: 1.0\n"

  /// A message with a text and attachments of a type, a name and a content.
  static func mail(_ text: String, subject: String = "Offre", _ parts: [(String, String, String)]) -> String {
    var mail =
      head + "Subject: \(subject)\nContent-Type: multipart/mixed; boundary=frontier\n\n--frontier\n"
      + "Content-Type: text/plain; charset=utf-8\n\n\(text)\n"
    for (type, name, content) in parts {
      mail +=
        "--frontier\nContent-Type: \(type); name=\"\(name)\"\n"
        + "Content-Disposition: attachment; filename=\"\(name)\"\n\n\(content)\n"
    }
    return mail + "--frontier--\n"
  }

  static let body = "Soudeur (H/F)\nLieu : Dunkerque\nContrat : CDI\nContact : 01 02 03 04 05"

  @Test("Each attachment is a file of its own, read by what it holds")
  func attachments() throws {
    let text = Self.mail(
      "Bonjour, ci-joint nos offres.\nCordialement\nMarie Quidam",
      [
        ("application/octet-stream", "a.bin", "Poste;Ville\nMaçon;Lille\nPeintre;Lens"),
        ("text/html", "b.html", "<p>" + Self.body.replacing("\n", with: "<br>")),
        ("application/json", "c.json", "[{\"id\":\"1\",\"intitule\":\"Cariste\"}]"),
        ("message/rfc822", "d.eml", Self.head + "Subject: Plombier H/F\n\nCDI à Lille, salaire 13 €"),
        ("image/png", "e.png", "\u{89}PNG"), ("application/msword", "f.rtf", "{\\rtf1 a}"),
      ])
    let records = captured(file(text, name: "m.eml"))
    #expect(
      records.compactMap { try? $0.get().offer.title } == [
        "Maçon", "Peintre", "Soudeur (H/F)", "Cariste", "Plombier H/F",
      ])
    #expect(records.compactMap { try? $0.get().file }.first == "m.eml › a.bin")
    let problems = records.compactMap { record in if case .failure(let problem) = record { problem } else { nil } }
    #expect(problems.map(\.file).last == "m.eml › f.rtf")
    #expect(problems.last?.reason == .document(.unreadKind(.richText)))
  }

  @Test(
    "A message's own text is an offer; the day it was sent is the day of publication; nobody's name or number is kept")
  func body() throws {
    let located = try #require(captured(file(Self.mail(Self.body, []), name: "m.eml")).first).get()
    #expect(located.offer.title == "Soudeur (H/F)" && located.offer.publishedOn == "2026-11-20" && located.file == nil)
    #expect("\(located.offer)".contains("quidam") == false && "\(located.offer)".contains("01 02") == false)
  }

  @Test("A small picture beside a text with an offer is a logo; alone, or as large as a page, it is named")
  func logos() {
    func problems(_ text: String, _ picture: String) -> Int {
      let mail = Self.mail(text, [("image/gif", "a.gif", picture)])
      return captured(file(mail, name: "m.eml")).count { record in
        if case .failure(let problem) = record { problem.reason == .document(.unreadKind(.image)) } else { false }
      }
    }
    let small = "GIF89a" + String(repeating: "a", count: 200)
    #expect(problems(Self.body, small) == 0)
    #expect(problems("Bonjour", small) == 1)
    #expect(problems(Self.body, small + String(repeating: "a\n", count: 40_000)) == 1)
  }

  @Test("A table of offers in a page or a message is read row by row")
  func table() throws {
    let html =
      "<p>Nos postes</p><table><tr><th>Poste</th><th>Ville</th><th>Contrat</th></tr>"
      + "<tr><td>Soudeur</td><td>Lens</td><td>CDI</td></tr><tr><td>Maçon \"VRD\"</td><td>Lille</td><td>CDD</td></tr></table>"
    for text in [html, Self.head + "Subject: Offres\nContent-Type: text/html\n\n" + html] {
      let offers = try captured(file(text, name: "o")).map { try $0.get().offer }
      #expect(offers.map(\.title) == ["Soudeur", "Maçon \"VRD\""] && offers.map(\.contract.label) == ["CDI", "CDD"])
    }
  }

  @Test("Messages inside messages are read four deep; the next is named")
  func nested() {
    var text = Self.head + "Subject: Soudeur H/F\n\n" + Self.body
    for _ in 0..<6 { text = Self.mail("Voir", [("message/rfc822", "m.eml", text)]) }
    let records = captured(file(text, name: "m"))
    let inner = "m" + String(repeating: " › m.eml", count: 5)
    #expect(
      records == [.failure(ImportProblem(file: inner, line: 0, reason: .document(.tooNested(limit: 4))))])
  }

  @Test(
    "A document without an offer is named once, with the reason",
    arguments: [
      ("<html><p>Bienvenue sur notre site</p></html>", ImportProblem.Reason.document(.noOffer)),
      ("Bonjour à tous", .document(.noOffer)),
      (head + "Subject: Réunion\n\nÀ mardi", .document(.noOffer)),
      (String(repeating: "<div>", count: 5000), .document(.tooNested(limit: 400))),
      ("{\\rtf1\\ansi Offre}", .document(.unreadKind(.richText))),
      (String(repeating: "mot ", count: 1_100_000), .document(.tooLarge(limit: CapturedDocuments.largestText))),
    ])
  func problems(text: String, reason: ImportProblem.Reason) {
    #expect(captured(file(text, name: "d")) == [.failure(ImportProblem(file: "d", line: 0, reason: reason))])
  }

  @Test("Broken UTF-8 and stray zero bytes spoil only their characters")
  func broken() throws {
    var bytes = Array(Self.body.utf8) + [0x0A, 0xC3, 0x28, 0xFF, 0x0A] + Array("Salaire : 12 €".utf8)
    #expect(
      try captured(CapturedFile(name: "d", data: Data(bytes))).map { try $0.get().offer.title } == ["Soudeur (H/F)"])
    bytes.insert(0x0B, at: 20)
    #expect(captured(CapturedFile(name: "d", data: Data(bytes))).count == 1)
  }

  @Test(
    "A PDF is read alone and inside a message",
    .enabled(if: PDFText().isInstalled, "pdftotext (poppler-utils) is not installed"))
  func pdf() throws {
    let pdf = samplePDF(["Cariste (H/F)", "", "Lieu : Calais", "Contrat : CDD de 3 mois"])
    let alone = try #require(captured(CapturedFile(name: "d", data: pdf)).first).get().offer
    #expect(alone.title == "Cariste (H/F)" && alone.workplace.label == "Calais")
    let mail = Self.mail("Ci-joint", [("application/pdf", "a.pdf", "")]).replacing(
      "filename=\"a.pdf\"\n\n",
      with: "filename=\"a.pdf\"\nContent-Transfer-Encoding: base64\n\n\(pdf.base64EncodedString())")
    let inside = try captured(file(mail, name: "m")).map { try $0.get() }
    #expect(inside.map(\.offer.title) == ["Cariste (H/F)"] && inside.first?.file == "m › a.pdf")
  }
}
