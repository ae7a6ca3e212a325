import FactTables
import Foundation
import Occupations
import ReferenceCompiler
import TestSupport
import Testing

/// A ROME of three invented trades in three sectors, so that learning takes no time.
struct SmallRome {
  static let codes = ["F1703", "G1603", "N1103"]

  let rome: Rome
  let skills: SkillTable
  let titles: [Appellation]

  static let loaded = Result { try SmallRome() }

  private init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rome-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, lines) in Self.tables {
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: folder.appending(path: name + ".tsv"))
    }
    rome = try Rome(
      folder: folder.path, edition: "v460",
      sectors: SectorTable(table: FactTable(path: folder.path + "/sectors.tsv")))
    (skills, titles) = (try SkillTable(folder: folder.path), try appellations(folder: folder.path))
  }

  private static let tables = [
    "occupations": ["code\tv3\tdomain\tlabel"] + codes.map { "\($0)\t\($0)\t\($0.prefix(3))\tMétier \($0)" },
    "v3": ["code\tlabel"] + codes.map { "\($0)\tMétier \($0)" },
    "domains": ["code\tlabel"] + codes.map { "\($0.prefix(3))\tDomaine" },
    "mobility": ["code\ttargets"],
    "occupation_skills": ["code\tskills"] + zip(codes, ["100*", "101*", "102*"]).map { "\($0)\t\($1)" },
    "skills": [
      "code\tkind\tmacro\tlabel", "100\tf\t\tMonter des murs", "101\tf\t\tDresser une assiette",
      "102\tf\t\tFilmer une palette",
    ],
    "appellations": [
      "rome\togr\trare\ttitle", "F1703\t1\t\tMaçon / Maçonne", "G1603\t2\t\tÉquipier / Équipière de cuisine",
      "N1103\t3\t\tPréparateur / Préparatrice de commandes",
    ],
    "sectors": ["rome_prefix\tsector", "F17\tbuilding", "N\ttransport"],
  ]

  func tagger(_ usage: OccupationUsage? = nil) -> OccupationTagger {
    OccupationTagger(rome: rome, skills: skills, appellations: titles, usage: usage)
  }

  /// A labelled text; `code` may be of no table.
  static func text(_ id: String, _ title: String, _ description: String, _ code: String) throws -> LabelledText {
    LabelledText(id: id, title: title, description: description, code: try #require(RomeCode(code)))
  }
}
