import FrenchText
import Territory

/// How a name stands in a title.
extension WorkplaceEvidence {
  /// Whether the name stands at one end of a title, parted from the rest: `Vendeur - Lille`, `Lille - Vendeur H/F`,
  /// `Vendeur - Lille centre`, `Vendeur - Lille (H/F)`.
  func standsApartInTitle(_ range: Range<Int>) -> Bool {
    if range.lowerBound == 0 {
      return range.upperBound < text.words.count && text.words[range.upperBound].gap >= .bracket
    }
    return text.words[range.lowerBound].gap >= .bracket && isLast(range)
  }

  /// Whether nothing of a title follows a name but "H/F", "centre" and the like.
  private func isLast(_ range: Range<Int>) -> Bool {
    text.words[range.upperBound...].allSatisfy { WorkplaceWords.closing.contains($0.hash) }
  }

  /// The number of a department right after a name in a title, whatever follows (`Caissier LILLE 59 H/F`), where the name is
  /// that of a commune there.
  func departementInTitle(after end: Int, _ key: String, _ names: PlaceNames) -> String? {
    guard isTitle, end < text.words.count, text.words[end].isNumber, text.words[end].gap == .space, !isCount(end) else {
      return nil
    }
    let code = text.text(text.words[end])
    return Departements.name(of: code) != nil && names.place(key, departement: code, postalCode: nil) != nil
      ? code : nil
  }
}
