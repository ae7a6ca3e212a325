import Accompaniment
import Employment
import Matching
import Occupations
import Territory

extension Sector {
  /// The French name, in lower case unless it is an acronym.
  public var label: String {
    switch self {
    case .industry: "industrie"
    case .transport: "transport et logistique"
    case .sap: "services à la personne et à la collectivité"
    case .building: "bâtiment"
    case .catering: "restauration"
    case .tertiary: "tertiaire"
    }
  }
}

extension ContractKind {
  /// The French name, in lower case unless it is an acronym.
  public var label: String {
    switch self {
    case .cdi: "CDI"
    case .cdd: "CDD"
    case .temp: "intérim"
    case .seasonal: "contrat saisonnier"
    case .apprenticeship: "apprentissage"
    case .professionalisation: "contrat de professionnalisation"
    case .selfEmployed: "activité indépendante"
    case .other: "autre contrat"
    }
  }
}

extension Shift {
  /// The French name, in lower case unless it is an acronym.
  public var label: String {
    switch self {
    case .night: "travail de nuit"
    case .weekend: "week-end"
    case .split: "horaires coupés"
    case .twoShifts: "2x8"
    case .threeShifts: "3x8"
    case .staggered: "horaires décalés"
    }
  }
}

extension TravelMode {
  /// The French name, in lower case unless it is an acronym.
  public var label: String {
    switch self {
    case .car: "en voiture"
    case .moped: "en cyclomoteur"
    case .publicTransport: "en transports en commun"
    case .bicycle: "à vélo"
    case .walk: "à pied"
    }
  }
}

extension TrainingLevel {
  /// The French name, in lower case unless it is an acronym.
  public var label: String {
    switch self {
    case .none: "sans diplôme"
    case .brevet: "brevet"
    case .cap: "CAP ou BEP"
    case .bac: "bac"
    case .bacPlus2: "bac + 2"
    case .bacPlus3: "bac + 3 ou 4"
    case .bacPlus5: "bac + 5 et plus"
    }
  }
}

extension PriorityCriterion {
  /// The French name, in lower case unless it is an acronym.
  public var label: String {
    switch self {
    case .deld: "DELD"
    case .rsa: "RSA"
    case .qpv: "QPV"
    case .rqth: "RQTH"
    case .youth: "jeune"
    }
  }
}

extension CriterionState {
  /// The French name, in lower case unless it is an acronym.
  public var label: String {
    switch self {
    case .met: "rempli"
    case .toRenew: "justificatif à renouveler"
    case .notMet: "non rempli"
    case .unknown: "à vérifier"
    }
  }
}

extension Criterion {
  /// The French name, in lower case unless it is an acronym.
  public var label: String {
    switch self {
    case .occupation: "métier"
    case .skills: "compétences"
    case .mobility: "mobilité"
    case .contract: "contrat"
    case .experience: "expérience"
    }
  }
}

extension CriterionReading {
  /// The French name, in lower case unless it is an acronym.
  public var label: String {
    switch self {
    case .met: "rempli"
    case .partlyMet: "en partie"
    case .unmet: "non rempli"
    case .unknown: "à vérifier"
    }
  }
}

extension Barrier.Category {
  /// The French name, in lower case unless it is an acronym.
  public var label: String {
    switch self {
    case .mobility: "mobilité"
    case .housing: "logement"
    case .health: "santé"
    case .childcare: "garde d'enfants"
    case .money: "budget"
    case .language: "langue"
    case .digital: "numérique"
    case .administrative: "démarches administratives"
    }
  }
}

extension DrivingLicence {
  /// The French name, in lower case unless it is an acronym.
  public var label: String { "permis \(rawValue)" }
}

extension TriState {
  /// The French name, in lower case unless it is an acronym.
  public var label: String {
    switch self {
    case .yes: "oui"
    case .no: "non"
    case .unknown: "à vérifier"
    }
  }
}

extension RankingOrder {
  /// The French name, in lower case unless it is an acronym.
  public var label: String {
    switch self {
    case .combined: "adéquation et priorité"
    case .fit: "adéquation seule"
    }
  }
}
