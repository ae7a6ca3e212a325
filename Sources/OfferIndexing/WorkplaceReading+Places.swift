import FrenchText
import Territory

/// The communes that the names of a text mean.
extension WorkplaceReading {
  static func isSame(_ one: Place, _ other: Place) -> Bool {
    one.insee == nil ? one == other : one.insee == other.insee
  }

  /// The commune of each candidate: by the department or postal code that stands beside it or beside the same name
  /// elsewhere, by the department that the text speaks of, by its size, else by the other places of the text; nil where
  /// all of that leaves it open.
  static func places(
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
    if let place = names.place(
      candidate.key, departement: departement, postalCode: postalCode, spelt: candidate.spelling)
    {
      return place
    }
    // "à Montrodat, Corrèze à Allassac": the department is another place's.
    guard candidate.isDepartementNamed || candidate.departement == nil else { return nil }
    return names.place(candidate.key, departement: nil, postalCode: nil, spelt: candidate.spelling)
  }

  /// Somewhere around a town: measured on offers that do not state their workplace, the agency's town is the commune in four
  /// of ten, its department the right one in eight of ten.
  static func around(_ town: Place) -> Place {
    Place(
      insee: town.insee, name: town.name, postalCode: town.postalCode, point: town.point, precision: .departement)
  }

  static func departement(_ code: String?) -> Place? {
    guard let code, let name = Departements.name(of: code) else { return nil }
    return Place(insee: nil, name: "\(code) - \(name)", postalCode: nil, point: nil, precision: .departement)
  }

  /// The other communes in a row with a candidate, of the title's or the description's. A hamlet far from it is none, but a
  /// quarter of that name: `Lyon - Gerland`.
  static func row(
    of index: Int, in candidates: [WorkplaceEvidence.Candidate], _ places: [Place?], titled: Int, _ names: PlaceNames
  ) -> [Int] {
    guard let row = candidates[index].row else { return [] }
    return candidates.indices.filter { other in
      guard candidates[other].row == row, (other < titled) == (index < titled), let place = places[other],
        let own = places[index]
      else { return false }
      let distance = place.point.flatMap { point in own.point?.distance(to: point).value } ?? 0
      let population = place.insee.flatMap { names.gazetteer.commune($0)?.population } ?? 0
      return !isSame(place, own) && (distance < far || population >= small)
    }
  }

  /// A hamlet far from every larger place of the text is more often a word, a brand or a street of that name.
  static func discountStrays(
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
}
