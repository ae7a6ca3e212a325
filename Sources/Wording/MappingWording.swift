import ColumnMapping

extension MappingError {
  /// What is wrong with a mapping file, and where, without the full stop.
  public var text: String {
    let place = [line.map { "ligne \($0)" }, key.isEmpty ? nil : "clé « \(key) »"].compactMap(\.self)
    return (place.isEmpty ? "" : place.joined(separator: ", ") + " : ") + reason.text
  }
}

extension MappingError.Reason {
  /// What is wrong, without the full stop.
  public var text: String {
    switch self {
    case .notYAML: "le fichier n'est pas du YAML lisible"
    case .tooLong: "le fichier est trop long pour une correspondance"
    case .duplicateKey(let key): "« \(key) » y figure deux fois"
    case .missingKey(let key): "la clé « \(key) » manque"
    case .unknownKey(let known): "cette clé est inconnue ; clés possibles : \(known.joined(separator: ", "))"
    case .wrongShape(let expected): "on attend ici \(expected.text)"
    case .empty: "la valeur est vide"
    case .unknownValue(let value, let known):
      "la valeur « \(value) » est inconnue ; valeurs possibles : \(known.map { "« \($0) »" }.joined(separator: ", "))"
    case .missingField(let field): "le champ « \(field) » est obligatoire"
    case .withoutUnit(let known): "ce champ n'a pas d'unité ; champs qui en ont une : \(known.joined(separator: ", "))"
    }
  }
}

extension MappingError.Shape {
  fileprivate var text: String {
    switch self {
    case .table: "une liste de « clé: valeur »"
    case .text: "un texte"
    case .textOrList: "un texte ou une liste de textes"
    case .lineNumber: "un numéro de ligne, à partir de 1"
    }
  }
}
