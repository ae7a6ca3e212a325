import FrenchText
import Territory

/// What stands before a name and says that the work is not there, or only around it.
extension WorkplaceEvidence {
  /// Whether the sentence speaks of a training before the name, and of nothing else since: `La formation initiale se
  /// déroule à Rochefort`, but not `après une formation de 2 mois, vous rejoindrez le site de Lens`.
  func isTraining(before start: Int) -> Bool {
    guard speaksOfTraining else { return false }
    var isTraining = false
    for index in text.words(before: start, atMost: 32) {
      if WorkplaceWords.training.match(in: text, at: index) != nil {
        isTraining = true
      } else if isTraining,
        WorkplaceWords.afterTraining.contains(text.words[index].hash)
          || WorkplaceWords.basedIn.match(in: text, at: index) != nil
      {
        isTraining = false
      }
    }
    return isTraining
  }

  /// Whether a word for nearness stands before the name, with nothing else between the two.
  func isNear(before start: Int) -> Bool {
    guard text.words[start].gap < .stop else { return false }
    var index = start - 1
    while index >= 0, index > start - 5, text.words[index + 1].gap < .stop {
      if WorkplaceWords.near.match(in: text, at: index) != nil { return true }
      // "à une heure de Lens"
      if WorkplaceWords.hours.contains(text.words[index].hash), index + 1 < text.words.count,
        WorkplaceWords.ofWords.contains(text.words[index + 1].hash) || index + 1 == start && follows(start, "d'")
      {
        return true
      }
      // "au nord de", "au sud d'": the phrase ends here.
      if index > 0, WorkplaceWords.near.match(in: text, at: index - 1)?.range.upperBound == index + 1 { return true }
      guard WorkplaceWords.between.contains(text.words[index].hash) else { return false }
      index -= 1
    }
    return false
  }

  /// Whether the name is that of an area around it: `secteur de Bergues`, `zone : Bergues`.
  func isArea(before start: Int) -> Bool {
    var index = start - 1
    while index >= 0, index > start - 4, text.words[index + 1].gap < .stop {
      if WorkplaceWords.areas.contains(text.words[index].hash) { return true }
      guard WorkplaceWords.between.contains(text.words[index].hash) else { return false }
      index -= 1
    }
    return false
  }

  /// Whether the sentence says, before the name, that something else than the work takes place there: the seat of the firm,
  /// an interview, travels now and then, where to write. What speaks of the post between the two undoes it.
  func isElsewhere(before start: Int) -> Bool {
    guard speaksOfElsewhere else { return false }
    if isTitle {
      // "Agent d'accueil - salon de l'emploi Lens"
      let near = text.words(before: start, atMost: 4, within: .bracket)
      return near.contains {
        WorkplaceWords.fairs.match(in: text, at: $0).map { $0.range.upperBound <= start } ?? false
      }
    }
    if let origin = origin(before: start) { return !isOfPost(before: origin) }
    for index in text.words(before: start, atMost: 10).reversed() {
      if let match = WorkplaceWords.elsewhere.match(in: text, at: index), match.range.upperBound <= start {
        return !isOfPost(before: index)
      }
      if WorkplaceWords.ofPost.contains(text.words[index].hash) { return false }
    }
    return false
  }

  /// Whether what stands right before a word speaks of the post: "Poste basé au siège à Lyon", "Basé au siège à Lyon" are in
  /// Lyon, "votre responsable, basé au siège à Lyon" is somebody else.
  private func isOfPost(before index: Int) -> Bool {
    text.words(before: index, atMost: 5).contains { position in
      if WorkplaceWords.ofPost.contains(text.words[position].hash) { return true }
      return WorkplaceWords.basedIn.match(in: text, at: position) != nil
        && !text.words(before: position, atMost: 4).contains {
          WorkplaceWords.others.contains(text.words[$0].hash)
        }
    }
  }

  /// Where the word stands that says that somebody or something comes from the name, with only a preposition, and perhaps a
  /// year, between the two: `créée à Lens`, `né en 1985 à Lens`, not `créée en 1990, notre entreprise est à Lens`.
  private func origin(before start: Int) -> Int? {
    var index = start
    while index > 0, start - index < 6, text.words[index].gap < .comma {
      index -= 1
      let word = text.words[index]
      if WorkplaceWords.origins.contains(word.hash) { return isTied(start, to: index) ? index : nil }
      guard word.isNumber || WorkplaceWords.between.contains(word.hash) || WorkplaceWords.inYear.contains(word.hash)
      else { return nil }
    }
    return nil
  }

  /// Whether a preposition stands between a word before a name and the name, or melts into it: `du Havre`.
  func isTied(_ start: Int, to index: Int) -> Bool {
    index + 1 < start || follows(start, "d'") || WorkplaceWords.allMeltedArticles.contains(text.words[start].hash)
  }

  /// Whether an address is one to write to: `Contact : 12 rue de la Gare, 62300 Lens`.
  func isContact(before start: Int) -> Bool {
    text.words(before: start, atMost: 20).contains { WorkplaceWords.contact.contains(text.words[$0].hash) }
  }

  /// Whether the sentence asks to turn to somebody at the name.
  func speaksOfContact(before start: Int) -> Bool {
    text.words(before: start, atMost: 8).contains { WorkplaceWords.turningTo.contains(text.words[$0].hash) }
  }
}
