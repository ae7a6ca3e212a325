import Employment
import FrenchText

/// The contract that an offer states in its own words.
///
/// Every place that names a contract is weighed (`ContractMention`); the plainest ones decide, the title before the
/// description. Where they name two contracts (`CDD ou CDI`) the kind stays unknown.
struct ContractInText {
  /// What the words state.
  let contract: Contract

  /// Reads title and description. `published` gives their year to dates that have none.
  init(_ text: OfferText, published: CalendarDate?) {
    let inTitle = ContractMention.all(in: text.title, isTitle: true)
    let inDescription = ContractMention.all(in: text.description, isTitle: false)
    let mentions = inTitle + inDescription.filter { $0.name != .agencyWork || $0.weight > .bare }
    let study = Self.study(in: mentions)
    let kind = study?.kind ?? (study == nil ? Self.kind(of: mentions) : nil)
    let isFixed = kind != .cdi && kind != .selfEmployed && kind != .other
    let length = isFixed ? ContractLength(text, inTitle + inDescription, kind: kind, published: published) : nil
    contract = Contract(
      kind: kind, months: length?.months, hoursTotal: kind == nil ? nil : length?.hours, isWorkStudy: study != nil,
      isInsertion: Self.isInsertion(text.title) || Self.isInsertion(text.description))
  }

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

  /// A contract of insertion (IAE) or an assisted one, where the offer says that this one is: an adviser who follows people
  /// on such contracts has none.
  private static func isInsertion(_ text: FoldedText) -> Bool {
    insertionPhrases.phrases(in: text).contains { match in
      !text.has(othersContracts, in: text.words(before: match.range.lowerBound, atMost: 4))
    }
  }

  private static let othersContracts = WordGroup(
    "pas non hors sans salaries personnes public publics suivi accompagnement accompagner encadrer gestion beneficiaires "
      + "prescription")
  private static let insertionPhrases = PhraseTable<Void>(
    [
      "cddi", "cdd d'insertion", "cdd insertion", "contrat d'insertion", "contrat a duree determinee d'insertion",
      "contrat aide", "contrat unique d'insertion", "cui cae", "contrat cui", "contrat pec", "cdd pec", "cdd tremplin",
      "contrat parcours emploi competences", "en parcours emploi competences", "eligible iae", "eligibles iae",
      "eligible a l'iae", "eligible au pec", "eligible pec", "eligible cui", "eligible au contrat aide",
      "eligible au cui", "eligible a un contrat aide", "pass iae", "agrement iae", "criteres iae", "eligibilite iae",
      "criteres d'eligibilite iae", "eligible a l'insertion par l'activite economique", "contrat ea tremplin",
    ].map { ($0, ()) })
}
