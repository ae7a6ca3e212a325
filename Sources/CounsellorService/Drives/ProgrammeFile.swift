import Foundation
import Publishing
import Yams

/// The identity of the programme as read from its file (YAML): what every document to participants and partners bears.
///
/// ```yaml
/// nom: PLIE de …
/// mention: Cofinancé par l'Union européenne
/// contact: Candidathèque, 01 23 45 67 89
/// logo: logo.svg        # SVG, PNG or JPEG, beside this file
/// ```
struct ProgrammeFile {
  let identity: ProgrammeIdentity

  private struct Document: Decodable {
    let nom: String?
    let mention: String?
    let contact: String?
    let logo: String?
  }

  /// - Throws: `ServiceError.programme` naming what is missing.
  init(path: String) throws(ServiceError) {
    let document: Document
    do {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      document = try YAMLDecoder().decode(Document.self, from: text)
    } catch {
      throw .programme(path: path, nil)
    }
    do throws(PublishingError) {
      identity = try ProgrammeIdentity(
        name: document.nom ?? "", mention: document.mention ?? "", contact: document.contact ?? "",
        logo: Self.logo(document.logo, beside: path))
    } catch {
      throw .programme(path: path, error)
    }
  }

  /// The picture; nothing where there is none, which is then no logo.
  private static func logo(_ name: String?, beside path: String) -> Data {
    guard let name else { return Data() }
    let file = URL(fileURLWithPath: name, relativeTo: URL(fileURLWithPath: path).deletingLastPathComponent())
    do { return try Data(contentsOf: file) } catch { return Data() }
  }
}
