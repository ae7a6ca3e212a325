import CounsellorService
import Employment
import Evaluation
import Occupations
import Store
import Wording

/// The report on extraction that is kept with the project's documentation (Markdown).
struct ExtractionPage {
  let report: ExtractionReport
  let session: Session
  /// The file's name, without its folder.
  let fileName: String
  let fingerprint: Fingerprint

  var markdown: String {
    let rows = ExtractionRows(report: report)
    return """
      # Ce que l'indexeur lit dans les mots des offres

      Mesure du \(french(session.day)), écrite par la commande ; ne pas la corriger à la main.

      ```
      candidatheque evaluate extraction \(fileName) --write DOSSIER
      ```

      - Fichier : `\(fileName)`, SHA-256 `\(fingerprint)`.
      - Tables de référence : \(session.reference.editionsText).
      - \(rows.summary) Un même texte de même étiquette ne compte qu'une fois.

      ## Méthode

      Chaque offre est lue deux fois : avec ses étiquettes et sans ses mots ; avec son titre et sa description, et rien \
      d'autre. La première lecture fait référence.

      - *Dits* : parmi les étiquettes, celles que le texte dit, c'est-à-dire dont les mots y figurent. Ce test part de \
      l'étiquette seule et ne sait rien du lecteur (`StatedInWords`). Il passe sur ce que le texte laisse ouvert : une valeur \
      parmi plusieurs côte à côte (« CDD ou CDI », « Aubenas et Privas »), une borne (« 12 à 18 mois », « jusqu'à 18 mois »), \
      le métier ou la ville du recruteur (« agence d'intérim », « Manpower Cluses recherche pour son client »), une commune \
      seulement proche, un nom que plusieurs communes portent. *Sans équivoque* : les mots d'aucune autre valeur n'y figurent.
      - Une commune n'est comptée comme lue que si le texte la donne pour le lieu de travail ; la ville de l'agence ou une \
      ville proche ne valent que pour le département, et l'offre porte alors un avertissement.
      - *Rappel* : part des dits lus justement. *Précision* : part de ce qui est lu qui est juste, là où la source étiquette \
      le fait. Intervalles de Wilson à 95 %.
      - Les étiquettes ne sont pas la vérité : « Travail en journée » ou « Débutant accepté » y sont souvent des valeurs par \
      défaut. La précision est donc une borne basse.

      ## Mesures

      \(markdownTable(Self.titles, ExtractionFact.allCases.map { ExtractionRows.cells($0, report.tally($0)) }))

      ## Par secteur (rappel, sans équivoque entre parenthèses)

      \(sectors)

      ## Les confusions qui comptent

      \(confusions)
      """ + "\n"
  }

  private static let titles = [
    "Fait", "Étiquetés", "Dits", "Justes", "Faux", "Muets", "Rappel", "Sans équivoque", "Lus", "Précision", "F1",
    "Visé",
  ]

  private var sectors: String {
    let sectors: [Sector?] = Sector.allCases.map(\.self) + [nil]
    let rows = ExtractionFact.allCases.map { fact in
      [fact.label]
        + sectors.map { sector in
          let tally = report.tally(fact, sector: sector)
          guard tally.stated.total > 0 else { return "–" }
          return "\(tally.stated.right)/\(tally.stated.total) (\(tally.alone.right)/\(tally.alone.total))"
        }
    }
    return markdownTable(["Fait"] + sectors.map { $0?.label ?? "aucun des six" }, rows)
  }

  private var confusions: String {
    let rows = ExtractionFact.allCases.flatMap { fact in
      report.confusions(fact).prefix(5).map { confusion, examples in
        [
          fact.label, confusion.label.text, confusion.read.text, String(examples.count),
          examples.offers.joined(separator: ", "),
        ]
      }
    }
    return markdownTable(["Fait", "Étiquette", "Lu", "Fois", "Offres"], rows)
  }
}

/// A table in Markdown.
func markdownTable(_ titles: [String], _ rows: [[String]]) -> String {
  ([titles, titles.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
}

extension ExtractionFact {
  /// The French name.
  var label: String {
    switch self {
    case .contractKind: "contrat"
    case .contractMonths: "durée du contrat"
    case .weeklyHours: "heures par semaine"
    case .fullTime: "temps plein ou partiel"
    case .licence: "permis exigé"
    case .commune: "commune"
    case .pay: "salaire horaire"
    case .experience: "expérience"
    case .experienceMonths: "durée d'expérience"
    case .training: "formation"
    case .posts: "nombre de postes"
    case .shift: "horaires"
    }
  }
}

extension ExtractionValue {
  /// The value in French.
  var text: String {
    switch self {
    case .kind(let kind): kind.label
    case .months(let months): frenchMonths(months)
    case .hours(let hours): french(hours)
    case .fullTime(let isFull): isFull ? "temps plein" : "temps partiel"
    case .licence(let licence): licence.label
    case .commune(_, let name): name
    case .pay(let pay): pay.text
    case .experience(let isAsked): isAsked ? "demandée" : "débutant accepté"
    case .training(let level): level.label
    case .posts(let posts): count(posts, "poste")
    case .shift(let shift): shift.label
    }
  }
}
