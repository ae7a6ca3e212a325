/// Columns of an index as bytes, one after the other: what a snapshot is made of.
///
/// It is for the machine and the version of the program that wrote it: numbers stand as they stand in memory. Whoever keeps
/// the bytes sees to it that only what was written is read.
struct SnapshotWriter {
  private(set) var bytes: [UInt8] = []

  /// Adds a column of numbers or records: how many, how wide, then their memory.
  mutating func add<Item: BitwiseCopyable>(_ items: [Item]) {
    add(size: items.count)
    add(size: MemoryLayout<Item>.stride)
    items.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  /// Adds a column of texts.
  mutating func add(_ texts: some Collection<String>) {
    add(texts.map { UInt32($0.utf8.count) })
    var all: [UInt8] = []
    for text in texts { all.append(contentsOf: text.utf8) }
    add(all)
  }

  private mutating func add(size: Int) {
    withUnsafeBytes(of: UInt64(size).littleEndian) { bytes.append(contentsOf: $0) }
  }
}

/// Reads back what a `SnapshotWriter` wrote, in the same order.
struct SnapshotReader {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Whether everything has been read.
  var isAtEnd: Bool { place == bytes.count }

  /// The next column; nil when it is not one of such items, or not whole.
  mutating func items<Item: BitwiseCopyable>(_: Item.Type = Item.self) -> [Item]? {
    guard let count = size(), size() == MemoryLayout<Item>.stride, count <= bytes.count else { return nil }
    let length = count * MemoryLayout<Item>.stride
    guard length <= bytes.count - place else { return nil }
    guard length > 0 else { return [] }
    let column = UnsafeRawBufferPointer(rebasing: bytes[place..<(place + length)])
    place += length
    return [Item](inLargePages: count) { UnsafeMutableRawBufferPointer($0).copyMemory(from: column) }
  }

  /// The next column of texts; nil when it is none.
  mutating func texts() -> [String]? {
    guard let lengths = items(UInt32.self), let all = items(UInt8.self),
      lengths.reduce(0, { $0 + Int($1) }) == all.count
    else { return nil }
    var start = 0
    return lengths.map { length in
      let end = start + Int(length)
      defer { start = end }
      return String(decoding: all[start..<end], as: UTF8.self)
    }
  }

  private mutating func size() -> Int? {
    guard bytes.count - place >= 8 else { return nil }
    defer { place += 8 }
    return Int(exactly: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
  }
}
