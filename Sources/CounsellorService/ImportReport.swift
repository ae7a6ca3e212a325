import Capture
import ColumnMapping
import ParticipantIndexing
import Store

/// What an import did.
public struct ImportReport: Sendable {
  /// How many records were new, changed, known already, or opened again.
  public internal(set) var changes: [Change: Int] = [:]
  /// Everything that rejected a record or a file, in the order met.
  public internal(set) var problems: [ImportProblem] = []
  /// How many records were rejected; a record with several problems counts once.
  public internal(set) var rejected = 0
  /// How many files could not be read at all.
  public internal(set) var unusableFiles = 0
  /// Notes about participants, by file.
  public internal(set) var notes: [(file: String, note: ImportNote)] = []
  /// Columns with a national identification number, by file: never read.
  public internal(set) var refusedColumns: [(file: String, column: String)] = []
  /// How many offers carry at least one warning.
  public internal(set) var offersWithWarnings = 0
  /// How many more offers than before repeat another one; negative when texts that were the same differ now.
  public internal(set) var newDuplicates = 0

  /// Offers that repeat those of another source under the same identifiers: two files of one list, it seems.
  public internal(set) var sameIdentifiers: [SameIdentifiers] = []
  /// How many problems of an earlier reading of the same files are mended.
  public internal(set) var mendedProblems = 0

  /// Offers of a source whose texts and identifiers are those of another source.
  public struct SameIdentifiers: Hashable, Sendable {
    /// The source of this import.
    public let source: String
    /// The source that had them before.
    public let other: String
    /// How many offers.
    public let count: Int
  }

  /// What the files were found to hold.
  public internal(set) var contents: [FoundContent] = []

  /// How many records were imported, whether or not they changed anything.
  public var imported: Int { changes.values.reduce(0, +) }

  mutating func count(_ changes: [Change]) {
    for change in changes { self.changes[change, default: 0] += 1 }
  }

  mutating func reject(_ problems: [ImportProblem]) {
    self.problems += problems
    if problems.allSatisfy(\.isOfWholeFile) { unusableFiles += 1 } else { rejected += 1 }
  }
}

/// What a file is found to hold, before it is read.
public enum FoundContent: Sendable {
  /// A file of a format; nil for one that is not read.
  case file(name: String, format: CapturedFile.Format?)
  /// A table of the file before, and how it is read.
  case table(TableReading)
}

/// How far a long work has come.
public struct ImportProgress: Sendable {
  /// 0…1 of all bytes.
  public let share: Double
  /// Records read so far.
  public let records: Int
}
