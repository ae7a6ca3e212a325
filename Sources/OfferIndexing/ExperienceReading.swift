import OfferCapture
import Employment
import FrenchText

extension ExperienceRequirement {
  /// Reads the experience from the source's code (`D`, `S`, `E`) and words (`Expérience exigée de 2 An(s)`, `6 mois`).
  init(code: String?, label: String?) {
    let label = folded(label ?? "")
    let code = folded(code ?? "")
    let says = { (parts: [String]) in parts.contains { label.holds($0) } }
    if code == "d" || label.hasPrefix("debutant") && !says(["non accepte", "pas accepte", "s'abstenir"])
      || says(["sans experience", "aucune experience", "experience non exigee", "pas d'experience"])
    {
      self = .beginnerAccepted
      return
    }
    guard !label.isEmpty || code == "e" || code == "s" else {
      self = .notStated
      return
    }
    self = .asked(months: Self.months(in: label), isRequired: code != "s" && !says(["souhait", "appreci"]))
  }

  /// The least that the words ask for: 12 for `de 1 à 3 ans`.
  private static func months(in label: String) -> Int? {
    for number in numbers(in: label) where (1...600).contains(number.whole) {
      switch number.unit {
      case "mois": return number.whole
      case "an", "annee": return number.whole * 12
      default: continue
      }
    }
    return nil
  }
}

extension TrainingRequirement {
  /// The lowest level that the source requires, else the lowest that it wishes for; nil when it names none.
  init?(_ trainings: [RawOffer.RawRequirement]) {
    let levels = trainings.compactMap { training in
      training.label.flatMap { TrainingLevel(label: $0) }.map { ($0, training.isRequired) }
    }
    let required = levels.filter(\.1).map(\.0)
    guard let level = required.min() ?? levels.map(\.0).min(), level > .none else { return nil }
    self.init(level: level, isRequired: !required.isEmpty)
  }
}

extension TrainingLevel {
  /// Reads a level in the words of offers: `CAP, BEP et équivalents`, `Bac+2 ou équivalents`, `3ème achevée ou Brevet`;
  /// the lowest of those named.
  init?(label: String) {
    let text = folded(label)
    if ["aucun", "sans diplome", "sans formation"].contains(where: text.holds) {
      self = .none
      return
    }
    let words = wordsOfFolded(text.holds("+") ? text.replacing(" +", with: "+").replacing("+ ", with: "+") : text)
    guard let level = words.compactMap({ Self.levelByWord[$0] }).min() else { return nil }
    self = level
  }

  private static let levelByWord: [String: TrainingLevel] = [
    "brevet": .brevet, "dnb": .brevet, "3eme": .brevet, "2nd": .brevet, "2nde": .brevet, "cap": .cap, "bep": .cap,
    "bac": .bac, "baccalaureat": .bac, "bac+2": .bacPlus2, "bts": .bacPlus2, "dut": .bacPlus2, "deug": .bacPlus2,
    "bac+3": .bacPlus3, "bac+4": .bacPlus3, "licence": .bacPlus3, "but": .bacPlus3, "bac+5": .bacPlus5,
    "master": .bacPlus5, "ingenieur": .bacPlus5, "bac+8": .bacPlus5, "doctorat": .bacPlus5,
  ]
}
