import FrenchText

extension Gazetteer {
  /// The place of a label that names it among other words: `secteur de Bergues`, `Dunkerque (59)`, `59140 Dunkerque`,
  /// `Dunkerque et alentours`, `Dunkerque, Calais, Boulogne`, `agglomération dunkerquoise`, `Nord`, `Hauts-de-France`.
  ///
  /// Of several places the first that is known counts. "Secteur de", "proche de" and the like give the commune's centre,
  /// with the precision of a commune: the best that the words allow.
  func place(inWords label: String) -> Place? {
    let text = FoldedText(label)
    let codes = PlaceCodes(text)
    for segment in codes.segments(of: text) {
      if let place = place(named: segment.lazy.map { text.text(text.words[$0]) }, codes) { return place }
    }
    if let city = Agglomerations.city(in: text), let place = place(named: city, departement: nil) { return place }
    if let postalCode = codes.postalCode, let place = place(servedBy: postalCode, name: "") { return place }
    return area(inWords: label, codes)
  }

  /// The commune that some words name, with or without the words before and after it.
  private func place(named words: some Collection<String>, _ codes: PlaceCodes) -> Place? {
    var words = Array(words)
    while let last = words.last, PlaceCodes.trailing.contains(last) { words.removeLast() }
    while !words.isEmpty {
      let name = words.joined(separator: " ")
      if let postalCode = codes.postalCode, let place = place(servedBy: postalCode, name: name) { return place }
      if let place = place(named: name, departement: codes.departement) { return place }
      if codes.departement == nil, let place = place(ofByFarTheLargestNamed: name) { return place }
      if let place = place(shortlyNamed: name, departement: codes.departement) { return place }
      guard PlaceCodes.leading.contains(words[0]) else { return nil }
      words.removeFirst()
    }
    return nil
  }

  private func area(inWords label: String, _ codes: PlaceCodes) -> Place? {
    let name = PlaceCodes.withoutLeading(label)
    if let code = Departements.code(named: name) ?? codes.departement, let name = Departements.name(of: code) {
      return Place(insee: nil, name: "\(code) - \(name)", postalCode: nil, point: nil, precision: .departement)
    }
    guard Departements.isRegion(name) else { return nil }
    return Place(insee: nil, name: name, postalCode: nil, point: nil, precision: .region)
  }
}

/// The postal code and department that stand among the words of a place, and the words that are left.
struct PlaceCodes {
  private(set) var postalCode: PostalCode?
  private(set) var departement: String?
  private var codeWords: Set<Int> = []

  init(_ text: FoldedText) {
    for index in text.words.indices where text.words[index].isNumber {
      let word = text.words[index]
      let digits = text.text(word)
      switch digits.utf8.count {
      case 5 where postalCode == nil:
        postalCode = PostalCode(digits)
        codeWords.insert(index)
      case 2...3 where departement == nil && Departements.name(of: digits) != nil:
        // A department's number opens the label or stands in brackets; "Lyon 03" is an arrondissement.
        let isApart = index == 0 || word.gap >= .bracket || word.gap == .hyphen
        guard isApart else { continue }
        departement = digits
        codeWords.insert(index)
      default: continue
      }
    }
    if departement == nil, let code = postalCode?.description, !code.hasPrefix("20") {
      departement = String(code.prefix(code.hasPrefix("97") ? 3 : 2))
    }
  }

  /// Runs of words between codes, commas, slashes, brackets, "et" and "ou".
  func segments(of text: FoldedText) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    func close(_ end: Int) { if end > start { result.append(start..<end) } }
    for index in text.words.indices {
      let word = text.words[index]
      let isLink = word.hash == Self.and || word.hash == Self.or
      if codeWords.contains(index) || isLink {
        close(index)
        start = index + 1
      } else if word.gap >= .slash, word.gap != .sign, index > start {
        close(index)
        start = index
      }
    }
    close(text.words.count)
    return result
  }

  static func withoutLeading(_ label: String) -> String {
    var words = label.split { $0 == " " || $0 == "'" || $0 == "’" }
    while words.count > 1, let first = words.first, leading.contains(folded(first)) { words.removeFirst() }
    return words.joined(separator: " ")
  }

  private static let and = wordHash("et".utf8)
  private static let or = wordHash("ou".utf8)
  static let leading: Set<String> = [
    "secteur", "secteurs", "de", "d", "du", "des", "la", "le", "les", "l", "proche", "proximite", "pres", "autour",
    "region", "agglomeration", "agglo", "metropole", "bassin", "zone", "commune", "ville", "base", "basee", "situe",
    "situee", "a", "au", "aux", "sur", "site", "dans", "en", "departement", "entre", "centre", "environs", "alentours",
    "peripherie", "lieu", "poste", "grand", "communaute", "urbaine", "pays", "arrondissement", "canton", "vers",
  ]
  static let trailing: Set<String> = [
    "alentours", "environs", "environ", "peripherie", "region", "agglomeration", "agglo", "metropole", "centre",
    "ville",
    "france", "sa", "ses", "son", "secteur", "nord", "sud", "est", "ouest",
  ]
}

/// Large towns by the adjective of their surroundings: `agglomération dunkerquoise`, `métropole lilloise`.
enum Agglomerations {
  /// The town whose surroundings a text names.
  static func city(in text: FoldedText) -> String? {
    guard text.words.contains(where: { nouns.contains($0.hash) }) else { return nil }
    return text.words.lazy.compactMap { cities[$0.hash] }.first
  }

  /// The town that an adjective at a word names, where a noun such as "agglomération" stands right before.
  static func city(in text: FoldedText, at index: Int) -> String? {
    guard let city = cities[text.words[index].hash], index > 0, nouns.contains(text.words[index - 1].hash) else {
      return nil
    }
    return city
  }

  private static let nouns = Set(
    ["agglomeration", "agglo", "metropole", "region", "bassin", "secteur", "peripherie", "communaute"]
      .map { wordHash($0.utf8) })
  private static let cities: [UInt64: String] = Dictionary(
    uniqueKeysWithValues: """
      dunkerquois Dunkerque;lillois Lille;lyonnais Lyon;nantais Nantes;rennais Rennes;bordelais Bordeaux;\
      marseillais Marseille;grenoblois Grenoble;rouennais Rouen;nicois Nice;havrais Le Havre;caennais Caen;brestois Brest;\
      orleanais Orléans;dijonnais Dijon;clermontois Clermont-Ferrand;remois Reims;amienois Amiens;calaisien Calais;\
      valenciennois Valenciennes;lensois Lens;douaisien Douai;arrageois Arras;boulonnais Boulogne-sur-Mer;\
      stephanois Saint-Étienne;troyen Troyes;messin Metz;nanceien Nancy;mulhousien Mulhouse;strasbourgeois Strasbourg;\
      toulousain Toulouse;montpellierain Montpellier;perpignanais Perpignan;toulonnais Toulon;annecien Annecy;\
      chamberien Chambéry;lorientais Lorient;vannetais Vannes;rochelais La Rochelle;palois Pau;bayonnais Bayonne;\
      manceau Le Mans;angevin Angers;nimois Nîmes;avignonnais Avignon;bisontin Besançon;lavallois Laval;niortais Niort;\
      choletais Cholet
      """.split(separator: ";").flatMap { entry -> [(UInt64, String)] in
        guard let space = entry.firstIndex(of: " ") else { return [] }
        let (adjective, city) = (String(entry[..<space]), String(entry[entry.index(after: space)...]))
        let feminine = ["ien", "en"].contains { adjective.hasSuffix($0) } ? adjective + "ne" : adjective + "e"
        return [(wordHash(adjective.utf8), city), (wordHash(feminine.utf8), city)]
      })
}
