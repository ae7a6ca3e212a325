import FrenchText
import Territory

/// The place names of one text, each with the weight of what stands around it.
struct WorkplaceEvidence {
  /// A name that may be the workplace's.
  struct Candidate {
    let key: String
    let departement: String?
    /// Whether the department is only named after it, not beside it in figures.
    let isDepartementNamed: Bool
    let postalCode: PostalCode?
    var weight: Int
    /// Whether it is the town of an agency that recruits for somebody else.
    let isAgency: Bool
    /// Whether the words say that the workplace is near it, not in it.
    var isNear: Bool
    /// Whether the words name an area around it: `secteur de Bergues`.
    let isArea: Bool
    /// How little the words place the work in it: 0 in it, 1 in an area around it, 2 near it.
    var vagueness: Int { isNear ? 2 : isArea ? 1 : 0 }
    /// Whether words for the post or a label stand before it.
    let isOfPost: Bool
    /// What it lacks against another place: "au bord du lac d'Annecy, à Sevrier" is in Sevrier, "dans la commune d'Ajain, à
    /// 30 minutes de Guéret (23)" in Ajain.
    var handicap: Int { isNear ? max(20, weight - 55) : 0 }
    /// The words of the name.
    let words: Range<Int>
    /// The name as written, where an accent tells which commune it is; nil where the text writes none.
    var spelling: String?
    /// The first word of the row of towns that it is in; nil where it stands alone.
    var row: Int?
  }

  /// The first department that the text names, in figures in brackets or by name.
  private(set) var departement: String?
  /// The postal codes of the text, in order.
  private(set) var postalCodes: [PostalCode] = []
  /// The departments that a word in capitals may end with (`GEIQ BTP 85`): enough to choose between homonyms, not more.
  private(set) var hintedDepartements: Set<String> = []
  /// The department that words such as "secteur" or "en" name.
  private(set) var sureDepartement: String?
  /// Whether a word for a training occurs at all.
  private(set) var speaksOfTraining = false
  /// Whether a word for another place than the workplace occurs at all.
  private(set) var speaksOfElsewhere = false
  let text: FoldedText
  let raw: String
  let capitals: [Bool]?
  let isTitle: Bool
  let isIntermediary: Bool

  init(_ text: FoldedText, raw: String, isTitle: Bool, isIntermediary: Bool) {
    (self.text, self.raw, self.isTitle, self.isIntermediary) = (text, raw, isTitle, isIntermediary)
    capitals = text.capitalised(in: raw)
    for index in text.words.indices {
      if WorkplaceWords.trainingWords.contains(text.words[index].hash) { speaksOfTraining = true }
      if WorkplaceWords.elsewhereWords.contains(text.words[index].hash) { speaksOfElsewhere = true }
      if text.words[index].isNumber {
        if let code = postal(at: index) { postalCodes.append(code) }
        if let code = hintedDepartement(at: index) { hintedDepartements.insert(code) }
      }
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
    let named = mentions.indices.compactMap { (index: Int) -> Candidate? in
      let previous = index > 0 ? mentions[index - 1] : nil
      let next = index + 1 < mentions.count ? mentions[index + 1] : nil
      return isName(mentions[index], next: next, names)
        ? candidate(for: mentions[index], after: previous, before: next, names) : nil
    }
    return firstOfSeveral(named, names) + barePostalCodes()
  }

  /// The words of a candidate as the text writes them.
  func original(_ candidate: Candidate) -> String { text.original(candidate.words, in: raw) }
}
