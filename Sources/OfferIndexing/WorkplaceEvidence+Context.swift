import FrenchText
import Territory

/// What stands before a name: words for a workplace, a street, an agency.
extension WorkplaceEvidence {
  func weightOfTrigger(before start: Int) -> Int {
    var best = 0
    for index in stride(from: start - 1, through: max(0, start - 6), by: -1) {
      if let match = WorkplaceWords.triggers.match(in: text, at: index), match.range.upperBound <= start,
        text.words[match.range.upperBound..<start].allSatisfy({ WorkplaceWords.between.contains($0.hash) }),
        // "notre client Lohr Industrie"
        match.range.upperBound < start || text.words[start].gap != .space
          || !WorkplaceWords.clients.contains(text.words[start - 1].hash)
      {
        let isOthers = match.meaning == 60 && index > 0 && WorkplaceWords.others.contains(text.words[index - 1].hash)
        let weight = isOthers ? 20 : match.meaning
        best = best == 0 || weight < 0 ? weight : max(best, weight)
      }
      if text.words[index].gap >= .stop { break }
    }
    // A comma or a full stop between trigger and name unties them; a colon does not.
    if text.words[start].gap == .stop { return 0 }
    // "Lieu : Arques" is a label.
    if text.words[start].gap == .colon, best >= 35 { return max(best, 60) + 40 }
    if best == 0, isEstablishmentNamed(before: start) { best = 30 }
    // "Poste à pourvoir dès que possible à Lens": the preposition goes with the post.
    if best == 25 {
      let before = text.words(before: start, atMost: 9).map { text.words[$0].hash }
      let isOfWork = before.contains { WorkplaceWords.ofWork.contains($0) }
      if isOfWork, !before.contains(where: { WorkplaceWords.others.contains($0) }) { best = 40 }
    }
    return max(best, weightOfLabel(before: start))
  }

  /// What the label weighs on whose line a name stands: `Lieu du poste : Casino du Lac Évian`; 0 where there is none.
  private func weightOfLabel(before start: Int) -> Int {
    var index = start
    while index > 1, start - index < 14, text.words[index].gap < .stop {
      guard text.words[index].gap == .colon else {
        index -= 1
        continue
      }
      let label = stride(from: index - 1, through: max(0, index - 5), by: -1).lazy.compactMap { first in
        WorkplaceWords.triggers.match(in: text, at: first).flatMap { $0.range.upperBound == index ? $0 : nil }
      }.last
      guard let label, label.meaning >= 60 else { return 0 }
      if label.meaning >= 130 { return 100 }
      // "nous recrutons dans cette ville : …" is none.
      return text.words[label.range.lowerBound].gap >= .comma && start - index < 8 ? 60 : 0
    }
    return 0
  }

  /// Whether an establishment with a name of its own stands before "de" or "à" and the town: `Centre Hospitalier
  /// Sainte-Marie de Privas`, `magasin bi1 de Bergues`. Words in small letters, but one, are no name.
  private func isEstablishmentNamed(before start: Int) -> Bool {
    guard start > 1, text.words[start].gap < .comma else { return false }
    let isElided = follows(start, "d'")
    guard isElided || WorkplaceWords.ofTown.contains(text.words[start - 1].hash) else { return false }
    var (index, small) = (isElided ? start - 1 : start - 2, 0)
    while index >= 0, start - index < 11 {
      let word = text.words[index]
      if WorkplaceWords.establishments.contains(word.hash) { return true }
      if !isCapital(index), !word.isNumber, !WorkplaceWords.links.contains(word.hash),
        !WorkplaceWords.between.contains(word.hash)
      {
        small += 1
      }
      guard small <= 1, word.gap < .comma else { return false }
      index -= 1
    }
    return false
  }

  /// Whether "et ses alentours" follows.
  func hasSurroundings(after end: Int) -> Bool {
    guard end < text.words.count, WorkplaceWords.aroundLinks.contains(text.words[end].hash) else { return false }
    return text.words(from: end, atMost: 4, within: .comma).first {
      !WorkplaceWords.aroundLinks.contains(text.words[$0].hash)
    }.map { WorkplaceWords.around.contains(text.words[$0].hash) } ?? false
  }

  /// Whether a quotation mark opens right before the name: `le foyer « Bellevue »`.
  func isQuoted(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    let between = text.bytes[text.words[start - 1].end..<text.words[start].start]
    return between.contains(0xAB)
  }

  func isStreetOrBrand(before start: Int) -> Bool {
    var index = start
    while index > 0, index > start - 4 {
      if isAbbreviatedStreet(before: index) { return true }
      guard text.words[index].gap < .comma else { return false }
      index -= 1
      if WorkplaceWords.notPlaces.contains(text.words[index].hash) { return true }
      // "ZA de Bergues" bears the name of a place near by; "ZA Bergues" may be in it.
      if isTied(start, to: index), WorkplaceWords.zones.contains(text.words[index].hash) {
        return true
      }
      if !WorkplaceWords.between.contains(text.words[index].hash) { return false }
    }
    return false
  }

  /// Whether only the point of `av.` or `bd.` stands before a word, which ends no sentence.
  private func isAbbreviatedStreet(before index: Int) -> Bool {
    guard index > 0, text.words[index].gap == .stop, WorkplaceWords.shortStreets.contains(text.words[index - 1].hash)
    else { return false }
    return text.bytes[text.words[index - 1].end..<text.words[index].start].allSatisfy { $0 == 0x2E || $0 == 0x20 }
  }

  /// Whether the name stands after "agence", with nothing of a client or a post between the two.
  func isAgencyNamed(before start: Int) -> Bool {
    var index = start
    while index > 0, index > start - 7, text.words[index].gap < .stop {
      // "Intérim : chantiers de Béthune" lists, "Agence : Béthune" names.
      if index < start, text.words[index].gap == .colon { return false }
      index -= 1
      let hash = text.words[index].hash
      if WorkplaceWords.clientWords.contains(hash) || WorkplaceWords.recruits.contains(hash) { return false }
      // "Mission d'intérim à Lens", "en intérim à Lens" say how, not who.
      if hash == WorkplaceWords.temporary, index > 0, WorkplaceWords.kinds.contains(text.words[index - 1].hash) {
        return false
      }
      if WorkplaceWords.agencyWords.contains(hash) { return true }
      // `Triangle Emploi Cluses`, not `consultant en recrutement à Annecy`.
      if index == start - 1, WorkplaceWords.agencyNames.contains(hash) { return true }
    }
    return false
  }

  /// Whether a client stands before the name in its sentence: `pour notre client, une PME de Lens`.
  func followsClient(_ start: Int) -> Bool {
    text.words(before: start, atMost: 12).contains { WorkplaceWords.clients.contains(text.words[$0].hash) }
  }

  /// Whether a street stands a few words before: `116 rue Achille Benoît 74300 CLUSES`.
  func isAddress(before start: Int) -> Bool {
    var index = start
    // The postal code may open the line under the street's.
    if start > 1, postal(at: start - 1) != nil, text.words[start - 1].gap == .line { index -= 2 }
    while index > 0, index > start - 10, text.words[index].gap < .line {
      if WorkplaceWords.streets.contains(text.words[index].hash) { return true }
      index -= 1
      if WorkplaceWords.streets.contains(text.words[index].hash) { return true }
    }
    return false
  }
}
