import Employment
import FrenchText

/// The first day of work and the last day to answer that an offer states in its own words.
struct DatesInText {
  /// The first day of work; nil where the words name no day (`dès que possible`) or several.
  let startsOn: CalendarDate?
  /// The last day to answer; nil where the words name none or several.
  let expiresOn: CalendarDate?

  /// Reads title and description; a day without a year takes it from the day of publication, and is unknown without one.
  init(_ text: OfferText, published: CalendarDate?) {
    var (starts, ends) = (Set<CalendarDate>(), Set<CalendarDate>())
    for text in [text.title, text.description] {
      for match in Self.triggers.phrases(in: text) {
        if [.label, .closing].contains(match.meaning), !Self.isLabel(match.range.upperBound, in: text) { continue }
        if match.meaning == .period, !Self.isPeriod(match.range, in: text) { continue }
        guard let day = Self.date(after: match.range.upperBound, in: text), let date = day.date(after: published)
        else { continue }
        // Neither long before the publication nor more than a year and a half after it.
        if let published, !(published.adding(days: -60)...published.adding(days: 540)).contains(date) { continue }
        switch match.meaning {
        case .start, .label, .period: starts.insert(date)
        case .from where Self.speaksOfPost(match.range, until: day.end, in: text): starts.insert(date)
        case .deadline, .closing: ends.insert(date)
        case .before where Self.speaksOfAnswer(match.range, in: text): ends.insert(date)
        default: continue
        }
      }
    }
    startsOn = starts.count == 1 ? starts.first : nil
    expiresOn = ends.count == 1 && ends.first != startsOn ? ends.first : nil
  }

  /// The day within the next few words: `au plus tard le lundi 3 mars`.
  private static func date(after position: Int, in text: FoldedText) -> DateInText? {
    for next in text.words(from: position, atMost: 5) {
      if let date = DateInText(text, at: next) { return date }
      // `dès que possible jusqu'au 31 août`, `mi-août ou début septembre` name no first day.
      if text.words[next].isNumber || text.isElided(next) || text.is(vague, at: next) { return nil }
    }
    return nil
  }

  /// `Début : 4 janvier 2027`
  private static func isLabel(_ next: Int, in text: FoldedText) -> Bool {
    next < text.words.count && text.words[next].gap == .colon
  }

  /// `CDD du 4 janvier au 30 juin`: from a day to another, of the contract.
  private static func isPeriod(_ range: Range<Int>, in text: FoldedText) -> Bool {
    guard let first = DateInText(text, at: range.upperBound), text.is(until, at: first.end),
      DateInText(text, at: first.end + 1, isEnd: true) != nil
    else { return false }
    return text.has(contractWords, in: text.words(before: range.lowerBound, atMost: 5))
  }

  /// `poste à pourvoir à partir du 3 mars`; `À compter du 1er mars, CDI`, where the day begins the sentence.
  private static func speaksOfPost(_ range: Range<Int>, until end: Int, in text: FoldedText) -> Bool {
    if text.has(postWords, in: text.words(before: range.lowerBound, atMost: 10)) { return true }
    return text.words[range.lowerBound].gap >= .stop && text.has(offered, in: text.words(from: end, atMost: 4))
  }

  private static func speaksOfAnswer(_ range: Range<Int>, in text: FoldedText) -> Bool {
    text.has(answerWords, in: text.words(before: range.lowerBound, atMost: 14))
  }

  private enum Trigger: Sendable { case start, label, closing, period, from, deadline, before }
  private static let triggers: PhraseTable<Trigger> = {
    var all: [(String, Trigger)] = []
    func add(_ trigger: Trigger, _ phrases: String...) { all += phrases.map { ($0, trigger) } }
    add(
      .start, "prise de poste", "prise de fonction", "prise de fonctions", "date de debut", "date de demarrage",
      "debut de contrat", "debut du contrat", "debut de mission", "debut de la mission", "demarrage", "date d'embauche",
      "poste a pourvoir le", "poste a pourvoir au", "a pourvoir au", "a pourvoir le", "a pourvoir des le",
      "a pourvoir a partir du", "a pourvoir a compter du", "date de prise de poste", "date d'entree", "debut prevu",
      "a pourvoir debut", "a pourvoir pour le", "date de debut prevue")
    add(.start, "cdi au", "cdi le", "embauche au", "embauche le", "debut le", "debut au", "poste au")
    add(
      .start, "embauche prevue le", "embauche prevue au", "embauche prevue", "entree en fonction",
      "entree en fonctions",
      "entree en poste")
    add(.label, "debut")
    add(.closing, "cloture")
    add(.period, "du")
    add(.from, "a partir du", "a compter du", "des le", "a partir de", "a compter de")
    add(
      .deadline, "date limite de candidature", "date limite de depot", "date limite",
      "date limite de depot des candidatures",
      "date limite des candidatures", "cloture des candidatures", "date limite de reception", "fin des candidatures",
      "candidature avant le", "candidatures avant le", "postuler avant le", "candidater avant le", "postulez avant le",
      "date de cloture", "offre valable jusqu'au", "annonce valable jusqu'au", "offre ouverte jusqu'au",
      "candidatez avant le", "candidatures jusqu'au", "candidature jusqu'au", "postuler jusqu'au", "repondre avant le")
    add(.before, "avant le", "jusqu'au", "au plus tard le")
    return PhraseTable(all)
  }()
  private static let until = WordGroup("au")
  private static let contractWords = WordGroup("cdd contrat interim mission saisonnier remplacement poste ctt")
  private static let vague = WordGroup("mi fin courant avant")
  private static let postWords = WordGroup(
    "poste postes contrat cdd cdi mission interim pourvoir pouvoir recherche recherchons recrute recrutons embauche debut "
      + "demarrage saison disponible remplacement temps")
  private static let offered = WordGroup(
    "cdi cdd interim contrat recrutons recrute recherchons recherche embauchons poste pourvoir")
  private static let answerWords = WordGroup(
    "candidature candidatures cv candidater candidatez postuler postulez envoyer envoyez adresser adressez transmettre "
      + "lettre motivation repondre inscription")
}
