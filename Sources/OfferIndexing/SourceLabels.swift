import Employment
import OfferCapture

/// Reads the labels that a source gives its offers, each wording once; see `LabelMemo`.
struct SourceLabels: Sendable {
  private let contracts = LabelMemo<RawOffer.RawContract, Contract>()
  private let workingTimes = LabelMemo<Hours, WorkingTime>()
  private let experiences = LabelMemo<Experience, ExperienceRequirement>()
  private let pays = LabelMemo<Pay, PayReading>()

  private struct Hours: Hashable {
    let texts: [String]
    let fullTime: String?
  }

  private struct Experience: Hashable {
    let code: String?
    let label: String?
  }

  private struct Pay: Hashable {
    let text: String
    let weekly: WeeklyHours?
  }

  func contract(_ raw: RawOffer) -> Contract {
    let label = raw.contract
    return contracts.reading(of: label, bytes: Self.bytes(label.code, label.label, label.nature)) { Contract($0) }
  }

  func workingTime(_ raw: RawOffer) -> WorkingTime {
    // Each text of a list takes room, however short.
    let bytes = raw.hours.reduce(Self.bytes(raw.fullTimeLabel)) { $0 + $1.utf8.count + 16 }
    return workingTimes.reading(of: Hours(texts: raw.hours, fullTime: raw.fullTimeLabel), bytes: bytes) {
      WorkingTime(hours: $0.texts, fullTimeLabel: $0.fullTime)
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

  private static func bytes(_ texts: String?...) -> Int { texts.reduce(0) { $0 + ($1?.utf8.count ?? 0) } }
}
