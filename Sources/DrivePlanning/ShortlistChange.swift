import Accompaniment
import Drives
import Employment

/// What became of the invitations of one list in the next one.
public struct ShortlistChange: Hashable, Sendable {
  /// Invitations that stand in both.
  public let kept: [ShortlistMaker.Pairing]
  /// Invitations that are new.
  public let added: [ShortlistMaker.Pairing]
  /// Invitations that are no more.
  public let removed: [ShortlistMaker.Pairing]

  /// What became of invitations; each part in the order of identities.
  public init(from before: some Sequence<ShortlistMaker.Pairing>, to now: some Sequence<ShortlistMaker.Pairing>) {
    let (before, now) = (Set(before), Set(now))
    func sorted(_ pairs: Set<ShortlistMaker.Pairing>) -> [ShortlistMaker.Pairing] {
      pairs.sorted { ($0.offer, $0.participant) < ($1.offer, $1.participant) }
    }
    (kept, added, removed) = (
      sorted(before.intersection(now)), sorted(now.subtracting(before)), sorted(before.subtracting(now))
    )
  }
}
