import Documents
import FrenchText

/// Whether the subject or the first lines hand on somebody who looks for work: a counsellor's or an agency's referral, a
/// form about a candidate, or the person's own small advertisement.
/// - Complexity: O(n).
func refersCandidate(_ text: ReadableText) -> Bool {
  let top = text.lines.lazy.filter { !$0.text.isEmpty }.prefix(12).map(\.text)
  let subject = words(of: text.title.map { OfferTitle.subject($0).text } ?? "")
  if subject.first == "cv" || top.first.map({ words(of: $0) == ["cv"] }) == true { return true }
  let beginning = FoldedText((text.title ?? "") + "\n" + top.joined(separator: "\n"))
  return !referralPhrases.matches(in: beginning).isEmpty || top.contains(where: asksForWork)
}

private let referralPhrases = PhraseTable<Void>(
  [
    "le cv d'un", "le cv d'une",
    "que j'accompagne", "mon candidat", "ma candidate",
    "je vous propose la candidature", "vous propose un candidat", "vous propose une candidate",
    "proposons le profil", "propose le profil", "proposons la candidature", "proposer la candidature",
    "présenter la candidature", "transmets la candidature", "transmets le cv", "transmets le profil",
    "transmettons le cv", "profils disponibles",
    "profil d'un candidat", "profil d'une candidate", "fiche candidat", "fiche candidate", "dossier de candidature de",
    "fiche de prescription", "fiche de positionnement", "fiche de liaison", "cherche un poste", "cherche un emploi",
    "cherche poste",
    "j'ai travaillé", "besoin d'un emploi", "besoin de travailler", "objectif professionnel",
  ].map { ($0, ()) })

/// `Soudeur cherche CDI`, `Aide à domicile expérimentée recherche quelques heures`, `Recherche emploi`: somebody who looks
/// for work rather than work that looks for somebody.
private func asksForWork(_ line: String) -> Bool {
  guard line.utf8.count <= 300, !hasGenderMark(line) else { return false }
  let words = words(of: line)
  if words.count > 1, ["cherche", "recherche"].contains(words[0]),
    ["emploi", "travail", "employeur", "patron"].contains(words[1])
  {
    return true
  }
  guard opensWithTrade(line) else { return false }
  guard let verb = words.prefix(7).firstIndex(where: { ["cherche", "recherche"].contains($0) }), verb > 0,
    !words[..<verb].contains(where: { recruiters.contains($0) })
  else { return false }
  let sought = words[(verb + 1)...].first { !articlesOfWork.contains($0) }
  return sought.map { soughtWork.contains($0) } ?? false
}

private let articlesOfWork: Set<String> = ["un", "une", "des", "de", "quelques", "son", "tout", "tous", "toute", "en"]
private let recruiters: Set<String> = [
  "client", "entreprise", "societe", "agence", "groupe", "restaurant", "hotel", "magasin", "garage", "nous", "on",
]

private let soughtWork: Set<String> = [
  "cdi", "cdd", "interim", "emploi", "poste", "travail", "mission", "missions", "heures", "contrat", "alternance",
  "apprentissage", "stage", "patron", "employeur", "place", "job", "menages", "chantiers", "extra", "extras",
]
