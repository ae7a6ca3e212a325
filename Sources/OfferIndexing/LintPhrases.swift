import Employment
import FrenchText

/// The words that the linter looks for, and those that excuse them.
enum LintPhrases {
  /// What a phrase needs to be flagged.
  enum Rule {
    /// Nothing more.
    case always(OfferWarning.Ground)
    /// Nothing more, and no word of equality in its sentence excuses it: it excludes by itself.
    case flatly(OfferWarning.Ground)
    /// That no trade follows it: "recherche une femme" and not "recherche une femme de ménage".
    case person(OfferWarning.Ground)
    /// That it is not said of a company.
    case young
    /// A number of years after it that is an age.
    case limit
    /// Two numbers of years after it that are ages.
    case range
  }

  static let table = PhraseTable<Rule>(
    rules(
      .always(.age),
      "âge maximum, âge maximal, âge max, limite d'âge, âge limite, seniors s'abstenir, senior s'abstenir, idéal retraité, idéal retraitée, idéal retraités, idéal pour retraité, retraité de préférence"
    )
      + rules(
        .always(.age),
        "pas de senior, pas de seniors, jeune homme, jeune fille, jeune femme, jeune candidat, jeune candidate")
      + rules(
        .always(.age),
        "jeune collaborateur, jeune collaboratrice, jeune commercial, jeune commerciale, jeune vendeur, jeune vendeuse")
      + rules(
        .young,
        "jeune et dynamique, jeunes et dynamiques, jeune dynamique, jeune et motivé, jeune et motivée, dynamique et jeune"
      )
      + rules(
        .flatly(.health),
        "RQTH s'abstenir, handicapé s'abstenir, handicapés s'abstenir, travailleurs handicapés s'abstenir, pas de RQTH")
      + rules(.limit, "moins de, ayant moins de, maximum, max, pas plus de, jusqu'à, au plus")
      + rules(.range, "entre, âge, âgé de, âgée de, âgé entre, âgée entre, âgés de, âgés entre, de, tranche d'âge")
      + persons
      + rules(
        .always(.sex),
        """
        uniquement femme, uniquement femmes, uniquement des femmes, uniquement homme, uniquement hommes, \
        uniquement des hommes, femme uniquement, femmes uniquement, homme uniquement, hommes uniquement, \
        femme exclusivement, homme exclusivement, exclusivement féminin, exclusivement masculin, hommes s'abstenir, \
        femmes s'abstenir, réservé aux femmes, réservé aux hommes, réservée aux femmes, réservée aux hommes, \
        de sexe masculin, de sexe féminin, sexe masculin, sexe féminin, profil masculin, profil féminin, poste masculin, \
        poste féminin, candidat masculin, candidature féminine, candidature masculine, candidatures féminines uniquement, \
        femme de préférence, homme de préférence, femme souhaitée, de préférence une femme, de préférence un homme, \
        plutôt une femme, plutôt un homme, plutôt féminin, plutôt masculin
        """)
      + rules(
        .always(.family),
        """
        célibataire, célibataires, sans enfant, sans enfants, sans charge de famille, sans charges de famille, \
        sans charge familiale, sans contrainte familiale, sans contraintes familiales, sans attache familiale, \
        sans attaches familiales, libre de toute contrainte familiale, libre de toute attache, situation de famille, \
        situation familiale, marié ou célibataire
        """)
      + rules(
        .always(.origin),
        """
        de nationalité française, nationalité française, nationalité européenne, langue maternelle, français natif, \
        anglais natif, native speaker, français de souche, d'origine française, d'origine européenne, type européen, \
        bleu blanc rouge, sans accent
        """)
      + rules(
        .always(.appearance),
        """
        présentation physique, physique agréable, apparence physique, bel physique, beau physique, belle apparence, \
        bonne apparence, physique avantageux, physique soigné, photo obligatoire, photo exigée, photo indispensable, \
        sans tatouage, sans tatouages, sans piercing, sans piercings, pas de tatouage, pas de piercing, \
        tatouages interdits, piercings interdits, pas de tatouages
        """)
      + rules(
        .always(.health),
        """
        physiquement apte, apte physiquement, aptes physiquement, aptitude physique, aptitudes physiques, \
        bonne condition physique, excellente condition physique, bonnes conditions physiques, \
        en bonne condition physique, bonne forme physique, excellente forme physique, en bonne santé, en excellente santé, \
        en parfaite santé, bonne constitution physique, robuste physiquement, personne robuste, être robuste, \
        pas de problème de dos, pas de problèmes de dos, pas de mal de dos, sans problème de dos, sans problèmes de dos, \
        pas de problème de santé, pas de problèmes de santé, sans problème de santé, sans problèmes de santé, \
        pas de restriction médicale, sans restriction médicale, sans restrictions médicales, non handicapé, \
        sans handicap, force physique, physiquement robuste, résistance physique obligatoire, non fumeur, non fumeuse
        """)
      + rules(
        .always(.residence),
        """
        habitant impérativement, habiter impérativement, habiter obligatoirement, habitant obligatoirement, \
        résider impérativement, résidant impérativement, vous habitez à, vous habitez sur, vous habitez le secteur, \
        vous habitez dans, vous résidez à, vous résidez sur, vous résidez dans, vous devez habiter, \
        vous devez résider, devez impérativement habiter, devez impérativement résider, doit habiter, doit résider, \
        résider à, habiter à, habiter sur, résider sur, résidence obligatoire, résidence exigée, \
        candidats du secteur uniquement, personne habitant, personnes habitant, candidat habitant, candidats habitant, \
        domicilié à, domiciliée à, domicilié sur, habitant à proximité, habiter à proximité, résider à proximité, \
        être domicilié, être domiciliée
        """)
      + rules(
        .always(.convictions),
        """
        non syndiqué, non syndiquée, pas syndiqué, pas de syndicaliste, de confession, catholique pratiquant, \
        sans appartenance syndicale, sans engagement syndical, pas de voile, voile interdit, sans signe religieux
        """))

  /// "recherchons une femme", "cherche jeune homme".
  private static let persons: [(String, Rule)] = {
    let verbs = [
      "recherche", "recherchons", "cherche", "cherchons", "recrute", "recrutons", "besoin d", "souhaite", "souhaitons",
    ]
    let articles = ["", " un", " une", " des", " plusieurs"]
    let people = ["homme", "femme", "dame", "hommes", "femmes", "dames", "monsieur", "garçon", "fille"]
    return verbs.flatMap { verb in
      articles.flatMap { article in people.map { ("\(verb)\(article) \($0)", Rule.person(.sex)) } }
    }
  }()

  private static func rules(_ rule: Rule, _ phrases: String) -> [(String, Rule)] {
    phrases.split(separator: ",").map { (String($0), rule) }
  }

  static let years = hashes("ans")
  /// After "femme" or "homme": a trade, or both sexes.
  static let tradeAfter = hashes("de d et ou toutes valet du a")
  static let teams = hashes("equipe equipes ambiance collectif")
  static let companies = hashes(
    "entreprise societe structure start startup agence enseigne marque groupe cabinet association maison pme magasin")
  static let conditions = hashes("si que ou lorsque quand")
  static let software = hashes("react cloud")
  /// After "en bonne santé": a company's.
  static let notAPersonAfter = hashes("financiere economique")
  static let equality = PhraseTable<Void>(
    [
      "quel que soit", "quels que soient", "quelle que soit", "quelles que soient", "sans distinction",
      "discrimination",
      "discriminations", "discriminatoire", "discriminatoires", "sans condition d'âge", "peu importe", "égalité",
      "diversité", "inclusion", "sans limite d'âge", "pas de limite d'âge", "aucune limite d'âge",
      "à compétences égales",
      "RQTH", "situation de handicap",
    ].map { ($0, ()) })
  static let statutoryAge = hashes(
    """
    apprenti apprentis apprentie apprenties apprentissage alternance alternant alternants alternante professionnalisation \
    civique mission epide chance avenir pec cej pacea bafa militaire militaires gendarme gendarmerie armee legion marine \
    japd jdc reserve stage stagiaire pompier pompiers mineur mineurs emplois job ete
    """)
  static let publicOffices = hashes(
    """
    gendarme gendarmerie armee militaire militaires police policier douane douanes japd jdc defense igi ministere \
    ministeriel ministerielle interministeriel interministerielle concours fonctionnaire titulaire statut pompier pompiers penitentiaire sncf
    """)
  /// What makes a number of years something else than the candidate's age.
  static let notTheCandidate = hashes(
    """
    experience experiences anciennete depuis existence permis enfant enfants public jeunes residents resident patients \
    adolescents ados mineurs eleves usagers clients accueillis accueil garde marche histoire duree contrat engagement \
    formation diplome obtention equipements batiment vehicule vehicules collaborateurs personnes accompagnement \
    handicap maladie atteints suivi diplomes etudes secteur
    """)
}
