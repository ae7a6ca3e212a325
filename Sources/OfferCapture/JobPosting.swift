import Employment
import FrenchText

/// One JobPosting (https://schema.org/JobPosting) in the shape common to all sources.
struct JobPosting {
  let posting: LinkedValue

  init(_ posting: LinkedValue) { self.posting = posting }

  /// The offer; nil when it has no title.
  var raw: RawOffer? {
    guard let title = text("title") ?? text("name") else { return nil }
    var raw = RawOffer(sourceID: "", title: withoutContacts(oneLine(title)))
    raw.employer = text("hiringOrganization").map(oneLine)
    raw.publishedOn = text("datePosted")
    raw.expiresOn = text("validThrough")
    raw.posts = posting["totalJobOpenings"].flatMap { value in value.number.map(Self.whole) ?? value.text }
    raw.hours = (posting["workHours"]?.texts ?? []).map(oneLine)
    let places = places
    if let place = places.first { raw.workplace = place }
    let others = places.dropFirst().map { [$0.postalCode, $0.label].compactMap(\.self).joined(separator: " ") }
    raw.otherPlaces = others.isEmpty ? nil : others
    readEmploymentTypes(into: &raw)
    raw.pay = ["baseSalary", "estimatedSalary"].compactMap { pay(posting[$0]) }
    readExperience(into: &raw)
    readCategory(into: &raw)
    raw.trainings = trainings
    raw.skills = skills
    var remarks: [(String, String?)] = [
      ("Missions", text("responsibilities")), ("Profil", text("qualifications")),
      ("Compétences", posting["skills"]?.texts.joined(separator: ", ")),
      ("Expérience", text("experienceRequirements")), ("Formation", text("educationRequirements")),
      ("Avantages", text("jobBenefits")),
      ("Autres lieux", places.dropFirst().compactMap(\.label).joined(separator: ", ")),
    ]
    if let start = text("jobStartDate") {
      // A day is read; "dès que possible" is only said.
      if start.first?.isNumber == true { raw.startsOn = start } else { remarks.append(("Début", start)) }
    }
    if text("jobLocationType").map({ $0.uppercased().contains("TELECOMMUTE") }) == true {
      remarks.append(("Lieu de travail", "télétravail"))
    }
    raw.description = description(with: remarks)
    raw.sourceID = identifier(raw)
    return raw
  }

  private func text(_ key: String) -> String? { posting[key]?.text }

  /// The description, then what else is said and does not stand in it.
  private func description(with remarks: [(String, String?)]) -> String? {
    var description = text("description") ?? ""
    for case (let label, let text?) in remarks where !text.isEmpty && !description.contains(text) {
      description += (description.isEmpty ? "" : "\n") + "\(label) : \(text)"
    }
    return description.isEmpty ? nil : withoutContacts(description)
  }

  private func identifier(_ raw: RawOffer) -> String {
    let given = posting["identifier"].flatMap { $0["value"]?.text ?? $0.text } ?? text("url") ?? text("@id")
    if let given, given.utf8.count <= 200, !given.contains(where: \.isNewline) { return given }
    return ContentIdentifier.of([raw.title, raw.employer, raw.workplace.label, raw.description])
  }

  // MARK: Contract and time

  /// `FULL_TIME` and `PART_TIME` are said of the hours; `TEMPORARY` may be a CDD or temp work, and tells neither.
  private func readEmploymentTypes(into raw: inout RawOffer) {
    let types = (posting["employmentType"]?.texts ?? []).flatMap { $0.split { ",;|/".contains($0) } }
      .map { words(of: $0).joined(separator: " ") }
    let isFull = types.contains { ["full time", "fulltime", "temps plein", "temps complet"].contains($0) }
    let isPart = types.contains { ["part time", "parttime", "temps partiel"].contains($0) }
    if isFull != isPart { raw.fullTimeLabel = isFull ? "Temps plein" : "Temps partiel" }
    for type in types {
      if let label = Self.contractLabels[type] {
        raw.contract.label = label
        return
      }
    }
    let told = Set(["cdi", "cdd", "interim", "saisonnier", "alternance", "apprentissage", "mission", "interimaire"])
    if let label = types.first(where: { !told.isDisjoint(with: words(of: $0)) }) { raw.contract.label = label }
  }

  private static let contractLabels = [
    "contractor": "Indépendant", "freelance": "Indépendant", "intern": "Stage", "internship": "Stage",
    "volunteer": "Bénévolat", "per diem": "Vacation", "permanent": "CDI", "apprenticeship": "Apprentissage",
    "seasonal": "Saisonnier",
  ]

  // MARK: Pay

  /// The pay as the France Travail labels word it; nil for another currency than the euro or no figure.
  private func pay(_ value: LinkedValue?) -> String? {
    guard let value else { return nil }
    if case .list(let values) = value { return values.lazy.compactMap { pay($0) }.first }
    if case .text(let text) = value, value.number == nil {
      return text.isEmpty ? nil : oneLine(textOr(value, text))
    }
    let currency = value["currency"]?.text ?? text("salaryCurrency") ?? "EUR"
    guard ["eur", "euro", "euros", "€"].contains(folded(currency)) else { return nil }
    let quantity = value["value"] ?? value
    let low = (quantity["minValue"] ?? value["minValue"])?.number
    let high = (quantity["maxValue"] ?? value["maxValue"])?.number
    let single = (quantity["value"] ?? quantity).number
    guard let first = [low, single, high].compactMap(\.self).first(where: { $0 > 0 }) else {
      return quantity.text.flatMap { $0.contains(where: \.isNumber) && Double($0) == nil ? oneLine($0) : nil }
    }
    let unit = folded((quantity["unitText"] ?? value["unitText"] ?? value["unitCode"])?.text ?? "")
    let range = high.flatMap { $0 > first ? "\(Self.amount(first)) Euros à \(Self.amount($0)) Euros" : nil }
    return Self.worded(range ?? "\(Self.amount(first)) Euros", unit: unit)
  }

  private func textOr(_ value: LinkedValue, _ text: String) -> String { value.text ?? text }

  private static func worded(_ amount: String, unit: String) -> String {
    switch unit {
    case "hour", "heure", "hur", "h", "hourly": "Horaire de \(amount)"
    case "month", "mois", "mon", "monthly": "Mensuel de \(amount)"
    case "year", "an", "annee", "ann", "annual", "yearly": "Annuel de \(amount)"
    case "day", "jour", "daily": "\(amount) par jour"
    case "week", "semaine", "weekly": "\(amount) par semaine"
    default: amount
    }
  }

  /// Cents, as the labels write them.
  private static func amount(_ value: Double) -> String {
    guard value < 10_000_000 else { return "0" }
    let cents = Int((value * 100).rounded())
    return "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
  }

  private static func whole(_ value: Double) -> String {
    value.rounded() == value && abs(value) < 1_000_000_000 ? String(Int(value)) : String(value)
  }

  // MARK: Demands

  private func readExperience(into raw: inout RawOffer) {
    guard let value = posting["experienceRequirements"] else { return }
    if let months = value["monthsOfExperience"]?.number, months >= 0, months < 600 {
      if months < 1 { raw.experienceCode = "D" } else { raw.experienceLabel = "\(Self.whole(months.rounded())) mois" }
    } else if let text = value.text {
      if folded(text) == "no requirements" { raw.experienceCode = "D" } else { raw.experienceLabel = oneLine(text) }
    }
  }

  private var trainings: [RawOffer.RawRequirement] {
    (posting["educationRequirements"]?.items ?? []).compactMap { value in
      guard let text = value["credentialCategory"]?.text ?? value.text else { return nil }
      let key = words(of: text).joined(separator: " ")
      guard key != "no requirements" else { return nil }
      return .init(code: nil, label: Self.levels[key] ?? oneLine(text), isRequired: true)
    }
  }

  /// What the categories of credentials are in France.
  private static let levels = [
    "high school": "Bac", "associate degree": "Bac+2", "bachelor degree": "Bac+3", "postgraduate degree": "Bac+5",
    "professional certificate": "CAP",
  ]

  /// The skills that are listed; sentences stay in the description.
  private var skills: [RawOffer.RawRequirement] {
    (posting["skills"]?.texts ?? []).flatMap { $0.split { ",;•\n".contains($0) } }.compactMap { item in
      let label = oneLine(item.drop { " -–*".contains($0) })
      return (3...60).contains(label.count) ? .init(code: nil, label: label, isRequired: true) : nil
    }
  }

  /// A ROME code, else the first label that is no code of another nomenclature.
  private func readCategory(into raw: inout RawOffer) {
    let values = posting["occupationalCategory"]?.items ?? []
    let texts = values.flatMap { [$0["codeValue"]?.text, $0.text] }.compactMap(\.self)
    raw.romeCode = texts.lazy.compactMap { text in
      words(of: text).first { word in
        word.utf8.count == 5 && ("a"..."n").contains(word.prefix(1)) && word.dropFirst().allSatisfy(\.isNumber)
      }
    }.first?.uppercased()
    if raw.romeCode == nil { raw.appellation = texts.map { oneLine($0) }.first { $0.first?.isLetter == true } }
  }
}
