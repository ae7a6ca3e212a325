import Capture
import OfferIndexing
import ParticipantIndexing

extension ImportProblem {
  /// The problem in one line: file, line, field, value and what is wrong.
  public var text: String {
    var place = file
    if line > 0 { place += ", ligne \(line)" }
    if let field { place += ", champ « \(field) »" }
    if let value { place += ", valeur « \(value) »" }
    return "\(place) : \(reason.text)"
  }
}

extension ImportProblem.Reason {
  /// What is wrong, without the full stop.
  public var text: String {
    switch self {
    case .unreadableFile: "le fichier est introuvable ou ne peut pas être lu"
    case .emptyFile: "le fichier est vide"
    case .notText: "le contenu n'est pas du texte"
    case .unrecognisedFormat: "le format n'est pas reconnu"
    case .malformedJSON: "le JSON est mal formé"
    case .truncated: "l'enregistrement est incomplet : il s'arrête avant sa fin"
    case .tooLong(let limit): "l'enregistrement dépasse \(limit / 1_048_576) Mo"
    case .fieldCount(let expected, let found):
      "la ligne a \(count(found, "champ")), l'en-tête en annonce \(expected)"
    case .missingColumn: "la colonne manque (--dry-run montre ce qui est lu, --mapping dit quelle colonne est quoi)"
    case .missingValue: "la valeur est obligatoire et manque"
    case .unexpectedShape: "la valeur n'est pas de la forme attendue"
    case .notADate: "cette date n'existe pas (AAAA-MM-JJ ou JJ/MM/AAAA attendu)"
    case .notANumber: "ce n'est pas un nombre"
    case .outOfRange(let minimum, let maximum):
      "le nombre doit être compris entre \(grouped(minimum)) et \(grouped(maximum))"
    case .unknownOccupation: "ce code n'existe pas dans le ROME en usage"
    case .unknownCommune: "cette commune n'existe pas dans le code officiel géographique en usage"
    case .unknownQualification: "cette compétence, ce permis ou ce certificat n'existe pas dans les tables en usage"
    case .unknownTerm(let expected): "terme inconnu ; attendu : \(enumeration(expected, "ou"))"
    case .duplicateIdentifier: "un autre enregistrement du fichier porte le même identifiant"
    case .damagedWorkbook: "le classeur est incomplet ou endommagé ; enregistrez-le de nouveau depuis le tableur"
    case .protectedWorkbook:
      "le fichier est protégé par un mot de passe ; enregistrez-le sans protection, puis recommencez"
    case .oversizedWorkbook: "le classeur est trop volumineux une fois décompressé ; enregistrez la feuille en CSV"
    case .oldOfficeFile:
      "c'est un ancien format bureautique (.xls, .doc, .msg) ; enregistrez-le en .xlsx, en CSV ou en PDF"
    case .otherSpreadsheet: "ce format de tableur n'est pas lu (.ods, .xlsb) ; enregistrez-le en .xlsx ou en CSV"
    case .formulaWithoutValue:
      "la formule n'a pas de résultat enregistré ; ouvrez le classeur dans le tableur et enregistrez-le"
    case .failedFormula: "la formule est en erreur"
    case .missingHeader: "il n'y a pas d'en-tête à cette ligne"
    case .headingRow: "cette ligne est un titre, un total ou l'en-tête répété, pas un enregistrement"
    case .notOpen: "cette offre n'est plus ouverte, elle n'est pas importée"
    case .document(let fault): fault.text
    }
  }
}

extension ImportNote {
  /// The note in one line, without the file's name.
  public var text: String {
    switch kind {
    case .nationalNumberDropped:
      "ligne \(line), champ « \(field) » : un numéro de sécurité sociale y figurait, il n'est pas enregistré"
    case .travelTimeDerived(let kilometres, let minutes):
      "ligne \(line), champ « \(field) » : \(kilometres) km, soit \(minutes) min de trajet acceptées, à confirmer"
    case .communeNotTold:
      "ligne \(line), champ « \(field) » : plusieurs communes ont ce code postal, la commune reste à préciser"
    }
  }
}
