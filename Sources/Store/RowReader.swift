import Employment
import Foundation
import GRDB
import Territory

/// Reads one row from its first column to its last, in the order of its layout.
///
/// SQLite's own types are sure (the tables are STRICT). What a column means is not: somebody may have changed the file
/// by other means. A value that the program does not write is `StoreError.damaged`, never a trap.
struct RowReader {
  /// A row of a pass over many, or the values of a single one.
  private enum Source {
    case row(Row)
    case values([RowValue])
  }

  private let source: Source
  private let layout: TableLayout
  let memo: CodeMemo
  private var index = 0

  init(_ row: Row, _ layout: TableLayout, _ memo: CodeMemo = CodeMemo()) {
    (source, self.layout, self.memo) = (.row(row), layout, memo)
  }

  init(_ values: [RowValue], _ layout: TableLayout, _ memo: CodeMemo = CodeMemo()) {
    (source, self.layout, self.memo) = (.values(values), layout, memo)
  }

  mutating func optionalText() -> String? {
    switch source {
    case .row(let row): row[next()] as String?
    case .values(let values): values[next()].text
    }
  }

  mutating func optionalInt() -> Int? {
    switch source {
    case .row(let row): row[next()] as Int?
    case .values(let values): values[next()].integer.flatMap { Int(exactly: $0) }
    }
  }

  mutating func optionalDouble() -> Double? {
    switch source {
    case .row(let row): row[next()] as Double?
    case .values(let values): values[next()].real
    }
  }

  mutating func optionalData() -> Data? {
    switch source {
    case .row(let row): row[next()] as Data?
    case .values(let values): values[next()].blob
    }
  }

  mutating func text() throws(StoreError) -> String {
    guard let text = optionalText() else { throw damaged() }
    return text
  }

  mutating func int() throws(StoreError) -> Int {
    guard let number = optionalInt() else { throw damaged() }
    return number
  }

  mutating func data() throws(StoreError) -> Data {
    guard let data = optionalData() else { throw damaged() }
    return data
  }

  mutating func fingerprint() throws(StoreError) -> Fingerprint {
    guard let fingerprint = Fingerprint(bytes: try data()) else { throw damaged() }
    return fingerprint
  }

  mutating func flag() throws(StoreError) -> Bool {
    guard let flag = try optionalFlag() else { throw damaged() }
    return flag
  }

  mutating func optionalFlag() throws(StoreError) -> Bool? {
    switch optionalInt() {
    case nil: nil
    case 0: false
    case 1: true
    default: throw damaged()
    }
  }

  mutating func day() throws(StoreError) -> CalendarDate {
    guard let day = try optionalDay() else { throw damaged() }
    return day
  }

  mutating func optionalDay() throws(StoreError) -> CalendarDate? {
    try optional { CalendarDate(written: $0) }
  }

  /// The value that a text stands for.
  mutating func value<Value>(_ parse: (String) -> Value?) throws(StoreError) -> Value {
    guard let value = parse(try text()) else { throw damaged() }
    return value
  }

  /// The value that a text stands for; nil where the column is empty.
  mutating func optional<Value>(_ parse: (String) -> Value?) throws(StoreError) -> Value? {
    guard let text = optionalText() else { return nil }
    guard let value = parse(text) else { throw damaged() }
    return value
  }

  mutating func items<Item>(_ parse: (Substring) -> Item?) throws(StoreError) -> [Item] {
    try value { TokenList.items($0, parse: parse) }
  }

  mutating func optionalItems<Item>(_ parse: (Substring) -> Item?) throws(StoreError) -> [Item]? {
    try optional { TokenList.items($0, parse: parse) }
  }

  /// The six columns of a place; see `RowWriter`.
  mutating func optionalPlace() throws(StoreError) -> Place? {
    let (name, memo) = (optionalText(), memo)
    let insee = try optional { memo.commune($0[...]) }
    let postalCode = try optional { memo.postalCode($0[...]) }
    let (latitude, longitude) = (optionalDouble(), optionalDouble())
    let point = latitude.flatMap { latitude in
      longitude.flatMap { Coordinates(latitude: latitude, longitude: $0) }
    }
    if point == nil, latitude != nil || longitude != nil { throw damaged() }
    guard let precision = try optional({ Place.Precision(rawValue: $0) }) else {
      if name != nil { throw damaged() }
      return nil
    }
    guard let name else { throw damaged() }
    return Place(insee: insee, name: name, postalCode: postalCode, point: point, precision: precision)
  }

  /// The error for the column read last.
  func damaged() -> StoreError {
    let key = (0..<layout.keyCount).map { shown($0) }.joined(separator: ":")
    return .damaged(
      table: layout.table, key: key, column: layout.columns[index - 1],
      value: layout.mayRepeatValues ? String(shown(index - 1).prefix(80)) : nil)
  }

  private func shown(_ position: Int) -> String {
    switch source {
    case .row(let row):
      let value: DatabaseValue = row[position]
      return String.fromDatabaseValue(value) ?? value.description
    case .values(let values): return values[position].shown
    }
  }

  private mutating func next() -> Int {
    index += 1
    return index - 1
  }
}

extension CalendarDate {
  /// Reads `AAAA-MM-JJ` and nothing else: ten bytes, which is faster than the forgiving reading of imports.
  init?(written text: String) {
    var number = 0
    var count = 0
    for byte in text.utf8 {
      if count == 4 || count == 7 {
        guard byte == 0x2D else { return nil }
      } else {
        guard (0x30...0x39).contains(byte) else { return nil }
        number = number * 10 + Int(byte - 0x30)
      }
      count += 1
      guard count <= 10 else { return nil }
    }
    guard count == 10 else { return nil }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
