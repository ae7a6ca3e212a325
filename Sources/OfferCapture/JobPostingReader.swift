import Capture
import Documents
import Foundation
import FrenchText

/// Reads offers in the vocabulary of schema.org: `JobPosting`, as JSON-LD alone or inside a page.
public struct JobPostingReader {
  /// A reader.
  public init() {}

  /// Whether a JSON record is linked data rather than an offer of the France Travail API: it names a type, or has no
  /// `intitule` and has keys that only a JobPosting has.
  static func isLinkedData(_ record: Data) -> Bool {
    record.withUnsafeBytes { bytes in
      var isLinked = false
      var index = 0
      while let base = bytes.baseAddress, index < bytes.count,
        let quote = memchr(base + index, 0x22, bytes.count - index)
      {
        index = UnsafeRawPointer(quote) - base + 1
        let rest = UnsafeRawBufferPointer(rebasing: bytes[index...])
        if rest.starts(with: apiKey) { return false }
        isLinked = isLinked || linkedKeys.contains { rest.starts(with: $0) }
      }
      return isLinked
    }
  }

  private static let apiKey = Array("intitule\"".utf8)
  private static let linkedKeys = ["@type\"", "@graph\"", "hiringOrganization\"", "jobLocation\"", "datePosted\""]
    .map { Array($0.utf8) }

  /// What the JSON of a file or of a script holds: each JobPosting as an offer, or the reason why it is none.
  /// - Parameters:
  ///   - isPage: whether the JSON stands in a page, where other data is usual and no problem.
  func offers(in json: Data, file: String, line: Int, isPage: Bool) -> [Result<LocatedOffer, ImportProblem>] {
    var values = LinkedValue(json).map { [$0] } ?? []
    if values.isEmpty {
      let closed = LenientJSON.values(in: [UInt8](json))
      values = closed.compactMap { LinkedValue(Data($0)) }
      // What opens and never closes was cut.
      if values.isEmpty {
        let reason: ImportProblem.Reason = closed.isEmpty ? .truncated : .malformedJSON
        return [.failure(ImportProblem(file: file, line: line, reason: reason))]
      }
    }
    var postings = values.flatMap { $0.objects(of: "JobPosting") }
    if postings.isEmpty, !isPage { postings = values.flatMap(\.items).filter(Self.isUntypedPosting) }
    if postings.isEmpty, !isPage {
      return [.failure(ImportProblem(file: file, line: line, reason: .document(.noOffer)))]
    }
    return postings.map { posting in
      JobPosting(posting).raw.map { raw in
        .success(LocatedOffer(line: line, offer: raw, fieldNames: Self.fieldNames))
      } ?? .failure(ImportProblem(file: file, line: line, field: "title", reason: .missingValue))
    }
  }

  private static func isUntypedPosting(_ value: LinkedValue) -> Bool {
    value["@type"] == nil && ["hiringOrganization", "jobLocation", "datePosted"].contains { value[$0] != nil }
  }

  private static let fieldNames = LocatedOffer.FieldNames([
    .sourceID: "identifier", .title: "title", .romeCode: "occupationalCategory", .workplace: "jobLocation",
    .publishedOn: "datePosted", .startsOn: "jobStartDate", .expiresOn: "validThrough", .posts: "totalJobOpenings",
  ])
}
