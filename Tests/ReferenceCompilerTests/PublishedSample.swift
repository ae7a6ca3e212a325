import Capture
import Foundation
import ReferenceCompiler
import Testing

/// A small set of published tables, as their publishers lay them out, to be written into a temporary folder: three
/// occupations of which two share a v3 parent, five communes, two priority districts.
struct PublishedSample {
  /// The text of each file by its path in the published folder.
  var files: [String: String]

  /// The release `v460` with all that stands beside it.
  static let complete = PublishedSample(
    files: rome(release: "v460").merging(olderRome) { one, _ in one }.merging(geo) { one, _ in one })

  /// Only a newer release of the ROME, without the older files.
  static let newRelease = PublishedSample(files: rome(release: "v470"))

  /// Open offers whose words are learnt.
  static let offers = (1...8).map { number in
    """
    {"id":"\(number)","intitule":"\(number < 5 ? "Préparateur" : "Équipier")","romeCode":"\(number < 5 ? "N1103" : "G1603")",\
    "dateCreation":"2025-0\(number)-01T00:00:00Z","description":"\(number < 5 ? "Quai" : "Cuisine") numéro \(number)"}
    """
  }.joined(separator: "\n")

  /// The programme's sector list.
  static let sectors = """
    rome_prefix\tsector\tnote
    N\ttransport\t
    G16\tcatering\thotels and restaurants
    """

  static func rome(release: String) -> [String: String] {
    let tables = [
      "referentiel_code_rome": """
      "code_rome","code_ogr","libelle_rome","code_rome_parent"
      "N1106","9","Agent / Agente de quai","N1103"
      "N1103","8","Préparateur / Préparatrice de commandes","N1103"
      "G1603","7","Équipier / Équipière de restauration","G1603"
      """,
      "cr_gd_dp": """
      "code_rome","code_domaine_professionel"
      "N1103","N11"
      "N1106","N11"
      "G1603","G16"
      """,
      "domaine_professionnel": """
      "code_domaine_professionnel","libelle_domaine_professionnel"
      "N11","Magasinage, manutention"
      "G16","Production culinaire"
      """,
      "rubrique_mobilite": """
      "code_rome","code_rome_cible","numero_ordre"
      "N1103","G1603","10"
      "N1103","N1106","9"
      "G1603","N1103","1"
      """,
      "referentiel_appellation": """
      "code_ogr","libelle_appellation_long","code_rome","peu_usite"
      "302","Picker","N1103","O"
      "301","Préparateur / Préparatrice de commandes","N1103","N"
      "303","Agent / Agente de quai","N1106","N"
      "304","Équipier / Équipière de restauration","G1603","N"
      "305","Agent / Agente de quai","N1106","O"
      """,
      "referentiel_competence": #"""
      "code_ogr","nature","libelle_competence","code_ogr_macro_comp","cat_comp"
      "500","Macro-compétence","Expédier des marchandises","","Savoir-faire"
      "501","Macro-compétence","Travailler en équipe","","Savoir-être professionnel"
      "100","Compétence","Filmer une palette","500","Savoir-faire"
      "101","Compétence","Dresser une table ""à la française""","500","Savoir-faire"
      """#,
      "referentiel_savoir": """
      "code_ogr_savoir","libelle_savoir"
      "200","Règles d'hygiène"
      """,
      "referentiel_contexte_travail": """
      "code_ogr","libelle_cont_travail"
      "900","Travail de nuit"
      """,
      "coherence_item": """
      "code_rome","code_ogr","coeur_metier"
      "N1103","900",""
      "N1103","501",""
      "N1103","100","Principale"
      "N1106","100","Émergente"
      "G1603","200","Principale"
      """,
    ]
    var files: [String: String] = [:]
    for (name, text) in tables { files["rome/\(release)/unix_\(name)_\(release)_utf8.csv"] = text + "\n" }
    files["rome/\(release)/version.txt"] = "Numero de version : 60\n\nDate de publication : 18/09/2025\n"
    return files
  }

  static let olderRome = [
    "rome/rome_v3_labels.tsv": """
    rome_code\trome_label\tdomaine_pro
    N1103\tMagasinage et préparation de commandes\tN11
    G1603\tPersonnel polyvalent en restauration\tG16
    """,
    "rome/appellations_v3.tsv": """
    rome_code\trome_label\tappellation
    N1103\tMagasinage\tPREPARATEUR / PREPARATRICE DE COMMANDES
    N1103\tMagasinage\tManutentionnaire
    """,
    "rome/qualifications_hiring.tsv": """
    family\tkey\tcert_code\tcert_label\tn_rome
    CACES\tR489-3\t200072\tChariots frontaux (CACES R 489-3) - Depuis le 01/01/2020\t21
    CACES\tR489-3\t491586\tCertificat d'aptitude R489 catégorie 3 chariots frontaux\t12
    PERMIS\tB\t1\tPermis B\t3
    SECOURISME\tSST\t491617\tCertificat de sauveteur-secouriste du travail (SST)\t1
    """,
    "rome/permis_ft.tsv": """
    code\tlabel
    B\tB - Véhicule léger
    EB\tEB - Véhicule léger + remorque
    """,
  ]

  static let geo = [
    "geo/communes.tsv": """
    insee\tname\tpostal_codes\tlat\tlon\tpopulation\tdepartement\tepci_code\tepci_name\tkind\tparent
    59183\tDunkerque\t59140 59240 59640\t51.03000\t2.37000\t86279\t59\t245900428\tCommunauté de Dunkerque\tCOM\t
    59340\tLeffrinckoucke\t59495\t51.05000\t2.44000\t4195\t59\t245900428\tCommunauté de Dunkerque\tCOM\t
    13055\tMarseille\t13001\t43.28000\t5.40000\t877215\t13\t200054807\tMétropole de Marseille\tCOM\t
    13201\tMarseille 1er\t13001\t43.30020\t5.38280\t37599\t13\t200054807\tMétropole de Marseille\tARM\t13055
    29155\tOuessant\t29242\t48.46000\t-5.09000\t830\t29\t\t\tCOM\t
    """,
    "geo/communes_deleguees.tsv": """
    insee\tname\ttype\tparent_insee\tparent_name\tpostal_codes\tlat\tlon
    59540\tSaint-Pol-sur-Mer\tCOMA\t59183\tDunkerque\t\t51.02500\t2.34000
    59248\tFort-Mardyck\tCOMA\t59183\tDunkerque\t\t\t
    59183\tDunkerque\tCOMD\t59183\tDunkerque\t\t51.03000\t2.37000
    """,
    "geo/qpv_2024.geojson": """
    {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"code":"QN05902M","label":"Les Dunes","insee":["59540","59183"]},
       "geometry":{"type":"MultiPolygon","coordinates":[
         [[[2.3,51.0],[2.3,51.1],[2.4,51.1],[2.4,51.0],[2.3,51.0]]],
         [[[2.5,51.0],[2.50001,51.0],[2.5,51.00001],[2.5,51.0]]]]}},
      {"type":"Feature","properties":{"code":"QN05901M","label":"Le Phare","insee":["59340"]},
       "geometry":{"type":"Polygon","coordinates":[[[2.43,51.04],[2.44,51.06],[2.45,51.04],[2.43,51.04]]]}}]}
    """,
  ]

  /// Writes the files, and the sector list beside them as `sectors.tsv`.
  func write(to folder: String) throws {
    for (path, text) in files { try writeText(text, to: "\(folder)/\(path)") }
    try writeText(Self.sectors, to: "\(folder)/sectors.tsv")
  }
}

/// Writes a text file, with the folders above it.
func writeText(_ text: String, to path: String) throws {
  let url = URL(filePath: path)
  try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(text.utf8).write(to: url)
}

/// The text of a file; nil when there is none.
func text(of path: String) -> String? {
  FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
}

/// Calls `body` with an empty folder that is gone afterwards.
@discardableResult
func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "reference-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(folder)
}

/// Builds a sample in `<folder>/published` into `<folder>/reference`.
@discardableResult
func build(_ sample: PublishedSample, in folder: String, sectors: Bool = true) throws -> BuildReport {
  let published = folder + "/published"
  try? FileManager.default.removeItem(atPath: published)
  try sample.write(to: published)
  let report = try ReferenceBuild(
    from: published, sectors: sectors ? published + "/sectors.tsv" : nil, to: folder + "/reference"
  ).run()
  let editions = try ReferenceEditions(folder: folder + "/reference")
  if editions.rome != nil, editions.sectors != nil {
    let offers = CapturedFile(name: "offers.ndjson", data: Data(PublishedSample.offers.utf8))
    _ = try UsageBuild(with: editions, to: folder + "/reference").run([offers])
  }
  return report
}

/// The rows of a compiled table of the reference folder in `folder`, the line of column names first.
func compiledRows(_ table: String, in folder: String) throws -> [String] {
  try #require(text(of: "\(folder)/reference/\(table)")).split(separator: "\n").map(String.init)
}
