/// What people leave of the name of a town: `Villefranche` of Villefranche-sur-Saône, `Havre` of Le Havre.
///
/// A short name says which town is meant only beside its department, or where one town is by far the largest of all that
/// could be meant; see `Gazetteer.place(shortlyNamed:departement:)`.
enum ShortNames {
  /// Inhabitants from which a commune is called by less than its name outside its neighbourhood.
  static let leastPopulation = 2_000
  /// Inhabitants from which a short name alone may be enough.
  static let enoughAlone = 20_000

  /// The short forms of a key of `placeNameKey(_:)`: without what follows the first linking word, without its article.
  static func of(_ key: String) -> [String] {
    let words = key.split(separator: " ").map(String.init)
    var result: [String] = []
    let article = words.first.map(articles.contains) == true ? 1 : 0
    if let link = words.indices.dropFirst(article + 1).first(where: { links.contains(words[$0]) }),
      !(link == 1 && (isSaint(words[0]) || words[0].utf8.count < 4 || common.contains(words[0])))
    {
      result.append(words[..<link].joined(separator: " "))
    }
    if article == 1, words.count > 1, words[1].utf8.count > 3, words.count > 2 || !common.contains(words[1]) {
      result.append(words.dropFirst().joined(separator: " "))
    }
    return result
  }

  /// Short forms that offers use as words, and those that mean two towns (Boulogne-Billancourt, Mons in Belgium).
  private static let common = Set(
    """
    aime argent bain bains baume beaumes bois bons boulogne bourg bourgs buis cadillac champ champs chapelle chasse chasses \
    chateau chaumes conques coteaux cosse creches croix cuise deuil digne essarts etang ferriere ferte fort forts force \
    garde hauts ille isle jard joue lilas lion lions marche mers mesnil mesnils mons mont monts motte mureaux nort noues \
    parc pavillons pellerin perche plaisance plan plateau pont port porte poste premiere relais rive romans ruelle sable sables \
    salle salles salon semur sille table tampon terres tour trait vair val vallee valette vallons vern verrerie verriere \
    vigneux villages villaines villard ville vivier voisins
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// Whether a short form is the beginning of a key, rather than what is left without its article.
  static func isBeginning(_ short: String, of key: String) -> Bool { key.hasPrefix(short + " ") }

  private static func isSaint(_ word: String) -> Bool { word == "saint" || word == "sainte" }
  private static let articles: Set<String> = ["le", "la", "les"]
  private static let links: Set<String> = [
    "sur", "sous", "en", "les", "le", "la", "de", "du", "d", "des", "au", "aux", "et", "l",
  ]
}

extension Gazetteer {
  /// The commune that a short name means: in a department the only one, or the one five times as large as any other there;
  /// without one a town of `ShortNames.enoughAlone` whose name begins so, ten times as large as every other that is named or
  /// begins so. A commune that bears the name in full in that department is none of them.
  func place(shortlyNamed name: String, departement: String?) -> Place? {
    let short = placeNameKey(name)
    var called = communes(calledShort: short).filter { departement == nil || $0.departement == departement }
    guard !called.isEmpty else { return nil }
    let inFull = communes(named: short).filter { departement == nil || $0.departement == departement }
    if departement == nil {
      called = called.filter { ShortNames.isBeginning(short, of: placeNameKey($0.name)) }
    } else if !inFull.isEmpty {
      return nil
    }
    guard let largest = called.max(by: { $0.population < $1.population }),
      departement != nil || largest.population >= ShortNames.enoughAlone
    else { return nil }
    let factor = departement == nil ? 10 : 5
    let isAlone = (called + inFull).allSatisfy {
      $0.code == largest.code || $0.population * factor <= largest.population
    }
    return isAlone ? place(of: largest, formerly: nil, postalCode: nil) : nil
  }
}
