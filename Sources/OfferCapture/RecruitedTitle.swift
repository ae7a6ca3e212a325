import FrenchText

/// The job that a sentence says is recruited: `Notre client recrute trois soudeurs (H/F) pour son site` names `soudeurs
/// (H/F)`; nil for a sentence that recruits nobody.
///
/// The words after the verb are passed over up to a number or an article; the title ends where the sentence goes on about
/// the contract, the place or the purpose.
func recruitedTitle(in sentence: String) -> String? {
  let words = sentence.split { $0.isWhitespace }
  guard words.count > 2 else { return nil }
  let folds = words.map { folded($0).filter { $0.isLetter || $0.isNumber || "'()/-".contains($0) } }
  for (index, word) in folds.enumerated() {
    // `Poste de magasinier à pourvoir`
    if word == "poste" || word == "postes" || word == "emploi", index + 1 < words.count {
      let isElided = folds[index + 1].hasPrefix("d'")
      let start = isElided ? index + 1 : index + 2
      if isElided || folds[index + 1] == "de", start < words.count,
        opensWithTrade(words[start...].prefix(6).joined(separator: " ")), let title = title(words, folds, from: start)
      {
        return isElided ? String(title.drop { $0 != "'" && $0 != "’" }.dropFirst()) : title
      }
    }
    if let start = bareTrade(after: index, words, folds), let title = title(words, folds, from: start) { return title }
    guard recruitingVerbs.contains(word) else { continue }
    for start in (index + 1)..<max(index + 1, min(index + 12, words.count)) {
      // `Notre client recherche : un technicien`
      if endsClause(words[start - 1]), start > index + 1, words[start - 1] != ":" { break }
      guard opensTitle(folds[start]) else { continue }
      // `pour un client`, `un de nos magasins`: the job comes after.
      if start + 1 < folds.count, noJobs.contains(folds[start + 1]) { continue }
      if let title = title(words, folds, from: start + 1) { return title }
      break
    }
  }
  return nil
}

private let recruitingVerbs: Set<String> = [
  "recrute", "recrutons", "recherche", "recherchons", "embauche", "embauchons", "cherche", "cherchons", "recrutement",
]

/// Where the trade stands right after a verb, `Cherche maçon`, `Recherche jeune serveuse`, or after words of need:
/// `il nous faudrait un plaquiste`, `besoin de deux caristes`.
private func bareTrade(after index: Int, _ words: [Substring], _ folds: [String]) -> Int? {
  let isNeed = needingWords.contains(folds[index])
  guard isNeed || recruitingVerbs.contains(folds[index]) else { return nil }
  var start = index + 1
  while start < words.count, start <= index + 3 {
    let word = folds[start]
    let isPassed = isNeed && (opensTitle(word) || ["de", "d"].contains(word)) || words[start] == ":"
    guard isPassed || ["urgent", "urgemment"].contains(word) else { break }
    start += 1
  }
  guard start < words.count, !["notre", "nous", "on", "client", "h", "f", "d", "de"].contains(folds[start]),
    !noJobs.contains(folds[start]), !opensTitle(folds[start]), folds[start].first?.isNumber != true,
    opensWithTrade(words[start...].prefix(6).joined(separator: " "))
  else { return nil }
  return start
}

/// Words that ask for somebody where a trade follows, and for anything else as often.
private let needingWords: Set<String> = ["faudrait", "faut", "besoin", "besoins"]

private let articles: Set<String> = [
  "un", "une", "des", "un(e)", "un/une", "une/un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "dix",
  "plusieurs", "son", "sa", "un-e",
]

/// Whether a word opens the title: `un`, `3`, `d'un`.
private func opensTitle(_ word: String) -> Bool {
  articles.contains(word) || ["d'un", "d'une"].contains(word) || Int(word).map { (1...500).contains($0) } == true
}

/// What is recruited for, or how, rather than whom.
private let noJobs: Set<String> = [
  "client", "clients", "de", "des", "entreprise", "entreprises", "societe", "groupe", "agence", "magasin", "poste",
  "postes", "emploi", "personnalite", "personnalites", "profil", "profils", "talents", "partenaire", "partenaires",
  "ses",
  "nos", "acteur", "leader", "equipe", "equipes", "cdi", "cdd", "contrat", "stage", "alternance", "job", "opportunite",
  "developpement", "projet", "technologies", "etablissement", "ans", "mois", "heures", "premiere", "nouveau", "defi",
  "collaborateur", "collaborateurs", "candidat", "candidats", "personne", "personnes", "site", "bureau",
]

private func endsClause(_ word: Substring) -> Bool { word.last.map { ".!?;:".contains($0) } ?? false }

private func title(_ words: [Substring], _ folds: [String], from start: Int) -> String? {
  var taken: [Substring] = []
  var index = start
  // `un ou une`, `un(e)`, `jeunes`, `futur` say nothing of the job.
  while index < words.count,
    articles.contains(folds[index]) || ["ou", "futur", "future", "nouveau", "nouvelle"].contains(folds[index])
  {
    index += 1
  }
  while index < words.count, taken.count < 10 {
    let next = index + 1 < words.count ? words[index + 1] : ""
    let isProper = next.first?.isUppercase == true || next.first?.isNumber == true
    switch folds[index] {
    case "pour", "pr", "afin", "dans", "chez", "qui", "dont", "base", "basee", "bases", "situe", "situee", "suite",
      "capable",
      "ayant", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "demain", "immediatement", "rapidement", "svp":
      return finished(taken)
    case "a" where folds.indices.contains(index + 1) && folds[index + 1] == "pourvoir": return finished(taken)
    case "en" where contractWords.contains(folds.indices.contains(index + 1) ? folds[index + 1] : ""):
      return finished(taken)
    case "a" where isProper, "au" where isProper, "aux" where isProper, "sur" where isProper, "en" where isProper,
      "secteur" where isProper:
      return finished(taken)
    default: break
    }
    taken.append(words[index])
    if hasGenderMark(String(words[index])) || endsClause(words[index]) || words[index].hasSuffix(",") {
      return finished(taken)
    }
    index += 1
  }
  return finished(taken)
}

private let contractWords: Set<String> = [
  "cdi", "cdd", "interim", "contrat", "alternance", "apprentissage", "temps", "vue", "mission", "urgence",
]

private func finished(_ words: [Substring]) -> String? {
  var text = words.joined(separator: " ")
  while let last = text.last, " .,;:!-–".contains(last) { text.removeLast() }
  return text.count >= 4 && text.count <= 100 ? text : nil
}
