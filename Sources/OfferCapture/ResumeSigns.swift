import Documents
import FrenchText

/// How much of a text is a person's curriculum vitae: their name, their address, where they worked and when.
///
/// No single sign decides, since offers have addresses, headings and years as well: several must come together, and more
/// of them where the text also says what only an offer says (a pay, a contract behind its label, that somebody recruits).
/// - Complexity: O(n).
struct ResumeSigns {
  /// Whether the text is one.
  private(set) var isResume = false

  /// The lines that are looked at, and those among which the head of a curriculum vitae is looked for.
  private static let searched = 200, head = 10

  init(_ text: ReadableText) {
    let lines = text.lines.lazy.filter { !$0.text.isEmpty }.prefix(Self.searched).map(\.text)
    let all = Array(lines)
    let top = all.prefix(Self.head)
    let career = min(2, all.reduce(0) { $0 + Self.career($1) })
    let form = Self.isFormOfPerson(all)
    let person = Self.facts(all)
    let firstPerson = all.count { Self.isFirstPerson($0) } > 1 ? 1 : 0
    let name = top.prefix(4).contains(where: mayBeName) ? 1 : 0
    let address = top.contains(where: Self.isAddress) ? 1 : 0
    let reach = top.contains(where: Self.isPersonalReach) ? 1 : 0
    let headings = Set(all.compactMap(Self.heading)).count > 1 ? 1 : 0
    let score = career + person + firstPerson + name + address + reach + headings
    let speaksOfPerson = career + person + firstPerson > 0 || headings > 0 && name > 0
    let isCard = name + address + reach > 2
    isResume = form || (speaksOfPerson || isCard) && score >= (Self.isOffered(text) ? 5 : 3)
  }

  // MARK: What a curriculum vitae has

  /// Years of work on a line: 2 for a span of two years or more, or one that goes on to this day, 1 for a shorter one or
  /// a line that opens with a year.
  private static func career(_ line: String) -> Int {
    guard line.contains(where: \.isNumber) else { return 0 }
    let words = words(of: line.prefix(160))
    var result = 0
    var last: (year: Int, place: Int)?
    for (place, word) in words.enumerated() {
      if let last, place - last.place <= 4, today.contains(word), place == last.place + 1 || words[place - 1] != "par" {
        result = 2
      }
      guard let year = year(word) else { continue }
      if place == 0, words.count > 1 { result = max(result, 1) }
      if let last, place - last.place <= 4, year >= last.year { result = max(result, year - last.year > 1 ? 2 : 1) }
      if place > 0, words[place - 1] == "depuis", words.count < 14 { result = max(result, 1) }
      last = (year, place)
    }
    return result
  }

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (1950...2040).contains(year) else { return nil }
    return year
  }

  private static let today: Set<String> = ["aujourd", "aujourd'hui", "actuellement", "present", "actuel"]

  /// What only persons have: each kind counts once, two at most.
  private static func facts(_ lines: [String]) -> Int {
    var kinds: Set<Int> = []
    for line in lines {
      let words = words(of: line.prefix(120))
      for (index, word) in words.enumerated() {
        let next = index + 1 < words.count ? words[index + 1] : ""
        switch word {
        case "ne" where next == "le" || next == "en", "nee" where next == "le" || next == "en": kinds.insert(0)
        case "celibataire", "marie", "mariee", "pacse", "pacsee", "divorce", "divorcee": kinds.insert(1)
        case "vehicule" where next.hasPrefix("personnel") && words.count < 8: kinds.insert(2)
        case "ans"
        where words.count <= 6 && index > 0 && (Int(words[index - 1]).map { (16...70).contains($0) } ?? false):
          kinds.insert(3)
        case "loisirs" where words.count < 4, "hobbies" where words.count < 4: kinds.insert(4)
        case "centres" where next.hasPrefix("interet"), "centre" where next.hasPrefix("interet"): kinds.insert(4)
        default: break
        }
      }
    }
    return min(2, kinds.count)
  }

  private static func isFirstPerson(_ line: String) -> Bool {
    words(of: line.prefix(200)).contains { ["je", "j", "mes", "mon", "ma", "moi"].contains($0) }
      || folded(line).hasPrefix("j'ai")
  }

  /// The headings of a curriculum vitae, alone on their lines; an offer has one of them, hardly two.
  private static func heading(_ line: String) -> Int? {
    guard line.count <= 44 else { return nil }
    let words = words(of: line)
    guard words.count <= 5, let first = words.first else { return nil }
    switch first {
    case "experiences", "parcours", "emplois": return 0
    case "experience" where words.dropFirst().first?.hasPrefix("professionnel") == true && !line.contains(": "):
      return 0
    case "formations", "diplomes", "etudes", "scolarite", "cursus": return 1
    case "formation" where words.count == 1 || words.contains("diplomes"): return 1
    case "langues", "informatique", "bureautique": return 2
    case "loisirs", "interets", "passions": return 3
    case "atouts": return 4
    case "competences" where words.count < 4: return 4
    default: return nil
    }
  }

  /// `12 rue des Lilas`, `3 bis, avenue …`
  private static func isAddress(_ line: String) -> Bool {
    let words = words(of: line.prefix(80))
    guard let street = words.firstIndex(where: streets.contains), street > 0 else { return false }
    return words[..<street].contains { Int($0.prefix { $0.isNumber }) != nil }
  }

  private static let streets: Set<String> = [
    "rue", "avenue", "av", "boulevard", "bd", "bld", "allee", "allees", "impasse", "chemin", "route", "place", "quai",
    "square", "residence", "cite", "ruelle", "lotissement",
  ]

  /// A mobile telephone, or an address with a provider for private persons.
  private static func isPersonalReach(_ line: String) -> Bool {
    let digits = line.filter { $0.isNumber || $0 == "+" }
    if ["06", "07", "+336", "+337", "+3306", "+3307", "00336", "00337"].contains(where: digits.contains),
      withoutContacts(line) != line
    {
      return true
    }
    let folds = folded(line)
    return providers.contains { folds.contains("@" + $0) }
  }

  private static let providers = [
    "gmail", "orange.", "free.fr", "hotmail", "outlook", "live.", "yahoo", "laposte", "sfr.", "wanadoo", "icloud",
    "bbox.", "aol.", "numericable", "msn.", "proton",
  ]

  /// `Nom : …` and `Prénom : …`, or a day of birth: a form about somebody.
  private static func isFormOfPerson(_ lines: [String]) -> Bool {
    var found: Set<String> = []
    for line in lines where line.count <= 120 {
      guard let colon = line.prefix(40).firstIndex(of: ":"),
        line[line.index(after: colon)...].contains(where: \.isLetter)
          || line[line.index(after: colon)...].contains(where: \.isNumber)
      else { continue }
      found.insert(words(of: line[..<colon]).joined(separator: " "))
    }
    if !found.isDisjoint(with: [
      "date de naissance", "ne le", "nee le", "ne e le", "nom et prenom", "nom prenom", "prenom nom",
    ]) {
      return true
    }
    return found.contains("nom") && !found.isDisjoint(with: ["prenom", "prenoms", "prenom s"])
  }

  // MARK: What an offer has

  /// Whether the text says that work is offered.
  private static func isOffered(_ text: ReadableText) -> Bool {
    for line in text.lines.prefix(searched) {
      if line.text.contains("€"),
        words(of: line.text).contains(where: { ["h", "heure", "brut", "mois", "net"].contains($0) })
      {
        return true
      }
      if let found = LabelledLine(line), !found.value.isEmpty, offered.contains(found.label) { return true }
      if hasGenderMark(line.text) { return true }
      if words(of: line.text).contains(where: { recruiting.contains($0) }) { return true }
    }
    return false
  }

  private static let offered: Set<OfferLabel> = [.contract, .hours, .pay, .posts, .startsOn, .expiresOn, .reference]
  private static let recruiting: Set<String> = [
    "recrute", "recrutons", "recherchons", "recrutement", "embauchons", "embauche", "pourvoir", "vous", "postulez",
  ]
}

/// Whether a line is shaped like a person's name and nothing else: two to four words with capitals, none a trade's name,
/// a firm's or a place's usual word.
func mayBeName(_ line: String) -> Bool {
  let parts = line.split { $0.isWhitespace }
  guard (2...4).contains(parts.count), line.count <= 40, !opensWithTrade(line), !hasGenderMark(line) else {
    return false
  }
  for part in parts {
    guard part.first?.isUppercase == true, part.allSatisfy({ $0.isLetter || "-'’.".contains($0) }) else { return false }
  }
  let folds = words(of: line)
  return !folds.contains { noNames.contains($0) || opensWithTrade($0) }
}

private let noNames: Set<String> = [
  "offre", "offres", "emploi", "emplois", "poste", "postes", "fiche", "recrutement", "annonce", "agence", "interim",
  "groupe", "societe", "sarl", "sas", "sa", "eurl", "sci", "hotel", "restaurant", "mairie", "ville", "centre", "maison",
  "residence", "ehpad", "clinique", "hopital", "garage", "boulangerie", "boucherie", "transports", "batiment", "cdi",
  "cdd", "permis", "caces", "temps", "plein", "partiel", "contrat", "mission", "profil", "nord", "pas", "de", "du",
  "des",
  "la", "le", "les", "et", "en", "sur", "service", "services", "equipe", "association", "entreprise", "camping", "cafe",
  "brasserie", "salon", "ecole", "college", "lycee", "departement", "communaute", "bonjour", "bonsoir", "madame",
  "monsieur", "urgent", "france", "travail", "mer", "plage",
]
