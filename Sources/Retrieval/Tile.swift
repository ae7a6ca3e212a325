import Territory

/// A piece of land with the records that lie there: at most `Tile.capacity`, next to each other, with what bounds their
/// scores. Records of which it is not known where they are have tiles of their own.
struct Tile {
  /// Small enough that a tile stays near the processor, large enough that few are visited.
  static let capacity = 512

  /// The records, by slot.
  let slots: Range<Int>
  /// Who has which occupation: places in the postings, by occupation.
  let postings: Range<Int>
  /// The land; nil for records of which it is not known where they are.
  let box: Box?
  /// The greatest straight distance at which anybody here can be listed, in kilometres.
  let reach: Double
  /// The longest travel that anybody here accepts or is taken to accept, in minutes.
  let longestLimit: Int
  /// The most points that a record here adds to its fits, in hundredths.
  let mostPoints: Int32

  /// A piece of land between two parallels and two meridians, in millionths of a degree.
  struct Box {
    var south: Int32
    var north: Int32
    var west: Int32
    var east: Int32

    /// Whether a point lies so far north or south that no point of the box is within a distance in kilometres. Cheaper
    /// than the least distance, and enough for most tiles.
    @inline(__always)
    func isBeyond(_ kilometres: Double, from point: Spot) -> Bool {
      let height = Double(max(Int(south) - Int(point.north), Int(point.north) - Int(north), 0))
      return height * 0.000_111_194 > kilometres
    }

    /// A distance in kilometres that is no greater than that from a point to any point of the box, as `Coordinates`
    /// measures it.
    func leastDistance(to point: Spot) -> Double {
      let (pointNorth, pointEast) = (point.north, point.east)
      let height = Double(max(Int(south) - Int(pointNorth), Int(pointNorth) - Int(north), 0))
      let gap = Double(max(Int(west) - Int(pointEast), Int(pointEast) - Int(east), 0))
      // The cosine shrinks away from the equator: the smaller of both ends bounds it.
      let half = 8.726_646_259_971_648e-9
      let shrink = min(
        cosine(Double(Int(south) + Int(pointNorth)) * half), cosine(Double(Int(north) + Int(pointNorth)) * half))
      let width = gap * max(shrink, 0)
      // A little less, for what rounding may have added.
      return 0.000_111_195 * (height * height + width * width).squareRoot() * 0.999_999_999
    }
  }
}

/// A record and an occupation under which it is looked up.
struct Posting {
  /// Stands among occupations for records of which none is known.
  static let none = UInt16.max

  let occupation: UInt16
  /// From the first record of its tile.
  let slot: UInt16
}
