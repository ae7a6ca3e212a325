import FrenchText
import Territory

/// The workplace that an offer's own words state, where its source gives none.
///
/// Every name of a commune in title and description is weighed by what stands around it: its postal code or department,
/// words such as "poste basé à", the title, a preposition and a capital letter. A street's name is none. The heaviest
/// counts when it weighs enough; of equal ones the first. A name that is also a word or a first name (Bonne, Sens, Albert)
/// needs more than its capital. The town of an agency that recruits for a client, or of an employer that only bears it in its
/// name, counts when nothing else is stated, and says so (`inferredFrom`).
struct WorkplaceReading {
  /// The place; nil where the words do not say. A commune where one is stated; where it is inferred, what is known is only
  /// the department, with the town that stands for it.
  private(set) var place: Place?
  /// The town of the agency or employer, or the one that the workplace is said to be near, that the place was taken from, as
  /// written; nil where a workplace is stated.
  private(set) var inferredFrom: String?
  /// The town that the place is, as written, where the words only name an area around it (`secteur de Bergues`).
  private(set) var area: String?
  /// The other towns that the words name in a row with it, as written: `Arras` of `Lens / Arras`.
  private(set) var others: [String] = []

  init(_ text: OfferText, rawTitle: String, rawDescription: String, names: PlaceNames) {
    let isIntermediary = Self.speaksOfClients(text.description)
    let description = WorkplaceEvidence(
      text.description, raw: rawDescription, isTitle: false, isIntermediary: isIntermediary)
    let title = WorkplaceEvidence(text.title, raw: rawTitle, isTitle: true, isIntermediary: isIntermediary)
    let inTitle = title.candidates(names)
    var candidates = inTitle + description.candidates(names)
    let said = title.departement ?? description.departement ?? candidates.lazy.compactMap(\.departement).first
    let found = Self.places(
      of: candidates, stated: said, hinted: title.hintedDepartements.union(description.hintedDepartements),
      title.postalCodes + description.postalCodes, names)
    Self.discountStrays(&candidates, found, names)

    func original(_ index: Int) -> String {
      index < inTitle.count
        ? title.original(candidates[index]) : description.original(candidates[index])
    }
    func infer(_ index: Int) {
      let isAround = candidates[index].isAgency || candidates[index].isNear
      (place, inferredFrom) = (isAround ? found[index].map(Self.around) : found[index], original(index))
    }

    var best: (weight: Int, place: Place, index: Int)?
    var weak: (weight: Int, index: Int)?
    var agency: Int?
    var hasSeveral = false
    for index in candidates.indices {
      guard let place = found[index] else { continue }
      let candidate = candidates[index]
      if candidate.isAgency {
        agency = agency ?? index
        continue
      }
      if candidate.weight > weak?.weight ?? Self.enoughForEmployer - 1 { weak = (candidate.weight, index) }
      guard let known = best else {
        best = (candidate.weight, place, index)
        continue
      }
      if Self.isSame(place, known.place) {
        // Said twice, once without "near": it is the place itself.
        let isPlainer = candidate.vagueness < candidates[known.index].vagueness
        best = (max(candidate.weight, known.weight) + 5, known.place, isPlainer ? index : known.index)
      } else {
        hasSeveral = true
        if candidate.weight - candidate.handicap > known.weight - candidates[known.index].handicap {
          best = (candidate.weight, place, index)
        }
      }
    }
    if let best, best.weight >= (hasSeveral ? Self.enough : Self.enoughAlone) {
      others = Self.row(of: best.index, in: candidates, found, titled: inTitle.count, names).map(original)
      guard candidates[best.index].isNear else {
        place = best.place
        if candidates[best.index].isArea { area = original(best.index) }
        return
      }
      infer(best.index)
      return
    }
    let sure = title.departement ?? description.sureDepartement
    if let index = agency ?? weak?.index, sure == nil || found[index]?.insee?.departement == sure {
      infer(index)
    } else {
      place = Self.departement(sure)
    }
  }

  /// Whether somebody recruits for another: an agency's town is not the workplace.
  static func speaksOfClients(_ text: FoldedText) -> Bool {
    // Not `nos clients. Un bon relationnel`.
    !WorkplaceWords.intermediary.phrases(in: text).isEmpty
  }

  /// The weight from which a commune counts as stated.
  static let enough = 40
  /// The weight that is enough where no other commune is named at all.
  static let enoughAlone = 23
  /// The weight from which a name is the town of the employer or of its shop, where nothing else is stated.
  static let enoughForEmployer = 19
}
