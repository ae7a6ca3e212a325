import Capture
import Foundation
import OfferCapture

/// A file held in memory.
func file(_ text: String, name: String = "offres.csv") -> CapturedFile {
  CapturedFile(name: name, data: Data(text.utf8))
}

/// Every record of a file: an offer, or the problem that there is.
func captured(_ file: CapturedFile, mapping: OfferMapping? = nil) -> [Result<LocatedOffer, ImportProblem>] {
  var records: [Result<LocatedOffer, ImportProblem>] = []
  CapturedOffers(mapping: mapping).forEach(in: file) { record, _ in records.append(record) }
  return records
}
