import Documents
import FrenchText

/// The labels that people put before the facts of an offer: `Lieu :`, `Type de contrat :` …
enum OfferLabel: Sendable {
  case title, reference, employer, place, contract, duration, hours, pay, experience, training, licences, certificates
  case posts, publishedOn, startsOn, expiresOn, contact
  /// A label that announces a part of the text, which stays in the description.
  case part

  /// The label that words are, folded and joined by spaces; nil for other words.
  static func named(_ words: some StringProtocol) -> OfferLabel? { byName[String(words)] }

  private static let byName: [String: OfferLabel] = {
    var result: [String: OfferLabel] = [:]
    for (label, names) in names {
      for name in names { result[FrenchText.words(of: name).joined(separator: " ")] = label }
    }
    return result
  }()

  private static let names: [(OfferLabel, [String])] = [
    (
      .title,
      [
        "poste", "intitulé", "intitulé du poste", "intitulé de l'offre", "intitulé poste", "poste à pourvoir",
        "poste proposé", "poste recherché", "titre", "titre du poste", "titre de l'offre", "métier", "emploi",
        "fonction",
        "emploi proposé", "offre d'emploi", "offre", "nous recherchons", "recherche", "recrute", "nous recrutons",
        "recrutement", "profil recruté", "désignation du poste", "libellé du poste", "qualification recherchée",
      ]
    ),
    (
      .reference,
      [
        "référence", "réf", "référence de l'offre", "référence offre", "réf offre", "numéro d'offre", "n° d'offre",
        "offre n°", "numéro de l'offre", "n° de l'offre", "identifiant", "n° offre", "réf de l'offre",
        "référence annonce",
      ]
    ),
    (
      .employer,
      [
        "employeur", "entreprise", "société", "client", "nom de l'entreprise", "raison sociale", "structure",
        "établissement", "recruteur", "entreprise d'accueil", "nom de la société", "entreprise utilisatrice",
      ]
    ),
    (
      .place,
      [
        "lieu", "lieu de travail", "lieu du poste", "lieu de mission", "lieu de la mission", "lieu d'exercice",
        "localisation", "localisation du poste", "localité", "ville", "commune", "secteur géographique", "lieux",
        "lieu d'affectation", "lieu d'intervention", "lieu du chantier", "zone géographique", "lieu d'embauche", "site",
      ]
    ),
    (
      .contract,
      [
        "contrat", "type de contrat", "nature du contrat", "type contrat", "contrat proposé", "nature de l'emploi",
        "nature de l'offre", "contrat de travail",
      ]
    ),
    (
      .duration,
      [
        "durée", "durée du contrat", "durée de la mission", "durée mission", "durée contrat", "durée de l'emploi",
      ]
    ),
    (
      .hours,
      [
        "horaires", "horaire", "temps de travail", "durée hebdomadaire", "durée du travail", "durée de travail",
        "horaires de travail", "volume horaire", "heures", "rythme", "amplitude horaire", "nombre d'heures",
        "durée hebdomadaire de travail", "temps", "rythme de travail", "horaires du poste", "durée hebdo",
      ]
    ),
    (
      .pay,
      [
        "rémunération", "salaire", "taux horaire", "salaire brut", "rémunération brute", "salaire proposé",
        "salaire mensuel", "salaire horaire", "salaire indicatif", "taux", "rémunération proposée",
        "salaire brut mensuel",
        "rémunération mensuelle", "salaire annuel",
      ]
    ),
    (
      .experience,
      [
        "expérience", "expérience requise", "expérience souhaitée", "expérience exigée", "expérience demandée",
        "expérience professionnelle", "expériences",
      ]
    ),
    (
      .training,
      [
        "formation", "niveau", "niveau d'études", "niveau de formation", "diplôme", "diplômes", "niveau requis",
        "diplôme requis", "formation requise", "formation souhaitée", "niveau d'étude", "niveau scolaire", "formations",
        "niveau de qualification", "formation demandée", "diplôme demandé",
      ]
    ),
    (.licences, ["permis", "permis de conduire", "permis requis", "permis exigé", "permis demandé"]),
    (.certificates, ["caces", "habilitation", "habilitations", "certificats", "certifications"]),
    (
      .posts,
      [
        "nombre de postes", "nb de postes", "nbre de postes", "postes à pourvoir", "nombre de poste", "effectif",
        "nombre de postes à pourvoir", "nb postes", "nombre de personnes", "nombre d'emplois",
        "nombre de poste à pourvoir",
      ]
    ),
    (
      .publishedOn,
      [
        "date de publication", "publiée le", "publié le", "date de parution", "offre publiée le", "date de l'offre",
        "date de création",
      ]
    ),
    (
      .startsOn,
      [
        "date de début", "début", "prise de poste", "date de prise de poste", "date d'embauche", "début du contrat",
        "début de contrat", "à pourvoir", "date de démarrage", "démarrage", "début de mission", "date d'entrée",
        "début de la mission", "à partir du", "à pourvoir le", "disponibilité", "poste à pourvoir le",
        "date de début de contrat",
        "date prévisionnelle d'embauche", "date d'embauche prévue",
      ]
    ),
    (
      .expiresOn,
      [
        "date limite", "date limite de candidature", "candidature avant le", "date limite de dépôt", "expire le",
        "fin de publication", "valable jusqu'au", "date limite de réponse", "date de clôture", "répondre avant le",
        "date limite de dépôt des candidatures", "date limite des candidatures", "clôture des candidatures",
      ]
    ),
    (
      .contact,
      [
        "contact", "votre contact", "interlocuteur", "votre interlocuteur", "interlocutrice", "personne à contacter",
        "téléphone", "tél", "mail", "email", "e-mail", "courriel", "contacts", "votre interlocutrice", "port", "mobile",
        "portable", "fax", "responsable du recrutement", "chargé de recrutement", "chargée de recrutement",
      ]
    ),
    (
      .part,
      [
        "profil", "profil recherché", "votre profil", "missions", "vos missions", "missions principales", "mission",
        "descriptif", "description", "description du poste", "descriptif du poste", "activités", "tâches",
        "compétences", "compétences requises", "qualités requises", "avantages", "vos missions principales",
        "description du profil", "le poste", "le profil", "principales missions", "détail du poste",
        "activités principales",
        "compétences attendues", "savoir être", "savoir faire", "conditions de travail",
      ]
    ),
  ]
}

/// A line of an offer taken apart: its label and what follows it.
struct LabelledLine {
  let label: OfferLabel
  /// What stands after the label; empty when that is on the next line.
  let value: String
  /// Whether a title is announced by words that announce nothing else (`Intitulé du poste`), rather than by `Emploi` or
  /// `Recherche`, which begin sentences too.
  let isSure: Bool

  /// Labels longer than this, in characters, are sentences.
  private static let longest = 48

  /// Nil when the line begins with no label that is known.
  init?(_ line: ReadableText.Line) {
    let text = line.text
    let head = text.prefix(Self.longest)
    if let reference = Self.bareReference(text) {
      self.init(reference: reference)
      return
    }
    if let colon = head.firstIndex(where: { $0 == ":" || $0 == "\t" }) {
      self.init(head[..<colon], value: text[text.index(after: colon)...], line)
    } else if let gap = Self.wideGap(in: head) {
      self.init(head[..<gap], value: text[gap...], line)
    } else if line.kind == .heading || text.hasSuffix(":") || text.count <= 24 {
      self.init(text.prefix(Self.longest), value: "", line)
    } else {
      return nil
    }
  }

  private init?(_ label: Substring, value: Substring, _ line: ReadableText.Line) {
    var words = FrenchText.words(of: label)
    // `Poste (H/F) :`, `Lieu(x) :`, `Poste(s) à pourvoir :`
    words.removeAll { ["h", "f", "s", "x"].contains($0) }
    if words.count > 1, words[0].allSatisfy(\.isNumber) { words.removeFirst() }
    guard (1...7).contains(words.count), let named = OfferLabel.named(words.joined(separator: " ")) else { return nil }
    let rest = value.drop { $0.isWhitespace || $0 == ":" }
    self.label = named
    self.value = oneLine(rest)
    isSure = words.contains { ["poste", "intitule", "titre", "metier", "libelle"].contains($0) }
  }

  private init(reference: String) { (label, value, isSure) = (.reference, reference, false) }

  /// `A-12` of `Réf A-12`, `Référence n° A-12` alone on a line.
  private static func bareReference(_ text: String) -> String? {
    guard text.count <= 40, let first = text.first, first == "R" || first == "r" else { return nil }
    let parts = text.split { $0 == " " || $0 == "°" }
    guard (2...3).contains(parts.count), ["ref", "ref.", "reference"].contains(folded(parts[0])),
      parts.count == 2 || ["n", "no", "numero"].contains(folded(parts[1])), let value = parts.last,
      value.contains(where: \.isNumber), !value.contains(":")
    else { return nil }
    return String(value)
  }

  /// Where three spaces or more begin, as the layout of a printed table leaves them.
  private static func wideGap(in text: Substring) -> Substring.Index? { text.firstRange(of: "   ")?.lowerBound }
}
