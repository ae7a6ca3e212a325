import Employment
import Foundation
import OfferCapture
import OfferIndexing
import Store

/// Proposes offers that may be one post, and keeps what the counsellor decides. It merges nothing by itself.
public struct CompareOffers {
  private let session: Session

  /// The least Jaccard similarity of two texts, over runs of three words, that is worth a question.
  public static let threshold = 0.80

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// The pairs of open offers of one place whose texts are nearly the same, the most alike first. A pair about which a
  /// counsellor has decided is not among them, whatever duplicates either offer has got since.
  /// - Parameter threshold: the least similarity, 0.7…1.
  /// - Complexity: O(n log n) in the offers, and one exact comparison for each pair that is likely.
  public func proposals(threshold: Double = threshold) throws(ServiceError) -> [DuplicateProposal] {
    let store = try session.store()
    var (search, ids) = (NearDuplicateSearch(), [OfferID]())
    try storing { () throws(StoreError) in
      try store.forEachSketch { id, sketch, place in
        search.add(sketch, place: place)
        ids.append(id)
      }
    }
    let decided = try decidedPairs(in: store)
    var texts: [Int: TextShingles?] = [:]
    func text(_ index: Int) throws(ServiceError) -> TextShingles? {
      if let known = texts[index] { return known }
      let text = try shingles(of: ids[index], in: store)
      texts[index] = .some(text)
      return text
    }
    var proposals: [DuplicateProposal] = []
    var lastFirst = -1
    for (first, second) in search.candidates() {
      // Pairs come by their first text: of the others few are needed again.
      if first != lastFirst, texts.count > Self.textsKept { texts = [:] }
      lastFirst = first
      guard !decided.contains([ids[first], ids[second]]), let one = try text(first), let other = try text(second)
      else { continue }
      let similarity = one.similarity(to: other)
      guard similarity >= threshold else { continue }
      guard let offer = try storing({ () throws(StoreError) in try store.offer(ids[first]) }),
        let like = try storing({ () throws(StoreError) in try store.offer(ids[second]) })
      else { continue }
      proposals.append(DuplicateProposal(offer: offer.offer, other: like.offer, similarity: similarity))
    }
    return proposals.sorted {
      ($1.similarity, $0.offer.id, $0.other.id) < ($0.similarity, $1.offer.id, $1.other.id)
    }
  }

  private static let textsKept = 4_096

  /// Keeps that two offers are one post: the first joins the other's.
  public func merge(_ text: String, into other: String) throws(ServiceError) -> DuplicateOutcome {
    try decide(.same, text, other)
  }

  /// Keeps that two offers are two posts.
  public func keepApart(_ text: String, _ other: String) throws(ServiceError) -> DuplicateOutcome {
    try decide(.apart, text, other)
  }

  private func decide(
    _ verdict: DuplicateDecision.Verdict, _ text: String, _ other: String
  ) throws(ServiceError) -> DuplicateOutcome {
    let store = try session.store()
    let (one, two) = (try store.id(typed: text), try store.id(typed: other))
    guard one != two else { throw .sameOffer(one) }
    let decision = DuplicateDecision(
      at: session.timestamp, user: session.user, verdict: verdict, offer: one, other: two)
    return try storing { () throws(StoreError) in
      let standing = try store.decide(decision)
      return DuplicateOutcome(decision: decision, standing: standing, post: try store.post(of: standing))
    }
  }

  /// The pairs that were decided, each under the offers that stand for the two posts now.
  private func decidedPairs(in store: RecordStore) throws(ServiceError) -> Set<Set<OfferID>> {
    try storing { () throws(StoreError) in
      var pairs: Set<Set<OfferID>> = []
      for decision in try store.duplicateDecisions() {
        let one = try store.offer(decision.offer)?.offer.duplicateOf ?? decision.offer
        let other = try store.offer(decision.other)?.offer.duplicateOf ?? decision.other
        pairs.insert([one, other])
      }
      return pairs
    }
  }

  private func shingles(of id: OfferID, in store: RecordStore) throws(ServiceError) -> TextShingles? {
    guard let capture = try storing({ () throws(StoreError) in try store.latestCapture(of: id) }) else { return nil }
    // A payload that this version cannot read is not compared; its facts stay.
    return capture.raw.map { TextShingles($0) }
  }
}

/// Two offers that may be one post.
public struct DuplicateProposal: Sendable {
  /// The offer of the lesser identity.
  public let offer: Offer
  /// The other.
  public let other: Offer
  /// The similarity of their texts, 0…1.
  public let similarity: Double
}

/// What a decision about two offers led to.
public struct DuplicateOutcome: Sendable {
  /// The decision on record.
  public let decision: DuplicateDecision
  /// The offer that stands for the post of the first one now.
  public let standing: OfferID
  /// The offers of that post.
  public let post: [OfferID]
}
