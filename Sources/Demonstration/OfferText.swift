import Employment
import Territory

/// The text of an offer: who recruits, for what, whom, on what terms. Short sentences that agree with the fields, and
/// say what some of them leave out.
func offerText(_ offer: OfferDraft) -> String {
  [opening(offer), missions(offer), profile(offer), terms(offer)].filter { !$0.isEmpty }.joined(separator: "\n")
}

private func opening(_ offer: OfferDraft) -> String {
  let subject: String =
    switch (offer.employer, offer.isAgency) {
    case (let name?, true): "L'agence d'emploi \(name) recherche pour l'un de ses clients"
    case (nil, true): "Notre agence d'emploi recherche pour l'un de ses clients"
    case (let name?, false): "\(name) recrute"
    case (nil, false): "Notre entreprise recrute"
    }
  let title = ofForm(lowercasedTitle(offer.title))
  let saysWhere = offer.title.hasSuffix(offer.plan.workplace)
  let place = (saysWhere ? "" : offer.plan.workplace + ", ") + atPlace(offer.commune.name)
  if offer.posts > 20 {
    return "\(subject) \(offer.posts) personnes pour l'ouverture d'un nouveau site : postes \(title), \(place). "
      + "Les recrutements sont précédés de réunions d'information et de simulations d'entretien."
  }
  return offer.posts > 1
    ? "\(subject) \(offer.posts) personnes pour des postes \(title), \(place)."
    : "\(subject) une personne au poste \(title), \(place)."
}

private func missions(_ offer: OfferDraft) -> String {
  let all = offer.plan.missions
  guard !all.isEmpty else { return "" }
  // A run of them from anywhere in the list, told in the order of the list.
  let indices = (0..<min(3 + offer.style % 2, all.count)).map { (offer.style + $0) % all.count }
  let chosen = indices.sorted().map { all[$0] }
  if offer.style % 3 == 0 { return "Vos missions :\n" + chosen.map { "- " + $0 }.joined(separator: "\n") }
  let last = chosen.count > 1 ? " et à " + chosen[chosen.count - 1] : ""
  return "Le poste consiste à " + chosen.prefix(max(1, chosen.count - 1)).joined(separator: ", à ") + last + "."
}

private func profile(_ offer: OfferDraft) -> String {
  var sentences: [String] = []
  switch offer.experience {
  case .none:
    let ways = [
      "Débutants acceptés : une formation est assurée à la prise de poste.",
      "Aucune expérience n'est demandée, la motivation compte d'abord.",
      "Le poste est ouvert aux personnes sans expérience.",
    ]
    sentences.append(ways[offer.style % ways.count])
  case .wished(let months):
    sentences.append("Une expérience \(ofForm(durationInWords(months: months))) serait appréciée.")
  case .required(let months):
    sentences.append("Une expérience \(ofForm(durationInWords(months: months))) sur un poste similaire est exigée.")
  }
  if let level = offer.level {
    sentences.append("Un niveau \(levelName(level.item)) est \(level.isRequired ? "exigé" : "souhaité").")
  }
  if let licence = offer.licence {
    sentences.append(
      licence.isRequired
        ? "Le permis \(licence.item.rawValue) est exigé." : "Le permis \(licence.item.rawValue) est un plus.")
  }
  sentences += offer.certificates.map {
    certificateSentence(key: $0.item.key.description, isRequired: $0.isRequired)
  }
  if offer.isAccessible { sentences.append("Le poste est ouvert aux personnes reconnues travailleurs handicapés.") }
  return sentences.joined(separator: " ")
}

private func levelName(_ level: TrainingLevel) -> String {
  switch level {
  case .none, .brevet: "brevet"
  case .cap: "CAP ou BEP"
  case .bac: "bac"
  case .bacPlus2: "bac + 2"
  case .bacPlus3: "bac + 3"
  case .bacPlus5: "bac + 5"
  }
}

private func terms(_ offer: OfferDraft) -> String {
  let hours = offer.weekly.minutes / 60
  var sentences = [
    "\(contractName(offer.contract)) à temps \(offer.isFullTime ? "plein" : "partiel"), \(hours) h par semaine.",
    shiftSentence(offer.shift),
  ]
  if offer.hidden.pay || offer.style % 4 == 0, !offer.contract.isWorkStudy {
    sentences.append("Salaire : \(euros(offer.pay.lowerBound, mark: ",")) € brut de l'heure.")
  }
  switch offer.isServedByTransport {
  case true: sentences.append("Le lieu de travail est desservi par les transports en commun.")
  case false: sentences.append("Le lieu de travail n'est pas desservi par les transports en commun.")
  case nil: break
  }
  if let start = offer.startsOn {
    sentences.append("Prise de poste le \(inWords(start)).")
  } else if offer.style % 2 == 0 {
    sentences.append("Poste à pourvoir dès que possible.")
  }
  return sentences.joined(separator: " ")
}

private func contractName(_ contract: Contract) -> String {
  let length = contract.months.map { $0 == 1 ? " d'un mois" : " de \($0) mois" } ?? ""
  if contract.isInsertion { return "CDD d'insertion" + length + ", renouvelable," }
  switch contract.kind {
  case .cdd: return "CDD" + length
  case .temp: return "Mission d'intérim" + length
  case .seasonal: return "Contrat saisonnier" + length
  case .apprenticeship: return "Contrat d'apprentissage" + length
  case .professionalisation: return "Contrat de professionnalisation" + length
  case .cdi, .selfEmployed, .other, nil: return "CDI"
  }
}

private func shiftSentence(_ shift: Shift?) -> String {
  switch shift {
  case .night: "Travail de nuit, de 21 h à 5 h."
  case .weekend: "Travail un week-end sur deux, par roulement."
  case .split: "Horaires en coupure : deux services par jour."
  case .twoShifts: "Horaires en 2x8, matin et après-midi en alternance."
  case .threeShifts: "Travail posté en 3x8."
  case .staggered: "Horaires décalés : prise de poste à 5 h."
  case nil: "Travail en journée, du lundi au vendredi."
  }
}
