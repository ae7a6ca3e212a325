import Accompaniment
import CounsellorService
import Employment
import Foundation
import Matching
import Occupations
import ReferenceCompiler
import TestSupport
import Testing

/// The tables and the policy that come with the repository.
enum Fixtures {
  static let repository = Repository.root

  static let reference = Reference(ReferenceEditions(folders: [repository + "/corpora/reference"]))

  static func policy() throws -> Policy {
    try LoadedPolicy(path: repository + "/corpora/policies/standard.yaml").policy
  }

  static let day = CalendarDate(dayNumber: 20_778)  // 2026-11-21

  static func scorer(_ policy: Policy? = nil) throws -> Scorer {
    Scorer(
      policy: try policy ?? self.policy(), rome: try reference.rome(), skills: try reference.skills(), asOf: day)
  }

  static func rome(_ code: String) throws -> RomeCode { try #require(RomeCode(code)) }
  static func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
}
