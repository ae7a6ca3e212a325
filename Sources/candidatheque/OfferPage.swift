import CounsellorService
import Employment
import Store
import Wording

/// An offer on a page, with what the indexer noticed and the history of its captures.
struct OfferPage {
  let facts: Offer
  /// What the store knows of it; nil for an offer that is not stored.
  private let record: OfferRecord?
  let labels: ReferenceLabels

  /// A stored offer with its history.
  init(record: OfferRecord, labels: ReferenceLabels) {
    (facts, self.record, self.labels) = (record.offer.offer, record, labels)
  }

  /// An offer that is not stored.
  init(facts: Offer, labels: ReferenceLabels) {
    (self.facts, record, self.labels) = (facts, nil, labels)
  }

  func show() {
    Terminal.line(Terminal.bold("\(facts.title) — \(facts.id)"))
    if let record, !record.duplicates.isEmpty {
      row("Aussi publiée", "sous \(enumeration(record.duplicates.map(\.id.description)))")
    }
    row("Employeur", facts.employer ?? "non précisé")
    row("Lieu", facts.place?.text ?? "non précisé")
    for (index, tag) in facts.occupations.enumerated() {
      row(index == 0 ? "Métier" : "", "\(labels.occupation(tag.code)), confiance \(french(tag.confidence))")
    }
    if facts.occupations.isEmpty { row("Métier", "non reconnu") }
    row(
      "Secteur",
      facts.sectors.isEmpty
        ? "hors des six secteurs"
        : facts.sectors.map { "\($0.sector.label) (\(french($0.confidence)))" }.joined(separator: ", "))
    row("Contrat", facts.contract.text + durability(facts.contract.durable))
    row("Temps", workingTime(facts.workingTime))
    row("Salaire", facts.pay?.text ?? "non précisé")
    row("Expérience", experience(facts.experience))
    if let training = facts.training {
      row("Formation", training.level.label + (training.isRequired ? " (exigée)" : " (souhaitée)"))
    }
    requirements(facts)
    row("Postes", "\(facts.posts)")
    if let day = facts.startsOn { row("Début", french(day)) }
    if let day = facts.publishedOn { row("Publiée le", french(day)) }
    if let day = facts.expiresOn { row("Expire le", french(day)) }
    if let closing = record?.offer.closing { row("Close le", "\(french(closing.on)) (\(closing.reason.label))") }
    for warning in facts.warnings { row("Attention", warning.text) }
    showText()
    for capture in record?.captures ?? [] { row("Capture \(capture.number)", place(capture)) }
    for duplicate in record?.duplicates ?? [] {
      for capture in duplicate.captures { row("Capture \(capture.number)", "\(place(capture)) (\(duplicate.id))") }
    }
  }

  /// What was captured, in the offer's own words: what the facts above were read from.
  private func showText() {
    guard let text = record?.text else { return }
    let lines = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    for (index, line) in lines.enumerated() { row(index == 0 ? "Texte" : "", String(line)) }
  }

  private func place(_ capture: OfferCapture) -> String {
    "le \(french(capture.capturedOn)), \(capture.file), ligne \(capture.line)"
  }

  private func requirements(_ facts: Offer) {
    let marks = { (isRequired: Bool) in isRequired ? " (exigé)" : " (souhaité)" }
    let items =
      facts.licences.map { $0.item.label + marks($0.isRequired) }
      + facts.certificates.map { labels.certificate($0.item) + marks($0.isRequired) }
      + facts.skills.map { labels.skill($0.code) + ($0.isRequired ? " (exigée)" : " (souhaitée)") }
    for (index, item) in items.enumerated() { row(index == 0 ? "Demandé" : "", item) }
  }

  private func row(_ name: String, _ text: String) {
    let indent = String(repeating: " ", count: max(0, 14 - name.count))
    for (index, line) in wrapped(text, width: Terminal.width - 14).enumerated() {
      Terminal.line((index == 0 ? name + indent : String(repeating: " ", count: 14)) + line)
    }
  }

  private func durability(_ durable: TriState) -> String {
    switch durable {
    case .yes: ", emploi durable"
    case .no: ", emploi non durable"
    case .unknown: ", caractère durable à vérifier"
    }
  }

  private func workingTime(_ time: WorkingTime) -> String {
    let parts = [
      time.weekly.map { "\(french($0)) par semaine" },
      time.isFullTime.map { $0 ? "temps plein" : "temps partiel" },
      time.shifts.map { $0.isEmpty ? "en journée" : enumeration($0.map(\.label)) },
    ].compactMap(\.self)
    return parts.isEmpty ? "non précisé" : parts.joined(separator: ", ")
  }

  private func experience(_ experience: ExperienceRequirement) -> String {
    switch experience {
    case .notStated: "non précisée"
    case .beginnerAccepted: "débutant accepté"
    case .asked(let months, let isRequired):
      (months.map { frenchMonths($0) } ?? "durée non précisée") + (isRequired ? " (exigée)" : " (souhaitée)")
    }
  }
}
