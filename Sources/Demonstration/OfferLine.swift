import Employment
import Occupations
import ParticipantIndexing
import Territory

/// An offer in the shape of France Travail's "Offres d'emploi v2", on one line.
///
/// Absent facts are absent keys, as there; labels vary as they do in real feeds.
func offerLine(_ offer: OfferDraft, rome: Rome) -> String {
  var fields: [(key: String, value: JSONLine)] = [
    ("id", .text(offer.id)), ("intitule", .text(offer.heading)), ("description", .text(offerText(offer))),
    ("dateCreation", .text(instant(offer.createdOn, second: offer.createdAt))),
    ("dateActualisation", .text(instant(offer.updatedOn, second: offer.createdAt))), ("lieuTravail", place(offer)),
  ]
  if !offer.hidden.occupation, let code = RomeCode(offer.plan.code), let occupation = rome[code] {
    fields += [
      ("romeCode", .text(offer.plan.code)), ("romeLibelle", .text(occupation.label)),
      ("appellationlibelle", .text(offer.title)),
    ]
  }
  fields.append(("entreprise", .object(offer.employer.map { [("nom", .text($0))] } ?? [])))
  fields += contractFields(offer.contract, style: offer.style)
  fields += experienceFields(offer.experience, style: offer.style)
  fields += qualificationFields(offer)
  if let pay = payField(offer) { fields.append(("salaire", pay)) }
  if !offer.hidden.hours {
    fields += [
      ("dureeTravailLibelle", .text(hoursLabel(offer))),
      ("dureeTravailLibelleConverti", .text(offer.isFullTime ? "Temps plein" : "Temps partiel")),
    ]
  }
  fields += [
    ("alternance", .bool(offer.contract.isWorkStudy)), ("nombrePostes", .number("\(offer.posts)")),
    ("accessibleTH", .bool(offer.isAccessible)),
  ]
  if let travel = travelLabel(offer) { fields.append(("deplacementLibelle", .text(travel))) }
  if offer.style % 2 == 0 {
    fields += [
      ("qualificationCode", .text("\(offer.plan.grade.rawValue)")),
      ("qualificationLibelle", .text(offer.plan.grade.label)),
    ]
  }
  if !offer.hidden.activity {
    let agency = OccupationPlan.Activity("78.20Z", "Activités des agences de travail temporaire")
    let activity = offer.isAgency ? agency : offer.plan.activity
    fields += [("codeNAF", .text(activity.code)), ("secteurActiviteLibelle", .text(activity.label))]
  }
  fields.append(("origineOffre", .object([("origine", .text("1"))])))
  return JSONLine.object(fields).description
}

private func instant(_ day: CalendarDate, second: Int) -> String {
  let parts = [second / 3600, second / 60 % 60, second % 60].map { padded($0, to: 2) }
  return "\(day)T\(parts.joined(separator: ":")).000Z"
}

private func place(_ offer: OfferDraft) -> JSONLine {
  let commune = offer.commune
  let name = offer.style % 5 == 0 ? commune.name : postalCapitals(commune.name)
  var fields: [(key: String, value: JSONLine)] = [("libelle", .text("\(commune.departement) - \(name)"))]
  switch offer.placeDetail {
  case .labelOnly: break
  case .labelAndCode: fields.append(("commune", .text(commune.code.description)))
  case .full:
    fields += [
      ("latitude", .number("\(commune.centre.latitude)")), ("longitude", .number("\(commune.centre.longitude)")),
    ]
    if let postalCode = commune.postalCodes.first { fields.append(("codePostal", .text(postalCode.description))) }
    fields.append(("commune", .text(commune.code.description)))
  }
  return .object(fields)
}

private func qualificationFields(_ offer: OfferDraft) -> [(key: String, value: JSONLine)] {
  func demand(_ isRequired: Bool) -> (key: String, value: JSONLine) { ("exigence", .text(isRequired ? "E" : "S")) }
  var fields: [(key: String, value: JSONLine)] = []
  if let level = offer.level {
    let labels: [TrainingLevel: String] = [
      .cap: "CAP, BEP et équivalents", .bac: "Bac ou équivalent", .bacPlus2: "Bac+2 ou équivalents",
    ]
    if let label = labels[level.item] {
      fields.append(("formations", .list([.object([("niveauLibelle", .text(label)), demand(level.isRequired)])])))
    }
  }
  if let licence = offer.licence, !offer.hidden.licence {
    let labels: [DrivingLicence: String] = [
      .b: "B - Véhicule léger", .c: "C - Poids lourd", .d: "D - Transport de personnes",
    ]
    if let label = labels[licence.item] {
      fields.append(("permis", .list([.object([("libelle", .text(label)), demand(licence.isRequired)])])))
    }
  }
  var skills: [JSONLine] = []
  if !offer.hidden.skills {
    skills = offer.skills.map {
      .object([
        ("code", .text($0.item.code.description)), ("libelle", .text($0.item.label)), demand($0.isRequired),
      ])
    }
  }
  if !offer.hidden.certificates {
    skills += offer.certificates.compactMap { ask in
      ask.item.codes.first.map {
        .object([("code", .text($0.description)), ("libelle", .text(ask.item.label)), demand(ask.isRequired)])
      }
    }
  }
  if !skills.isEmpty { fields.append(("competences", .list(skills))) }
  return fields
}
