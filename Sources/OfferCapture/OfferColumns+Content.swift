import FrenchText
import Occupations
import Territory

// What the cells of a column look like, where its name does not tell what it holds.

/// `N1103`.
func isRomeCode(_ text: String) -> Bool {
  text.utf8.count == 5 && RomeCode(text) != nil && text.utf8.first.map { !(0x30...0x39).contains($0) } ?? false
}

/// `59140 Dunkerque`, `59140 - DUNKERQUE`.
func isPostalCodeAndTown(_ text: String) -> Bool {
  let parts = text.split(separator: " ", maxSplits: 1)
  return parts.count == 2 && parts[0].utf8.count == 5 && PostalCode(parts[0]) != nil
    && parts[1].contains(where: \.isLetter)
}

/// Five digits are postal codes only where they can be nothing else: yearly pay ends in zeros, identifiers differ from
/// row to row.
func areCertainlyPostalCodes(_ values: [String]) -> Bool {
  let codes = values.map { $0.split(separator: " ").joined() }
  guard codes.allSatisfy({ $0.utf8.count == 5 && PostalCode($0) != nil }) else { return false }
  let round = codes.count { $0.hasSuffix("00") }
  return round * 2 < codes.count && (Set(codes).count < codes.count || codes.allSatisfy { $0.hasSuffix("0") })
}

/// `CDI`, `Mission d'intérim`.
func isContractCell(_ text: String) -> Bool { contractCells.contains(folded(text)) }

private let contractCells: Set<String> = [
  "cdi", "cdd", "cddi", "ctt", "interim", "mission d'interim", "saisonnier", "alternance", "apprentissage",
  "contrat d'apprentissage", "contrat de professionnalisation", "cdii", "cdi interimaire",
]
