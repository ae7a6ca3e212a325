import Capture
import ColumnMapping

extension TableReading {
  /// The mapping as a file that can be corrected and used again (YAML).
  public var mappingFile: String {
    var lines = ["# Correspondance de « \(name) » : à relire, puis --mapping avec ce fichier."]
    switch place {
    case .sheet(let name): lines.append("feuille: \(quoted(name))")
    case .text: break
    }
    if headerLine > 1 { lines.append("ligne_entete: \(headerLine)") }
    lines.append("colonnes:")
    let byField = mapping.columns.sorted { first, second in
      let position = { (names: [String]) in
        columns.firstIndex { column in names.contains { columnKey($0) == columnKey(column) } } ?? columns.count
      }
      return (position(first.value), first.key) < (position(second.value), second.key)
    }
    for (field, names) in byField {
      lines.append(
        "  \(field): " + (names.count == 1 ? quoted(names[0]) : "[\(names.map(quoted).joined(separator: ", "))]"))
    }
    for field in fieldsNotFound { lines.append("  # \(field): \"\"") }
    if !mapping.constants.isEmpty { lines.append("valeurs:") }
    for (field, value) in mapping.constants.sorted(by: { $0.key < $1.key }) {
      lines.append("  \(field): \(quoted(value))")
    }
    if !mapping.units.isEmpty || !mapping.columnUnits.isEmpty { lines.append("unites:") }
    for (field, unit) in mapping.units.sorted(by: { $0.key < $1.key }) { lines.append("  \(field): \(unit)") }
    for (field, units) in mapping.columnUnits.sorted(by: { $0.key < $1.key }) {
      let entries = units.sorted { $0.key < $1.key }.map { "\(quoted($0.key)): \($0.value)" }
      lines.append("  \(field): {\(entries.joined(separator: ", "))}")
    }
    if !mapping.vocabulary.isEmpty { lines.append("vocabulaire:") }
    for (field, words) in mapping.vocabulary.sorted(by: { $0.key < $1.key }) {
      let entries = words.sorted { $0.key < $1.key }.map { "\(quoted($0.key)): \(quoted($0.value))" }
      lines.append("  \(field): {\(entries.joined(separator: ", "))}")
    }
    let unread = columns.filter { fields(of: $0).isEmpty }
    if !unread.isEmpty { lines.append("# colonnes non lues : " + unread.map(quoted).joined(separator: ", ")) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.map { character in
      switch character {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n", "\r\n", "\r": "\\n"
      case "\t": "\\t"
      default: String(character)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
