import FrenchText
import Territory

/// Postal codes and departments beside a name, or without one.
extension WorkplaceEvidence {
  /// Postal codes that stand for the workplace without a name: `Lieu : 59640`.
  func barePostalCodes() -> [Candidate] {
    text.words.indices.compactMap { index in
      guard let code = postal(at: index), text.words[index].end == text.bytes.count || isAlone(index) else {
        return nil
      }
      let trigger = weightOfTrigger(before: index)
      guard trigger >= 45 || isTitle && text.words[index].gap >= .bracket && index > 0, !isAddress(before: index) else {
        return nil
      }
      return Candidate(
        key: "", departement: nil, isDepartementNamed: false, postalCode: code, weight: Self.weightOfCode + trigger,
        isAgency: false, isNear: false, isArea: isArea(before: index), isOfPost: true,
        words: index..<index + 1)
    }
  }

  static let weightOfCode = 45

  /// Whether no unit or currency follows a number.
  func isAlone(_ index: Int) -> Bool {
    guard index + 1 < text.words.count else {
      return !text.bytes[text.words[index].end...].contains(0xE2)
    }
    let between = text.bytes[text.words[index].end..<text.words[index + 1].start]
    return text.words[index + 1].gap >= .comma && !between.contains(0xE2)
  }

  func postal(at index: Int) -> PostalCode? {
    guard text.words.indices.contains(index), text.words[index].isNumber,
      text.words[index].end - text.words[index].start == 5
    else { return nil }
    return PostalCode(text.text(text.words[index]))
  }

  /// A postal code a few words before a name, on its line: `59491 - Parc de la Haute Borne, Villeneuve-d'Ascq`.
  func postalNear(before start: Int) -> PostalCode? {
    var index = start - 1
    while index > 0, start - index < 7, text.words[index].gap < .line {
      index -= 1
      if let code = postal(at: index) { return code }
    }
    return nil
  }

  /// `Civrieux (01)`, `Annecy - 74`, `59 - Dunkerque`, `(74) Annecy`.
  func departementBeside(_ start: Int, _ end: Int) -> String? {
    if end < text.words.count, let code = bracketedDepartement(at: end) ?? dashedDepartement(at: end, before: end) {
      return code
    }
    guard start > 0 else { return nil }
    return bracketedDepartement(at: start - 1) ?? dashedDepartement(at: start - 1, before: start)
  }

  func bracketedDepartement(at index: Int) -> String? {
    let word = text.words[index]
    guard word.isNumber, word.start > 0, text.bytes[word.start - 1] == 0x28, word.end < text.bytes.count,
      text.bytes[word.end] == 0x29
    else { return nil }
    let code = text.text(word)
    return Departements.name(of: code) == nil ? nil : code
  }

  /// A department's number tied to the name by a dash, or alone at the end of a title.
  func dashedDepartement(at index: Int, before next: Int) -> String? {
    let word = text.words[index]
    guard word.isNumber, (2...3).contains(word.end - word.start), next > 0, !isCount(index) else { return nil }
    let between = text.bytes[text.words[next - 1].end..<text.words[next].start]
    let isShare = word.end < text.bytes.count && text.bytes[word.end] == 0x25  // %
    // In a title a number right before the name or at its end may be one: a commune of that name in that department decides.
    let isApart = isTitle && (next == index + 1 || index + 1 == text.words.count)
    let isTied = between.contains(0x2D) && !isShare || isApart
    let code = text.text(word)
    return isTied && Departements.name(of: code) != nil ? code : nil
  }

  /// Whether a number counts what follows it: `Lille - 35h`, `Lille 39 heures`, but not `Lille - 59 H/F`.
  func isCount(_ index: Int) -> Bool {
    guard index + 1 < text.words.count, text.words[index + 1].gap <= .space else { return false }
    let isMark = index + 2 < text.words.count && text.words[index + 2].gap == .slash
    return text.words[index + 1].gap == .glued
      || WorkplaceWords.counted.contains(text.words[index + 1].hash) && !isMark
  }

  /// The number of a department at the end of a name in capitals: `GEIQ BTP 85`, `ADMR 62`.
  func hintedDepartement(at index: Int) -> String? {
    let word = text.words[index]
    guard capitals != nil, index > 0, word.end - word.start == 2, word.gap == .space, !text.words[index - 1].isNumber,
      isCapital(index - 1)
    else { return nil }
    if word.end < text.bytes.count, text.bytes[word.end] == 0x25 { return nil }  // %
    if isCount(index) { return nil }
    let code = text.text(word)
    return Departements.name(of: code) == nil ? nil : code
  }

  func departementNamed(after end: Int) -> String? {
    for index in end..<min(end + 3, text.words.count) {
      guard text.words[index].gap < .stop else { return nil }
      if let code = bracketedDepartement(at: index) { return code }
      if let match = WorkplaceWords.departements.match(in: text, at: index), isCapital(index) { return match.meaning }
    }
    return nil
  }
}
