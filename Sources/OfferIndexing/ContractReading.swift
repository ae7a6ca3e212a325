import OfferCapture
import Employment
import FrenchText

extension Contract {
  /// Reads a contract from the source's code, label and legal nature; the nature is the most precise, then the code, then
  /// the label. What none of them says stays nil.
  init(_ raw: RawOffer.RawContract) {
    let label = folded(raw.label ?? "")
    let nature = folded(raw.nature ?? "")
    let code = folded(raw.code ?? "")
    let named = ContractLabel(raw.label ?? "")
    let kind = Self.kind(ofNature: nature) ?? Self.kind(ofCode: code) ?? Self.kind(ofLabel: named, label)
    // How long which of two contracts is, is not said.
    let isOfUnknownLength = kind == .cdi || kind == nil && named.isUncertain
    let isStudy = kind == .apprenticeship || kind == .professionalisation
    self.init(
      kind: kind, months: isOfUnknownLength ? nil : Self.months(in: label) ?? named.monthsBetweenDays,
      hoursTotal: Self.totalHours(in: label),
      isWorkStudy: isStudy || raw.isWorkStudy == true || label.holds("alternance"),
      isInsertion: ["ddi", "tti", "ddt"].contains(code)
        || [nature, label].contains { text in
          text.holds("insertion") || text.holds("parcours emploi")
            || words(of: text).contains(where: Self.ofInsertion.contains)
        })
  }

  private static func kind(ofNature nature: String) -> ContractKind? {
    if nature.holds("apprentissage") { return .apprenticeship }
    if nature.holds("professionnalisation") { return .professionalisation }
    if nature.holds("non salarie") { return .selfEmployed }
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

  /// What agencies and employers write. Words that name no known contract are another one (`Stage`), unless they say
  /// something else: how long, how many hours, or that nothing is settled.
  private static func kind(ofLabel named: ContractLabel, _ label: String) -> ContractKind? {
    if let kind = named.kind { return kind }
    guard !label.isEmpty, !named.isUncertain else { return nil }
    let words = words(of: label)
    let saysKind = words.contains {
      $0 != "alternance" && !saysNoKind.contains($0) && !$0.utf8.contains(where: isDigit)
    }
    // An assisted contract is either, but of a length only a CDD.
    if words.contains(where: assisted.contains) || label.holds("parcours emploi") {
      return months(in: label) == nil ? nil : .cdd
    }
    let isStudy = words.contains { ["alternance", "apprentissage", "professionnalisation"].contains($0) }
    return isStudy || !saysKind ? nil : .other
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The words of a length of time, and of what is said of one; of working time; of what is not known yet.
  private static let saysNoKind = Set(
    """
    temps plein partiel complet tps tp hebdo hebdomadaire hebdomadaires par nc na n nr nd c r s non precise communique \
    renseigne definir preciser convenir negocier determiner selon profil voir suivant poste candidat x neant aucun au \
    contrat type duree urgent \
    an ans annee annees mois semaine semaines sem jour jours j h heure heures un une deux trois quatre cinq six sept huit \
    neuf dix onze douze a au de d du et ou environ duree renouvelable renouvelables minimum maximum jusqu
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Assisted contracts, and those of insertion.
  private static let assisted: Set<String> = ["cui", "cae", "cie", "pec"]
  private static let ofInsertion = assisted.union(["cddi", "tremplin", "ctti"])

  /// `6 mois`, `1 an`, the least of `6 à 12 mois`; days and weeks in whole months, 0 for less than one.
  private static func months(in label: String) -> Int? {
    for number in numbers(in: label) where (1...3650).contains(number.whole) {
      switch number.unit {
      case "mois", "m": return number.whole
      case "an", "annee": return number.whole * 12
      case "semaine", "sem": return months(ofDays: number.whole * 7)
      case "jour", "j": return months(ofDays: number.whole)
      default: continue
      }
    }
    return nil
  }

  /// Whether a label's length is a range, of which the least is read: `6 à 12 mois`.
  static func isRange(lengthOf label: String) -> Bool {
    let number = numbers(in: folded(label)).first { (1...3650).contains($0.whole) && lengthUnits.contains($0.unit) }
    return number.map { least in least.upperBound(skipping: []).map { $0.whole > least.whole } ?? false } ?? false
  }

  private static let lengthUnits: Set<Substring> = ["mois", "m", "an", "annee", "semaine", "sem", "jour", "j"]

  private static func totalHours(in label: String) -> Int? {
    numbers(in: label).first { ["heure", "h"].contains($0.unit) && $0.whole > 60 }?.whole
  }
}
