import FactTables
import ReferenceCompiler
import Store

extension FactTableError {
  /// What is wrong with a reference table, without the full stop.
  public var text: String {
    switch self {
    case .cannotRead(let path): "la table de référence « \(path) » est introuvable ou vide"
    case .missingColumn(let path, let column): "la table de référence « \(path) » n'a pas la colonne « \(column) »"
    case .fieldCount(let path, let line, let expected, let found):
      "la table de référence « \(path) », ligne \(line), a \(count(found, "champ")) au lieu de \(expected)"
    case .badField(let path, let line, let column, let value, let expected):
      "la table de référence « \(path) », ligne \(line), colonne « \(column) » : « \(value) » n'est pas \(expected)"
    }
  }
}

extension ReferenceBuildError {
  /// Why the published tables cannot be compiled, without the full stop.
  public var text: String {
    switch self {
    case .missingFolder(let path): "le dossier « \(path) » est introuvable"
    case .nothingPublished(let folder): "le dossier « \(folder) » ne contient aucune table publiée reconnue"
    case .missingFile(let path): "le fichier « \(path) » manque"
    case .editionTwice(let edition, let folders):
      "l'édition « \(edition) » est présente deux fois : \(enumeration(folders))"
    case .notText(let path): "le fichier « \(path) » n'est pas une table de texte"
    case .missingColumn(let file, let column): "le fichier « \(file) » n'a pas la colonne « \(column) »"
    case .badRow(let problem): problem.text
    case .badValue(let file, let line, let column, let value):
      "\(file), ligne \(line), colonne « \(column) » : "
        + (value.isEmpty ? "la valeur manque" : "la valeur « \(value) » ne convient pas")
    case .malformedGeoJSON(let path): "le fichier « \(path) » n'est pas un GeoJSON de quartiers prioritaires"
    case .districtWithoutContour(let file, let code): "\(file) : le quartier \(code) n'a pas de contour exploitable"
    case .damagedDestination(let error): error.text
    case .cannotWrite(let path): "écriture impossible : « \(path) »"
    }
  }
}

extension StoreError {
  /// Why a record cannot be kept or read, without the full stop. The system's own words, which are English, stay out.
  public var text: String {
    switch self {
    case .doesNotExist(let path):
      "la base « \(path) » n'existe pas encore ; elle est créée par « offers import » ou « participants import »"
    case .cannotOpen(let path, _): "la base « \(path) » ne peut pas être ouverte"
    case .notADatabase(let path): "« \(path) » n'est pas une base de ce programme"
    case .newerSchema(let path, _):
      "la base « \(path) » a été écrite par une version plus récente du programme ; mettez le programme à jour"
    case .busy(let path): "la base « \(path) » est occupée par un autre traitement ; réessayez dans un instant"
    case .cannotWrite(let path, _): "écriture impossible dans « \(path) »"
    case .unreadable(let path, _): "la base « \(path) » est endommagée"
    case .damaged(let table, let key, let column, let value):
      "donnée endommagée : table \(table), \(key), colonne \(column)" + (value.map { ", valeur « \($0) »" } ?? "")
    case .constraint(let key, let rule):
      "l'enregistrement " + (key.map { "« \($0) » " } ?? "") + "enfreint une règle de la base (\(rule))"
    case .unknownOffer(let id): "aucune offre « \(id) »"
    case .missingKey(let path):
      "la clé de chiffrement « \(path) » manque : sans elle, les critères des participants sont illisibles"
    case .unusableKey(let path, _): "la clé de chiffrement « \(path) » est inutilisable"
    case .exposedKey(let path):
      "la clé de chiffrement « \(path) » est lisible par d'autres ; réservez-la à son propriétaire (chmod 600)"
    case .wrongKey(let path): "la clé de chiffrement n'est pas celle de la base « \(path) »"
    case .failed(let path, let code, _): "erreur \(code) de la base « \(path) »"
    }
  }
}

extension ReferenceSource {
  /// The French name of the source.
  public var label: String {
    switch self {
    case .rome: "métiers (ROME)"
    case .geo: "communes (COG)"
    case .qpv: "quartiers prioritaires (QPV)"
    case .sectors: "secteurs du programme"
    case .usage: "vocabulaire des offres"
    }
  }
}
