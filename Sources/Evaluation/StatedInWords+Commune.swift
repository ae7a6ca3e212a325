import FrenchText
import Territory

/// When a text states the commune of a label.
///
/// The postal code says it that serves no other commune, and so does its name, unless
/// - the name stands only beside another commune's (`Aubenas et Privas`, `Oyonnax/Montréal-la-Cluse`): several sites;
/// - the name stands only as the recruiter's town (`notre agence de Cluses`, `Manpower Cluses recherche pour son client`,
///   `vous propose … chez son client`);
/// - it stands only after a word for nearness (`proche de Rennes`, `à 20 minutes de Rennes`, `au sud de Rennes`, `au bord du
///   lac d'Annecy`, `dans la vallée de Chamonix`, `pays de Dol`);
/// - it stands only as a part of another commune's name, or where the text asks to come to a fair;
/// - another commune bears it that has a tenth of its inhabitants or more, and nothing of the department is said.
extension StatedInWords {
  func states(_ code: InseeCode, named name: String, postalCode: String?) -> Bool {
    if let postalCode, hasDigits(postalCode), isServedAlone(code, postalCode) { return true }
    let occurrences = PhraseTable([(name, ())]).matches(in: text).map(\.range)
    guard !occurrences.isEmpty else { return false }
    guard let names else { return true }
    if isShared(code, name, names.gazetteer), !saysDepartement(code.departement) { return false }
    let others = names.mentions(in: text).filter { $0.key != placeNameKey(name) && longEnough($0.range) }.map(\.range)
    return !occurrences.allSatisfy {
      isListed($0, others) || isRecruiters($0) || isNear($0) || isOfFair($0) || isPart($0, others)
    }
  }

  private func hasDigits(_ digits: String) -> Bool {
    text.words.contains { $0.isNumber && text.text($0) == digits }
  }

  private func isServedAlone(_ code: InseeCode, _ postalCode: String) -> Bool {
    guard let names, let postalCode = PostalCode(postalCode) else { return true }
    return names.gazetteer.communes(servedBy: postalCode).allSatisfy { $0.code == code }
  }

  private func isShared(_ code: InseeCode, _ name: String, _ gazetteer: Gazetteer) -> Bool {
    let communes = gazetteer.communes(named: name)
    guard let own = communes.first(where: { $0.code == code }) else { return false }
    return communes.contains { $0.code != code && $0.population * 10 > own.population }
  }

  private func saysDepartement(_ departement: String) -> Bool {
    let isNumbered = text.words.contains { word in
      guard word.isNumber else { return false }
      let digits = text.text(word)
      return digits == departement || digits.utf8.count == 5 && digits.hasPrefix(departement)
    }
    return isNumbered || Departements.name(of: departement).map { has(PhraseTable([($0, ())])) } ?? false
  }

  /// Short names are more often words.
  private func longEnough(_ range: Range<Int>) -> Bool {
    range.count > 1 || text.words[range.lowerBound].end - text.words[range.lowerBound].start >= 5
  }

  /// The word after a bracket that opens right after a name: `Figeac (Lot, Occitanie) ou Blagnac`.
  private func afterBracket(_ end: Int) -> Int {
    guard end < text.words.count, text.words[end].start > 0, text.bytes[text.words[end].start - 1] == 0x28 else {
      return end
    }
    return (end..<min(end + 6, text.words.count)).first {
      text.bytes.indices.contains(text.words[$0].end) && text.bytes[text.words[$0].end] == 0x29
    }
    .map { $0 + 1 } ?? end
  }

  /// Whether only a sign, a postal code, `et` or `ou` stands between the name and another commune's.
  private func isListed(_ range: Range<Int>, _ others: [Range<Int>]) -> Bool {
    others.contains { other in
      let (first, second) = other.lowerBound < range.lowerBound ? (other, range) : (range, other)
      guard first.upperBound <= second.lowerBound else { return false }
      let between = afterBracket(first.upperBound)..<max(second.lowerBound, afterBracket(first.upperBound))
      guard between.upperBound == second.lowerBound, between.count <= 2 else { return false }
      let isLinked = between.contains { Self.listWords.match(in: text, at: $0) != nil }
      guard between.allSatisfy({ text.words[$0].isNumber || Self.listWords.match(in: text, at: $0) != nil }) else {
        return false
      }
      let gaps = (between.lowerBound...second.lowerBound).map { text.words[$0].gap }
      let isTied = gaps.contains { $0 >= .slash && $0 < .colon }
      return (isLinked || isTied) && gaps.allSatisfy { $0 < .stop }
    }
  }

  /// Whether the name is only a part of another commune's: Faucigny of `Saint-Pierre-en-Faucigny`.
  private func isPart(_ range: Range<Int>, _ others: [Range<Int>]) -> Bool {
    others.contains { $0.count > range.count && $0.lowerBound <= range.lowerBound && $0.upperBound >= range.upperBound }
  }

  /// Whether the name is that of a fair, or of where the sentence asks to present oneself.
  private func isOfFair(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index > 0, index > range.lowerBound - 10, text.words[index].gap < .bracket {
      index -= 1
      let isFair = index > range.lowerBound - 5 && Self.fairWords.match(in: text, at: index) != nil
      if isFair || Self.presentingWords.match(in: text, at: index) != nil { return true }
    }
    return false
  }

  private func isNear(_ range: Range<Int>) -> Bool {
    let before = max(0, range.lowerBound - 2)..<range.lowerBound
    let direction = max(0, range.lowerBound - 3)..<range.lowerBound
    return
      (before.contains { Self.nearWords.match(in: text, at: $0) != nil }
      || direction.contains { Self.directions.match(in: text, at: $0) != nil })
      && text.words[range.lowerBound].gap < .comma
  }

  /// Whether the name stands after `agence`, or before a word for seeking and, later in the sentence, one for a client.
  private func isRecruiters(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index > 0, index > range.lowerBound - 5, text.words[index].gap < .stop {
      index -= 1
      if Self.clientWords.match(in: text, at: index) != nil { return false }
      if Self.agencyWords.match(in: text, at: index) != nil { return true }
    }
    let sentence = text.span(around: range.lowerBound, upTo: .stop)
    let after = range.upperBound..<max(range.upperBound, sentence.upperBound)
    guard let seeking = after.prefix(12).first(where: { Self.seekingWords.match(in: text, at: $0) != nil }) else {
      return false
    }
    return after.contains { $0 > seeking && Self.clientWords.match(in: text, at: $0) != nil }
  }
}
