import FrenchText

/// A number with what stands around it in a folded text: how durations, hours and amounts are read.
struct NumberInText {
  /// The number, in hundredths: `11,88` is 1188.
  let hundredths: Int
  /// The folded text right after it, without leading spaces.
  let following: Substring

  var whole: Int { hundredths / 100 }

  /// The word that names what is counted: `mois` of `6 mois`, and of the first number of `6 à 12 mois`.
  var unit: Substring {
    let word = (upperBound(skipping: [])?.following ?? following).prefix { $0.isLetter }
    return word.hasSuffix("s") && word != "mois" ? word.dropLast() : word
  }

  /// The number that ends the range which this one begins (`12 à 18`, `12/18`, `entre 12 et 18`), nil when it begins none.
  /// - Parameter words: what may stand between the first number and the second beside the range's own sign: a currency.
  func upperBound(skipping words: [String]) -> NumberInText? {
    var rest = following
    while let word = words.first(where: { rest.hasPrefix($0) }) {
      rest = rest.dropFirst(word.count).drop { $0 == " " }
    }
    let sign = ["a ", "au ", "et ", "ou ", "-", "/"].first { rest.hasPrefix($0) }
    guard let sign else { return nil }
    rest = rest.dropFirst(sign.count).drop { $0 == " " }
    guard let digit = rest.utf8.first, isDigit(digit) else { return nil }
    return numbers(in: String(rest)).first
  }
}

/// Every number of a folded text, in order. `1 833,50`, `1833.5` and `25.000` (a thousands point) are single numbers.
func numbers(in text: String) -> [NumberInText] {
  let characters = Array(text.utf8)
  var result: [NumberInText] = []
  var index = 0
  while index < characters.count {
    guard isDigit(characters[index]) else {
      index += 1
      continue
    }
    var whole = 0
    var digits = 0
    func readDigits() {
      while index < characters.count, isDigit(characters[index]) {
        if digits < 9 { whole = whole * 10 + Int(characters[index] - 0x30) }
        digits += 1
        index += 1
      }
    }
    readDigits()
    while digits <= 6, index + 3 < characters.count, [0x20, 0x2E].contains(characters[index]),
      characters[(index + 1)...(index + 3)].allSatisfy(isDigit),
      index + 4 == characters.count || !isDigit(characters[index + 4])
    {
      index += 1
      readDigits()
    }
    var fraction = 0
    if index + 1 < characters.count, [0x2C, 0x2E].contains(characters[index]), isDigit(characters[index + 1]) {
      index += 1
      var place = 10
      while index < characters.count, isDigit(characters[index]) {
        fraction += Int(characters[index] - 0x30) * place
        place /= 10
        index += 1
      }
    }
    let rest = String(decoding: characters[index...], as: UTF8.self)
    result.append(NumberInText(hundredths: whole * 100 + fraction, following: rest.drop { $0 == " " }))
  }
  return result
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
