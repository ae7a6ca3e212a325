import Employment
import FrenchText

/// The training that an offer asks for in its own words: the lowest level of those required, else of those wished for.
struct TrainingInText {
  /// Nil where the words ask for none.
  let training: TrainingRequirement?

  init(_ text: OfferText) {
    let found = Self.levels(in: text.title, isTitle: true) + Self.levels(in: text.description, isTitle: false)
    let required = found.filter(\.isRequired).map(\.level)
    if let level = required.min() ?? found.map(\.level).min() {
      training = TrainingRequirement(level: level, isRequired: !required.isEmpty)
    } else {
      training = nil
    }
  }

  private static func levels(in text: FoldedText, isTitle: Bool) -> [(level: TrainingLevel, isRequired: Bool)] {
    phrases.phrases(in: text).compactMap { match in
      let range = match.range
      let before = text.words(before: range.lowerBound, atMost: 12)
      let after = text.words(from: range.upperBound, atMost: 10)
      guard let level = match.meaning.level ?? yearsAfterBac(range, in: text) else { return nil }
      // What the work-study contract leads to, who is taught, what is none: no demand.
      if text.has(aims, in: before) || text.has(aims, in: after.prefix(4)) || text.has(denials, in: before.suffix(3))
        || isDeclined(after, in: text)
      {
        return nil
      }
      // `bac de tri`, `bac à graisse`: a tub; but `bac à bac+2`.
      if match.meaning.level == nil, text.is(ofWhat, at: range.upperBound), text.words[range.upperBound].gap == .space,
        !text.is(levelWords, at: range.upperBound + 1)
      {
        return nil
      }
      if match.meaning.needsFrame {
        let isFramed =
          text.has(frames, in: before) || text.has(demands, in: after.prefix(6))
          || !isTitle && level <= .bac && startsLine(range, text)
        guard isFramed else { return nil }
      }
      if text.has(otherSenses, in: text.words(from: range.upperBound, atMost: 1)) { return nil }
      let isWish =
        text.has(wishes, in: before.suffix(8)) || text.has(wishes, in: after)
        || text.has(or, in: after.prefix(3)) && text.has(experience, in: after.prefix(5))
      return (level, !isWish)
    }
  }

  /// `bac +2`, `bac+2/3`, `bac 3`: the level of so many years; `bac` alone is the bac itself.
  private static func yearsAfterBac(_ range: Range<Int>, in text: FoldedText) -> TrainingLevel? {
    let next = range.upperBound
    guard next < text.words.count, text.words[next].gap <= .sign, let years = text.number(text.words[next]) else {
      return .bac
    }
    switch years {
    case 2: return .bacPlus2
    case 3, 4: return .bacPlus3
    case 5...8: return .bacPlus5
    default: return .bac
    }
  }

  /// `bac non exigé`, `le CAP n'est pas nécessaire`.
  private static func isDeclined(_ after: Range<Int>, in text: FoldedText) -> Bool {
    after.prefix(4).contains { text.is(refusals, at: $0) && text.is(demands, at: $0 + 1) }
  }

  private static func startsLine(_ range: Range<Int>, _ text: FoldedText) -> Bool {
    text.words[range.lowerBound].gap >= .stop
  }
}

extension TrainingInText {
  /// What a phrase names: a level, or `bac`, whose years follow it; and whether it names one anywhere or only where a sentence
  /// speaks of training (`cap`, `licence`, `master` have other senses).
  private struct Diploma: Sendable {
    let level: TrainingLevel?
    let needsFrame: Bool
  }

  private static let phrases: PhraseTable<Diploma> = {
    var all: [(String, Diploma)] = []
    func add(_ level: TrainingLevel?, _ phrases: [String], needsFrame: Bool = false) {
      all += phrases.map { ($0, Diploma(level: level, needsFrame: needsFrame)) }
    }
    add(.brevet, ["brevet des colleges", "diplome national du brevet"])
    add(
      .cap,
      [
        "cap bep", "bep cap", "niveau cap", "niveau bep", "bepa", "capa", "deaes", "deavs", "deamp",
        "diplome d'etat aes",
        "bep", "titre adv f", "diplome de niveau 3", "cap petite enfance", "cap aepe",
      ])
    add(.cap, ["cap", "caps"], needsFrame: true)
    add(
      .bac,
      [
        "bac pro", "bac professionnel", "baccalaureat", "brevet professionnel", "bac technologique",
        "bpjeps",
        "deas", "deap", "diplome d'etat d'aide soignant", "diplome d'etat aide soignant", "diplome de niveau 4",
        "diplome d'aide soignant", "diplome d'etat d'aide soignante", "bac techno", "bac st2s", "bac sti",
        "diplome d'auxiliaire de puericulture",
      ])
    add(.bac, ["bp"], needsFrame: true)
    add(nil, ["bac"], needsFrame: true)
    add(.bacPlus2, ["bts", "btsa", "dut", "deug", "diplome de niveau 5"])
    add(
      .bacPlus3,
      [
        "licence pro", "licence professionnelle", "diplome d'etat d'infirmier", "diplome d'etat infirmier",
        "diplome d'infirmier", "diplome ide", "bachelor", "diplome d'educateur", "diplome de niveau 6", "dees",
        "diplome d'etat d'educateur",
        "diplome d'etat de masseur", "diplome d'infirmier diplome d'etat", "deass", "infirmier diplome d'etat",
        "infirmiere diplomee d'etat",
      ])
    add(.bacPlus3, ["licence", "but"], needsFrame: true)
    add(
      .bacPlus5,
      [
        "diplome d'ingenieur", "ecole d'ingenieur", "ecole d'ingenieurs", "master 2", "diplome de niveau 7",
        "ecole de commerce", "doctorat",
      ])
    add(.bacPlus5, ["master", "master 1"], needsFrame: true)
    return PhraseTable(all)
  }()

  private static let frames = WordGroup(
    "formation formations diplome diplomes diplomee titulaire titulaires niveau issu issue issus profil qualification etudes "
      + "scolaire cursus possedez obtenu justifiez requis exige bep cap bts dut bac certification")
  private static let demands = WordGroup(
    "exige exigee requis requise necessaire serait obligatoire souhaite souhaitee minimum apprecie indispensable demande ou et bep bts dut"
  )
  private static let aims = WordGroup(
    "prepare prepares preparer preparez preparation preparant obtenir obtention obtiendrez vise visee delivre delivree "
      + "deboucher diplomante diplomant former eleves etudiants rythme certifiante alternance apprentissage promotion reussite formateur"
  )
  private static let denials = WordGroup("sans aucun aucune pas non ni")
  private static let refusals = WordGroup("non pas")
  private static let ofWhat = WordGroup("de a d des")
  private static let levelWords = WordGroup("bac bts cap bep dut licence niveau formation master")
  private static let wishes = WordGroup(
    "souhaite souhaitee souhaitees souhaites souhaitable apprecie appreciee apprecies appreciees ideal ideale idealement "
      + "atout plus preference serait seraient bienvenu")
  private static let or = WordGroup("ou")
  private static let experience = WordGroup("experience experiences")
  private static let otherSenses = WordGroup("emploi emplois sur ferret vert excellence iae")
}
