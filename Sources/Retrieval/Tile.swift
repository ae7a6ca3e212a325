import Territory

/// A piece of land with the records that lie there, next to each other, and with what bounds their scores. Records of which
/// it is not known where they are have tiles of their own.
struct Tile<Bounds: Sendable>: Sendable {
  /// The records, by slot.
  let slots: Range<Int32>
  /// The land; nil for records of which it is not known where they are.
  let box: Box?
  /// What no record here exceeds.
  let bounds: Bounds
  /// The smaller tiles that it is made of, by number; none for these.
  let parts: Range<Int32>
}

/// How many records a tile holds.
enum TileCapacity {
  /// Of a tile: few enough that it stays near the processor, enough that few are visited.
  static let whole = 512
  /// Of each of its parts: so few that their land is small, and a search that looks at everybody leaves out most of them.
  static let part = 64
}

/// A piece of land between two parallels and two meridians, in millionths of a degree.
struct Box: Sendable {
  private(set) var south: Int32
  private(set) var north: Int32
  private(set) var west: Int32
  private(set) var east: Int32

  /// The land on which points lie; nil when there is none, or one of them is not known.
  init?(_ spots: some Sequence<Spot>) {
    var box: Self?
    for spot in spots {
      guard spot.isKnown else { return nil }
      var wider = box ?? Self(spot)
      (wider.south, wider.north) = (min(wider.south, spot.north), max(wider.north, spot.north))
      (wider.west, wider.east) = (min(wider.west, spot.east), max(wider.east, spot.east))
      box = wider
    }
    guard let box else { return nil }
    self = box
  }

  private init(_ spot: Spot) { (south, north, west, east) = (spot.north, spot.north, spot.east, spot.east) }

  /// How far north or south a point lies of the box, in millionths of a degree.
  @inline(__always)
  func height(from point: Spot) -> Double {
    Double(max(Int(south) - Int(point.north), Int(point.north) - Int(north), 0))
  }

  /// How far east or west a point lies of the box, in millionths of a degree.
  @inline(__always)
  func gap(from point: Spot) -> Double { Double(max(Int(west) - Int(point.east), Int(point.east) - Int(east), 0)) }

  /// Whether a point lies so far north or south that no point of the box is within a distance in kilometres. Cheaper
  /// than the least distance, and enough for most tiles.
  @inline(__always)
  func isBeyond(_ kilometres: Double, from point: Spot) -> Bool { height(from: point) * 0.000_111_194 > kilometres }

  /// A distance in kilometres that is no greater than that from a point to any point of the box, as `Coordinates`
  /// measures it.
  func leastDistance(to point: Spot) -> Double {
    // The cosine shrinks away from the equator: the smaller of both ends bounds it.
    let half = 8.726_646_259_971_648e-9
    let shrink = min(
      cosine(Double(Int(south) + Int(point.north)) * half), cosine(Double(Int(north) + Int(point.north)) * half))
    let (height, width) = (height(from: point), gap(from: point) * max(shrink, 0))
    // A little less, for what rounding may have added.
    return 0.000_111_195 * (height * height + width * width).squareRoot() * 0.999_999_999
  }
}
