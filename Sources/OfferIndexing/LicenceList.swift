import FrenchText
import Occupations

/// The categories that follow the word "permis": `B, C et CE`, `C/CE`, `B (VL)`, `PL ou SPL`.
struct LicenceList {
  private(set) var licences: [DrivingLicence] = []
  /// Where the list ends.
  private(set) var end: Int
  /// Whether one may do without any of them (`B ou vélo`), or any one of several that do not include each other will do
  /// (`C ou D`): none is then required.
  private(set) var isReplaceable = false
  /// Where a part of the list begins that stands for itself, after a comma or with "permis" said again, and how many
  /// licences stand before it.
  private(set) var parts: [(start: Int, licences: Int)] = []
  private var hasAlternatives = false
  private var isOneOfSeveral = false

  init(_ text: FoldedText, from start: Int) {
    end = start
    var index = start
    while index < text.words.count, text.words[index].gap < .stop {
      let isFirst = licences.isEmpty
      var isPart = false
      if !isFirst, Self.isReplaceable(text, at: index) {
        isReplaceable = true
        return
      }
      var next = index
      if !isFirst {
        while next < text.words.count, Self.links.contains(text.words[next].hash), text.words[next].gap < .stop {
          next += 1
        }
        if next < text.words.count, text.words[next].hash == Self.permis { next += 1 }
        let isLinked = next > index || text.words[index].gap > .space
        // `C/EC super lourd`: the class that is named last is the one that is meant.
        if !isLinked, let match = Self.names.match(in: text, at: index), licences.contains(match.meaning) {
          (licences, end, hasAlternatives) = ([match.meaning], match.range.upperBound, false)
          return
        }
        guard isLinked, next < text.words.count, text.words[next].gap < .stop else { return }
        isPart =
          text.words[index..<next].contains { $0.hash == Self.permis }
          || next == index && [.comma, .bracket].contains(text.words[next].gap)
      }
      guard let (licence, after) = Self.category(text, at: next, isFirst: isFirst) else { return }
      if !isFirst, text.words[index..<next].contains(where: { $0.hash == Self.or }) || text.words[next].gap == .slash {
        hasAlternatives = true
        isOneOfSeveral = isOneOfSeveral || text.words[next].gap != .slash
      }
      if isPart, !hasAlternatives { parts.append((index, licences.count)) }
      if !licences.contains(licence) { licences.append(licence) }
      (end, index) = (after, after)
    }
  }

  /// Of `C ou CE` and `PL/SPL` the least is enough to apply: it alone is asked for.
  mutating func settleAlternatives() {
    guard hasAlternatives else { return }
    let all = licences
    licences.removeAll { licence in all.contains { licence.implied.contains($0) } }
    if isOneOfSeveral, licences.count > 1 { isReplaceable = true }
  }

  /// Whether another way to come may replace the licence named before a word: `B ou transport en commun`, `B ou deux-roues`.
  static func isReplaceable(_ text: FoldedText, at index: Int) -> Bool {
    guard index < text.words.count, text.words[index].hash == or, text.words[index].gap < .stop else { return false }
    let reach = index + 1..<min(text.words.count, index + 4)
    for position in reach {
      guard text.words[position].gap < .comma else { return false }
      if otherWays.match(in: text, at: position) != nil { return true }
      guard fillers.contains(text.words[position].hash) else { return false }
    }
    return false
  }

  /// The category written at a word, and where it ends.
  private static func category(_ text: FoldedText, at index: Int, isFirst: Bool) -> (DrivingLicence, Int)? {
    if let match = names.match(in: text, at: index) { return (match.meaning, match.range.upperBound) }
    var after = index + 1
    while after < text.words.count, text.words[after].gap == .glued { after += 1 }
    let code = text.text(index..<after)
    guard code.utf8.count <= 3, let licence = DrivingLicence(code: code) else { return nil }
    let next = after < text.words.count ? text.words[after] : nil
    switch code {
    case "a":  // the preposition "à" folds to the same letter
      guard next.map({ $0.gap >= .comma || $0.gap == .slash || afterLetter.contains($0.hash) }) ?? true else {
        return nil
      }
    case "de", "ce":  // also a preposition and a pronoun
      let isWord = next.map { $0.gap == .space && !afterLetter.contains($0.hash) } ?? false
      if isWord || code == "de" && isFirst { return nil }
    case "b", "c", "d":  // "B + E", "C(E)"
      if let next, next.hash == letterE, [.hyphen, .sign, .bracket].contains(next.gap),
        let trailer = DrivingLicence(code: code + "e")
      {
        return (trailer, after + 1)
      }
    default: break
    }
    return (licence, after)
  }

  private static let fillers = hashes("un une en d de du par les le tout autre autres a votre accessible")
  private static let otherWays = PhraseTable<Void>(
    [
      "vélo", "vélo électrique", "transport en commun", "transports en commun", "transport", "transports", "deux roues",
      "2 roues", "trottinette", "moyen de locomotion", "moyen de transport", "moyen de déplacement",
      "moyens de locomotion",
      "moyens de transport", "voiture sans permis", "véhicule sans permis", "voiturette", "bus", "train", "mobile",
      "mobilité", "autonome", "covoiturage", "pied",
    ].map { ($0, ()) })
  private static let permis = wordHash("permis".utf8)
  private static let or = wordHash("ou".utf8)
  private static let letterE = wordHash("e".utf8)
  private static let links = hashes("et ou soit le les un et/ou voire amp")
  private static let afterLetter = hashes(
    """
    et ou souhaite souhaites apprecie apprecies demande demandes necessaire necessaires exige exiges obligatoire obligatoires indispensables requis indispensable imperatif valide valides b c ce ec spl fimo fco en depuis est \
    serait seraient sont avec
    """)
  private static let names = PhraseTable<DrivingLicence>([
    ("vl", .b), ("véhicule léger", .b), ("voiture", .b), ("auto", .b), ("pl", .c), ("poids lourd", .c),
    ("poids lourds", .c), ("spl", .ce), ("super lourd", .ce), ("super poids lourd", .ce), ("super poids lourds", .ce),
    ("remorque", .be), ("b remorque", .be), ("b mention 96", .b96), ("moto", .a), ("transport en commun", .d),
    ("transports en commun", .d), ("transport de personnes", .d), ("bsr", .am),
    ("scooter", .am), ("cyclomoteur", .am),
  ])
}
