import Capture
import Documents
import Employment
import FrenchText

/// Reads an offer that people wrote as text: a mail, a page, a printed sheet.
///
/// The title and the lines with a label (`Lieu : …`) fill the fields of the offer; everything stays in the description,
/// where the facts said in sentences are read by others. A text with too little of an offer in it is refused, not
/// guessed at.
public struct FreeTextOfferReader {
  /// A reader.
  public init() {}

  /// The largest text that is read, in characters: an offer has a few thousand.
  public static let longestText = 400_000

  /// The offers of a text: several where its structure leaves no doubt (`Poste 1 :`, a title before each part), else one;
  /// none where nothing is an offer. Each comes with the line of the text on which it begins.
  /// - Parameters:
  ///   - sentOn: the day on which the text was sent, which stands for the day of publication.
  ///   - isPage: whether the text is a page, whose lists name other offers as well.
  public func offers(in text: ReadableText, sentOn: String? = nil, isPage: Bool = false) -> [(
    line: Int, offer: RawOffer
  )] {
    let sections = OfferSections(text, isPage: isPage)
    if sections.parts.count > 1 {
      let offers = sections.parts.compactMap { part in
        offer(in: part.text, shared: sections.shared, sentOn: sentOn, isPart: true).map { (part.line, $0) }
      }
      if offers.count == sections.parts.count { return offers }
    }
    return offer(in: text, shared: [], sentOn: sentOn, isPart: false).map { [(1, $0)] } ?? []
  }

  private func offer(
    in text: ReadableText, shared: [ReadableText.Line], sentOn: String?, isPart: Bool
  ) -> RawOffer? {
    let reading = LabelledReading(text.lines, shared: shared)
    let evidence = OfferEvidence(text, reading)
    guard let title = OfferTitle(text, reading) else { return nil }
    guard evidence.isOffer(title: title, isPart: isPart) else { return nil }
    var raw = RawOffer(sourceID: "", title: withoutContacts(title.text))
    reading.fill(&raw)
    if raw.publishedOn == nil { raw.publishedOn = sentOn }
    let lines = text.lines.enumerated().filter { !reading.isContact($0.offset) && $0.offset != title.line }
    raw.description = withoutContacts(ReadableText(lines: lines.map(\.element)).text)
    if raw.sourceID.isEmpty {
      raw.sourceID = ContentIdentifier.of([raw.title, raw.employer, raw.workplace.label, raw.description])
    }
    return raw
  }
}

/// How much in a text speaks for an offer of work.
struct OfferEvidence {
  private var points = 0

  /// What a text must reach; a part of a text whose structure is that of a list of offers needs less.
  private static let enough = 3
  private static let enoughForPart = 2

  init(_ text: ReadableText, _ reading: LabelledReading) {
    points += min(3, reading.kinds)
    let folded = FoldedText((text.title ?? "") + "\n" + text.lines.prefix(400).map(\.text).joined(separator: "\n"))
    var found: Set<Sign> = []
    for match in Self.phrases.matches(in: folded) { found.insert(match.meaning) }
    points += found.count
  }

  func isOffer(title: OfferTitle, isPart: Bool) -> Bool {
    points + title.evidence >= (isPart ? Self.enoughForPart : Self.enough)
  }

  private enum Sign: Hashable { case recruiting, contract, gender, parts, applying, pay }

  private static let phrases = PhraseTable<Sign>(
    [
      (
        Sign.recruiting,
        [
          "recrute", "recrutons", "nous recherchons", "on recherche", "recherche un", "recherche une", "recherche des",
          "recherchons un", "recherchons une", "embauche", "embauchons", "poste à pourvoir", "postes à pourvoir",
          "offre d'emploi", "offres d'emploi", "cherche un", "cherche une", "recherche pour son client",
          "recrutement d'un",
          "recrutement d'une",
        ]
      ),
      (
        .contract,
        [
          "cdi", "cdd", "intérim", "contrat à durée indéterminée", "contrat à durée déterminée", "mission d'intérim",
          "contrat d'apprentissage", "alternance", "temps plein", "temps partiel", "temps complet", "saisonnier",
          "mission intérimaire",
        ]
      ),
      (.gender, ["h/f", "f/h", "homme/femme", "femme/homme", "m/f", "h-f"]),
      (
        .parts,
        [
          "profil recherché", "votre profil", "vos missions", "missions principales", "missions confiées",
          "vous serez chargé", "vous serez en charge", "vos tâches", "description du poste", "descriptif du poste",
          "vous aurez pour mission", "vous êtes titulaire", "vous justifiez", "débutant accepté", "débutants acceptés",
        ]
      ),
      (
        .applying,
        [
          "postuler", "candidature", "candidatures", "votre cv", "cv à", "lettre de motivation", "envoyer cv",
          "envoyez cv",
        ]
      ),
      (.pay, ["salaire", "rémunération", "taux horaire", "smic", "euros brut", "€ brut", "brut mensuel"]),
    ].flatMap { sign, phrases in phrases.map { ($0, sign) } })
}
