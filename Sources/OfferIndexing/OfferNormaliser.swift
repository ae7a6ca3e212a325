import OfferCapture
import Capture
import Employment
import FrenchText
import Occupations
import Territory
import Guarding

/// Turns a captured offer into a normalised one, or says which of its fields cannot be read. Pure.
public struct OfferNormaliser: Sendable {
  private let tagging: OccupationTagging
  private let rome: Rome
  let skills: SkillTable
  let certificates: CertificateTable
  private let gazetteer: Gazetteer
  let placeNames: Lazy<PlaceNames, Never>
  let skillIndex: SkillIndex
  let labels = SourceLabels()

  /// A normaliser over the reference tables in use.
  public init(
    rome: Rome, tagger: OccupationTagger, skills: SkillTable, certificates: CertificateTable, gazetteer: Gazetteer
  ) {
    tagging = OccupationTagging(rome: rome, tagger: tagger)
    (self.rome, self.skills, self.certificates, self.gazetteer) = (rome, skills, certificates, gazetteer)
    placeNames = Lazy { PlaceNames(gazetteer) }
    skillIndex = SkillIndex(rome: rome, skills: skills)
  }

  /// Under this confidence the best candidate is worth a look.
  private static let uncertain = Hundredths(30)

  /// The normalised offer, or every problem that stands in its way.
  ///
  /// A value that cannot exist (a ROME code or commune in no table, 31/02/2026, a negative number of posts) rejects the
  /// record, so that it is corrected at the source; what is only unclear, or cannot be read, leaves its fact unknown, with
  /// a warning.
  ///
  /// - Parameters:
  ///   - located: the captured offer and its place in the file.
  ///   - source: the name of the source.
  ///   - file: the file's name, for problems.
  public func normalise(
    _ located: LocatedOffer, source: String, file: String
  ) -> Result<Offer, RejectedOffer> {
    var published: PublishedText?
    return normalise(located, source: source, file: file, published: &published)
  }

  /// The same, and what the offer's text is compared by: nil when it says too little for that.
  public func normalise(
    _ located: LocatedOffer, source: String, file: String, published: inout PublishedText?
  ) -> Result<Offer, RejectedOffer> {
    let raw = located.offer
    var problems: [ImportProblem] = []
    func reject(_ field: LocatedOffer.FieldNames.Field, _ value: String?, _ reason: ImportProblem.Reason) {
      problems.append(
        ImportProblem(file: file, line: located.line, field: located.fieldNames[field], value: value, reason: reason))
    }

    var offer = Offer(id: OfferID(source: source, sourceID: raw.sourceID), title: labels.title(raw))
    offer.employer = raw.employer.flatMap { $0.isEmpty ? nil : $0 }

    var code: RomeCode?
    if let text = raw.romeCode, !text.isEmpty {
      code = RomeCode(text).flatMap { rome[$0]?.code }
      if code == nil { reject(.romeCode, text, .unknownOccupation) }
    }
    let text = OfferText(title: raw.title, description: raw.description)
    let tagged = tagging.read(code: code, title: offer.title, description: text.description)
    (offer.occupations, offer.sectors) = (tagged.tags, tagged.sectors)
    if tagged.tags.isEmpty {
      offer.warnings.append(OfferWarning(.occupationUnknown))
    } else if let best = tagged.tags.first, best.confidence < Self.uncertain {
      offer.warnings.append(OfferWarning(.occupationUncertain))
    }
    if let code = tagged.contradiction {
      offer.warnings.append(OfferWarning(.occupationContradiction, excerpt: rome[code]?.label))
    }

    switch gazetteer.resolve(raw.workplace.description) {
    case .place(let place): offer.place = place
    case .notStated:
      readWorkplace(raw, text, into: &offer, missing: OfferWarning(.workplaceMissing))
    case .unknown(let value):
      if raw.workplace.description.insee == nil, raw.workplace.description.postalCode == nil {
        let missing = OfferWarning(.workplaceMissing, excerpt: value)
        if ForeignCountries.isNamed(in: value) {
          offer.warnings.append(missing)
        } else {
          readWorkplace(raw, text, into: &offer, missing: missing)
        }
      } else {
        reject(.workplace, value, .unknownCommune)
      }
    }

    offer.title = titleWithoutPlace(offer.title, offer.place)

    func unread(_ field: LocatedOffer.FieldNames.Field, _ value: String) {
      let name = located.fieldNames[field].map { "\($0) : " } ?? ""
      offer.warnings.append(OfferWarning(.valueUnreadable, excerpt: Self.excerpt(name + value)))
    }
    func date(_ field: LocatedOffer.FieldNames.Field, _ text: String?) -> CalendarDate? {
      guard let text, !text.isEmpty else { return nil }
      switch DayReading(text) {
      case .day(let day): return day
      case .impossible: reject(field, text, .notADate)
      case .soon: break
      case .unreadable: unread(field, text)
      }
      return nil
    }
    offer.publishedOn = date(.publishedOn, raw.publishedOn)
    offer.startsOn = date(.startsOn, raw.startsOn)
    offer.expiresOn = date(.expiresOn, raw.expiresOn)
    if raw.publishedOn?.isEmpty ?? true { offer.warnings.append(OfferWarning(.dateMissing)) }

    if let text = raw.posts, !text.isEmpty {
      switch PostsReading(text) {
      case .posts(let posts): offer.posts = posts
      case .atLeast(let posts):
        offer.posts = posts
        offer.warnings.append(OfferWarning(.postsRange, excerpt: Self.excerpt(text)))
      case .impossible: reject(.posts, text, .outOfRange(minimum: 1, maximum: 10_000))
      case .unusable: offer.warnings.append(OfferWarning(.postsUnusable, excerpt: Self.excerpt(text)))
      }
    }
    if let others = raw.otherPlaces?.joined(separator: ", ") {
      offer.warnings.append(OfferWarning(.otherWorkplaces, excerpt: Self.excerpt(others)))
    }
    offer.warnings += (raw.unread ?? []).map { OfferWarning(.valueUnreadable, excerpt: Self.excerpt($0)) }
    if !problems.isEmpty { return .failure(RejectedOffer(problems: problems)) }

    readConditions(raw, text, into: &offer)
    published = PublishedText(text, of: offer)
    return .success(offer)
  }
}

/// An offer that cannot be imported, with everything that is wrong with it.
public struct RejectedOffer: Error, Hashable, Sendable {
  /// At least one problem.
  public let problems: [ImportProblem]

  /// A rejection for the given reasons.
  public init(problems: [ImportProblem]) { self.problems = problems }
}

extension RawOffer.Workplace {
  fileprivate var description: PlaceDescription {
    let point = latitude.flatMap { latitude in
      longitude.flatMap { Coordinates(latitude: latitude, longitude: $0) }
    }
    return PlaceDescription(
      insee: insee?.isEmpty == true ? nil : insee, postalCode: postalCode?.isEmpty == true ? nil : postalCode,
      label: label, point: point)
  }
}
