/// A page brought to its tags and its text, before the parser sees it: attributes, comments, scripts and styles are cut.
///
/// None of them is text, and they are what makes a page large (pictures inside addresses) or slow to parse (a tag with
/// thousands of attributes). Data for machines (JSON-LD) is set aside.
/// - Complexity: O(bytes), whatever the bytes are: a sign that was sought in vain is not sought again.
struct MarkupReduction {
  /// Tags without attributes and text, well-formed UTF-8 when the source was. A tag that hides its content keeps the
  /// attribute `hidden`, a cell those that say over how many rows and columns it stands.
  private(set) var markup: [UInt8] = []
  /// The content of each script of type `application/ld+json`, and the line on which it begins.
  private(set) var linkedData: [(line: Int, content: [UInt8])] = []

  private let source: [UInt8]
  private var index = 0
  private var vain: Set<String> = []
  private var lastLine = (line: 1, counted: 0)

  init(_ source: [UInt8]) {
    self.source = source
    markup.reserveCapacity(source.count)
    while index < source.count {
      if source[index] == 0x3C {
        reduceTag()
      } else {
        markup.append(source[index])
        index += 1
      }
    }
  }

  private mutating func reduceTag() {
    let next = index + 1 < source.count ? source[index + 1] : 0
    switch next {
    case 0x21 where starts("<!--"):
      // A comment that never closes is text: nothing is lost.
      if let end = find("-->", from: index + 4) { index = end + 3 } else { index += 4 }
    case 0x21, 0x3F:
      if starts("<![cdata["), let end = find("]]>", from: index + 9) {
        for byte in source[(index + 9)..<end] {
          if byte == 0x3C { markup += Array("&lt;".utf8) } else { markup.append(byte) }
        }
        index = end + 3
      } else {
        index = find(">", from: index + 1).map { $0 + 1 } ?? index + 2
      }
    case 0x2F where isLetter(at: index + 2): reduceEndTag()
    case _ where isLetter(at: index + 1): reduceStartTag()
    default: keepSign()
    }
  }

  /// The sign opens no tag: it is text.
  private mutating func keepSign() {
    markup += Array("&lt;".utf8)
    index += 1
  }

  private mutating func reduceEndTag() {
    guard let end = find(">", from: index + 2) else { return keepSign() }
    markup += Array("</\(name(at: index + 2))>".utf8)
    index = end + 1
  }

  private mutating func reduceStartTag() {
    let name = name(at: index + 1)
    let start = index
    guard !vain.contains("tag"), let end = endOfTag(from: index + 1 + name.utf8.count) else {
      vain.insert("tag")
      return keepSign()
    }
    index = end
    // What a tag says of itself stands near its start; pictures inside addresses are long.
    let attributes = [UInt8](source[start..<min(index, start + 2048)])
    guard name == "script" || name == "style" else {
      let spans =
        name == "td" || name == "th" ? Self.span("rowspan", attributes) + Self.span("colspan", attributes) : ""
      markup += Array((Self.hides(attributes) ? "<\(name)\(spans) hidden>" : "<\(name)\(spans)>").utf8)
      return
    }
    let endOfScript = find("</\(name)", from: index) ?? source.count
    if name == "script", Self.has("ld+json", attributes) { addLinkedData(index..<endOfScript) }
    index = endOfScript
    if index < source.count { index = find(">", from: index).map { $0 + 1 } ?? source.count }
  }

  private mutating func addLinkedData(_ range: Range<Int>) {
    let (line, counted) = lastLine
    lastLine = (line + source[counted..<range.lowerBound].count { $0 == 0x0A }, range.lowerBound)
    linkedData.append((lastLine.line, Array(source[range])))
  }

  /// Where a tag ends, its `>` included: signs inside quotes are passed over. Nil for one that never does: its sign is text.
  private mutating func endOfTag(from start: Int) -> Int? {
    var index = start
    var isValue = false
    while index < source.count {
      let byte = source[index]
      if byte == 0x3E { return index + 1 }
      if isValue, byte == 0x22 || byte == 0x27, let close = find(byte == 0x22 ? "\"" : "'", from: index + 1) {
        index = close
      }
      if byte > 0x20 { isValue = byte == 0x3D }
      index += 1
    }
    return nil
  }

  /// ` rowspan=2`, where a cell says so in at most two digits; empty for other cells.
  private static func span(_ name: String, _ tag: [UInt8]) -> String {
    guard let start = search(Array("\(name)=".utf8), in: tag, from: 0) else { return "" }
    let value = tag[(start + name.utf8.count + 1)...].drop { [0x20, 0x22, 0x27].contains($0) }
    let digits = value.prefix { (0x30...0x39).contains($0) }
    guard (1...2).contains(digits.count) else { return "" }
    return " \(name)=" + String(decoding: digits, as: UTF8.self)
  }

  private static func hides(_ tag: [UInt8]) -> Bool {
    has(" hidden", tag) || has("display:none", tag) || has("display: none", tag)
  }

  private static func has(_ text: String, _ tag: [UInt8]) -> Bool {
    search(Array(text.utf8), in: tag, from: 0) != nil
  }

  private func isLetter(at index: Int) -> Bool {
    index < source.count && (0x61...0x7A).contains(source[index] | 0x20) && source[index] < 0x80
  }

  private func name(at start: Int) -> String {
    let name = source[start...].prefix { byte in
      (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x3A
    }
    return String(decoding: name.prefix(64), as: UTF8.self).lowercased()
  }

  private func starts(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard wanted.count <= source.count - index else { return false }
    return source.withUnsafeBufferPointer { Self.matches(wanted, in: $0, at: index) }
  }

  /// Where an ASCII text in small letters stands, in letters of either case.
  private mutating func find(_ text: String, from start: Int) -> Int? {
    guard !vain.contains(text) else { return nil }
    let found = Self.search(Array(text.utf8), in: source, from: start)
    if found == nil { vain.insert(text) }
    return found
  }

  private static func search(_ text: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      let last = bytes.count - text.count
      guard let first = text.first, start <= last else { return nil }
      let upper = (0x61...0x7A).contains(first) ? first & 0xDF : first
      var index = start
      while index <= last {
        let byte = bytes[index]
        if byte == first || byte == upper, matches(text, in: bytes, at: index) { return index }
        index += 1
      }
      return nil
    }
  }

  private static func matches(_ text: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var offset = 0
    while offset < text.count {
      let (wanted, byte) = (text[offset], bytes[start + offset])
      let isSame = byte == wanted || wanted > 0x60 && wanted < 0x7B && byte | 0x20 == wanted
      if !isSame { return false }
      offset += 1
    }
    return true
  }
}
