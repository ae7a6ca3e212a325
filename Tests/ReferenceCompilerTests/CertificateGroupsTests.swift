import Testing

@testable import ReferenceCompiler

@Suite("Certificates: one row for what people call by one name")
struct CertificateGroupsTests {
  @Test(
    "keys and labels",
    arguments: [
      Group(
        "several wordings of one certificate meet under its key, and the plainest names it",
        [
          "CACES\tR489-3\t491586\tCertificat d'aptitude à la conduite en sécurité R489 catégorie 3",
          "CACES\tR489-3\t200072\tChariots frontaux (CACES R 489-3) - Depuis le 01/01/2020",
        ],
        becomes: ["R489-3\tCACES\t200072 491586\tChariots frontaux (CACES R 489-3)"]),
      Group(
        "what all wordings open with names the group, when the key is in it",
        [
          "HABILITATION_ELECTRIQUE\tB2V\t403991\tHabilitation électrique B2V (essai) chargé de travaux",
          "HABILITATION_ELECTRIQUE\tB2V\t403992\tHabilitation électrique B2V chargé de travaux",
        ],
        becomes: ["B2V\tHABILITATION_ELECTRIQUE\t403991 403992\tHabilitation électrique B2V"]),
      Group(
        "a welding process is a number: its family stands in front",
        ["SOUDAGE\t135\t106001\tQualification Metal Active Gas (MAG - 135)"],
        becomes: ["SOUDAGE-135\tSOUDAGE\t106001\tQualification Metal Active Gas (MAG - 135)"]),
      Group(
        "a label of several categories is none of them",
        ["CACES\tR489-1\t403192\tCACES R489 catégorie 1-3-5 - Chariots élévateurs"],
        becomes: ["R489\tCACES\t403192\tCACES R489 catégorie 1-3-5 - Chariots élévateurs"]),
      Group(
        "a dash before words is no list of categories",
        ["CACES\tR484-1\t200053\tCACES R484 catégorie 1 - Pont roulant et portique"],
        becomes: ["R484-1\tCACES\t200053\tCACES R484 catégorie 1 - Pont roulant et portique"]),
      Group(
        "without a key, the only one of its family takes the family's name",
        ["AMIANTE\t\t403184\tAttestation sensibilisation risque amiante"],
        becomes: ["AMIANTE\tAMIANTE\t403184\tAttestation sensibilisation risque amiante"]),
      Group(
        "several without a key stay apart; the one that says no more than the family is the family",
        [
          "HABILITATION_ELECTRIQUE\t\t124200\tHabilitations électriques de travaux hors tension",
          "HABILITATION_ELECTRIQUE\t\t512501\tHabilitation électrique",
        ],
        becomes: [
          "HABILITATION_ELECTRIQUE\tHABILITATION_ELECTRIQUE\t512501\tHabilitation électrique",
          "HABILITATION_ELECTRIQUE-124200\tHABILITATION_ELECTRIQUE\t124200\t"
            + "Habilitations électriques de travaux hors tension",
        ]),
      Group(
        "diplomas and driving licences have their place elsewhere",
        ["DIPLOME\t\t1\tBac professionnel", "PERMIS\tB\t2\tPermis B", "SSIAP\tSSIAP1\t121837\tSSIAP 1"],
        becomes: ["SSIAP1\tSSIAP\t121837\tSSIAP 1"]),
    ])
  func groups(_ group: Group) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/qualifications_hiring.tsv"
      let header = "family\tkey\tcert_code\tcert_label"
      try writeText(([header] + group.published).joined(separator: "\n"), to: path)
      #expect(try CertificateGroups(path: path).rows.map { $0.joined(separator: "\t") } == group.rows)
    }
  }

  @Test("a key that nobody could write is refused")
  func refusesKeys() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/qualifications_hiring.tsv"
      try writeText("family\tkey\tcert_code\tcert_label\nCACES\tR489 ?\t1\tChariots\n", to: path)
      #expect(throws: ReferenceBuildError.badValue(file: path, line: 2, column: "key", value: "R489 ?")) {
        try CertificateGroups(path: path)
      }
    }
  }

  @Test(
    "the date since which a certificate exists is not part of its name",
    arguments: [
      ("Grues (CACES R 490) - Depuis le 01/01/2020", "Grues (CACES R 490)"),
      ("Gerbeurs (CACES R 489-1B - Depuis le 01/01/2020", "Gerbeurs (CACES R 489-1B)"),
      ("Grues (CACES R 377)", "Grues (CACES R 377)"),
    ])
  func labels(published: String, kept: String) {
    #expect(withoutStartDate(published) == kept)
  }

  struct Group: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let published: [String]
    let rows: [String]

    init(_ description: String, _ published: [String], becomes rows: [String]) {
      (testDescription, self.published, self.rows) = (description, published, rows)
    }
  }
}
