import Accompaniment
import Employment
import Occupations
import Territory

extension TableLayout {
  /// The facts of a participant, then when they came. No error repeats a value of this table.
  static let participant = TableLayout(
    table: "participant",
    columns: [
      "id", "given_name", "family_name", "birth_date",
      "home_name", "home_insee", "home_postal_code", "home_latitude", "home_longitude", "home_precision",
      "project_occupations", "project_sectors", "project_validated_on", "skills", "licences", "certificates",
      "travel_modes", "longest_travel", "contract_kinds", "minimum_minutes", "maximum_minutes", "shifts",
      "available_from", "experience", "training_level", "criteria", "barriers", "employment_adviser",
      "imported_on", "updated_on",
    ], keyCount: 1, mayRepeatValues: false)
}

/// A barrier in its sealed list.
private struct SealedBarrier: Codable {
  let category: Barrier.Category
  let isMajor: Bool
}

extension StoredParticipant {
  /// - Throws: `damaged` when a value cannot be sealed.
  func write(to row: inout RowWriter, sealing: Sealing) throws(StoreError) {
    let participant = participant
    row.add(participant.id.description)
    row.add(participant.givenName)
    row.add(participant.familyName)
    row.add(participant.birthDate)
    row.add(participant.home)
    row.add(participant.project.occupations, token: \.description)
    row.add(participant.project.sectors, token: \.rawValue)
    row.add(participant.project.validatedOn)
    row.add(TokenList.text(participant.skills, token: \.description))
    row.add(TokenList.text(participant.licences, token: \.rawValue))
    row.add(TokenList.text(participant.certificates, token: \.description))
    row.add(TokenList.text(participant.mobility.modes, token: \.rawValue))
    row.add(participant.mobility.longestTravel?.value)
    row.add(TokenList.text(participant.conditions.contractKinds, token: \.rawValue))
    row.add(participant.conditions.minimumHours?.minutes)
    row.add(participant.conditions.maximumHours?.minutes)
    row.add(TokenList.text(participant.conditions.shifts, token: \.rawValue))
    row.add(participant.conditions.availableFrom)
    row.add(participant.experience.map { TokenList.text($0) { "\($0.code):\($0.months)" } })
    row.add(participant.trainingLevel?.rawValue)
    row.add(try sealing.seal(participant.criteria, at: .criteria(of: participant.id)))
    let barriers = participant.barriers.map { SealedBarrier(category: $0.category, isMajor: $0.isMajor) }
    row.add(try sealing.seal(barriers, at: .barriers(of: participant.id)))
    row.add(participant.employmentAdviser)
    row.add(importedOn)
    row.add(updatedOn)
  }

  init(from row: inout RowReader, sealing: Sealing) throws(StoreError) {
    var participant = Participant(
      id: ParticipantID(try row.text()), givenName: try row.text(), familyName: try row.text())
    participant.birthDate = try row.optionalDay()
    participant.home = try row.optionalPlace()
    participant.project = CareerProject(
      occupations: try row.items { RomeCode($0) }, sectors: try row.items { Sector(rawValue: String($0)) },
      validatedOn: try row.optionalDay())
    participant.skills = try row.knownSet { SkillCode($0) }
    participant.licences = try row.knownSet { DrivingLicence(rawValue: String($0)) }
    participant.certificates = try row.knownSet { CertificateKey($0) }
    participant.mobility = Mobility(
      modes: try row.knownSet { TravelMode(rawValue: String($0)) },
      longestTravel: row.optionalInt().map { Minutes($0) })
    participant.conditions = WorkConditions(
      contractKinds: try row.knownSet { ContractKind(rawValue: String($0)) },
      minimumHours: row.optionalInt().map { WeeklyHours(minutes: $0) },
      maximumHours: row.optionalInt().map { WeeklyHours(minutes: $0) },
      shifts: try row.knownSet { Shift(rawValue: String($0)) }, availableFrom: try row.optionalDay())
    participant.experience = try row.optionalItems { token in
      TokenList.numbered(token) { RomeCode($0) }.map { OccupationExperience(code: $0.code, months: $0.number) }
    }
    if let level = row.optionalInt() {
      guard let known = TrainingLevel(rawValue: level) else { throw row.damaged() }
      participant.trainingLevel = known
    }
    participant.criteria = try sealing.open(
      try row.data(), as: [CriterionRecord].self, at: .criteria(of: participant.id))
    participant.barriers = try sealing.open(
      try row.data(), as: [SealedBarrier].self, at: .barriers(of: participant.id)
    ).map { Barrier(category: $0.category, isMajor: $0.isMajor) }
    participant.employmentAdviser = row.optionalText()
    self.init(participant: participant, importedOn: try row.day(), updatedOn: try row.day())
  }
}

extension Sealing.Place {
  fileprivate static func criteria(of id: ParticipantID) -> Self {
    Self(table: "participant", column: "criteria", key: RowWriter.kept(id.description))
  }

  fileprivate static func barriers(of id: ParticipantID) -> Self {
    Self(table: "participant", column: "barriers", key: RowWriter.kept(id.description))
  }
}

extension RowReader {
  fileprivate mutating func knownSet<Element>(
    _ parse: (Substring) -> Element?
  ) throws(StoreError) -> KnownSet<Element> {
    try value { TokenList.knownSet($0, parse: parse) }
  }
}
