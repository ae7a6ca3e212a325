import FrenchText

/// Who bears a name that more than one place in France has, and which of them is meant.
extension Gazetteer {
  /// A commune, by its name or by that of its main part.
  struct Bearer {
    let commune: Commune
    /// The part, which has the commune's code: `Vire` of Vire Normandie.
    let former: FormerCommune?

    /// The name, with its accents.
    var name: String { former?.name ?? commune.name }
  }

  /// The communes of a name, and those that bore it before they merged and had the code of today's: people go on calling
  /// them by it.
  func bearers(of name: String) -> [Bearer] {
    let key = placeNameKey(name)
    return communes(named: name).map { Bearer(commune: $0, former: nil) }
      + mainParts(ofKey: key).compactMap { former in
        commune(former.today).map { Bearer(commune: $0, former: former) }
      }
  }

  /// The place of a bearer of a name.
  func place(of bearer: Bearer) -> Place { place(of: bearer.commune, formerly: bearer.former, postalCode: nil) }

  /// The only bearer whose name is spelt so, accents included: "Luré" is not Lure. A spelling without accents may have lost
  /// them: it is doubtful where another bearer has ten times as many inhabitants.
  func place(among bearers: [Bearer], spelt spelling: String) -> Place? {
    let letters = Self.letters(spelling)
    let exact = bearers.filter { Self.letters($0.name) == letters }
    guard exact.count == 1 else { return nil }
    let isSure = !letters.utf8.allSatisfy { $0 < 0x80 }
    let isSmall = bearers.contains { $0.commune.population > exact[0].commune.population * 10 }
    return isSure || !isSmall ? place(of: exact[0]) : nil
  }

  /// The commune that everybody means by a name that others bear too: at least 5,000 inhabitants, and ten times as many as
  /// any other.
  func place(ofByFarTheLargestNamed name: String) -> Place? {
    let bearers = bearers(of: name).sorted { $0.commune.population > $1.commune.population }
    guard let largest = bearers.first, largest.commune.population >= 5_000,
      bearers.dropFirst().allSatisfy({ $0.commune.population * 10 <= largest.commune.population })
    else { return nil }
    return place(of: largest)
  }

  /// Small letters with their accents, one space for hyphens and apostrophes.
  private static func letters(_ name: String) -> String {
    String(name.lowercased().map { $0.isLetter || $0.isNumber ? $0 : " " })
  }
}
