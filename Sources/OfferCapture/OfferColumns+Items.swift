/// What columns are called that the rows tick.
let tickedTimes: Set<String> = ["temps plein", "temps complet", "temps partiel", "mi temps"]
let tickedHours: Set<String> = [
  "nuit", "nuits", "travail de nuit", "poste de nuit", "week end", "week ends", "weekend", "weekends", "samedi",
  "samedis", "dimanche", "dimanches", "travail le week end", "travail le dimanche", "2x8", "3x8", "coupure", "coupures",
  "horaires decales",
]

/// `Permis B`, `Permis C exigé`.
func isLicence(_ words: [String]) -> Bool {
  guard words.first == "permis" else { return false }
  let category = words.dropFirst().filter { !licenceFillers.contains($0) }
  return category.count == 1 && licenceCodes.contains(category[0]) || category == ["poids", "lourd"]
}

private let licenceFillers: Set<String> = [
  "de", "conduire", "categorie", "cat", "obligatoire", "exige", "requis", "souhaite", "demande", "o", "n", "oui", "non",
]
private let licenceCodes: Set<String> = [
  "am", "a", "a1", "a2", "b", "be", "eb", "c", "c1", "ce", "ec", "d", "d1", "de", "vl", "pl", "spl",
]

/// `CACES 3`, `CACES R489 cat 5`, `R486`, `Habilitation électrique`, `FIMO`.
func isCertificate(_ words: [String]) -> Bool {
  guard let first = words.first else { return false }
  let family = first.count == 4 && first.first == "r" && first.dropFirst().allSatisfy(\.isNumber)
  if family || words.count == 1 { return family || certificateNames.contains(first) }
  let isNamed = words.dropFirst().contains {
    $0.contains(where: \.isNumber) || certificateNames.contains($0) || $0.hasPrefix("electrique") || $0 == "nacelle"
  }
  return (first == "caces" || first.hasPrefix("habilitation")) && isNamed
}

private let certificateNames: Set<String> = [
  "fimo", "fco", "sst", "adr", "aipr", "haccp", "psc1", "ssiap", "ssiap1", "ssiap2", "b0h0", "h0b0", "b1v", "b2v", "br",
  "bc", "afgsu", "bnssa",
]
