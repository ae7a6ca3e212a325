import Employment
import Occupations
import OfferCapture

/// Reads the labels that a source gives its offers, each wording once; see `LabelMemo`.
struct SourceLabels: Sendable {
  private let contracts = LabelMemo<RawOffer.RawContract, Contract>()
  private let workingTimes = LabelMemo<Hours, WorkingTime>()
  private let experiences = LabelMemo<Experience, ExperienceRequirement>()
  private let pays = LabelMemo<Pay, PayReading>()
  private let officialLicences = LabelMemo<String, Bool>()
  private let qualifications = LabelMemo<Qualification, QualificationCell>()

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

  func contract(_ raw: RawOffer) -> Contract {
    let label = raw.contract
    return contracts.reading(of: label, bytes: Self.bytes(label.code, label.label, label.nature)) { Contract($0) }
  }

  func workingTime(_ raw: RawOffer) -> WorkingTime {
    // Each text of a list takes room, however short.
    // A source with codes says hours apart from the contract.
    let contract = raw.contract.code == nil ? raw.contract.label : nil
    let bytes = raw.hours.reduce(Self.bytes(raw.fullTimeLabel, contract)) { $0 + $1.utf8.count + 16 }
    let hours = Hours(texts: raw.hours, fullTime: raw.fullTimeLabel, contract: contract)
    return workingTimes.reading(of: hours, bytes: bytes) {
      WorkingTime(hours: $0.texts, fullTimeLabel: $0.fullTime, contract: $0.contract)
    }
  }

  func experience(_ raw: RawOffer) -> ExperienceRequirement {
    let label = Experience(code: raw.experienceCode, label: raw.experienceLabel)
    return experiences.reading(of: label, bytes: Self.bytes(label.code, label.label)) {
      ExperienceRequirement(code: $0.code, label: $0.label)
    }
  }

  /// - Parameter weekly: the hours for which the pay is, where they are known.
  func pay(_ text: String, weekly: WeeklyHours?) -> PayReading {
    pays.reading(of: Pay(text: text, weekly: weekly), bytes: Self.bytes(text)) {
      PayReading($0.text, weekly: $0.weekly)
    }
  }

  /// Whether a label is one of a source's list of licences.
  func isOfficialLicence(_ label: String) -> Bool {
    officialLicences.reading(of: label, bytes: Self.bytes(label)) { QualificationReading.isOfficialLicence($0) }
  }

  /// What a cell or a label asks for.
  /// - Parameter isLicence: whether its column is one of licences rather than of certificates.
  func qualification(
    _ text: String, isLicence: Bool, trade: CacesTrade, _ table: CertificateTable
  ) -> QualificationCell {
    let label = Qualification(text: text, trade: trade, isLicence: isLicence)
    return qualifications.reading(of: label, bytes: Self.bytes(text)) {
      $0.isLicence
        ? QualificationCell(licences: $0.text, trade: $0.trade, table)
        : QualificationCell(certificates: $0.text, trade: $0.trade, table)
    }
  }

  private static func bytes(_ texts: String?...) -> Int { texts.reduce(0) { $0 + ($1?.utf8.count ?? 0) } }
}
