import Accompaniment
import Employment
import Occupations
import Territory

/// One fact of a participant changed, to ask "what if".
public enum FactChange: Hashable, Sendable {
  case licence(DrivingLicence)
  case certificate(CertificateKey)
  case skill(SkillCode)
  case mode(TravelMode)
  case longestTravel(Minutes)
  case contractKind(ContractKind)
  case shift(Shift)
  /// The fewest and the most hours a week accepted; what is nil stays as it is.
  case hours(minimum: WeeklyHours?, maximum: WeeklyHours?)
  /// The hours a week accepted, widened just enough to take these in. A bound that nobody asked about becomes these hours:
  /// nothing more is said of it.
  case hoursIncluding(WeeklyHours)
  case availableFrom(CalendarDate)
  case projectValidated(on: CalendarDate)

  /// The single change that would lift a constraint; nil when nothing on the participant's side can.
  /// - Parameters:
  ///   - day: the day of the ranking: nobody becomes available before it.
  ///   - longestTravel: the longest travel that anybody is asked to accept.
  init?(lifting constraint: HardConstraint, on day: CalendarDate, longestTravel: Minutes) {
    switch constraint {
    case .licenceMissing(let licence): self = .licence(licence)
    case .contractRefused(let kind): self = .contractKind(kind)
    case .tooFar(let minutes?, _):
      guard minutes <= longestTravel else { return nil }
      self = .longestTravel(min(Minutes((minutes.value + 4) / 5 * 5), longestTravel))
    case .tooFar(nil, _), .beyondReach, .offerExpired: return nil
    case .notAvailable(let startsOn, _): self = .availableFrom(max(startsOn, day))
    }
  }
}

extension Participant {
  /// The same person with one fact changed: what-if asks the same question of this value, nothing else.
  public func applying(_ change: FactChange) -> Participant {
    var changed = self
    switch change {
    case .licence(let licence): changed.licences = licences.including(licence)
    case .certificate(let key): changed.certificates = certificates.including(key)
    case .skill(let code): changed.skills = skills.including(code)
    case .mode(let mode): changed.mobility.modes = mobility.modes.including(mode)
    case .longestTravel(let minutes): changed.mobility.longestTravel = minutes
    case .contractKind(let kind): changed.conditions.contractKinds = conditions.contractKinds.including(kind)
    case .shift(let shift): changed.conditions.shifts = conditions.shifts.including(shift)
    case .hours(let minimum, let maximum):
      changed.conditions.minimumHours = minimum ?? conditions.minimumHours
      changed.conditions.maximumHours = maximum ?? conditions.maximumHours
    case .hoursIncluding(let hours):
      changed.conditions.minimumHours = min(conditions.minimumHours ?? hours, hours)
      changed.conditions.maximumHours = max(conditions.maximumHours ?? hours, hours)
    case .availableFrom(let day): changed.conditions.availableFrom = day
    case .projectValidated(let day): changed.project.validatedOn = day
    }
    return changed
  }

  /// The same person with several facts changed, in their order.
  public func applying(_ changes: [FactChange]) -> Participant { changes.reduce(self) { $0.applying($1) } }
}
