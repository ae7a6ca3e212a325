import Foundation

/// A file of real offers, one JSON record a line, repeated until it holds so many.
struct RepeatedOffers {
  let records: [Data]

  /// Reads the records of a file.
  init(path: String) throws {
    records = try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A).map { Data($0) }
  }

  /// Writes `count` offers, each with an identifier of its own.
  /// - Parameter isDistinct: each text gets a number of its own, so that no offer repeats another one.
  func write(_ count: Int, to path: String, isDistinct: Bool) throws {
    try Data().write(to: URL(fileURLWithPath: path))
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? file.close() }
    var block = Data()
    for number in 0..<count {
      let copy = number / records.count
      block += Self.renumbered(records[number % records.count], copy: copy, isDistinct: isDistinct)
      block.append(0x0A)
      if block.count > 1 << 22 {
        try file.write(contentsOf: block)
        block.removeAll(keepingCapacity: true)
      }
    }
    try file.write(contentsOf: block)
  }

  private static func renumbered(_ record: Data, copy: Int, isDistinct: Bool) -> Data {
    var record = record
    // Only the record's own identifier is called "id"; it comes before any other text that could hold the same letters.
    if let id = record.range(of: Data("\"id\": \"".utf8)) ?? record.range(of: Data("\"id\":\"".utf8)) {
      record.insert(contentsOf: Data("\(copy)-".utf8), at: id.upperBound)
    }
    let key = record.range(of: Data("\"description\": \"".utf8)) ?? record.range(of: Data("\"description\":\"".utf8))
    if isDistinct, copy > 0, let key {
      record.insert(contentsOf: Data("Dossier \(copy). ".utf8), at: key.upperBound)
    }
    return record
  }
}
