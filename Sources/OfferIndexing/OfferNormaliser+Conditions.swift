import Capture
import Employment
import FrenchText
import OfferCapture
import Occupations
import Territory

/// The facts that an offer's labels and words give: workplace, contract, hours, pay, skills; what only its words say fills
/// what its source leaves out.
extension OfferNormaliser {
  /// A value as a warning shows it: on one line, 80 characters at most.
  static func excerpt(_ text: String) -> String {
    let line = oneLine(text)
    return line.count > 80 ? line.prefix(79) + "…" : line
  }

  /// Adds the skills of the likely occupations that the description says and the source does not list.
  private func addSkills(saidBy text: OfferText, to offer: inout Offer) {
    let likely = offer.occupations.prefix(3).filter { $0.confidence >= Hundredths(30) }.map(\.code)
    for (code, demand) in skillIndex.skills(in: text.description, of: likely) {
      guard let isRequired = demand.isRequired, !offer.skills.contains(where: { $0.code == code }) else { continue }
      offer.skills.append(SkillRequirement(code: code, isRequired: isRequired, origin: .description))
    }
    offer.skills.sort { $0.code < $1.code }
  }

  /// Adds the workplace that title and description state, where the source gives none.
  func readWorkplace(_ raw: RawOffer, _ text: OfferText, into offer: inout Offer, missing: OfferWarning) {
    let reading = WorkplaceReading(
      text, rawTitle: raw.title, rawDescription: raw.description ?? "", names: placeNames.value())
    offer.place = reading.place
    if let town = reading.inferredFrom { offer.warnings.append(OfferWarning(.workplaceInferred, excerpt: town)) }
    if let town = reading.area { offer.warnings.append(OfferWarning(.workplaceArea, excerpt: town)) }
    if !reading.others.isEmpty {
      let towns = reading.others.joined(separator: ", ")
      offer.warnings.append(OfferWarning(.otherWorkplaces, excerpt: Self.excerpt(towns)))
    }
    if reading.place == nil { offer.warnings.append(missing) }
  }

  /// What is read from words: unclear words leave the fact unknown.
  func readConditions(_ raw: RawOffer, _ text: OfferText, into offer: inout Offer) {
    offer.contract = labels.contract(raw)
    readLength(raw, into: &offer)
    offer.workingTime = labels.workingTime(raw)
    if offer.workingTime.weekly == nil {
      offer.warnings += raw.hours.filter { WorkingTime.isUnclear($0) }
        .map { OfferWarning(.hoursUnclear, excerpt: Self.excerpt($0)) }
    }
    offer.experience = labels.experience(raw)
    offer.training = TrainingRequirement(raw.trainings)
    offer.isAccessibleRQTH = raw.isAccessibleRQTH ?? false

    let qualifications = QualificationReading(
      raw, text: text, skills: skills, certificates: certificates, labels: labels)
    offer.skills = qualifications.skills
    addSkills(saidBy: text, to: &offer)
    offer.licences = qualifications.licences
    offer.certificates = qualifications.certificates
    offer.warnings += qualifications.unknown.map { OfferWarning(.qualificationUnknown, excerpt: $0) }
    offer.warnings += OfferLint(text, rawTitle: raw.title, rawDescription: raw.description ?? "").warnings

    var (isUnusable, saysMinimum) = (false, false)
    for text in raw.pay {
      switch labels.pay(text, weekly: offer.workingTime.weekly) {
      case .pay(let pay): offer.pay = pay
      case .unusable:
        offer.warnings.append(OfferWarning(.payUnusable, excerpt: text))
        isUnusable = true
      case .notStated:
        saysMinimum = saysMinimum || folded(text).holds("smic")
        let words = OfferText(title: "", description: "Salaire : " + text)
        offer.pay = PayInText(words, offer.workingTime, published: offer.publishedOn).pay
      }
      if offer.pay != nil { break }
    }
    if saysMinimum, offer.pay == nil {
      offer.warnings.append(OfferWarning(.payUnusable, excerpt: Self.excerpt(raw.pay.joined(separator: ", "))))
    }
    let isUncertain = offer.contract.kind == nil && Contract.isUncertain(raw.contract)
    ConditionsInText(text, published: offer.publishedOn).fill(&offer, raw, saysPay: isUnusable || saysMinimum)
    if isUncertain {
      (offer.contract.kind, offer.contract.months) = (nil, nil)
      offer.warnings.append(
        OfferWarning(.contractUncertain, excerpt: raw.contract.label.map { Self.excerpt($0) }))
    }
  }

  /// The length of a contract from its first day to its last, where a source gives the days and not the length; the first
  /// is that of publication where no other is known.
  private func readLength(_ raw: RawOffer, into offer: inout Offer) {
    func unread(_ value: String) {
      offer.warnings.append(OfferWarning(.valueUnreadable, excerpt: Self.excerpt(value)))
    }
    if offer.contract.months == nil, offer.contract.kind != .cdi, let label = raw.contract.label,
      Contract.hasBareLength(label)
    {
      unread(label)
    }
    guard let text = raw.endsOn, !text.isEmpty else { return }
    guard case .day(let last) = DayReading(text), offer.contract.kind != .cdi else {
      if case .soon = DayReading(text) { return }
      return unread("fin : " + text)
    }
    guard offer.contract.months == nil else { return }
    guard let first = offer.startsOn ?? offer.publishedOn, let months = ContractLength.months(from: first, to: last)
    else { return unread("fin : " + text) }
    offer.contract.months = months
  }
}
