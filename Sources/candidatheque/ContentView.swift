import ArgumentParser
import ColumnMapping
import CounsellorService
import Wording

/// How files are read, for people, before anything is kept: the kind of each, and for a table what each column becomes.
struct ContentView {
  let report: ImportReport

  func show() {
    for (index, content) in report.contents.enumerated() {
      switch content {
      case .file(let name, let format):
        // A table says its own kind.
        if case .table = report.contents[safely: index + 1] { continue }
        Terminal.line(Terminal.bold("\(name) : \(format?.text ?? "format non reconnu")"))
      case .table(let reading): show(reading, isFirst: !isTable(index - 1))
      }
    }
  }

  private func isTable(_ index: Int) -> Bool {
    if case .table = report.contents[safely: index] { true } else { false }
  }

  private func show(_ reading: TableReading, isFirst: Bool) {
    Terminal.line(Terminal.bold(reading.heading))
    if isFirst { for sheet in reading.passedOver { Terminal.line("  " + sheet.text) } }
    var table = TextTable([
      .init(title: "Colonne", widest: 40), .init(title: reading.isGuessed ? "Champ (deviné)" : "Champ"),
    ])
    for column in reading.columns { table.add([column, reading.meaning(of: column)]) }
    for (field, value) in reading.mapping.constants.sorted(by: { $0.key < $1.key }) {
      table.add(["(valeur « \(value) »)", field])
    }
    for line in table.lines(width: Terminal.width - 2) { Terminal.line("  " + line) }
    if let missing = reading.missingLine {
      for line in wrapped(missing, width: Terminal.width - 2) { Terminal.line("  " + line) }
    }
  }
}

/// `--write-mapping`
enum WriteMappingOption {
  static let help = ArgumentHelp(
    "Écrit la correspondance lue ou devinée dans un fichier à relire (« - » : à l'écran), sans rien importer.",
    valueName: "fichier")

  /// Writes the mapping of the first table.
  static func write(_ report: ImportReport, to path: String) throws {
    for case .table(let reading) in report.contents {
      if path == "-" {
        Terminal.line(String(reading.mappingFile.dropLast()))
      } else {
        try WriteMapping()(reading.mappingFile, to: path)
        Terminal.message("Correspondance écrite : « \(path) »")
      }
      return
    }
    Terminal.message("Aucun tableau : il n'y a pas de correspondance à écrire.")
  }
}

extension Array {
  /// The element at an index; nil where there is none.
  fileprivate subscript(safely index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
