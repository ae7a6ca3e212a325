import Accompaniment
import CounsellorService
import Employment
import Matching
import Occupations
import ReferenceCompiler
import TestSupport

/// The tables and the policy that come with the repository.
package enum Fixtures {
  package static let repository = Repository.root

  package static let reference = Reference(ReferenceEditions(folders: [repository + "/corpora/reference"]))

  package static func policy() throws -> Policy {
    try LoadedPolicy(path: repository + "/corpora/policies/standard.yaml").policy
  }

  package static let day = CalendarDate(dayNumber: 20_778)  // 2026-11-21

  package static func scorer(_ policy: Policy? = nil) throws -> Scorer {
    Scorer(
      policy: try policy ?? self.policy(), rome: try reference.rome(), skills: try reference.skills(), asOf: day)
  }

  package static func rome(_ code: String) throws -> RomeCode { try RomeCode(code).orThrow(code) }
  package static func date(_ text: String) throws -> CalendarDate { try CalendarDate(text).orThrow(text) }
}

/// A text of a test that is not what the test takes it for.
struct UnreadableFixture: Error {
  let text: String
}

extension Optional {
  fileprivate func orThrow(_ text: String) throws -> Wrapped {
    guard let self else { throw UnreadableFixture(text: text) }
    return self
  }
}
