import FactTables
import Foundation
import Territory
import TestSupport

/// The territory tables of the repository, loaded once.
enum Reference {
  private static let loaded = Result {
    try Gazetteer(folder: folder + "/geo/cog2026", edition: "cog2026")
  }
  private static let loadedDistricts = Result {
    try PriorityDistricts(folder: folder + "/qpv/qpv2024", edition: "qpv2024")
  }
  private static let folder = Repository.reference

  static func gazetteer() throws -> Gazetteer { try loaded.get() }
  static func districts() throws -> PriorityDistricts { try loadedDistricts.get() }
}

/// A point; the arguments of the tests are all in range.
func point(_ latitude: Double, _ longitude: Double) -> Coordinates? {
  Coordinates(latitude: latitude, longitude: longitude)
}
