import Employment
import Occupations

// The parts of an offer that stand in a token, or in two columns.

extension SkillRequirement.Origin {
  var mark: String {
    switch self {
    case .source: "s"
    case .description: "d"
    }
  }
}

extension SkillRequirement {
  init?(token: Substring, _ memo: CodeMemo) {
    let origin: Origin
    switch token.utf8.last {
    case 0x73: origin = .source
    case 0x64: origin = .description
    default: return nil
    }
    guard let skill = TokenList.marked(token.dropLast(), code: { memo.skill($0) }) else { return nil }
    self.init(code: skill.code, isRequired: skill.isRequired, origin: origin)
  }
}

extension HourlyPay {
  init?(from row: inout RowReader) throws(StoreError) {
    let (minimum, maximum) = (row.optionalInt(), row.optionalInt())
    guard (minimum == nil) == (maximum == nil) else { throw row.damaged() }
    guard let minimum, let maximum else { return nil }
    self.init(minimum: minimum, maximum: maximum)
  }
}

extension ExperienceRequirement {
  /// The word of the column `experience`.
  var word: String {
    switch self {
    case .notStated: "not_stated"
    case .beginnerAccepted: "beginner_accepted"
    case .asked(_, let isRequired): isRequired ? "required" : "wished"
    }
  }

  /// The number of the column `experience_months`: the 0 of `beginnerAccepted` goes without saying.
  var askedMonths: Int? {
    if case .asked(let months, _) = self { months } else { nil }
  }

  init(from row: inout RowReader) throws(StoreError) {
    let word = try row.text()
    let months = row.optionalInt()
    switch word {
    case "not_stated": self = .notStated
    case "beginner_accepted": self = .beginnerAccepted
    case "required": self = .asked(months: months, isRequired: true)
    case "wished": self = .asked(months: months, isRequired: false)
    default: throw row.damaged()
    }
  }
}

extension TrainingRequirement {
  init?(from row: inout RowReader) throws(StoreError) {
    let level = row.optionalInt()
    let isRequired = try row.optionalFlag()
    guard (level == nil) == (isRequired == nil) else { throw row.damaged() }
    guard let level, let isRequired else { return nil }
    guard let known = TrainingLevel(rawValue: level) else { throw row.damaged() }
    self.init(level: known, isRequired: isRequired)
  }
}

extension OfferID {
  init(from row: inout RowReader) throws(StoreError) {
    self.init(source: try row.text(), sourceID: try row.text())
  }

  init?(fromOptional row: inout RowReader) throws(StoreError) {
    let (source, sourceID) = (row.optionalText(), row.optionalText())
    guard (source == nil) == (sourceID == nil) else { throw row.damaged() }
    guard let source, let sourceID else { return nil }
    self.init(source: source, sourceID: sourceID)
  }
}

extension OfferWarning {
  /// The code, after a slash the ground, after a space the excerpt: `discriminatory-wording/age moins de 30 ans`. Ground and
  /// excerpt may be missing.
  var stored: String {
    code.rawValue + (ground.map { "/\($0.rawValue)" } ?? "") + (excerpt.map { " \($0)" } ?? "")
  }

  init?(stored text: String) {
    let end = text.firstIndex(of: " ")
    let head = text[..<(end ?? text.endIndex)].split(separator: "/", maxSplits: 1)
    guard let first = head.first, let code = Code(rawValue: String(first)) else { return nil }
    var ground: Ground?
    if head.count == 2 {
      guard let known = Ground(rawValue: String(head[1])) else { return nil }
      ground = known
    }
    self.init(code, excerpt: end.map { String(text[text.index(after: $0)...]) }, ground: ground)
  }
}
