/// A shape in which participants are handed over.
public enum ParticipantDialect: String, Sendable, CaseIterable {
  /// The import file of the "Carnet de bord".
  case carnetDeBord = "carnet-de-bord"
  /// The extract of France Travail's portfolio.
  case franceTravail = "france-travail"
  /// The project's own table: `Documentation/format-participants.md`.
  case own = "candidatheque"

  /// Every column that is read, as the dialect writes it.
  var columns: [String] {
    switch self {
    case .carnetDeBord: CarnetDeBord.Column.allCases.map(\.rawValue)
    case .franceTravail: FranceTravailExtract.Column.allCases.map(\.rawValue)
    case .own: OwnFormat.Column.allCases.map(\.rawValue)
    }
  }

  /// The columns without which no row can be imported; the identifier first.
  var mandatoryColumns: [String] {
    switch self {
    case .carnetDeBord: CarnetDeBord.mandatory.map(\.rawValue)
    case .franceTravail: FranceTravailExtract.mandatory.map(\.rawValue)
    case .own: OwnFormat.mandatory.map(\.rawValue)
    }
  }

  /// The column of the identifier.
  var identifierColumn: String { mandatoryColumns[0] }
}
