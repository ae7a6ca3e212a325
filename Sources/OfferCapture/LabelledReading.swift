import Documents
import Employment
import FrenchText

/// The labelled lines of a text, and what they say of the offer.
struct LabelledReading {
  /// Each value of a label, in order, with the line on which it stands; lines shared by several offers stand before 0.
  private(set) var values: [(label: OfferLabel, value: String, line: Int, isSure: Bool)] = []
  private var contacts: Set<Int> = []

  /// Reads the lines of an offer, and lines that count for it unless it says otherwise.
  init(_ lines: [ReadableText.Line], shared: [ReadableText.Line]) {
    read(lines, offset: 0)
    let own = values
    read(shared, offset: -shared.count)
    values =
      own
      + values[own.count...].filter { value in
        value.label != .title && value.label != .reference && !own.contains { $0.label == value.label }
      }
  }

  private mutating func read(_ lines: [ReadableText.Line], offset: Int) {
    for (index, line) in lines.enumerated() {
      for piece in Self.pieces(of: line) {
        guard let found = LabelledLine(piece) else { continue }
        if found.label == .contact { contacts.insert(index + offset) }
        var value = found.value
        if value.isEmpty, found.label != .part, found.label != .contact {
          value = Self.valueAfter(index, in: lines) ?? ""
        }
        values.append((found.label, value, index + offset, found.isSure))
      }
    }
  }

  /// The value of a label that stands alone on its line: the next line, when it is short and no label itself.
  private static func valueAfter(_ index: Int, in lines: [ReadableText.Line]) -> String? {
    guard let next = lines[(index + 1)...].prefix(2).first(where: { !$0.text.isEmpty }), next.kind != .heading,
      next.text.count <= 120, LabelledLine(next) == nil
    else { return nil }
    return next.text
  }

  /// The parts of a line that holds several labels: `Lieu : Dunkerque - Contrat : CDI`.
  private static func pieces(of line: ReadableText.Line) -> [ReadableText.Line] {
    guard line.text.count(where: { $0 == ":" }) > 1 else { return [line] }
    var pieces: [String] = []
    for piece in line.text.replacing("   ", with: " | ").replacing(" – ", with: " | ").replacing(" - ", with: " | ")
      .replacing(";", with: " | ").replacing("•", with: " | ").replacing(" / ", with: " | ").split(separator: " | ")
    {
      let text = String(piece)
      // What opens with no label belongs to the value before.
      if pieces.isEmpty || text.contains(":") && LabelledLine(.init(text)) != nil {
        pieces.append(text)
      } else {
        pieces[pieces.count - 1] += " - " + text
      }
    }
    return pieces.map { .init($0, line.kind) }
  }

  /// Whether a line tells only whom to reach.
  func isContact(_ line: Int) -> Bool {
    contacts.contains(line) && !values.contains { $0.line == line && $0.label != .contact }
  }

  /// How many kinds of fact are labelled; the title and the contact are none.
  var kinds: Int {
    Set(values.filter { $0.label != .title && $0.label != .contact && $0.label != .employer }.map(\.label)).count
  }

  /// The first value of a label that is not empty.
  func first(_ label: OfferLabel) -> String? { values.first { $0.label == label && !$0.value.isEmpty }?.value }

  private func all(_ label: OfferLabel) -> [String] {
    values.filter { $0.label == label && !$0.value.isEmpty }.map(\.value)
  }

  /// Fills the fields that are labelled.
  func fill(_ raw: inout RawOffer) {
    if let reference = first(.reference), reference.count <= 60, reference.contains(where: \.isNumber) {
      raw.sourceID = withoutContacts(reference)
    }
    raw.employer = first(.employer).map { withoutContacts($0) }.flatMap { $0.count <= 80 ? $0 : nil }
    if let text = first(.place), text.count <= 120 {
      let place = LabelledPlace(withoutContacts(text))
      raw.workplace.label = place.label
      raw.workplace.postalCode = place.postalCode
    }
    let contract = [first(.contract), first(.duration)].compactMap(\.self).joined(separator: " - ")
    raw.contract.label = contract.isEmpty ? nil : contract
    raw.hours = all(.hours)
    raw.pay = all(.pay)
    raw.experienceLabel = first(.experience)
    raw.trainings = all(.training).map { .init(code: nil, label: $0, isRequired: !Self.isWish($0)) }
    raw.licences = all(.licences).flatMap(Self.licences)
    raw.skills = values.filter { $0.label == .certificates && !$0.value.isEmpty && !Self.isNone($0.value) }
      .flatMap { Self.items($0.value, separatedBy: ",;+") }
    raw.posts = first(.posts).flatMap(Self.wholeNumber)
    raw.publishedOn = first(.publishedOn).flatMap(writtenDate)
    raw.startsOn = first(.startsOn).flatMap(writtenDate)
    raw.expiresOn = first(.expiresOn).flatMap(writtenDate)
  }

  static func isWish(_ text: String) -> Bool {
    let text = folded(text)
    return ["souhait", "appreci", "serait un plus", "est un plus"].contains(where: text.contains)
  }

  private static func isNone(_ text: String) -> Bool {
    ["non", "aucun", "aucune", "pas", "neant", "oui", "sans"].contains(words(of: text).first ?? "non")
  }

  /// `B exigé`, `B + CE`, `Permis B obligatoire`: the letters alone; `oui` and `non exigé` name none.
  private static func licences(_ text: String) -> [RawOffer.RawRequirement] {
    guard !isNone(text), !folded(text).contains("non exige"), !folded(text).contains("pas exige") else { return [] }
    return items(text, separatedBy: ",;+/").compactMap { item in
      let words = (item.label ?? "").split(separator: " ").filter { !demandWords.contains(folded($0)) }
      let label = words.joined(separator: " ")
      guard !label.isEmpty, label.count <= 30 else { return nil }
      let isNamed = folded(label).hasPrefix("permis")
      return .init(code: nil, label: isNamed ? label : "Permis " + label, isRequired: item.isRequired)
    }
  }

  private static let demandWords: Set<String> = [
    "exige", "exigee", "requis", "obligatoire", "souhaite", "souhaitee", "indispensable", "apprecie", "imperatif",
    "imperativement", "valide", "(exige)", "(souhaite)", "(obligatoire)", "(requis)", "demande",
  ]

  private static func items(_ text: String, separatedBy signs: String) -> [RawOffer.RawRequirement] {
    text.split { signs.contains($0) }.map { oneLine($0) }.filter { !$0.isEmpty && $0.count <= 80 }.map {
      .init(code: nil, label: $0, isRequired: !isWish(text))
    }
  }

  /// `2`, `2 postes`, `deux`; nil for anything else.
  private static func wholeNumber(_ text: String) -> String? {
    guard let word = words(of: text).first else { return nil }
    if let number = Int(word), (1...10_000).contains(number) { return String(number) }
    let names = ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"]
    return names.firstIndex(of: word == "une" ? "un" : word).map { String($0 + 1) }
  }
}
