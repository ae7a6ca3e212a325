import FrenchText
import Territory

/// The place names of one text, each with the weight of what stands around it.
struct WorkplaceEvidence {
  /// A name that may be the workplace's.
  struct Candidate {
    let key: String
    let departement: String?
    let postalCode: PostalCode?
    var weight: Int
    /// Whether it is the town of an agency that recruits for somebody else.
    let isAgency: Bool
    /// The words of the name.
    let words: Range<Int>
  }

  /// The first department that the text names, in figures in brackets or by name.
  private(set) var departement: String?
  /// The department that words such as "secteur" or "en" name.
  private(set) var sureDepartement: String?
  private let text: FoldedText
  private let capitals: [Bool]?
  private let isTitle: Bool
  private let isIntermediary: Bool

  init(_ text: FoldedText, raw: String, isTitle: Bool, isIntermediary: Bool) {
    (self.text, self.isTitle, self.isIntermediary) = (text, isTitle, isIntermediary)
    capitals = text.capitalised(in: raw)
    for index in text.words.indices {
      if let code = bracketedDepartement(at: index) {
        departement = departement ?? code
        if isTitle { sureDepartement = sureDepartement ?? code }
      } else if let match = WorkplaceWords.departements.match(in: text, at: index), isCapital(index),
        // "Nord-Pas-de-Calais" is a region.
        WorkplaceWords.regions.match(in: text, at: index).map({ $0.range.count <= match.range.count }) ?? true
      {
        departement = departement ?? match.meaning
        if index > 0, WorkplaceWords.areaWords.contains(text.words[index - 1].hash),
          text.words[index].gap <= .elision
            || text.words[index].gap == .space
        {
          sureDepartement = sureDepartement ?? match.meaning
        }
      }
    }
  }

  func candidates(_ names: PlaceNames) -> [Candidate] {
    let mentions = names.mentions(in: text)
    let named = mentions.indices.compactMap { index in
      isName(mentions[index], next: index + 1 < mentions.count ? mentions[index + 1] : nil)
        ? candidate(for: mentions[index], names) : nil
    }
    return firstOfSeveral(named) + barePostalCodes()
  }

  /// Of sites that "et" or "ou" ties together, the first counts most: no other weighs more than the one before it.
  private func firstOfSeveral(_ candidates: [Candidate]) -> [Candidate] {
    var result = candidates
    for index in result.indices.dropFirst() {
      let (before, after) = (result[index - 1], result[index])
      let link = before.words.upperBound
      guard after.words.lowerBound == link + 1, WorkplaceWords.links.contains(text.words[link].hash) else { continue }
      result[index].weight = min(after.weight, before.weight)
    }
    return result
  }

  /// Whether a mention may be a commune at all: not a house, a region, a part of a longer name, nor abroad.
  private func isName(_ mention: PlaceNames.Mention, next: PlaceNames.Mention?) -> Bool {
    let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
    if end < text.words.count, text.words[end].gap >= .comma || text.words[end].gap == .slash,
      text.words[end].gap < .stop, ForeignCountries.names.match(in: text, at: end) != nil
    {
      return false
    }
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
    if text.words[start].gap == .space, WorkplaceWords.articles.contains(before.hash) { return false }
    // "Résidence du Parc, Hazebrouck": the commune that follows is the place.
    let isHouse = WorkplaceWords.houses.contains(before.hash) || start > 1 && isHouseNamed(at: start)
    guard isHouse, let next else { return true }
    return next.range.lowerBound > end + 3 || text.words[next.range.lowerBound].gap >= .stop
      || text.words[next.range.lowerBound].gap < .comma
  }

  /// Whether a house stands before "du", "de" or an article that is part of the name.
  private func isHouseNamed(at start: Int) -> Bool {
    let isLinked = WorkplaceWords.between.contains(text.words[start - 1].hash)
    return isLinked && WorkplaceWords.houses.contains(text.words[start - 2].hash)
  }

  /// Postal codes that stand for the workplace without a name: `Lieu : 59640`.
  private func barePostalCodes() -> [Candidate] {
    text.words.indices.compactMap { index in
      guard let code = postal(at: index), text.words[index].end == text.bytes.count || isAlone(index) else {
        return nil
      }
      let trigger = weightOfTrigger(before: index)
      guard trigger >= 45 || isTitle && text.words[index].gap >= .bracket && index > 0, !isAddress(before: index) else {
        return nil
      }
      return Candidate(
        key: "", departement: nil, postalCode: code, weight: Self.weightOfCode + trigger, isAgency: false,
        words: index..<index + 1)
    }
  }

  private static let weightOfCode = 45

  /// Whether no unit or currency follows a number.
  private func isAlone(_ index: Int) -> Bool {
    guard index + 1 < text.words.count else {
      return !text.bytes[text.words[index].end...].contains(0xE2)
    }
    let between = text.bytes[text.words[index].end..<text.words[index + 1].start]
    return text.words[index + 1].gap >= .comma && !between.contains(0xE2)
  }

  private func candidate(for mention: PlaceNames.Mention, _ names: PlaceNames) -> Candidate? {
    let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
    if isStreetOrBrand(before: start) { return nil }
    let isAddress = isAddress(before: start)
    let trigger = weightOfTrigger(before: start)
    var weight = 0
    var postalCode: PostalCode?
    var departement: String?
    if let code = postal(at: end) ?? (start > 0 ? postal(at: start - 1) : nil) {
      // The address to write to is seldom far from the workplace, but often not it.
      weight += isAddress ? 40 : 100
      postalCode = code
      departement = code.description.hasPrefix("20") ? nil : String(code.description.prefix(2))
    } else if let code = departementBeside(start, end) {
      weight += 70
      departement = code
    } else if let code = departementNamed(after: end) {
      weight += 40
      departement = code
    }
    let hasCode = weight > 0 && !isAddress
    let isApart = isApart(mention.range)
    if isApart { weight += 30 }
    // "EHPAD Les Dunes, Bray-Dunes" closes with its town.
    if !isTitle, [.comma, .bracket].contains(text.words[start].gap), start < 40,
      end == text.words.count || text.words[end].gap >= .line
    {
      weight += 20
    }
    let isAgency =
      isIntermediary && !isTitle
      && (trigger <= 0 && !hasCode && !isApart || isAddress && trigger < 60 || isAgencyNamed(before: start))
    weight += trigger
    if isTitle { weight += 70 + (text.words[start].gap >= .bracket && end == text.words.count ? 15 : 0) }
    let isUsual =
      WorkplaceWords.usual.contains(mention.key)
      || Departements.code(named: mention.key) != nil && mention.key != "paris"
    if isUsual, weight < 60 || isTitle && !hasCode { return nil }
    // In a title a small commune's name is more often a brand or a word, unless it stands apart or has several words.
    let population = weightOfPopulation(mention.key, names)
    if isTitle, population == 0, mention.words == 1, !hasCode, weight < 85 { return nil }
    if mention.words == 1 {
      let letters = text.words[start].end - text.words[start].start
      if letters <= 3 && weight < 60 && !(isAgency && isAgencyNamed(before: start))
        || letters == 4 && weight < 25 && population < 12
      {
        return nil
      }
    }
    if end < text.words.count, text.words[end].isNumber, let year = text.number(text.words[end]), year > 2_000,
      year < 2_100
    {
      return nil  // "Paris 2024" is an event
    }
    // "Kiabi Aubenas recrute"
    if end < text.words.count, text.words[end].gap == .space, WorkplaceWords.recruits.contains(text.words[end].hash) {
      weight += 20
    }
    switch capital(mention.range) {
    case .some(true): weight += 15
    case .some(false) where weight < 100: return nil
    case .some(false), nil: break
    }
    if mention.words > 1 { weight += 12 }
    weight += population
    return Candidate(
      key: mention.key, departement: departement, postalCode: postalCode, weight: weight, isAgency: isAgency,
      words: mention.range)
  }

  /// Whether the name opens a line near the beginning and stands apart from what follows: `Lille - Intérim 2 mois`.
  private func isApart(_ range: Range<Int>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard !isTitle, start < 40, text.words[start].gap >= .line else { return false }
    guard end < text.words.count else { return text.words.count == range.count }
    return [.slash, .comma, .bracket, .line, .paragraph].contains(text.words[end].gap)
  }

  /// The words of a candidate as the text writes them.
  func original(_ candidate: Candidate, in raw: String) -> String { text.original(candidate.words, in: raw) }

  // MARK: Codes beside a name

  private func postal(at index: Int) -> PostalCode? {
    guard text.words.indices.contains(index), text.words[index].isNumber,
      text.words[index].end - text.words[index].start == 5
    else { return nil }
    return PostalCode(text.text(text.words[index]))
  }

  /// `Civrieux (01)`, `Annecy - 74`, `59 - Dunkerque`, `(74) Annecy`.
  private func departementBeside(_ start: Int, _ end: Int) -> String? {
    if end < text.words.count, let code = bracketedDepartement(at: end) ?? dashedDepartement(at: end, before: end) {
      return code
    }
    guard start > 0 else { return nil }
    return bracketedDepartement(at: start - 1) ?? dashedDepartement(at: start - 1, before: start)
  }

  private func bracketedDepartement(at index: Int) -> String? {
    let word = text.words[index]
    guard word.isNumber, word.start > 0, text.bytes[word.start - 1] == 0x28, word.end < text.bytes.count,
      text.bytes[word.end] == 0x29
    else { return nil }
    let code = text.text(word)
    return Departements.name(of: code) == nil ? nil : code
  }

  /// A department's number tied to the name by a dash, or alone at the end of a title.
  private func dashedDepartement(at index: Int, before next: Int) -> String? {
    let word = text.words[index]
    guard word.isNumber, (2...3).contains(word.end - word.start), next > 0 else { return nil }
    let between = text.bytes[text.words[next - 1].end..<text.words[next].start]
    let isShare = word.end < text.bytes.count && text.bytes[word.end] == 0x25  // %
    // In a title a number right before the name or at its end may be one: a commune of that name in that department decides.
    let isApart = isTitle && (next == index + 1 || index + 1 == text.words.count)
    let isTied = between.contains(0x2D) && !isShare || isApart
    let code = text.text(word)
    return isTied && Departements.name(of: code) != nil ? code : nil
  }

  private func departementNamed(after end: Int) -> String? {
    for index in end..<min(end + 3, text.words.count) {
      guard text.words[index].gap < .stop else { return nil }
      if let code = bracketedDepartement(at: index) { return code }
      if let match = WorkplaceWords.departements.match(in: text, at: index), isCapital(index) { return match.meaning }
    }
    return nil
  }

  // MARK: Words before a name

  private func weightOfTrigger(before start: Int) -> Int {
    var best = 0
    for index in stride(from: start - 1, through: max(0, start - 6), by: -1) {
      if let match = WorkplaceWords.triggers.match(in: text, at: index), match.range.upperBound <= start,
        text.words[match.range.upperBound..<start].allSatisfy({ WorkplaceWords.between.contains($0.hash) })
      {
        best = best == 0 || match.meaning < 0 ? match.meaning : max(best, match.meaning)
      }
      if text.words[index].gap >= .stop { break }
    }
    // A comma or a full stop between trigger and name unties them; a colon does not.
    if text.words[start].gap == .stop { return 0 }
    // "Lieu : Arques" is a label.
    return text.words[start].gap == .colon && best >= 60 ? best + 40 : best
  }

  private func isStreetOrBrand(before start: Int) -> Bool {
    var index = start
    while index > 0, index > start - 4 {
      guard text.words[index].gap < .comma else { return false }
      index -= 1
      if WorkplaceWords.notPlaces.contains(text.words[index].hash) { return true }
      if !WorkplaceWords.between.contains(text.words[index].hash) { return false }
    }
    return false
  }

  /// Whether the name stands after "agence", with nothing of a client or a post between the two.
  private func isAgencyNamed(before start: Int) -> Bool {
    var index = start
    while index > 0, index > start - 7, text.words[index].gap < .stop {
      index -= 1
      let hash = text.words[index].hash
      if WorkplaceWords.clientWords.contains(hash) || WorkplaceWords.recruits.contains(hash) { return false }
      if WorkplaceWords.agencyWords.contains(text.words[index].hash) { return true }
    }
    return false
  }

  /// Whether a street stands a few words before: `116 rue Achille Benoît 74300 CLUSES`.
  private func isAddress(before start: Int) -> Bool {
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

  // MARK: Capitals

  private func isCapital(_ index: Int) -> Bool { capitals?[index] ?? true }

  /// Whether the name begins with a capital that means something; nil where all the words around have one, or at the
  /// beginning of a sentence.
  private func capital(_ range: Range<Int>) -> Bool? {
    guard let capitals else { return nil }
    let start = range.lowerBound
    // "les menus" is no place, "Les Menus" and "le Havre" may be: the last word tells.
    guard
      capitals[range.upperBound - 1] || text.words[range.upperBound - 1].isNumber || capitals[start] && range.count > 2
    else { return false }
    if text.words[start].gap >= .stop, range.count == 1 { return nil }
    let line = text.span(around: start, upTo: .line)
    let others = line.filter { !range.contains($0) && !text.words[$0].isNumber }
    let isShouted = others.count >= 3 && others.count { capitals[$0] } * 10 >= others.count * 7
    return isShouted && !isTitle ? nil : true
  }

  private func weightOfPopulation(_ key: String, _ names: PlaceNames) -> Int {
    let population = names.gazetteer.communes(named: key).map(\.population).max() ?? 0
    return population >= 20_000 ? 12 : population >= 5_000 ? 8 : population >= 1_000 ? 4 : 0
  }
}
