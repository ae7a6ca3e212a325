import Matching
import Retrieval
import Store

/// A pool as it was kept beside the database: the index, and the number that stands for each record's facts.
struct PoolSnapshot<Record: PooledRecord> {
  typealias Numbers = [Record.Index.Identity: UInt128]

  let index: Record.Index
  let numbers: Numbers
  /// The state of the store of which it was made.
  let revision: Int

  /// The snapshot beside a database; nil when there is none for these terms that is whole.
  init?(_ store: RecordStore, terms: String, _ scorer: Scorer) {
    guard let bytes = store.bytes(keptAs: Record.keptFile, for: terms) else { return nil }
    let parts = bytes.withUnsafeBytes { bytes -> (Int, Numbers, Record.Index)? in
      var reader = Reader(bytes: bytes)
      guard let revision = reader.number(UInt64.self), let count = reader.number(UInt64.self) else { return nil }
      var numbers: Numbers = [:]
      numbers.reserveCapacity(Int(clamping: min(count, UInt64(bytes.count))))
      for _ in 0..<count {
        guard let length = reader.number(UInt32.self), let text = reader.text(Int(length)),
          let id = Record.id(of: text),
          let number = reader.number(UInt128.self)
        else { return nil }
        numbers[id] = number
      }
      guard let index = Record.Index(snapshot: reader.rest, scorer) else { return nil }
      return (Int(clamping: revision), numbers, index)
    }
    guard let parts else { return nil }
    (revision, numbers, index) = parts
  }

  /// Keeps a pool beside its database, in place of what was kept before.
  static func keep(
    _ index: inout Record.Index, _ numbers: Numbers, _ revision: Int, _ store: RecordStore,
    terms: String
  ) throws(StoreError) {
    var bytes: [UInt8] = []
    func add(_ number: some FixedWidthInteger) {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    add(UInt64(clamping: revision))
    add(UInt64(numbers.count))
    for (id, number) in numbers.sorted(by: { $0.key < $1.key }) {
      let text = Record.text(of: id)
      add(UInt32(text.utf8.count))
      bytes.append(contentsOf: text.utf8)
      add(number)
    }
    bytes += index.snapshot()
    try store.keep(bytes, as: Record.keptFile, for: terms)
  }

  /// Reads numbers and texts, one after the other.
  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    private var place = 0

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(_: Number.Type) -> Number? {
      let length = MemoryLayout<Number>.size
      guard length <= bytes.count - place else { return nil }
      defer { place += length }
      return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: Number.self))
    }

    mutating func text(_ length: Int) -> String? {
      guard length <= bytes.count - place else { return nil }
      defer { place += length }
      return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[place..<(place + length)]), as: UTF8.self)
    }

    var rest: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[place...]) }
  }
}
