import Capture
import ColumnMapping

extension TableReading {
  /// Where the table stands and how it is written: `offres.csv : CSV, séparateur « ; », UTF-8, en-tête à la ligne 1`.
  public var heading: String {
    "\(name) : \(place.text), en-tête à la ligne \(headerLine)"
  }

  /// What a guessed reading amounts to, in one line.
  public var guessLine: String {
    let pairs = columns.flatMap { column in fields(of: column).map { "« \(column) » → \($0)\(remark($0, column))" } }
    let unread = columns.filter { fields(of: $0).isEmpty }
    return
      (pairs.isEmpty
      ? "\(name) : aucune colonne reconnue" : "\(name) : colonnes devinées : \(pairs.joined(separator: ", "))")
      + (unread.isEmpty ? "" : " ; non lues : \(unread.map { "« \($0) »" }.joined(separator: ", "))")
  }

  /// What a column is read into, with its unit; that it is not read, where it is not.
  public func meaning(of column: String) -> String {
    let fields = fields(of: column)
    return fields.isEmpty ? "non lue" : fields.map { $0 + remark($0, column) }.joined(separator: ", ")
  }

  /// The fields that have neither column nor value, in one line; nil when there is none.
  public var missingLine: String? {
    fieldsNotFound.isEmpty ? nil : "Champs sans colonne : \(fieldsNotFound.joined(separator: ", "))"
  }

  /// The unit of a field, and whether only its values tell it.
  private func remark(_ field: String, _ column: String) -> String {
    let unit = mapping.units[field] ?? mapping.columnUnits[field]?[column]
    let parts = [unit, byContent.contains(field) ? "d'après les valeurs" : nil].compactMap(\.self)
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }
}

extension FoundTable.Place {
  /// What kind of table it is.
  public var text: String {
    switch self {
    case .sheet(let name): "classeur, feuille « \(name) »"
    case .text(let separator, let encoding): "CSV, séparateur \(Self.name(separator)), \(encoding.text)"
    }
  }

  private static func name(_ separator: UInt8) -> String {
    separator == 0x09 ? "tabulation" : "« \(Character(UnicodeScalar(separator))) »"
  }
}

extension TextEncoding {
  /// The usual name.
  public var text: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .windows1252: "Windows-1252"
    }
  }
}

extension PassedOverSheet {
  /// Why a sheet is not read, in one line, without the file's name.
  public var text: String {
    let reason =
      switch reason {
      case .hidden: "elle est masquée"
      case .empty: "elle est vide"
      case .noHeader: "aucun en-tête reconnu dans ses vingt premières lignes"
      case .notAskedFor: "la correspondance en demande d'autres"
      }
    return "feuille « \(name) » non lue : \(reason)"
  }
}
