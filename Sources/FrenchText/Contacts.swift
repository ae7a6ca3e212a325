/// A text without the means to reach a person: e-mail addresses become `[email]`, telephone numbers `[tel]`, and a name
/// that stands after a courtesy title in a line with one of them, or that asks to contact somebody, becomes `[nom]`.
///
/// A telephone number is a French one: ten digits that begin with 0, or nine after +33 or 0033, in groups or not.
/// - Complexity: O(n); a text without `@` and digits comes back as it is.
public func withoutContacts(_ text: String) -> String {
  var text = text
  if let masked = text.withUTF8(withoutAddresses) { text = masked }
  return text.withUTF8(withoutContactNames) ?? text
}

/// The text with its e-mail addresses and telephone numbers masked; nil when it has none.
private func withoutAddresses(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
  var masked: [UInt8] = []
  var (index, kept) = (0, 0)
  func mask(_ name: String, from start: Int, to end: Int) {
    if kept < start { masked += bytes[kept..<start] }
    masked += Array(name.utf8)
    (index, kept) = (end, end)
  }
  while index < bytes.count {
    while index + 8 <= bytes.count {
      let next = EightBytes(bytes, at: index)
      if next.hold(0x40) || next.hold(0x30) || next.hold(0x2B) { break }
      index += 8
    }
    guard index < bytes.count else { break }
    let byte = bytes[index]
    if byte == 0x40, let end = endOfAddress(bytes, at: index) {
      var start = index
      while start > kept, isLocalPart(bytes[start - 1]) { start -= 1 }
      mask("[email]", from: start, to: end)
    } else if byte == 0x30 || byte == 0x2B, index == 0 || !isDigit(bytes[index - 1]),
      let end = endOfTelephone(bytes, at: index)
    {
      mask("[tel]", from: index, to: end)
    } else {
      index += 1
    }
  }
  guard kept > 0 else { return nil }
  masked += bytes[kept...]
  return textOfWhole(masked)
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }
private func isLocalPart(_ byte: UInt8) -> Bool {
  isLetter(byte) || isDigit(byte) || byte >= 0x80 || [0x2E, 0x5F, 0x25, 0x2B, 0x2D].contains(byte)
}

/// Where the domain after an `@` ends; nil when none follows, or nothing stands before.
private func endOfAddress(_ bytes: UnsafeBufferPointer<UInt8>, at sign: Int) -> Int? {
  guard sign > 0, isLocalPart(bytes[sign - 1]) else { return nil }
  var end = sign + 1
  var hasDot = false
  while end < bytes.count, isLetter(bytes[end]) || isDigit(bytes[end]) || bytes[end] == 0x2D || bytes[end] == 0x2E {
    if bytes[end] == 0x2E, end + 1 < bytes.count, isLetter(bytes[end + 1]) { hasDot = true }
    end += 1
  }
  while end > sign + 1, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2D { end -= 1 }
  return hasDot ? end : nil
}

/// Where a telephone number ends that begins at `start`; nil where none does.
private func endOfTelephone(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
  var index = start
  func skipSeparators() {
    var count = 0
    while index < bytes.count, count < 3 {
      if [0x20, 0x2E, 0x2D, 0x2F].contains(bytes[index]) {
        index += 1
      } else if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
        index += 2
      } else if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0xAF {
        index += 3
      } else {
        return
      }
      count += 1
    }
  }
  func take(_ digits: String) -> Bool {
    guard bytes[index...].starts(with: digits.utf8) else { return false }
    index += digits.utf8.count
    return true
  }
  if take("+33") || take("0033") {
    skipSeparators()
    if take("(0)") || take("0") { skipSeparators() }
  } else if !take("0") {
    return nil
  }
  guard index < bytes.count, (0x31...0x39).contains(bytes[index]) else { return nil }
  index += 1
  for _ in 0..<4 {
    skipSeparators()
    for _ in 0..<2 {
      guard index < bytes.count, isDigit(bytes[index]) else { return nil }
      index += 1
    }
  }
  return index < bytes.count && isDigit(bytes[index]) ? nil : index
}

/// A line with `[nom]` in place of the capitalised words after each courtesy title (`M. Durand`, `Mme Durand`), whatever
/// else it says: for lines such as a title, in which nobody need be named. `M` without its point is none, nor are the
/// signs of shops that open with such a title (`Mr.Bricolage`).
/// - Complexity: O(n).
public func withoutNamedPersons(_ line: String) -> String {
  var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
  for index in words.indices.reversed() {
    let title = words[index].lowercased()
    guard courtesyTitles.contains(title.filter(\.isLetter)), title != "m", index + 1 < words.count,
      words[index].first?.isUppercase == true, words[index + 1].lowercased().hasPrefix("bricolage") == false
    else { continue }
    maskName(&words, from: index + 1)
  }
  return words.joined(separator: " ")
}

/// Whether a text may name the person to reach: it speaks of a contact, or holds a mask.
private func mayNameContact(_ text: UnsafeBufferPointer<UInt8>) -> Bool { ContactSigns.stand(in: text) }

private let courtesyTitles: Set<String> = ["m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle"]
private let contactWords: Set<String> = ["contact", "interlocuteur", "interlocutrice"]

/// The text without the names in its lines; nil when no line may hold one.
private func withoutContactNames(_ text: UnsafeBufferPointer<UInt8>) -> String? {
  guard mayNameContact(text) else { return nil }
  var masked: [UInt8] = []
  var (kept, isTaken) = (0, false)
  var start = 0
  while start < text.count {
    let end = text.firstPlace(of: 0x0A, from: start) ?? text.count
    let line = UnsafeBufferPointer(rebasing: text[start..<end])
    if mayNameContact(line), mayHoldTitle(line) {
      masked += text[kept..<start]
      masked += withoutNames(in: String(decoding: line, as: UTF8.self)[...]).utf8
      (kept, isTaken) = (end, true)
    }
    start = end + 1
  }
  guard isTaken else { return nil }
  masked += text[kept...]
  return textOfWhole(masked)
}

/// The text of bytes that are whole characters of strings: to look at them again takes twenty times as long as to copy them.
private func textOfWhole(_ characters: [UInt8]) -> String {
  var text = UTF8Span(unchecked: characters.span)
  _ = text.checkForASCII()  // a string that knows to be ASCII is compared several times as fast
  return String(copying: text)
}

/// Whether the ASCII letters of what stands between two spaces may be those of a courtesy title, or of a word for the person
/// to reach: a line without such a word is not taken apart.
private func mayHoldTitle(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
  var (letters, count) = (UInt64(0), 0)
  for byte in line {
    if isLetter(byte) {
      if count < 8 { letters = letters << 8 | UInt64(byte | 0x20) }
      count += 1
    } else if byte == 0x20 {
      if isTitle(letters, count) { return true }
      (letters, count) = (0, 0)
    }
  }
  return isTitle(letters, count)
}

/// Whether so many letters, of which these are the first eight, may be a title's.
private func isTitle(_ letters: UInt64, _ count: Int) -> Bool {
  switch count {
  case 1...14: beginningsOfTitles[count].contains(letters)
  default: false
  }
}

/// The first eight letters of the words that a name may follow, by their length.
private let beginningsOfTitles: [[UInt64]] = {
  var beginnings = [[UInt64]](repeating: [], count: 15)
  for title in courtesyTitles.union(contactWords) {
    beginnings[title.utf8.count].append(title.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
  }
  return beginnings
}()

/// The letters of a word, in lower case. Most words are ASCII and need no look at a property of a character.
private func lowercasedLetters(_ word: String) -> String {
  guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return word.lowercased().filter(\.isLetter) }
  return String(decoding: word.utf8.lazy.filter(isLetter).map { $0 | 0x20 }, as: UTF8.self)
}

/// What stands between the spaces of a line. Where nothing can join with a space before it (as marks of other blocks than
/// those of French text do), this need not be looked at character by character.
private func wordsBetweenSpaces(_ line: Substring) -> [String] {
  var line = line
  let isPlain = line.withUTF8 { bytes in
    bytes.indices.allSatisfy { index in
      switch bytes[index] {
      case 0..<0xC6: true
      // Dashes, quotation marks, bullets.
      case 0xE2: bytes[index + 1] == 0x80 && (0x90...0xA6).contains(bytes[index + 2])
      default: false
      }
    }
  }
  guard isPlain else { return line.split(separator: " ", omittingEmptySubsequences: false).map(String.init) }
  return line.utf8.split(separator: 0x20, omittingEmptySubsequences: false).map { String(Substring($0)) }
}

/// Whether a word may be a courtesy title or "contact", "interlocuteur": its first letter says so, or is none of ASCII.
private func mayBeTitle(_ word: String) -> Bool {
  guard let first = word.utf8.first(where: { isLetter($0) || $0 >= 0x80 }) else { return false }
  return first >= 0x80 || [0x6D, 0x63, 0x69].contains(first | 0x20)  // m c i
}

/// The line with `[nom]` in place of the capitalised words after each courtesy title, and of a name that is all that
/// stands between `contact :` and a mask or the end.
private func withoutNames(in line: Substring) -> String {
  var words = wordsBetweenSpaces(line)
  var index = 0
  while index < words.count {
    guard mayBeTitle(words[index]) else {
      index += 1
      continue
    }
    let title = lowercasedLetters(words[index])
    if courtesyTitles.contains(title), words[index].first?.isUppercase == true, !words[index].hasSuffix(",") {
      maskName(&words, from: index + 1)
    } else if contactWords.contains(title) {
      var next = index + 1
      var isNamed = words[index].hasSuffix(":")
      while next < words.count, [":", "-", ""].contains(words[next]) {
        isNamed = isNamed || words[next] == ":"
        next += 1
      }
      if isNamed { maskName(&words, from: next) }
    }
    index += 1
  }
  return words.joined(separator: " ")
}

/// Puts `[nom]` in place of up to four capitalised words.
private func maskName(_ words: inout [String], from start: Int) {
  var end = start
  while end < words.count, end < start + 4, let first = words[end].first, first.isUppercase,
    !courtesyTitles.contains(lowercasedLetters(words[end]))
  {
    end += 1
    if let last = words[end - 1].last, ",.;:".contains(last), words[end - 1].count > 2 { break }
  }
  guard end > start else { return }
  let tail = words[end - 1].last.flatMap { ",;:".contains($0) ? String($0) : nil } ?? ""
  words.replaceSubrange(start..<end, with: ["[nom]" + tail])
}
