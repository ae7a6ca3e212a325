import Employment
import FrenchText

/// What makes a wording lawful where it stands: each excuse is a wording of its own, and excuses its own ground only.
///
/// A word that merely stands nearby excuses nothing: "… et le permis B", "titulaire du permis", "RQTH acceptée" say nothing of
/// the age, the nationality or the sex asked for beside them.
enum LintExcuses {
  /// Whether the words beside a wording say that its ground is not asked of the candidate.
  static func excuses(_ ground: OfferWarning.Ground, _ place: LintPlace) -> Bool {
    switch ground {
    case .age:
      return place.isFollowed(by: noLimit, within: 2) || place.isPreceded(by: noLimit, within: 2)
        || hasStatutoryAge(place.text, place.sentence)
    case .teamAge:
      return place.isFollowed(by: notAPersonAfter)
    case .sex:
      return namesBoth(place)
    case .family:
      return isOfOthersFamily(place)
    case .origin:
      return isPublicOffice(place.text, around: place.range.lowerBound) || place.isPreceded(by: software)
        || place.isFollowed(by: accents) || isOrigin(place)
    case .appearance:
      return isPhotoOfThings(place)
    case .health:
      return isPublicOffice(place.text, around: place.range.lowerBound) || isOthersHealth(place)
    case .residence:
      return place.isQuestion || place.isPreceded(by: conditions) || place.isPreceded(by: wishing, within: 2)
        || place.isPreceded(by: companies, within: 2) || place.isFollowed(by: home, within: 2)
        || zones.isIn(place.text, place.sentence)
    case .convictions:
      return place.isPreceded(by: companies, within: 2)
    }
  }

  /// "recherche une femme de ménage", "un homme d'entretien": a trade; "une femme (H/F)": both.
  static func isTrade(_ place: LintPlace) -> Bool {
    guard let next = place.next else { return false }
    return tradeAfter.contains(next.hash) && !place.isFollowed(by: qualities, within: 2)
      || next.gap == .elision && !qualities.contains(next.hash)
  }

  /// Said of premises: "locaux non accessibles aux personnes handicapées" is a fact.
  static func isOfPremises(_ place: LintPlace) -> Bool { place.isPreceded(by: premises, within: 4) }

  /// "entreprise jeune et dynamique", "jeune et dynamique entreprise".
  static func isOfCompany(_ place: LintPlace) -> Bool {
    place.isPreceded(by: companies) || place.isFollowed(by: companies)
  }

  /// "vous êtes jeune diplômé", "vous êtes jeune ou moins jeune".
  static func isTurnOfYoung(_ place: LintPlace) -> Bool {
    guard yourself.contains(place.text.words[place.range.lowerBound].hash) else { return false }
    if place.isFollowed(by: less, within: 2) { return true }
    guard let next = place.next else { return false }
    return !young.contains(next.hash)
  }

  /// Words that say for a sentence that its ground is not asked for.
  static func forbidsDiscrimination(
    _ text: FoldedText, _ sentence: Range<Int>, of ground: OfferWarning.Ground, at range: Range<Int>
  ) -> Bool {
    for index in sentence where !range.contains(index) {
      guard let match = equality.match(in: text, at: index) else { continue }
      switch match.meaning {
      case .everything:
        return true
      case .mentions where ground != .sex && ground != .age:
        return true
      case .health where ground == .health:
        return true
      case .age where ground == .age:
        return true
      case .whatever where match.range.upperBound <= range.lowerBound:
        // "quel que soit votre âge" names its ground; "quel que soit votre diplôme, vous avez moins de 30 ans" another.
        if !(match.range.upperBound..<range.lowerBound).contains(where: { addressing.contains(text.words[$0].hash) }) {
          return true
        }
      case .mentions, .health, .age, .whatever:
        continue
      }
    }
    return false
  }

  /// Contracts and schemes that the law itself ties to an age, in a range of words.
  static func hasStatutoryAge(_ text: FoldedText, _ range: Range<Int>) -> Bool { statutoryAge.isIn(text, range) }

  /// The same in a sentence and next to it: "Contrat en alternance. Moins de 30 ans."
  static func hasStatutoryAge(_ text: FoldedText, around sentence: Range<Int>) -> Bool {
    hasStatutoryAge(text, max(0, sentence.lowerBound - 12)..<min(text.words.count, sentence.upperBound + 8))
  }

  /// "un homme ou une femme", "Homme - Femme", "(H/F)": both. A dash may stand between them, so that the sentence is no bound.
  private static func namesBoth(_ place: LintPlace) -> Bool {
    let (text, range) = (place.text, place.range)
    let near = max(0, range.lowerBound - 3)..<min(text.words.count, range.upperBound + 3)
    let beside = near.filter { !range.contains($0) }.map { text.words[$0].hash }
    let words = range.map { text.words[$0].hash }
    if words.contains(where: men.contains), beside.contains(where: women.contains) { return true }
    if words.contains(where: women.contains), beside.contains(where: men.contains) { return true }
    return both.isIn(text, range.upperBound - 1..<min(text.words.count, range.upperBound + 5))
  }

  /// "logement pour célibataire", "selon la situation familiale des usagers".
  private static func isOfOthersFamily(_ place: LintPlace) -> Bool {
    if situation.contains(place.text.words[place.range.lowerBound].hash) {
      return !place.isPreceded(by: telling, within: 3)
    }
    return place.isPreceded(by: forWhom, within: 3)
  }

  /// "viande d'origine française", "viande bleu blanc rouge": products, unless a person is named.
  private static func isOrigin(_ place: LintPlace) -> Bool {
    let first = place.text.words[place.range.lowerBound].hash
    guard productWords.contains(first) else { return false }
    return place.range.lowerBound > place.sentence.lowerBound
      && !place.isPreceded(by: candidates, within: 3) && !place.isPreceded(by: people, within: 3)
  }

  /// "prise de photo obligatoire", "photo obligatoire du colis".
  private static func isPhotoOfThings(_ place: LintPlace) -> Bool {
    guard place.range.contains(where: { photo.contains(place.text.words[$0].hash) }) else { return false }
    return place.isFollowed(by: ofThings, within: 2) || place.isPreceded(by: taking, within: 2)
  }

  /// "la bonne condition physique des résidents", "les plantes en bonne santé", "espace non fumeur".
  private static func isOthersHealth(_ place: LintPlace) -> Bool {
    place.isFollowed(by: notAPersonAfter) || place.isFollowed(by: ofOthers)
      || place.isPreceded(by: caring, within: 4) || place.isPreceded(by: companies, within: 3)
      || place.isPreceded(by: living, within: 4) || place.isPreceded(by: premises, within: 2)
  }

  /// Public offices for which the law asks nationality and fitness: army, police, customs, defence secrets.
  private static func isPublicOffice(_ text: FoldedText, around index: Int) -> Bool {
    publicOffices.isIn(text, max(0, index - 60)..<min(text.words.count, index + 60))
  }
}
