import FrenchText
import Territory

/// Towns in a row: `Lens, Arras et Douai`, `Lens (62) - Arras (62)`, one on each line of a list.
extension WorkplaceEvidence {
  /// Of sites in a row the first counts most: no other weighs more than the one before it. Of three towns or more none is
  /// the workplace, only the area that they are in.
  func firstOfSeveral(_ candidates: [Candidate], _ names: PlaceNames) -> [Candidate] {
    var result = candidates
    var run: Range<Int>?
    for index in result.indices.dropFirst() {
      let (before, after) = (result[index - 1], result[index])
      guard let tie = tie(before, after) else {
        run = nil
        continue
      }
      // "sur l'axe Lyon - Lens", "entre Cluses et Sallanches"
      if before.isNear, tie != .sign { result[index].isNear = true }
      result[index].weight = min(after.weight, before.weight)
      let row = (run?.lowerBound ?? index - 1)..<index + 1
      run = row
      for member in row where !before.isNear || result[member].row != nil {
        result[member].row = result[row.lowerBound].words.lowerBound
      }
      if isOfThreeTowns(result[row], names) { for member in row { result[member].isNear = true } }
    }
    return result
  }

  /// Whether a row names three communes: "Lille - Wazemmes - Fives" names one. A single postal code among them is that of an
  /// address.
  private func isOfThreeTowns(_ row: ArraySlice<Candidate>, _ names: PlaceNames) -> Bool {
    guard row.count > 2 else { return false }
    let coded = row.count { $0.postalCode != nil }
    guard coded == 0 || coded == row.count else { return false }
    var found: Set<String> = []
    for town in row {
      let place = names.place(town.key, departement: town.departement, postalCode: town.postalCode)
      found.insert(place?.insee?.description ?? town.key)
    }
    return found.count > 2
  }

  /// What stands between two towns of a row.
  private enum Tie { case sign, dash, word }

  /// How two names are tied, with nothing between them but a sign or "et", their departments or postal codes, and the
  /// preposition that both have; nil where they are not.
  private func tie(_ before: Candidate, _ after: Candidate) -> Tie? {
    let link = endOfMark(before.words.upperBound)
    var name = after.words.lowerBound
    guard link <= name else { return nil }
    // "Lens, 62000 Arras" ends with an address, "62300 Lens, 62000 Arras" lists two.
    if name > link, text.words[name - 1].isNumber {
      let isListed = postal(at: name - 1) != nil ? before.postalCode != nil : before.departement != nil
      guard isListed, text.words[name].gap < .line else { return nil }
      name -= 1
    }
    var preposition: UInt64?
    if name > link, WorkplaceWords.between.contains(text.words[name - 1].hash), text.words[name].gap <= .space {
      preposition = text.words[name - 1].hash
      name -= 1
    }
    if name > link { return isLink(link..<name) ? .word : nil }
    // "à Lille, à Roubaix", not "au bord du lac d'Annecy, à Sevrier".
    if let preposition {
      let first = before.words.lowerBound
      guard first > 0, text.words[first - 1].hash == preposition else { return nil }
    }
    return sign(before: link, from: before.words, to: after.words)
  }

  /// Where the department or postal code ends that may stand right after a name.
  private func endOfMark(_ end: Int) -> Int {
    guard end < text.words.count else { return end }
    if bracketedDepartement(at: end) != nil || postal(at: end) != nil && text.words[end].gap < .comma { return end + 1 }
    guard text.words[end].gap == .bracket, !isDash(before: end) else { return end }
    return WorkplaceWords.departements.match(in: text, at: end)?.range.upperBound ?? end
  }

  /// `et`, `ou`, `et/ou`, `ainsi que`.
  private func isLink(_ words: Range<Int>) -> Bool {
    guard text.words[words.lowerBound].gap < .colon else { return false }
    let hashes = text.words[words].map(\.hash)
    return hashes.allSatisfy(WorkplaceWords.links.contains) && hashes.count <= 2
      || hashes == WorkplaceWords.asWell
  }

  /// The sign before a word that parts it from the town before it: a comma, a slash, a dash, a semicolon; in a title a space; the end of a line between names that have a line each.
  private func sign(before link: Int, from before: Range<Int>, to after: Range<Int>) -> Tie? {
    let gap = text.words[link].gap
    let between = text.bytes[text.words[link - 1].end..<text.words[link].start]
    switch gap {
    case .slash, .sign, .comma: return .sign
    case .bracket:
      if between.contains(0x28) { return nil }
      return between.contains(0x2D) ? .dash : between.contains(0x2F) || between.contains(0x2C) ? .sign : nil
    case .stop: return between.contains(0x3B) ? .sign : nil
    case .line:
      let end = endOfMark(after.upperBound)
      let isLast = end == text.words.count || text.words[end].gap >= .stop
      return text.words[before.lowerBound].gap >= .colon && isLast ? .sign : nil
    // "Aide à domicile Lens Arras Douai"
    case .space where isTitle && link == before.upperBound:
      return capital(before) != false && capital(after) != false ? .sign : nil
    default: return nil
    }
  }

  /// Whether a name goes on with a hyphen and another large town: `Lens-Liévin`, `Lille-Roubaix-Tourcoing` are the area
  /// around both.
  func isJoined(_ mention: PlaceNames.Mention, to next: PlaceNames.Mention?, _ names: PlaceNames) -> Bool {
    guard let next, next.range.lowerBound == mention.range.upperBound,
      text.words[next.range.lowerBound].gap == .hyphen
    else { return false }
    return [mention, next].allSatisfy { names.population(of: $0.key) >= Self.largeTown }
  }

  /// Whether a name of a title stands beside another, parted by a sign: a small one is then no brand.
  func isListed(_ mention: PlaceNames.Mention, beside others: [PlaceNames.Mention?]) -> Bool {
    others.contains { other in
      guard let other else { return false }
      let (first, second) = other.range.lowerBound < mention.range.lowerBound ? (other, mention) : (mention, other)
      let link = endOfMark(first.range.upperBound)
      return link == second.range.lowerBound && sign(before: link, from: first.range, to: second.range) != nil
    }
  }

  /// Inhabitants.
  private static let largeTown = 10_000
}
