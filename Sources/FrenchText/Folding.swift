import CICU

/// French text brought to the one form in which it is compared: lower case, no accents, no ligatures, straight
/// apostrophes.
///
/// `"L’Œuvre  d'ÉTÉ"` and `"l'oeuvre  d'ete"` fold to the same bytes. The fold is ICU's NFKC_Casefold (Unicode UAX #15
/// and #31), decomposed (NFD) and stripped of combining marks; `œ` and `æ`, which no normalisation form opens, become
/// `oe` and `ae`.
///
/// - Complexity: O(n). Text of the blocks that French uses takes a short way, character by character, that gives the same
///   bytes (`foldedByICU` is its twin in the tests).
public func folded(_ text: String) -> String {
  var text = text
  let short = text.withUTF8 { UsualFolds.shared.folded($0) }
  return short.map { String(decoding: $0, as: UTF8.self) } ?? foldedByICU(text)
}

/// The same for any kind of text.
public func folded(_ text: some StringProtocol) -> String {
  let short = text.utf8.withContiguousStorageIfAvailable { UsualFolds.shared.folded($0) }
  if case .some(.some(let bytes)) = short { return String(decoding: bytes, as: UTF8.self) }
  return foldedByICU(text)
}

/// The bytes of a folded text, UTF-8; see `folded(_:)`.
public func foldedBytes(_ text: String) -> [UInt8] {
  var text = text
  return text.withUTF8 { UsualFolds.shared.folded($0) } ?? Array(foldedByICU(text).utf8)
}

/// The bytes of a folded text, UTF-8; see `folded(_:)`.
public func foldedBytes(_ text: some StringProtocol) -> [UInt8] {
  let short = text.utf8.withContiguousStorageIfAvailable { UsualFolds.shared.folded($0) }
  if case .some(.some(let bytes)) = short { return bytes }
  return Array(foldedByICU(text).utf8)
}

/// The whole way through ICU, for any text; see `folded(_:)`.
func foldedByICU(_ text: some StringProtocol) -> String {
  guard let casefold = cicu_nfkc_casefold(), let decompose = cicu_nfd() else {
    return text.lowercased()  // ICU without its data: the system's own case mapping is the nearest there is
  }
  // Compatibility forms would open the acute accent that stands for an apostrophe into a space and a mark.
  let source = text.utf16.map { $0 == 0x00B4 ? 0x27 : $0 }
  let decomposed = normalise(normalise(source, with: casefold), with: decompose)
  var units: [UInt16] = []
  units.reserveCapacity(decomposed.count)
  for unit in decomposed {
    switch unit {
    case 0x0300...0x036F: continue  // combining diacritical marks
    case 0x0153: units += [0x6F, 0x65]  // œ
    case 0x00E6: units += [0x61, 0x65]  // æ
    case 0x2018, 0x2019, 0x02BC, 0x0060: units.append(0x27)  // the apostrophes met in the field
    case 0x2010...0x2015, 0x2212: units.append(0x2D)  // dashes and minus
    default: units.append(unit)
    }
  }
  return String(decoding: units, as: UTF16.self)
}

private func normalise(_ units: [UInt16], with normaliser: OpaquePointer) -> [UInt16] {
  let capacity = units.count + units.count / 2 + 16
  let (result, needed) = normalise(units, with: normaliser, capacity: capacity)
  if needed <= capacity { return result }
  return normalise(units, with: normaliser, capacity: needed).result
}

private func normalise(
  _ units: [UInt16], with normaliser: OpaquePointer, capacity: Int
) -> (result: [UInt16], needed: Int) {
  var needed = 0
  let result = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
    needed = Int(
      cicu_normalise(normaliser, units, Int32(units.count), buffer.baseAddress, Int32(capacity)))
    count = max(0, min(needed, capacity))
  }
  return (needed < 0 ? units : result, needed)
}
