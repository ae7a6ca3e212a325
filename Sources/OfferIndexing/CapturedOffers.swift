import Capture

/// The offers of a captured file, whatever it is called: France Travail JSON in its three shapes, or delimited text.
public struct CapturedOffers {
  private let mapping: OfferMapping?

  /// A reader; `mapping` says which column of a delimited file holds what, and is guessed without it.
  public init(mapping: OfferMapping? = nil) { self.mapping = mapping }

  /// Calls `body` with every record in the order of the file: an offer, or the reason why it is none, and how much of the
  /// file is read, 0…1. A record is read only when its turn comes.
  public func forEach(
    in file: CapturedFile, _ body: (Result<LocatedOffer, ImportProblem>, _ share: Double) throws -> Void
  ) rethrows {
    switch file.format {
    case .json:
      let reader = FranceTravailReader()
      var records = JSONRecords(file.data).makeIterator()
      var isEmpty = true
      while let record = records.next() {
        isEmpty = false
        try body(reader.offer(record, file: file), records.share)
      }
      // `[]` and `{"resultats":[]}` are answers without an offer; other JSON without a record is not of this kind.
      if isEmpty, file.data.first == 0x7B, !file.data.prefix(64).contains(0x5B) {
        try body(.failure(ImportProblem(file: file.name, line: 1, reason: .unrecognisedFormat)), 1)
      }
    case .delimitedText:
      let records = DelimitedOfferReader(mapping: mapping).offers(in: file)
      for (index, record) in records.enumerated() { try body(record, Double(index + 1) / Double(records.count)) }
    case nil:
      let reason: ImportProblem.Reason = TextEncoding.decode(file.data) == nil ? .notText : .unrecognisedFormat
      try body(.failure(ImportProblem(file: file.name, line: 0, reason: reason)), 1)
    }
  }

  /// The name of the source that a file without one is filed under: `france-travail` for its JSON, else the file's name.
  public static func defaultSource(of file: CapturedFile) -> String {
    if file.format == .json { return "france-travail" }
    let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
    return String(name.prefix { $0 != "." }).lowercased()
  }
}
