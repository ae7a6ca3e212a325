import Accompaniment
import Employment

/// What a change takes: nobody passes a licence that they may hold already.
public enum ChangeNature: String, Sendable, Codable, CaseIterable, Comparable {
  /// The fact is not known: it may be there already, ask.
  case check
  /// Something that is known to be missing, to be learnt, passed or bought.
  case acquire
  /// Something that the person is known to refuse, to talk over with them.
  case agree

  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool { left.order < right.order }
  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Participant {
  /// What a change would take of this person; nil when what it says holds already.
  public func nature(of change: FactChange) -> ChangeNature? {
    switch change {
    case .licence(let licence): nature(mayDrive(licence), ifMissing: .acquire)
    case .certificate(let key): nature(certificates.state(of: key), ifMissing: .acquire)
    case .skill(let code): nature(skills.state(of: code), ifMissing: .acquire)
    case .mode(let mode): nature(mobility.modes.state(of: mode), ifMissing: .acquire)
    case .contractKind(let kind): nature(conditions.contractKinds.state(of: kind), ifMissing: .agree)
    case .shift(let shift): nature(conditions.accepts(shift), ifMissing: .agree)
    case .longestTravel(let minutes): nature(mobility.longestTravel, minutes <= mobility.longestTravel ?? minutes)
    case .hours, .hoursIncluding: natureOfHours(change)
    case .availableFrom(let day): nature(conditions.availableFrom, day >= conditions.availableFrom ?? day)
    case .projectValidated(let day): project.isValidated(on: day) ? nil : .acquire
    }
  }

  private func nature(_ state: TriState, ifMissing missing: ChangeNature) -> ChangeNature? {
    switch state {
    case .yes: nil
    case .unknown: .check
    case .no: missing
    }
  }

  private func nature(_ known: (some Any)?, _ holds: Bool) -> ChangeNature? {
    known == nil ? .check : holds ? nil : .agree
  }

  private func natureOfHours(_ change: FactChange) -> ChangeNature? {
    let changed = applying(change).conditions
    let (least, most) = (conditions.minimumHours, conditions.maximumHours)
    if changed.minimumHours == least, changed.maximumHours == most { return nil }
    // Wider than a bound that is known: that was refused. Else only what was not known becomes so.
    let isWider =
      least.map { changed.minimumHours ?? $0 < $0 } ?? false || most.map { changed.maximumHours ?? $0 > $0 } ?? false
    return isWider || (least != nil && most != nil) ? .agree : .check
  }
}
