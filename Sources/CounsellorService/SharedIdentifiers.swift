import Employment
import OfferCapture
import OfferIndexing
import Store

/// Gives a record of its own name to each offer of an import, where several carry one identifier: sheets that are each
/// numbered from 1, files of one name in two folders, a reference typed twice.
///
/// The first keeps the identifier; the next that says something else is `1~2`, then `1~3`, in the order of the files. A
/// record that says the same is the same offer. The same files in the same order give the same names.
///
/// Fingerprints are kept, not texts: some 50 bytes a record, so that a million records of one import fit.
struct SharedIdentifiers {
  /// 128 bits of a text: two of a million records meet by accident less than once in 10^26 imports.
  private struct Mark: Hashable {
    let high: Int
    let low: Int

    init(_ texts: String...) {
      var (first, second) = (Hasher(), Hasher())
      second.combine(0)
      for var text in texts {
        text.withUTF8 { bytes in
          first.combine(bytes: UnsafeRawBufferPointer(bytes))
          second.combine(bytes: UnsafeRawBufferPointer(bytes))
        }
        // Where one text ends and the next begins.
        first.combine(text.utf8.count)
        second.combine(text.utf8.count)
      }
      (high, low) = (first.finalize(), second.finalize())
    }
  }

  /// The first record that was met under an identifier.
  private struct First {
    var content: UInt64
    let title: Int32
    var file: Int32
  }

  /// A later record under an identifier, by what it says.
  private struct Other: Hashable {
    let identifier: Mark
    let content: UInt64
  }

  private var firsts: [Mark: First] = [:]
  private var others: [Other: Int32] = [:]
  /// The last place that was given under an identifier which several records share.
  private var lastPlaces: [Mark: Int32] = [:]

  /// The identifier of a record.
  /// - Parameters:
  ///   - file: which file of the import it stands in.
  ///   - isNational: whether the source gives each offer of the country one identifier: then another file that has it
  ///     under the same title is a later capture of the offer, not another offer.
  mutating func identifier(
    of located: LocatedOffer, payload: CapturedText, source: String, file: Int, isNational: Bool
  ) -> String {
    let sourceID = located.offer.sourceID
    let mark = Mark(source, sourceID)
    let content = payload.fingerprint.beginning
    let title = isNational ? Int32(truncatingIfNeeded: Self.hash(located.offer.title)) : 0
    guard var first = firsts[mark] else {
      firsts[mark] = First(content: content, title: title, file: Int32(file))
      return sourceID
    }
    if first.content == content { return sourceID }
    if isNational, first.file != Int32(file), first.title == title {
      (first.content, first.file) = (content, Int32(file))
      firsts[mark] = first
      return sourceID
    }
    let other = Other(identifier: mark, content: content)
    if let place = others[other] { return Self.name(sourceID, place) }
    var place = (lastPlaces[mark] ?? 1) + 1
    // A file may use such names itself.
    while firsts[Mark(source, Self.name(sourceID, place))] != nil { place += 1 }
    others[other] = place
    lastPlaces[mark] = place
    let name = Self.name(sourceID, place)
    firsts[Mark(source, name)] = First(content: content, title: 0, file: Int32(file))
    return name
  }

  private static func hash(_ text: String) -> Int {
    var (text, hasher) = (text, Hasher())
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    return hasher.finalize()
  }

  private static func name(_ identifier: String, _ place: Int32) -> String { "\(identifier)~\(place)" }
}
