import Documents
import FrenchText

/// A text without what surrounds an offer on a site: lists of other offers (`Offres similaires`), and from the first line
/// of the foot (`Mentions légales`, `© …`) on what follows.
///
/// A list of other offers ends the text, unless hardly anything stands before it: then it ends at the next heading that
/// opens no such list, as a list beside the offer does.
/// - Complexity: O(n).
func withoutRelatedParts(_ text: ReadableText) -> ReadableText {
  var lines = text.lines
  if let foot = lines.firstIndex(where: { isFoot($0) }),
    ReadableText(lines: Array(lines[..<foot])).size(upTo: leastBefore) == leastBefore
  {
    lines.removeSubrange(foot...)
  }
  while let start = lines.firstIndex(where: { isRelatedHeading($0) }) {
    let before = ReadableText(lines: Array(lines[..<start]))
    let end = lines[(start + 1)...].firstIndex { $0.kind == .heading && !isRelatedHeading($0) }
    // Beside the offer: its title and its text come after.
    if before.size(upTo: leastBefore) < leastBefore, let end {
      lines.removeSubrange(start..<end)
    } else {
      lines.removeSubrange(start...)
    }
  }
  return lines.count == text.lines.count ? text : ReadableText(title: text.title, lines: lines)
}

/// Less than this before a list, in letters, is no offer.
private let leastBefore = 30

/// Headings are brief; a sentence that mentions similar offers is none.
private func isBrief(_ line: ReadableText.Line) -> Bool { line.text.utf8.count <= 80 }

private func isRelatedHeading(_ line: ReadableText.Line) -> Bool {
  guard isBrief(line), !line.text.isEmpty else { return false }
  let said = words(of: line.text).joined(separator: " ")
  return relatedHeadings.contains { said == $0 || said.hasPrefix($0 + " ") }
}

private let relatedHeadings = [
  "offres similaires", "offres d emploi similaires", "offres emploi similaires", "annonces similaires",
  "postes similaires",
  "emplois similaires", "metiers similaires", "offres proches", "offres liees", "offres associees",
  "ces offres peuvent aussi vous interesser", "ces offres peuvent vous interesser",
  "ces offres pourraient vous interesser",
  "ces offres pourraient aussi vous interesser", "ces offres pourraient egalement vous interesser",
  "ces annonces pourraient vous interesser", "cela pourrait aussi vous interesser", "vous aimerez aussi",
  "d autres offres", "autres offres", "nos autres offres", "toutes nos offres", "voir aussi", "a voir aussi",
  "a lire aussi",
  "dans la meme categorie", "recherches associees", "recherches similaires", "recherches frequentes",
  "dernieres offres",
  "offres recentes", "offres du meme recruteur", "les autres offres", "plus d offres", "offres recommandees",
  "recommande pour vous", "les internautes ont aussi consulte", "dernieres offres consultees",
].map { words(of: $0).joined(separator: " ") }

/// What sites say at their foot, on lines of their own.
private func isFoot(_ line: ReadableText.Line) -> Bool {
  guard isBrief(line), !line.text.isEmpty else { return false }
  if line.text.hasPrefix("©") { return true }
  let said = words(of: line.text).joined(separator: " ")
  return feet.contains { said == $0 || said.hasPrefix($0 + " ") }
}

private let feet = [
  "mentions legales", "politique de confidentialite", "conditions generales", "cgu", "plan du site", "copyright",
  "tous droits reserves", "gestion des cookies", "gerer les cookies", "suivez nous", "protection des donnees",
]
