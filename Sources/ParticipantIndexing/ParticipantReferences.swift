import Occupations
import Territory

/// The tables against which the codes and places of an import are checked.
public struct ParticipantReferences: Sendable {
  /// The communes.
  public let gazetteer: Gazetteer
  /// The occupations.
  public let rome: Rome
  /// The skills.
  public let skills: SkillTable
  /// The certificates.
  public let certificates: CertificateTable
  /// How a radius in kilometres becomes a travel time.
  public let travel: TravelModel

  /// The given tables.
  public init(
    gazetteer: Gazetteer, rome: Rome, skills: SkillTable, certificates: CertificateTable,
    travel: TravelModel
  ) {
    (self.gazetteer, self.rome, self.skills) = (gazetteer, rome, skills)
    (self.certificates, self.travel) = (certificates, travel)
  }
}
