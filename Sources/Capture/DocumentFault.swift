/// Why a document as a whole gives no offer. The limits are those of the readers, in their own units.
public enum DocumentFault: Error, Hashable, Sendable {
  /// The kind of the file is known, and is none that is read.
  case unreadKind(UnreadKind)
  /// The file is larger than what is read of its kind, in bytes.
  case tooLarge(limit: Int)
  /// Files inside files, or elements inside elements, are nested deeper than what is read.
  case tooNested(limit: Int)
  /// The document has more parts (attachments, elements, files) than what is read.
  case tooManyParts(limit: Int)
  /// Nothing in the text is an offer.
  case noOffer
  /// The text says that its offer is filled, cancelled or closed.
  case closedOffer
  /// The text seems to hold several offers and could not be cut: what was read mixes them.
  case mixedOffers
  /// The PDF holds pictures and no text.
  case noText
  /// The PDF is damaged or locked.
  case unreadablePDF
  /// The message cannot be taken apart.
  case unreadableMail
  /// The program `pdftotext` is not installed.
  case missingProgram
  /// The program that reads the document took longer than the limit, in seconds.
  case tooSlow(limit: Int)
  /// The folder holds no file.
  case emptyFolder

  /// A stable name, for databases: its meaning never changes.
  public var code: String {
    switch self {
    case .unreadKind(let kind): kind.rawValue
    case .tooLarge: "too_large"
    case .tooNested: "too_nested"
    case .tooManyParts: "too_many_parts"
    case .noOffer: "no_offer"
    case .closedOffer: "closed_offer"
    case .mixedOffers: "mixed_offers"
    case .noText: "no_text"
    case .unreadablePDF: "unreadable_pdf"
    case .unreadableMail: "unreadable_mail"
    case .missingProgram: "missing_program"
    case .tooSlow: "too_slow"
    case .emptyFolder: "empty_folder"
    }
  }

  /// The limit that was passed, where there is one.
  public var limit: Int? {
    switch self {
    case .tooLarge(let limit), .tooNested(let limit), .tooManyParts(let limit), .tooSlow(let limit): limit
    default: nil
    }
  }

  /// The fault of a code and its limit; nil for a code that this version does not know, or without its limit.
  public init?(code: String, limit: Int?) {
    if let kind = UnreadKind(rawValue: code) {
      self = .unreadKind(kind)
      return
    }
    switch (code, limit) {
    case ("too_large", let limit?): self = .tooLarge(limit: limit)
    case ("too_nested", let limit?): self = .tooNested(limit: limit)
    case ("too_many_parts", let limit?): self = .tooManyParts(limit: limit)
    case ("too_slow", let limit?): self = .tooSlow(limit: limit)
    case ("no_offer", _): self = .noOffer
    case ("closed_offer", _): self = .closedOffer
    case ("mixed_offers", _): self = .mixedOffers
    case ("no_text", _): self = .noText
    case ("unreadable_pdf", _): self = .unreadablePDF
    case ("unreadable_mail", _): self = .unreadableMail
    case ("missing_program", _): self = .missingProgram
    case ("empty_folder", _): self = .emptyFolder
    default: return nil
    }
  }
}

/// A kind of file that is recognised, to say what it is, and not read. The names stand in databases.
public enum UnreadKind: String, Hashable, Sendable, CaseIterable {
  case image = "kind_image"
  /// Word: .docx.
  case wordDocument = "kind_word"
  /// LibreOffice: .odt, .ods, .odp.
  case openDocument = "kind_open_document"
  case presentation = "kind_presentation"
  case richText = "kind_rich_text"
  case archive = "kind_archive"
  case media = "kind_media"
  /// What Outlook wraps attachments in for others of its kind: winmail.dat.
  case outlookAttachment = "kind_outlook"
  case xml = "kind_xml"
  case program = "kind_program"
}
