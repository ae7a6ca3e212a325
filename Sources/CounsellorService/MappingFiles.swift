import Capture
import ColumnMapping
import Foundation
import OfferCapture
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
    self = try readMapping(path) { yaml throws(MappingError) in try OfferMapping(yaml: yaml) }
  }
}

extension ParticipantMapping {
  /// Reads a mapping file.
  init(path: String) throws(ServiceError) {
    self = try readMapping(path) { yaml throws(MappingError) in try ParticipantMapping(yaml: yaml) }
  }
}

/// What the text of a file is read as; each failure names the file.
private func readMapping<Mapping>(
  _ path: String, _ read: (String) throws(MappingError) -> Mapping
) throws(ServiceError) -> Mapping {
  let text: String
  do {
    text = try String(contentsOfFile: path, encoding: .utf8)
  } catch {
    throw .file(ImportProblem(file: path, line: 0, reason: .unreadableFile))
  }
  do {
    return try read(text)
  } catch {
    throw .mapping(path: path, error)
  }
}
