import CounsellorService
import Evaluation
import Occupations
import Store
import Wording

/// The report on tagging that is kept with the project's documentation (Markdown).
struct TaggingPage {
  let outcome: EvaluateTagging.Outcome
  let session: Session
  let labels: ReferenceLabels
  /// The file's name, without its folder.
  let fileName: String
  let fingerprint: Fingerprint
  /// How many parts the cross-validation had.
  let folds: Int
  /// The files that the cross-validation also learnt from, without their folders.
  let alsoLearnt: [String]

  /// Confusions shown, the most frequent ones.
  private static let shownConfusions = 25

  var markdown: String {
    """
    # Ce que l'indexeur reconnaît : métier et secteur

    Mesure du \(french(session.day)), écrite par la commande ; ne pas la corriger à la main.

    ```
    candidatheque evaluate tagging \(fileName)\(alsoLearnt.map { " --also-learn \($0)" }.joined())\(foldsOption) --write DOSSIER
    ```

    - Fichier : `\(fileName)`, SHA-256 `\(fingerprint)`.
    - Tables de référence : \(session.reference.editionsText).

    ## Méthode

    L'indexeur ne reçoit que le titre et la description. Les métiers sont comparés par leur code ROME v3, parce que les \
    fichiers mêlent deux éditions. Une offre dont le texte a servi à apprendre le vocabulaire est mesurée par validation \
    croisée en \(folds) parties, avec un vocabulaire appris sans sa partie ; les offres de même texte restent dans la \
    même partie. Les autres sont mesurées avec le vocabulaire en service. Les cinq candidats sont les plus probables, si \
    peu que ce soit ; une offre ne garde que ceux dont la confiance est d'au moins 0,01. Intervalles de Wilson à 95 %.

    Les étiquettes ne sont pas la vérité : un code de la source est parfois faux.

    \(section("Offres mesurées par validation croisée", outcome.crossValidated))\
    \(section("Offres jamais vues", outcome.unseen))
    """
  }

  private var foldsOption: String { folds == EvaluateTagging.folds ? "" : " --folds \(folds)" }

  private func section(_ title: String, _ measure: TaggingMeasure?) -> String {
    guard let measure else { return "" }
    let rows = TaggingRows(measure: measure)
    return """
      ## \(title)

      \(markdownTable(TaggingRows.titles, rows.cells))

      ### Par secteur

      \(markdownTable(TaggingRows.sectorTitles, rows.sectorCells))

      ### Ce que vaut la confiance

      \(markdownTable(TaggingRows.confidenceTitles, rows.confidenceCells))

      ### Métiers pris l'un pour l'autre

      \(markdownTable(["Étiquette", "Trouvé", "Fois", "Offres"], occupations(measure)))

      ### Secteurs pris l'un pour l'autre

      \(markdownTable(["Étiquette", "Trouvé", "Fois", "Offres"], sectors(measure)))

      """
  }

  private func occupations(_ measure: TaggingMeasure) -> [[String]] {
    measure.occupationConfusions.prefix(Self.shownConfusions).map { confusion in
      [
        labels.occupation(confusion.label), labels.occupation(confusion.found), grouped(confusion.count),
        confusion.offers.joined(separator: ", "),
      ]
    }
  }

  private func sectors(_ measure: TaggingMeasure) -> [[String]] {
    measure.sectorConfusions.map { confusion in
      [
        confusion.label?.label ?? "aucun des six", confusion.found?.label ?? "aucun des six",
        grouped(confusion.count), confusion.offers.joined(separator: ", "),
      ]
    }
  }
}
