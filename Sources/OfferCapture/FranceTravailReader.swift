import Capture
import Foundation

/// Reads the France Travail "Offres d'emploi v2" JSON in its three shapes: an API answer, an array, one offer a line.
public struct FranceTravailReader {
  private let decoder = JSONDecoder()
  private let documents = JSONDocumentReader()

  /// A reader.
  public init() {}

  /// What a record of a file is: an offer, or the reason why it is none.
  /// - Complexity: O(bytes of the record).
  public func offer(_ record: JSONRecords.Element, file: CapturedFile) -> Result<LocatedOffer, ImportProblem> {
    let name = record.name.map { "\(file.name) › \($0)" } ?? file.name
    switch record.content {
    case .failure(.truncated):
      return .failure(ImportProblem(file: name, line: record.line, reason: .truncated))
    case .failure(.tooLong):
      return .failure(ImportProblem(file: name, line: record.line, reason: .tooLong(limit: longestRecord)))
    case .success(let data):
      if let offer = usualOffer(in: data, file: name, line: record.line) { return .success(offer.named(record.name)) }
      return offer(in: data, file: name, line: record.line).map { $0.named(record.name) }
    }
  }

  /// The short way: an offer whose values have the shape of the API; nil for any other record.
  func usualOffer(in data: Data, file: String, line: Int) -> LocatedOffer? {
    documents.read(data, FranceTravailOffer.init).flatMap { offer in
      guard let raw = try? raw(offer, in: data, file: file, line: line).get() else { return nil }
      return LocatedOffer(line: line, offer: raw, fieldNames: Self.fieldNames)
    }
  }

  /// The whole way, for any record: an offer, or what is wrong and where.
  func offer(in data: Data, file: String, line: Int) -> Result<LocatedOffer, ImportProblem> {
    // One byte that is not UTF-8 is a slip of the program that wrote the file, not the end of the record.
    let data = TextEncoding.repairedUTF8(data)
    do {
      let offer = try decoder.decode(FranceTravailOffer.self, from: data)
      return raw(offer, in: data, file: file, line: line).map {
        LocatedOffer(line: line, offer: $0, fieldNames: Self.fieldNames)
      }
    } catch let error as DecodingError {
      return .failure(problem(error, data: data, file: file, line: line))
    } catch {
      return .failure(ImportProblem(file: file, line: line, reason: .malformedJSON))
    }
  }

  /// The offer in the shape common to all sources, or what it lacks.
  private func raw(
    _ offer: FranceTravailOffer, in data: Data, file: String, line: Int
  ) -> Result<RawOffer, ImportProblem> {
    if let key = ["id", "intitule"].first(where: offer.unread.contains) {
      return .failure(
        ImportProblem(
          file: file, line: line, field: key, value: value(of: key, in: data), reason: .unexpectedShape))
    }
    guard let id = offer.id?.text, !id.isEmpty else {
      return .failure(ImportProblem(file: file, line: line, field: "id", reason: .missingValue))
    }
    guard let title = offer.intitule?.text, title.contains(where: { !$0.isWhitespace }) else {
      return .failure(ImportProblem(file: file, line: line, field: "intitule", reason: .missingValue))
    }
    var raw = offer.raw(id: id, title: title)
    if !offer.unread.isEmpty {
      raw.unread = offer.unread.map { key in "\(key) : \(value(of: key, in: data) ?? "…")" }
    }
    return .success(raw)
  }

  private func problem(_ error: DecodingError, data: Data, file: String, line: Int) -> ImportProblem {
    let path: [any CodingKey]
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context):
      path = context.codingPath
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      path = context.codingPath
    default:
      let isCut = !closes(data)
      return ImportProblem(file: file, line: line, reason: isCut ? .truncated : .malformedJSON)
    }
    let name = path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    return ImportProblem(
      file: file, line: line, field: name.isEmpty ? nil : name, value: value(at: path, in: data),
      reason: .unexpectedShape)
  }

  /// Whether the braces of a record balance: one that does not was cut.
  private func closes(_ data: Data) -> Bool {
    var records = JSONRecords(Data("[".utf8) + data).makeIterator()
    if case .success = records.next()?.content { return true }
    return false
  }

  private func value(at path: [any CodingKey], in data: Data) -> String? {
    var value = try? JSONSerialization.jsonObject(with: data)
    for key in path {
      if let index = key.intValue {
        value = (value as? [Any]).flatMap { index < $0.count ? $0[index] : nil }
      } else {
        value = (value as? [String: Any])?[key.stringValue]
      }
    }
    return value.map { "\($0)" }
  }

  private func value(of key: String, in data: Data) -> String? {
    let values = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any]
    return values?[key].map { "\($0)" }
  }

  private static let fieldNames = LocatedOffer.FieldNames([
    .sourceID: "id", .title: "intitule", .romeCode: "romeCode", .workplace: "lieuTravail",
    .publishedOn: "dateCreation", .startsOn: "dateDebut", .expiresOn: "dateExpiration", .posts: "nombrePostes",
  ])
}
