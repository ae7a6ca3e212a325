/// The stem under which the masculine, feminine and plural forms of a folded French word meet.
///
/// It is a key for comparison, not a lemma: `boulangere` and `boulanger` give `boulanger`, `vendeuse` gives `vendeur`,
/// `conductrices` gives `conducteur`, `employees` and `employe` give `employ`. Words of three letters or fewer and words
/// with a digit stay as they are.
///
/// - Parameter word: one word, folded (see `words(of:)`).
/// - Complexity: O(length).
public func stem(_ word: some StringProtocol) -> String {
  var bytes = Array(word.utf8)
  guard bytes.count > 3, bytes.allSatisfy({ (0x61...0x7A).contains($0) }) else { return String(word) }
  if bytes.last == 0x73 || bytes.last == 0x78 { bytes.removeLast() }  // plural s, x
  for rule in feminineEndings where bytes.count > rule.feminine.count + 1 && bytes.hasSuffix(rule.feminine) {
    bytes.removeLast(rule.feminine.count)
    bytes += rule.masculine
    break
  }
  while bytes.count > 3, bytes.last == 0x65 { bytes.removeLast() }  // final e, ee
  if bytes.count > 3, bytes.last == 0x73, bytes[bytes.count - 2] != 0x73 { bytes.removeLast() }  // commise, commis
  return String(decoding: bytes, as: UTF8.self)
}

private struct EndingRule {
  let feminine: [UInt8]
  let masculine: [UInt8]
}

/// The regular feminine endings of French trade names, longest first.
private let feminineEndings: [EndingRule] = [
  ("eresse", "eur"), ("tresse", "tre"), ("tesse", "te"), ("trice", "teur"), ("drice", "deur"), ("ienne", "ien"),
  ("euse", "eur"), ("onne", "on"), ("enne", "en"), ("elle", "el"), ("ette", "et"), ("iere", "ier"), ("ere", "er"),
  ("ive", "if"), ("ffe", "f"),
].map { EndingRule(feminine: Array($0.0.utf8), masculine: Array($0.1.utf8)) }

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
