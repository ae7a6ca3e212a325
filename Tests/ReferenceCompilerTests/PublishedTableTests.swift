import Capture
import Testing

@testable import ReferenceCompiler

@Suite("Published table: what is wrong is told with its file, line and column")
struct PublishedTableTests {
  @Test("fields by name, quotes undone, an empty field is nothing")
  func readsFields() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/table.csv"
      try writeText("\"code\",\"libelle\"\n\"A\",\"dit \"\"oui\"\"\"\n\"B\",\"\"\n", to: path)
      let rows = try PublishedTable(path: path, columns: ["code", "libelle"]).rows
      #expect(rows.map { $0.text("libelle") } == ["dit \"oui\"", nil])
      #expect(throws: ReferenceBuildError.badValue(file: path, line: 3, column: "libelle", value: "")) {
        try rows[1].required("libelle")
      }
      #expect(throws: ReferenceBuildError.badValue(file: path, line: 2, column: "code", value: "A")) {
        try rows[0].value("code") { Int($0) }
      }
    }
  }

  @Test("a file that cannot be used")
  func refusesFiles() throws {
    try withTemporaryFolder { folder in
      #expect(throws: ReferenceBuildError.missingFile(path: folder + "/none.csv")) {
        try PublishedTable(path: folder + "/none.csv", columns: [])
      }
      try writeText("", to: folder + "/empty.csv")
      #expect(throws: ReferenceBuildError.notText(path: folder + "/empty.csv")) {
        try PublishedTable(path: folder + "/empty.csv", columns: [])
      }
      try writeText("code\nA\n", to: folder + "/table.tsv")
      #expect(throws: ReferenceBuildError.missingColumn(file: folder + "/table.tsv", column: "label")) {
        try PublishedTable(path: folder + "/table.tsv", columns: ["code", "label"])
      }
      try writeText("code\tlabel\nA\tb\tc\n", to: folder + "/table.tsv")
      let problem = ImportProblem(
        file: folder + "/table.tsv", line: 2, reason: .fieldCount(expected: 2, found: 3))
      #expect(throws: ReferenceBuildError.badRow(problem)) {
        try PublishedTable(path: folder + "/table.tsv", columns: ["code", "label"])
      }
    }
  }
}
