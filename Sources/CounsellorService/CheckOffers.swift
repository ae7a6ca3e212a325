import OfferIndexing
import Store

/// Reads captured offers and says what an import would do with each file, without keeping anything.
public struct CheckOffers {
  private let normalise: NormaliseOffers

  /// The use case, with a mapping file for delimited files.
  /// - Throws: `ServiceError.mapping` when the mapping file cannot be used.
  public init(_ session: Session, mappingPath: String? = nil) throws(ServiceError) {
    normalise = try NormaliseOffers(session, mappingPath: mappingPath)
  }

  /// Reads the files.
  /// - Throws: `ServiceError` when the reference tables cannot be used.
  public func callAsFunction(
    _ paths: [String], source: String? = nil, progress: (ImportProgress) -> Void = { _ in }
  ) throws(ServiceError) -> ImportReport {
    var report = ImportReport()
    try normalise.forEach(paths, source: source, progress: progress) { outcome throws(ServiceError) in
      switch outcome.result {
      case .failure(let rejection): report.reject(rejection.problems)
      case .success(let offer):
        report.count([.added])
        if !offer.warnings.isEmpty { report.offersWithWarnings += 1 }
      }
    }
    return report
  }
}
