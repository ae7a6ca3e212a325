import FoundationEssentials

/// A compact table of facts as the project keeps them under `corpora/reference`: UTF-8, one row a line, fields separated
/// by tabs, the first line naming the columns. No quoting: the reference compiler writes no tab or line break in a field.
public struct FactTable: Sendable {
  /// Where the table was read, for messages.
  public let path: String
  /// The column names of the first line, in order.
  public let columns: [String]
  private let bytes: [UInt8]
  private let firstRow: Int

  /// Reads a table from a file.
  /// - Throws: `FactTableError.cannotRead` when the file is missing, unreadable or empty.
  public init(path: String) throws(FactTableError) {
    guard let data = FileManager.default.contents(atPath: path), !data.isEmpty else {
      throw .cannotRead(path: path)
    }
    self.init(path: path, bytes: [UInt8](data))
  }

  /// A table held in memory.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
    columns = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
      .map(String.init)
    firstRow = min(end + 1, bytes.endIndex)
  }

  /// Calls `body` with each row, in order.
  ///
  /// - Parameters:
  ///   - names: the columns wanted; `row[0]` is the first of them, wherever it stands in the file.
  ///   - body: receives a row that is valid for that call only.
  /// - Throws: `FactTableError.missingColumn`, or what `body` throws.
  /// - Complexity: O(bytes).
  public func forEachRow(_ names: [String], _ body: (FactRow) throws(FactTableError) -> Void) throws(FactTableError) {
    var positions: [Int] = []
    for name in names {
      guard let position = columns.firstIndex(of: name) else {
        throw .missingColumn(path: path, column: name)
      }
      positions.append(position)
    }
    var row = FactRow(path: path, names: names, bytes: bytes, line: 1)
    var start = firstRow
    var fields: [Range<Int>] = []
    while start < bytes.count {
      row.line += 1
      fields.removeAll(keepingCapacity: true)
      var fieldStart = start
      var index = start
      while index < bytes.count, bytes[index] != 0x0A {
        if bytes[index] == 0x09 {
          fields.append(fieldStart..<index)
          fieldStart = index + 1
        }
        index += 1
      }
      fields.append(fieldStart..<index)
      start = index + 1
      if fields.count == 1, fields[0].isEmpty { continue }
      guard fields.count == columns.count else {
        throw .fieldCount(path: path, line: row.line, expected: columns.count, found: fields.count)
      }
      row.ranges.removeAll(keepingCapacity: true)
      for position in positions { row.ranges.append(fields[position]) }
      try body(row)
    }
  }
}

/// One row of a `FactTable`: the wanted fields, by their place in the list of columns asked for.
public struct FactRow {
  let path: String
  let names: [String]
  let bytes: [UInt8]
  var ranges: [Range<Int>] = []
  /// The row's line in its file, the first line (the column names) being 1.
  public internal(set) var line: Int

  init(path: String, names: [String], bytes: [UInt8], line: Int) {
    (self.path, self.names, self.bytes, self.line) = (path, names, bytes, line)
  }

  /// The field as text; empty where the table has nothing.
  public subscript(_ field: Int) -> String { String(decoding: bytes[ranges[field]], as: UTF8.self) }

  /// The field as text, nil where it is empty.
  public func text(_ field: Int) -> String? { ranges[field].isEmpty ? nil : self[field] }

  /// The space-separated words of the field.
  public func tokens(_ field: Int) -> [Substring] {
    let text = self[field]
    return text.utf8.split(separator: 0x20).map(Substring.init)  // not character by character, to the same words
  }

  /// The field as a whole number; nil where it is empty.
  /// - Throws: `FactTableError.badField` when it is not a number.
  public func integer(_ field: Int) throws(FactTableError) -> Int? {
    if ranges[field].isEmpty { return nil }
    return try value(field, expected: "un nombre entier") { Int($0) }
  }

  /// The field as a decimal number; nil where it is empty.
  /// - Throws: `FactTableError.badField` when it is not a number.
  public func decimal(_ field: Int) throws(FactTableError) -> Double? {
    if ranges[field].isEmpty { return nil }
    return try value(field, expected: "un nombre") { Double($0) }
  }

  /// The field through `parse`. Give the result a type that is no Optional, or `parse`'s nil is taken for a value.
  /// - Throws: `FactTableError.badField` when `parse` gives nil.
  public func value<Value>(
    _ field: Int, expected: String, _ parse: (String) -> Value?
  ) throws(FactTableError) -> Value {
    let text = self[field]
    guard let value = parse(text) else {
      throw .badField(path: path, line: line, column: names[field], value: text, expected: expected)
    }
    return value
  }
}

/// Why a fact table cannot be used.
public enum FactTableError: Error, Equatable, Sendable {
  case cannotRead(path: String)
  case missingColumn(path: String, column: String)
  case fieldCount(path: String, line: Int, expected: Int, found: Int)
  case badField(path: String, line: Int, column: String, value: String, expected: String)
}
