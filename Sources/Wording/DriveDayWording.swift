import DrivePlanning
import Scheduling

extension UnplacedReason {
  /// Why an interview has no time, and what would help.
  public var text: String {
    switch self {
    case .noSlots: "aucun créneau chez ce recruteur"
    case .arrivesTooLate(let minutes):
      "arrive après le dernier créneau : \(count(minutes, "minute")) plus tôt suffiraient, ou un créneau plus tard"
    case .leavesTooEarly(let minutes):
      "doit repartir avant la fin du premier créneau : \(count(minutes, "minute")) de plus suffiraient"
    case .absentAtAllSlots: "aucun créneau aux heures où la personne peut être là"
    case .crossesPromised(let appointments):
      "ses rendez-vous déjà promis (\(enumeration(appointments.map { frenchTime($0.time.lowerBound) }))) prennent tous "
        + "les créneaux possibles"
    case .slotsMissing(let missing):
      "\(count(missing, "créneau manque", "créneaux manquent")) chez ce recruteur aux heures possibles"
    case .crossesOthers(let others):
      "impossible avec ses \(count(others.count, "autre entretien", "autres entretiens")), même si personne d'autre ne venait"
    case .noCommonTime(let free):
      free.isEmpty
        ? "pas d'heure commune avec ses autres entretiens"
        : "pas d'heure commune avec ses autres entretiens ; libre à "
          + enumeration(free.prefix(3).map { frenchTime($0.lowerBound) }, "ou")
    }
  }
}

extension NoSessionReason {
  /// Why somebody prepares at no session.
  public var text: String {
    switch self {
    case .noneBefore: "aucune préparation avant ses entretiens"
    case .busyAtAll: "prise aux heures de chaque préparation"
    case .placesMissing(let missing): "préparations complètes : \(count(missing, "place manque", "places manquent"))"
    }
  }
}
