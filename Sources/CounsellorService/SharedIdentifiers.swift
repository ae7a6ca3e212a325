import Employment
import OfferCapture
import OfferIndexing

/// Gives a record of its own name to each offer of an import, where several carry one identifier: sheets that are each
/// numbered from 1, files of one name in two folders, a reference typed twice.
///
/// The first keeps the identifier; the next that says something else is `1~2`, then `1~3`, in the order of the files. A
/// record that says the same is the same offer. The same files in the same order give the same names.
struct SharedIdentifiers {
  /// The records that were met under one identifier: what each says, and its place among them, from 1.
  private struct Family {
    let first: Int
    let title: String
    var file: Int
    var others: [Int: Int] = [:]
    var last = 1
  }

  private var families: [OfferID: Family] = [:]

  /// The identifier of a record.
  /// - Parameters:
  ///   - file: which file of the import it stands in.
  ///   - isNational: whether the source gives each offer of the country one identifier: then another file that has it
  ///     under the same title is a later capture of the offer, not another offer.
  mutating func identifier(
    of offer: RawOffer, payload: String, source: String, file: Int, isNational: Bool
  ) -> String {
    let id = OfferID(source: source, sourceID: offer.sourceID)
    let content = payload.hashValue
    guard var family = families[id] else {
      families[id] = Family(first: content, title: isNational ? offer.title : "", file: file)
      return offer.sourceID
    }
    if family.first == content { return offer.sourceID }
    if isNational, family.file != file, family.title == offer.title {
      family = Family(
        first: content, title: family.title, file: file, others: family.others, last: family.last)
      families[id] = family
      return offer.sourceID
    }
    if let place = family.others[content] { return Self.name(offer.sourceID, place) }
    var place = family.last + 1
    // A file may use such names itself.
    while families[OfferID(source: source, sourceID: Self.name(offer.sourceID, place))] != nil { place += 1 }
    (family.others[content], family.last) = (place, place)
    families[id] = family
    let name = Self.name(offer.sourceID, place)
    families[OfferID(source: source, sourceID: name)] = Family(first: content, title: "", file: file)
    return name
  }

  private static func name(_ identifier: String, _ place: Int) -> String { "\(identifier)~\(place)" }
}
