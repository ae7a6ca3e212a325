/// The lists of offers' records, one record's after the other, each of pairs: occupation and confidence, bit of the sector
/// and confidence, category of the licence and weight, certificate and weight, skill and weight.
struct OfferLists: RecordLists {
  let pool: UnsafeBufferPointer<UInt16>

  @inline(__always)
  func tags(_ record: OfferRecord) -> Run { run(Int(record.lists), Int(record.tagCount)) }

  @inline(__always)
  func sectors(_ record: OfferRecord) -> Run {
    run(Int(record.lists) + 2 * Int(record.tagCount), Int(record.sectorCount))
  }

  @inline(__always)
  func licences(_ record: OfferRecord) -> Run {
    run(Int(record.lists) + 2 * (Int(record.tagCount) + Int(record.sectorCount)), Int(record.licenceCount))
  }

  @inline(__always)
  func certificates(_ record: OfferRecord) -> Run {
    let before = Int(record.tagCount) + Int(record.sectorCount) + Int(record.licenceCount)
    return run(Int(record.lists) + 2 * before, Int(record.certificateCount))
  }

  @inline(__always)
  func skills(_ record: OfferRecord) -> Run {
    let before =
      Int(record.tagCount) + Int(record.sectorCount) + Int(record.licenceCount) + Int(record.certificateCount)
    return run(Int(record.lists) + 2 * before, Int(record.skillCount))
  }

  @inline(__always)
  private func run(_ start: Int, _ pairs: Int) -> Run { pool[start..<(start + 2 * pairs)] }
}

extension Run {
  /// Calls a body with each pair of numbers.
  @inline(__always)
  func forEachPair(_ body: (UInt16, UInt16) -> Void) {
    var place = startIndex
    while place < endIndex {
      body(self[place], self[place + 1])
      place += 2
    }
  }
}
