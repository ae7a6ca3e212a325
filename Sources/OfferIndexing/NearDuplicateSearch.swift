import Employment

/// Finds the pairs of texts that may be alike, among many, by their sketches.
///
/// Locality-sensitive hashing: a sketch of 64 values is cut into 16 bands of 4; two texts that share a whole band are
/// compared. Of texts with a similarity of .80, all but two in ten thousand share one; of texts with .30, one in eight.
/// Only texts of one place are compared.
public struct NearDuplicateSearch: Sendable {
  private static let bands = 16
  private static let width = TextSketch.count / bands
  /// In a crowd of texts that share a band, each is compared with so many that follow it: time stays in proportion to
  /// the number of texts.
  private static let neighbours = 64
  /// An estimate four standard deviations under the threshold of .80 is worth an exact comparison.
  private static let leastEstimate = 0.60

  private var places: [Int64] = []
  private var values: [UInt16] = []

  /// A search without texts.
  public init() {}

  /// How many texts there are.
  public var count: Int { places.count }

  /// Adds a text; its number is the count of those before it.
  public mutating func add(_ sketch: TextSketch, place: Int64) {
    places.append(place)
    values += sketch.values
  }

  /// The pairs that may be alike, each once and in order.
  /// - Complexity: O(*n* log *n*) time for *n* texts without crowds; 16 bytes a text beside the sketches.
  public func candidates() -> [(Int, Int)] {
    var pairs: Set<Pair> = []
    for band in 0..<Self.bands {
      let keys = places.indices.map { text in
        var key = mixed(UInt64(bitPattern: places[text]))
        for index in 0..<Self.width {
          key = mixed(key ^ UInt64(values[text * TextSketch.count + band * Self.width + index]))
        }
        return (key: key, text: text)
      }.sorted { ($0.key, $0.text) < ($1.key, $1.text) }
      for index in keys.indices {
        for next in keys[(index + 1)...].prefix(Self.neighbours) {
          guard next.key == keys[index].key else { break }
          let pair = Pair(first: keys[index].text, second: next.text)
          if !pairs.contains(pair), isLikely(pair) { pairs.insert(pair) }
        }
      }
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }.map { ($0.first, $0.second) }
  }

  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  private func isLikely(_ pair: Pair) -> Bool {
    guard places[pair.first] == places[pair.second] else { return false }
    let (first, second) = (pair.first * TextSketch.count, pair.second * TextSketch.count)
    var equal = 0
    for index in 0..<TextSketch.count where values[first + index] == values[second + index] { equal += 1 }
    return Double(equal) >= Self.leastEstimate * Double(TextSketch.count)
  }
}
