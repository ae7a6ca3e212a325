import Employment
import Matching
import Occupations

/// The French names of the codes that an explanation speaks of, from the reference tables in use. A code is never shown
/// without its name; one that the tables no longer have is shown as such.
public struct ReferenceLabels: Sendable {
  let rome: Rome
  let skills: SkillTable
  let certificates: CertificateTable

  /// Names from the given tables.
  public init(rome: Rome, skills: SkillTable, certificates: CertificateTable) {
    (self.rome, self.skills, self.certificates) = (rome, skills, certificates)
  }

  /// `« Préparateur / Préparatrice de commandes » (N1103)`.
  public func occupation(_ code: RomeCode) -> String {
    rome[code].map { "« \($0.label) » (\(code))" } ?? "métier inconnu de cette édition (\(code))"
  }

  /// `Préparateur / Préparatrice de commandes`: for readers who have no use for codes.
  public func occupationName(_ code: RomeCode) -> String { rome[code]?.label ?? "métier \(code)" }

  /// `« Gestes et postures de manutention »`.
  public func skill(_ code: SkillCode) -> String {
    skills[code].map { "« \($0.label) »" } ?? "compétence inconnue de cette édition (\(code))"
  }

  /// `CACES R489-3`; the key alone where its family adds nothing.
  public func certificate(_ key: CertificateKey) -> String {
    switch certificates[key]?.family {
    case "CACES", "CACES_ancien": "CACES \(key)"
    case "HABILITATION_ELECTRIQUE": "habilitation électrique \(key)"
    case nil: "certificat inconnu de cette édition (\(key))"
    default: key.description
    }
  }

  func item(_ item: SkillFacts.Item) -> String {
    switch item {
    case .skill(let code): skill(code)
    case .licence(let licence): licence.label
    case .certificate(let key): certificate(key)
    }
  }
}
