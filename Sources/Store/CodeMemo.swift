import Occupations
import Territory

/// The codes met so far in one reading pass.
///
/// A pass over a million offers meets the same few thousand codes again and again: looking one up by its bytes takes a
/// tenth of the time of reading it. One pass, one thread, one memo.
final class CodeMemo {
  private var occupations: [UInt64: RomeCode] = [:]
  private var skills: [UInt64: SkillCode] = [:]
  private var communes: [UInt64: InseeCode] = [:]
  private var postalCodes: [UInt64: PostalCode] = [:]

  func occupation(_ text: Substring) -> RomeCode? { Self.code(text, &occupations) { RomeCode($0) } }

  func skill(_ text: Substring) -> SkillCode? { Self.code(text, &skills) { SkillCode($0) } }

  func commune(_ text: Substring) -> InseeCode? { Self.code(text, &communes) { InseeCode($0) } }

  func postalCode(_ text: Substring) -> PostalCode? { Self.code(text, &postalCodes) { PostalCode($0) } }

  private static func code<Code>(
    _ text: Substring, _ known: inout [UInt64: Code], parse: (Substring) -> Code?
  ) -> Code? {
    guard let bytes = packed(text) else { return parse(text) }
    if let code = known[bytes] { return code }
    let code = parse(text)
    known[bytes] = code
    return code
  }

  /// The bytes of a text in one number; nil when there are more than eight, or a NUL, which would look like a shorter
  /// text.
  private static func packed(_ text: Substring) -> UInt64? {
    var (number, count) = (UInt64(0), 0)
    for byte in text.utf8 {
      guard byte != 0, count < 8 else { return nil }
      number = number << 8 | UInt64(byte)
      count += 1
    }
    return number
  }
}
