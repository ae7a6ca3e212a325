/// An offer as its source words it: text to interpret, nothing understood yet. Every reader fills this one shape, and the
/// normaliser knows no other.
///
/// Contact persons, e-mails and telephones have no place in it: they are not captured.
public struct RawOffer: Hashable, Sendable, Codable {
  /// The source's identifier.
  public var sourceID: String
  /// The title.
  public var title: String
  /// The text of the offer.
  public var description: String?
  /// The occupation code that the source gives.
  public var romeCode: String?
  /// The occupation title that the source gives.
  public var appellation: String?
  /// The employer's name.
  public var employer: String?
  /// Where the work is.
  public var workplace: Workplace
  /// The contract: a code (`MIS`), a label (`CDD - 6 Mois`), its legal nature.
  public var contract: RawContract
  /// Hours and shifts, in words.
  public var hours: [String]
  /// `Temps plein` or `Temps partiel`, where the source says so apart from the hours.
  public var fullTimeLabel: String?
  /// The pay, in words, the most reliable first.
  public var pay: [String]
  /// `D` beginner accepted, `S` wished for, `E` required.
  public var experienceCode: String?
  /// The experience, in words.
  public var experienceLabel: String?
  /// Levels of training.
  public var trainings: [RawRequirement]
  /// Licences.
  public var licences: [RawRequirement]
  /// Skills.
  public var skills: [RawRequirement]
  /// The number of posts.
  public var posts: String?
  /// The day of publication, of the last change, of the start of work, and the last day to answer.
  public var publishedOn: String?
  /// The day of the last change at the source.
  public var updatedOn: String?
  /// The first day of work.
  public var startsOn: String?
  /// The last day of the contract; nil where the source does not say it.
  public var endsOn: String?
  /// The last day to answer.
  public var expiresOn: String?
  /// Whether the source marks the offer as open to disabled workers.
  public var isAccessibleRQTH: Bool?
  /// The further workplaces of a source that lists several, in its words; nil where it lists one at most.
  public var otherPlaces: [String]?
  /// Values that could not be read, each with the name of its field (`salaire : [1]`); nil where there is none.
  public var unread: [String]?

  /// An offer of which only identifier and title are known.
  public init(sourceID: String, title: String) {
    (self.sourceID, self.title) = (sourceID, title)
    workplace = Workplace()
    contract = RawContract()
    hours = []
    pay = []
    trainings = []
    licences = []
    skills = []
  }

  /// Where the work is, as the source says it.
  public struct Workplace: Hashable, Sendable, Codable {
    /// `59 - DUNKERQUE`.
    public var label: String?
    /// The INSEE code.
    public var insee: String?
    /// The postal code.
    public var postalCode: String?
    /// Degrees north.
    public var latitude: Double?
    /// Degrees east.
    public var longitude: Double?
    /// A workplace of which nothing is said.
    public init() {}
  }

  /// The contract, as the source says it.
  public struct RawContract: Hashable, Sendable, Codable {
    /// The source's code: `CDI`, `MIS`, `SAI` …
    public var code: String?
    /// The label: `Mission intérimaire - 6 Mois`.
    public var label: String?
    /// The legal nature: `Contrat apprentissage`.
    public var nature: String?
    /// Whether the source marks it as work-study.
    public var isWorkStudy: Bool?
    /// A contract of which nothing is said.
    public init() {}
  }

  /// Something asked for, as the source says it.
  public struct RawRequirement: Hashable, Sendable, Codable {
    /// The source's code.
    public var code: String?
    /// The label.
    public var label: String?
    /// Whether it is required rather than wished for.
    public var isRequired: Bool

    /// Something asked for.
    public init(code: String?, label: String?, isRequired: Bool) {
      (self.code, self.label, self.isRequired) = (code, label, isRequired)
    }
  }
}

/// An offer with where it stands in its file. It never changes, and is handed on by reference: a copy of the offer itself
/// would count up every text in it.
public final class LocatedOffer: Hashable, Sendable {
  /// The line on which the record starts, from 1.
  public let line: Int
  /// The offer.
  public let offer: RawOffer
  /// The names that the file gives to the fields that a problem may name.
  public let fieldNames: FieldNames
  /// What it stands in where that is not the file that is read: a sheet of a workbook, an attachment.
  public let file: String?
  /// Which record of its line it is, where a line holds several; problems name it.
  public let record: String?
  /// Whether its identifier is made of what it says, since its source gives it none.
  public let isNamedByContent: Bool

  /// An offer of a file.
  public init(
    line: Int, offer: RawOffer, fieldNames: FieldNames, file: String? = nil, record: String? = nil,
    isNamedByContent: Bool = false
  ) {
    (self.line, self.offer, self.fieldNames, self.file, self.record) = (line, offer, fieldNames, file, record)
    self.isNamedByContent = isNamedByContent
  }

  /// Whether both say the same, and stand in the same place.
  public static func == (left: LocatedOffer, right: LocatedOffer) -> Bool {
    left === right
      || (left.line, left.file, left.record) == (right.line, right.file, right.record)
        && left.offer == right.offer && left.fieldNames == right.fieldNames
  }

  /// Hashes what most often differs.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(line)
    hasher.combine(offer)
  }

  /// The same record under another identifier: the one it carries is another record's.
  public func identified(by identifier: String) -> LocatedOffer {
    var offer = offer
    offer.sourceID = identifier
    return LocatedOffer(
      line: line, offer: offer, fieldNames: fieldNames, file: file, record: record, isNamedByContent: isNamedByContent)
  }

  /// The same record on another line.
  func standing(at line: Int) -> LocatedOffer {
    LocatedOffer(
      line: line, offer: offer, fieldNames: fieldNames, file: file, record: record, isNamedByContent: isNamedByContent)
  }

  /// The same record, known as a certain one of its line.
  func named(_ record: String?) -> LocatedOffer {
    record == self.record
      ? self
      : LocatedOffer(
        line: line, offer: offer, fieldNames: fieldNames, file: file, record: record,
        isNamedByContent: isNamedByContent)
  }

  /// The same record, found in a part of the file that is read; one that is placed already stays there.
  func placed(in file: String) -> LocatedOffer {
    self.file != nil
      ? self
      : LocatedOffer(
        line: line, offer: offer, fieldNames: fieldNames, file: file, record: record,
        isNamedByContent: isNamedByContent)
  }

  /// How a file calls the fields that can be refused.
  public struct FieldNames: Hashable, Sendable {
    /// The fields that the normaliser can refuse.
    public enum Field: Hashable, Sendable, CaseIterable {
      case sourceID, title, romeCode, workplace, publishedOn, startsOn, expiresOn, posts
    }

    private let names: [Field: String]
    /// Names by field.
    public init(_ names: [Field: String]) { self.names = names }
    /// The file's name for a field; nil when it has none.
    public subscript(_ field: Field) -> String? { names[field] }
  }
}
