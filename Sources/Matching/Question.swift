import Accompaniment
import Employment
import Occupations
import Territory

/// A fact worth asking for, because it is not known and counts. The French sentence of each stands in `Wording`.
public enum Question: Hashable, Sendable {
  // To ask the participant.
  case project
  case projectValidation
  case skill(SkillCode)
  case licence(DrivingLicence)
  case certificate(CertificateKey)
  case home
  case mode(TravelMode)
  case longestTravel
  case contractKind(ContractKind)
  case acceptedHours
  case shift(Shift)
  case availability
  case experience
  case trainingLevel
  // To ask the employer.
  case offerOccupation
  case workplace
  case offerContract
  case offerHours
  case offerSchedule
  case offerStart
  case offerExperience
}
