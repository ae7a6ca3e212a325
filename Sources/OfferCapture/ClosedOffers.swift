import Documents
import FrenchText

/// Whether lines say that the offer is filled, cancelled or closed: `le poste est pourvu`, `annulation de l'offre`,
/// `Statut : POURVU`. What may happen later says nothing of today: `l'offre sera retirée dès que le poste est pourvu`.
/// - Complexity: O(n).
func saysOfferIsClosed(_ lines: [ReadableText.Line], subject: String? = nil) -> Bool {
  let top = lines.lazy.filter { !$0.text.isEmpty }.prefix(12).map(\.text)
  if top.contains(where: isClosedStatus) { return true }
  let text = FoldedText(((subject ?? "") + "\n" + top.joined(separator: "\n")).prefix(700))
  return closingPhrases.matches(in: text).contains { match in
    let clause = text.span(around: match.range.lowerBound, upTo: .comma)
    return !text.words[clause.lowerBound..<match.range.lowerBound].contains { laterWords.contains($0.hash) }
  }
}

/// `Statut : pourvu`, `État de l'offre : annulée`, `POURVU` alone.
private func isClosedStatus(_ line: String) -> Bool {
  guard line.count <= 60 else { return false }
  var words = words(of: line)
  if let first = words.first, ["statut", "etat", "situation"].contains(first), line.contains(":") {
    words.removeAll { ["statut", "etat", "situation", "offre", "de", "du", "poste", "la", "le"].contains($0) }
  } else if words.count > 1 {
    return false
  }
  return words.first.map { closedWords.contains($0) } ?? false
}

private let closedWords: Set<String> = [
  "pourvu", "pourvue", "pourvus", "pourvues", "annule", "annulee", "annules", "annulees", "cloture", "cloturee",
  "close",
  "clos", "ferme", "fermee", "suspendu", "suspendue", "expire", "expiree", "archivee",
]

/// Words before, in the clause, that put it off or deny it.
private let laterWords = Set(
  [
    "si", "des", "jusqu", "jusque", "tant", "fois", "lorsque", "lorsqu", "quand", "avant", "sera", "seront", "serait",
    "pas",
    "non", "sauf", "afin",
  ].map { wordHash($0.utf8) })

private let closingPhrases: PhraseTable<Void> = {
  let things = [
    "offre", "offre d'emploi", "annonce", "poste", "mission", "recrutement", "commande", "besoin", "demande",
  ]
  let states = [
    "pourvu", "pourvue", "annulé", "annulée", "clos", "close", "clôturé", "clôturée", "suspendu", "suspendue", "retiré",
    "retirée", "terminé", "terminée", "expiré", "expirée", "gelé", "gelée",
  ]
  var phrases: [String] = []
  for thing in things {
    for state in states {
      phrases += ["\(thing) \(state)", "\(thing) déjà \(state)"]
      for verb in ["est", "a été", "est désormais", "est maintenant", "est déjà", "vient d'être", "est finalement"] {
        phrases.append("\(thing) \(verb) \(state)")
      }
    }
    phrases += [
      "annulation \(thing)", "annulation de l'\(thing)", "annulation de la \(thing)", "annulation du \(thing)",
      "annuler l'\(thing)", "annuler la \(thing)", "annuler le \(thing)", "annulez l'\(thing)", "annulez la \(thing)",
      "annulons l'\(thing)", "annulons la \(thing)", "clôture de l'\(thing)", "clôture du \(thing)",
      "clôturer l'\(thing)", "clôturer le \(thing)", "clôturez l'\(thing)", "retirer l'\(thing)",
      "retrait de l'\(thing)",
      "supprimer l'\(thing)", "\(thing) n'est plus d'actualité", "\(thing) n'est plus disponible",
      "\(thing) n'est plus en ligne", "\(thing) n'est plus active", "\(thing) n'est plus à pourvoir",
      "\(thing) n'est plus valable", "\(thing) n'existe plus", "\(thing) plus d'actualité", "\(thing) a expiré",
      "\(thing) à annuler", "\(thing) à clôturer",
    ]
  }
  phrases += [
    "vient d'être pourvu", "vient d'être pourvue", "est déjà pourvu", "est déjà pourvue", "est désormais pourvu",
    "est désormais pourvue", "est maintenant pourvu", "est finalement pourvu", "viennent d'être pourvus",
    "a été pourvu", "a été pourvue", "ont été pourvus", "sont pourvus", "est pourvu", "est pourvue", "postes pourvus",
    "offres pourvues", "offres annulées", "offres closes", "n'est plus d'actualité", "n'est plus à pourvoir",
    "ne sont plus à pourvoir", "ne sont plus d'actualité", "plus nous adresser de candidat",
    "plus nous adresser de candidats", "plus nous adresser de candidature", "plus nous adresser de candidatures",
    "plus nous envoyer de candidat", "plus nous envoyer de candidats", "plus envoyer de candidats",
    "plus envoyer de candidatures", "plus envoyer de cv", "plus adresser de candidats", "client a trouvé",
    "client a recruté", "client annule", "client a annulé", "avons trouvé quelqu'un", "avons trouvé notre candidat",
    "avons trouvé un candidat", "avons trouvé la personne", "a trouvé quelqu'un", "avons recruté quelqu'un",
    "avons trouvé merci", "recrutement finalisé",
  ]
  return PhraseTable(phrases.map { ($0, ()) })
}()
