import Employment
import FrenchText

/// The contract that an offer states in its own words.
///
/// Every place that names a contract is weighed (`ContractMention`); the plainest ones decide, the title before the
/// description. Where they name two contracts (`CDD ou CDI`) the kind stays unknown.
struct ContractInText {
  /// What the words state.
  let contract: Contract
  /// Whether its months are the least of a range.
  let isLeastLength: Bool

  /// Reads title and description. `published` gives their year to dates that have none.
  /// The employer's name tells an agency of temporary work.
  init(_ text: OfferText, employer: String? = nil, published: CalendarDate?) {
    let inTitle = ContractMention.all(in: text.title, isTitle: true)
    let inDescription = ContractMention.all(in: text.description, isTitle: false)
    let mentions = inTitle + inDescription.filter { $0.name != .agencyWork || $0.weight > .bare }
    let study = Self.study(in: mentions)
    var kind = study?.kind ?? (study == nil ? Self.kind(of: mentions) : nil)
    if kind == nil, study == nil, mentions.isEmpty, Self.isAgencyMission(text, inDescription, employer) { kind = .temp }
    let isFixed = kind != .cdi && kind != .selfEmployed && kind != .other
    let length = isFixed ? ContractLength(text, inTitle + inDescription, kind: kind, published: published) : nil
    isLeastLength = length?.isLeast ?? false
    contract = Contract(
      kind: kind, months: length?.months, hoursTotal: kind == nil ? nil : length?.hours, isWorkStudy: study != nil,
      isInsertion: mentions.contains { $0.name == .assisted } || InsertionInText(text).isInsertion)
  }

  /// Whether only the recruiter tells it: an agency of temporary work (`notre agence d'intérim recrute`) that names no other
  /// contract, or one of the large ones by name that speaks of a mission. Where an agency says that it is a `cabinet de
  /// recrutement` as well, it may offer either.
  private static func isAgencyMission(_ text: OfferText, _ bare: [ContractMention], _ employer: String?) -> Bool {
    let words = text.description
    if words.has(consultancies) { return false }
    if !ContractMention.namesNone(in: words) { return false }
    if bare.contains(where: { $0.name == .agencyWork }) { return true }
    guard words.has(mission) else { return false }
    return [FoldedText(employer ?? ""), text.title, words].contains { text in
      !agencies.matches(in: text).isEmpty
    }
  }

  private static let consultancies = WordGroup("cabinet cabinets")
  private static let mission = WordGroup("mission")
  /// The large agencies, and those whose name says their trade; `synergie` and `adéquat` are also plain words.
  private static let agencies = PhraseTable<Void>(
    [
      "manpower", "adecco", "proman", "agence synergie", "synergie recrute", "synergie recherche", "crit", "randstad",
      "agence adequat", "groupe adequat", "adequat recrute", "adequat recherche", "adequat interim", "partnaire",
      "start people", "supplay", "samsic emploi", "gi group", "iziwork", "temporis", "ergalis", "menway emploi",
      "welljob",
      "camo emploi", "kelly services", "actual emploi", "agence actual", "leader interim", "synergie interim",
    ].map { ($0, ()) })

  private static func kind(of mentions: [ContractMention]) -> ContractKind? {
    guard let heaviest = mentions.map(\.weight).max() else { return nil }
    var kinds = Set(mentions.filter { $0.weight == heaviest }.compactMap(\.name.kind))
    // A seasonal contract is a CDD: the more precise name wins.
    if kinds == [.seasonal, .cdd] { kinds = [.seasonal] }
    return kinds.count == 1 ? kinds.first : nil
  }

  /// Work-study, and which of its two contracts where only one is named; nil where the offer is none.
  private static func study(in mentions: [ContractMention]) -> (kind: ContractKind?, Void)? {
    let plain = mentions.filter { $0.weight >= .framed }
    let studies = plain.filter(\.name.isStudy)
    guard let heaviest = studies.map(\.weight).max() else { return nil }
    // A declared CDI beside an `en alternance` in passing is a CDI.
    guard plain.allSatisfy({ $0.name.isStudy || $0.weight <= heaviest }) else { return nil }
    let kinds = Set(studies.compactMap(\.name.kind))
    return (kinds.count == 1 ? kinds.first : nil, ())
  }
}
