import Accompaniment
import Employment

/// Something that was done to a drive. A drive is the sum of its steps, which are kept with who did them and when.
public enum DriveStep: Hashable, Sendable {
  /// It was created.
  case create(name: String, day: CalendarDate, mostInvitations: Int, acceptsUnvalidated: Bool)
  /// Its day was moved.
  case move(to: CalendarDate)
  /// It got another name.
  case rename(String)
  /// One participant gets so many invitations at most.
  case limit(mostInvitations: Int)
  /// Participants whose project is not validated may be invited, or may not.
  case admit(unvalidated: Bool)
  /// An offer was added, or its posts and ratio changed.
  case add(DriveOffer)
  /// An offer was taken away.
  case remove(OfferID)
  /// A minimum share was added.
  case require(SocialClause)
  /// The minimum share of a place, from 1, was dropped.
  case drop(clause: Int)
  /// A pair was decided about.
  case decide(PairDecision)
  /// What was decided about a pair holds no more.
  case release(ParticipantID, OfferID)
  /// A participant is not available.
  case miss(Absence)
  /// A participant is available after all.
  case attend(ParticipantID)
  /// An interviewer was added, or changed: the one of the same name is replaced.
  case receive(Interviewer)
  /// An interviewer was taken away.
  case dismiss(interviewer: String)
  /// It is held somewhere.
  case hold(Venue)
  /// A session of preparation was added.
  case prepare(PreparationSession)
  /// The session of a place, from 1, was called off.
  case callOff(session: Int)
}

extension Drive {
  /// The drive that a first step creates.
  /// - Throws: `noName`, `mostInvitations`.
  public init(
    _ id: DriveID, name: String, day: CalendarDate, mostInvitations: Int, acceptsUnvalidated: Bool
  ) throws(DriveProblem) {
    (self.id, self.name, self.day, self.mostInvitations) = (id, name, day, mostInvitations)
    self.acceptsUnvalidated = acceptsUnvalidated
    try check()
  }

  /// The drive after a further step.
  /// - Throws: why the step cannot be taken; the drive is as it was.
  public func applying(_ step: DriveStep) throws(DriveProblem) -> Drive {
    var drive = self
    try drive.take(step)
    try drive.check()
    return drive
  }

  private mutating func take(_ step: DriveStep) throws(DriveProblem) {
    switch step {
    case .create(let name, let day, let most, let acceptsUnvalidated):
      (self.name, self.day, mostInvitations) = (name, day, most)
      self.acceptsUnvalidated = acceptsUnvalidated
    case .move(let day): self.day = day
    case .rename(let name): self.name = name
    case .limit(let most): mostInvitations = most
    case .admit(let unvalidated): acceptsUnvalidated = unvalidated
    case .add(let offer): add(offer)
    case .remove(let id):
      try require(id)
      offers.removeAll { $0.offer == id }
      decisions.removeAll { $0.offer == id }
      clauses.removeAll { $0.offers == [id] }
      interviewers = interviewers.compactMap { $0.without(id) }
      for place in clauses.indices { clauses[place] = clauses[place].without(id) }
    case .require(let clause):
      for offer in clause.offers ?? [] { try require(offer) }
      clauses.append(clause)
    case .drop(let place):
      guard clauses.indices.contains(place - 1) else { throw .noClause(place) }
      clauses.remove(at: place - 1)
    case .decide(let decision):
      try require(decision.offer)
      let before = decisions.first { $0.participant == decision.participant && $0.offer == decision.offer }
      // Somebody who declines has the last word; the team takes back what it decided before it decides otherwise.
      if let before, before.kind != decision.kind, decision.kind != .decline { throw .decidedOtherwise(before) }
      decisions.removeAll { $0.participant == decision.participant && $0.offer == decision.offer }
      decisions.append(decision)
    case .release(let participant, let offer):
      let before = decisions.count
      decisions.removeAll { $0.participant == participant && $0.offer == offer }
      guard decisions.count < before else { throw .nothingDecided(participant, offer) }
    case .miss(let absence):
      absences.removeAll { $0.participant == absence.participant }
      absences.append(absence)
    case .attend(let participant):
      let before = absences.count
      absences.removeAll { $0.participant == participant }
      guard absences.count < before else { throw .notAbsent(participant) }
    case .receive(let interviewer):
      for offer in interviewer.offers { try require(offer) }
      interviewers.removeAll { $0.name == interviewer.name }
      interviewers.append(interviewer)
    case .dismiss(let name):
      let before = interviewers.count
      interviewers.removeAll { $0.name == name }
      guard interviewers.count < before else { throw .noInterviewer(name) }
    case .hold(let venue): self.venue = venue
    case .prepare(let session): sessions.append(session)
    case .callOff(let place):
      guard sessions.indices.contains(place - 1) else { throw .noSession(place) }
      sessions.remove(at: place - 1)
    }
  }

  private mutating func add(_ offer: DriveOffer) {
    if let place = offers.firstIndex(where: { $0.offer == offer.offer }) {
      offers[place] = offer
    } else {
      offers.append(offer)
    }
  }

  private func require(_ id: OfferID) throws(DriveProblem) {
    guard offer(id) != nil else { throw .notInDrive(id) }
  }
}

extension Interviewer {
  /// The same without an offer that left the drive; nil where no other is left.
  fileprivate func without(_ id: OfferID) -> Self? {
    let rest = offers.filter { $0 != id }
    guard !rest.isEmpty else { return nil }
    return Interviewer(
      name: name, offers: rest, room: room, hours: hours, length: length, pause: pause, breaks: breaks)
  }
}

extension SocialClause {
  /// The same clause without an offer that left the drive.
  fileprivate func without(_ id: OfferID) -> Self {
    SocialClause(criteria: criteria, offers: offers?.filter { $0 != id }, measure: measure)
  }
}

extension Drive {
  /// The drive that steps make, the first of which creates it.
  /// - Throws: why a step cannot be taken; `noName` where the first one creates nothing.
  public init(_ id: DriveID, steps: [DriveStep]) throws(DriveProblem) {
    guard case .create(let name, let day, let most, let acceptsUnvalidated)? = steps.first else { throw .noName }
    var drive = try Drive(
      id, name: name, day: day, mostInvitations: most, acceptsUnvalidated: acceptsUnvalidated)
    for step in steps.dropFirst() { try drive.take(step) }
    // What stands in the end must hold; a step may put right what the one before it left.
    try drive.check()
    self = drive
  }
}

extension DriveStep {
  /// Whether who is invited may follow from it: the list of before does not know of it.
  public var concernsInvitations: Bool {
    switch self {
    case .create, .move, .limit, .admit, .add, .remove, .require, .drop, .decide, .release, .miss, .attend: true
    case .rename, .receive, .dismiss, .hold, .prepare, .callOff: false
    }
  }

  /// Whom it is about; nil where it is about nobody.
  public var participant: ParticipantID? {
    switch self {
    case .decide(let decision): decision.participant
    case .release(let participant, _), .attend(let participant): participant
    case .miss(let absence): absence.participant
    case .create, .move, .rename, .limit, .admit, .add, .remove, .require, .drop, .receive, .dismiss, .hold, .prepare,
      .callOff:
      nil
    }
  }
}
