import Capture
import ColumnMapping
import Drives
import Employment
import FactTables
import OfferIndexing
import Publishing
import ReferenceCompiler
import Store

/// Why a use case could not be carried out. The French sentence and the exit code of each are made at the edge.
public enum ServiceError: Error, Sendable {
  /// The store refused.
  case store(StoreError)
  /// A reference table is missing or damaged.
  case factTable(FactTableError)
  /// The reference folder cannot be used, or a build failed.
  case reference(ReferenceBuildError)
  /// No edition of a source is installed.
  case missingReference(ReferenceSource)
  /// A file that is needed as a whole cannot be used.
  case file(ImportProblem)
  /// The policy file cannot be used.
  case policy(path: String, PolicyProblem)
  /// The mapping file cannot be used.
  case mapping(path: String, MappingError)
  /// No record of that identifier.
  case noSuchOffer(String)
  /// No participant of that identifier.
  case noSuchParticipant(String)
  /// Several offers have that identifier, each of another source.
  case ambiguousOffer(String, candidates: [String])
  /// No offer comes from a source of that name.
  case noSuchSource(String, known: [String])
  /// An offer is compared with itself.
  case sameOffer(OfferID)
  /// No commune of that name or code, or several.
  case noSuchCommune(String, candidates: [String])
  /// No ranking of that number is on record.
  case noSuchRanking(Int)
  /// The ranking was made by a version that did not keep what a replay needs.
  case notReplayable(Int)
  /// No drive of that number.
  case noSuchDrive(Int)
  /// The drive has no list of that number.
  case noSuchDriveList(Int, list: Int)
  /// A list of the drive is not six months old, or a result not five years: they are kept as a log and as evidence.
  case driveIsKept(Int)
  /// The drive was deleted.
  case driveWasDeleted(Int, at: String, by: String)
  /// A day that is planned has passed already.
  case dayIsPast(CalendarDate)
  /// The drive has no shortlist yet.
  case noShortlist(Int)
  /// The latest list holds invitations that later decisions, or a closed offer, stand against.
  case outdatedShortlist(Int, invitations: Int)
  /// Others change the drive all the time: its list could not be made of one state.
  case driveInUse(Int)
  /// The drive has no interviewer yet.
  case noInterviewers(Int)
  /// The participant was never invited to the offer.
  case notInvited(participant: String, offer: OfferID)
  /// An interview of somebody who did not come cannot have led to anything.
  case resultOfAbsent(String)
  /// A step of a drive, or its list, that cannot be.
  case drive(DriveProblem)
  /// Offers of a drive that are closed, or whose last day has passed.
  case driveOffersClosed([OfferID])
  /// The file of the programme's identity lacks something; nil when it cannot be read at all.
  case programme(path: String, PublishingError?)
  /// A change of a fact that cannot be read.
  case change(text: String, FactChangeProblem)
  /// A file cannot be written.
  case cannotWrite(path: String)
  /// A file that would be created exists already.
  case alreadyExists(path: String)
  /// The demonstration data that come with the program are missing or do not import.
  case demonstrationUnusable(path: String)
}

/// Runs a store operation and passes its error on as the service's.
func storing<Value>(_ body: () throws(StoreError) -> Value) throws(ServiceError) -> Value {
  do {
    return try body()
  } catch {
    throw .store(error)
  }
}
