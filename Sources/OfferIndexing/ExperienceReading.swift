import Employment
import FrenchText

extension ExperienceRequirement {
  /// Reads the experience from the source's code (`D`, `S`, `E`) and words (`Expérience exigée de 2 An(s)`, `6 mois`).
  init(code: String?, label: String?) {
    let label = folded(label ?? "")
    let code = folded(code ?? "")
    if code == "d" || label.hasPrefix("debutant") {
      self = .beginnerAccepted
      return
    }
    guard !label.isEmpty || code == "e" || code == "s" else {
      self = .notStated
      return
    }
    self = .asked(months: Self.months(in: label), isRequired: code != "s" && !label.contains("souhait"))
  }

  private static func months(in label: String) -> Int? {
    for number in numbers(in: label) where (1...600).contains(number.whole) {
      if number.following.hasPrefix("mois") { return number.whole }
      if number.following.hasPrefix("an") { return number.whole * 12 }
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
  /// Reads a level in the words of offers: `CAP, BEP et équivalents`, `Bac+2 ou équivalents`, `3ème achevée ou Brevet`.
  init?(label: String) {
    let text = folded(label)
    let compact = text.replacing(" ", with: "")
    if text.contains("aucune formation") || text.contains("sans diplome") {
      self = .none
    } else if compact.contains("bac+5") || text.contains("master") || text.contains("ingenieur") {
      self = .bacPlus5
    } else if compact.contains("bac+3") || compact.contains("bac+4") || text.contains("licence") {
      self = .bacPlus3
    } else if compact.contains("bac+2") || text.contains("bts") || text.contains("dut") {
      self = .bacPlus2
    } else if text.contains("cap") || text.contains("bep") {
      self = .cap
    } else if text.contains("bac") {
      self = .bac
    } else if text.contains("brevet") || text.contains("3eme") || text.contains("2nd") || text.contains("1ere") {
      self = .brevet
    } else {
      return nil
    }
  }
}
