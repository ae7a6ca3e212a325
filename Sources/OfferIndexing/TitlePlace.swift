import Foundation
import FrenchText
import Territory

/// A title without the workplace at its end, where that is certainly what stands there: `Serveur - Dunkerque`,
/// `Serveur Dunkerque (59)`, `Serveur - Dunkerque (59)`. Anything else stays.
///
/// - Parameters:
///   - title: a cleaned title.
///   - place: the offer's workplace, a commune.
func titleWithoutPlace(_ title: String, _ place: Place?) -> String {
  guard let place, place.precision == .commune || place.precision == .address, !place.name.isEmpty else { return title }
  let text = withoutTrailingCode(title, place)
  for separator in [" - ", " – ", ", ", " à ", " ("] {
    guard text.holds(separator), let found = text.range(of: separator, options: .backwards) else { continue }
    let tail = text[found.upperBound...].filter { $0 != ")" }
    guard placeNameKey(String(tail)) == placeNameKey(place.name) else { continue }
    let head = String(text[..<found.lowerBound])
    // "Responsable à Lyon" keeps a job; "Lyon" alone would not.
    return head.contains(where: \.isLetter) ? head : title
  }
  return title
}

/// A title without "(59)", "59" or "59140" at its end, where that is the department or postal code of the place.
private func withoutTrailingCode(_ title: String, _ place: Place) -> String {
  guard let space = title.utf8.lastIndex(of: 0x20) else { return title }
  // Every code has a digit, and most titles end with none.
  guard title.utf8[space...].contains(where: { (0x30...0x39).contains($0) || $0 == 0x2D }) else { return title }
  let tail = title[title.index(after: space)...].filter { $0 != "(" && $0 != ")" }
  let isCode = tail == place.insee?.departement ?? "-" || tail == place.postalCode?.description ?? "-"
  guard isCode else { return title }
  return String(title[..<space]).trimmed(of: " -–,")
}

extension String {
  fileprivate func trimmed(of characters: String) -> String {
    var text = self
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return text
  }
}
