/// What an employer gets: who comes to an interview, and what of each concerns the post.
///
/// Only what stands in these fields can be printed, and no other field exists: nothing of criteria, age, sex, address,
/// family, or of notes (code du travail, L1221-6). The order says nothing either: by time, else by name.
public struct EmployerList: Hashable, Sendable {
  /// Somebody who comes.
  public struct Candidate: Hashable, Sendable {
    /// The family name.
    public let familyName: String
    /// The given name.
    public let givenName: String
    /// The occupations aimed at.
    public let occupations: [String]
    /// What the offer asks for that the person has: skills, licences, certificates.
    public let assets: [String]
    /// Months worked in the offer's occupation; nil when nobody asked.
    public let experience: String?
    /// The level of training; nil when nobody asked.
    public let training: String?
    /// From when the person can work.
    public let availability: String?
    /// When, where: `9 h 30, salle 2`; nil before it is planned.
    public let interview: String?

    /// A candidate.
    public init(
      familyName: String, givenName: String, occupations: [String], assets: [String], experience: String?,
      training: String?, availability: String?, interview: String?
    ) {
      (self.familyName, self.givenName, self.occupations) = (familyName, givenName, occupations)
      (self.assets, self.experience, self.training) = (assets, experience, training)
      (self.availability, self.interview) = (availability, interview)
    }
  }

  /// The drive and its day: `Forum du port, samedi 12 décembre 2026`.
  public let drive: String
  /// The title of the offer.
  public let title: String
  /// Its employer; nil where it is not named.
  public let employer: String?
  /// How many posts: `6 postes`.
  public let posts: String
  /// Who comes, in the order of the interviews.
  public let candidates: [Candidate]

  /// A list.
  public init(drive: String, title: String, employer: String?, posts: String, candidates: [Candidate]) {
    (self.drive, self.title, self.employer, self.posts) = (drive, title, employer, posts)
    self.candidates = candidates
  }

  /// The page.
  public func html(_ identity: ProgrammeIdentity) -> String {
    var page = Page("Candidats proposés : \(title)", identity)
    page.add(facts: [("Recrutement", drive)] + (employer.map { [("Employeur", $0)] } ?? []) + [("Postes", posts)])
    page.add(
      table: "Entretiens", columns: ["Candidat", "Entretien"] + Self.columns,
      rows: candidates.map { [$0.name, $0.interview ?? "à fixer"] + Self.cells($0) })
    page.add(
      "Ces informations ne servent qu'à préparer et à tenir les entretiens de ce recrutement ; "
        + "elles sont à détruire ensuite.")
    return page.html
  }

  /// The same fields as a sheet; the mention of the co-financing stands below (R53).
  public func sheet(_ identity: ProgrammeIdentity) -> Sheet {
    let columns = ["Poste", "Recrutement", "Candidat", "Entretien"] + Self.columns
    let rows = candidates.map { [title, drive, $0.name, $0.interview ?? "à fixer"] + Self.cells($0) }
    let mention = [identity.mention] + columns.dropFirst().map { _ in "" }
    return Sheet(
      name: "Entretiens", columns: columns,
      rows: (rows + [mention]).map { row in row.map { $0.isEmpty ? .empty : .text($0) } })
  }

  private static let columns = ["Métiers visés", "Atouts pour le poste", "Expérience", "Formation", "Disponibilité"]

  private static func cells(_ candidate: Candidate) -> [String] {
    [
      candidate.occupations.joined(separator: ", "), candidate.assets.joined(separator: ", "),
      candidate.experience ?? "à préciser", candidate.training ?? "à préciser",
      candidate.availability ?? "à préciser",
    ]
  }
}

extension EmployerList.Candidate {
  fileprivate var name: String { "\(familyName) \(givenName)" }
}
