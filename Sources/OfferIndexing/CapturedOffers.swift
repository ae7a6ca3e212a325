import Capture
import ColumnMapping

/// The offers of a captured file, whatever it is called: France Travail JSON in its three shapes, delimited text, or the
/// sheets of a workbook.
public struct CapturedOffers {
  private let mapping: OfferMapping?

  /// A reader; `mapping` says which columns of a table hold what, and is guessed without it.
  public init(mapping: OfferMapping? = nil) { self.mapping = mapping }

  /// Calls `body` with every record in the order of the file: an offer, or the reason why it is none, and how much of the
  /// file is read, 0…1. A record is read only when its turn comes.
  /// - Parameter onTable: called with how each table is read, before its first record.
  public func forEach<Failure: Error>(
    in file: CapturedFile, onTable: (TableReading) -> Void = { _ in },
    _ body: (Result<LocatedOffer, ImportProblem>, _ share: Double) throws(Failure) -> Void
  ) throws(Failure) {
    switch file.format {
    case .json:
      let reader = FranceTravailReader()
      var records = JSONRecords(file.data).makeIterator()
      var isEmpty = true
      var released = 0
      while let record = records.next() {
        isEmpty = false
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
    case nil:
      try body(.failure(ImportProblem(file: file.name, line: 0, reason: file.refusal)), 1)
    }
  }

  /// The name of the source that a file without one is filed under: `france-travail` for its JSON, else the file's name.
  public static func defaultSource(of file: CapturedFile) -> String {
    if file.format == .json { return "france-travail" }
    let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
    return String(name.prefix { $0 != "." }).lowercased()
  }
}
