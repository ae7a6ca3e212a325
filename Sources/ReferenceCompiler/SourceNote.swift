import Capture
import FoundationEssentials

/// The `SOURCE.md` of an edition: where its facts come from and under which licence, in French.
struct SourceNote {
  let source: ReferenceSource
  let edition: String
  /// The date of publication that the source states (`18/09/2025`), where it states one.
  let date: String?
  /// The tables whose facts were taken over from an edition in place.
  var inherited: [ReferenceTable] = []
  /// The name of that edition.
  var inheritedFrom: String?

  /// The note as UTF-8.
  var contents: [UInt8] {
    var lines = [
      "# \(title)", "",
      "- Source : \(origin)",
      "- Éditeur : \(publisher)",
      "- Édition : \(edition)",
    ]
    if let date { lines.append("- Date de publication : \(date)") }
    lines += ["- Licence : \(licence)", "- Repris : \(taken)"]
    if let inheritedFrom {
      let files = inherited.map(\.file).sorted().joined(separator: ", ")
      lines.append("- Faits de l'ancien ROME, permis et certificats repris de l'édition \(inheritedFrom) : \(files)")
    }
    lines += [
      "",
      "Tables écrites par `candidatheque reference \(source == .usage ? "learn OFFRES" : "build --from DOSSIER")` ; ne pas les modifier à la main.",
      "",
    ]
    return Array(lines.joined(separator: "\n").utf8)
  }

  private var title: String {
    switch source {
    case .rome: "ROME : métiers, appellations, compétences"
    case .geo: "Communes de France"
    case .qpv: "Quartiers prioritaires de la politique de la ville"
    case .sectors: "Secteurs du programme"
    case .usage: "Vocabulaire des offres par métier"
    }
  }

  private var origin: String {
    switch source {
    case .rome:
      "répertoire opérationnel des métiers et des emplois (ROME 4.0) ; appellations et libellés du ROME 3 ; permis et "
        + "certificats demandés à l'embauche"
    case .geo: "code officiel géographique, populations légales, codes postaux, centres des communes"
    case .qpv: "contours des quartiers prioritaires (décret du 28 décembre 2023)"
    case .sectors: "répartition des métiers du ROME entre les six secteurs du programme"
    case .usage: "offres d'emploi publiées en données ouvertes (format Offres d'emploi v2)"
    }
  }

  private var publisher: String {
    switch source {
    case .rome: "France Travail"
    case .geo: "INSEE, IGN"
    case .qpv: "Agence nationale de la cohésion des territoires (ANCT)"
    case .sectors: "le projet Candidathèque"
    case .usage: "France Travail"
    }
  }

  private var licence: String {
    switch source {
    case .rome: "Licence Ouverte 2.0 (Etalab), mention de France Travail"
    case .geo: "Licence Ouverte (Etalab), mention de l'INSEE et de l'IGN"
    case .qpv: "Licence Ouverte (Etalab), mention de l'ANCT"
    case .sectors: "celle du projet"
    case .usage: "Licence Ouverte 2.0 (Etalab), mention de France Travail"
    }
  }

  private var taken: String {
    switch source {
    case .rome: "codes, libellés, appellations, liens entre métiers et compétences, mobilités ; aucun texte descriptif"
    case .geo: "codes, noms, codes postaux, centres, populations, intercommunalités, anciennes communes"
    case .qpv: "codes, noms, communes, contours au dix-millième de degré (environ 11 m)"
    case .sectors: "préfixes de codes ROME et secteurs ; le préfixe le plus long l'emporte"
    case .usage: "racines de mots que plusieurs offres partagent et leur poids par métier ; aucune phrase, aucune offre"
    }
  }
}

/// The date of publication that the version file of a ROME release states; nil when there is no such file or line.
func publicationDate(ofVersionFile path: String) -> String? {
  guard let data = FileManager.default.contents(atPath: path), let text = TextEncoding.decode(data)?.text else {
    return nil
  }
  let found = String(decoding: text, as: UTF8.self).firstMatch(of: /Date de publication\s*:\s*(\d\d\/\d\d\/\d{4})/)
  return found.map { String($0.output.1) }
}
