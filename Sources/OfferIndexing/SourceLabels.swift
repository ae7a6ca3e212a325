import Employment
import Guarding
import Occupations
import OfferCapture

/// Reads the labels that a source gives its offers, each wording once.
///
/// A source chooses its labels from a list, or its employers choose the same words: nine in ten of the hours, contracts and
/// experiences of real offers have stood in one before. A reading depends on the words alone, so it is kept.
struct SourceLabels: Sendable {
  /// As many labels of a kind are kept.
  private static let kept = 4096
  /// A longer text is no label, and is read each time.
  private static let longest = 512

  private let titles = Memo<[UInt8], String>(capacity: Self.kept, longest: Self.longest)
  private let contracts = Memo<RawOffer.RawContract, Contract>(capacity: Self.kept, longest: Self.longest)
  private let workingTimes = Memo<Hours, WorkingTime>(capacity: Self.kept, longest: Self.longest)
  private let experiences = Memo<Experience, ExperienceRequirement>(capacity: Self.kept, longest: Self.longest)
  private let pays = Memo<Pay, PayReading>(capacity: Self.kept, longest: Self.longest)
  private let officialLicences = Memo<String, Bool>(capacity: Self.kept, longest: Self.longest)
  private let qualifications = Memo<Qualification, QualificationCell>(capacity: Self.kept, longest: Self.longest)

  private struct Hours: Hashable {
    let texts: [String]
    let fullTime: String?
    let contract: String?
  }

  private struct Experience: Hashable {
    let code: String?
    let label: String?
  }

  private struct Pay: Hashable {
    let text: String
    let weekly: WeeklyHours?
  }

  private struct Qualification: Hashable {
    let text: String
    let trade: CacesTrade
    let isLicence: Bool
  }

  /// A title cleaned; half of the titles of real offers have stood over another one.
  func title(_ raw: RawOffer) -> String {
    // The employer counts only where a dash may stand before its name; no step of the cleaning makes a dash of other signs.
    var key = Array(raw.title.utf8)
    let employer = key.contains(0x2D) ? raw.employer : nil
    if let employer { key += [0xFF] + Array(employer.utf8) }  // no byte of a text
    return titles.value(of: key, length: key.count) { _ in cleanedTitle(raw.title, employer: employer) }
  }

  func contract(_ raw: RawOffer) -> Contract {
    let label = raw.contract
    return contracts.value(of: label, length: Self.bytes(label.code, label.label, label.nature)) { Contract($0) }
  }

  func workingTime(_ raw: RawOffer) -> WorkingTime {
    // Each text of a list takes room, however short.
    // A source with codes says hours apart from the contract.
    let contract = raw.contract.code == nil ? raw.contract.label : nil
    let bytes = raw.hours.reduce(Self.bytes(raw.fullTimeLabel, contract)) { $0 + $1.utf8.count + 16 }
    let hours = Hours(texts: raw.hours, fullTime: raw.fullTimeLabel, contract: contract)
    return workingTimes.value(of: hours, length: bytes) {
      WorkingTime(hours: $0.texts, fullTimeLabel: $0.fullTime, contract: $0.contract)
    }
  }

  func experience(_ raw: RawOffer) -> ExperienceRequirement {
    let label = Experience(code: raw.experienceCode, label: raw.experienceLabel)
    return experiences.value(of: label, length: Self.bytes(label.code, label.label)) {
      ExperienceRequirement(code: $0.code, label: $0.label)
    }
  }

  /// - Parameter weekly: the hours for which the pay is, where they are known.
  func pay(_ text: String, weekly: WeeklyHours?) -> PayReading {
    pays.value(of: Pay(text: text, weekly: weekly), length: Self.bytes(text)) {
      PayReading($0.text, weekly: $0.weekly)
    }
  }

  /// Whether a label is one of a source's list of licences.
  func isOfficialLicence(_ label: String) -> Bool {
    officialLicences.value(of: label, length: Self.bytes(label)) { QualificationReading.isOfficialLicence($0) }
  }

  /// What a cell or a label asks for.
  /// - Parameter isLicence: whether its column is one of licences rather than of certificates.
  func qualification(
    _ text: String, isLicence: Bool, trade: CacesTrade, _ table: CertificateTable
  ) -> QualificationCell {
    let label = Qualification(text: text, trade: trade, isLicence: isLicence)
    return qualifications.value(of: label, length: Self.bytes(text)) {
      $0.isLicence
        ? QualificationCell(licences: $0.text, trade: $0.trade, table)
        : QualificationCell(certificates: $0.text, trade: $0.trade, table)
    }
  }

  private static func bytes(_ texts: String?...) -> Int { texts.reduce(0) { $0 + ($1?.utf8.count ?? 0) } }
}
