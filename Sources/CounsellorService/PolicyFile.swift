import Accompaniment
import Employment
import Foundation
import Matching
import Store
import Yams

/// A policy as read from its file, with the digest that identifies its very bytes.
public struct LoadedPolicy: Hashable, Sendable {
  /// The settings.
  public let policy: Policy
  /// The SHA-256 of the file.
  public let fingerprint: Fingerprint
  /// The file itself: what is archived with the first ranking that it makes.
  let text: String

  /// Reads a policy file (YAML, French keys; `corpora/policies/standard.yaml` documents each).
  /// - Throws: `ServiceError.policy` naming the key and what is wrong with it.
  public init(path: String) throws(ServiceError) {
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw .policy(path: path, .unreadable)
    }
    try self.init(text: text, path: path)
  }

  /// Reads a policy from the text of its file.
  public init(text: String, path: String) throws(ServiceError) {
    let document: PolicyDocument
    if let problem = PolicyKeys.unknown(in: text) { throw .policy(path: path, problem) }
    do {
      document = try YAMLDecoder().decode(PolicyDocument.self, from: text)
    } catch let error as DecodingError {
      throw .policy(path: path, PolicyProblem(error))
    } catch {
      throw .policy(path: path, .notYAML)
    }
    do {
      policy = try document.policy()
    } catch {
      throw .policy(path: path, error)
    }
    (self.text, fingerprint) = (text, Fingerprint(of: text))
  }
}

/// What is wrong with a policy file.
public enum PolicyProblem: Error, Hashable, Sendable {
  case unreadable
  case notYAML
  case missingKey(String)
  case badValue(key: String)
  case weightsDoNotAddUp(sum: Int)
  case outOfRange(key: String, minimum: Double, maximum: Double)
  case unknownKey(String, expected: [String])
  /// Nearness must not grow with distance.
  case affinityNotDecreasing

  fileprivate init(_ error: DecodingError) {
    func name(_ path: [any CodingKey]) -> String { path.map(\.stringValue).joined(separator: ".") }
    switch error {
    case .keyNotFound(let key, let context): self = .missingKey(name(context.codingPath + [key]))
    case .typeMismatch(_, let context), .valueNotFound(_, let context): self = .badValue(key: name(context.codingPath))
    case .dataCorrupted(let context):
      self =
        context.codingPath.isEmpty
        ? .notYAML : .badValue(key: name(context.codingPath))
    @unknown default: self = .notYAML
    }
  }
}
