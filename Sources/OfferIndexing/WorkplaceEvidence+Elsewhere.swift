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
    for index in text.words(before: start, atMost: 10).reversed() {
      if let match = WorkplaceWords.elsewhere.match(in: text, at: index), match.range.upperBound <= start {
        // "Poste basé au siège à Lyon" is in Lyon.
        return !text.words(before: index, atMost: 5).contains { WorkplaceWords.ofPost.contains(text.words[$0].hash) }
      }
      if WorkplaceWords.ofPost.contains(text.words[index].hash) { return false }
    }
    return false
  }

  /// Whether an address is one to write to: `Contact : 12 rue de la Gare, 62300 Lens`.
  func isContact(before start: Int) -> Bool {
    let line = max(0, start - 20)..<start
    return line.contains { WorkplaceWords.contact.contains(text.words[$0].hash) }
  }

  /// Whether the sentence asks to turn to somebody at the name.
  func speaksOfContact(before start: Int) -> Bool {
    text.words(before: start, atMost: 8).contains { WorkplaceWords.turningTo.contains(text.words[$0].hash) }
  }
}
