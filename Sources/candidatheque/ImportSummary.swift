import ArgumentParser
import Capture
import CounsellorService
import Store
import Wording

/// How an import ended, for people: counts, what was rejected and why, then the exit code.
struct ImportSummary {
  let report: ImportReport
  /// `offre` or `participant`.
  let noun: String
  let isFeminine: Bool
  let isDryRun: Bool

  /// Problems shown one by one; the rest is counted.
  private static let shownProblems = 50
  /// Notes shown one by one for each file.
  private static let shownNotes = 3

  /// Prints the summary to standard error.
  /// - Throws: the exit code when records were rejected or no file could be used.
  func show() throws {
    showContents()
    for problem in report.problems.prefix(Self.shownProblems) { Terminal.message(problem.text) }
    let more = report.problems.count - Self.shownProblems
    if more > 0 { Terminal.message("… et \(count(more, "autre problème", "autres problèmes"))") }
    for (file, notes) in Dictionary(grouping: report.notes, by: \.file).sorted(by: { $0.key < $1.key }) {
      for (_, note) in notes.prefix(Self.shownNotes) { Terminal.message("\(file), \(note.text)") }
      let more = notes.count - Self.shownNotes
      if more > 0 { Terminal.message("\(file) : \(count(more, "autre remarque", "autres remarques")) de ce genre") }
    }
    for (file, column) in report.refusedColumns {
      Terminal.message(
        "\(file) : la colonne « \(column) » (numéro de sécurité sociale) n'est ni lue ni enregistrée")
    }
    Terminal.message(sentence)
    if report.mendedProblems > 0 {
      Terminal.message(
        count(
          report.mendedProblems, "problème d'une lecture précédente est résolu",
          "problèmes d'une lecture précédente sont résolus"))
    }
    if let replaced = report.changes[.replaced], replaced > 0 {
      Terminal.message(
        "\(count(replaced, "identifiant désigne", "identifiants désignent")) maintenant tout autre chose qu'avant : si la "
          + "numérotation recommence à chaque fichier, donnez à chacun sa source (--source)")
    }
    for same in report.sameIdentifiers {
      Terminal.message(DuplicateWording.sameIdentifiers(same.count, of: same.source, as: same.other))
    }
    if report.newDuplicates > 0 { Terminal.message(DuplicateWording.found(report.newDuplicates)) }
    if report.offersWithWarnings > 0 {
      Terminal.message(
        "\(count(report.offersWithWarnings, "offre")) avec un avertissement (« offers show » le détaille)")
    }
    if report.unusableFiles > 0, report.imported == 0, report.rejected == 0 {
      throw ExitCode(report.problems.contains { $0.reason == .unreadableFile } ? 66 : 65)
    }
    if report.rejected > 0 || report.unusableFiles > 0 { throw ExitCode(2) }
  }

  /// What was guessed, and what is not read of a workbook: never silently. A dry run has shown both already.
  private func showContents() {
    var shown: Set<String> = []
    for case .table(let reading) in report.contents where !isDryRun {
      if reading.isGuessed { Terminal.message(reading.guessLine) }
      for sheet in reading.passedOver where shown.insert(sheet.name).inserted { Terminal.message(sheet.text) }
    }
  }

  private var sentence: String {
    let e = isFeminine ? "e" : ""
    func part(_ change: Change, _ adjective: String) -> String? {
      guard let number = report.changes[change], number > 0 else { return nil }
      return "\(grouped(number)) \(adjective)\(number < 2 ? "" : "s")"
    }
    let parts = [
      part(.added, "nouveau".feminine(isFeminine, "nouvelle")), part(.updated, "modifié\(e)"),
      part(.replaced, "remplacé\(e)"), part(.unchanged, "inchangé\(e)"), part(.reopened, "rouvert\(e)"),
    ].compactMap(\.self).map { $0.replacing("nouveaus", with: "nouveaux") }
    let total = count(report.imported, noun)
    let verb = isDryRun ? "lisible" : "importé\(e)"
    let head = "\(total) \(verb)\(report.imported < 2 ? "" : "s")"
    let detail = parts.isEmpty || isDryRun ? "" : " (\(parts.joined(separator: ", ")))"
    let rejected =
      report.rejected > 0 ? ", \(count(report.rejected, "enregistrement rejeté", "enregistrements rejetés"))" : ""
    return head + detail + rejected
  }
}

extension String {
  fileprivate func feminine(_ isFeminine: Bool, _ form: String) -> String { isFeminine ? form : self }
}
