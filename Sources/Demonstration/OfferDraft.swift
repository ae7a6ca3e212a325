import Employment
import Occupations
import Territory

/// An invented offer, before it is written: the facts that its fields and its text share.
struct OfferDraft {
  /// How much of the place the fields tell.
  enum PlaceDetail { case full, labelAndCode, labelOnly }

  /// What experience is asked for.
  enum Experience: Equatable {
    case none
    case wished(months: Int)
    case required(months: Int)
  }

  /// A certificate or licence asked for.
  struct Ask<Item> {
    let item: Item
    let isRequired: Bool
  }

  var id: String
  let sector: Sector
  let plan: OccupationPlan
  /// Both genders, as published.
  let title: String
  /// The title as the offer shouts or shortens it.
  var heading: String
  let commune: Commune
  let placeDetail: PlaceDetail
  /// Nil when the offer does not say who recruits.
  var employer: String?
  let isAgency: Bool
  let contract: Contract
  let weekly: WeeklyHours
  let isFullTime: Bool
  /// Nil for day work.
  let shift: Shift?
  /// Least and most gross pay per hour in cents.
  let pay: ClosedRange<Int>
  let experience: Experience
  let level: Ask<TrainingLevel>?
  let licence: Ask<DrivingLicence>?
  let certificates: [Ask<Certificate>]
  let skills: [Ask<Skill>]
  var posts: Int
  var createdOn: CalendarDate
  var updatedOn: CalendarDate
  /// Seconds of the day at which it was created.
  let createdAt: Int
  /// Nil when it is as soon as possible.
  let startsOn: CalendarDate?
  let isAccessible: Bool
  /// Nil when the text does not say.
  let isServedByTransport: Bool?
  /// What only the text says.
  let hidden: HiddenFields
  /// A number that chooses among ways of saying the same thing.
  let style: Int
}

/// The fields that an offer leaves empty; its text may tell what they would.
struct HiddenFields {
  var occupation = false
  var licence = false
  var hours = false
  var pay = false
  var skills = false
  var certificates = false
  var activity = false
}
