import Capture

extension DocumentFault {
  /// What keeps a document from being read, without the full stop.
  public var text: String {
    switch self {
    case .unreadKind(let kind): "\(kind.text) : ce format n'est pas lu"
    case .tooLarge(let limit): "le fichier dépasse \(limit / 1_048_576) Mo, limite de ce format"
    case .tooNested(let limit): "le contenu est imbriqué sur plus de \(grouped(limit)) niveaux"
    case .tooManyParts(let limit): "le contenu a plus de \(grouped(limit)) éléments ; la suite n'est pas lue"
    case .noOffer: "aucune offre reconnue"
    case .closedOffer: "le texte dit que l'offre est pourvue, annulée ou close : elle n'est pas reprise"
    case .mixedOffers: "le texte semble contenir plusieurs offres, lues comme une seule : à séparer et à vérifier"
    case .noText: "le PDF ne contient pas de texte (document numérisé ?)"
    case .unreadablePDF: "le PDF est endommagé ou protégé"
    case .unreadableMail: "le courriel est illisible"
    case .missingProgram: "le programme pdftotext manque : installer le paquet Debian poppler-utils"
    case .tooSlow(let limit): "la lecture a été arrêtée au bout de \(limit) secondes"
    case .emptyFolder: "le dossier ne contient aucun fichier"
    }
  }
}

extension UnreadKind {
  /// The kind, with its usual endings.
  public var text: String {
    switch self {
    case .image: "image"
    case .wordDocument: "document Word (.docx)"
    case .openDocument: "document bureautique libre (.odt, .ods)"
    case .presentation: "présentation (.pptx)"
    case .richText: "document RTF"
    case .archive: "archive compressée"
    case .media: "enregistrement audio ou vidéo"
    case .outlookAttachment: "pièces jointes au format Outlook (winmail.dat)"
    case .xml: "document XML"
    case .program: "programme"
    }
  }
}
