import OfferCapture
import Employment
import FrenchText

/// What an offer's own words say of its conditions, for the facts that its source leaves unlabelled.
///
/// The source's own field wins; a text that contradicts it fills nothing. What the words leave open stays unknown.
struct ConditionsInText {
  private let text: OfferText
  private let published: CalendarDate?

  init(_ text: OfferText, published: CalendarDate?) { (self.text, self.published) = (text, published) }

  /// Fills what is still unknown of an offer whose labelled fields are read.
  /// - Parameter saysPay: whether its source states the pay, though nothing can be made of it: then words give none. Nil: any
  ///   pay text of the source states it.
  func fill(_ offer: inout Offer, _ raw: RawOffer, saysPay: Bool? = nil) {
    let said = ContractInText(text, employer: raw.employer, published: published)
    let labelled = offer.contract.months
    offer.contract = filled(offer.contract, said.contract, nature: raw.contract.nature)
    if let label = raw.contract.label, labelled != nil, Contract.isRange(lengthOf: label) {
      offer.warnings.append(OfferWarning(.contractRange, excerpt: String(oneLine(label).prefix(80))))
    } else if labelled == nil, offer.contract.months != nil, said.isLeastLength {
      offer.warnings.append(OfferWarning(.contractRange))
    }
    offer.workingTime = filled(offer.workingTime)
    if offer.pay == nil, !(saysPay ?? !raw.pay.isEmpty) {
      offer.pay = PayInText(text, offer.workingTime, published: published).pay
    }
    if offer.experience == .notStated { offer.experience = ExperienceInText(text).experience }
    if raw.trainings.isEmpty { offer.training = TrainingInText(text).training }
    if raw.posts?.isEmpty ?? true, let posts = PostsInText(text).posts { offer.posts = posts }
    // A source's `false` only means that nobody ticked its box.
    if !offer.isAccessibleRQTH { offer.isAccessibleRQTH = AccessibilityInText(text).isAccessible }
    if offer.startsOn == nil || offer.expiresOn == nil {
      let dates = DatesInText(text, published: published)
      offer.startsOn = offer.startsOn ?? dates.startsOn
      offer.expiresOn = offer.expiresOn ?? dates.expiresOn
    }
  }

  private func filled(_ contract: Contract, _ said: Contract, nature: String?) -> Contract {
    var contract = contract
    if contract.kind == nil {
      // `Alternance` of the source and `apprentissage` of the text complete each other.
      if !contract.isWorkStudy || said.isWorkStudy { contract.kind = said.kind }
      contract.isWorkStudy = contract.isWorkStudy || said.isWorkStudy
    }
    if contract.kind == said.kind, contract.kind != .cdi {
      contract.months = contract.months ?? said.months
      contract.hoursTotal = contract.hoursTotal ?? said.hoursTotal
    }
    // `Contrat travail` is what the source says of every job: beside it the words must name the contract as well.
    let nature = folded(nature ?? "")
    let isGeneric = ["contrat travail", "contrat de travail"].contains(nature) && said.kind != nil && said.kind != .cdi
    if nature.isEmpty || isGeneric, contract.kind != .cdi {
      contract.isInsertion = contract.isInsertion || said.isInsertion
    }
    return contract
  }

  private func filled(_ time: WorkingTime) -> WorkingTime {
    var time = time
    if time.weekly == nil || time.isFullTime == nil {
      let said = WeeklyHoursInText(text)
      let agrees = time.isFullTime == nil || said.isFullTime == nil || time.isFullTime == said.isFullTime
      if agrees { time.weekly = time.weekly ?? said.weekly }
      time.isFullTime = time.isFullTime ?? said.isFullTime
    }
    time.shifts = time.shifts ?? ShiftsInText(text).shifts
    return time
  }
}
