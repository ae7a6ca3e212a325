import Employment

/// The type, the label and the nature of a contract.
func contractFields(_ contract: Contract, style: Int) -> [(key: String, value: JSONLine)] {
  let isLong = style % 2 == 0
  let length = contract.months.map { " - \($0) Mois" } ?? ""
  var (type, label, nature) = ("CDI", isLong ? "Contrat à durée indéterminée" : "CDI", "Contrat travail")
  let fixedTerm = (isLong ? "Contrat à durée déterminée" : "CDD") + length
  switch contract.kind {
  case .cdd: (type, label) = ("CDD", fixedTerm)
  case .temp: (type, label) = ("MIS", (isLong ? "Mission intérimaire" : "Intérim") + length)
  case .seasonal: (type, label) = ("SAI", (isLong ? "Contrat travail saisonnier" : "Saisonnier") + length)
  case .apprenticeship: (type, label, nature) = ("CDD", fixedTerm, "Contrat apprentissage")
  case .professionalisation: (type, label, nature) = ("CDD", fixedTerm, "Cont. professionnalisation")
  case .cdi, .selfEmployed, .other, nil: break
  }
  if contract.isInsertion {
    (type, label) = ("DDI", (isLong ? "Contrat durée déterminée insertion" : "CDD Insertion") + length)
    nature = "Insertion par l'activ.éco."
  }
  return [("typeContrat", .text(type)), ("typeContratLibelle", .text(label)), ("natureContrat", .text(nature))]
}

/// Whether experience is asked for, and the label in one of its shapes.
func experienceFields(_ experience: OfferDraft.Experience, style: Int) -> [(key: String, value: JSONLine)] {
  func label(_ months: Int) -> String {
    let isYears = months % 12 == 0
    switch style % 4 {
    case 0: return isYears ? "\(months / 12) An(s)" : "\(months) Mois"
    case 1: return "\(months) Mois"
    case 2: return isYears ? "\(months / 12) an\(months > 12 ? "s" : "")" : "\(months) mois"
    default: return "Expérience exigée de " + (isYears ? "\(months / 12) An(s)" : "\(months) Mois")
    }
  }
  switch experience {
  case .none: return [("experienceExige", .text("D")), ("experienceLibelle", .text("Débutant accepté"))]
  case .wished(let months):
    let text = style % 4 == 3 ? "Expérience souhaitée" : label(months)
    return [("experienceExige", .text("S")), ("experienceLibelle", .text(text))]
  case .required(let months):
    return [("experienceExige", .text("E")), ("experienceLibelle", .text(label(months)))]
  }
}

/// The pay per hour, month or year; nil when the field is left empty.
func payField(_ offer: OfferDraft) -> JSONLine? {
  if offer.contract.isWorkStudy {
    return .object([("commentaire", .text("Selon la grille légale")), ("complement1", .text("Autre"))])
  }
  if offer.hidden.pay { return nil }
  let mark = offer.style % 2 == 0 ? "." : ","
  /// 151.67 hours a month at 35 hours a week, in hundredths of an hour.
  let monthly = offer.weekly.minutes * 15_167 / (35 * 60)
  func text(_ cents: Int) -> String { euros(cents, mark: mark) }
  func bounds(_ scale: (Int) -> Int) -> String {
    let (low, high) = (scale(offer.pay.lowerBound), scale(offer.pay.upperBound))
    return low == high && offer.style % 3 != 0 ? "\(text(low)) Euros" : "\(text(low)) Euros à \(text(high)) Euros"
  }
  let label: String
  switch offer.style % 10 {
  case 0...5: label = "Horaire de " + bounds { $0 }
  case 6, 7: label = "Mensuel de " + bounds { $0 * monthly / 100 } + " sur 12\(mark == "." ? ".0" : "") mois"
  case 8: label = "Mensuel de " + bounds { $0 * monthly / 100 }
  default: label = "Annuel de " + bounds { $0 * monthly / 100 * 12 } + " sur 12 mois"
  }
  var fields: [(key: String, value: JSONLine)] = [("libelle", .text(label))]
  let extras = ["Primes", "Mutuelle", "Titres restaurant / Prime de panier", "Indemnité de transport"]
  if offer.style % 7 < extras.count { fields.append(("complement1", .text(extras[offer.style % 7]))) }
  return .object(fields)
}

/// Hours per week and pattern, in one of the shapes met.
func hoursLabel(_ offer: OfferDraft) -> String {
  let hours = offer.weekly.minutes / 60
  let isPosted = offer.style % 3 == 0
  if !offer.isFullTime {
    if offer.style % 4 == 0 { return "temps partiel - \(hours)H Autre" }
    return "Temps partiel - \(hours)H/semaine\n" + pattern(offer.shift, isPosted: isPosted)
  }
  if offer.shift == nil {
    let shapes = [
      "\(hours)H/semaine\nTravail en journée", "\(hours)H Travail en journée", "\(hours)H Horaires normaux",
      "\(hours) H  Travail en journée", "\(hours)H/semaine\nTravail en journée...",
    ]
    return shapes[offer.style % shapes.count]
  }
  let separator = offer.style % 2 == 0 ? "H/semaine\n" : "H "
  return "\(hours)\(separator)\(pattern(offer.shift, isPosted: isPosted))"
}

private func pattern(_ shift: Shift?, isPosted: Bool) -> String {
  let posted = "Travail posté (2x8, 3x8, 5x8, etc.)"
  return switch shift {
  case nil: "Travail en journée"
  case .night: "Travail de nuit"
  case .weekend: "Travail les week-ends et jours fériés"
  case .split: "Travail en horaires fractionnés"
  case .staggered: "Travail en horaires décalés"
  case .twoShifts: isPosted ? posted : "Travail en 2X8"
  case .threeShifts: isPosted ? posted : "Travail en 3X8"
  }
}

/// Travel in the job itself; nil where the offer says nothing of it.
func travelLabel(_ offer: OfferDraft) -> String? {
  switch offer.plan.code {
  case "K1302", "K1304", "N4105", "F1603": "Quotidiens Zone départementale"
  case "N4101": "Quotidiens Zone régionale"
  default: offer.style % 6 == 0 ? "Jamais" : nil
  }
}
