import Accompaniment
import Capture
import Employment
import Occupations
import Territory

extension OwnFormat {
  static func participant(_ reader: inout RowReader) -> Participant? {
    let id = reader.required(Column.identifier.rawValue)
    let givenName = reader.required(Column.givenName.rawValue)
    let familyName = reader.required(Column.familyName.rawValue)
    var participant = Participant(
      id: ParticipantID(id ?? ""), givenName: givenName ?? "", familyName: familyName ?? "")
    participant.birthDate = reader.birthDate(Column.birthDate.rawValue)
    participant.home = home(&reader)
    participant.project = project(&reader)
    participant.skills = reader.skills(Column.skills.rawValue)
    participant.licences = reader.licences(Column.licences.rawValue)
    participant.certificates = reader.certificates(Column.certificates.rawValue)
    participant.mobility.modes = reader.knownSet(Column.modes.rawValue, of: modes)
    participant.mobility.longestTravel = reader.integer(Column.longestTravel.rawValue, in: 1...240).map { Minutes($0) }
    participant.conditions = conditions(&reader)
    participant.experience = experience(&reader)
    participant.trainingLevel = reader.term(Column.trainingLevel.rawValue, of: trainingLevels)
    participant.criteria = criteria(&reader)
    participant.barriers = barriers(&reader)
    participant.employmentAdviser = reader.text(Column.adviser.rawValue)
    return id == nil || givenName == nil || familyName == nil ? nil : participant
  }

  private static func home(_ reader: inout RowReader) -> Place? {
    let place = reader.place(
      postalCode: reader.text(Column.postalCode.rawValue), name: reader.text(Column.commune.rawValue),
      in: Column.commune.rawValue)
    return reader.place(place, latitude: Column.latitude.rawValue, longitude: Column.longitude.rawValue)
  }

  private static func project(_ reader: inout RowReader) -> CareerProject {
    CareerProject(
      occupations: reader.occupations(Column.occupations.rawValue),
      sectors: reader.list(Column.sectors.rawValue, .unknownTerm(expected: sectors.terms)) { sectors[$0] },
      validatedOn: reader.date(Column.validatedOn.rawValue))
  }

  private static func conditions(_ reader: inout RowReader) -> WorkConditions {
    let conditions = WorkConditions(
      contractKinds: reader.knownSet(Column.contractKinds.rawValue, of: contractKinds),
      minimumHours: reader.hours(Column.minimumHours.rawValue),
      maximumHours: reader.hours(Column.maximumHours.rawValue),
      shifts: reader.knownSet(Column.shifts.rawValue, of: shifts),
      availableFrom: reader.date(Column.availableFrom.rawValue))
    if let least = conditions.minimumHours, let most = conditions.maximumHours, most < least {
      reader.reject(
        Column.maximumHours.rawValue, value: reader.text(Column.maximumHours.rawValue),
        .outOfRange(minimum: least.minutes / 60, maximum: RowReader.mostHours))
    }
    return conditions
  }

  /// `N1103:24,K2204:6` in months; `aucune` when the person was asked and has none.
  private static func experience(_ reader: inout RowReader) -> [OccupationExperience]? {
    let column = Column.experience.rawValue
    let parts = reader.parts(column)
    if parts.isEmpty { return nil }
    var result: [OccupationExperience] = []
    for part in parts where !isNone(part) {
      let pair = part.split(separator: ":", omittingEmptySubsequences: false)
      guard let code = RomeCode(pair[0]), reader.references.rome[code] != nil else {
        reader.reject(column, value: part, .unknownOccupation)
        continue
      }
      guard pair.count == 2, let months = Int(trimmed(pair[1])) else {
        reader.reject(column, value: part, .notANumber)
        continue
      }
      guard (0...720).contains(months) else {
        reader.reject(column, value: part, .outOfRange(minimum: 0, maximum: 720))
        continue
      }
      result.append(OccupationExperience(code: code, months: months))
    }
    return result
  }

  /// `mobilite+,garde`: a `+` marks a major barrier.
  private static func barriers(_ reader: inout RowReader) -> [Barrier] {
    let column = Column.barriers.rawValue
    var result: [Barrier] = []
    for part in reader.parts(column) where !isNone(part) {
      let isMajor = part.hasSuffix("+")
      guard let category = barriers[isMajor ? trimmed(part.dropLast()) : part] else {
        reader.reject(column, value: part, .unknownTerm(expected: barriers.terms))
        continue
      }
      result.append(Barrier(category: category, isMajor: isMajor))
    }
    return result
  }
}

extension RowReader {
  /// The most hours a week that are taken for a wish rather than a slip.
  static let mostHours = 60

  /// Hours per week: `24`, `24h30`, `24,5`.
  mutating func hours(_ column: String) -> WeeklyHours? {
    let hours = value(column, .notANumber) { weeklyHours($0) }
    guard let hours else { return nil }
    guard hours.minutes > 0, hours.minutes <= Self.mostHours * 60 else {
      reject(column, value: text(column), .outOfRange(minimum: 1, maximum: Self.mostHours))
      return nil
    }
    return hours
  }
}

private func weeklyHours(_ text: String) -> WeeklyHours? {
  let parts = text.lowercased().split(separator: "h", omittingEmptySubsequences: false).map { trimmed($0) }
  if parts.count == 2, let hours = Int(parts[0]), (0...168).contains(hours) {
    guard let minutes = parts[1].isEmpty ? 0 : Int(parts[1]), (0..<60).contains(minutes) else { return nil }
    return WeeklyHours(minutes: hours * 60 + minutes)
  }
  guard parts.count == 1, let hours = Double(String(parts[0].map { $0 == "," ? "." : $0 })),
    (0...168).contains(hours)
  else { return nil }
  return WeeklyHours(minutes: Int((hours * 60).rounded()))
}
