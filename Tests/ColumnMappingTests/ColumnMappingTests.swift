import Capture
import Testing

@testable import ColumnMapping

@Suite("Mapping files: which columns hold which field, in which unit and words")
struct ColumnMappingTests {
  /// A small catalogue: a title that is required, a pay with units, a list.
  static let catalogue = FieldCatalogue(
    [
      .init("titre", ["intitule", "poste"]),
      .init(
        "salaire", ["remuneration"],
        units: [
          .init("mensuel", signs: ["mensuel"], wording: "Mensuel de # Euros"),
          .init("horaire", signs: ["horaire"], wording: "Horaire de # Euros"),
        ]),
      .init("permis", itemSigns: ",;", joint: ","),
      .init("texte", ["missions", "profil"], joint: "\n", takesEveryColumn: true),
      .init("contrat"),
    ], required: ["titre"])

  static func mapping(_ yaml: String) throws -> ColumnMapping { try ColumnMapping(yaml: yaml, for: catalogue) }

  @Test("Everything that a mapping file can say")
  func whole() throws {
    let mapping = try Self.mapping(
      """
      source: agence-nord
      feuille: Offres
      ligne_entete: 3
      separateur: ";"
      encodage: windows-1252
      colonnes:
        titre: Poste à pourvoir
        texte: [Missions, Profil]
      valeurs:
        contrat: intérim
      unites:
        salaire: mensuel
      vocabulaire:
        contrat: {INT: intérim, "CDI-I": cdi}
        permis:
          Oui: B
      """)
    #expect(mapping.columns == ["titre": ["Poste à pourvoir"], "texte": ["Missions", "Profil"]])
    #expect(mapping.constants == ["contrat": "intérim"] && mapping.units == ["salaire": "mensuel"])
    #expect(mapping.vocabulary == ["contrat": ["int": "intérim", "cdi-i": "cdi"], "permis": ["oui": "B"]])
    #expect(mapping.source == "agence-nord" && mapping.layout.sheets == ["Offres"])
    #expect(mapping.layout.headerLine == 3 && mapping.layout.separator == 0x3B)
    #expect(mapping.layout.encoding == .windows1252)
  }

  @Test("Columns of one field that count by different units")
  func columnUnits() throws {
    let mapping = try Self.mapping(
      "colonnes: {titre: A, salaire: [Mois, Heure]}\nunites: {salaire: {Mois: mensuel, Heure: horaire}}")
    #expect(mapping.columnUnits == ["salaire": ["Mois": "mensuel", "Heure": "horaire"]] && mapping.units.isEmpty)
    let columns = TableColumns(["A", "Mois", "Heure"])
    let reader = FieldReader(mapping, Self.catalogue, columns: columns)
    let row = TableRow(line: 1, fields: ["x", "2000", "13"], columns: columns)
    #expect(reader.values("salaire", in: row) == ["Mensuel de 2000 Euros", "Horaire de 13 Euros"])
    #expect(throws: MappingError.self) { try Self.mapping("colonnes: {titre: A}\nunites: {salaire: {Mois: jour}}") }
  }

  @Test(
    "Small forms: tabulation, several sheets, a title that is the same for all",
    arguments: [
      "separateur: tabulation\nvaleurs: {titre: Préparateur}", "separateur: \"\\t\"\nvaleurs: {titre: Préparateur}",
    ])
  func forms(yaml: String) throws {
    let mapping = try Self.mapping(yaml + "\nfeuille: [A, B]\n")
    #expect(mapping.layout.separator == 0x09 && mapping.layout.sheets == ["A", "B"])
    #expect(mapping.constants["titre"] == "Préparateur")
  }

  static let fields = ["titre", "salaire", "permis", "texte", "contrat"]
  static let keys = [
    "colonnes", "valeurs", "unites", "vocabulaire", "source", "feuille", "ligne_entete", "separateur", "encodage",
  ]

  @Test(
    "What is wrong is named with its line, its key and what was expected",
    arguments: [
      ("colonnes:\n  salaire: S\n", nil, "colonnes", .missingField("titre")), ("", nil, "", .missingKey("colonnes")),
      ("colonne:\n  titre: A\n", 1, "colonne", .unknownKey(known: keys)),
      ("colonnes:\n  titre: A\n  titres: B\n", 3, "colonnes.titres", .unknownKey(known: fields)),
      ("colonnes: texte\n", 1, "colonnes", .wrongShape(expected: .table)),
      ("- a\n- b\n", 1, "", .wrongShape(expected: .table)),
      ("colonnes:\n  titre: \"\"\n", 2, "colonnes.titre", .empty),
      ("colonnes:\n  titre: []\n", 2, "colonnes.titre", .empty),
      ("colonnes:\n  titre: {a: b}\n", 2, "colonnes.titre", .wrongShape(expected: .textOrList)),
      ("colonnes: {titre: A}\nvaleurs: {contrat: [a]}\n", 2, "valeurs.contrat", .wrongShape(expected: .text)),
      (
        "colonnes: {titre: A}\nunites: {salaire: hebdo}\n", 2, "unites.salaire",
        .unknownValue("hebdo", known: ["mensuel", "horaire"])
      ),
      ("colonnes: {titre: A}\nunites: {titre: mois}\n", 2, "unites.titre", .withoutUnit(known: ["salaire"])),
      (
        "colonnes: {titre: A}\nvocabulaire: {contrat: CDI}\n", 2, "vocabulaire.contrat", .wrongShape(expected: .table)
      ),
      (
        "colonnes: {titre: A}\nvocabulaire: {contrat: {INT: a, int: b}}\n", 2, "vocabulaire.contrat",
        .duplicateKey("int")
      ),
      ("colonnes: {titre: A}\nligne_entete: zéro\n", 2, "ligne_entete", .wrongShape(expected: .lineNumber)),
      ("colonnes: {titre: A}\nligne_entete: 0\n", 2, "ligne_entete", .wrongShape(expected: .lineNumber)),
      (
        "colonnes: {titre: A}\nseparateur: \":\"\n", 2, "separateur",
        .unknownValue(":", known: [";", ",", "tabulation", "|"])
      ),
      (
        "colonnes: {titre: A}\nencodage: latin\n", 2, "encodage",
        .unknownValue("latin", known: ["utf-8", "windows-1252", "utf-16", "utf-16be"])
      ),
      ("colonnes:\n  titre: [\n", 3, "", .notYAML),
    ] as [(String, Int?, String, MappingError.Reason)])
  func errors(yaml: String, line: Int?, key: String, reason: MappingError.Reason) {
    #expect(throws: MappingError(line: line, key: key, reason: reason)) { try Self.mapping(yaml) }
  }

  @Test("A key that stands twice, and a file that is far too long")
  func twice() {
    #expect {
      try Self.mapping("colonnes:\n  titre: A\n  titre: B\n")
    } throws: { error in
      (error as? MappingError)?.reason == .duplicateKey("titre")
    }
    #expect(throws: MappingError(line: nil, key: "", reason: .tooLong)) {
      try Self.mapping("colonnes: {titre: A}\n#" + String(repeating: "x", count: 300_000))
    }
  }
}

@Suite("Fields of a row: joined, translated, with their unit")
struct FieldReaderTests {
  private func value(_ field: String, _ yaml: String, _ columns: [String], _ fields: [String]) throws -> String? {
    let table = TableColumns(columns)
    let reader = FieldReader(try ColumnMappingTests.mapping(yaml), ColumnMappingTests.catalogue, columns: table)
    #expect(reader.missingColumns.isEmpty)
    return reader.value(field, in: TableRow(line: 2, fields: fields, columns: table))
  }

  @Test(
    "A value",
    arguments: [
      ("titre", "colonnes: {titre: A}", ["x"], "x"), ("titre", "colonnes: {titre: a}", [" x "], "x"),
      ("texte", "colonnes: {titre: A, texte: [A, B]}", ["x", "y"], "x\ny"),
      ("texte", "colonnes: {titre: A, texte: [A, B]}", ["", "y"], "y"),
      ("texte", "colonnes: {titre: A, texte: [A, B]}", ["y", "y"], "y"),
      ("contrat", "colonnes: {titre: A}\nvaleurs: {contrat: CDI}", ["x"], "CDI"),
      ("contrat", "colonnes: {titre: A, contrat: B}\nvaleurs: {contrat: CDI}", ["x", ""], "CDI"),
      ("contrat", "colonnes: {titre: A, contrat: B}\nvaleurs: {contrat: CDI}", ["x", "CDD"], "CDD"),
      (
        "contrat", "colonnes: {titre: A, contrat: B}\nvocabulaire: {contrat: {INT: intérim}}", ["x", " int "], "intérim"
      ),
      ("contrat", "colonnes: {titre: A, contrat: B}\nvocabulaire: {contrat: {INT: \"\"}}", ["x", "INT"], nil),
      ("contrat", "colonnes: {titre: A, contrat: B}\nvocabulaire: {contrat: {INT: intérim}}", ["x", "CDI"], "CDI"),
      ("permis", "colonnes: {titre: A, permis: B}\nvocabulaire: {permis: {VL: B, PL: C}}", ["x", "vl; PL"], "B,C"),
      (
        "salaire", "colonnes: {titre: A, salaire: B}\nunites: {salaire: mensuel}", ["x", "2000"],
        "Mensuel de 2000 Euros"
      ),
      ("salaire", "colonnes: {titre: A, salaire: B}\nunites: {salaire: mensuel}", ["x", "12 €/h"], "12 €/h"),
      ("salaire", "colonnes: {titre: A, salaire: B}", ["x", "2000"], "2000"),
    ] as [(String, String, [String], String?)])
  func values(field: String, yaml: String, fields: [String], expected: String?) throws {
    #expect(try value(field, yaml, ["A", "B"], fields) == expected)
  }

  @Test("A column that the table has not is named; one whose name is written otherwise is found, unless two are")
  func missing() throws {
    let mapping = try ColumnMappingTests.mapping("colonnes: {titre: Intitulé, contrat: Type}")
    let reader = { (names: [String]) in
      FieldReader(mapping, ColumnMappingTests.catalogue, columns: TableColumns(names)).missingColumns
    }
    #expect(reader(["INTITULE", "type "]) == [])
    #expect(reader(["Intitulé"]) == ["Type"])
    #expect(reader(["intitule", "INTITULÉ", "Type"]) == ["Intitulé"])
  }

  @Test(
    "Bare numbers",
    arguments: [
      ("2000", true), ("2 000,50", true), ("1800 à 2000", true), ("2000 € brut", true), ("30-35 k€", true),
      ("12 €/h", false), ("2000 par mois", false), ("2000 net", false), ("selon profil", false), ("", false),
      ("35h", false), ("50%", false),
    ])
  func bare(text: String, expected: Bool) { #expect(isBareNumber(text) == expected) }
}

@Suite("Guesses: by the usual names, then by values that can be nothing else")
struct ColumnGuessTests {
  private static let catalogue = FieldCatalogue(
    [
      .init("titre", ["intitule", "poste"]), .init("texte", ["missions", "profil"], takesEveryColumn: true),
      .init("salaire", units: [.init("mensuel", signs: ["mensuel"], wording: "#")]),
      .init("code", content: .init(needsSilentName: true) { $0.allSatisfy { $0.count == 5 } }),
    ], required: ["titre"])

  @Test("The surest name wins, a unit in a name is taken, text is collected")
  func names() throws {
    let guess = ColumnGuess(
      ["Poste", "Intitulé", "Profil", "Salaire mensuel brut (€)", "Missions"], for: Self.catalogue)
    #expect(guess.mapping.columns["titre"] == ["Intitulé"])
    #expect(guess.mapping.columns["texte"] == ["Profil", "Missions"])
    #expect(guess.mapping.columns["salaire"] == ["Salaire mensuel brut (€)"])
    #expect(guess.mapping.units == ["salaire": "mensuel"])
    #expect(ColumnGuess.fit(["Poste", "Profil"], for: Self.catalogue) == 2)
    #expect(ColumnGuess.fit(["Profil"], for: Self.catalogue) == 0)
    #expect(guess.missing == [] && ColumnGuess(["Profil"], for: Self.catalogue).missing == ["titre"])
  }

  private static let ticked = FieldCatalogue(
    [
      .init("titre"), .init("contrat", ["type de contrat"]),
      .init(
        "permis", joint: ",", takesEveryColumn: true, isItem: { $0.first == "permis" && $0.count == 2 }),
      .init(
        "salaire", ["montant salaire"],
        units: [
          .init("annuel", signs: ["annuel"], wording: "#/an"),
          .init("k€", signs: ["k"], wording: "# k", kindOf: "annuel"),
          .init("mensuel", signs: ["mensuel"], wording: "#/mois"),
        ], takesEveryColumn: true),
    ], required: ["titre"])

  @Test("A row of headings over the header says what a name alone leaves open")
  func groups() {
    let header = ["Titre", "Type", "Montant", "Montant"]
    #expect(ColumnGuess(header, for: Self.ticked).mapping.columns == ["titre": ["Titre"]])
    let guess = ColumnGuess(header, groups: ["", "Contrat", "Salaire annuel", ""], for: Self.ticked)
    #expect(guess.mapping.columns["contrat"] == ["Type"] && guess.mapping.units["salaire"] == "annuel")
    let told = ColumnGuess(header, groups: ["", "de contrat", "Salaire", ""], for: Self.ticked)
    #expect(told.mapping.columns == ["titre": ["Titre"], "contrat": ["Type"], "salaire": ["Montant"]])
  }

  @Test(
    "A unit that is a kind of another wins over it; two that contradict tell none",
    arguments: [
      ("Salaire annuel", "annuel"), ("Salaire (k€) annuel", "k€"), ("Salaire k", "k€"), ("Salaire annuel mensuel", nil),
    ])
  func units(name: String, unit: String?) {
    #expect(ColumnGuess(["Titre", name], for: Self.ticked).mapping.units["salaire"] == unit)
  }

  @Test(
    "A column that is named after an item is ticked, or says more of it",
    arguments: [
      ("X", "Permis B"), ("oui", "Permis B"), ("1", "Permis B"), ("✓", "Permis B"), ("B", "Permis B"), ("non", nil),
      ("", nil), ("0", nil), ("-", nil), ("N/A", nil), ("souhaité", "Permis B souhaité"),
      ("non exigé", "Permis B non exigé"),
    ])
  func ticks(cell: String, expected: String?) {
    let columns = TableColumns(["Titre", "Permis B"])
    let reader = FieldReader(ColumnGuess(columns.names, for: Self.ticked).mapping, Self.ticked, columns: columns)
    #expect(reader.value("permis", in: TableRow(line: 1, fields: ["x", cell], columns: columns)) == expected)
  }

  @Test(
    "Values are believed when there are three at least, all of them, in one column whose name says nothing",
    arguments: [
      (["Poste", "colonne B"], [["a", "59140"], ["b", "59140"], ["c", "59760"]], true),
      (["Poste", "X"], [["a", "59140"], ["b", ""], ["c", "59760"], ["d", "59760"]], true),
      (["Poste", "colonne B"], [["a", "59140"], ["b", "59140"]], false),
      (["Poste", "colonne B"], [["a", "59140"], ["b", "59140"], ["c", "x"]], false),
      (["Poste", "Facture"], [["a", "59140"], ["b", "59140"], ["c", "59760"]], false),
      (
        ["Poste", "colonne B", "colonne C"],
        [["a", "59140", "12345"], ["b", "59140", "12345"], ["c", "59760", "12345"]],
        false
      ),
    ])
  func content(header: [String], sample: [[String]], isFound: Bool) throws {
    let guess = ColumnGuess(header, sample: sample, for: Self.catalogue)
    #expect((guess.mapping.columns["code"] != nil) == isFound)
    #expect(guess.byContent == (isFound ? ["code"] : []))
  }
}
