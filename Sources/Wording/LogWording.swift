import Matching
import Store

extension RankingTerms.Order {
  /// The French name, as of the ranking itself.
  public var label: String {
    switch self {
    case .combined: RankingOrder.combined.label
    case .fit: RankingOrder.fit.label
    }
  }
}

extension AccessLogEntry.Action {
  /// The French name.
  public var label: String {
    switch self {
    case .read: "lecture"
    case .write: "écriture"
    case .export: "export"
    }
  }
}
