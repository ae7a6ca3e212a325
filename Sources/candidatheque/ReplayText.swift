import CounsellorService
import Store
import Wording

/// What is said of a ranking made again.
enum ReplayText {
  /// How many of the changed records are named.
  private static let named = 10

  /// What was asked: `candidats de l'offre demo:1`.
  static func question(_ entry: RankingLogEntry) -> String {
    switch (entry.question, entry.subject) {
    case (.rank, "*"): "candidats de chaque offre" + (entry.terms?.since.map { " depuis le \(french($0))" } ?? "")
    case (.suggest, "*"):
      "offres pour chaque participant" + (entry.terms?.spread.map { ", \(french($0)) par poste" } ?? "")
    case (.rank, let offer): "candidats de l'offre \(offer)"
    case (.suggest, let participant): "offres pour \(participant)"
    }
  }

  /// The verdict, a sentence a line.
  static func lines(_ verdict: ReplayVerdict) -> [String] {
    let (number, entry) = (verdict.logged.number, verdict.logged.entry)
    let head = "Rejeu du classement \(number), \(question(entry)), au \(french(entry.asOf))"
    var lines: [String]
    if verdict.isSame {
      lines = [
        head + " : identique.",
        "Mêmes faits, même politique (\(entry.policyName), version \(entry.policyVersion)), mêmes références ; "
          + "l'empreinte des lignes est celle du journal.",
      ]
    } else {
      lines =
        [head + " : ce n'est plus le même."]
        + verdict.differences.map { text($0, subject: verdict.logged.entry.subject) }
      if verdict.isSameAnswer {
        lines.append("Les lignes sont pourtant les mêmes : leur empreinte est celle du journal.")
      }
      lines += changes(verdict)
    }
    if let version = verdict.otherVersion {
      lines.append(
        "Il avait été fait par la version \(version) du programme ; celle-ci est la version \(programVersion).")
    }
    return lines
  }

  /// What differs, a sentence.
  /// - Parameter subject: what was asked about.
  static func text(_ difference: ReplayDifference, subject: String = "") -> String {
    switch difference {
    case .subject: "« \(subject) » n'est plus dans la base."
    case .edition(let source, let then, let now):
      "Référence \(source.label) : \(then ?? "aucune") alors, \(now ?? "aucune") maintenant ; "
        + "l'édition d'alors n'est plus installée."
    case .participants(let then, let now): facts("participant", "Les faits des participants", then, now)
    case .offers(let then, let now): facts("offre", "Les faits des offres", then, now)
    case .rows: "Les lignes ne sont pas celles du journal."
    }
  }

  private static func facts(_ noun: String, _ head: String, _ then: Int, _ now: Int) -> String {
    let counts =
      then == now
      ? "\(count(now, noun)) alors comme maintenant" : "\(count(then, noun)) alors, \(grouped(now)) maintenant"
    return "\(head) ont changé : \(counts)."
  }

  private static func changes(_ verdict: ReplayVerdict) -> [String] {
    let areFacts = verdict.differences.contains { difference in
      switch difference {
      case .participants, .offers: true
      case .subject, .edition, .rows: false
      }
    }
    guard areFacts else { return [] }
    guard !verdict.changes.isEmpty else {
      return [
        "Aucune date de la base ne dit lequel : une suppression, une réouverture ou une relecture n'en laisse pas."
      ]
    }
    // What bears the very day of the ranking may have been there: it is named only where nothing is later.
    let later = verdict.changes.filter { $0.on > verdict.since }
    let shown = later.isEmpty ? verdict.changes : later
    let rest = shown.count - named
    var lines = ["Arrivé, modifié ou clos depuis le \(french(verdict.since)) :"]
    lines += shown.prefix(named).map { "  \($0.kind.noun) \($0.id), \($0.label) le \(french($0.on))" }
    if rest > 0 { lines.append("  et \(count(rest, "autre"))") }
    let sameDay = verdict.changes.count - shown.count
    if sameDay > 0 {
      lines.append("  et, ce jour-là même, avant ou après le classement, \(count(sameDay, "autre"))")
    }
    return lines
  }
}

extension RecordKind {
  fileprivate var noun: String {
    switch self {
    case .offer: "offre"
    case .participant: "participant"
    }
  }
}

extension RecordChange {
  fileprivate var label: String {
    let isFeminine = kind == .offer
    return switch nature {
    case .added: isFeminine ? "arrivée" : "arrivé"
    case .updated: isFeminine ? "modifiée" : "modifié"
    case .closed: isFeminine ? "close" : "clos"
    case .decided: "objet d'une décision sur les doublons"
    }
  }
}
