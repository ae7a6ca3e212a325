import FrenchText
import Occupations
import Testing

@testable import OfferIndexing

@Suite("Cells of licences and certificates: what is asked for, wished for, not asked for, and what nobody understands")
struct QualificationCellTests {
  /// What is required, then what is wished for in brackets, then what is not understood after a `?`.
  private func summary(_ cell: QualificationCell) -> String {
    func part(_ items: [(String, Demand)]) -> [String] {
      items.filter { $0.1 != .notAsked }.sorted { $0.0 < $1.0 }.map { $0.1 == .wished ? "(\($0.0))" : $0.0 }
    }
    let read =
      part(cell.licences.map { ($0.item.rawValue, $0.demand) })
      + part(cell.certificates.map { ($0.item.description, $0.demand) })
    return (read + cell.unread.map { "?" + $0 }).joined(separator: " ")
  }

  @Test(
    "Licences",
    arguments: [
      ("B", "B"), ("b", "B"), ("Permis B", "B"), ("VL", "B"), ("PL", "C"), ("SPL", "CE"), ("C1", "C1"), ("Oui", "B"),
      ("X", "B"), ("Permis exigé", "B"), ("Permis de conduire", "B"), ("B exigé", "B"), ("B obligatoire", "B"),
      ("B (indispensable)", "B"), ("B (véhiculé)", "B"), ("B + véhicule", "B B"), ("Oui (B)", "B"), ("B valide", "B"),
      ("B depuis 3 ans", "B"), ("B, C", "B C"), ("B + CE", "B CE"), ("B et C", "B C"), ("B ou BE", "B"),
      ("C/CE", "C"), ("B ; C souhaité", "B (C)"), ("B, C souhaité", "B (C)"), ("B, C souhaités", "(B) (C)"),
      ("C, obligatoire", "C"), ("B, souhaité", "(B)"), ("B souhaité", "(B)"), ("B apprécié", "(B)"),
      ("Permis B de préférence", "(B)"), ("B de préférence", "(B)"), ("B serait un plus", "(B)"), ("souhaité", "(B)"),
      ("Permis B non exigé", ""), ("Permis B non obligatoire", ""), ("B non requis", ""), ("Pas nécessaire", ""),
      ("Non exigé", ""), ("Pas de permis B", ""), ("Sans permis", ""), ("Aucun", ""), ("Non", ""), ("N/A", ""),
      ("n/a", ""),
      ("NC", ""), ("NR", ""), ("-", ""), ("/", ""), ("", ""), ("Néant", ""), ("Sans objet", ""),
      ("FIMO", "FIMO"), ("C + FIMO", "C FIMO"), ("SPL + FIMO + carte conducteur", "CE FIMO ?carte conducteur"),
      ("CACES 3", "R489-3"), ("À définir", "?À définir"), ("B2X", "?B2X"), ("Bon conducteur", "?Bon conducteur"),
    ])
  func licences(cell: String, expected: String) throws {
    let read = QualificationCell(licences: cell, trade: .unknown, try Reference.certificates())
    #expect(summary(read) == expected)
  }

  @Test(
    "Certificates",
    arguments: [
      ("CACES 3", "R489-3"), ("3", "R489-3"), ("1B et 3", "R489-1B R489-3"), ("1, 3 et 5", "R489-1A R489-3 R489-5"),
      ("1-3-5", "R489-1A R489-3 R489-5"), ("CACES 1 3 5", "R489-1A R489-3 R489-5"), ("R489 1A et 3", "R489-1A R489-3"),
      ("R489 cat 1A/3", "R489-1A R489-3"), ("R489-3", "R489-3"), ("R486 A et B", "R486-A R486-B"),
      ("R482 A, F", "R482-A R482-F"), ("Nacelle 3B", "R486-B"), ("CACES R489-3, FIMO souhaitée", "(FIMO) R489-3"),
      ("CACES R489-3 + SST", "R489-3 SST"), ("SST", "SST"), ("FIMO/FCO", "(FCO) FIMO"), ("C", "?C"),
      ("B1V, BR", "B1V BR"),
      ("R489-3 apprécié", "(R489-3)"), ("R489-3 serait un plus", "(R489-3)"), ("CACES 3 souhaité", "(R489-3)"),
      ("CACES R489-3 non exigé", ""), ("CACES 3 obligatoire", "R489-3"), ("CACES 3 en cours de validité", "R489-3"),
      ("Non", ""), ("non", ""), ("aucun", ""), ("-", ""), ("/", ""), ("NC", ""), ("N/A", ""), ("Néant", ""), ("", ""),
      ("CACES 3 + carte orange", "R489-3 ?carte orange"), ("oui", "?oui"), ("Rigueur", "?Rigueur"),
      ("Permis B", "B"), ("Habilitation chlore", "?Habilitation chlore"),
    ])
  func certificates(cell: String, expected: String) throws {
    let read = QualificationCell(certificates: cell, trade: .unknown, try Reference.certificates())
    #expect(summary(read) == expected)
  }

  @Test("A bare number is of the machines of the title's trade; a bare « oui » is the trade's own")
  func trades() throws {
    let table = try Reference.certificates()
    #expect(summary(QualificationCell(certificates: "oui", trade: .warehouse, table)) == "R489")
    #expect(summary(QualificationCell(certificates: "9", trade: .building, table)) == "R482-F")
    #expect(summary(QualificationCell(certificates: "aucun", trade: .warehouse, table)) == "")
  }
}
