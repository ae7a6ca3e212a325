import Capture
import FactTables

/// Why the published tables cannot become fact tables. Each case carries what was found; the French sentence of each
/// stands in the room `Wording`.
public enum ReferenceBuildError: Error, Equatable, Sendable {
  /// The folder does not exist or is not a folder.
  case missingFolder(path: String)
  /// The folder holds none of the published tables.
  case nothingPublished(folder: String)
  /// A file that the build needs is not there, and no edition in the destination can stand in for it.
  case missingFile(path: String)
  /// Two folders hold the same edition.
  case editionTwice(edition: String, folders: [String])
  /// The bytes of the file are not text, or it has no header.
  case notText(path: String)
  /// The file lacks a column.
  case missingColumn(file: String, column: String)
  /// A row of the file has the wrong shape.
  case badRow(ImportProblem)
  /// A field does not hold what its column promises; an empty `value` means that nothing was there.
  case badValue(file: String, line: Int, column: String, value: String)
  /// The file is not GeoJSON with the properties and contours of priority districts.
  case malformedGeoJSON(path: String)
  /// No contour of the district is left at the precision that is kept.
  case districtWithoutContour(file: String, code: String)
  /// A table of the destination, from which older facts are taken, is damaged.
  case damagedDestination(FactTableError)
  /// The file or folder cannot be written or renamed.
  case cannotWrite(path: String)
}
