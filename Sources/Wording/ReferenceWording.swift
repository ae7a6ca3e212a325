import ReferenceCompiler

extension CheckedFact {
  /// What is checked, as a heading.
  public var label: String {
    switch self {
    case .uniqueCode: "codes uniques dans leur table"
    case .wellFormedCode: "codes bien formés"
    case .titleOccupation: "métier de chaque appellation"
    case .occupationTitle: "appellation de chaque métier"
    case .parentLabel: "famille ROME v3 de chaque métier"
    case .domainLabel: "domaine professionnel de chaque métier"
    case .v3Occupation: "codes v3 repris en v4"
    case .mobilityLink: "extrémités des mobilités"
    case .occupationSkill: "compétences des métiers"
    case .skillMacro: "macro-compétence de chaque compétence"
    case .certificateCode: "codes des certificats"
    case .licence: "catégories de permis"
    case .sectorPrefix: "métiers de chaque préfixe de secteur"
    case .usageWeight: "métiers du vocabulaire des offres"
    case .communePostalCode: "code postal de chaque commune"
    case .postalCodeCommune: "commune de chaque code postal"
    case .epciName: "nom de chaque intercommunalité"
    case .arrondissementCity: "ville de chaque arrondissement"
    case .formerCommuneToday: "commune actuelle de chaque ancienne commune"
    case .districtCommune: "communes des quartiers prioritaires"
    case .overseasDistrictCommune: "quartiers de collectivités d'outre-mer hors du code géographique"
    case .districtContour: "contours des quartiers prioritaires"
    }
  }
}

extension ReferenceViolation {
  /// The contradiction, without the full stop.
  public var text: String {
    switch self {
    case .missingSource(let source): "aucune édition pour : \(source.label)"
    case .unreadable(let error): error.text
    case .repeatedCode(let table, let code): "\(table) : le code \(code) figure deux fois"
    case .malformedCode(let table, let line, let column, let value):
      "\(table), ligne \(line), colonne « \(column) » : « \(value) » n'est pas un code"
    case .titleOfUnknownOccupation(let title, let code): "l'appellation « \(title) » renvoie au métier inconnu \(code)"
    case .occupationWithoutTitle(let code): "le métier \(code) n'a aucune appellation"
    case .parentWithoutLabel(let code, let parent): "la famille v3 \(parent) du métier \(code) n'a pas de libellé"
    case .domainWithoutLabel(let code, let domain): "le domaine \(domain) du métier \(code) n'a pas de libellé"
    case .v3CodeWithoutOccupation(let code): "le code v3 \(code) n'est pas un métier"
    case .mobilityToUnknownOccupation(let from, let to): "la mobilité de \(from) vers \(to) mène à un métier inconnu"
    case .skillsOfUnknownOccupation(let code): "des compétences renvoient au métier inconnu \(code)"
    case .unknownSkill(let code, let skill): "le métier \(code) cite la compétence inconnue \(skill)"
    case .unknownMacro(let skill, let macro): "la compétence \(skill) cite la macro-compétence inconnue \(macro)"
    case .codeOfTwoCertificates(let code): "le code \(code) désigne deux certificats"
    case .unknownLicence(let code): "« \(code) » n'est pas une catégorie de permis"
    case .sectorPrefixWithoutOccupation(let prefix): "le préfixe de secteur « \(prefix) » ne correspond à aucun métier"
    case .weightOfUnknownOccupation(let term, let code): "le mot « \(term) » pèse pour le métier inconnu \(code)"
    case .communeWithoutPostalCode(let code): "la commune \(code) n'a pas de code postal"
    case .postalCodeWithoutCommune(let postal, let code): "le code postal \(postal) ne ramène pas à la commune \(code)"
    case .epciWithoutName(let code, let epci): "l'intercommunalité \(epci) de la commune \(code) n'a pas de nom"
    case .arrondissementWithoutCity(let code, let city): "la ville \(city) de l'arrondissement \(code) est inconnue"
    case .formerCommuneWithoutToday(let former, let today):
      "l'ancienne commune \(former) renvoie à la commune inconnue \(today)"
    case .districtWithoutCommune(let district): "le quartier \(district) n'est dans aucune commune"
    case .districtInUnknownCommune(let district, let code): "le quartier \(district) cite la commune inconnue \(code)"
    case .brokenContour(let district, let contour): "le contour \(contour) du quartier \(district) est incomplet"
    }
  }
}

extension LeftOut.Reason {
  /// What was left out, with how many.
  public func text(_ number: Int) -> String {
    switch self {
    case .repeatedTitle: count(number, "appellation répétée", "appellations répétées")
    case .titleWithoutOccupation:
      count(number, "ancienne appellation sans métier actuel", "anciennes appellations sans métier actuel")
    case .unknownSkill:
      count(number, "compétence inconnue du référentiel", "compétences inconnues du référentiel")
    case .sameNameAsToday:
      count(number, "ancienne commune du nom de l'actuelle", "anciennes communes du nom de l'actuelle")
    case .contourWithoutArea: count(number, "contour sans surface", "contours sans surface")
    case .prefixWithoutSector: count(number, "préfixe sans secteur", "préfixes sans secteur")
    }
  }
}
