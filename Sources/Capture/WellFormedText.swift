extension String {
  /// The text of bytes that are known to be well-formed UTF-8: a parser has looked at them, or they were cut out of strings at
  /// whole characters.
  ///
  /// To look again takes twenty times as long as to copy. Bytes that are not well-formed make a string whose behaviour is
  /// undefined.
  /// - Complexity: O(bytes).
  public init(wellFormed bytes: Span<UInt8>) {
    var text = UTF8Span(unchecked: bytes)
    _ = text.checkForASCII()  // a string that knows to be ASCII is compared and hashed several times as fast
    self.init(copying: text)
  }
}
