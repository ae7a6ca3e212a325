import Employment
import FrenchText

/// The wordings that the linter looks for; what excuses them stands in `LintExcuses`.
enum LintPhrases {
  /// What a phrase needs to be flagged.
  enum Rule {
    /// That its own ground is not excused where it stands.
    case demand(OfferWarning.Ground)
    /// Nothing more: no word of equality beside it excuses it, it excludes by itself.
    case flatly(OfferWarning.Ground)
    /// That no trade follows it: "recherche une femme" and not "recherche une femme de ménage".
    case person(OfferWarning.Ground)
    /// That it is not said of a company.
    case young
    /// That somebody asks for it: "nous cherchons une jeune femme" and not "auprès d'une jeune femme".
    case asked(OfferWarning.Ground)
    /// That it is said to be required: "habiter Lille impérativement".
    case required(OfferWarning.Ground)
    /// A number of years after it that is an age.
    case limit
    /// Two numbers of years after it that are ages.
    case range
    /// An age before it, and a word after it that makes it a limit: "30 ans maximum".
    case years
  }

  static let table = PhraseTable<Rule>(
    rules(
      .demand(.age),
      """
      âge maximum, âge maximal, limite d'âge, âge limite, seniors s'abstenir, senior s'abstenir, \
      retraités s'abstenir, retraité s'abstenir, trop âgé s'abstenir, idéal retraité, idéal retraitée, idéal retraités, \
      idéal pour retraité, retraité de préférence, jeune retraité, jeune retraitée, jeunes retraités, pas de senior, \
      pas de seniors, jeune candidat, jeune candidate, jeune collaborateur, jeune collaboratrice, jeune commercial, \
      jeune commerciale, jeune vendeur, jeune vendeuse, profil jeune, candidat jeune, candidature jeune, \
      vous avez la trentaine, vous avez la vingtaine, âgé d'une trentaine, âgée d'une trentaine, âgé d'une vingtaine, \
      personne d'âge mûr
      """)
      + youth
      + rules(
        .demand(.teamAge),
        """
        équipe jeune, équipe jeune et dynamique, équipe jeune et motivée, équipe jeune dynamique, équipe est jeune, \
        jeune équipe, jeune équipe dynamique, équipes jeunes et dynamiques, ambiance jeune, ambiance jeune et dynamique, \
        team jeune, team jeune et dynamique, collectif jeune, moyenne d'âge de l'équipe, moyenne d'âge de nos équipes
        """)
      + rules(
        .young,
        """
        jeune et dynamique, jeunes et dynamiques, jeune dynamique, jeune et motivé, jeune et motivée, \
        dynamique et jeune, vous êtes jeune
        """)
      + refusals
      + rules(.limit, "moins de, ayant moins de, maximum, max, maxi, âge max, âge maxi, pas plus de, au plus")
      + rules(.range, "entre, âge, âgé de, âgée de, âgé entre, âgée entre, âgés de, âgés entre, de, tranche d'âge")
      + rules(.years, "ans")
      + persons
      + rules(
        .demand(.sex),
        """
        uniquement femme, uniquement femmes, uniquement des femmes, uniquement homme, uniquement hommes, \
        uniquement des hommes, femme uniquement, femmes uniquement, homme uniquement, hommes uniquement, \
        femme seulement, femmes seulement, homme seulement, hommes seulement, homme impérativement, \
        femme impérativement, homme exigé, femme exigée, homme souhaité, femme souhaitée, femme demandée, homme demandé, \
        femme exclusivement, homme exclusivement, femmes exclusivement, hommes exclusivement, exclusivement féminin, \
        exclusivement masculin, hommes s'abstenir, femmes s'abstenir, femmes enceintes s'abstenir, \
        femme enceinte s'abstenir, ne pas être enceinte, réservé aux femmes, réservé aux hommes, réservée aux femmes, \
        réservée aux hommes, réservé à un homme, réservé à une femme, de sexe masculin, de sexe féminin, sexe masculin, \
        sexe féminin, sexe F, sexe H, sexe M, profil masculin, profil féminin, poste masculin, poste féminin, \
        candidat masculin, candidature féminine, candidature masculine, candidatures féminines uniquement, \
        présence féminine souhaitée, présence féminine est souhaitée, présence masculine souhaitée, \
        présence masculine est souhaitée, femme de préférence, homme de préférence, plutôt féminin, plutôt masculin, \
        ne convient pas aux femmes, ne convient pas aux hommes, non adapté aux femmes, pas adapté aux femmes
        """)
      + rules(
        .person(.sex),
        """
        de préférence une femme, de préférence un homme, de préférence femme, de préférence homme, préférence homme, \
        préférence femme, préférence pour un homme, préférence pour une femme, plutôt une femme, plutôt un homme, \
        idéalement un homme, idéalement une femme, poste pour homme, poste pour femme, poste pour un homme, \
        poste pour une femme
        """)
      + rules(
        .demand(.family),
        """
        célibataire, célibataires, sans enfant, sans enfants, pas d'enfants en bas âge, sans enfants en bas âge, \
        sans charge de famille, sans charges de famille, sans charge familiale, sans contrainte familiale, \
        sans contraintes familiales, sans obligation familiale, sans obligations familiales, sans attache familiale, \
        sans attaches familiales, libre de toute contrainte familiale, libre de toute attache, situation de famille, \
        situation familiale, marié ou célibataire, mère de famille bienvenue, idéal mère de famille, \
        idéal pour mère de famille, marié souhaité
        """)
      + rules(
        .demand(.origin),
        """
        de nationalité française, nationalité française, nationalité européenne, langue maternelle, français natif, \
        anglais natif, native speaker, français de souche, d'origine française, d'origine européenne, type européen, \
        bleu blanc rouge, profil BBR, sans accent, étrangers s'abstenir, étranger s'abstenir, pas d'étrangers, \
        être né en France, née en France obligatoirement, ressortissant européen uniquement
        """)
      + rules(
        .demand(.appearance),
        """
        présentation physique, physique agréable, apparence physique, bel physique, beau physique, belle apparence, \
        bonne apparence, physique avantageux, physique soigné, photo obligatoire, photo exigée, photo indispensable, \
        CV avec photo, CV et photo, CV photo, C.V. et photo, C.V. avec photo, C.V. photo, photo à joindre, \
        joindre une photo, joindre photo, taille mannequin, sans tatouage, sans tatouages, sans piercing, sans piercings, \
        pas de tatouage, pas de piercing, tatouages interdits, piercings interdits, pas de tatouages, \
        tatouages non acceptés, tatouages visibles non acceptés, ni tatouage ni piercing
        """)
      + rules(
        .demand(.health),
        """
        physiquement apte, apte physiquement, aptes physiquement, aptitude physique, aptitudes physiques, \
        bonne condition physique, excellente condition physique, bonnes conditions physiques, condition physique exigée, \
        condition physique requise, en bonne condition physique, bonne forme physique, excellente forme physique, \
        en bonne santé, en excellente santé, en parfaite santé, bonne santé exigée, bonne santé obligatoire, \
        bonne santé requise, bonne santé indispensable, bonne santé physique, bonne constitution physique, \
        bonne résistance physique, grande résistance physique, excellente résistance physique, endurance physique, \
        résistance physique obligatoire, résistance physique exigée, robuste physiquement, personne robuste, être robuste, \
        vous êtes robuste, pas de problème de dos, pas de problèmes de dos, avoir de problème de dos, \
        avoir de problèmes de dos, aucun problème de dos, problème de dos s'abstenir, problèmes de dos s'abstenir, \
        ne pas souffrir du dos, pas de mal de dos, pas de soucis de dos, pas de souci de dos, sans problème de dos, \
        sans problèmes de dos, aucun problème de santé, pas de problème de santé, pas de problèmes de santé, \
        avoir de problème de santé, sans problème de santé, sans problèmes de santé, pas de restriction médicale, \
        aucune restriction médicale, sans restriction médicale, sans restrictions médicales, \
        aucune contre-indication médicale, pas de contre-indication médicale, sans contre-indication médicale, \
        aucune contre-indication au port, pas de contre-indication au port, sans contre-indication au port, \
        non handicapé, sans handicap, force physique, physiquement robuste, non fumeur, non fumeuse, fumeurs s'abstenir
        """)
      + rules(
        .demand(.residence),
        """
        habitant impérativement, habiter impérativement, habiter obligatoirement, habitant obligatoirement, \
        résider impérativement, résidant impérativement, vous habitez, vous habitez à, vous habitez sur, vous habitez le secteur, vous habitez dans, vous habitez proche, \
        vous résidez à, vous résidez sur, vous résidez dans, vous devez habiter, vous devez résider, \
        devez impérativement habiter, devez impérativement résider, doit habiter, doit résider, résider à, habiter à, \
        habiter sur, résider sur, résider dans la commune, résidence obligatoire, résidence exigée, domicile proche exigé, \
        proximité du domicile exigée, candidats du secteur uniquement, candidats du département uniquement, \
        personnes du secteur uniquement, hors secteur s'abstenir, hors département s'abstenir, personne habitant, \
        personnes habitant, candidat habitant, candidats habitant, domicilié à, domiciliée à, domicilié sur, \
        habitant à proximité, habiter à proximité, résider à proximité, être domicilié, être domiciliée
        """)
      + rules(.required(.residence), "habiter, habitant, résider, résidant, résidez")
      + rules(
        .demand(.convictions),
        """
        non syndiqué, non syndiquée, non syndiqués, pas syndiqué, pas de syndicaliste, syndiqués s'abstenir, \
        syndiqué s'abstenir, de confession, catholique pratiquant, sans appartenance syndicale, \
        sans engagement syndical, pas de voile, voile interdit, sans signe religieux, sans signes religieux, \
        pas de signe religieux, pas de signes religieux
        """))

  /// "recherchons une femme", "recherche JF".
  private static let persons: [(String, Rule)] = {
    let verbs = [
      "recherche", "recherchons", "cherche", "cherchons", "recrute", "recrutons", "besoin", "souhaite", "souhaitons",
      "voulons",
    ]
    // "besoin d'un", "besoin d'hommes": an elided article is no word.
    let articles = ["", " un", " une", " des", " plusieurs"]
    let people = ["homme", "femme", "dame", "hommes", "femmes", "dames", "monsieur", "garçon", "fille", "JF", "JH"]
    return verbs.flatMap { verb in
      articles.flatMap { article in people.map { ("\(verb)\(article) \($0)", Rule.person(.sex)) } }
    }
  }()

  /// "jeune" before a person or a trade: it is flagged where somebody asks for it.
  private static let youth: [(String, Rule)] = {
    let singular = [
      "homme", "femme", "fille", "personne", "serveur", "serveuse", "cuisinier", "cuisinière", "coiffeur", "coiffeuse",
      "mécanicien", "mécanicienne", "secrétaire", "assistant", "assistante", "chauffeur", "livreur", "employé",
      "employée", "maçon", "peintre", "boulanger", "pâtissier", "esthéticienne", "barman", "barmaid", "hôtesse",
      "technicien", "technicienne", "comptable",
    ]
    let plural = ["gens", "hommes", "femmes", "filles", "personnes", "serveurs", "vendeurs", "commerciaux"]
    return singular.map { ("jeune \($0)", .asked(.age)) } + plural.map { ("jeunes \($0)", .asked(.age)) }
      + [("quelqu'un de jeune", .asked(.age))]
  }()

  /// Disabled people told to stay away; "RQTH" in the same words is no excuse.
  private static let refusals: [(String, Rule)] = {
    let people = [
      "aux travailleurs handicapés", "aux personnes handicapées", "aux handicapés",
      "aux personnes en situation de handicap",
      "aux travailleurs en situation de handicap", "aux candidats en situation de handicap", "aux RQTH", "RQTH",
      "aux personnes RQTH", "aux titulaires de la RQTH",
    ]
    let closed = [
      "non accessible", "pas accessible", "non accessibles", "non ouvert", "non ouverte", "pas ouvert", "pas ouverte",
      "non adapté", "pas adapté",
    ]
    let wordings = closed.flatMap { closed in people.map { "\(closed) \($0)" } }
    return wordings.map { ($0, .flatly(.health)) }
      + rules(
        .flatly(.health),
        """
        RQTH s'abstenir, handicapé s'abstenir, handicapés s'abstenir, travailleurs handicapés s'abstenir, \
        personnes handicapées s'abstenir, PMR s'abstenir, personnes à mobilité réduite s'abstenir, pas de RQTH, \
        RQTH non acceptée, RQTH non acceptées, RQTH non accepté, RQTH refusée, RQTH refusées, sauf RQTH, hors RQTH, \
        pas de personne handicapée, pas de personnes handicapées, pas de travailleurs handicapés, \
        non compatible avec une RQTH, incompatible avec une RQTH, pas compatible avec une RQTH, \
        personne valide uniquement, personnes valides uniquement, personne valide exigée
        """)
  }()

  private static func rules(_ rule: Rule, _ phrases: String) -> [(String, Rule)] {
    phrases.split(separator: ",").map { (String($0), rule) }
  }
}
