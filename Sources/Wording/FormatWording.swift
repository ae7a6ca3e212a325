import Capture

extension CapturedFile.Format {
  /// The kind of a file's content.
  public var text: String {
    switch self {
    case .json: "JSON (France Travail)"
    case .delimitedText: "CSV"
    case .workbook: "classeur .xlsx"
    case .plainText: "texte"
    case .html: "page web"
    case .mail: "courriel"
    case .pdf: "PDF"
    }
  }
}
