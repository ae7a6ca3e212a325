import FrenchText

/// Whether a text begins by naming a trade: `Maçon`, `2 caristes`, `Poste d'aide-soignant·e`, `URGENT - Électricien`.
///
/// Only the beginning counts: a text about a trade names it further on. The trades are the first words of the official
/// appellations (ROME), those that begin nothing but the name of a job; `agent`, `chef` and the like count with the word
/// after them.
/// - Complexity: O(length of the beginning).
func opensWithTrade(_ text: some StringProtocol) -> Bool { TradeOpening(text) != nil }

/// The beginning of a text that names a trade.
struct TradeOpening {
  /// Whether a number of people stands before it: `2 caristes`.
  let hasNumber: Bool
  /// Whether both genders are written: `Technicien(ne)`, `Apprenti·e`.
  let isInclusive: Bool
  /// The stem of the trade's first word.
  let trade: String

  /// Nil where no trade is named.
  init?(_ text: some StringProtocol) {
    let head = text.prefix(80)
    guard head.contains(where: \.isLetter) else { return nil }
    let folds = folded(head)
    let plain = withoutInclusiveEndings(folds)
    let words = wordsOfFolded(plain)
    var index = 0
    var hasNumber = false
    while index < words.count, index < 6 {
      if let number = Int(words[index]), (1...60).contains(number) {
        hasNumber = true
      } else if !leads.contains(words[index]) {
        break
      }
      index += 1
    }
    guard index < words.count, Self.isTrade(words[index], next: index + 1 < words.count ? words[index + 1] : nil)
    else { return nil }
    self.hasNumber = hasNumber
    trade = stem(words[index])
    isInclusive = plain.utf8.count < folds.utf8.count
  }

  private static func isTrade(_ word: String, next: String?) -> Bool {
    let stem = stem(word)
    if trades.contains(stem) { return true }
    guard let next, let seconds = withSecond[stem] else { return false }
    return seconds.contains(FrenchText.stem(next))
  }
}

/// Words that stand before the trade in a title or a short sentence.
private let leads: Set<String> = [
  "un", "une", "des", "deux", "trois", "quatre", "cinq", "six", "plusieurs", "le", "la", "les", "de", "d", "du",
  "urgent",
  "urgence", "offre", "emploi", "poste", "postes", "mission", "missions", "recherche", "recherchons", "cherche",
  "cherchons", "recrute", "recrutons", "recrutement", "nous", "on", "jeune", "futur", "future", "besoin", "besoins",
  "h",
  "f", "hf", "cdi", "cdd", "interim", "x", "ou", "1er", "notre", "client", "job",
]

private func stems(_ names: String) -> Set<String> { Set(names.split(separator: " ").map { stem($0) }) }

/// Words that name a trade by themselves.
private let trades = stems(
  """
  accompagnant accompagnateur accrocheur affuteur agenceur ajusteur aleseur ambulancier animateur apprenti \
  approvisionneur arboriste architecte archiviste armurier ascensoriste asphalteur assembleur assistant \
  audioprothesiste automaticien auxiliaire bancheur bardeur barista barman barmaid berger bibliothecaire \
  bijoutier bobinier boucher boulanger brancardier brasseur briqueteur brodeur bucheron buraliste cableur caissier \
  calorifugeur camionneur canalisateur cantonnier cariste carreleur carrossier chapiste charcutier charpentier \
  chaudronnier chauffagiste chauffeur chocolatier coffreur coiffeur commis comptable concierge conditionneur \
  conducteur confiseur conseiller contremaitre controleur convoyeur coordinateur coordonnateur cordiste cordonnier \
  coursier couturier couvreur crepier cuisinier cuisiniste debosseleur decolleteur decorateur demenageur depanneur \
  deratiseur desamianteur desosseur dessinateur developpeur dieteticien dispatcheur docker ebeniste eboueur \
  echafaudeur eclusier educateur egoutier elagueur electricien electromecanicien electronicien \
  electrotechnicien emballeur encadrant enduiseur equipier ergotherapeute estheticien etancheur \
  etalagiste etancheiste facadier facteur ferrailleur ferronnier fleuriste foreur forgeron formateur fraiseur \
  frigoriste fromager gardien gerant gestionnaire glacier gouvernant graphiste grutier horloger horticulteur \
  infirmier infographiste installateur instituteur jardinier jointeur kinesitherapeute laveur linger livreur \
  logisticien machiniste macon magasinier maintenancier manoeuvre manutentionnaire maraicher marbrier maroquinier \
  masseur mareyeur mecanicien mediateur menuisier metallier metreur miroitier moniteur monteur mouleur nettoyeur \
  opticien operateur ordonnanceur orthophoniste outilleur ouvrier oxycoupeur palefrenier patissier paveur paysagiste \
  peintre pepinieriste pharmacien pizzaiolo plaquiste platrier plieur plombier plongeur poissonnier polisseur pompier \
  pontier poseur preparateur primeuriste projeteur prothesiste psychologue psychomotricien puericulteur \
  rabatteur ravaleur receptionnaire receptionniste rectifieur regleur relieur repasseur responsable ripeur \
  restaurateur retoucheur rondier sableur saisonnier scieur secretaire serriste serrurier serveur sommelier \
  soudeur standardiste surveillant tailleur tapissier technicien teinturier teleconseiller teleoperateur \
  teleprospecteur televendeur terrassier tolier tonnelier topographe tourneur traceur tractoriste traiteur trieur \
  trancheur tuyauteur urbaniste usineur vacher veilleur vendangeur vendeur veterinaire vigneron viticulteur vitrier \
  voiturier webmaster zingueur aes ash ide atsem
  """)

/// Words that name a trade with the word after them.
private let withSecond: [String: Set<String>] = Dictionary(
  [
    (
      "agent",
      "de d entretien accueil proprete securite production fabrication polyvalent technique logistique hospitalier "
        + "administratif maintenance quai nettoyage service magasinier restauration"
    ),
    (
      "aide", "soignant menager cuisine cuisinier macon electricien plombier medico domicile educateur couvreur monteur"
    ),
    ("chef", "equipe cuisine chantier rang partie atelier projet rayon secteur patissier poste magasin"),
    ("charge", "accueil clientele mission recrutement affaires insertion projet communication"),
    (
      "employe",
      "polyvalent libre rayon menage commerce administratif restauration etage caisse magasin service immeuble"
    ),
    ("garde", "enfant domicile"), ("femme", "chambre menage"), ("valet", "chambre"), ("homme", "toutes entretien"),
    ("hote", "caisse accueil"), ("maitre", "hotel nageur maison"), ("second", "cuisine"),
    ("directeur", "adjoint magasin etablissement agence"), ("adjoint", "technique administratif chef responsable"),
    ("commercial", "itinerant sedentaire terrain"), ("technico", "commercial"), ("manager", "rayon magasin restaurant"),
    ("ingenieur", "etude methodes qualite travaux"), ("travailleur", "social"), ("personnel", "menage service"),
  ].map { (stem($0.0), stems($0.1).union(joiningWords)) }, uniquingKeysWith: { $0.union($1) })

/// `agent de …`, `chef d'équipe` (whose `d'` is no word).
private let joiningWords: Set<String> = ["de", "d", "a", "en", "du", "des"]
