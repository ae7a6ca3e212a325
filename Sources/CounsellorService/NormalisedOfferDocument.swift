import Employment
import Occupations
import Territory
import Wording

/// A normalised offer as `offers normalise` prints it: stable keys, null for what is not known, empty lists for none.
public struct NormalisedOfferDocument: Encodable {
  private let offer: Offer
  private let labels: ReferenceLabels
  private let reference: Tables

  private struct Tables {
    let rome: Rome
    let skills: SkillTable
  }

  /// The document of an offer, with labels from the tables in use.
  /// - Throws: `ServiceError` when a table cannot be read.
  public init(_ offer: Offer, reference: Reference) throws(ServiceError) {
    self.offer = offer
    labels = try reference.labels()
    self.reference = Tables(rome: try reference.rome(), skills: try reference.skills())
  }

  private enum Key: String, CodingKey {
    case source, sourceID = "source_id", title, occupations, sectors, skills, licences, certificates, contract
    case weeklyHours = "weekly_hours", fullTime = "full_time", shifts, salary
    case experienceMonths = "experience_months", beginnerAccepted = "beginner_accepted", place, posts
    case trainingLevel = "training_level", startsOn = "starts_on", publishedOn = "published_on"
    case expiresOn = "expires_on", employer, accessibleRQTH = "accessible_rqth", duplicateOf = "duplicate_of", warnings
  }

  /// Encodes the keys listed in the documentation of the type.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(offer.id.source, forKey: .source)
    try container.encode(offer.id.sourceID, forKey: .sourceID)
    try container.encode(offer.title, forKey: .title)
    try container.encode(offer.occupations.map(occupation), forKey: .occupations)
    try container.encode(
      offer.sectors.map { SectorItem(sector: $0.sector, confidence: $0.confidence) }, forKey: .sectors)
    try container.encode(offer.skills.map(skill), forKey: .skills)
    try container.encode(
      offer.licences.map { CodeItem(code: $0.item.rawValue, required: $0.isRequired) }, forKey: .licences)
    try container.encode(
      offer.certificates.map { CodeItem(code: $0.item.description, required: $0.isRequired) }, forKey: .certificates)
    try container.encode(ContractItem(offer.contract), forKey: .contract)
    try container.encode(offer.workingTime.weekly?.hours, forKey: .weeklyHours)
    try container.encode(offer.workingTime.isFullTime, forKey: .fullTime)
    try container.encode(offer.workingTime.shifts ?? [], forKey: .shifts)
    try container.encode(offer.pay.map(PayItem.init), forKey: .salary)
    try container.encode(offer.experience.months, forKey: .experienceMonths)
    try container.encode(offer.experience == .beginnerAccepted, forKey: .beginnerAccepted)
    try container.encode(offer.training?.level.code, forKey: .trainingLevel)
    try container.encode(offer.place.map(PlaceItem.init), forKey: .place)
    try container.encode(offer.posts, forKey: .posts)
    try container.encode(offer.startsOn, forKey: .startsOn)
    try container.encode(offer.publishedOn, forKey: .publishedOn)
    try container.encode(offer.expiresOn, forKey: .expiresOn)
    try container.encode(offer.employer, forKey: .employer)
    try container.encode(offer.isAccessibleRQTH, forKey: .accessibleRQTH)
    try container.encode(offer.duplicateOf?.description, forKey: .duplicateOf)
    try container.encode(offer.warnings.map { WarningItem(code: $0.code, text: $0.text) }, forKey: .warnings)
  }

  private func occupation(_ tag: OccupationTag) -> OccupationItem {
    OccupationItem(
      rome: tag.code, rome_v3: reference.rome.v3Parent(of: tag.code), label: reference.rome[tag.code]?.label,
      confidence: tag.confidence)
  }

  private func skill(_ requirement: SkillRequirement) -> SkillItem {
    SkillItem(
      code: requirement.code, label: reference.skills[requirement.code]?.label, required: requirement.isRequired,
      from: requirement.origin)
  }
}

private struct OccupationItem: Encodable {
  let rome: RomeCode
  let rome_v3: RomeCode?
  let label: String?
  let confidence: Hundredths
}

private struct SectorItem: Encodable {
  let sector: Sector
  let confidence: Hundredths
}

private struct SkillItem: Encodable {
  let code: SkillCode
  let label: String?
  let required: Bool
  let from: SkillRequirement.Origin
}

private struct CodeItem: Encodable {
  let code: String
  let required: Bool
}

private struct WarningItem: Encodable {
  let code: OfferWarning.Code
  let text: String
}

private struct PayItem: Encodable {
  let hourly_min: Double
  let hourly_max: Double

  init(_ pay: HourlyPay) {
    hourly_min = Double(pay.minimum) / 100
    hourly_max = Double(pay.maximum) / 100
  }
}

private struct ContractItem: Encodable {
  let contract: Contract

  init(_ contract: Contract) { self.contract = contract }

  private enum Key: String, CodingKey {
    case kind, months, hoursTotal = "hours_total", durable, workStudy = "work_study", insertion
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(contract.kind, forKey: .kind)
    try container.encode(contract.months, forKey: .months)
    try container.encode(contract.hoursTotal, forKey: .hoursTotal)
    try container.encode(contract.durable, forKey: .durable)
    try container.encode(contract.isWorkStudy, forKey: .workStudy)
    try container.encode(contract.isInsertion, forKey: .insertion)
  }
}

private struct PlaceItem: Encodable {
  let place: Place

  init(_ place: Place) { self.place = place }

  private enum Key: String, CodingKey { case insee, name, postalCode = "postal_code", lat, lon, precision }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(place.insee, forKey: .insee)
    try container.encode(place.name, forKey: .name)
    try container.encode(place.postalCode, forKey: .postalCode)
    try container.encode(place.point?.latitude, forKey: .lat)
    try container.encode(place.point?.longitude, forKey: .lon)
    try container.encode(place.precision, forKey: .precision)
  }
}

extension TrainingLevel {
  /// The level as printed for programs.
  var code: String {
    switch self {
    case .none: "none"
    case .brevet: "brevet"
    case .cap: "cap"
    case .bac: "bac"
    case .bacPlus2: "bac+2"
    case .bacPlus3: "bac+3"
    case .bacPlus5: "bac+5"
    }
  }
}
