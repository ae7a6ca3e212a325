import Employment
import Occupations
import Territory

extension OfferWarning {
  /// The warning for a counsellor, without the full stop.
  public var text: String {
    switch code {
    case .occupationUnknown: "aucun métier du ROME n'est reconnu dans cette offre"
    case .occupationUncertain: "métier incertain : aucun candidat ne se détache"
    case .occupationContradiction:
      "le code ROME de la source contredit l'intitulé" + (excerpt.map { ", plus proche de « \($0) »" } ?? "")
    case .workplaceMissing:
      excerpt.map { "le lieu de travail « \($0) » n'est pas reconnu" } ?? "le lieu de travail n'est pas indiqué"
    case .workplaceInferred:
      "commune du lieu de travail non précisée, à vérifier"
        + (excerpt.map { " : seule est connue « \($0) » (agence, employeur ou ville proche)" } ?? "")
    case .workplaceArea:
      "lieu de travail donné comme un secteur, à préciser"
        + (excerpt.map { " : la commune retenue est « \($0) »" } ?? "")
    case .otherWorkplaces:
      "plusieurs lieux de travail, seul le premier est retenu" + (excerpt.map { " ; les autres : « \($0) »" } ?? "")
    case .dateMissing: "la date de publication n'est pas indiquée"
    case .payUnusable: "le salaire n'est pas exploitable" + (excerpt.map { " : « \($0) »" } ?? "")
    case .postsUnusable:
      "le nombre de postes" + (excerpt.map { " « \($0) »" } ?? "") + " n'est pas exploitable, un poste est retenu"
    case .postsRange:
      "le nombre de postes" + (excerpt.map { " « \($0) »" } ?? "") + " est une fourchette, le plus petit est retenu"
    case .contractRange:
      "la durée du contrat" + (excerpt.map { " « \($0) »" } ?? "") + " est une fourchette, la plus courte est retenue"
    case .contractUncertain:
      "contrat à préciser"
        + (excerpt.map { " : la source dit « \($0) »" } ?? " : la source en laisse plusieurs ouverts")
    case .hoursUnclear: "durée du travail à préciser" + (excerpt.map { " : la source dit « \($0) »" } ?? "")
    case .valueUnreadable: "valeur illisible, laissée de côté" + (excerpt.map { " : « \($0) »" } ?? "")
    case .identifierShared:
      (excerpt.map { "un autre enregistrement porte le même identifiant « \($0) »" }
        ?? "un autre enregistrement, lui aussi sans identifiant, a le même intitulé, employeur et lieu")
        + " : les deux sont gardés"
    case .qualificationUnknown: "exigence non reconnue" + (excerpt.map { " : « \($0) »" } ?? "")
    case .discriminatoryWording:
      "formulation à vérifier" + (excerpt.map { " : « \($0) »" } ?? "") + (ground.map { " (\($0.rule))" } ?? "")
    }
  }
}

extension OfferWarning.Ground {
  /// What the words are about, and the rule: `âge : art. L1132-1 et L5331-2 du Code du travail`.
  public var rule: String {
    switch self {
    case .age: "âge : art. L1132-1 et L5331-2 du Code du travail"
    case .teamAge:
      "âge de l'équipe : ce n'est pas une exigence, mais cela peut dissuader ; art. L1132-1 du Code du travail"
    case .sex: "sexe : art. L1132-1 et L1142-1 du Code du travail"
    case .family: "situation de famille : art. L1132-1 et L1142-1 du Code du travail"
    case .origin: "nationalité ou origine : art. L1132-1 et L5321-2 du Code du travail"
    case .appearance: "apparence physique : art. L1132-1 et L5321-2 du Code du travail"
    case .health: "santé ou handicap : art. L1132-1 et L5321-2 du Code du travail"
    case .residence: "lieu de résidence : art. L1132-1 et L5321-2 du Code du travail"
    case .convictions: "convictions ou activité syndicale : art. L1132-1 et L5321-2 du Code du travail"
    }
  }
}

extension Contract {
  /// `CDD de 6 mois`, `intérim`, `contrat de 6 mois` where only the length is known, `contrat non précisé`.
  public var text: String {
    let length = months.map { $0 == 0 ? " de moins d'un mois" : " de \(frenchMonths($0))" }
    guard let kind else { return length.map { "contrat" + $0 } ?? "contrat non précisé" }
    return kind.label + (length ?? "")
  }
}

extension HourlyPay {
  /// `12,10 € de l'heure`, `12,00 à 13,50 € de l'heure`.
  public var text: String {
    let low = frenchFixed(Hundredths(minimum))
    return minimum == maximum
      ? "\(low) € de l'heure" : "\(low) à \(frenchFixed(Hundredths(maximum))) € de l'heure"
  }
}

extension Place {
  /// `Croix (59170)`, `59 - Nord (département)`.
  public var text: String {
    switch precision {
    case .address, .commune: name + (postalCode.map { $0.description == name ? "" : " (\($0))" } ?? "")
    case .departement: (point == nil ? name : "autour de \(name)") + " (commune non précisée)"
    case .region: "\(name) (région entière)"
    }
  }
}
