import Capture
import CHTML
import Foundation

/// The text of a description that may hold HTML: tags become line breaks, entities become their characters. A text
/// without either comes back as it is; a sign that only looks like a tag (`< 35 h`) stays.
///
/// Markup that is escaped once more (`&lt;p&gt;`) is opened too.
/// - Complexity: O(bytes).
public func textOfMarkup(_ text: String) -> String {
  var text = text
  guard text.withUTF8({ place(of: 0x26, in: $0) != nil || place(of: 0x3C, in: $0) != nil }) else { return text }
  for _ in 0..<2 {
    guard hasTags(text) else {
      let opened = withoutNamedCharacters(text)
      guard opened != text, hasTags(opened) else { return opened }
      text = opened
      continue
    }
    guard let page = try? Page(Array(text.utf8)) else { return text }
    text = page.text.text
  }
  return text
}

/// Where a byte stands in a text, from a place on; nil where it does not.
private func place(of byte: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
  guard let base = text.baseAddress, start < text.count,
    let found = memchr(base + start, Int32(byte), text.count - start)
  else { return nil }
  return UnsafeRawPointer(found) - UnsafeRawPointer(base)
}

/// Whether a text holds a tag of those that descriptions are written with.
private func hasTags(_ text: String) -> Bool {
  var text = text
  return text.withUTF8(hasTags)
}

private func hasTags(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while let open = place(of: 0x3C, in: bytes, from: index) {
    let name = bytes[(open + 1)...].drop { $0 == 0x2F }.prefix {
      ($0 | 0x20) > 0x60 && $0 < 0x7B || (0x30...0x39).contains($0)
    }
    let after = name.endIndex < bytes.count ? bytes[name.endIndex] : 0
    if after == 0x3E || after == 0x20 || after == 0x2F,
      usualTags.contains(String(decoding: name.prefix(12), as: UTF8.self).lowercased())
    {
      return true
    }
    index = open + 1
  }
  return false
}

private let usualTags: Set<String> = [
  "a", "b", "blockquote", "br", "center", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "html", "i",
  "img", "li", "ol", "p", "section", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "tr", "u",
  "ul", "body",
]

/// A text whose named and numbered characters (`&eacute;`, `&#233;`, `&#xE9;`) are opened; what is none stays.
public func withoutNamedCharacters(_ text: String) -> String {
  var text = text
  return text.withUTF8(openingNamedCharacters) ?? text
}

/// The text with its named characters opened; nil when it has none.
private func openingNamedCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
  var result: [UInt8] = []
  var (index, kept) = (0, 0)
  while let sign = place(of: 0x26, in: bytes, from: index) {
    index = sign + 1
    guard let (scalar, end) = namedCharacter(in: bytes, at: sign) else { continue }
    result += bytes[kept..<sign]
    result += scalar == "\u{A0}" ? [0x20] : Array(String(Character(scalar)).utf8)
    (index, kept) = (end, end)
  }
  guard kept > 0 else { return nil }
  result += bytes[kept...]
  return String(wellFormed: result.span)
}

/// The character that `&…;` names at a position, and where it ends.
private func namedCharacter(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (Unicode.Scalar, Int)? {
  let name = bytes[(start + 1)...].prefix(10).prefix { $0 != 0x3B && $0 > 0x20 }
  guard !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == 0x3B else { return nil }
  let text = String(decoding: name, as: UTF8.self)
  let code: UInt32?
  if text.hasPrefix("#x") || text.hasPrefix("#X") {
    code = UInt32(text.dropFirst(2), radix: 16)
  } else if text.hasPrefix("#") {
    code = UInt32(text.dropFirst())
  } else {
    let found = chtml_entity(text)
    code = found == 0 ? (text == "apos" ? 0x27 : nil) : found
  }
  guard let code, code >= 0x20 || code == 0x0A || code == 0x09, let scalar = Unicode.Scalar(code) else { return nil }
  return (scalar, name.endIndex + 1)
}
