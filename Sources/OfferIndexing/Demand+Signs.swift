import FrenchText

/// The words that say how firmly something is asked for.
extension Demand {
  static let signsAfter = PhraseTable<Demand>(
    phrases(
      .required,
      """
      obligatoire, obligatoires, obligatoirement, impératif, impératifs, impérative, impératives, impérativement, \
      indispensable, indispensables, exigé, exigée, exigés, exigées, requis, requise, requises, nécessaire, nécessaires, \
      demandé, demandée, demandés, demandées, essentiel, essentielle
      """)
      + phrases(
        .wished,
        """
        souhaité, souhaitée, souhaités, souhaitées, souhaitable, souhaitables, apprécié, appréciée, appréciés, \
        appréciées, un plus, un grand plus, un vrai plus, un réel plus, est un +, seraient un plus, des plus, un atout, \
        des atouts, atout, idéal, idéalement, si possible, de préférence, optionnel, optionnelle, optionnels, facultatif, \
        facultative, facultatifs, bienvenu, bienvenue, bienvenus, valorisé, valorisée, valorisés, préférable, privilégié, \
        un avantage, serait un bonus, un bonus, favorablement
        """)
      + phrases(
        .notAsked,
        """
        non exigé, non exigée, non exigés, non requis, non requise, non obligatoire, non obligatoires, non nécessaire, \
        non nécessaires, non indispensable, non demandé, pas obligatoire, pas obligatoires, pas exigé, pas exigée, \
        pas requis, pas requise, pas nécessaire, pas nécessaires, pas indispensable, pas demandé, inutile, pas utile, \
        financé, financée, financés, offert, offerte, offerts, pris en charge, prise en charge, pris en compte, \
        payé, payée, remboursé, assurée par nos soins, par nos soins, formation assurée, formation possible, \
        possibilité de formation, possibilité de le passer
        """))

  static let signsBefore = PhraseTable<Sign>(
    phrases(Sign(demand: .required, reach: 12), "impérativement, obligatoirement, il faut, exigeons")
      + phrases(
        Sign(demand: .wished, reach: 12),
        """
        idéalement, dans l'idéal, éventuellement, si possible, de préférence, un plus si, un atout si, apprécié si, \
        souhaitons, serait apprécié, seraient appréciés, un plus serait, le petit plus, les petits plus
        """)
      + phrases(
        Sign(demand: .notAsked, reach: 3),
        """
        sans, aucun, aucune, pas de, pas besoin de, ni, passer, passez, passage, préparer, préparez, préparation, \
        financement, financer, finance, finançons, financé, obtenir, obtention, aide, aides, prêt, prêts, \
        remboursement, participation, prise en charge, location, en vue de, coût, enseigner, enseignement, moniteur
        """)
      + phrases(
        Sign(demand: .notAsked, reach: 8),
        """
        possibilité, possibilités, nous proposons, on vous propose, nous vous proposons, nous offrons, nous vous offrons, \
        nous vous formons, nous vous formerons, on vous forme, vous bénéficiez, vous bénéficierez, vous serez formé, \
        souhaitant passer, n'avez pas, n'as pas, ne possédez pas
        """))

  static let headings = PhraseTable<Demand>(
    phrases(
      .wished,
      """
      un plus, les plus, les petits plus, plus appréciés, atout, atouts, souhaité, souhaitée, souhaités, souhaitées, \
      apprécié, appréciés, appréciées, optionnel, optionnels, serait un plus, seraient un plus, dans l'idéal, idéalement
      """)
      + phrases(
        .notAsked,
        """
        avantages, vos avantages, nous offrons, nous proposons, nous vous offrons, nous vous proposons, on vous propose, \
        ce que nous offrons, ce que nous proposons, les plus du poste, les plus de l'entreprise, pourquoi nous rejoindre
        """))

  static let denials = PhraseTable<Void>(
    [
      "pas de", "pas besoin de", "pas besoin du", "pas besoin d'un", "aucun", "aucune", "ni", "ni le", "ni de", "sans",
      "sans le",
    ]
    .map { ($0, ()) })
  static let several = WordGroup("sont seraient")
  static let adverbs = WordGroup("idealement si de favorablement")
  /// What else is asked for, whose name ends what is said of the one before.
  static let others = WordGroup(
    "permis caces fimo fco sst adr aipr habilitation habilitations certificat diplome experience connaissance anglais")
  static let no = WordGroup("non")
  static let without = WordGroup("sans aucun pas")
  static let abstain = WordGroup("abstenir inutile")

  private static func phrases<Meaning>(_ meaning: Meaning, _ list: String) -> [(String, Meaning)] {
    list.split(separator: ",").map { (String($0), meaning) }
  }
}
