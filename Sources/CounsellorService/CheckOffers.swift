import Employment
import OfferIndexing
import Store

/// Reads captured offers and says what an import would do with each file, without keeping anything.
public struct CheckOffers {
  private let normalise: NormaliseOffers

  /// The use case, with a mapping file for tables.
  /// - Throws: `ServiceError.mapping` when the mapping file cannot be used.
  public init(_ session: Session, mappingPath: String? = nil) throws(ServiceError) {
    normalise = try NormaliseOffers(session, mappingPath: mappingPath)
  }

  /// Reads the files.
  /// - Parameter shown: how many of the first offers are given back.
  /// - Throws: `ServiceError` when the reference tables cannot be used.
  public func callAsFunction(
    _ paths: [String], source: String? = nil, showing shown: Int = 3, progress: (ImportProgress) -> Void = { _ in }
  ) throws(ServiceError) -> (report: ImportReport, first: [Offer]) {
    var report = ImportReport()
    var first: [Offer] = []
    var contents: [FoundContent] = []
    try normalise.forEach(paths, source: source, onContent: { contents.append($0) }, progress: progress) {
      outcome throws(ServiceError) in
      switch outcome.result {
      case .failure(let rejection): report.reject(rejection.problems)
      case .success(let offer):
        report.count([.added])
        if first.count < shown { first.append(offer) }
        if !offer.warnings.isEmpty { report.offersWithWarnings += 1 }
      }
    }
    report.contents = contents
    return (report, first)
  }
}
