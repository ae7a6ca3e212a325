import OfferCapture
import Employment
import FrenchText
import Occupations

/// The skills, licences and certificates that a source lists, recognised; and the words that are in no table.
struct QualificationReading {
  var skills: [SkillRequirement] = []
  var licences: [Requirement<DrivingLicence>] = []
  var certificates: [Requirement<CertificateKey>] = []
  var unknown: [String] = []

  init(
    _ offer: RawOffer, text: OfferText? = nil, skills table: SkillTable,
    certificates certificateTable: CertificateTable,
    labels: SourceLabels = SourceLabels()
  ) {
    let trade = CacesTrade(title: text?.title ?? FoldedText(""))
    for raw in offer.licences {
      guard let label = raw.label ?? raw.code, !folded(label).hasPrefix("aucun") else { continue }
      if raw.code != nil || labels.isOfficialLicence(label) {
        if let licence = Self.licence(code: raw.code, label: label) {
          add(Requirement(licence, isRequired: raw.isRequired))
        } else {
          unknown.append(label)
        }
      } else {
        let cell = labels.qualification(label, isLicence: true, trade: trade, certificateTable)
        add(cell, isRequired: raw.isRequired)
      }
    }
    for raw in offer.skills {
      if let code = raw.code.flatMap({ SkillCode($0) }) {
        // The ROME lists certificates among its skills: the certificate is the more precise reading.
        if let certificate = certificateTable.certificate(forCode: code) {
          add(Requirement(certificate.key, isRequired: raw.isRequired))
          continue
        }
        if table[code] != nil {
          add(SkillRequirement(code: code, isRequired: raw.isRequired, origin: .source))
          continue
        }
      }
      guard let label = raw.label else { continue }
      if raw.code == nil {
        let cell = labels.qualification(label, isLicence: false, trade: trade, certificateTable)
        if cell.isUnderstood || !cell.certificates.isEmpty || !cell.licences.isEmpty {
          add(cell, isRequired: raw.isRequired)
          continue
        }
      }
      // A bare letter among the skills is no licence: C is a language.
      if words(of: label).count > 1, let licence = Self.licence(code: nil, label: label) {
        add(Requirement(licence, isRequired: raw.isRequired))
      } else if let key = Self.certificate(in: label, certificateTable) {
        add(Requirement(key, isRequired: raw.isRequired))
      } else {
        unknown.append(label)
      }
    }
    if let text { addDemands(of: text, certificateTable) }
    skills.sort { $0.code < $1.code }
    licences.sort { $0.item < $1.item }
    certificates.sort { $0.item < $1.item }
  }

  /// What a cell asks for. The source's own list says best what is required; a wish in its words makes it one.
  private mutating func add(_ cell: QualificationCell, isRequired: Bool) {
    func demands(_ demand: Demand) -> Bool? {
      demand == .notAsked ? nil : demand == .required || isRequired && demand == .stated
    }
    for (licence, demand) in cell.licences {
      if let isRequired = demands(demand) { add(Requirement(licence, isRequired: isRequired)) }
    }
    for (key, demand) in cell.certificates {
      if let isRequired = demands(demand) { add(Requirement(key, isRequired: isRequired)) }
    }
    unknown += cell.unread
  }

  /// Whether a label is one of France Travail's list: `B - Véhicule léger`, `B mention 96 - VL + remorque`.
  static func isOfficialLicence(_ label: String) -> Bool {
    let text = FoldedText(label)
    guard text.words.count > 1, text.has(vehicles, in: 1..<text.words.count) || label.holds("mention") else {
      return false
    }
    return (label.holds(" - ") || label.holds("mention")) && Demand(of: 0..<1, in: text) == .stated
  }

  private static let vehicles = WordGroup(
    "vehicule poids transport cyclomoteur cyclomoteurs moto motos motocyclette motocyclettes vl quadricycle quadricycles "
      + "tricycle tricycles mention")

  /// `B - Véhicule léger`, `EC - Poids lourd + remorque`, `B mention 79.06`, `Permis B`; `VL`, `PL` and `SPL` (véhicule
  /// léger, poids lourd, super poids lourd) are what people call B, C and CE.
  static func licence(code: String?, label: String) -> DrivingLicence? {
    if let code, let licence = DrivingLicence(code: code) { return licence }
    var words = words(of: label)
    if words.first == "permis" {
      words = words.filter { !["permis", "de", "conduire", "categorie", "cat"].contains($0) }
    } else if !label.holds(" - "), !folded(label).holds("mention"), words.count > 1 {
      return nil
    }
    guard let first = words.first else { return nil }
    if first == "b", words.dropFirst().first == "mention" { return words.contains("96") ? .b96 : .be }
    return usualNames[first] ?? DrivingLicence(code: first)
  }

  private static let usualNames: [String: DrivingLicence] = ["vl": .b, "pl": .c, "spl": .ce]

  /// A key written in a label: `CACES R489-3`, `CACES R489 catégorie 3`, `FIMO`, `SST`.
  static func certificate(in label: String, _ table: CertificateTable) -> CertificateKey? {
    let words = words(of: label)
    for (index, word) in words.enumerated() {
      let next = words.dropFirst(index + 1).first { $0 != "categorie" && $0 != "cat" }
      if let next, let key = CertificateKey("\(word)-\(next)"), table[key] != nil { return key }
      if let key = CertificateKey(word), word.count > 2, table[key] != nil { return key }
    }
    return nil
  }

  /// Adds what the offer's own words ask for. The source's list says best what is required and what is wished for; words
  /// such as "obligatoire" overrule it.
  private mutating func addDemands(of text: OfferText, _ table: CertificateTable) {
    for (licence, demand) in LicenceReading(text).demands {
      guard demand == .required || !licences.contains(where: { $0.item == licence }) else { continue }
      add(Requirement(licence, isRequired: demand.isRequired ?? false))
    }
    for (key, demand) in CertificateReading(text, table).demands {
      guard demand == .required || !certificates.contains(where: { $0.item == key }) else { continue }
      add(Requirement(key, isRequired: demand.isRequired ?? false))
    }
  }

  private mutating func add(_ requirement: SkillRequirement) {
    if let index = skills.firstIndex(where: { $0.code == requirement.code }) {
      if requirement.isRequired { skills[index] = requirement }
    } else {
      skills.append(requirement)
    }
  }

  private mutating func add(_ requirement: Requirement<DrivingLicence>) {
    Self.merge(requirement, into: &licences)
  }

  private mutating func add(_ requirement: Requirement<CertificateKey>) {
    Self.merge(requirement, into: &certificates)
  }

  /// The same thing asked for twice is required when one of the two requires it.
  private static func merge<Item>(_ requirement: Requirement<Item>, into list: inout [Requirement<Item>]) {
    if let index = list.firstIndex(where: { $0.item == requirement.item }) {
      if requirement.isRequired { list[index] = requirement }
    } else {
      list.append(requirement)
    }
  }
}
