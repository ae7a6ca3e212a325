import Employment
import Occupations

/// What the demonstration says of an occupation: how often it is met, and what its offers are like.
struct OccupationPlan: Sendable {
  /// A certificate that offers ask for.
  struct Ask: Sendable {
    /// Its key in the certificate table.
    let key: String
    /// In how many offers out of a hundred it is asked for.
    let percent: Int
    /// Whether it is required rather than wished for.
    let isRequired: Bool
  }

  /// A driving licence that offers ask for.
  struct LicenceAsk: Sendable {
    let licence: DrivingLicence
    /// In how many offers out of a hundred it is required; it is wished for in as many of the others.
    let percent: Int
  }

  /// The activity of the firms that recruit: code and label of the NAF.
  struct Activity: Sendable {
    let code: String
    let label: String
    init(_ code: String, _ label: String) { (self.code, self.label) = (code, label) }
  }

  /// France Travail's rung of the job.
  enum Grade: Int, Sendable {
    case labourer = 1
    case specialised = 2
    case skilledWorker = 3
    case unskilledEmployee = 5
    case skilledEmployee = 6
    case technician = 7

    /// The label published with the code.
    var label: String {
      switch self {
      case .labourer: "Manœuvre"
      case .specialised: "Ouvrier spécialisé"
      case .skilledWorker: "Ouvrier qualifié (P1,P2)"
      case .unskilledEmployee: "Employé non qualifié"
      case .skilledEmployee: "Employé qualifié"
      case .technician: "Technicien"
      }
    }
  }

  /// The ROME v4 code.
  let code: String
  /// How often it comes up among the sector's offers.
  let offers: Int
  /// How often it comes up among the sector's projects.
  let people: Int
  /// Published titles, both genders, accents on capitals.
  let titles: [String]
  /// What the job consists in: infinitive clauses.
  let missions: [String]
  /// Where it is done: `en atelier`.
  let workplace: String
  /// The activity of the firms that recruit.
  let activity: Activity
  /// The licence asked for.
  var licence: LicenceAsk?
  /// Certificates asked for.
  var certificates: [Ask] = []
  /// Patterns that some of its offers have; the others are day work.
  var shifts: [Shift] = []
  /// How many offers out of a hundred are part-time.
  var partTime = 0
  /// How many offers out of a hundred ask for experience.
  var experienced = 40
  /// The level of training that some offers ask for.
  var level: TrainingLevel?
  /// Gross pay per hour, in cents.
  var pay = 1_210...1_300
  /// The rung of the job.
  var grade = Grade.specialised
  /// Whether the job is found near a large seaport only.
  var isMaritime = false
}
