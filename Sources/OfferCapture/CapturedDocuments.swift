import Capture
import Documents
import Foundation
import FrenchText

/// The offers of a document (page, e-mail, PDF, text) and of the files inside it: each attachment is a captured file of
/// its own, read as any other.
///
/// The text of a PDF comes from a program that `Documents.PDFText` runs; nothing else here touches the system.
struct CapturedDocuments {
  /// How deep files inside files are read.
  static let deepest = 4
  /// The largest plain text that is read, in bytes.
  static let largestText = 4 * 1_048_576

  typealias Record = Result<LocatedOffer, ImportProblem>

  private let offers: CapturedOffers
  private let reader = FreeTextOfferReader()

  /// A reader that reads the files inside a document by `offers`.
  init(_ offers: CapturedOffers) { self.offers = offers }

  /// Every record of a document, in order; at least one, be it the problem that there is none.
  /// - Complexity: O(bytes of the document and of the files inside it); bounded by the limits of its kind.
  func records(of file: CapturedFile, format: CapturedFile.Format) -> [Record] {
    let records: [Record]
    do throws(DocumentFault) {
      switch format {
      case .html: records = self.records(of: try Page(Array(file.data.prefix(Page.largest + 1))), in: file)
      case .mail: records = self.records(of: try Mail(file), in: file)
      case .pdf: records = self.records(of: try PDFText().texts(of: file.data), in: file)
      default: records = self.records(of: try Self.plainText(file), in: file)
      }
    } catch {
      return [problem(file, error)]
    }
    return records.isEmpty ? [problem(file, .noOffer)] : records
  }

  private func problem(_ file: CapturedFile, _ fault: DocumentFault) -> Record {
    .failure(ImportProblem(file: file.name, line: 0, reason: .document(fault)))
  }

  private static func plainText(_ file: CapturedFile) throws(DocumentFault) -> ReadableText {
    guard file.data.count <= largestText else { throw .tooLarge(limit: largestText) }
    // A zero byte here and there is damage, not another kind of file.
    let text = TextEncoding.decode(file.data) ?? TextEncoding.decode(file.data.filter { $0 != 0 })
    return ReadableText(plain: textOfMarkup(String(decoding: text?.text ?? [], as: UTF8.self)))
  }

  private func records(of text: ReadableText, in file: CapturedFile, sentOn: String? = nil, isPage: Bool = false)
    -> [Record]
  {
    reader.offers(in: text, sentOn: sentOn, isPage: isPage).map { line, offer in
      .success(LocatedOffer(line: line, offer: offer, fieldNames: .init([:])))
    }
  }

  // MARK: Pages

  /// What a page holds for machines comes first, then its tables of offers, then its text.
  private func records(of page: Page, in file: CapturedFile) -> [Record] {
    let structured = structuredRecords(of: page, in: file)
    return structured.isEmpty ? records(of: page.text, in: file, isPage: true) : structured
  }

  private func structuredRecords(of page: Page, in file: CapturedFile) -> [Record] {
    let records = page.linkedData.flatMap { line, content in
      JobPostingReader().offers(in: Data(content), file: file.name, line: line, isPage: true)
    }
    if !records.isEmpty { return records }
    return page.tables.flatMap { recordsOfTable($0, in: file) }
  }

  /// The rows of a table whose header names the columns of offers, read as a CSV of the same cells.
  private func recordsOfTable(_ rows: [[String]], in file: CapturedFile) -> [Record] {
    guard let header = rows.first, header.count > 2, let mapping = OfferMapping(guessingFrom: header),
      mapping.columns.count > 1
    else { return [] }
    let lines = rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
    }
    let table = CapturedFile(name: file.name, data: Data(lines.joined(separator: "\n").utf8))
    var records: [Record] = []
    TableOfferReader(mapping: mapping).forEach(in: table) { record, _ in records.append(record) }
    return records
  }

  // MARK: E-mails

  /// The offers of each message's text, then those of its attachments. A text without an offer is a problem only when
  /// nothing comes with it.
  private func records(of mail: Mail, in file: CapturedFile) -> [Record] {
    var records = mail.messages.flatMap { message in
      let text = recordsOfText(message, in: file)
      let attachments = message.attachments.filter { text.isEmpty || !Self.isSignature($0.file) }
      return text + attachments.flatMap { recordsOfAttachment($0, in: file) }
    }
    if mail.isCut { records.append(problem(file, .tooManyParts(limit: Mail.mostParts))) }
    return records
  }

  /// Whether an attachment beside a text with an offer is a logo, as mail programs attach those of signatures: a small
  /// picture, or one that the program has named. The picture of a printed offer is larger.
  private static func isSignature(_ file: CapturedFile) -> Bool {
    guard file.unreadKind == .image else { return false }
    let name = file.name.lowercased()
    return file.data.count < smallPicture || name.hasPrefix("logo")
      || name.hasPrefix("image0") && name.dropFirst(6).prefix { $0.isNumber }.count == 2
  }

  /// Bytes under which a picture is too small for a page of text.
  private static let smallPicture = 32_768

  private func recordsOfText(_ message: Mail.Message, in file: CapturedFile) -> [Record] {
    if let page = message.page {
      let structured = structuredRecords(of: page, in: file)
      if !structured.isEmpty { return structured }
    }
    for reading in mailReadings(message.text) {
      let records = self.records(of: reading, in: file, sentOn: message.sentOn)
      if !records.isEmpty { return records }
    }
    return []
  }

  private func recordsOfAttachment(_ attachment: Mail.Attachment, in file: CapturedFile) -> [Record] {
    if attachment.isOrnament { return [] }
    let name = file.name + " › " + attachment.file.name
    guard let inner = offers.oneDeeper else {
      return [.failure(ImportProblem(file: name, line: 0, reason: .document(.tooNested(limit: Self.deepest))))]
    }
    var records: [Record] = []
    inner.forEach(in: CapturedFile(name: name, data: attachment.file.data)) { record, _ in records.append(record) }
    return records.map { record in record.map { $0.placed(in: name) } }
  }

  // MARK: PDF

  /// A document in which every page, or column of a page, is an offer of its own gives them one by one; else all pages are one text.
  private func records(of pages: [String], in file: CapturedFile) -> [Record] {
    let texts = pages.map { ReadableText(plain: $0) }.filter { !$0.lines.isEmpty }
    if texts.count > 1 {
      let each = texts.map { reader.offers(in: $0).filter { Self.isSheet($0.offer) } }
      if each.allSatisfy({ $0.count == 1 }) { return each.flatMap { records($0, in: file) } }
    }
    return records(of: ReadableText(lines: texts.flatMap { $0.lines + [.init("")] }), in: file)
  }

  private func records(_ offers: [(line: Int, offer: RawOffer)], in file: CapturedFile) -> [Record] {
    offers.map { .success(LocatedOffer(line: $0.line, offer: $0.offer, fieldNames: .init([:]))) }
  }

  /// Whether a page alone says what, where and how: the second page of an offer does not.
  private static func isSheet(_ offer: RawOffer) -> Bool {
    (offer.workplace.label ?? offer.workplace.postalCode) != nil && offer.contract.label != nil
  }
}
