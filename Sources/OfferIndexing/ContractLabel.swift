import Employment
import FrenchText
import OfferCapture

/// What the label of a contract names, as agencies and employers write it: `CDD (évolution CDI)`, `Int.`, `CDI/CDD`.
struct ContractLabel {
  /// The contract; nil where none is named, or several are.
  let kind: ContractKind?
  /// Whether the label leaves open which contract it is: it names two, or denies one.
  let isUncertain: Bool
  /// Whole months between the two days that the label names (`du 01/12/2026 au 31/05/2027`).
  let monthsBetweenDays: Int?

  /// - Parameter label: as it is written.
  init(_ label: String) {
    let text = FoldedText(Self.plain(label))
    let named = Self.named(in: text)
    let kinds = Self.settled(named.kinds)
    kind = kinds.count == 1 ? kinds.first : nil
    isUncertain =
      kinds.count > 1 && !Set(kinds).isSubset(of: [.apprenticeship, .professionalisation])
      || kinds.isEmpty && named.isDenied
    monthsBetweenDays = Self.monthsBetweenDays(in: text)
  }

  /// Abbreviations without their full stops (`C.D.I.`, `Int.`), and an arrow as the word for it.
  private static func plain(_ label: String) -> String {
    var text = ""
    var previous: Character = " "
    for character in label {
      switch character {
      case "." where previous.isLetter: break
      case "→", "➔", "➜", "►", ">": text += previous == ">" ? "" : " puis "
      default: text.append(character)
      }
      previous = character
    }
    return text
  }

  /// Every contract that is named as the one on offer, in order: what it may lead to and what is denied is left out.
  private static func named(in text: FoldedText) -> (kinds: [ContractKind], isDenied: Bool) {
    var kinds: [ContractKind] = []
    var weak: [ContractKind] = []
    var isDenied = false
    var previous: (kind: ContractKind, index: Int)?
    for index in text.words.indices {
      guard let kind = kind(text, at: index) else { continue }
      let range = index..<index + 1
      if ContractMention.isDenied(range, in: text) {
        isDenied = true
        continue
      }
      if index > 0, ContractMention.isLater(range, in: text) { continue }
      // `CDI intérimaire` is a CDI with the agency; `CDI/intérim` are two.
      if kind == .temp, let previous, previous.kind == .cdi, previous.index == index - 1,
        [.space, .hyphen, .elision].contains(text.words[index].gap)
      {
        continue
      }
      if Self.weak.contains(text.words[index].hash) { weak.append(kind) } else { kinds.append(kind) }
      previous = (kind, index)
    }
    return (kinds.isEmpty ? weak : kinds, isDenied)
  }

  /// The kinds without those that a more precise one includes: `CDD saisonnier`, `CDD d'apprentissage`.
  private static func settled(_ named: [ContractKind]) -> [ContractKind] {
    var kinds = named.reduce(into: [ContractKind]()) { if !$0.contains($1) { $0.append($1) } }
    let studies = kinds.filter { $0 == .apprenticeship || $0 == .professionalisation }
    if !studies.isEmpty { return studies }
    if kinds.contains(.seasonal) { kinds.removeAll { $0 == .cdd } }
    return kinds
  }

  private static func kind(_ text: FoldedText, at index: Int) -> ContractKind? {
    let word = text.text(text.words[index])
    if let kind = abbreviations[word] { return kind }
    if word == "pro" { return index > 0 && text.text(text.words[index - 1]) == "contrat" ? .professionalisation : nil }
    return kindByStart.first { word.hasPrefix($0.start) }?.kind
  }

  /// The length from the first day of a label to the second.
  private static func monthsBetweenDays(in text: FoldedText) -> Int? {
    if let months = ContractLength.period(in: text, nil) { return months }
    var days: [CalendarDate] = []
    var position = 0
    while position < text.words.count {
      if let day = DateInText(text, at: position), day.year != nil, let date = day.date(after: nil) {
        days.append(date)
        position = day.end
      } else {
        position += 1
      }
    }
    return days.count == 2 ? ContractLength.months(from: days[0], to: days[1]) : nil
  }

  /// Words that name a contract only where no other does: `CDI, missions variées`.
  private static let weak = hashes("mission missions usage vacation vacations entrepreneur temporaire")
  private static let abbreviations: [String: ContractKind] = [
    "int": .temp, "inter": .temp, "tt": .temp, "ett": .temp, "mis": .temp, "ctt": .temp, "ctti": .temp, "extra": .cdd,
    "extras": .cdd, "indetermine": .cdi, "determine": .cdd, "di": .cdi, "dd": .cdd,
  ]
  private static let kindByStart: [(start: String, kind: ContractKind)] = [
    ("apprenti", .apprenticeship), ("professionnalisation", .professionalisation), ("saison", .seasonal), ("cdi", .cdi),
    ("indeterminee", .cdi), ("interim", .temp), ("mission", .temp), ("temporaire", .temp), ("cdd", .cdd),
    ("determinee", .cdd), ("vacation", .cdd), ("vacataire", .cdd), ("usage", .cdd), ("independant", .selfEmployed),
    ("franchise", .selfEmployed), ("liberal", .selfEmployed), ("freelance", .selfEmployed),
    ("entrepreneur", .selfEmployed), ("autoentrepreneur", .selfEmployed), ("microentrepreneur", .selfEmployed),
  ]
}

extension Contract {
  /// Whether a source's label leaves open which contract is on offer.
  static func isUncertain(_ raw: RawOffer.RawContract) -> Bool {
    raw.code?.isEmpty ?? true && raw.label.map { ContractLabel($0).isUncertain } ?? false
  }

  /// Whether a label gives a length without its unit: `CDD - 6`.
  static func hasBareLength(_ label: String) -> Bool {
    guard let end = label.split(separator: " - ").last, end.utf8.count < label.utf8.count else { return false }
    return oneLine(end).isBareNumber && end.contains { $0.isNumber }
  }
}
