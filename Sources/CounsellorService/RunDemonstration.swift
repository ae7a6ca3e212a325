import Accompaniment
import Capture
import Demonstration
import Employment
import Foundation
import Matching
import OfferIndexing
import ParticipantIndexing
import Store
import Territory

/// Lays an invented territory in a store, through the same imports as real files, and picks what is worth showing.
public struct RunDemonstration {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// A store of the demonstration territory and the two questions that show it best.
  public struct Outcome: Sendable {
    /// The session on that store, at the day of the demonstration.
    public let session: Session
    /// What the imports did.
    public let offers: ImportReport
    /// What the imports did.
    public let participants: ImportReport
    /// An offer that many participants suit.
    public let offer: OfferID
    /// A participant whom several offers suit.
    public let participant: ParticipantID
  }

  /// Fills a store with the data that come with the program, those of the Dunkerque area.
  ///
  /// - Parameter database: the file of the store; it must not exist yet.
  /// - Throws: `ServiceError.demonstrationUnusable` when the data are missing; what the imports throw.
  public func callAsFunction(database: String) throws(ServiceError) -> Outcome {
    let folder = (session.installation.corpora ?? "corpora") + "/demo"
    let (participants, offers) = (folder + "/participants.csv", folder + "/offers.ndjson")
    for path in [participants, offers] where !FileManager.default.fileExists(atPath: path) {
      throw .demonstrationUnusable(path: path)
    }
    return try fill(database, on: Demonstration.standardDay, participants: participants, offers: offers)
  }

  /// Fills a store with a population of the same kind around any commune.
  /// - Parameters:
  ///   - commune: its name, or its INSEE code.
  ///   - participants: how many people are drawn.
  ///   - offers: how many offers are.
  /// - Throws: `ServiceError.noSuchCommune`; what the imports throw.
  public func callAsFunction(
    database: String, around commune: String, seed: UInt64, participants: Int = 400, offers: Int = 150
  ) throws(ServiceError) -> Outcome {
    let demonstration = Demonstration(
      around: try session.reference.commune(commune),
      references: try session.reference.participantReferences(travel: session.policy().policy.travel),
      districts: try session.reference.districts(), on: session.day, seed: seed,
      participants: participants, offers: offers)
    let folder = NSTemporaryDirectory() + "candidatheque-\(ProcessInfo.processInfo.processIdentifier)"
    defer { remove(folder) }
    let (people, market) = (folder + "/participants.csv", folder + "/offers.ndjson")
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try demonstration.participantTable.write(toFile: people, atomically: true, encoding: .utf8)
      try demonstration.offerLines.write(toFile: market, atomically: true, encoding: .utf8)
    } catch {
      throw .cannotWrite(path: folder)
    }
    return try fill(database, on: session.day, participants: people, offers: market)
  }

  private func fill(
    _ database: String, on day: CalendarDate, participants: String, offers: String
  ) throws(ServiceError) -> Outcome {
    if FileManager.default.fileExists(atPath: database) { throw .alreadyExists(path: database) }
    let session = session.on(database: database).on(day: day)
    let offerReport = try ImportOffers(session)([offers], source: "demo")
    let participantReport = try ImportParticipants(session)([participants])
    let (offer, participant) = try pick(session)
    return Outcome(
      session: session, offers: offerReport, participants: participantReport, offer: offer, participant: participant)
  }

  /// The offer whose fifth candidate is the best of all fifth candidates, and the best candidate's counterpart: the
  /// participant whose third offer is the best of all third offers, among those with a validated project.
  private func pick(_ session: Session) throws(ServiceError) -> (OfferID, ParticipantID) {
    let store = try session.store()
    let people = try storing { () throws(StoreError) in try store.participants() }.map(\.participant)
    let offers = try storing { () throws(StoreError) in try store.offers() }.map(\.offer)
    let (scorer, _) = try session.scorer()
    func score(_ ranking: Ranking, at place: Int) -> Points {
      ranking.pairs.count >= place ? ranking.pairs[place - 1].assessment.total : .zero
    }
    // One offer and one person in five are enough to find good examples, and eighty in a large territory.
    let validated = people.filter { $0.project.isValidated(on: session.day) }
    let byOffer = sample(offers).map {
      (id: $0.id, score: score(scorer.rank($0, among: people, by: .combined), at: 5))
    }
    let byPerson = sample(validated).map {
      (id: $0.id, score: score(scorer.suggest($0, among: offers, by: .combined), at: 3))
    }
    guard
      let offer = byOffer.max(by: { ($0.score, $1.id) < ($1.score, $0.id) }),
      let person = byPerson.max(by: { ($0.score, $1.id) < ($1.score, $0.id) })
    else { throw .demonstrationUnusable(path: session.databasePath) }
    return (offer.id, person.id)
  }

  private func sample<Element>(_ elements: [Element]) -> [Element] {
    let step = max(5, elements.count / 80)
    return elements.enumerated().filter { $0.offset.isMultiple(of: step) }.map(\.element)
  }

  private func remove(_ path: String) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      session.logger.warning("cannot remove \(path): \(error)")
    }
  }
}
