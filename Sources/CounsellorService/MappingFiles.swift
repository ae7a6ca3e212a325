import Capture
import ColumnMapping
import Foundation
import OfferIndexing
import ParticipantIndexing

/// Writes a mapping as a file that people correct and use again.
public struct WriteMapping {
  /// The use case.
  public init() {}

  /// Writes the text of a mapping to a file that does not exist yet.
  /// - Throws: `ServiceError.alreadyExists`, `.cannotWrite`.
  public func callAsFunction(_ text: String, to path: String) throws(ServiceError) {
    guard !FileManager.default.fileExists(atPath: path) else { throw .alreadyExists(path: path) }
    do {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw .cannotWrite(path: path)
    }
  }
}

extension OfferMapping {
  /// Reads a mapping file.
  init(path: String) throws(ServiceError) {
    let text = try mappingText(path)
    do throws(MappingError) {
      try self.init(yaml: text)
    } catch {
      throw .mapping(path: path, error)
    }
  }
}

extension ParticipantMapping {
  /// Reads a mapping file.
  init(path: String) throws(ServiceError) {
    let text = try mappingText(path)
    do throws(MappingError) {
      try self.init(yaml: text)
    } catch {
      throw .mapping(path: path, error)
    }
  }
}

private func mappingText(_ path: String) throws(ServiceError) -> String {
  do {
    return try String(contentsOfFile: path, encoding: .utf8)
  } catch {
    throw .file(ImportProblem(file: path, line: 0, reason: .unreadableFile))
  }
}
