import Accompaniment
import Employment
import Matching
import Territory

extension ReferenceLabels {
  /// A change of one fact: `avec le permis B`.
  public func text(of change: FactChange) -> String {
    switch change {
    case .licence(let licence): "avec le \(licence.label)"
    case .certificate(let key): "avec : \(certificate(key))"
    case .skill(let code): "avec la compétence \(skill(code))"
    case .mode(let mode): "en venant \(mode.label)"
    case .longestTravel(let minutes): "en acceptant \(french(minutes)) de trajet"
    case .contractKind(let kind): "en acceptant : \(kind.label)"
    case .shift(let shift): "en acceptant : \(shift.label)"
    case .hours(let minimum, let maximum): "en acceptant \(range(minimum, maximum))"
    case .hoursIncluding(let hours): "en acceptant aussi \(french(hours)) par semaine"
    case .availableFrom(let day): "en étant disponible le \(french(day))"
    case .projectValidated: "avec un projet validé"
    }
  }

  /// The thing itself, for a column: `permis B`, `trajet de 45 min`.
  public func name(of change: FactChange) -> String {
    switch change {
    case .licence(let licence): licence.label
    case .certificate(let key): certificate(key)
    case .skill(let code): "compétence \(skill(code))"
    case .mode(.car): "voiture"
    case .mode(.moped): "cyclomoteur"
    case .mode(.publicTransport): "transports en commun"
    case .mode(.bicycle): "vélo"
    case .mode(.walk): "marche"
    case .longestTravel(let minutes): "trajet de \(french(minutes))"
    case .contractKind(let kind): "contrat : \(kind.label)"
    case .shift(let shift): "horaires : \(shift.label)"
    case .hours(let minimum, let maximum): range(minimum, maximum)
    case .hoursIncluding(let hours): "\(french(hours)) par semaine"
    case .availableFrom(let day): "disponible le \(french(day))"
    case .projectValidated: "projet validé"
    }
  }

  private func range(_ minimum: WeeklyHours?, _ maximum: WeeklyHours?) -> String {
    switch (minimum, maximum) {
    case (let least?, let most?): "de \(french(least)) à \(french(most)) par semaine"
    case (let least?, nil): "au moins \(french(least)) par semaine"
    case (nil, let most?): "au plus \(french(most)) par semaine"
    case (nil, nil): "les mêmes heures"
    }
  }
}

extension ChangeNature {
  /// What the change takes: `à acquérir`.
  public var label: String {
    switch self {
    case .check: "à vérifier"
    case .acquire: "à acquérir"
    case .agree: "à convenir"
    }
  }
}

/// A difference of points with its sign, two decimals always: `+12,50`, `−3,00`, `=` when there is none.
public func difference(_ points: Points) -> String {
  if points.hundredths == 0 { return "=" }
  return (points.hundredths > 0 ? "+" : "") + frenchFixed(points)
}
