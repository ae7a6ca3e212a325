/// Certificates that employers ask for by name and for which the published list has no code of its own.
///
/// Levels of the habilitation électrique (NF C 18-510), first aid (AFGSU: arrêté of 1 July 2019; BNSSA), and what a
/// security agent must hold (Code de la sécurité intérieure, art. L612-20). They have no published code.
enum UsualCertificates {
  /// The published rows of `certificates.tsv` and those of the certificates that they lack, by ascending key.
  static func completing(_ published: [[String]]) -> [[String]] {
    let keys = Set(published.map { $0[0] })
    return (published + rows.filter { !keys.contains($0[0]) }).sorted { $0[0] < $1[0] }
  }

  /// Rows of `certificates.tsv`.
  private static let rows: [[String]] =
    electrical.map { level, meaning in
      [level, "HABILITATION_ELECTRIQUE", "", "Habilitation électrique \(level) \(meaning)"]
    } + [
      ["AFGSU1", "SECOURISME", "", "Attestation de formation aux gestes et soins d'urgence de niveau 1 (AFGSU 1)"],
      ["AFGSU2", "SECOURISME", "", "Attestation de formation aux gestes et soins d'urgence de niveau 2 (AFGSU 2)"],
      ["BNSSA", "SECOURISME", "", "Brevet national de sécurité et de sauvetage aquatique (BNSSA)"],
      ["CARTE_PRO_SECURITE", "SECURITE_PRIVEE", "", "Carte professionnelle d'agent de sécurité privée"],
      ["TFP_APS", "SECURITE_PRIVEE", "", "TFP ou CQP agent de prévention et de sécurité (APS)"],
    ]

  private static let electrical = [
    ("B1", "exécutant électricien, basse tension"), ("B1V", "exécutant électricien au voisinage, basse tension"),
    ("B2", "chargé de travaux, basse tension"), ("BC", "chargé de consignation, basse tension"),
    ("BE", "chargé d'opérations spécifiques, basse tension"), ("BP", "opérations photovoltaïques"),
    ("BR", "chargé d'intervention générale, basse tension"),
    ("H0V", "travaux d'ordre non électrique au voisinage, haute tension"),
    ("HC", "chargé de consignation, haute tension"),
  ]
}
