extension FoldedText {
  /// Which words begin with a capital in the text that was folded: one truth per word; nil when the fold does not go
  /// character by character (a letter with loose accents), so that nothing can be said.
  ///
  /// - Parameter text: the text that this one was made of.
  /// - Complexity: O(bytes).
  public func capitalised(in text: some StringProtocol) -> [Bool]? {
    var capitals = [Bool](repeating: false, count: bytes.count)
    var isAligned = true
    let end = walk(text) { scalar, position, length in
      guard position + length <= capitals.count else {
        isAligned = false
        return false
      }
      let isCapital = scalar.isASCII ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
      if isCapital, length > 0 { capitals[position] = true }
      return true
    }
    guard isAligned, end == bytes.count else { return nil }
    return words.map { capitals[$0.start] }
  }

  /// The words of a range as the text wrote them, with their accents and capitals; folded where they cannot be found
  /// again, see `capitalised(in:)`.
  ///
  /// - Parameters:
  ///   - range: words of this text.
  ///   - text: the text that this one was made of.
  /// - Complexity: O(bytes).
  public func original(_ range: Range<Int>, in text: some StringProtocol) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let (start, end) = (words[first].start, words[last].end)
    var scalars = String.UnicodeScalarView()
    let folded = walk(text) { scalar, position, _ in
      if position >= start, position < end { scalars.append(scalar) }
      return true
    }
    return folded == bytes.count ? String(scalars) : self.text(range)
  }

  /// Calls `body` with each scalar of the text, where its folded bytes begin and how many they are, until it says no;
  /// returns how many folded bytes there are up to there.
  private func walk(_ text: some StringProtocol, _ body: (Unicode.Scalar, Int, Int) -> Bool) -> Int {
    let folds = UsualFolds.shared
    var position = 0
    for scalar in text.unicodeScalars {
      let length = folds.length(scalar) ?? foldedBytes(String(Character(scalar))).count
      guard body(scalar, position, length) else { return position }
      position += length
    }
    return position
  }
}
