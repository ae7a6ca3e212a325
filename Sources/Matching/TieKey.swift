import Accompaniment
import Employment

/// The neutral key that breaks ties: a hash of both identifiers together. It favours nobody by name, age or arrival, and
/// not the same person on every offer.
package enum TieKey {
  /// The keys of one offer's pairs.
  package struct OfOffer: Sendable {
    private let bytes: [UInt8]

    package init(_ offer: OfferID) { bytes = [0x1F] + Array(offer.description.utf8) }

    /// FNV-1a over the participant's identifier, a separator and the offer's, then the finaliser of SplitMix64 (S. Vigna)
    /// to spread neighbouring identifiers.
    package func with(participant: String) -> UInt64 {
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in participant.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
      hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
      return hash ^ (hash >> 31)
    }
  }
}
