import Employment
import FrenchText

extension Contract {
  /// Reads a contract from the source's code, label and legal nature; the nature is the most precise, then the code, then
  /// the label. What none of them says stays nil.
  init(_ raw: RawOffer.RawContract) {
    let label = folded(raw.label ?? "")
    let nature = folded(raw.nature ?? "")
    let code = folded(raw.code ?? "")
    let kind = Self.kind(ofNature: nature) ?? Self.kind(ofCode: code) ?? Self.kind(ofLabel: label)
    let isApprentice = kind == .apprenticeship || kind == .professionalisation
    self.init(
      kind: kind, months: kind == .cdi ? nil : Self.months(in: label), hoursTotal: Self.totalHours(in: label),
      isWorkStudy: isApprentice || raw.isWorkStudy == true,
      isInsertion: nature.contains("insertion") || nature.contains("cui") || code == "ddi"
        || label.contains("insertion"))
  }

  private static func kind(ofNature nature: String) -> ContractKind? {
    if nature.contains("apprentissage") { return .apprenticeship }
    if nature.contains("professionnalisation") { return .professionalisation }
    if nature.contains("non salarie") { return .selfEmployed }
    return nil
  }

  /// The codes of the France Travail API.
  private static func kind(ofCode code: String) -> ContractKind? {
    switch code {
    case "cdi", "din": .cdi  // DIN: CDI intérimaire
    case "cdd", "ddi", "ddt": .cdd  // DDI: CDD d'insertion; DDT: CDD tremplin
    case "mis", "tti": .temp  // TTI: travail temporaire d'insertion
    case "sai": .seasonal
    case "lib", "fra", "cce", "rep": .selfEmployed
    default: nil
    }
  }

  /// What agencies and employers write.
  private static func kind(ofLabel label: String) -> ContractKind? {
    guard !label.isEmpty else { return nil }
    let has = { (part: String) in label.contains(part) }
    if has("apprenti") { return .apprenticeship }
    if has("professionnalisation") || has("contrat pro") { return .professionalisation }
    if has("saison") { return .seasonal }
    if has("cdi") || has("indeterminee") { return .cdi }
    if has("interim") || has("mission") || has("temporaire") { return .temp }
    if has("cdd") || has("determinee") || has("vacation") || has("contrat d'usage") { return .cdd }
    if has("independant") || has("franchise") || has("liberal") || has("freelance") || has("auto-entrepreneur") {
      return .selfEmployed
    }
    return .other
  }

  /// `6 mois`, `4 jour(s)`, `2 semaines`, `1 an` in months; days and weeks to the nearest month, at least 1.
  private static func months(in label: String) -> Int? {
    for number in numbers(in: label) {
      let unit = number.following
      let count = number.whole
      guard count > 0, count <= 3650 else { continue }
      if unit.hasPrefix("mois") { return count }
      if unit.hasPrefix("an") { return count * 12 }
      if unit.hasPrefix("semaine") { return max(1, (count * 12 + 26) / 52) }
      if unit.hasPrefix("jour") { return max(1, (count * 12 + 182) / 365) }
    }
    return nil
  }

  private static func totalHours(in label: String) -> Int? {
    numbers(in: label).first { $0.following.hasPrefix("heure") && $0.whole > 60 }?.whole
  }
}
