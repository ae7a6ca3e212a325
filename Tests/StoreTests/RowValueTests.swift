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

  @Test("Bound by hand and by GRDB, a value comes back the same")
  func same() throws {
    try DatabaseQueue().write { database in
      let statement = try database.makeStatement(sql: "SELECT typeof(?1), ?1")
      for value in Self.values {
        try statement.bind([value])
        let own = try Row.fetchOne(statement)?.copy()
        let boxed: (any DatabaseValueConvertible)? =
          switch value {
          case .null: nil
          case .integer(let number): number
          case .real(let number): number
          case .text(let text): text
          case .blob(let data): data
          }
        #expect(try own == Row.fetchOne(statement, arguments: [boxed])?.copy(), "\(value)")
      }
    }
  }

  @Test("The first row, read by hand, is the one that GRDB reads; of no row there is none")
  func first() throws {
    try DatabaseQueue().write { database in
      let statement = try database.makeStatement(sql: "SELECT ?1, 7 UNION ALL SELECT 0, 0")
      for value in Self.values {
        #expect(try statement.first([value]) == [value, .integer(7)], "\(value)")
        let row = try #require(try Row.fetchOne(statement)?.copy())
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
      try statement.bind([.integer(1), .text("a")])
      #expect(try Row.fetchOne(statement) == ["?": 1, "?": "a"])
      try statement.bind([.integer(2)])
      let row = try Row.fetchOne(statement)?.copy()
      #expect(row?[0] == 2 && row?.hasNull(atIndex: 1) == true)
      #expect(throws: DatabaseError.self) { try statement.bind([.null, .null, .null]) }
    }
  }
}
