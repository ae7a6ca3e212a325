import Territory

extension Reference {
  /// The commune that a typed name or code means.
  /// - Throws: `ServiceError.noSuchCommune`, and what the tables throw.
  func commune(_ text: String) throws(ServiceError) -> Commune {
    let gazetteer = try gazetteer()
    if let code = InseeCode(text), let commune = gazetteer.commune(code) { return commune }
    let named = gazetteer.communes(named: text)
    guard let commune = named.max(by: { $0.population < $1.population }) else {
      throw .noSuchCommune(text, candidates: [])
    }
    // Homonyms: the one that most people mean, if it stands out; else the user chooses by code.
    let rivals = named.filter { $0.code != commune.code && $0.population * 4 > commune.population }
    guard rivals.isEmpty else {
      throw .noSuchCommune(text, candidates: named.map { "\($0.name) (\($0.code))" })
    }
    return commune
  }
}
