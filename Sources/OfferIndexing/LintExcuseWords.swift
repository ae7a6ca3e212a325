import FrenchText

/// The words that excuse a wording of the linter; see `LintExcuses` for where each counts.
extension LintExcuses {
  /// What a sentence against discrimination covers.
  enum Equality {
    /// Any ground: the sentence is about discrimination.
    case everything
    /// What it mentions; not a demand for a sex or an age.
    case mentions
    /// Health and disability.
    case health
    /// Age.
    case age
    /// What it names after itself: "quel que soit votre âge".
    case whatever
  }

  static let equality = PhraseTable<Equality>(
    [
      "sans distinction", "discrimination", "discriminations", "discriminatoire", "discriminatoires", "discriminer",
    ].map { ($0, .everything) }
      + ["égalité", "diversité", "inclusion", "à compétences égales"].map { ($0, .mentions) }
      + ["RQTH", "situation de handicap", "handi-accueillant", "handi-accueillante"].map { ($0, .health) }
      + [
        "sans limite d'âge", "pas de limite d'âge", "aucune limite d'âge", "sans condition d'âge",
        "limite d'âge aucune",
        "âge indifférent",
      ].map { ($0, .age) }
      + [
        "quel que soit", "quels que soient", "quelle que soit", "quelles que soient", "peu importe",
        "indépendamment de",
      ].map { ($0, .whatever) })

  static let statutoryAge = phrases(
    """
    apprenti, apprentis, apprentie, apprenties, apprentissage, alternance, alternant, alternants, alternante, \
    alternantes, professionnalisation, contrat pro, service civique, volontaire civique, missions locales, mission locale, \
    EPIDE, 2e chance, 2ème chance, deuxième chance, seconde chance, emploi d'avenir, emplois d'avenir, contrat d'avenir, \
    PEC, parcours emploi compétences, CEJ, contrat d'engagement jeune, contrat engagement jeune, PACEA, garantie jeunes, \
    BAFA, militaire, militaires, gendarme, gendarmes, gendarmerie, armée de terre, armée de l'air, armées, \
    légion étrangère, marine nationale, JAPD, JDC, réserve opérationnelle, réserve militaire, réserve citoyenne, \
    sapeur pompier, sapeurs pompiers, volontariat, VSI, V.I.E., en VIE, mission VIE, contrat VIE, offre VIE, \
    jobs d'été, job d'été, emploi d'été, emplois d'été, emploi franc, emplois francs, éligible à l'IAE, \
    éligibilité IAE, éligibles à l'IAE, éligible IAE, insertion par l'activité économique, CDDI, CDD senior, \
    contrat de valorisation de l'expérience
    """)
  static let publicOffices = phrases(
    """
    gendarme, gendarmes, gendarmerie, armée de terre, armée de l'air, armées, armée, militaire, militaires, \
    police nationale, police municipale, policier, policiers, concours de la police, gardien de la paix, douane, douanes, \
    douanier, JAPD, JDC, IGI, ministère, ministériel, ministérielle, interministériel, interministérielle, \
    fonction publique, fonctionnaire, fonctionnaires, secret défense, habilitation défense, confidentiel défense, \
    pénitentiaire, sapeur pompier, sapeurs pompiers
    """)
  static let zones = phrases("emploi franc, emplois francs, QPV, quartier prioritaire, quartiers prioritaires")
  static let both = phrases(
    "H F, F H, M F, F M, h ou f, f ou h, hommes femmes, femmes hommes, homme femme, femme homme, toutes mains")

  // Whose years they are.
  static let years = hashes("ans")
  static let of = hashes("de d")
  static let and = hashes("et")
  static let definite = hashes("les aux des")
  static let aged = hashes("age agee ages agees")
  static let most = hashes("maximum max maxi")
  static let at = hashes("au")
  static let more = hashes("plus")
  static let abstaining = hashes("abstenir")
  static let profiles = hashes("profil profils")
  static let only = hashes(
    "uniquement exclusivement seulement souhaite souhaitee souhaites souhaitees exige exigee exiges abstenir")
  /// After a number of years: what they are of.
  static let yearsOf = hashes(
    """
    experience experiences anciennete existence metier carriere permis histoire age pratique engagement garantie formation \
    succes savoir activite presence conduite obtention
    """)
  /// After an age: people served.
  static let livesOf = hashes(
    "atteint atteints atteinte accueillis accueillies suivis accompagnes inscrits porteurs souffrant ayant")
  /// Who is looked for.
  static let candidates = hashes(
    """
    vous candidat candidate candidats candidates candidature profil profils ideal idealement recherche recherchons cherche \
    cherchons recrute recrutons souhaitons voulons avoir etre
    """)
  /// People who are served, or the candidate, as the verb says.
  static let people = hashes(
    """
    personne personnes collaborateurs collaborateur homme hommes femme femmes jeune jeunes etudiant etudiants salaries \
    demandeurs
    """)
  static let served = hashes(
    """
    enfant enfants public publics residents resident patients patient adolescents adolescent ados mineurs eleves \
    eleve usagers clients client clientele cible accueil accueillis garde adulte adultes monsieur dame handicap maladie \
    beneficiaires stagiaires famille familles personnage role
    """)
  /// Things that last or are old.
  static let things = hashes(
    """
    experience experiences anciennete depuis existence permis histoire duree contrat engagement formation diplome \
    equipements batiment batiments immeubles vehicule vehicules garantie garanti garantis pret prets credit credits bail \
    emprunt retraite tarif tarifs reduction carte pass navigo whisky arbres etalon panneaux logements suivi etudes secteur \
    marche accompagnement entreprise societe groupe remuneration salaire smic
    """)

  // Who asks, and how.
  static let articles = hashes("un une des de d plusieurs le la notre nos e personne quelqu")
  static let asking = hashes(
    """
    recherche recherchons recherchent cherche cherchons recrute recrutons souhaite souhaitons voulons besoin embauche \
    embauchons privilegie privilegions ideal idealement preference profil
    """)
  static let requiring = hashes("imperativement imperatif obligatoirement obligatoire exige exigee uniquement")
  static let addressing = hashes("vous nous")
  static let conditions = hashes("si que ou lorsque quand dont")
  static let noLimit = hashes("aucune indifferent indifferente accueil enfants")
  static let yourself = hashes("vous")
  static let less = hashes("moins")
  static let young = hashes("et dynamique motive motivee motives souriant souriante")

  // Trades, companies, things.
  /// After "femme" or "homme": a trade, or both sexes.
  static let tradeAfter = hashes("de d et ou toutes valet du a menage chambre cle entretien")
  /// After "femme de" or "femme d'": a quality of a person and no trade.
  static let qualities = hashes("experience confiance age une environ moins plus")
  static let men = hashes("homme hommes monsieur garcon jh masculin")
  static let women = hashes("femme femmes dame dames fille jf feminin")
  static let companies = hashes(
    """
    entreprise entreprises societe structure start startup agence enseigne marque groupe cabinet association maison pme \
    magasin etablissement ecole college lycee filiere communaute siege
    """)
  static let software = hashes("react cloud")
  static let accents = hashes("mis tonique particulier grave aigu")
  static let productWords = hashes("origine bleu")
  static let notAPersonAfter = hashes("financiere economique public enfants")
  static let premises = hashes(
    "locaux local batiment batiments site sites bureaux etage espace espaces zone lieu lieux environnement maison logement"
  )
  static let living = hashes(
    "animal animaux cheptel troupeau plante plantes vegetaux betes chevaux residents resident clients client adherents arbres"
  )
  static let caring = hashes(
    """
    maintenir ameliorer developper retrouver entretenir evaluer preserver garder conserver travailler renforcer maintien \
    amelioration developpement
    """)
  static let ofOthers = hashes("des du nos leur")
  static let photo = hashes("photo")
  static let taking = hashes("prise prises prendre")
  static let ofThings = hashes("des du de livraison colis produit produits chantier chaque")
  static let situation = hashes("situation")
  static let telling = hashes("votre preciser precisez indiquer indiquez mentionner mentionnez precisant indiquant")
  static let forWhom = hashes(
    """
    pour aux familles couples chambre chambres logement logements hebergement hebergements sejour sejours voyage voyages \
    vacances
    """)
  static let wishing = hashes(
    "souhaitent souhaite desirent veulent aider apprendre peuvent pouvoir continuer permettre")
  static let home = hashes("domicile nouveau seul seuls etranger")

  private static func phrases(_ list: String) -> LintWordings { LintWordings(list) }
}

/// Wordings of which one is looked for in a range of words.
struct LintWordings {
  private let table: PhraseTable<Void>

  /// Wordings parted by commas.
  init(_ list: String) { table = PhraseTable(list.split(separator: ",").map { (String($0), ()) }) }

  /// Whether one begins in a range of words.
  func isIn(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    range.contains { table.match(in: text, at: $0) != nil }
  }
}
