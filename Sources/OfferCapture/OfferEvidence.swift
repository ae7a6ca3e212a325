import Documents
import FrenchText

/// How much in a text speaks for an offer of work.
struct OfferEvidence {
  private var points = 0

  /// What a text must reach; a part of a text whose structure is that of a list of offers needs less.
  private static let enough = 3
  private static let enoughForPart = 2

  private var isDoubtful = false

  init(_ text: ReadableText, _ reading: LabelledReading) {
    points += min(3, reading.kinds)
    let folded = FoldedText((text.title ?? "") + "\n" + text.lines.prefix(400).map(\.text).joined(separator: "\n"))
    var found: Set<Sign> = []
    for match in Self.phrases.matches(in: folded) { found.insert(match.meaning) }
    for index in folded.words.indices { if let sign = Self.figure(in: folded, at: index) { found.insert(sign) } }
    found.remove(.meeting)
    isDoubtful = found.remove(.other) != nil || Self.isInterview(text)
    points += found.count
  }

  /// A trade that opens the title is enough with one sign more, where nothing speaks for another kind of text.
  func isOffer(title: OfferTitle, isPart: Bool) -> Bool {
    let enough = isPart ? Self.enoughForPart : Self.enough
    // `Couvreur : portrait de la semaine` has a contract in it and is read with more care.
    let isBare = isDoubtful && title.evidence == 0
    guard points + title.evidence < enough + (isBare ? 1 : 0) else { return true }
    guard !isDoubtful, points > 0 || isPart, let trade = title.trade else { return false }
    return points + title.evidence + (trade.isInclusive ? 3 : 2) >= enough
  }

  private enum Sign: Hashable {
    case recruiting, contract, duration, hours, gender, parts, applying, pay, papers, other
    /// An interview of the candidates, which says nothing.
    case meeting
  }

  /// Whether the subject, or the beginning of the first line, announces an interview to read: an offer speaks of one further
  /// down.
  private static func isInterview(_ text: ReadableText) -> Bool {
    let subject = text.title.map { FoldedText($0).words } ?? []
    let line = text.lines.first.map { FoldedText($0.text).words.prefix(3) } ?? []
    return (subject + line).contains { interviews.contains($0.hash) }
  }

  private static let interviews = Set(["interview", "interviews"].map { wordHash($0.utf8) })

  /// What a figure says with the word or sign after it: `3 mois`, `35h`, `14 €/h`.
  private static func figure(in text: FoldedText, at index: Int) -> Sign? {
    let word = text.words[index]
    guard word.isNumber, index + 1 < text.words.count, let number = text.number(word) else { return nil }
    let next = text.words[index + 1]
    if next.gap <= .space {
      if (1...48).contains(number), durations.contains(next.hash) { return .duration }
      if (4...48).contains(number), next.hash == hour, isFollowedByHours(text, index) { return .hours }
    }
    let isMoney = text.bytes[word.end...].prefix(6).contains(0xE2) || next.hash == euro || next.hash == euros
    // `12,25 € de l'heure` is five words from its first figure.
    let after = text.words[(index + 1)...].prefix(5)
    return isMoney && after.contains(where: { payWords.contains($0.hash) && $0.gap < .stop }) ? .pay : nil
  }

  /// `35h`, not the time of day that `9 h 30` is.
  private static func isFollowedByHours(_ text: FoldedText, _ index: Int) -> Bool {
    guard index + 2 < text.words.count else { return true }
    let after = text.words[index + 2]
    return !after.isNumber || after.gap > .space
  }

  private static let durations = Set(["mois", "semaine", "semaines"].map { wordHash($0.utf8) })
  private static let hour = wordHash("h".utf8)
  private static let euro = wordHash("euro".utf8)
  private static let euros = wordHash("euros".utf8)
  private static let payWords = Set(["h", "heure", "brut", "net", "mois", "an"].map { wordHash($0.utf8) })

  private static let phrases = PhraseTable<Sign>(
    [
      (
        Sign.recruiting,
        [
          "recrute", "recrutons", "nous recherchons", "on recherche", "recherche un", "recherche une", "recherche des",
          "recherchons un", "recherchons une", "embauche", "embauchons", "poste à pourvoir", "postes à pourvoir",
          "offre d'emploi", "offres d'emploi", "cherche un", "cherche une", "recherche pour son client", "cherchons",
          "cherche 1", "cherche 2", "cherche 3", "cherche 4", "cherche 5",
          "recherche 1", "recherche 2", "recherche 3", "à pourvoir", "nous cherchons", "client recherche",
          "recrutement d'un", "il me faudrait", "il me faut", "il nous faut", "il nous faudrait", "besoin d'un",
          "besoin d'une", "besoin de 2", "besoin de 3", "besoin de 4", "besoin de 5", "besoin de deux",
          "besoin de trois",
          "recrutement d'une",
        ]
      ),
      (
        .contract,
        [
          "cdi", "cdd", "intérim", "contrat à durée indéterminée", "contrat à durée déterminée", "mission d'intérim",
          "contrat d'apprentissage", "alternance", "apprenti", "apprentie", "apprentissage", "temps plein",
          "temps partiel", "temps complet", "saisonnier",
          "mission intérimaire",
        ]
      ),
      (.gender, ["h/f", "f/h", "homme/femme", "femme/homme", "m/f", "h-f"]),
      (
        .parts,
        [
          "profil recherché", "votre profil", "vos missions", "missions principales", "missions confiées",
          "vous serez chargé", "vous serez en charge", "vos tâches", "description du poste", "descriptif du poste",
          "vous aurez pour mission", "vous êtes titulaire", "vous justifiez", "vous assurez", "vous réalisez",
          "vous intervenez", "vous effectuez",
          "vous travaillez", "vous participez", "débutant accepté", "débutants acceptés",
        ]
      ),
      (
        .applying,
        [
          "postuler", "candidature", "candidatures", "votre cv", "cv à", "lettre de motivation", "envoyer cv",
          "envoyez cv", "votre curriculum", "un curriculum vitae",
        ]
      ),
      (
        .meeting,
        [
          "interview de recrutement", "interview d'embauche", "interview de sélection", "interview de groupe",
          "interview de motivation",
        ]
      ),
      (
        .papers,
        [
          "permis b", "permis c", "permis ce", "permis d", "permis pl", "permis spl", "caces", "fimo", "fco",
          "habilitation électrique", "habilitations électriques", "ssiap 1", "ssiap 2", "ssiap 3",
        ]
      ),
      (
        .other,
        [
          "facture", "devis", "tva", "ttc", "bon de commande", "lettre d'information", "newsletter",
          "désabonner", "désinscrire", "désinscription", "webinaire", "ordre du jour", "compte rendu", "procès-verbal",
          "portes ouvertes", "au sommaire", "lire la suite", "lire l'article", "témoignage", "portrait", "interview de",
          "interview du", "interview d'un", "interview d'une", "notre interview", "son interview", "dans une interview",
          "un métier", "ce métier", "fiche métier", "du métier de", "le métier de", "attestation", "bulletin de paie",
          "bulletin de salaire", "fiche de paie", "soussigné", "soussignés", "convocation", "curriculum",
          "à votre service",
          "intervention rapide", "je suis", "mon expérience", "mon profil", "mes compétences", "git clone", "npm",
          "readme",
          "règlement intérieur", "arrêt de travail", "congés payés du",
        ]
      ),
      (.pay, ["salaire", "rémunération", "taux horaire", "smic", "euros brut", "€ brut", "brut mensuel"]),
    ].flatMap { sign, phrases in phrases.map { ($0, sign) } })
}
