import Accompaniment
import Capture
import ColumnMapping

/// What a file of participants gave: each row is here once, imported or rejected.
public struct ParticipantImport: Sendable {
  /// A participant and where the file says so.
  public struct Imported: Hashable, Sendable {
    /// The participant.
    public let participant: Participant
    /// The line on which the row starts, from 1.
    public let line: Int

    /// A participant and the line of its row.
    public init(participant: Participant, line: Int) { (self.participant, self.line) = (participant, line) }
  }

  /// The dialect that the header shows; nil when the file could not be read as any.
  public internal(set) var dialect: ParticipantDialect?
  /// The participants, in the order of the file.
  public internal(set) var participants: [Imported] = []
  /// Everything that is wrong, by ascending line; each problem rejects its row, and a row may have several. Line 0, or
  /// the header's, when the file as a whole is at fault.
  public internal(set) var problems: [ImportProblem] = []
  /// What was noticed about rows, imported or not, by ascending line.
  public internal(set) var notes: [ImportNote] = []
  /// Columns that hold a national identification number (NIR), as the file names them: never read.
  public internal(set) var refusedColumns: [String] = []
  /// The other columns that the dialect has no use for, as the file names them: never kept.
  public internal(set) var unreadColumns: [String] = []

  /// How each table is read.
  public internal(set) var readings: [TableReading] = []

  /// How many rows were rejected.
  public var rejectedRows: Int { Set(problems.filter { $0.line > 0 }.map { [$0.file, String($0.line)] }).count }
}

/// Something about a row that a counsellor should know, and that does not reject it.
public struct ImportNote: Hashable, Sendable {
  /// What was noticed. The French sentence of each stands in the room `Wording`.
  public enum Kind: Hashable, Sendable {
    /// The field looked like a national identification number: it was read as empty.
    case nationalNumberDropped
    /// The file gives a radius in kilometres: the longest travel time was derived from it, at the pace of a car.
    case travelTimeDerived(kilometres: Int, minutes: Int)
    /// The postal code serves several communes and no name is given: only the department is known.
    case communeNotTold
  }

  /// The line on which the row starts, from 1.
  public let line: Int
  /// The column, as the file names it.
  public let field: String
  /// What was noticed.
  public let kind: Kind

  /// A note.
  public init(line: Int, field: String, kind: Kind) { (self.line, self.field, self.kind) = (line, field, kind) }
}
