import FrenchText
import Occupations

/// Every place where a text speaks of a driving licence.
struct LicenceMentions {
  struct Mention {
    let licence: DrivingLicence
    let demand: Demand
    /// Whether no category is named: a bare "permis", or a vehicle of one's own.
    let isImplied: Bool
    /// Where the words end that name it.
    let end: Int
  }

  var found: [Mention] = []

  init(in text: FoldedText) {
    for index in Self.openings.positions(in: text) {
      if text.words[index].hash == Self.permis { readPermis(text, at: index) } else { readVehicle(text, at: index) }
    }
  }

  private mutating func readPermis(_ text: FoldedText, at start: Int) {
    var index = start + 1
    var isOfDriving = false
    while let match = Self.fillers.matchIfAny(in: text, at: index), text.words[index].gap < .stop {
      isOfDriving = true
      index = match.range.upperBound
    }
    var list = LicenceList(text, from: index)
    if list.licences.isEmpty {
      guard Self.isBareLicence(text, at: start, next: index, isOfDriving: isOfDriving) else { return }
      var demand = Demand(of: start..<index, in: text)
      if LicenceList.isReplaceable(text, at: index) { demand = min(demand, .wished) }
      found.append(Mention(licence: .b, demand: demand, isImplied: true, end: index))
      return
    }
    if readParts(of: list, text, from: start) { return }
    list.settleAlternatives()
    var demand = Demand(of: start..<list.end, in: text)
    if list.isReplaceable { demand = min(demand, .wished) }
    for licence in list.licences {
      found.append(Mention(licence: licence, demand: demand, isImplied: false, end: list.end))
    }
    readNext(text, after: list.end)
  }

  /// `permis B, permis C serait un plus`: a sign in the singular is of the last part of a list alone. False where the list
  /// has no parts, or what follows is of them all: `permis B, C et CE appréciés`.
  private mutating func readParts(of list: LicenceList, _ text: FoldedText, from start: Int) -> Bool {
    guard let last = list.parts.last, !list.isReplaceable, list.licences.count > last.licences,
      !Demand.isPlural(after: list.end, in: text)
    else { return false }
    let before = Demand(before: start..<last.start, in: text)
    for licence in list.licences.prefix(last.licences) {
      found.append(Mention(licence: licence, demand: before, isImplied: false, end: list.end))
    }
    let demand = Demand(of: last.start..<list.end, in: text)
    for licence in list.licences.dropFirst(last.licences) {
      found.append(Mention(licence: licence, demand: demand, isImplied: false, end: list.end))
    }
    readNext(text, after: list.end)
    return true
  }

  /// `permis B exigé, C apprécié`: a category with a sign of its own right after another's.
  private mutating func readNext(_ text: FoldedText, after end: Int) {
    guard let sign = Demand.sign(at: end, in: text), sign.end < text.words.count, text.words[sign.end].gap == .comma
    else { return }
    let list = LicenceList(text, from: sign.end)
    guard !list.licences.isEmpty, let own = Demand.sign(at: list.end, in: text) else { return }
    for licence in list.licences {
      found.append(Mention(licence: licence, demand: own.demand, isImplied: false, end: list.end))
    }
  }

  /// Whether `permis` without a category means the licence to drive, and not "permis de construire", "vous a permis de",
  /// or the licences of others.
  private static func isBareLicence(_ text: FoldedText, at start: Int, next: Int, isOfDriving: Bool) -> Bool {
    if start > 0, notBefore.contains(text.words[start - 1].hash), text.words[start].gap < .comma { return false }
    if isOfDriving { return true }
    guard next < text.words.count, text.words[next].gap < .comma else { return true }
    // "3 ans de permis pour …"
    if start > 1, text.words[start - 2].hash == years, text.words[start - 1].hash == of { return true }
    return text.words[next].gap != .elision && !notAfter.contains(text.words[next].hash)
  }

  /// `véhicule personnel indispensable`, `vous êtes véhiculé(e)`.
  private mutating func readVehicle(_ text: FoldedText, at index: Int) {
    if let match = Self.ownVehicle.match(in: text, at: index) {
      found.append(Mention(licence: .b, demand: match.meaning, isImplied: true, end: match.range.upperBound))
    } else if index > 0, text.words[index].gap <= .space,
      Self.beBefore.contains(text.words[index - 1].hash) || Self.isMobileAnd(text, before: index)
    {
      let demand = Demand(of: index..<index + 1, in: text)
      found.append(Mention(licence: .b, demand: demand, isImplied: true, end: index + 1))
    }
  }

  /// `mobile et véhiculé`, not `mobile et véhicule personnel`, which says it itself.
  private static func isMobileAnd(_ text: FoldedText, before index: Int) -> Bool {
    index > 1 && text.words[index - 1].hash == and && mobile.contains(text.words[index - 2].hash)
      && (index + 1 == text.words.count || text.words[index + 1].gap >= .comma)
  }

  private static let and = wordHash("et".utf8)
  private static let mobile = hashes("mobile mobiles autonome autonomes")
  private static let permis = wordHash("permis".utf8)
  private static let years = wordHash("ans".utf8)
  private static let of = wordHash("de".utf8)
  private static let openings = WordSet("permis vehicule vehicules vehiculee motorise motorisee")
  private static let beBefore = hashes("etes etre es imperativement obligatoirement personne")
  private static let notBefore = hashes("a ont aura auront ayant avait aurait est sont des leurs ses tous les")
  private static let notAfter = hashes(
    """
    de d a cariste caristes construire feu travail travaux bateau cotier fluvial hauturier pour nacelle pont \
    engin engins grue exploitation plongee peche chasse sejour environnement aux
    """)
  private static let fillers = PhraseTable<Void>(
    [
      "de conduire", "de conduite", "de catégorie", "de type", "catégorie", "catégories", "cat", "type", "classe",
      "de la catégorie", "de conduire de catégorie",
    ].map { ($0, ()) })

  private static let ownVehicle: PhraseTable<Demand> = {
    let nouns = ["véhicule", "véhicule personnel", "véhiculé", "véhiculée", "véhiculé e", "motorisé", "motorisée"]
    let links = ["", " est", " sont", " et permis"]
    let firm = [
      "obligatoire", "obligatoires", "indispensable", "indispensables", "exigé", "requis", "nécessaire", "impératif",
      "obligatoirement", "impérativement",
    ]
    let soft = ["souhaité", "apprécié", "souhaitable", "serait un plus"]
    return PhraseTable(
      nouns.flatMap { noun in
        links.flatMap { link in
          firm.map { ("\(noun)\(link) \($0)", Demand.required) } + soft.map { ("\(noun)\(link) \($0)", Demand.wished) }
        }
      })
  }()
}

extension PhraseTable {
  /// `match(in:at:)`, nil also beyond the last word.
  func matchIfAny(in text: FoldedText, at start: Int) -> Match? {
    start < text.words.count ? match(in: text, at: start) : nil
  }
}
