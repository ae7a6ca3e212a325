import Capture
import CounsellorService
import Employment
import FrenchText
import Occupations
import OfferCapture
import OfferIndexing
import Territory

/// Measures how well conditions, licences and workplaces are read out of title and description alone.
///
/// Each labelled offer is normalised twice: with its labels and no words (what the source says), and with title and
/// description and no labels (what the text says). The second is held against the first, fact by fact.
public struct EvaluateExtraction {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// The measure over the offers of a file.
  /// - Throws: `ServiceError.file` when it cannot be read.
  public func callAsFunction(_ file: CapturedFile) throws(ServiceError) -> ExtractionReport {
    let normaliser = try session.reference.offerNormaliser()
    let names = PlaceNames(try session.reference.gazetteer())
    var report = ExtractionReport()
    var seen: Set<Seen> = []
    CapturedOffers().forEach(in: file) { record, _ in
      guard case .success(let located) = record,
        case .success(let labelled) = normaliser.normalise(Self.withoutWords(located), source: "", file: file.name),
        case .success(let read) = normaliser.normalise(Self.withoutLabels(located), source: "", file: file.name)
      else {
        report.rejected += 1
        return
      }
      report.offers += 1
      Self.compare(labelled, read, located.offer, names, &seen, &report)
    }
    return report
  }

  /// A text and what one fact of it is labelled with.
  private struct Seen: Hashable {
    let text: UInt64
    let fact: ExtractionFact?
    let labels: [ExtractionValue]
  }

  private static func compare(
    _ labelled: Offer, _ read: Offer, _ raw: RawOffer, _ names: PlaceNames, _ seen: inout Set<Seen>,
    _ report: inout ExtractionReport
  ) {
    let words = StatedInWords(title: raw.title, description: raw.description, names: names)
    let text = wordHash(foldedBytes(raw.title + "\n" + (raw.description ?? "")))
    if !seen.insert(Seen(text: text, fact: nil, labels: [])).inserted { report.repeated += 1 }
    let sector = labelled.sectors.first?.sector
    for fact in ExtractionFact.allCases {
      let labels = labelled.values(fact)
      guard seen.insert(Seen(text: text, fact: fact, labels: labels)).inserted else { continue }
      report.count(
        fact, sector: sector, offer: raw.sourceID,
        labels: labels.map { ($0, words.states($0, of: fact, raw: raw)) }, read: read.values(fact),
        isLabelled: isLabelled(fact, labels, labelled, raw))
    }
  }

  /// Whether the source says something about a fact: one post and ordinary hours are labels too.
  private static func isLabelled(
    _ fact: ExtractionFact, _ labels: [ExtractionValue], _ offer: Offer, _ raw: RawOffer
  ) -> Bool {
    switch fact {
    case .posts: !(raw.posts?.isEmpty ?? true)
    case .shift: offer.workingTime.shifts != nil
    // A CDI is labelled to have no months.
    case .contractMonths: offer.contract.kind == .cdi || !labels.isEmpty
    default: !labels.isEmpty
    }
  }

  /// The record with its labels only.
  private static func withoutWords(_ located: LocatedOffer) -> LocatedOffer {
    var raw = located.offer
    (raw.title, raw.description) = ("-", nil)
    return LocatedOffer(line: located.line, offer: raw, fieldNames: located.fieldNames)
  }

  /// The record with identifier, title and description only.
  private static func withoutLabels(_ located: LocatedOffer) -> LocatedOffer {
    var raw = RawOffer(sourceID: located.offer.sourceID, title: located.offer.title)
    raw.description = located.offer.description
    return LocatedOffer(line: located.line, offer: raw, fieldNames: located.fieldNames)
  }
}
