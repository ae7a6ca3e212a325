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
        ? title.original(candidates[index], in: rawTitle)
        : description.original(candidates[index], in: rawDescription)
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

  /// A hamlet far from every larger place of the text is more often a word, a brand or a street of that name.
  private static func discountStrays(
    _ candidates: inout [WorkplaceEvidence.Candidate], _ places: [Place?], _ names: PlaceNames
  ) {
    let population = places.map { $0?.insee.flatMap { names.gazetteer.commune($0)?.population } ?? 0 }
    for index in candidates.indices where population[index] < small && candidates[index].postalCode == nil {
      guard candidates[index].departement == nil, !candidates[index].isOfPost, let point = places[index]?.point else {
        continue
      }
      let distances = places.indices.filter { population[$0] >= max(1_000, 3 * population[index]) }.compactMap {
        places[$0]?.point?.distance(to: point).value
      }
      if let nearest = distances.min(), nearest > far { candidates[index].weight -= 30 }
    }
  }
  /// Inhabitants.
  private static let small = 3_000
  /// Kilometres.
  private static let far = 60.0

  private static func isSame(_ one: Place, _ other: Place) -> Bool {
    one.insee == nil ? one == other : one.insee == other.insee
  }

  /// The commune of each candidate: by the department or postal code that stands beside it or beside the same name
  /// elsewhere, by the department that the text speaks of, by its size, else by the other places of the text; nil where
  /// all of that leaves it open.
  private static func places(
    of candidates: [WorkplaceEvidence.Candidate], stated: String?, hinted: Set<String>, _ postalCodes: [PostalCode],
    _ names: PlaceNames
  ) -> [Place?] {
    var found = candidates.map { place(of: $0, among: candidates, stated: stated, postalCodes, names) }
    for index in found.indices where found[index] == nil && candidates[index].departement == nil && !hinted.isEmpty {
      let homonyms = hinted.compactMap { names.place(candidates[index].key, departement: $0, postalCode: nil) }
      if homonyms.count == 1 { found[index] = homonyms[0] }
    }
    let anchors = found.compactMap { $0?.point }
    guard !anchors.isEmpty else { return found }
    for index in found.indices where found[index] == nil && candidates[index].departement == nil {
      found[index] = names.place(candidates[index].key, nearest: anchors)
    }
    return found
  }

  /// The commune of a name, with the department that this place or another of the text gives it.
  private static func place(
    of candidate: WorkplaceEvidence.Candidate, among all: [WorkplaceEvidence.Candidate], stated: String?,
    _ postalCodes: [PostalCode], _ names: PlaceNames
  ) -> Place? {
    let sibling = all.first { $0.key == candidate.key && $0.departement != nil }
    let departement = candidate.departement ?? sibling?.departement
    let postalCode = candidate.postalCode ?? sibling?.postalCode
    // A postal code elsewhere in the text that serves a commune of that name: the address of an agency next to it.
    if departement == nil, postalCode == nil,
      let place = postalCodes.lazy.compactMap({ names.gazetteer.place(servedBy: $0, called: candidate.key) }).first
    {
      return place
    }
    // A homonym in the department that the text speaks of is the one that it means.
    if departement == nil, let stated, let place = names.place(candidate.key, departement: stated, postalCode: nil) {
      return place
    }
    if let place = names.place(candidate.key, departement: departement, postalCode: postalCode) { return place }
    // "à Montrodat, Corrèze à Allassac": the department is another place's.
    guard candidate.isDepartementNamed || candidate.departement == nil else { return nil }
    return names.place(candidate.key, departement: nil, postalCode: nil)
  }

  /// Somewhere around a town: measured on offers that do not state their workplace, the agency's town is the commune in four
  /// of ten, its department the right one in eight of ten.
  private static func around(_ town: Place) -> Place {
    Place(
      insee: town.insee, name: town.name, postalCode: town.postalCode, point: town.point, precision: .departement)
  }

  private static func departement(_ code: String?) -> Place? {
    guard let code, let name = Departements.name(of: code) else { return nil }
    return Place(insee: nil, name: "\(code) - \(name)", postalCode: nil, point: nil, precision: .departement)
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
