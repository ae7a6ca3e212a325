/// What a build did.
public struct BuildReport: Sendable, Hashable {
  /// An edition that was compiled.
  public struct Compiled: Sendable, Hashable {
    /// The edition, and the folder that now holds it.
    public let edition: ReferenceEditions.Edition
    /// Its tables.
    public let tables: [ReferenceEditions.Edition.TableSize]
    /// The tables whose facts came, in whole or in part, from an edition that was in the destination already, because
    /// the published files of the older ROME were not in the folder.
    public let inherited: [ReferenceTable]
    /// The name of that edition; nil when nothing came from it.
    public let inheritedFrom: String?
    /// What the publisher gives and the tables do not have, by reason.
    public let leftOut: [LeftOut]
  }

  /// The editions compiled, by source, oldest first.
  public let compiled: [Compiled]
  /// The sources that the folder does not hold; the destination keeps what it had.
  public let absent: [ReferenceSource]
}

/// Published facts that were not carried over.
public struct LeftOut: Sendable, Hashable {
  /// Why they were not.
  public enum Reason: String, Sendable, CaseIterable {
    /// The same title of the same occupation under a second code.
    case repeatedTitle
    /// A title of the older ROME whose occupation the release does not have.
    case titleWithoutOccupation
    /// A code of an occupation's list that is neither a skill nor a working condition.
    case unknownSkill
    /// A former commune that has the code and the name of today's.
    case sameNameAsToday
    /// A contour that encloses nothing at the precision that is kept (about 11 m).
    case contourWithoutArea
    /// A prefix without a sector, and without a shorter one that has it.
    case prefixWithoutSector
  }

  /// Why they were left out.
  public let reason: Reason
  /// What was: titles, codes or names, in the order of the tables.
  public let subjects: [String]
}
