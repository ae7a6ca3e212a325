import FrenchText
import Territory

/// Which mentions of a name may be those of a commune, and how they are written.
extension WorkplaceEvidence {
  /// Whether a mention may be a commune at all: not a house, a region, a part of a longer name, nor abroad.
  func isName(_ mention: PlaceNames.Mention, next: PlaceNames.Mention?, _ names: PlaceNames) -> Bool {
    let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
    if end < text.words.count, text.words[end].gap >= .comma || text.words[end].gap == .slash,
      text.words[end].gap < .stop, ForeignCountries.names.match(in: text, at: end) != nil
    {
      return false
    }
    // "Saint-Quentin-en-Yvelines" is not Saint-Quentin.
    if end < text.words.count, text.words[end].gap == .hyphen, WorkplaceWords.nameLinks.contains(text.words[end].hash) {
      return false
    }
    if isPartOfLongerName(mention, next: next, names) { return false }
    for index in max(0, start - 3)...start {
      if let region = WorkplaceWords.regions.match(in: text, at: index), region.range.upperBound >= end,
        region.range.count > mention.words
      {
        return false
      }
    }
    guard start > 0, postal(at: end) == nil, departementBeside(start, end) == nil else { return true }
    let before = text.words[start - 1]
    if text.words[start].gap == .hyphen, !before.isNumber { return false }
    if text.words[start].gap == .space,
      WorkplaceWords.articles.contains(before.hash)
        || mention.words == 1 && WorkplaceWords.meltedArticles.contains(before.hash)
    {
      return false
    }
    // "EHPAD Saint-Jacques" is a house, "EHPAD de Saint-Jacques" stands in a commune.
    if WorkplaceWords.saints.contains(text.words[start].hash), text.words[start].gap == .space,
      WorkplaceWords.houses.contains(before.hash) || WorkplaceWords.establishments.contains(before.hash)
    {
      return false
    }
    // "Résidence du Parc, Hazebrouck": the commune that follows is the place.
    let isHouse = WorkplaceWords.houses.contains(before.hash) || start > 1 && isHouseNamed(at: start)
    guard isHouse, let next else { return true }
    return next.range.lowerBound > end + 3 || text.words[next.range.lowerBound].gap >= .stop
      || text.words[next.range.lowerBound].gap < .comma
  }

  /// Whether the name goes on with words that make it another one: `Metz-Tessy`, `Saint-André de Cubnezais`.
  /// The quarters of a large city are written so, too: `Nantes-Doulon`.
  private func isPartOfLongerName(
    _ mention: PlaceNames.Mention, next: PlaceNames.Mention?, _ names: PlaceNames
  ) -> Bool {
    let end = mention.range.upperBound
    guard end < text.words.count, !text.words[end].isNumber else { return false }
    if text.isJoined(end, by: [0x2D]) {
      // Lines that have run together: "Lieu : Lens-Contrat : CDI", "LENS-VENDEUR H/F" in a title.
      let isLabel = end + 1 < text.words.count && text.words[end + 1].gap == .colon
      return !isTitle && !isLabel && capitals?[end] == true && !WorkplaceWords.quarters.contains(text.words[end].hash)
        && next?.range.lowerBound != end && names.population(of: mention.key) < Self.cityOfQuarters
    }
    guard WorkplaceWords.saints.contains(text.words[mention.range.lowerBound].hash), mention.words == 2,
      text.words[end].gap == .space, WorkplaceWords.ofWords.contains(text.words[end].hash), end + 1 < text.words.count,
      text.words[end + 1].gap == .space, capitals?[end + 1] == true, capitals?[end] == false
    else { return false }
    return next?.range.lowerBound != end + 1
      && !(end..<end + 3).contains {
        $0 < text.words.count && WorkplaceWords.departements.match(in: text, at: $0) != nil
      }
  }

  /// Inhabitants.
  private static let cityOfQuarters = 140_000

  /// Whether a house stands before "du", "de" or an article that is part of the name; "à" parts it from its town.
  func isHouseNamed(at start: Int) -> Bool {
    let isLinked =
      WorkplaceWords.between.contains(text.words[start - 1].hash)
      && !WorkplaceWords.inTown.contains(text.words[start - 1].hash)
    return isLinked && WorkplaceWords.houses.contains(text.words[start - 2].hash)
  }

  func isCapital(_ index: Int) -> Bool { capitals?[index] ?? true }

  /// Whether the name begins with a capital that means something; nil where all the words around have one, or at the
  /// beginning of a sentence.
  func capital(_ range: Range<Int>) -> Bool? {
    guard let capitals else { return nil }
    let start = range.lowerBound
    // "les menus" is no place, "Les Menus" and "le Havre" may be: the last word tells.
    guard
      capitals[range.upperBound - 1] || text.words[range.upperBound - 1].isNumber
        || capitals[start] && (range.count > 2 || WorkplaceWords.saints.contains(text.words[start].hash))
    else { return false }
    if text.words[start].gap >= .stop, range.count == 1 { return nil }
    let line = text.span(around: start, upTo: .line)
    let others = line.filter { !range.contains($0) && !text.words[$0].isNumber }
    let isShouted = others.count >= 3 && others.count { capitals[$0] } * 10 >= others.count * 7
    return isShouted && !isTitle ? nil : true
  }

  /// A name as written, where that tells of accents: it has one, or the text has and the name is in small letters.
  func spelling(_ words: Range<Int>) -> String? {
    let written = text.original(words, in: raw)
    if !written.utf8.allSatisfy({ $0 < 0x80 }) { return written }
    return written.contains(where: \.isLowercase) && raw.utf8.contains(0xC3) ? written : nil
  }

  /// `Paris Ouest La Défense`, `Paris-Saclay`: around Paris, not in it.
  func isGreaterParis(_ mention: PlaceNames.Mention) -> Bool {
    let end = mention.range.upperBound
    return mention.key == "paris" && end < text.words.count && text.words[end].gap <= .hyphen
      && WorkplaceWords.greaterParis.contains(text.words[end].hash)
  }

  /// The key of an arrondissement that is said a few words after its city: `Lyon Gerland (7ème arrondissement)`.
  func arrondissement(of mention: PlaceNames.Mention) -> String? {
    guard mention.words == 1, ["paris", "lyon", "marseille"].contains(mention.key) else { return nil }
    for index in text.words(from: mention.range.upperBound, atMost: 4) {
      guard let number = text.number(text.words[index]), (1...20).contains(number) else { continue }
      let isOrdinal = index + 1 < text.words.count && text.words[index + 1].gap == .glued
      let next = isOrdinal ? index + 2 : index + 1
      guard next < text.words.count, WorkplaceWords.arrondissement.contains(text.words[next].hash) else { return nil }
      return "\(mention.key) \(number)"
    }
    return nil
  }
}
