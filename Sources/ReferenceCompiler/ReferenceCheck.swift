import FactTables
import Occupations
import Territory

/// Whether the compiled tables agree with one another, and how much was looked at to say so.
///
/// The tables are read by the loaders that the product itself uses; codes that a loader would pass over or merge are
/// looked for in the raw rows. A contradiction is a value, never an error.
public struct ReferenceCheck: Sendable {
  /// How many facts of a kind were looked at.
  public struct Count: Sendable, Hashable {
    /// The kind of fact.
    public let fact: CheckedFact
    /// How many there were.
    public let checked: Int
  }

  /// The editions looked at: those in use.
  public let editions: [ReferenceEditions.Edition]
  /// What was looked at, in the order of `CheckedFact`; a kind of which there was nothing has no entry.
  public let counts: [Count]
  /// The contradictions, in the order in which they were met.
  public let violations: [ReferenceViolation]

  /// Whether there is no contradiction.
  public var isSound: Bool { violations.isEmpty }

  /// Looks at the editions in use.
  /// - Complexity: O(rows); about a second for a whole set.
  public init(_ reference: ReferenceEditions) { self.init(inUse: reference) }

  /// Looks at the editions in use of a reference folder; a folder that is not there lacks every source.
  public init(folder: String) { self.init(inUse: try? ReferenceEditions(folder: folder)) }

  private init(inUse reference: ReferenceEditions?) {
    var ledger = CheckLedger()
    editions = ReferenceSource.allCases.compactMap { source in
      if let edition = reference?[source] { return edition }
      ledger.violations.append(.missingSource(source))
      return nil
    }
    for edition in editions { ledger.checkCodes(edition) }
    if let rome = reference?.rome { ledger.checkRome(rome, sectors: reference?.sectors, usage: reference?[.usage]) }
    if let geo = reference?.geo, let gazetteer = ledger.checkTerritory(geo), let qpv = reference?.qpv {
      ledger.checkDistricts(qpv, in: gazetteer)
    }
    counts = CheckedFact.allCases.compactMap { fact in
      ledger.counts[fact].map { Count(fact: fact, checked: $0) }
    }
    violations = ledger.violations
  }
}

/// The kinds of fact that `ReferenceCheck` looks at.
public enum CheckedFact: String, Sendable, Hashable, CaseIterable {
  /// A row's code is the only one of its table.
  case uniqueCode
  /// A code inside a list, or an optional one, has the shape of a code.
  case wellFormedCode
  /// A title's occupation exists.
  case titleOccupation
  /// An occupation has a title.
  case occupationTitle
  /// An occupation's v3 parent has a label.
  case parentLabel
  /// An occupation's professional domain has a label.
  case domainLabel
  /// A v3 code is an occupation's too.
  case v3Occupation
  /// Both ends of a mobility link exist.
  case mobilityLink
  /// An occupation's skill exists.
  case occupationSkill
  /// A skill's macro-compétence exists and is one.
  case skillMacro
  /// A published code means one certificate.
  case certificateCode
  /// A licence is a category of the driving licence.
  case licence
  /// A sector prefix is that of an occupation.
  case sectorPrefix
  /// A term of usage weighs occupations of v3.
  case usageWeight
  /// A commune has a postal code.
  case communePostalCode
  /// A postal code leads back to its commune.
  case postalCodeCommune
  /// A commune's EPCI has a name.
  case epciName
  /// An arrondissement's city exists.
  case arrondissementCity
  /// A former commune is part of one that exists.
  case formerCommuneToday
  /// A district's commune exists, today or formerly.
  case districtCommune
  /// A district's commune is of an overseas collectivity, whose communes the gazetteer does not hold.
  case overseasDistrictCommune
  /// A district's contour is closed and has at least three points.
  case districtContour
}

/// What a check has seen so far.
struct CheckLedger {
  var counts: [CheckedFact: Int] = [:]
  var violations: [ReferenceViolation] = []

  /// Notes a fact, and what it contradicts where it does not hold.
  mutating func note(_ fact: CheckedFact, holds: Bool, else violation: @autoclosure () -> ReferenceViolation) {
    counts[fact, default: 0] += 1
    if !holds { violations.append(violation()) }
  }

  /// What a loader gives; nil, and a violation, when it refuses a table.
  mutating func load<Value>(_ body: () throws(FactTableError) -> Value) -> Value? {
    do throws(FactTableError) {
      return try body()
    } catch {
      if !violations.contains(.unreadable(error)) { violations.append(.unreadable(error)) }
      return nil
    }
  }

  /// Calls `body` with each raw row of a table.
  mutating func scan(
    _ table: ReferenceTable, of edition: ReferenceEditions.Edition,
    _ body: (inout CheckLedger, FactRow) throws(FactTableError) -> Void
  ) {
    var ledger = self
    do throws(FactTableError) {
      try FactTable(path: "\(edition.folder)/\(table.file)").forEachRow(table.columns) { row throws(FactTableError) in
        try body(&ledger, row)
      }
      self = ledger
    } catch {
      self = ledger
      if !violations.contains(.unreadable(error)) { violations.append(.unreadable(error)) }
    }
  }
}
