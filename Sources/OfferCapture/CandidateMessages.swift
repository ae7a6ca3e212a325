import Documents
import FrenchText

/// Whether a text speaks of somebody who looks for work rather than of work to fill: an application, the answer to one, a
/// curriculum vitae, the news of a candidate. Only its subject and first lines count: what an offer says of the
/// application that it hopes for stands at its end, on a button or in the future.
/// - Complexity: O(n).
func isAboutCandidate(_ text: ReadableText) -> Bool {
  let top = text.lines.lazy.filter { !$0.text.isEmpty }.prefix(12).map(\.text)
  let beginning = FoldedText((text.title ?? "") + "\n" + top.joined(separator: "\n"))
  if candidatePhrases.matches(in: beginning).contains(where: \.meaning) { return true }
  if let title = text.title.map(FoldedText.init(_:)), !candidateSubjects.matches(in: title).isEmpty { return true }
  let whole = FoldedText(text.lines.prefix(200).map(\.text).joined(separator: "\n"))
  return Set(resumePhrases.matches(in: whole).map(\.meaning)).count > 1 || refersCandidate(text)
    || ResumeSigns(text).isResume
}

private func table(_ phrases: [String]) -> PhraseTable<Void> { PhraseTable(phrases.map { ($0, ()) }) }

/// What only a message about somebody says; and, as false, what an offer says in nearly the same words.
private let candidatePhrases = PhraseTable<Bool>(
  ["votre curriculum vitae", "un curriculum vitae", "leur curriculum vitae"].map { ($0, false) }
    + [
      "candidature de m", "candidature de mr", "candidature de mme", "candidature de mlle", "candidature de monsieur",
      "candidature de madame", "candidatures de m", "candidatures de mme", "cv de m", "cv de mme", "cv de monsieur",
      "cv de madame", "candidature n'est pas retenue", "candidature n'a pas été retenue",
      "candidature n'a pu être retenue",
      "candidature n'a pas pu être retenue", "candidature n'est pas", "n'est pas retenu", "n'est pas retenue",
      "n'a pas été retenu", "n'a pas été retenue", "ne pas donner suite à votre candidature",
      "donner une suite favorable à votre candidature", "ne pouvons donner suite", "avons bien reçu votre candidature",
      "accusons réception de votre candidature", "accuse réception de votre candidature",
      "remercions de votre candidature",
      "vous remercions pour votre candidature", "merci pour votre candidature", "suite à votre candidature",
      "retour sur votre candidature", "ma candidature", "mon cv", "mon curriculum vitae", "ma lettre de motivation",
      "je me permets de vous", "je postule au", "je postule à", "je postule pour", "je souhaite postuler",
      "je souhaiterais postuler", "je recherche un emploi", "je recherche un poste", "je recherche du travail",
      "je recherche une mission", "je recherche un stage", "je recherche une alternance", "je cherche un emploi",
      "je cherche un poste", "je cherche du travail", "je cherche une mission", "je cherche un stage",
      "je cherche une alternance", "je suis à la recherche", "actuellement à la recherche", "mes services",
      "mes expériences",
      "mon expérience professionnelle", "mon parcours", "recherche un emploi de", "recherche un poste de",
      "recherche emploi", "cherche emploi", "cherche travail", "curriculum vitae", "demandeur d'emploi depuis",
      "en recherche d'emploi", "candidate au poste", "candidat au poste", "cv joint de", "cv ci-joint de",
      "entretien d'embauche de", "entretien de m", "entretien de mme", "bilan d'entretien", "positionnement de m",
      "positionnement de mme", "positionner m", "positionner mme", "suite à notre entretien", "suite à mon entretien",
      "merci pour l'entretien", "merci pour notre entretien", "merci pour l'interview", "remercie pour l'entretien",
      "remercie pour notre entretien", "remercie de l'entretien", "remercie pour l'interview",
      "remercier pour l'entretien", "remercier pour notre entretien", "confirmation d'entretien",
      "confirmation de votre entretien", "solliciter un entretien", "je souhaite un entretien",
      "disponible pour un entretien", "disposition pour un entretien", "convoqué à un entretien",
      "convoquée à un entretien",
    ].map { ($0, true) })

/// Words that say it in a subject only.
private let candidateSubjects = table([
  "candidature spontanée", "candidature au poste", "candidature pour", "candidature à l'offre", "ma candidature",
  "votre candidature", "réponse à votre offre", "réponse à votre annonce", "demande d'emploi", "candidature suite",
])

/// The parts of a curriculum vitae that no offer has; two of them make one.
private let resumePhrases = PhraseTable<Int>([
  ("centres d'intérêt", 0), ("centre d'intérêt", 0), ("centres d'intérêts", 0), ("loisirs et", 0), ("né le", 1),
  ("née le", 1), ("né en", 1), ("née en", 1), ("état civil", 1), ("célibataire", 1),
  ("expériences professionnelles", 2),
  ("parcours professionnel", 2), ("permis b véhicule", 3), ("permis b et véhicule", 3), ("permis b voiture", 3),
  ("nationalité française", 1), ("diplômes et formations", 4), ("formation et diplômes", 4),
  ("formations et diplômes", 4), ("langues et informatique", 4), ("compétences informatiques", 4),
])
