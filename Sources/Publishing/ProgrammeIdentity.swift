import Foundation

/// Whom a document comes from: name, logo and the mention of European co-financing. Every document to participants and
/// partners bears all three; without them there is no such value, and so no document (R53).
public struct ProgrammeIdentity: Hashable, Sendable {
  /// The programme's name.
  public let name: String
  /// The mention of the co-financing, as the programme must print it.
  public let mention: String
  /// Whom to write to or call; empty for nobody.
  public let contact: String
  /// The logo, as an address that holds the picture itself: nothing is loaded when a page is shown.
  let logo: String

  /// An identity.
  /// - Parameter logo: an SVG, PNG or JPEG picture.
  /// - Throws: `noName`, `noMention`, `noLogo`.
  public init(name: String, mention: String, contact: String, logo: Data) throws(PublishingError) {
    guard !name.isBlank else { throw .noName }
    guard !mention.isBlank else { throw .noMention }
    guard let type = Self.type(of: logo) else { throw .noLogo }
    (self.name, self.mention, self.contact) = (name, mention, contact)
    self.logo = "data:\(type);base64,\(logo.base64EncodedString())"
  }

  /// The kind of a picture, told by its content. A picture drawn with scripts is none.
  private static func type(of data: Data) -> String? {
    if data.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "image/png" }
    if data.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
    let text = String(decoding: data, as: UTF8.self)
    return text.contains("<svg") && !text.lowercased().contains("<script") ? "image/svg+xml" : nil
  }
}

extension String {
  /// Whether it holds nothing but blanks.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
