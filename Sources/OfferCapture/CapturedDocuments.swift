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
      case .pdf: records = self.records(of: try PDFText().pages(of: file.data), in: file)
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
    var records = recordsOfTextTables(text, in: file)
    if !records.isEmpty { return records }
    let reading = reader.reading(of: text, sentOn: sentOn, isPage: isPage)
    records = reading.offers.map { line, offer in
      .success(LocatedOffer(line: line, offer: offer, fieldNames: .init([:])))
    }
    return records
      + reading.faults.map { line, fault in
        .failure(ImportProblem(file: file.name, line: line, reason: .document(fault)))
      }
  }

  /// The rows of tables that a text draws with spaces, tabs or bars, and the offers that stand beside them. A
  /// curriculum vitae has tables as well.
  private func recordsOfTextTables(_ text: ReadableText, in file: CapturedFile) -> [Record] {
    let tables = TextTables(text)
    guard !tables.tables.isEmpty, !isAboutCandidate(text) else { return [] }
    var records: [Record] = []
    for table in tables.tables {
      records += recordsOfTable(table.rows, in: file).map { $0.moved(down: table.line - 1) }
    }
    guard records.contains(where: { (try? $0.get()) != nil }) else { return [] }
    let rest = ReadableText(title: text.title, lines: tables.rest)
    return records
      + reader.reading(of: ReadableText(lines: rest.lines)).offers.map { line, offer in
        .success(LocatedOffer(line: line, offer: offer, fieldNames: .init([:])))
      }
  }

  // MARK: Pages

  /// What a page holds for machines comes first, then its tables of offers, then its text.
  private func records(of page: Page, in file: CapturedFile) -> [Record] {
    let structured = structuredRecords(of: page, in: file)
    if structured.contains(where: { (try? $0.get()) != nil }) { return structured }
    // Data that cannot be read hides no text: a broken block is often not even about an offer.
    let text = records(of: page.text, in: file, isPage: true)
    return text.isEmpty ? structured : text
  }

  /// What a page holds for machines; else its tables of offers, unless the page is about a person.
  private func structuredRecords(of page: Page, in file: CapturedFile) -> [Record] {
    let records = page.linkedData.flatMap { line, content in
      JobPostingReader().offers(in: Data(content), file: file.name, line: line, isPage: true)
    }
    if records.contains(where: { (try? $0.get()) != nil }) || page.tables.isEmpty || isAboutCandidate(page.text) {
      return records
    }
    let tables = page.tables.flatMap { recordsOfTable($0, in: file) }
    return tables.isEmpty ? records : tables
  }

  /// The rows of a table whose header names the columns of offers, read as a CSV of the same cells.
  private func recordsOfTable(_ rows: [[String]], in file: CapturedFile) -> [Record] {
    // A title may stand above the header, in a cell of its own.
    let first = rows.prefix(3).firstIndex { $0.count { !$0.isEmpty } > 2 } ?? 0
    guard first + 1 < rows.count, rows[first].count > 2, let mapping = OfferMapping(guessingFrom: rows[first]),
      mapping.columns.count > 1
    else { return [] }
    let lines = rows[first...].map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
    }
    let table = CapturedFile(name: file.name, data: Data(lines.joined(separator: "\n").utf8))
    var records: [Record] = []
    TableOfferReader(mapping: mapping).forEach(in: table) { record, _ in records.append(record.moved(down: first)) }
    return records
  }

  // MARK: E-mails

  /// The offers of each message's text, then those of its attachments. A text without an offer is a problem only when
  /// nothing comes with it.
  private func records(of mail: Mail, in file: CapturedFile) -> [Record] {
    var records: [Record] = []
    for (number, message) in mail.messages.enumerated() {
      let text = recordsOfText(message, in: file)
      let attachments = message.attachments.filter { text.isEmpty || !Self.isSignature($0.file) }
      let own = text + attachments.flatMap { recordsOfAttachment($0, in: file) }
      records += own
      // Its subject may name a person: its number in the mailbox says which one it is.
      if own.isEmpty, mail.messages.count > 1 {
        let name = file.name + " › message \(number + 1)"
        records.append(.failure(ImportProblem(file: name, line: 0, reason: .document(.noOffer))))
      }
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
      if structured.contains(where: { (try? $0.get()) != nil }) { return structured }
    }
    // A message that hands on several holds the offers of each.
    let threads = mailThreads(message.text)
    let read = threads.map { thread in
      thread.readings.lazy.map { self.records(of: $0, in: file, sentOn: message.sentOn) }.first { !$0.isEmpty } ?? []
    }
    let records = Array(read.joined())
    guard threads.count > 1, !records.isEmpty else { return records }
    let isCut = read.count { !$0.isEmpty } > 1
    // What was handed on and is no offer is named beside the others.
    return records.filter { !isCut || !$0.isMixed }
      + zip(threads, read).filter { $0.isOwnSubject && $1.isEmpty }.map { _ in problem(file, .noOffer) }
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
    // A table drawn on the page would be cut by columns, and may go on over the next page.
    let whole = ReadableText(plain: pages.joined(separator: "\n"))
    let tables = recordsOfTextTables(whole, in: file)
    if !tables.isEmpty { return tables }
    // `Lieu : Lens` is a line of a column, `Lieu` alone the label of a form.
    let isLabel = { (text: String) in OfferLabel.named(words(of: text).joined(separator: " ")) != nil }
    let texts = pages.flatMap { columns(ofPage: $0, isLabel: isLabel) }.map { ReadableText(plain: $0) }
      .filter { !$0.lines.isEmpty }
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

extension Result<LocatedOffer, ImportProblem> {
  /// Whether it only says that a text may hold several offers.
  fileprivate var isMixed: Bool {
    if case .failure(let problem) = self { problem.reason == .document(.mixedOffers) } else { false }
  }

  /// The same, so many lines further down in its file.
  fileprivate func moved(down lines: Int) -> Self {
    if lines == 0 { return self }
    switch self {
    case .success(let located):
      return .success(
        LocatedOffer(
          line: located.line + lines, offer: located.offer, fieldNames: located.fieldNames, file: located.file,
          record: located.record))
    case .failure(let problem):
      return .failure(
        ImportProblem(
          file: problem.file, line: problem.line + lines, field: problem.field, value: problem.value,
          reason: problem.reason))
    }
  }
}
