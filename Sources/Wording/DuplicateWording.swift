import Employment
import Store

/// What is said about offers that are published more than once.
public enum DuplicateWording {
  /// The offer that is answered about in place of the one asked for.
  public static func standing(_ offer: OfferID, for asked: OfferID) -> String {
    "L'offre \(asked) est aussi publiée sous \(offer), qui en dit le plus : c'est elle qui est montrée."
  }

  /// How many offers an import has found to repeat another one.
  public static func found(_ number: Int) -> String {
    number < 2
      ? "\(number) offre répète une offre déjà connue (« offers show » donne ses identifiants)"
      : "\(grouped(number)) offres répètent une offre déjà connue (« offers show » donne leurs identifiants)"
  }

  /// By how many more offers, or fewer, repeat another one after all were read again.
  public static func changed(by number: Int) -> String {
    let offers = count(abs(number), "offre", "offres")
    let repeats = abs(number) < 2 ? "répète" : "répètent"
    return number > 0 ? "\(offers) de plus \(repeats) une autre" : "\(offers) ne \(repeats) plus une autre"
  }

  /// That offers of a source repeat those of another source under the same identifiers.
  public static func sameIdentifiers(_ number: Int, of source: String, as other: String) -> String {
    let offers = count(number, "offre de la source « \(source) »", "offres de la source « \(source) »")
    let (have, are) = number < 2 ? ("a", "son texte et son identifiant") : ("ont", "leurs textes et leurs identifiants")
    return
      "\(offers) \(have) \(are) dans la source « \(other) » aussi : si c'est la même liste, importez-la avec "
      + "« --source \(other) », et chaque capture remplacera la précédente"
  }

  /// What differs between two offers of nearly the same text: `contrat : CDI ou intérim`; empty when nothing does but
  /// words of the description.
  public static func differences(_ one: Offer, _ other: Offer) -> [String] {
    func difference(_ name: String, _ one: String?, _ other: String?) -> String? {
      one == other ? nil : "\(name) : \(one ?? "non précisé") ou \(other ?? "non précisé")"
    }
    func requirement(_ offer: Offer) -> String? {
      switch offer.experience {
      case .notStated: nil
      case .beginnerAccepted: "débutant accepté"
      case .asked(let months, _): months.map { frenchMonths($0) } ?? "durée non précisée"
      }
    }
    return [
      difference("intitulé", "« \(one.title) »", "« \(other.title) »"),
      difference("employeur", one.employer, other.employer),
      difference(
        "contrat", one.contract.kind.map { _ in one.contract.text },
        other.contract.kind.map { _ in other.contract.text }),
      difference("temps", one.workingTime.weekly.map { french($0) }, other.workingTime.weekly.map { french($0) }),
      difference("salaire", one.pay?.text, other.pay?.text),
      difference("expérience", requirement(one), requirement(other)),
      difference("postes", "\(one.posts)", "\(other.posts)"),
      difference("publiée le", one.publishedOn.map { french($0) }, other.publishedOn.map { french($0) }),
    ].compactMap(\.self)
  }

  /// What was done with a decision: the sentence, without the full stop.
  public static func decided(_ decision: DuplicateDecision, standing: OfferID, post: [OfferID]) -> String {
    switch decision.verdict {
    case .same:
      "les offres \(enumeration(post.map(\.description))) sont désormais une seule offre, montrée sous \(standing)"
    case .apart:
      "les offres \(decision.offer) et \(decision.other) restent deux offres différentes ; "
        + "elles ne seront plus proposées comme doublons"
    }
  }
}

extension ClosingReason {
  /// The French reason, in lower case.
  public var label: String {
    switch self {
    case .notSeen: "plus diffusée par sa source"
    case .expired: "date dépassée"
    case .counsellor: "close par un conseiller"
    }
  }
}
