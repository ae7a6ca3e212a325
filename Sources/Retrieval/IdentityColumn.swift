import Accompaniment
import Employment

/// Whose a record is, and how many of them are kept, by slot.
protocol RecordIdentity: Hashable, Comparable, Sendable {
  associatedtype Column: IdentityColumn<Self>, Sendable
}

/// Identities by slot.
protocol IdentityColumn<Identity> {
  associatedtype Identity
  init(_ identities: some Sequence<Identity>)
  var count: Int { get }
  subscript(slot: Int) -> Identity { get }
}

extension Array: IdentityColumn {
  typealias Identity = Element
}

extension UInt32: RecordIdentity {
  typealias Column = [UInt32]
}

extension ParticipantID: RecordIdentity {
  typealias Column = TextColumn<Self>
}

extension OfferID: RecordIdentity {
  typealias Column = TextColumn<Self>
}

/// An identity that is a text.
protocol TextIdentity {
  /// The identity as a text of a column.
  var columnText: String { get }
  /// The identity that was such a text.
  init(columnText: String)
}

extension ParticipantID: TextIdentity {
  var columnText: String { description }
  init(columnText: String) { self.init(columnText) }
}

extension OfferID: TextIdentity {
  /// A line feed stands in no source's name.
  var columnText: String { "\(source)\n\(sourceID)" }

  init(columnText: String) {
    let end = columnText.firstIndex(of: "\n") ?? columnText.startIndex
    self.init(source: String(columnText[..<end]), sourceID: String(columnText[end...].dropFirst()))
  }
}

/// Identities that are texts, close together: their letters and two bytes each, instead of a string each.
struct TextColumn<Identity: TextIdentity>: IdentityColumn, Sendable {
  private let letters: [UInt8]
  private let starts: CompactStarts

  init(_ identities: some Sequence<Identity>) {
    var letters: [UInt8] = []
    var starts: [UInt32] = [0]
    for identity in identities {
      letters += identity.columnText.utf8
      starts.append(UInt32(letters.count))
    }
    (self.letters, self.starts) = (Array(letters), CompactStarts(starts))
  }

  var count: Int { starts.count }

  subscript(slot: Int) -> Identity {
    Identity(columnText: String(decoding: letters[starts[slot]], as: UTF8.self))
  }
}

extension TextColumn {
  func write(to snapshot: inout SnapshotWriter) {
    starts.write(to: &snapshot)
    snapshot.add(letters)
  }

  /// Reads identities back; nil when they are not whole.
  init?(from snapshot: inout SnapshotReader) {
    guard let starts = CompactStarts(from: &snapshot), let letters = snapshot.items(UInt8.self),
      starts.end == letters.count
    else { return nil }
    (self.letters, self.starts) = (letters, starts)
  }
}
