import FrenchText

/// The abbreviations by which recruiters name a trade in a title, each with the words that the official titles use.
///
/// They are those that mean one thing in the title of an offer, whatever else they may mean elsewhere: `PL` is a lorry, `AS`
/// who assists nurses. One that names two trades (`ES`, `TC`) is left to what open offers teach.
enum TitleAbbreviations {
  /// The words that stand for a folded word of a title; nil for one that is no abbreviation.
  static func words(for hash: UInt64) -> [[UInt8]]? { wordsByHash[hash] }

  private static let wordsByHash: [UInt64: [[UInt8]]] = Dictionary(
    meanings.map { short, long in (wordHash(short.utf8), long.split(separator: " ").map { Array($0.utf8) }) },
    uniquingKeysWith: { first, _ in first })

  private static let meanings = [
    // Transport and logistics
    ("pl", "poids lourd"), ("spl", "super poids lourd"), ("vl", "vehicule leger"), ("vul", "vehicule utilitaire leger"),
    ("vsl", "vehicule sanitaire leger"), ("vtc", "voiture transport chauffeur"),
    // Building and industry
    ("btp", "batiment travaux publics"), ("tp", "travaux publics"), ("vrd", "voirie reseaux divers"),
    ("cvc", "chauffage ventilation climatisation"), ("cn", "commande numerique"),
    ("hse", "hygiene securite environnement"), ("qse", "qualite securite environnement"),
    ("qhse", "qualite hygiene securite environnement"),
    // Care
    ("ide", "infirmier diplome etat"), ("iade", "infirmier anesthesiste"), ("ibode", "infirmier bloc operatoire"),
    ("as", "aide soignant"), ("ash", "agent service hospitalier"), ("aes", "accompagnant educatif social"),
    ("amp", "aide medico psychologique"), ("avs", "auxiliaire vie sociale"), ("advf", "assistant vie familles"),
    ("tisf", "technicien intervention sociale familiale"), ("mkde", "masseur kinesitherapeute"),
    // Social work, school, public services
    ("cip", "conseiller insertion professionnelle"), ("cesf", "conseiller economie sociale familiale"),
    ("eje", "educateur jeunes enfants"), ("aesh", "accompagnant eleves situation handicap"),
    ("atsem", "agent specialise ecoles maternelles"), ("asvp", "agent surveillance voie publique"),
    ("ssiap", "securite incendie"),
    // Offices and shops
    ("rh", "ressources humaines"), ("drh", "directeur ressources humaines"), ("adv", "administration ventes"),
    ("sav", "service apres vente"), ("gms", "grandes moyennes surfaces"), ("dsi", "directeur systemes information"),
  ]
}
