import Capture
import FrenchText

/// Reads the fields of the rows of one table, as a mapping says.
public struct FieldReader: Sendable {
  /// The columns that the mapping names and the table has not.
  public let missingColumns: [String]
  private let sources: [String: Source]

  /// Where the values of a field come from.
  fileprivate struct Source: Sendable {
    let field: FieldCatalogue.Field
    var positions: [Int] = []
    var names: [String] = []
    /// How a bare number of each column is worded.
    var wordings: [String?] = []
    /// The columns whose names are items that the rows tick.
    var items: [Bool] = []
    var constant: String?
    var wording: String?
    var vocabulary: [String: String] = [:]
  }

  /// A reader of a table with the given columns.
  public init(_ mapping: ColumnMapping, _ catalogue: FieldCatalogue, columns: TableColumns) {
    var sources: [String: Source] = [:]
    var missing: [String] = []
    for field in catalogue.fields {
      var source = Source(field: field)
      let wording = { (unit: String?) in field.units.first { $0.name == unit }?.wording }
      for name in mapping.columns[field.name] ?? [] {
        guard let position = columns.position(near: name) else {
          if !missing.contains(name) { missing.append(name) }
          continue
        }
        source.positions.append(position)
        source.names.append(columns.names[position])
        let ownUnit = mapping.columnUnits[field.name]?.first { columnKey($0.key) == columnKey(name) }?.value
        source.wordings.append(wording(ownUnit ?? mapping.units[field.name]))
        source.items.append(field.isItem?(words(of: name)) ?? false)
      }
      source.constant = mapping.constants[field.name]
      source.wording = wording(mapping.units[field.name])
      source.vocabulary = mapping.vocabulary[field.name] ?? [:]
      if !source.positions.isEmpty || source.constant != nil { sources[field.name] = source }
    }
    (self.sources, missingColumns) = (sources, missing)
  }

  /// Whether anything gives a value to a field.
  public func has(_ field: String) -> Bool { sources[field] != nil }

  /// The column of a field, as the table calls it; the first of several.
  public func column(of field: String) -> String? { sources[field]?.names.first }

  /// The columns of a field, as the table calls them.
  public func columns(of field: String) -> [String] { sources[field]?.names ?? [] }

  /// Every column that is read, with its position.
  public var columnsRead: [(name: String, position: Int)] {
    var seen: Set<Int> = []
    return sources.values.flatMap { Array(zip($0.names, $0.positions)) }.filter { seen.insert($0.1).inserted }
      .sorted { $0.1 < $1.1 }.map { (name: $0.0, position: $0.1) }
  }

  /// The value of a field: what its columns hold, in the words and the unit that the mapping gives; nil when it is empty.
  /// - Parameter isRefused: whether the text of a column must not be read.
  public func value(_ field: String, in row: TableRow, refusing isRefused: (Int) -> Bool = { _ in false }) -> String? {
    guard let source = sources[field] else { return nil }
    var parts: [String] = []
    for (index, position) in source.positions.enumerated() where !isRefused(position) {
      guard let text = row[position].flatMap({ source.text($0, at: index) }), !parts.contains(text) else { continue }
      parts.append(text)
    }
    guard !parts.isEmpty else { return source.constant }
    let text = parts.count == 1 ? parts[0] : source.translated(parts.joined(separator: source.field.joint))
    guard let wording = source.wording, isBareNumber(text) else { return text }
    return wording.replacing("#", with: text)
  }

  /// The value of each column of a field that has one, in the words and the unit of that column.
  /// - Parameter highest: a field that holds the upper bounds of the numbers of this one, if it has a single column.
  public func values(_ field: String, in row: TableRow, upTo highest: String? = nil) -> [String] {
    guard let source = sources[field] else { return [] }
    var parts: [String] = []
    for (index, position) in source.positions.enumerated() {
      guard var text = row[position].flatMap({ source.text($0, at: index) }) else { continue }
      if source.positions.count == 1, isBareNumber(text), let highest, let bound = value(highest, in: row),
        isBareNumber(bound), bound != text
      {
        text += " à " + bound
      }
      if let wording = source.wordings[index], isBareNumber(text) { text = wording.replacing("#", with: text) }
      if !parts.contains(text) { parts.append(text) }
    }
    return parts.isEmpty ? [source.constant].compactMap(\.self) : parts
  }

  /// What keeps the cells that are read from having a value.
  public func problems(in row: TableRow, file: String) -> [ImportProblem] {
    guard !row.faults.isEmpty else { return [] }
    return columnsRead.compactMap { name, position in
      row.faults[position]?.problem(file: file, line: row.line, field: name)
    }
  }
}

extension FieldReader.Source {
  /// What a cell says, in the project's words; nil where that is nothing.
  fileprivate func text(_ cell: String, at index: Int) -> String? {
    let text = translated(cell)
    guard items[index] else { return text.isEmpty ? nil : text }
    return ticked(names[index], text)
  }

  /// A cell of a column that is named after an item: the item where it is ticked, with what the cell says of it (`Permis B`,
  /// `souhaité`), nil where it is not.
  private func ticked(_ item: String, _ cell: String) -> String? {
    let said = words(of: cell)
    if said.isEmpty { return cell.contains { "✓✔☑✗✘☒•●■√+".contains($0) } ? item : nil }
    if said.allSatisfy(noWords.contains) { return nil }
    let named = Set(words(of: item))
    return said.allSatisfy { yesWords.contains($0) || named.contains($0) } ? item : item + " " + cell
  }

  /// A text in the project's words: as a whole, else item by item where the field is a list.
  fileprivate func translated(_ text: String) -> String {
    guard !vocabulary.isEmpty else { return text }
    if let meaning = vocabulary[vocabularyKey(text)] { return meaning }
    guard !field.itemSigns.isEmpty else { return text }
    let items = text.split { field.itemSigns.contains($0) }.map { item in
      vocabulary[vocabularyKey(String(item))] ?? String(item.drop { $0.isWhitespace })
    }
    let sign = field.itemSigns.first.map(String.init) ?? ","
    return items.filter { !$0.isEmpty }.joined(separator: sign)
  }
}

/// What people write into the cells of a column that is to be ticked.
private let yesWords: Set<String> = ["x", "xx", "oui", "o", "y", "yes", "vrai", "true", "1", "v", "ok"]
private let noWords: Set<String> = [
  "non", "n", "no", "faux", "false", "0", "aucun", "aucune", "neant", "na", "nc", "so", "a", "s",
]

/// Whether a text is a number, or a range of numbers, and says nothing of what it counts; a currency and "brut" may
/// stand by it.
public func isBareNumber(_ text: String) -> Bool {
  let words = folded(text).split { !($0.isLetter || $0.isNumber) }
  return words.contains { $0.allSatisfy(\.isNumber) || $0.first?.isNumber == true }
    && words.allSatisfy { word in
      let unit = word.drop { $0.isNumber }
      return ["", "a", "de", "et", "entre", "euros", "euro", "eur", "e", "k", "ke", "brut", "bruts"].contains(unit)
    } && !text.contains("/") && !text.contains("%")
}
