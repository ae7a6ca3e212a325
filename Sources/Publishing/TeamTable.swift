/// What the team gets: everybody, where each stands, and why. It holds priority and reasons: it never leaves the team.
public struct TeamTable: Hashable, Sendable {
  /// A participant's place.
  public struct Row: Hashable, Sendable {
    /// The identifier.
    public let participant: String
    /// Given name and family name.
    public let name: String
    /// Where the participant stands: `invité`, `réserve 3`.
    public let place: String
    /// The offer that it is about; empty for none.
    public let offer: String
    /// The fit, in hundredths of a point; nil where there is none.
    public let fit: Int?
    /// The support priority, in the same unit.
    public let priority: Int?
    /// Their sum.
    public let total: Int?
    /// When and where; empty before it is planned.
    public let interview: String
    /// When and where the preparation is; empty for none.
    public let preparation: String
    /// Why.
    public let reason: String

    /// A row.
    public init(
      participant: String, name: String, place: String, offer: String, fit: Int?, priority: Int?, total: Int?,
      interview: String, preparation: String, reason: String
    ) {
      (self.participant, self.name, self.place, self.offer) = (participant, name, place, offer)
      (self.fit, self.priority, self.total) = (fit, priority, total)
      (self.interview, self.preparation, self.reason) = (interview, preparation, reason)
    }
  }

  /// The drive and its day.
  public let drive: String
  /// By whom and from what the list was made: date, policy, editions.
  public let origin: String
  /// What is told of the list as a whole: clauses, comparison.
  public let remarks: [String]
  /// Everybody.
  public let rows: [Row]

  /// A table.
  public init(drive: String, origin: String, remarks: [String], rows: [Row]) {
    (self.drive, self.origin, self.remarks, self.rows) = (drive, origin, remarks, rows)
  }

  /// The page.
  public func html(_ identity: ProgrammeIdentity) -> String {
    var page = Page("Liste de l'équipe : \(drive)", identity)
    page.add(origin)
    if !remarks.isEmpty { page.add(list: remarks) }
    page.add(
      table: "Chaque participant, sa place et la raison", columns: Self.columns,
      rows: sheet.rows.map { row in row.map { Self.shown($0) } })
    page.add("Document interne : il ne va ni aux employeurs, ni aux participants. Une personne décide.")
    return page.html
  }

  /// The same as a sheet.
  public var sheet: Sheet {
    Sheet(
      name: "Équipe", columns: Self.columns,
      rows: rows.map { row in
        func points(_ value: Int?) -> Sheet.Cell { value.map { .hundredths($0) } ?? .empty }
        return [
          .text(row.participant), .text(row.name), .text(row.place), .text(row.offer), points(row.fit),
          points(row.priority), points(row.total), .text(row.interview), .text(row.preparation), .text(row.reason),
        ]
      })
  }

  private static let columns = [
    "Participant", "Nom", "Place", "Offre", "Adéquation", "Priorité", "Total", "Entretien", "Préparation", "Raison",
  ]

  private static func shown(_ cell: Sheet.Cell) -> String {
    switch cell {
    case .text(let text): text
    case .number(let number): String(number)
    case .hundredths(let value):
      "\(value / 100)," + (abs(value) % 100 < 10 ? "0" : "") + "\(abs(value) % 100)"
    case .empty: ""
    }
  }
}
