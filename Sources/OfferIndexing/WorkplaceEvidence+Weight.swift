import FrenchText
import Territory

/// What the words around a name weigh.
extension WorkplaceEvidence {
  func candidate(
    for mention: PlaceNames.Mention, after previous: PlaceNames.Mention?, before next: PlaceNames.Mention?,
    _ names: PlaceNames
  ) -> Candidate? {
    let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
    if isStreetOrBrand(before: start) || isQuoted(start) || isTraining(before: start) { return nil }
    // "la métropole du Grand Paris"
    if mention.key == "paris", start > 0, WorkplaceWords.grand.contains(text.words[start - 1].hash) { return nil }
    // "Mont-Lozère" is not Mont-de-Marsan.
    let isTied = text.words[start].gap == .hyphen || end < text.words.count && text.words[end].gap == .hyphen
    if isTied, names.isShort(mention.key) { return nil }
    // "le département de la Mayenne"
    if isDepartement(mention.key),
      text.words(before: start, atMost: 3).contains(where: { WorkplaceWords.departement.contains(text.words[$0].hash) })
    {
      return nil
    }
    let isAddress = isAddress(before: start)
    // "basé au Havre": the article that melts into the preposition is a word of the name.
    let trigger = weightOfTrigger(before: hasMeltedArticle(mention) ? start + 1 : start)
    var weight = 0
    var postalCode: PostalCode?
    var departement: String?
    var isDepartementNamed = false
    if let code = postal(at: end) ?? (start > 0 ? postal(at: start - 1) : nil) {
      // The address to write to is seldom far from the workplace, but often not it.
      weight += isAddress ? isContact(before: start) ? 15 : 40 : 100
      postalCode = code
      departement = code.description.hasPrefix("20") ? nil : String(code.description.prefix(2))
    } else if !isAddress, let code = postalNear(before: start),
      names.gazetteer.place(servedBy: code, called: mention.key) != nil
    {
      weight += 70
      postalCode = code
    } else if let code = departementBeside(start, end) ?? departementInTitle(after: end, mention.key, names) {
      weight += 70
      departement = code
    } else if let code = departementNamed(after: end) {
      weight += 40
      departement = code
      isDepartementNamed = true
    }
    let hasCode = weight > 0 && !isAddress
    let isApart = isApart(mention.range)
    if isApart { weight += 40 }
    // "contactez l'antenne de Lens" names who answers.
    if !hasCode, speaksOfContact(before: start) { weight -= 30 }
    // "EHPAD Les Dunes, Bray-Dunes" closes with its town.
    if !isTitle, [.comma, .bracket].contains(text.words[start].gap), start < 40,
      end == text.words.count || text.words[end].gap >= .line
    {
      weight += 20
    }
    let hasSurroundings = hasSurroundings(after: end)
    if hasSurroundings { weight += 20 }
    let isAgency =
      !hasSurroundings && isElsewhere(before: start)
      || !isTitle
        && (isIntermediary
          && (trigger <= 0 && !followsClient(start) && !hasCode && !isApart && !hasSurroundings
            || isAddress && trigger < 60
            || isAgencyNamed(before: start)))
    weight += trigger
    if isTitle { weight += 70 + (standsApartInTitle(mention.range) ? 15 : 0) }
    let isUsual =
      WorkplaceWords.usual.contains(mention.key) || isDepartement(mention.key) && mention.key != "paris"
    if isUsual,
      weight < 60
        || !hasCode && (isTitle || hasArticle(start) || goesOn(end) && names.population(of: mention.key) < 10_000)
    {
      return nil
    }
    // "Secteur : Creuse" is the department.
    if isUsual, trigger < 130, !hasCode, isDepartement(mention.key), names.population(of: mention.key) < 5_000 {
      return nil
    }
    // In a title a small commune's name is more often a brand or a word, unless it stands apart or has several words.
    let population = weightOfPopulation(mention.key, names)
    if isTitle, population == 0, !hasCode, weight < 85, mention.words == 1,
      !isListed(mention, beside: [previous, next])
    {
      return nil
    }
    // "l'Isle d'Aulps" is not Isle; "Lens d'" before a small letter goes on with the sentence.
    if mention.words == 1, population < 12, end < text.words.count, follows(end, "d'"), capitals?[end] == true,
      capital(mention.range) == true
    {
      return nil
    }
    if mention.words == 1 {
      let letters = text.words[start].end - text.words[start].start
      // "à Gap", "sur Pau": a town that everybody knows needs no more than a preposition.
      if letters <= 3 && weight < (population < 12 ? 60 : 25) && !(isAgency && isAgencyNamed(before: start))
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
    // "Kiabi Aubenas recrute", also over a line's end.
    if end < text.words.count, [.space, .line, .paragraph].contains(text.words[end].gap),
      WorkplaceWords.recruits.contains(text.words[end].hash)
    {
      weight += 20
    }
    switch capital(mention.range) {
    case .some(true): weight += 15
    case .some(false) where weight < 100: return nil
    case .some(false), nil: break
    }
    // Plain words for a workplace weigh the same before any commune: of two the first counts.
    if trigger < 60 {
      if mention.words > 1 { weight += 12 }
      weight += population
    }
    // "EHPAD Les Jardins de Calais (62)" in a title yields to "Le poste est à Coulogne" in the text.
    if isTitle, isOfEstablishment(start) { weight = min(weight, Self.mostOfEstablishment) }
    return Candidate(
      key: arrondissement(of: mention) ?? mention.key, departement: departement, isDepartementNamed: isDepartementNamed,
      postalCode: postalCode, weight: weight, isAgency: isAgency,
      isNear: isNear(before: start) || isGreaterParis(mention) || isJoined(mention, to: next, names),
      isArea: isArea(before: start),
      isOfPost: trigger >= 40,
      words: mention.range, spelling: names.gazetteer.isSpeltVariously(mention.key) ? spelling(mention.range) : nil)
  }

  /// Whether words follow that make the name the word that it also is: `École de Chavanod`, `Bonne rémunération`.
  private func goesOn(_ end: Int) -> Bool {
    end < text.words.count && text.words[end].gap <= .space && !text.words[end].isNumber
      && !WorkplaceWords.goingOn.contains(text.words[end].hash)
  }

  /// `l'école`: a word that a commune bears too.
  private func hasArticle(_ start: Int) -> Bool { follows(start, "l'") }

  /// Whether an elided word stands right before a name; it is no word of the text.
  func follows(_ start: Int, _ elided: String) -> Bool {
    text.bytes[..<text.words[start].start].suffix(elided.utf8.count).elementsEqual(elided.utf8)
  }

  private func hasMeltedArticle(_ mention: PlaceNames.Mention) -> Bool {
    mention.words > 1 && WorkplaceWords.allMeltedArticles.contains(text.words[mention.range.lowerBound].hash)
  }

  /// `la Creuse` is more often the department than the commune in another one.
  private func isDepartement(_ key: String) -> Bool {
    let bare = ["la ", "le ", "les ", "l "].first(where: key.hasPrefix).map { String(key.dropFirst($0.count)) } ?? key
    return Departements.code(named: bare) != nil
  }

  /// Whether the name opens a line near the beginning and stands apart from what follows (`Lille - Intérim 2 mois`), or
  /// between dashes in the first line (`CDI - Lille - 35h`).
  func isApart(_ range: Range<Int>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    if !isTitle, start > 0, start < 10, end < text.words.count {
      if isDash(before: start), isDash(before: end) { return true }
      // "CDI / Lens / 35h", "CDI, Lens, temps plein"
      let gap = text.words[start].gap
      if [.slash, .comma].contains(gap), text.words[end].gap == gap,
        WorkplaceWords.conditions.contains(text.words[start - 1].hash)
      {
        return true
      }
    }
    if !isTitle, start == 0, end < text.words.count, [.stop, .colon].contains(text.words[end].gap) { return true }
    guard !isTitle, start < 40, text.words[start].gap >= .line else { return false }
    guard end < text.words.count else { return text.words.count == range.count }
    return [.slash, .comma, .bracket, .line, .paragraph].contains(text.words[end].gap)
  }

  func isDash(before index: Int) -> Bool {
    guard text.words[index].gap == .bracket else { return false }
    let between = text.bytes[text.words[index - 1].end..<text.words[index].start]
    return between.contains(0x2D) && !between.contains(0x28)
  }

  func weightOfPopulation(_ key: String, _ names: PlaceNames) -> Int {
    let population = names.population(of: key)
    return population >= 20_000 ? 12 : population >= 5_000 ? 8 : population >= 1_000 ? 4 : 0
  }
}
