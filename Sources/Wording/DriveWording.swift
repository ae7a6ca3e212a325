import Accompaniment
import DrivePlanning
import Drives
import Employment
import Matching

extension DriveProblem {
  /// The French sentence, without the full stop.
  public var text: String {
    switch self {
    case .noName: "un recrutement a besoin d'un nom"
    case .mostInvitations(let most): "le nombre d'invitations par participant est au moins 1, et non \(grouped(most))"
    case .posts(let offer, let posts): "l'offre « \(offer) » doit avoir au moins un poste, et non \(grouped(posts))"
    case .ratio(let offer, let ratio):
      "l'offre « \(offer) » invite plus de 0 personne par poste, et non \(french(ratio))"
    case .notInDrive(let offer): "l'offre « \(offer) » n'est pas dans ce recrutement ; « drive add » l'y ajoute"
    case .noCriterion: "une clause nomme au moins un critère"
    case .clauseBelowOne(let asked): "une clause demande au moins 1, et non \(grouped(asked))"
    case .clauseAbove(let asked, let available, let isHours):
      "une clause demande \(amount(asked, isHours)), et ses offres n'en ont que \(grouped(available)) "
        + "(part de plus de 100 %)"
    case .hoursUnknown(let offer):
      "une clause compte des heures, et celles de l'offre « \(offer) » ne sont pas connues ; "
        + "« drive add … --hours » les donne"
    case .noClause(let place): "il n'y a pas de clause nº \(place)"
    case .decidedOtherwise(let before):
      "« \(before.participant) » pour « \(before.offer) » : déjà « \(before.kind.label) », par \(before.mark.author) ; "
        + "« drive release » lève d'abord cette décision"
    case .nothingDecided(let participant, let offer):
      "rien n'est décidé pour « \(participant) » et l'offre « \(offer) »"
    case .locksAbovePlaces(let offer, let locked, let places):
      "\(count(locked, "participant imposé", "participants imposés")) pour l'offre « \(offer) », "
        + (places == 1 ? "qui n'a qu'une invitation" : "qui n'a que \(count(places, "invitation"))")
    case .locksAboveMost(let participant, let locked, let most):
      "« \(participant) » est imposé pour \(count(locked, "offre")), "
        + "et une personne a au plus \(count(most, "invitation"))"
    case .lockedAndAbsent(let participant):
      "« \(participant) » est imposé pour une offre et noté indisponible ; « drive release » ou « drive present » "
        + "lève l'un des deux"
    case .notAbsent(let participant): "« \(participant) » n'était pas noté indisponible"
    case .interviewer(let name):
      "recruteur « \(name) » : il faut un nom, au moins une offre et le temps d'un entretien"
    case .noInterviewer(let name): "il n'y a pas de recruteur « \(name) »"
    case .interviewersOverlap(let one, let other):
      "« \(one) » et « \(other) » ont des offres en commun, mais pas toutes : donnez-leur les mêmes, ou aucune en commun"
    case .session(let day):
      "préparation du \(french(day)) : il faut un jour avant les entretiens, une durée et au moins une place"
    case .noSession(let place): "il n'y a pas de préparation nº \(place)"
    case .noPosts: "le recrutement n'a pas encore de poste ; « drive add » ajoute une offre"
    case .numbers:
      "un nombre de postes (100 000 au plus), d'heures (10 000 par poste) ou de personnes par poste (1 000) est trop grand"
    }
  }

  private func amount(_ number: Int, _ isHours: Bool) -> String {
    isHours ? count(number, "heure") : count(number, "poste")
  }
}

extension PriorityCriterion {
  /// Who meets it, as a clause names them.
  public var people: String {
    switch self {
    case .deld: "demandeurs d'emploi de longue durée"
    case .rsa: "personnes au RSA"
    case .qpv: "habitants d'un quartier prioritaire"
    case .rqth: "travailleurs handicapés"
    case .youth: "jeunes"
    }
  }
}

extension PairDecision.Kind {
  /// What was decided, after a name: `imposé`.
  public var label: String {
    switch self {
    case .lock: "imposé"
    case .exclude: "exclu"
    case .decline: "a décliné"
    }
  }
}

extension Shortlist.Invitation.Reason {
  /// Why somebody is invited.
  public var label: String {
    switch self {
    case .locked: "imposé par l'équipe"
    case .promised: "déjà invité, invitation promise"
    case .clause: "pour tenir une clause"
    case .optimum: "meilleure répartition d'ensemble"
    case .kept: "déjà invité, meilleure répartition d'ensemble"
    }
  }
}

extension Shortlist.Reserve.Reason {
  /// Why somebody is in reserve.
  public var label: String {
    switch self {
    case .fewerPoints: "tous les invités de l'offre ont un total au moins égal"
    case .clausePasses: "sans les clauses, serait invité"
    case .lockPasses: "sans ce qui est imposé ou promis, serait invité"
    case .wholeIsBetter: "devant un invité : l'ensemble des invitations ou une clause en décide"
    }
  }
}

extension Shortlist.LeftOut.Reason {
  /// Why somebody is neither invited nor in reserve.
  public var label: String {
    switch self {
    case .absent: "indisponible ce jour-là"
    case .engaged: "déjà invité le même jour par un autre recrutement"
    case .unvalidated: "projet à valider : pas de positionnement"
    case .excluded: "exclu par l'équipe, ou a décliné"
    case .constraint: "aucune offre possible"
    case .behind: "au-delà des réserves"
    }
  }
}

extension DriveResult.Attendance {
  /// Whether somebody came.
  public var label: String {
    switch self {
    case .came: "venu"
    case .excused: "excusé"
    case .absent: "absent"
    }
  }
}

extension DriveResult.Outcome {
  /// What an interview led to.
  public var label: String {
    switch self {
    case .hired: "embauche"
    case .secondInterview: "second entretien"
    case .waiting: "réponse attendue"
    case .refused: "non retenu"
    case .declined: "poste décliné"
    }
  }
}

extension DriveResult.CountedAs? {
  /// The name of a line of a report.
  public var label: String {
    switch self {
    case .woman: "Femmes"
    case .man: "Hommes"
    case nil: "Femmes ou hommes : non noté"
    }
  }
}

/// Minutes of the day as one says them: `9 h 30`.
public func frenchTime(_ minute: Int) -> String {
  let rest = minute % 60
  return "\(minute / 60) h" + (rest == 0 ? "" : rest < 10 ? " 0\(rest)" : " \(rest)")
}
