import FactTables
import Occupations

extension CheckLedger {
  /// The weights of an edition of usage against the v3 occupations of the ROME in use.
  mutating func checkUsage(_ edition: ReferenceEditions.Edition, of rome: Rome) {
    guard let usage = load({ () throws(FactTableError) in try OccupationUsage(folder: edition.folder) }) else { return }
    let parents = Set(rome.occupations.map(\.v3Parent))
    for term in usage.terms {
      for (code, _) in term.weights {
        note(
          .usageWeight, holds: parents.contains(code),
          else: .weightOfUnknownOccupation(term: term.stems, occupation: code))
      }
    }
  }
}
