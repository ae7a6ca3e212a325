import DrivePlanning
import Employment
import Matching
import Store
import Wording

/// What is said of a list as a whole, on the screen and on paper: one sentence each.
extension DriveAnswer {
  /// Clauses, then the list beside simpler ways.
  public var remarks: [String] {
    summary.clauses.enumerated().map { Self.remark($0 + 1, $1) + nearest($0, $1) } + comparison
      + (outdated.isEmpty
        ? []
        : [
          "\(count(outdated.count, "invitation ne vaut plus", "invitations ne valent plus")) depuis vos dernières "
            + "décisions : « drive reshortlist \(drive.id) » refait la liste."
        ])
      + (laterSteps > 0 && outdated.isEmpty
        ? [
          "La liste ne tient pas compte de \(count(laterSteps, "étape décidée", "étapes décidées")) depuis : "
            + "« drive reshortlist \(drive.id) » la refait."
        ] : [])
      + withoutTime
      + (summary.isProven
        ? [] : ["La recherche a été arrêtée : une répartition un peu meilleure n'est pas exclue."])
  }

  /// How many invitations have no time yet, where somebody receives.
  private var withoutTime: [String] {
    guard !drive.interviewers.isEmpty else { return [] }
    let timed = Set(appointments.map { ShortlistMaker.Pairing($0.participant, $0.offer) })
    let missing = places(.invited).count { place in
      place.offer.map { !timed.contains(.init(place.participant, $0)) } ?? false
    }
    return missing == 0
      ? []
      : ["\(count(missing, "invitation est", "invitations sont")) sans heure : « drive schedule \(drive.id) » en fixe."]
  }

  private static func remark(_ number: Int, _ clause: DriveSummary.Clause) -> String {
    let unit = clause.isHours ? "heure" : "poste"
    let head = "Clause \(number) (\(enumeration(clause.criteria.map(\.people), "ou"))) : "
    let reached = amount(clause.reached, unit)
    let agreement = (clause.isHours ? "e" : "") + (clause.asked >= 200 ? "s" : "")
    let asked = grouped(clause.asked / 100) + " demandé" + agreement
    let invitations = count(clause.invitations, "invitation")
    guard !clause.isMet else { return head + "tenue, \(reached) pour \(asked) (\(invitations))." }
    let people =
      clause.eligible == 0
      ? "aucun participant possible ne compte pour elle"
      : count(clause.eligible, "participant possible compte", "participants possibles comptent") + " pour elle"
    let unknown =
      clause.unknown > 0
      ? " ; le critère est à vérifier pour \(count(clause.unknown, "autre")) : interrogez-les d'abord" : ""
    let locks = clause.withoutLocks.map { " Sans ce qui est imposé ou promis : \(amount($0, unit))." } ?? ""
    return head + "manquée de \(amount(clause.asked - clause.reached, unit)), \(reached) pour \(asked) "
      + "(\(invitations)) : \(people)\(unknown).\(locks)"
  }

  private static func amount(_ hundredths: Int, _ unit: String) -> String {
    (hundredths % 100 == 0 ? grouped(hundredths / 100) : french(Hundredths(hundredths))) + " \(unit)"
      + (hundredths >= 200 ? "s" : "")
  }

  private var comparison: [String] {
    func points(_ hundredths: Int) -> String { french(Points(hundredths: hundredths)) }
    let comparison = summary.comparison
    let gain = comparison.total - comparison.greedy
    let greedy =
      "la meilleure paire d'abord donnerait \(points(comparison.greedy)) points pour "
      + count(comparison.greedyInvitations, "invitation")
    let verdict =
      gain == 0
      ? greedy + ", autant"
      : gain > 0 ? greedy + ", soit \(points(gain)) de moins" : greedy + ", mais sans tenir les clauses"
    let clauses = comparison.withoutClauses.map { $0 - comparison.total } ?? 0
    return [
      "Total (\(count(comparison.invitations, "invitation"))) : \(points(comparison.total)) points, pour "
        + "\(count(comparison.people, "participant")) ; \(verdict).",
      comparison.ownFirstBeyond == 0
        ? "Si chaque offre prenait ses premiers, personne n'aurait trop d'invitations."
        : "Si chaque offre prenait ses premiers : \(count(comparison.ownFirstPeople, "participant")) seulement, et "
          + "\(count(comparison.ownFirstBeyond, "invitation")) de trop aux mêmes ; sans ces dernières, "
          + "\(points(comparison.ownFirst)) points.",
    ]
      + (clauses > 0
        ? ["Tenir les clauses coûte \(points(clauses)) points : sans elles, \(points(comparison.total + clauses))."]
        : [])
  }
}

extension DrivePlace {
  /// Where a participant stands: `invité`, `réserve 3`.
  public var standing: String {
    switch kind {
    case .invited: "invité"
    case .reserve: "réserve \(place ?? 0)"
    case .leftOut: "non invité"
    }
  }
}
