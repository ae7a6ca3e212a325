import Employment
import Occupations
import Territory

extension TableLayout {
  /// The facts of an offer, then what the store knows about it.
  static let offer = TableLayout(
    table: "offer",
    columns: [
      "source", "source_id", "title", "occupations", "sectors", "skills", "licences", "certificates",
      "contract_kind", "contract_months", "contract_hours", "is_work_study", "is_insertion",
      "weekly_minutes", "is_full_time", "shifts", "pay_minimum", "pay_maximum",
      "experience", "experience_months", "training_level", "is_training_required",
      "place_name", "place_insee", "place_postal_code", "place_latitude", "place_longitude", "place_precision",
      "posts", "starts_on", "published_on", "expires_on", "employer", "is_accessible_rqth",
      "duplicate_source", "duplicate_source_id", "warnings",
      "closed_on", "closed_reason", "first_captured_on", "last_captured_on",
    ], keyCount: 2)
}

extension StoredOffer {
  func write(to row: inout RowWriter) {
    offer.write(to: &row)
    state.write(to: &row)
  }

  init(from row: inout RowReader) throws(StoreError) {
    self.init(offer: try Offer(from: &row), state: try OfferState(from: &row))
  }
}

extension Offer {
  fileprivate func write(to row: inout RowWriter) {
    row.add(id)
    row.add(title)
    row.add(occupations) { "\($0.code):\($0.confidence.value)" }
    row.add(sectors) { "\($0.sector.rawValue):\($0.confidence.value)" }
    row.add(skills) { "\($0.code)\($0.isRequired ? "!" : "")\($0.origin.mark)" }
    row.add(licences) { $0.item.rawValue + ($0.isRequired ? "!" : "") }
    row.add(certificates) { $0.item.description + ($0.isRequired ? "!" : "") }
    row.add(contract.kind?.rawValue)
    row.add(contract.months)
    row.add(contract.hoursTotal)
    row.add(contract.isWorkStudy)
    row.add(contract.isInsertion)
    row.add(workingTime.weekly?.minutes)
    row.add(workingTime.isFullTime)
    row.add(workingTime.shifts.map { TokenList.text($0, token: \.rawValue) })
    row.add(pay?.minimum)
    row.add(pay?.maximum)
    row.add(experience.word)
    row.add(experience.askedMonths)
    row.add(training?.level.rawValue)
    row.add(training?.isRequired)
    row.add(place)
    row.add(posts)
    row.add(startsOn)
    row.add(publishedOn)
    row.add(expiresOn)
    row.add(employer)
    row.add(isAccessibleRQTH)
    row.add(duplicateOf?.source)
    row.add(duplicateOf?.sourceID)
    row.add(TextList.json(warnings.map(\.stored)))
  }

  fileprivate init(from row: inout RowReader) throws(StoreError) {
    self.init(id: try OfferID(from: &row), title: try row.text())
    let memo = row.memo
    occupations = try row.items { token in
      TokenList.numbered(token) { memo.occupation($0) }
        .map { OccupationTag(code: $0.code, confidence: Hundredths($0.number)) }
    }
    sectors = try row.items { token in
      TokenList.numbered(token) { Sector(rawValue: String($0)) }
        .map { SectorTag(sector: $0.code, confidence: Hundredths($0.number)) }
    }
    skills = try row.items { SkillRequirement(token: $0, memo) }
    licences = try row.items { token in
      TokenList.marked(token) { DrivingLicence(rawValue: String($0)) }
        .map { Requirement($0.code, isRequired: $0.isRequired) }
    }
    certificates = try row.items { token in
      TokenList.marked(token) { CertificateKey($0) }.map { Requirement($0.code, isRequired: $0.isRequired) }
    }
    contract = Contract(
      kind: try row.optional { ContractKind(rawValue: $0) }, months: row.optionalInt(), hoursTotal: row.optionalInt(),
      isWorkStudy: try row.flag(), isInsertion: try row.flag())
    workingTime = WorkingTime(
      weekly: row.optionalInt().map { WeeklyHours(minutes: $0) }, isFullTime: try row.optionalFlag(),
      shifts: try row.optionalItems { Shift(rawValue: String($0)) })
    pay = try HourlyPay(from: &row)
    experience = try ExperienceRequirement(from: &row)
    training = try TrainingRequirement(from: &row)
    place = try row.optionalPlace()
    posts = try row.int()
    startsOn = try row.optionalDay()
    publishedOn = try row.optionalDay()
    expiresOn = try row.optionalDay()
    employer = row.optionalText()
    isAccessibleRQTH = try row.flag()
    duplicateOf = try OfferID(fromOptional: &row)
    warnings = try row.value { json in
      TextList.texts(json).flatMap { texts in
        let warnings = texts.compactMap { OfferWarning(stored: $0) }
        return warnings.count == texts.count ? warnings : nil
      }
    }
  }
}
