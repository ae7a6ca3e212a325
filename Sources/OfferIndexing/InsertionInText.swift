import FrenchText

/// Whether an offer says in its own words that its contract is one of insertion (IAE) or an assisted one.
///
/// The contracts of others do not count: an adviser follows people on such contracts, and has none. Who is sought
/// (`poste réservé aux personnes éligibles à l'IAE`, `5 personnes en CDDI`) is no other.
struct InsertionInText {
  let isInsertion: Bool

  init(_ text: OfferText) {
    let isAdviser = text.title.has(Self.advisers)
    isInsertion = [text.title, text.description].contains { text in
      Self.phrases.phrases(in: text).contains { !Self.isOthers($0.range, isAdviser: isAdviser, in: text) }
    }
  }

  private static func isOthers(_ range: Range<Int>, isAdviser: Bool, in text: FoldedText) -> Bool {
    let before = text.words(before: range.lowerBound, atMost: 10)
    let near = before.suffix(4)
    if text.has(denials, in: near) || text.has(following, in: near) { return true }
    if text.has(advisers, in: text.words(from: range.upperBound, atMost: 5)) { return true }
    // A firm of insertion that recruits recruits its advisers too.
    if isAdviser, text.is(recruiting, at: range.upperBound - 1) { return true }
    guard text.has(people, in: near) else { return false }
    if isAdviser || text.has(following, in: before) { return true }
    return text.has(staff, in: near) && !text.has(recruiting, in: before)
  }

  private static let denials = WordGroup("pas non hors sans")
  private static let following = WordGroup(
    "suivi suivre suivez suivis accompagnement accompagner accompagnez accompagne accompagnons encadrer encadrez "
      + "encadrement former formez animer animez aupres orienter orientez gestion gerer gerez equipe equipes groupe "
      + "beneficiaires prescription accueillir accueillez manager managez integrer conseiller aider favoriser")
  private static let people = WordGroup("salaries personnes public publics")
  private static let staff = WordGroup("salaries")
  private static let recruiting = WordGroup(
    "recrute recrutons recrutent recherche recherchons embauche embauchons reserve reservee reserves reservees ouvert "
      + "ouverte ouverts")
  private static let advisers = WordGroup(
    "conseiller conseillere encadrant encadrante encadrants accompagnateur accompagnatrice charge chargee cip formateur "
      + "formatrice coordinateur coordinatrice referent referente moniteur monitrice directeur directrice")
  private static let phrases = PhraseTable<Void>(
    [
      "cddi", "cdd d'insertion", "cdd insertion", "contrat d'insertion", "contrat a duree determinee d'insertion",
      "contrat aide", "contrat unique d'insertion", "cui cae", "contrat cui", "contrat pec", "cdd pec", "cdd tremplin",
      "parcours emploi competences", "parcours emploi competence", "cui cie", "cui", "contrat cae", "contrat cie",
      "d'un pec",
      "en pec", "poste pec", "contrat d'accompagnement dans l'emploi", "contrat initiative emploi",
      "cdi inclusion", "cdi d'inclusion", "contrat de travail temporaire d'insertion", "ctti",
      "mission d'interim d'insertion", "interim d'insertion", "eligible iae", "eligibles iae",
      "eligible a l'iae", "eligible au pec", "eligible pec", "eligible cui", "eligible au contrat aide",
      "eligible au cui", "eligible a un contrat aide", "pass iae", "agrement iae", "criteres iae", "eligibilite iae",
      "criteres d'eligibilite iae", "eligible a l'insertion par l'activite economique", "contrat ea tremplin",
      "eligibles a l'iae", "eligibles au pec", "eligibles pec", "eligibles cui", "eligibles au cui",
      "eligibles au contrat aide", "eligibles a un contrat aide", "eligibles a l'insertion par l'activite economique",
      "chantier d'insertion recrute", "aci recrute", "chantier d'insertion recherche",
    ].map { ($0, ()) })
}
