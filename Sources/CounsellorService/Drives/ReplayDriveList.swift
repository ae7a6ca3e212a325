import Accompaniment
import DrivePlanning
import Drives
import Employment
import Matching
import Store

/// Makes a list of a drive again, with the policy, the day, the references, the steps and the other drives of then, and says
/// whether it is the same. Facts are those of the store: no copy of them is kept, their fingerprints tell whether they have
/// changed.
public struct ReplayDriveList {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// What became of a list that was made again.
  public struct Verdict: Sendable {
    /// The list on record.
    public let list: DriveList
    /// The drive as it stood then.
    public let drive: Drive
    /// What is not as it was; empty when everything that went in and every place is the same.
    public let differences: [ReplayDifference]
    /// Who stands elsewhere, in another offer or among others: the places then and now, by participant; none for who was, or
    /// is, not there.
    public let moved: [(participant: ParticipantID, then: [DrivePlace], now: [DrivePlace])]
    /// How many stand where they stood, with another rank, other points or another reason.
    public let shifted: Int
    /// Drives that were deleted since: whom they invited on the same day is not known any more.
    public let deletedSince: [DriveID]
    /// Whether the places on record are those that were written.
    public let isIntact: Bool
    /// The version of the program that made it, where this is another one.
    public let otherVersion: String?

    /// Whether everything that went in and every place is the same.
    public var isSame: Bool { differences.isEmpty && isIntact }
  }

  /// Makes a list again. Nothing is kept.
  /// - Parameters:
  ///   - number: the drive.
  ///   - wanted: the list, by its number; nil for the latest of the drive.
  /// - Throws: `.noSuchDrive`, `.noShortlist`, `.noSuchOffer` for an offer that is not in the store any more, `.policy` when
  ///   this version cannot read the archived policy, and what the store throws.
  /// - Complexity: as of the list.
  public func callAsFunction(_ number: Int, list wanted: Int? = nil) throws(ServiceError) -> Verdict {
    let store = try session.store()
    let id = DriveID(number)
    _ = try session.drive(id, in: store)
    let lists = try storing { () throws(StoreError) in try store.lists(of: id) }
    guard let list = wanted.map({ wanted in lists.first { $0.number == wanted } }) ?? lists.last else {
      throw wanted.map { .noSuchDriveList(number, list: $0) } ?? .noShortlist(number)
    }
    guard let text = try storing({ () throws(StoreError) in try store.policyText(list.policyFingerprint) }) else {
      throw .noSuchDriveList(number, list: list.number)
    }
    let policy = try LoadedPolicy(text: text, path: "\(list.policyName) \(list.policyVersion)")
    let then = session.on(day: list.asOf)
      .with(policy: policy, reference: Reference.of(list.referenceEditions, else: session.reference))
    let made = try DriveShortlisting(
      then, of: id, known: list.terms.known, keeping: list.terms.keeping, in: store
    ) { drive throws(ServiceError) in
      // An offer that was open then may be closed now.
      var offers: [Offer] = []
      for entry in drive.offers {
        guard let stored = try storing({ () throws(StoreError) in try store.offer(entry.offer) }) else {
          throw .noSuchOffer(entry.offer.description)
        }
        offers.append(stored.offer)
      }
      return offers
    }
    let (places, now) = (
      try storing { () throws(StoreError) in try store.places(of: list.number) }, made.shortlist.places
    )
    try session.logAccess(.many(count: made.people.count), exported: .many(count: made.people.count), in: store)
    let (moved, shifted) = Self.moved(places, now)
    return Verdict(
      list: list, drive: made.drive,
      differences: Self.differences(list, made.terms, then.reference.editionsText, isSame: places == now),
      moved: moved, shifted: shifted,
      deletedSince: try storing { () throws(StoreError) in try store.driveDeletions() }.filter { $0.at >= list.at }.map(
        \.drive),
      isIntact: store.fingerprint(of: places) == list.answer,
      otherVersion: list.terms.programVersion == programVersion ? nil : list.terms.programVersion)
  }

  private static func differences(
    _ list: DriveList, _ terms: DriveListTerms, _ editions: String, isSame: Bool
  ) -> [ReplayDifference] {
    let differences =
      ReplayDifference.editions(list.referenceEditions, editions)
      + ReplayDifference.facts((list.terms.participants, list.terms.offers), (terms.participants, terms.offers))
    return isSame ? differences : differences + [.rows]
  }

  private static func moved(
    _ then: [DrivePlace], _ now: [DrivePlace]
  ) -> (moved: [(participant: ParticipantID, then: [DrivePlace], now: [DrivePlace])], shifted: Int) {
    let (then, now) = (Dictionary(grouping: then, by: \.participant), Dictionary(grouping: now, by: \.participant))
    func standing(_ places: [DrivePlace]) -> Set<String> {
      Set(places.map { $0.kind.rawValue + ($0.kind == .leftOut ? "" : " \($0.offer?.description ?? "")") })
    }
    var (moved, shifted) = ([(participant: ParticipantID, then: [DrivePlace], now: [DrivePlace])](), 0)
    for participant in Set(then.keys).union(now.keys).sorted() {
      let (before, after) = (then[participant] ?? [], now[participant] ?? [])
      if standing(before) != standing(after) {
        moved.append((participant, before, after))
      } else if before != after {
        shifted += 1
      }
    }
    return (moved, shifted)
  }
}
