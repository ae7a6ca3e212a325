import Testing

@testable import ReferenceCompiler

@Suite("ROME: codes, labels, titles and relations, no prose")
struct RomeCompilerTests {
  @Test(
    "the nine tables of the sample, by ascending code",
    arguments: [
      (
        "occupations.tsv",
        [
          "code\tv3\tdomain\tlabel",
          "G1603\tG1603\tG16\tÉquipier / Équipière de restauration",
          "N1103\tN1103\tN11\tPréparateur / Préparatrice de commandes",
          "N1106\tN1103\tN11\tAgent / Agente de quai",
        ]
      ),
      (
        "v3.tsv",
        [
          "code\tlabel", "G1603\tPersonnel polyvalent en restauration", "N1103\tMagasinage et préparation de commandes",
        ]
      ),
      ("domains.tsv", ["code\tlabel", "G16\tProduction culinaire", "N11\tMagasinage, manutention"]),
      // The order of the links is a number: 9 comes before 10.
      ("mobility.tsv", ["code\ttargets", "G1603\tN1103", "N1103\tN1106 G1603"]),
      // Working conditions (900) are no skills; only "Principale" makes a core skill.
      ("occupation_skills.tsv", ["code\tskills", "G1603\t200*", "N1103\t100* 501", "N1106\t100"]),
      // A skill of no occupation (101) stays: an offer may name it.
      (
        "skills.tsv",
        [
          "code\tkind\tmacro\tlabel",
          "100\tf\t500\tFilmer une palette",
          "101\tf\t500\tDresser une table \"à la française\"",
          "200\ts\t\tRègles d'hygiène",
          "500\tm\t\tExpédier des marchandises",
          "501\te\t\tTravailler en équipe",
        ]
      ),
      // Of the two "Agent / Agente de quai" the common one stays; of the older titles, only the one that is new.
      (
        "appellations.tsv",
        [
          "rome\togr\trare\ttitle",
          "G1603\t304\t\tÉquipier / Équipière de restauration",
          "N1103\t301\t\tPréparateur / Préparatrice de commandes",
          "N1103\t302\t1\tPicker",
          "N1103\t\t\tManutentionnaire",
          "N1106\t303\t\tAgent / Agente de quai",
        ]
      ),
      (
        "certificates.tsv",
        [
          "key\tfamily\togr\tlabel",
          "R489-3\tCACES\t200072 491586\tChariots frontaux (CACES R 489-3)",
          "SST\tSECOURISME\t491617\tCertificat de sauveteur-secouriste du travail (SST)",
        ]
      ),
      ("licences.tsv", ["code\tlabel", "B\tB - Véhicule léger", "EB\tEB - Véhicule léger + remorque"]),
    ])
  func tables(table: String, rows: [String]) throws {
    try withTemporaryFolder { folder in
      try build(.complete, in: folder)
      let compiled = try compiledRows("rome/v460/\(table)", in: folder)
      // Certificates without a published code are the compiler's own; see UsualCertificatesTests.
      #expect(compiled.filter { table != "certificates.tsv" || !$0.contains("\t\t") } == rows)
    }
  }

  @Test("what points nowhere is left out and told: an older title of an occupation that is gone, an unknown skill")
  func leavesOutWhatPointsNowhere() throws {
    try withTemporaryFolder { folder in
      var sample = PublishedSample.complete
      sample.files["rome/appellations_v3.tsv", default: ""] += "\nA1101\tEngins\tConducteur de tracteur\n"
      sample.files["rome/v460/unix_coherence_item_v460_utf8.csv", default: ""] += "\"N1106\",\"777\",\"\"\n"
      let rome = try #require(try build(sample, in: folder).compiled.first)
      #expect(rome.leftOut.contains(LeftOut(reason: .titleWithoutOccupation, subjects: ["Conducteur de tracteur"])))
      #expect(rome.leftOut.contains(LeftOut(reason: .unknownSkill, subjects: ["N1106 777"])))
      #expect(ReferenceCheck(folder: folder + "/reference").violations == [])
    }
  }

  @Test(
    "a field that cannot be used stops the build, with its place in the file",
    arguments: [
      ("referentiel_code_rome", #""N1107","9","Cariste","N11""#, 5, "code_rome_parent", "N11"),
      ("cr_gd_dp", #""Z1106","N11""#, 5, "code_rome", "Z1106"),
      ("domaine_professionnel", #""N12","""#, 4, "libelle_domaine_professionnel", ""),
      ("rubrique_mobilite", #""N1106","N1103","near""#, 5, "numero_ordre", "near"),
      ("referentiel_appellation", #""x","Cariste","N1106","N""#, 7, "code_ogr", "x"),
      ("referentiel_competence", #""102","Compétence","Cercler","m1","Savoir-faire""#, 6, "code_ogr_macro_comp", "m1"),
      ("referentiel_savoir", #""-1","Anglais""#, 3, "code_ogr_savoir", "-1"),
      ("coherence_item", #""N1106","","""#, 7, "code_ogr", ""),
    ])
  func refusesFields(table: String, row: String, line: Int, column: String, value: String) throws {
    try withTemporaryFolder { folder in
      var sample = PublishedSample.complete
      let file = "rome/v460/unix_\(table)_v460_utf8.csv"
      sample.files[file, default: ""] += row + "\n"
      let expected = ReferenceBuildError.badValue(
        file: "\(folder)/published/\(file)", line: line, column: column, value: value)
      #expect(throws: expected) { try build(sample, in: folder) }
    }
  }
}
