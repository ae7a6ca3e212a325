/// What a participant gets: when and where the interviews are, for which posts, and whom to tell when one cannot come.
public struct InvitationLetter: Hashable, Sendable {
  /// An interview.
  public struct Interview: Hashable, Sendable {
    /// The title of the offer.
    public let title: String
    /// Its employer; nil where it is not named.
    public let employer: String?
    /// Where the work is.
    public let workplace: String?
    /// When: `de 9 h 30 à 9 h 50`; nil before it is planned.
    public let time: String?
    /// In which room; nil before it is planned.
    public let room: String?

    /// An interview.
    public init(title: String, employer: String?, workplace: String?, time: String?, room: String?) {
      (self.title, self.employer, self.workplace) = (title, employer, workplace)
      (self.time, self.room) = (time, room)
    }
  }

  /// Given name and family name.
  public let name: String
  /// The drive.
  public let drive: String
  /// The day: `samedi 12 décembre 2026`.
  public let day: String
  /// Where: an address or a commune; nil when it is not known.
  public let venue: String?
  /// How to get there by what the person has: `25 min en transports en commun`; nil when it is not known.
  public let journey: String?
  /// The interviews, by time.
  public let interviews: [Interview]
  /// When to come to prepare; nil for no session.
  public let preparation: String?

  /// A letter.
  public init(
    name: String, drive: String, day: String, venue: String?, journey: String?, interviews: [Interview],
    preparation: String?
  ) {
    (self.name, self.drive, self.day, self.venue) = (name, drive, day, venue)
    (self.journey, self.interviews, self.preparation) = (journey, interviews, preparation)
  }

  /// The page.
  public func html(_ identity: ProgrammeIdentity) -> String {
    var page = Page("Invitation à un entretien", identity)
    page.add("Bonjour \(name),")
    page.add(
      "Vous êtes invité(e) à \(interviews.count > 1 ? "des entretiens" : "un entretien") d'embauche : « \(drive) », "
        + "le \(day)" + (venue.map { " ; lieu : \($0)" } ?? "") + ".")
    if let journey { page.add("Pour venir : \(journey), d'après ce que vous nous avez dit.") }
    page.add(
      table: interviews.count > 1 ? "Vos entretiens" : "Votre entretien",
      columns: ["Poste", "Employeur", "Lieu de travail", "Heure", "Salle"],
      rows: interviews.map { interview in
        [
          interview.title, interview.employer ?? "vous sera dit sur place", interview.workplace ?? "à préciser",
          interview.time ?? "vous sera confirmée", interview.room ?? "vous sera indiquée",
        ]
      })
    if let preparation { page.add("Pour vous préparer : \(preparation).") }
    page.add(heading: "À apporter")
    page.add(list: ["votre CV", "une pièce d'identité", "vos permis, CACES ou habilitations, s'ils sont demandés"])
    page.add(
      "Vous restez libre d'accepter. Si vous ne pouvez pas venir, ou si un aménagement vous serait utile, dites-le à "
        + "votre conseiller dès que possible : cela ne vous fera perdre aucune autre proposition.")
    return page.html
  }
}
