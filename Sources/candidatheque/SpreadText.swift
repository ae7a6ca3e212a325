import ArgumentParser
import CounsellorService
import Employment
import Matching
import Spreading
import Wording

/// What is said and read of spread lists.
enum SpreadText {
  /// The greatest number of participants for a post that can be asked for.
  private static let greatest = 10_000

  /// A number of participants for each post, as it is typed: `10`, `2,5`.
  static func ratio(_ text: String) throws -> Hundredths { try ratio(text, of: "--spread") }

  /// The same for another option.
  static func ratio(_ text: String, of option: String) throws -> Hundredths {
    guard let number = Double(text.replacing(",", with: ".")), number >= 0.01, number <= Double(greatest) else {
      throw ValidationError("\(option) attend un nombre de participants par poste, de 0,01 à \(grouped(greatest))")
    }
    return Hundredths(Int((number * 100).rounded()))
  }

  /// What spreading did, a sentence a line: what congestion it took away, what it cost.
  static func lines(_ report: SpreadReport) -> [String] {
    let effect = report.effect
    let (before, after) = (effect.before, effect.after)
    return [
      "Répartition : \(french(report.ratio)) par poste, et \(frenchFixed(report.largestLoss)) points d'adéquation de moins au plus.",
      "Propositions de trop : \(grouped(before.proposalsBeyond)) avant, \(grouped(after.proposalsBeyond)) après ; offres "
        + "proposées au-delà : \(grouped(before.offersBeyond)) avant, \(grouped(after.offersBeyond)) après.",
      "Offre la plus proposée : \(french(Hundredths(before.most))) fois sa limite avant, "
        + "\(french(Hundredths(after.most))) fois après ; offres "
        + "proposées : \(grouped(before.offersProposed)) avant, \(grouped(after.offersProposed)) après.",
      "Lignes remplacées : \(grouped(effect.rowsReplaced)) sur \(grouped(effect.rows)) ; adéquation perdue : "
        + "\(frenchFixed(effect.meanLoss)) en moyenne par ligne remplacée, "
        + "\(frenchFixed(Points(hundredths: effect.greatestLoss))) au plus.",
      "Listes changées : \(grouped(effect.listsChanged)) sur \(grouped(effect.lists)) ; aucune n'est plus courte.",
    ]
  }
}

extension SpreadEffect {
  /// The fit lost by a row that stands for another, on average, to the hundredth.
  fileprivate var meanLoss: Points {
    Points(hundredths: rowsReplaced == 0 ? 0 : (fitLost + rowsReplaced / 2) / rowsReplaced)
  }
}
