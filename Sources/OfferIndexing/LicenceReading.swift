import FrenchText
import Occupations

/// The driving licences that an offer's own words ask for.
///
/// `permis` without a category is B, the ordinary meaning, unless the text names other categories. Where one licence *or*
/// another is accepted and the greater gives the right to drive the lesser (`C ou CE`), the lesser is what is asked for:
/// whoever holds it may apply. Where neither includes the other (`C ou D`), or where another way to come will do as well
/// (`B ou vélo`), a requirement cannot say so, and none is required: each is wished for.
/// A title that names the class of the vehicle (`Chauffeur SPL`) asks for its licence, unless the description speaks of
/// licences of that class itself. A vehicle of one's own that is demanded asks for B.
struct LicenceReading {
  /// Each licence asked for, once, with the firmest words about it.
  private(set) var demands: [(licence: DrivingLicence, demand: Demand)] = []

  init(_ text: OfferText) {
    var mentions = LicenceMentions(in: text.title)
    let inDescription = LicenceMentions(in: text.description)
    mentions.found += inDescription.found
    let named = mentions.found.filter { !$0.isImplied }
    for mention in mentions.found {
      if mention.isImplied, !named.isEmpty { continue }
      add(mention.licence, mention.demand)
    }
    if let licence = Self.impliedByTitle(text.title) {
      let speaksOfIt = mentions.found.contains { $0.licence.isHeavy == licence.isHeavy && !$0.isImplied }
      if !speaksOfIt { add(licence, .stated) }
    }
    demands.removeAll { $0.demand == .notAsked }
    demands.sort { $0.licence < $1.licence }
  }

  /// What is asked for in one place is asked for, whatever another place offers.
  private mutating func add(_ licence: DrivingLicence, _ demand: Demand) {
    if let index = demands.firstIndex(where: { $0.licence == licence }) {
      demands[index].demand = max(demands[index].demand, demand)
    } else {
      demands.append((licence, demand))
    }
  }

  /// The licence of the vehicle that a driver's title names.
  static func impliedByTitle(_ title: FoldedText) -> DrivingLicence? {
    guard title.words.contains(where: { driverWords.contains($0.hash) }) else { return nil }
    // "Formateur conduite PL", "Mécanicien chauffeur PL" drive too; one who repairs, sells or plans does not.
    // Nor does one who is still to be trained: "Conducteur-receveur à former".
    guard !title.words.contains(where: { otherTradeWords.contains($0.hash) }) else { return nil }
    let found = title.words.indices.compactMap { vehicleClasses.match(in: title, at: $0)?.meaning }
    // "Chauffeur PL/SPL": the lesser is enough to apply.
    return found.min()
  }

  private static let driverWords = hashes(
    "chauffeur chauffeuse chauffeurs chauffeure chauffeurse conducteur conductrice conducteurs conducteurtrice livreur")
  private static let otherTradeWords = hashes(
    """
    mecanicien mecanicienne magasinier formateur formatrice vendeur commercial exploitant carrossier technicien \
    moniteur responsable assistant former formation poe poei alternance apprenti apprentie apprentissage
    """)
  private static let vehicleClasses = PhraseTable<DrivingLicence>([
    ("pl", .c), ("poids lourd", .c), ("poids lourds", .c), ("porteur", .c), ("poids lourd ec", .ce),
    ("poids lourd ce", .ce),
    ("pl ec", .ce), ("pl ce", .ce), ("spl", .ce), ("super lourd", .ce),
    ("super lourds", .ce), ("super poids lourd", .ce), ("super poids lourds", .ce), ("semi remorque", .ce),
    ("ensemble articulé", .ce), ("vl", .b), ("véhicule léger", .b), ("véhicules légers", .b), ("bus", .d),
    ("autobus", .d), ("autocar", .d), ("autocars", .d), ("car", .d), ("cars", .d), ("transport en commun", .d),
    ("transports en commun", .d), ("transport de voyageurs", .d), ("receveur", .d), ("receveuse", .d),
  ])
}

extension DrivingLicence {
  /// Whether it is a licence of lorries or buses.
  fileprivate var isHeavy: Bool { self >= .c1 }
}

/// The words of a text as a set.
func hashes(_ words: String) -> WordSet { WordSet(words) }
