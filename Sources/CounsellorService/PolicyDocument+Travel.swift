import Matching
import Territory

extension PolicyDocument {
  /// How travel times are estimated, as the file says it.
  struct Travel: Decodable {
    let detour: Double
    let dans_la_commune_km: Double
    let modes: [String: Pace]

    /// What a mode takes.
    struct Pace: Decodable {
      let fixe_min: Double
      let min_par_km: Double
      let portee_km: Reach
    }

    /// Kilometres, or the words that say that there is no limit: a mode without a limit is written, never left out.
    enum Reach: Decodable {
      case kilometres(Double)
      case unlimited

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self), text == "sans_limite" {
          self = .unlimited
        } else {
          self = .kilometres(try container.decode(Double.self))
        }
      }
    }

    /// The words of the participants' own format.
    private static let modeNames: [String: TravelMode] = [
      "voiture": .car, "cyclomoteur": .moped, "transports": .publicTransport, "velo": .bicycle, "marche": .walk,
    ]

    /// - Throws: `outOfRange` for a figure that no journey has, `unknownKey` or `missingKey` for a mode.
    func model() throws(PolicyProblem) -> TravelModel {
      TravelModel(
        detour: try figure(detour, 1...3, "trajet.detour"),
        withinCommune: Kilometres(try figure(dans_la_commune_km, 0...20, "trajet.dans_la_commune_km")),
        paces: try PolicyDocument.renamed(modes, Self.modeNames, under: "trajet.modes") {
          key, pace throws(PolicyProblem) in
          try pace.pace(key)
        })
    }
  }
}

extension PolicyDocument.Travel.Pace {
  fileprivate func pace(_ key: String) throws(PolicyProblem) -> TravelModel.Pace {
    let reach: Kilometres? =
      switch portee_km {
      case .unlimited: nil
      case .kilometres(let value): Kilometres(try figure(value, 1...500, "\(key).portee_km"))
      }
    return TravelModel.Pace(
      fixedMinutes: try figure(fixe_min, 0...120, "\(key).fixe_min"),
      minutesPerKilometre: try figure(min_par_km, 0.1...60, "\(key).min_par_km"), reach: reach)
  }
}

/// A figure within its range; not a number is out of it too.
private func figure(
  _ value: Double, _ range: ClosedRange<Double>, _ key: String
) throws(PolicyProblem) -> Double {
  guard range.contains(value) else {
    throw .outOfRange(key: key, minimum: range.lowerBound, maximum: range.upperBound)
  }
  return value
}
