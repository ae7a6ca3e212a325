import Foundation
import GRDB
import Testing

@testable import Store

@Suite("Values as SQLite keeps them")
struct RowValueTests {
  private static let values: [RowValue] = [
    .null, .integer(0), .integer(.min), .integer(.max), .real(0), .real(-1.5e300), .real(.infinity), .text(""),
    .text("é – 日本"), .text(String(repeating: "long ", count: 5_000)), .blob(Data()), .blob(Data([0, 1, 255])),
  ]

  private static func boxed(_ value: RowValue) -> (any DatabaseValueConvertible)? {
    switch value {
    case .null: nil
    case .integer(let number): number
    case .real(let number): number
    case .text(let text): text
    case .blob(let data): data
    }
  }

  @Test("Written by hand and by GRDB, a value comes back the same")
  func same() throws {
    try DatabaseQueue().write { database in
      try database.execute(sql: "CREATE TABLE kept (value)")
      let insert = try database.makeStatement(sql: "INSERT INTO kept VALUES (?)")
      for value in Self.values {
        let boxed = Self.boxed(value)
        try insert.execute([value])
        try insert.execute(arguments: [boxed])
        let rows = try Row.fetchAll(database, sql: "SELECT typeof(value), value FROM kept")
        #expect(rows.count == 2 && rows[0] == rows[1], "\(value)")
        try database.execute(sql: "DELETE FROM kept")
      }
    }
  }

  @Test("Values side by side, empty ones among them, and texts with a NUL are read as they were given")
  func sideBySide() throws {
    try DatabaseQueue().write { database in
      let values = Self.values + [.text("a\0b"), .text("\0"), .text(""), .blob(Data()), .text("")]
      for order in [values, values.reversed()] {
        let marks = order.map { _ in "?" }.joined(separator: ", ")
        #expect(try database.makeStatement(sql: "SELECT \(marks)").first(order) == order)
      }
      let length = try database.makeStatement(sql: "SELECT length(CAST(? AS BLOB))")
      #expect(try length.first([.text("a\0b")]) == [.integer(3)])
    }
  }

  @Test("What breaks a rule of the schema is named, and the statement goes on with the next row")
  func refused() throws {
    try DatabaseQueue().write { database in
      try database.execute(sql: "CREATE TABLE kept (value INTEGER PRIMARY KEY, CONSTRAINT few CHECK (value < 3))")
      let insert = try database.makeStatement(sql: "INSERT INTO kept VALUES (?)")
      try insert.execute([.integer(1)])
      for (value, message) in [(3, "CHECK constraint failed: few"), (1, "UNIQUE constraint failed: kept.value")] {
        do {
          try insert.execute([.integer(Int64(value))])
          Issue.record("\(value) is kept")
        } catch let error as DatabaseError {
          #expect(error.resultCode == .SQLITE_CONSTRAINT && error.message == message)
        }
      }
      try insert.execute([.integer(2)])
      #expect(try Int.fetchAll(database, sql: "SELECT value FROM kept") == [1, 2])
    }
  }

  @Test("The first row, read by hand, is the one that GRDB reads; of no row there is none")
  func first() throws {
    try DatabaseQueue().write { database in
      let statement = try database.makeStatement(sql: "SELECT ?1, 7 UNION ALL SELECT 0, 0")
      for value in Self.values {
        #expect(try statement.first([value]) == [value, .integer(7)], "\(value)")
        let row = try #require(try Row.fetchOne(statement, arguments: [Self.boxed(value)])?.copy())
        #expect(row[1] == 7 && row.hasNull(atIndex: 0) == (value == .null))
      }
      let nothing = try database.makeStatement(sql: "SELECT 1 WHERE ?")
      #expect(try nothing.first([.integer(0)]) == nil)
      #expect(try nothing.first([.integer(1)]) == [.integer(1)])
      let failing = try database.makeStatement(sql: "SELECT abs(?)")
      #expect(throws: DatabaseError.self) { try failing.first([.integer(.min)]) }
      #expect(try failing.first([.integer(-2)]) == [.integer(2)])
    }
  }

  @Test("A parameter without a value is NULL, whatever stood there before; one value too many is refused")
  func count() throws {
    try DatabaseQueue().write { database in
      let statement = try database.makeStatement(sql: "SELECT ?, ?")
      #expect(try statement.first([.integer(1), .text("a")]) == [.integer(1), .text("a")])
      #expect(try statement.first([.integer(2)]) == [.integer(2), .null])
      #expect(throws: DatabaseError.self) { try statement.first([.null, .null, .null]) }
    }
  }
}
