import Capture
import Documents
import Foundation
import TestSupport
import Testing

@Suite("PDF: text through pdftotext", .enabled(if: PDFText().isInstalled, "pdftotext (poppler-utils) is not installed"))
struct PDFTextTests {
  @Test("The text of a page")
  func text() throws {
    let pages = try PDFText().pages(of: samplePDF(["Soudeur (H/F)", "Lieu : Dunkerque", "Contrat : CDI, 35 h"]))
    let text = ReadableText(plain: pages.joined())
    #expect(text.lines.map(\.text) == ["Soudeur (H/F)", "Lieu : Dunkerque", "Contrat : CDI, 35 h"])
  }

  @Test("A page without text, a damaged file, a missing program")
  func faults() {
    #expect(throws: DocumentFault.noText) { try PDFText().pages(of: samplePDF([])) }
    #expect(throws: DocumentFault.unreadablePDF) { try PDFText().pages(of: Data("%PDF-1.4\nrien".utf8)) }
    #expect(throws: DocumentFault.missingProgram) {
      try PDFText(searching: "/nowhere").pages(of: samplePDF(["Soudeur"]))
    }
    let large = Data(repeating: 0x20, count: PDFText.largest + 1)
    #expect(throws: DocumentFault.tooLarge(limit: PDFText.largest)) { try PDFText().pages(of: large) }
  }
}
