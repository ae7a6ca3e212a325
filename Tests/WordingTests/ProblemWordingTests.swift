import Capture
import ParticipantIndexing
import Testing
import Wording

@Suite("What is wrong with an import, in one line")
struct ProblemWordingTests {
  private static let reasons: [ImportProblem.Reason] =
    [
      .unreadableFile, .emptyFile, .notText, .unrecognisedFormat, .malformedJSON, .truncated,
      .tooLong(limit: longestRecord),
      .fieldCount(expected: 3, found: 4), .missingColumn, .missingValue, .unexpectedShape, .notADate, .notANumber,
      .outOfRange(minimum: 1, maximum: 10_000), .unknownOccupation, .unknownCommune, .unknownQualification,
      .unknownTerm(expected: ["oui", "non"]), .duplicateIdentifier, .damagedWorkbook, .protectedWorkbook,
      .oversizedWorkbook, .oldOfficeFile, .otherSpreadsheet, .formulaWithoutValue, .failedFormula, .headingRow,
      .missingHeader, .document(.tooLarge(limit: longestRecord)),
      .document(.tooNested(limit: 4)), .document(.tooManyParts(limit: 200)), .document(.noOffer),
      .document(.closedOffer),
      .document(.mixedOffers), .document(.noText),
      .document(.unreadablePDF), .document(.unreadableMail), .document(.missingProgram), .document(.tooSlow(limit: 20)),
      .document(.emptyFolder),
    ] + UnreadKind.allCases.map { .document(.unreadKind($0)) }

  @Test("File, line, field, value and reason, as far as they are known")
  func sentence() {
    let whole = ImportProblem(file: "o.csv", line: 7, field: "Lieu", value: "99999", reason: .unknownCommune)
    #expect(
      whole.text == "o.csv, ligne 7, champ « Lieu », valeur « 99999 » : "
        + "cette commune n'existe pas dans le code officiel géographique en usage")
    #expect(ImportProblem(file: "o.csv", line: 0, reason: .emptyFile).text == "o.csv : le fichier est vide")
    #expect(
      ImportProblem(file: "o.json", line: 3, reason: .truncated).text
        == "o.json, ligne 3 : l'enregistrement est incomplet : il s'arrête avant sa fin")
  }

  @Test("Every reason has its own French words", arguments: ProblemWordingTests.reasons)
  func everyReason(reason: ImportProblem.Reason) {
    #expect(!reason.text.isEmpty && reason.text.last != "." && Leak.words(in: reason.text).isEmpty, "\(reason.text)")
    #expect(Self.reasons.count { $0.text == reason.text } == 1)
  }

  @Test("Numbers inside the words")
  func numbers() {
    #expect(ImportProblem.Reason.tooLong(limit: longestRecord).text == "l'enregistrement dépasse 4 Mo")
    #expect(
      ImportProblem.Reason.fieldCount(expected: 3, found: 4).text == "la ligne a 4 champs, l'en-tête en annonce 3")
    #expect(
      ImportProblem.Reason.outOfRange(minimum: 1, maximum: 10_000).text
        == "le nombre doit être compris entre 1 et 10\u{202F}000")
    #expect(
      ImportProblem.Reason.unknownTerm(expected: ["oui", "non"]).text == "terme inconnu ; attendu : oui ou non")
  }

  @Test(
    "Notes on a row of participants",
    arguments: [
      ImportNote.Kind.nationalNumberDropped, .travelTimeDerived(kilometres: 20, minutes: 24), .communeNotTold,
    ])
  func notes(kind: ImportNote.Kind) {
    let text = ImportNote(line: 4, field: "ville", kind: kind).text
    #expect(text.hasPrefix("ligne 4, champ « ville » : ") && Leak.words(in: text).isEmpty, "\(text)")
  }
}
