/// The texts that the cells of a workbook share, in one piece of memory.
struct SharedTexts: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  /// No texts: a workbook may have none.
  init() {}

  /// Reads `sharedStrings.xml`. Formats inside a text are dropped, and so is the reading aid of Asian scripts.
  /// - Throws: `WorkbookError`.
  init(_ events: XMLEvents, limits: ArchiveLimits) throws {
    let (item, text, aid) = (events.name("si"), events.name("t"), events.name("rPh"))
    var (isText, isAid) = (false, false)
    while let event = try events.next() {
      switch event {
      case .start:
        if events.name == text { isText = true } else if events.name == aid { isAid = true }
      case .end:
        let name = events.name
        if name == text {
          isText = false
        } else if name == aid {
          isAid = false
        } else if name == item {
          guard ends.count < limits.sharedTexts else { throw WorkbookError.tooLarge(limit: limits.sharedTexts) }
          ends.append(UInt32(clamping: bytes.count))
        }
      case .text:
        if isText, !isAid { events.appendText(to: &bytes) }
        guard bytes.count <= limits.sharedTextBytes else {
          throw WorkbookError.tooLarge(limit: limits.sharedTextBytes)
        }
      }
    }
  }

  /// The text of a number; nil when there is none.
  subscript(index: Int) -> String? {
    guard ends.indices.contains(index) else { return nil }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return unescaped(String(decoding: bytes[start..<Int(ends[index])], as: UTF8.self))
  }
}

/// A text with its `_x000D_` read: how a workbook writes characters that XML has not (ECMA-376, ST_Xstring).
func unescaped(_ text: String) -> String {
  guard text.utf8.contains(0x5F), text.contains("_x") else { return text }
  return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
    guard let code = UInt32(match.1, radix: 16), let scalar = Unicode.Scalar(code) else { return String(match.0) }
    return code == 0x0D ? "" : String(Character(scalar))
  }
}
