import Capture
import ColumnMapping

/// The offers of a captured file, whatever it is called: JSON (France Travail in its three shapes, schema.org), a table
/// (delimited text, the sheets of a workbook), or a document (page, e-mail, PDF, plain text) with the files inside it.
public struct CapturedOffers {
  private let mapping: OfferMapping?
  private var depth = 0

  /// A reader; `mapping` says which columns of a table hold what, and is guessed without it.
  public init(mapping: OfferMapping? = nil) { self.mapping = mapping }

  /// The reader of the files inside a file; nil when they are nested deeper than the limit.
  var oneDeeper: CapturedOffers? {
    guard depth < CapturedDocuments.deepest else { return nil }
    var deeper = self
    deeper.depth += 1
    return deeper
  }

  /// What the content is. One column that can only be a title, or any text that a mapping file is given for, is a table.
  public func format(of file: CapturedFile) -> CapturedFile.Format? {
    let format = file.format
    guard format == .delimitedText || format == .plainText else { return format }
    if mapping != nil { return .delimitedText }
    if TableRecognition.isTable(file) { return .delimitedText }
    if format == .delimitedText, TableRecognition.isProse(file) { return .plainText }
    // One line with commas is a sentence, unless it can be a header.
    if format == .delimitedText, file.data.count < 2048,
      !file.data.drop(while: { $0 <= 0x20 }).reversed().drop(while: { $0 <= 0x20 }).contains(0x0A),
      OfferMapping(
        guessingFrom: String(decoding: file.data, as: UTF8.self).split { ",;\t".contains($0) }.map(String.init)) == nil
    {
      return .plainText
    }
    guard format == .plainText else { return format }
    let first = file.data.prefix(256).prefix { $0 != 0x0A }
    guard file.data.dropFirst(first.count).prefix(4096).contains(where: { $0 > 0x20 }) else { return .plainText }
    let header = TextEncoding.decode(first).map { String(decoding: $0.text, as: UTF8.self) } ?? ""
    return OfferMapping(guessingFrom: [header]) == nil ? .plainText : .delimitedText
  }

  /// Calls `body` with every record in the order of the file: an offer, or the reason why it is none, and how much of the
  /// file is read, 0…1. A record is read only when its turn comes.
  /// - Parameter onTable: called with how each table is read, before its first record.
  public func forEach<Failure: Error>(
    in file: CapturedFile, onTable: (TableReading) -> Void = { _ in },
    _ body: (Result<LocatedOffer, ImportProblem>, _ share: Double) throws(Failure) -> Void
  ) throws(Failure) {
    switch format(of: file) {
    case .json:
      let reader = FranceTravailReader()
      let postings = JobPostingReader()
      var records = JSONRecords(file).makeIterator()
      var isEmpty = true
      var released = 0
      while let record = records.next() {
        isEmpty = false
        if case .success(let json) = record.content, JobPostingReader.isLinkedData(json) {
          let name = record.name.map { "\(file.name) › \($0)" } ?? file.name
          for offer in postings.offers(in: json, file: name, line: record.line, isPage: false) {
            try body(offer.map { $0.named(record.name) }, records.share)
          }
          continue
        }
        try body(reader.offer(record, file: file), records.share)
        let read = Int(records.share * Double(file.data.count))
        if read - released > 1 << 22 {
          file.release(released..<read)
          released = read
        }
      }
      // `[]` and `{"resultats":[]}` are answers without an offer; other JSON without a record is not of this kind.
      if isEmpty, file.data.first == 0x7B, !file.data.prefix(64).contains(0x5B) {
        try body(.failure(ImportProblem(file: file.name, line: 1, reason: .unrecognisedFormat)), 1)
      }
    case .delimitedText, .workbook:
      try TableOfferReader(mapping: mapping).forEach(in: file, onTable: onTable, body)
    case .html, .mail, .pdf, .plainText:
      let records = CapturedDocuments(self).records(of: file, format: file.format ?? .plainText)
      for (index, record) in records.enumerated() { try body(record, Double(index + 1) / Double(records.count)) }
    case nil:
      try body(.failure(ImportProblem(file: file.name, line: 0, reason: file.refusal)), 1)
    }
  }

  /// The name of the source that a file without one is filed under: `france-travail` for its JSON, else the file's name.
  public static func defaultSource(of file: CapturedFile) -> String {
    if file.format == .json {
      var records = JSONRecords(file).makeIterator()
      guard case .success(let first)? = records.next()?.content, JobPostingReader.isLinkedData(first) else {
        return "france-travail"
      }
    }
    return sourceNamed(after: file.name)
  }

  /// The name of the source that is named after a file: its last part, without its ending.
  public static func sourceNamed(after path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return String(name.prefix { $0 != "." }).lowercased()
  }
}
