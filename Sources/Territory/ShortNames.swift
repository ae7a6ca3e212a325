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
      !(link == 1 && (isSaint(words[0]) || words[0].utf8.count < 3 || common.contains(words[0])))
    {
      result.append(words[..<link].joined(separator: " "))
    }
    if article == 1, words.count > 1, words[1].utf8.count > 3, words.count > 2 || !common.contains(words[1]) {
      result.append(words.dropFirst().joined(separator: " "))
    }
    return result
  }

  /// Short forms that mean another town as well: Boulogne-Billancourt, Mons in Belgium.
  static let twofold: Set<String> = ["boulogne", "mons"]

  /// Short forms that offers use as words.
  private static let common = Set(
    """
    aime arc argent bain bains bas baume beaumes bois bons bourg bourgs buis cadillac champ champs chapelle chasse chasses \
    chateau chaumes conques coteaux cosse creches croix cuise deuil digne essarts etang ferriere ferte fort forts force \
    garde ger gif hauts hay ille isle jard joue lilas lion lions marche mers mesnil mesnils mont monts motte mur mureaux nort noues \
    parc pavillons pellerin perche plaisance plan plateau pont port porte poste pre premiere relais rive romans rue ruelle sable sables \
    salle salles salon semur sille sin table tampon terres thu tour trait vair val vallee vic valette vallons vern verrerie verriere \
    vigneux villages villaines villard ville vivier voisins
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// The former communes that only the name of today's keeps: Banassac, which with Canilhac is Banassac-Canilhac, where the
  /// tables of merged communes list the other half alone. They have the code and the centre of today's.
  static func halves(of communes: [Commune], _ former: [FormerCommune]) -> [FormerCommune] {
    let today = Dictionary(communes.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return former.compactMap { former in
      guard let commune = today[former.today], former.code != former.today, commune.name != former.name else {
        return nil
      }
      let rest: Substring
      if commune.name.hasSuffix("-" + former.name) {
        rest = commune.name.dropLast(former.name.count + 1)
      } else if commune.name.hasPrefix(former.name + "-") {
        rest = commune.name.dropFirst(former.name.count + 1)
      } else {
        return nil
      }
      let half = rest.hasSuffix("-et") ? rest.dropLast(3) : rest.hasPrefix("et-") ? rest.dropFirst(3) : rest
      // "Noyelles-sous-Lens" of a former "Noyelles": what is left is no name.
      guard half.count > 3, half.first?.isUppercase == true else { return nil }
      return FormerCommune(code: commune.code, name: String(half), today: commune.code, centre: commune.centre)
    }
  }

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
      guard !ShortNames.twofold.contains(short) else { return nil }
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

  /// Whether towns ten times as large as the commune of a name are called by it for short: without a department nobody can
  /// tell whether "Villefranche" is the village in the Gers.
  func isOvershadowed(_ name: String) -> Bool {
    guard let largest = communes(calledShort: name).map(\.population).max() else { return false }
    return communes(named: name).allSatisfy { $0.population * 10 <= largest }
  }
}
