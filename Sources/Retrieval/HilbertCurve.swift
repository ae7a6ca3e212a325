/// The place of a point on a curve that visits the whole Earth and keeps neighbours together (D. Hilbert, "Über die
/// stetige Abbildung einer Linie auf ein Flächenstück", 1891): runs of it are compact pieces of land.
enum HilbertCurve {
  /// - Parameters:
  ///   - north: millionths of a degree, -90,000,000…90,000,000.
  ///   - east: millionths of a degree, -180,000,000…180,000,000.
  /// - Returns: the place on a curve of 2¹⁸ × 2¹⁸ cells, each some 150 m wide in the latitude of France.
  static func place(north: Int32, east: Int32) -> UInt64 {
    let order = 18
    // Half a degree of longitude for one of latitude would make flat cells: both axes share one scale.
    let scale = 360_000_000.0 / Double(1 << order)
    var x = UInt64(Double(Int(east) + 180_000_000) / scale)
    var y = UInt64(Double(Int(north) + 90_000_000) / scale)
    let last = UInt64(1 << order) - 1
    (x, y) = (min(x, last), min(y, last))
    var place: UInt64 = 0
    var side = UInt64(1) << UInt64(order - 1)
    while side > 0 {
      let (right, up) = (x & side != 0, y & side != 0)
      place += side * side * (right ? (up ? 2 : 3) : (up ? 1 : 0))
      if !up {
        if right { (x, y) = (last - x, last - y) }
        (x, y) = (y, x)
      }
      side >>= 1
    }
    return place
  }
}
