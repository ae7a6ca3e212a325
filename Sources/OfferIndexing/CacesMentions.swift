import FrenchText

/// What the title says about the machines that a bare "CACES 3" is about.
enum CacesTrade {
  case warehouse
  case building
  case unknown

  init(title: FoldedText) {
    let hashes = title.words.map(\.hash)
    self =
      hashes.contains(where: Self.buildingWords.contains)
      ? .building : hashes.contains(where: Self.warehouseWords.contains) ? .warehouse : .unknown
  }

  private static let buildingWords = hashes(
    """
    engin engins tp btp vrd pelle pelleteur pelleur macon maconne chantier chantiers terrassement terrassier canalisateur \
    canalisateurs conducteur-travaux
    """)
  private static let warehouseWords = hashes(
    """
    cariste caristes magasinier magasiniere magasiniers logistique preparateur preparatrice manutentionnaire entrepot \
    expedition reception quai receptionnaire stock stocks approvisionneur
    """)
}

/// Every place where a text names a CACES: `CACES R489 cat. 1B, 3 et 5`, `caces 1-3-5`, `CACES nacelle`, `R482 B1`.
///
/// A number without its family is of the R489 (fork-lift trucks) unless the words around it or the title are of building
/// machines (R482). The recommendations before 2020 are read as those that replaced them (Cnam, R482 to R490, in force
/// since 1 January 2020: certificates of the older ones were valid for five or ten years at most).
struct CacesMentions {
  private(set) var found: [CertificateMention] = []

  init(in text: FoldedText, trade: CacesTrade) {
    var index = 0
    let openings = Self.openings  // asked for once: whether it is made already is looked up each time
    while index < text.words.count {
      // "CACES", or the number of a family: most words are neither.
      guard text.words[index].isNumber || openings.contains(text.words[index].hash),
        let start = Self.opening(text, at: index)
      else {
        index += 1
        continue
      }
      var list = CacesList(text, from: start)
      list.settle(trade: trade, clause: text, around: index)
      if !list.names.isEmpty {
        found.append(
          CertificateMention(
            names: list.names, range: index..<list.end, areAlternatives: list.areAlternatives && list.names.count > 1))
      }
      index = max(list.end, index + 1)
    }
  }

  /// Where the list of families and categories begins, after "CACES", or at a family that stands alone.
  private static func opening(_ text: FoldedText, at index: Int) -> Int? {
    if cacesWords.contains(text.words[index].hash) { return index + 1 }
    return CacesList.family(text, at: index) == nil ? nil : index
  }

  private static let cacesWords = hashes("caces cace")
  private static let openings = cacesWords.union(hashes("r"))
}
