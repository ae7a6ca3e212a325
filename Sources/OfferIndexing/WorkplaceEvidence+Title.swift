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

  /// Whether an establishment stands in a title before a name, with words of its own name between the two: `EHPAD Les Jardins
  /// de Calais`, `Hôtel de Calais`. A dash or a comma parts them.
  func isOfEstablishment(_ start: Int) -> Bool {
    text.words(before: start, atMost: 8, within: .comma).contains { index in
      let hash = text.words[index].hash
      return WorkplaceWords.establishments.contains(hash) || WorkplaceWords.houses.contains(hash)
    }
  }

  /// The most that the town in an establishment's name weighs: less than plain words for a workplace before a name
  /// (60, and 15 for its capital), more than an establishment's town in the text.
  static let mostOfEstablishment = 74

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
