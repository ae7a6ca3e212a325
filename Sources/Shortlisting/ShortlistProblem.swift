/// What numbers of a market cannot be.
public enum ShortlistProblem: Error, Hashable, Sendable {
  /// No offer has a place.
  case noPlaces
  /// An offer has fewer places than none.
  case placesBelowZero(offer: Int, places: Int32)
  /// A person may get fewer invitations than none.
  case mostBelowZero(person: Int, most: Int32)
  /// A pair names a person that there is not.
  case unknownPerson(Int32)
  /// A pair names an offer that there is not.
  case unknownOffer(Int32)
  /// A pair is worth nothing.
  case worthBelowOne(ShortlistMarket.Pair)
  /// Less than nothing speaks for a pair.
  case favourBelowZero(ShortlistMarket.Pair)
  /// A person and an offer are given twice.
  case twice(person: Int32, offer: Int32)
  /// More pairs of an offer are locked than it has places.
  case locksBeyondPlaces(offer: Int, locks: Int32, places: Int32)
  /// More pairs of a person are locked than the person may get invitations.
  case locksBeyondMost(person: Int, locks: Int32, most: Int32)
  /// A minimum, by its number, does not say of everybody and of every offer whether they count, counts one below zero, or
  /// has a sum below zero or above 2³¹ − 1.
  case minimumWithoutSense(Int)
  /// Worths, favours, hours and places are so large that their sums do not fit into 128 bits.
  case tooLarge
}
