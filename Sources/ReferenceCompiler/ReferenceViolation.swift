import FactTables
import Occupations
import Territory

/// A fact of the reference tables that contradicts another.
public enum ReferenceViolation: Sendable, Equatable {
  /// The folder has no edition of a source.
  case missingSource(ReferenceSource)
  /// A loader refuses a table.
  case unreadable(FactTableError)
  /// Two rows of a table have the same code, or the same pair of codes.
  case repeatedCode(table: String, code: String)
  /// A code that the loader passes over, since it has not the shape of one.
  case malformedCode(table: String, line: Int, column: String, value: String)

  /// A title's occupation does not exist.
  case titleOfUnknownOccupation(title: String, occupation: RomeCode)
  /// An occupation has no title.
  case occupationWithoutTitle(RomeCode)
  /// An occupation's v3 parent has no label.
  case parentWithoutLabel(occupation: RomeCode, parent: RomeCode)
  /// An occupation's professional domain has no label.
  case domainWithoutLabel(occupation: RomeCode, domain: String)
  /// A v3 code is not an occupation's.
  case v3CodeWithoutOccupation(RomeCode)
  /// One end of a mobility link does not exist.
  case mobilityToUnknownOccupation(from: RomeCode, to: RomeCode)
  /// A list of skills belongs to no occupation.
  case skillsOfUnknownOccupation(RomeCode)
  /// An occupation's skill does not exist.
  case unknownSkill(occupation: RomeCode, skill: SkillCode)
  /// A skill's macro-compétence does not exist, or is not one.
  case unknownMacro(skill: SkillCode, macro: SkillCode)
  /// A published code means two certificates.
  case codeOfTwoCertificates(SkillCode)
  /// A licence is not a category of the driving licence.
  case unknownLicence(code: String)
  /// A sector prefix is that of no occupation.
  case sectorPrefixWithoutOccupation(prefix: String)
  /// The weights of a term name an occupation that is not of v3.
  case weightOfUnknownOccupation(term: String, occupation: RomeCode)

  /// A commune has no postal code.
  case communeWithoutPostalCode(InseeCode)
  /// A postal code does not lead back to its commune.
  case postalCodeWithoutCommune(PostalCode, commune: InseeCode)
  /// A commune's EPCI has no name.
  case epciWithoutName(commune: InseeCode, epci: String)
  /// An arrondissement's city does not exist.
  case arrondissementWithoutCity(arrondissement: InseeCode, city: InseeCode)
  /// The commune that a former one is part of does not exist.
  case formerCommuneWithoutToday(former: InseeCode, today: InseeCode)

  /// A priority district lies in no commune.
  case districtWithoutCommune(district: String)
  /// A priority district's commune does not exist, today or formerly.
  case districtInUnknownCommune(district: String, commune: InseeCode)
  /// A contour of a priority district is not closed, or has fewer than three different points; contours count from 1.
  case brokenContour(district: String, contour: Int)
}
